/** A unit that does not answer, and drivers that are stopped: reminders, letters and new drivers come by themselves. */
import type { Cloud } from './cloud.ts';
import { report } from './directive.ts';
import { issue, phaseOf } from './main-job.ts';
import { mailTo, readMails } from './mails.ts';
import { addressOf, headOf, officerOf } from './people.ts';
import { until } from './story.ts';

const SILENT = 'xa-tan-lap';
const A_MINUTE = 60_000;
const MOST_MILESTONES = 12;

interface Milestone {
  readonly key: string;
  readonly at: string;
}

async function nextMilestone({ done }: Cloud, assignmentId: string): Promise<Milestone | undefined> {
  const { milestones } = await done('GET', `/assignments/${assignmentId}`, { as: 'chuyen-vien' });
  return (milestones as readonly Milestone[])[0];
}

/** The stand-in's clock goes to the next milestone, and on when the driver has acted upon it. */
async function nextMilestonePasses(cloud: Cloud, assignmentId: string): Promise<string> {
  const next = await nextMilestone(cloud, assignmentId);
  if (next === undefined) throw new Error(`${assignmentId} has no milestone left`);
  await cloud.ministack.travelTo(Date.parse(next.at) + A_MINUTE);
  await until(`the driver acts upon ${next.key}`, async () =>
    (await nextMilestone(cloud, assignmentId))?.key === next.key ? undefined : true,
  );
  return next.key;
}

async function remindedByItself(cloud: Cloud, assignmentId: string): Promise<void> {
  const { story, ministack } = cloud;
  await story.step('Nobody confirms receipt: milestones pass until the head of the unit hears of it', () =>
    until('a mail to the head of the unit', async () => {
      await nextMilestonePasses(cloud, assignmentId);
      const mails = await readMails(ministack);
      return mails.find(({ To }) => To.includes(addressOf(headOf(SILENT))));
    }),
  );
  await story.step('The driver waits on, past the due day', async () => {
    const status = await cloud.execution('unit-assignment', `${assignmentId}-1`);
    if (status !== 'RUNNING') throw new Error(`It is ${status ?? 'not there'}`);
  });
}

async function letterBySilence(cloud: Cloud, assignmentId: string): Promise<void> {
  const { story, done, ministack } = cloud;
  const letterId = await story.step(
    'No plan comes: the ladder is climbed up to a letter of reminder',
    async () => {
      for (let passed = 0; passed < MOST_MILESTONES; passed += 1) {
        const { items } = await done('GET', '/letters?phase=DRAFT&kind=REMINDER_LETTER', {
          as: 'chanh-van-phong',
        });
        if (items[0] !== undefined) return String(items[0]['id']);
        await nextMilestonePasses(cloud, assignmentId);
      }
      throw new Error('No letter was drafted');
    },
  );
  await story.step('The chief of office is told by mail that it waits for a signature', () =>
    mailTo(ministack, addressOf('chanh-van-phong'), 'Ký văn bản đôn đốc'),
  );
  await story.step(
    'The chief of office signs; the register gives its number',
    () => done('POST', `/letters/${letterId}/signature`, { as: 'chanh-van-phong', json: {} }),
    ({ notation }) => notation,
  );
  await story.step('The unit receives it by mail', () =>
    mailTo(ministack, addressOf(headOf(SILENT)), 'Văn bản đôn đốc số'),
  );
}

async function digestOfTheMorning(cloud: Cloud): Promise<void> {
  const { story, ministack } = cloud;
  await story.step('The morning digest gathers what can wait', async () => {
    await cloud.invoke('events/morning-digest');
    await until('a digest', async () => {
      const mails = await readMails(ministack);
      return mails.find(({ To }) => To.includes(addressOf(officerOf(SILENT))));
    });
  });
}

async function driversAreReplaced(cloud: Cloud, assignmentId: string): Promise<void> {
  const { story } = cloud;
  const isRunning = (epoch: number) => async () =>
    (await cloud.execution('unit-assignment', `${assignmentId}-${epoch}`)) === 'RUNNING' ? true : undefined;
  await story.step(
    'A driver is stopped by hand: the rule on failed executions starts the next one',
    async () => {
      await cloud.stopExecution('unit-assignment', `${assignmentId}-1`);
      await until('the driver of the second epoch', isRunning(2));
    },
  );
  await story.step('The sweeper finds nothing amiss', () => cloud.invoke('events/sweeper'));
}

export async function silence(cloud: Cloud): Promise<void> {
  cloud.story.chapter('Silence: what the clock does by itself');
  const directiveId = await issue(cloud, 'rà soát quy chế làm việc', [SILENT]);
  const assignmentId = `${directiveId}-${SILENT}-1`;
  await remindedByItself(cloud, assignmentId);
  await digestOfTheMorning(cloud);
  await letterBySilence(cloud, assignmentId);
  await driversAreReplaced(cloud, assignmentId);
  await cloud.story.step('The unit reports after all, and the report is accepted', async () => {
    await cloud.done('POST', `/assignments/${assignmentId}/report`, {
      as: officerOf(SILENT),
      json: { report: report(cloud.today()) },
    });
    await cloud.done('POST', `/assignments/${assignmentId}/report-acceptance`, {
      as: 'chuyen-vien',
      json: { grade: 'FAIR' },
    });
    const phase = await phaseOf(cloud, assignmentId);
    if (phase !== 'CLOSED') throw new Error(`${assignmentId} is ${phase}`);
  });
}
