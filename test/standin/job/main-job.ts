/** A directive from its draft to its closing, through the API, by those who carry it. */
import type { Cloud } from './cloud.ts';
import { directive, plan, report } from './directive.ts';
import { longPaper, noPieceIsLeft, readPaper, sendPaper, shortPaper } from './evidence.ts';
import { mailTo } from './mails.ts';
import { addressOf, officerOf } from './people.ts';
import { until } from './story.ts';

const RECEIVERS = ['so-noi-vu', 'xa-dong-phu', 'xa-tan-lap'];

export const phaseOf = async ({ done }: Cloud, assignmentId: string): Promise<string> => {
  const { assignment } = await done('GET', `/assignments/${assignmentId}`, { as: 'chuyen-vien' });
  return (assignment as { phase: string }).phase;
};

export async function issue(
  { done, story, today }: Cloud,
  subject: string,
  units: readonly string[],
): Promise<string> {
  const drafted = await story.step('The office drafts', () =>
    done('POST', '/directives', { as: 'chuyen-vien', json: { content: directive(subject, units, today()) } }),
  );
  const path = `/directives/${drafted.id}`;
  await story.step('The check finds nothing that stands in the way', async () => {
    const check = await done('GET', `${path}/check`, { as: 'chuyen-vien' });
    if (check['mayIssue'] !== true) throw new Error(JSON.stringify(check));
  });
  await story.step(
    `The chief of office issues it to ${units.length} units; the register gives its number`,
    () => done('POST', `${path}/issue`, { as: 'chanh-van-phong', json: {} }),
    ({ notation }) => notation,
  );
  await story.step('The driver sends it out and puts it in force', () =>
    until('the directive is in force', async () => {
      const { directive: found } = await done('GET', path, { as: 'chuyen-vien' });
      return (found as { phase: string }).phase === 'IN_FORCE' ? true : undefined;
    }),
  );
  return drafted.id;
}

function told(bytes: number, pieces: number): string {
  if (pieces === 0) return 'the same is kept already';
  return `${bytes} bytes in ${pieces === 1 ? 'one piece' : `${pieces} pieces, one of them twice`}`;
}

async function goesThrough(cloud: Cloud, id: string, unit: string): Promise<void> {
  const { done, story, today } = cloud;
  const as = officerOf(unit);
  const paper = unit === RECEIVERS[0] ? longPaper : shortPaper;
  const path = `/assignments/${id}`;
  const reaches = (phase: string) => async () => {
    const found = await phaseOf(cloud, id);
    if (found !== phase) throw new Error(`${id} is ${found}, not ${phase}`);
  };
  await story.step(`${unit} hears of it by mail, and confirms receipt`, async () => {
    await mailTo(cloud.ministack, addressOf(as), 'xác nhận đã nhận');
    await done('POST', `${path}/acknowledgement`, { as });
    await reaches('AWAITING_PLAN')();
  });
  await story.step(`${unit} files its plan, the office approves it`, async () => {
    await done('POST', `${path}/plan`, { as, json: { plan: plan(today()) } });
    await done('POST', `${path}/plan-approval`, { as: 'chuyen-vien', json: {} });
    await reaches('AWAITING_REPORT')();
  });
  await story.step(
    `${unit} sends its evidence`,
    () => sendPaper(cloud, as, paper),
    (pieces) => told(paper.bytes.length, pieces),
  );
  await story.step(
    `${unit} files its report; the office reads the evidence in ranges, and accepts`,
    async () => {
      await done('POST', `${path}/report`, { as, json: { report: report(today(), paper.sha256) } });
      await readPaper(cloud, 'chuyen-vien', id, paper);
      await done('POST', `${path}/report-acceptance`, { as: 'chuyen-vien', json: { grade: 'GOOD' } });
      await reaches('CLOSED')();
    },
  );
  await story.step(`${unit}: its driver has come to the end`, () =>
    until(`the execution of ${id} has succeeded`, async () => {
      const status = await cloud.execution('unit-assignment', `${id}-1`);
      if (status !== 'RUNNING' && status !== 'SUCCEEDED') throw new Error(`It is ${status ?? 'not there'}`);
      return status === 'SUCCEEDED' ? status : undefined;
    }),
  );
}

async function closes(cloud: Cloud, directiveId: string): Promise<void> {
  const { done, story } = cloud;
  const path = `/directives/${directiveId}`;
  await story.step('All is done: the directive can be closed', () =>
    until('the directive is complete', async () => {
      const { completed } = await done('GET', path, { as: 'chuyen-vien' });
      return completed === true ? true : undefined;
    }),
  );
  await story.step('The chairman closes it, and its figures add up', async () => {
    await done('POST', `${path}/close`, { as: 'chu-tich', json: {} });
    const statistics = await done('GET', `${path}/statistics`, { as: 'kiem-soat' });
    if (statistics['reconciled'] !== true) throw new Error(JSON.stringify(statistics));
  });
  await story.step('Its driver has come to the end', () =>
    until('the execution of the directive has succeeded', async () =>
      (await cloud.execution('directive-lifecycle', `${directiveId}-1`)) === 'SUCCEEDED' ? true : undefined,
    ),
  );
  await story.step('The chain of events of the directive is whole', async () => {
    const verified = await done('GET', `/ledger/directive/${directiveId}/verification`, { as: 'kiem-soat' });
    if (verified['outcome'] !== 'OK') throw new Error(JSON.stringify(verified));
  });
}

export async function mainJob(cloud: Cloud): Promise<void> {
  cloud.story.chapter('The main job: from the draft to the closing');
  const directiveId = await issue(
    cloud,
    'tự kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính',
    RECEIVERS,
  );
  for (const unit of RECEIVERS) await goesThrough(cloud, `${directiveId}-${unit}-1`, unit);
  await cloud.story.step('Of evidence that is whole, no piece is left', () => noPieceIsLeft(cloud));
  await closes(cloud, directiveId);
}
