/** From an empty installation to one that can work: the operator's one command, then the administrator's screens. */
import { join } from 'node:path';
import { BUILD, REGION, ROOT, STAGE } from '../places.ts';
import { runCommand } from '../run-command.ts';
import { OPERATOR } from '../stand/start-ministack.ts';
import type { Cloud } from './cloud.ts';
import { calendar } from './directive.ts';
import { addressOf, PEOPLE, UNITS } from './people.ts';

const ADMINISTRATOR = 'quan-tri';
const MORNING = 8 * 60;

const firstAdministrator = ({ ministack }: Cloud): Promise<void> =>
  runCommand({
    file: process.execPath,
    args: [
      join('local', 'aws', 'first-administrator.ts'),
      ...['--stage', STAGE, '--email', addressOf(ADMINISTRATOR)],
    ],
    cwd: ROOT,
    log: join(BUILD, 'first-administrator.log'),
    mostMs: 60_000,
    environment: {
      AWS_ENDPOINT_URL: ministack.endpoint,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: OPERATOR.accessKeyId,
      AWS_SECRET_ACCESS_KEY: OPERATOR.secretAccessKey,
    },
  });

async function addPerson(
  { done, signIn }: Cloud,
  [id, person]: readonly [string, object & { email: string }],
) {
  const subject = await signIn.add(person.email);
  await done('PUT', `/people/${id}`, { as: ADMINISTRATOR, json: { person: { ...person, subject } } });
}

export async function setUp(cloud: Cloud): Promise<void> {
  const { story, call, done, signIn } = cloud;
  story.chapter('An installation begins');
  await story.step('Days pass until eight in the morning of the next working day', () =>
    cloud.travelTo(calendar.nextWorkingDay(cloud.today()), MORNING),
  );
  await story.step('Nobody is let in without a token', async () => {
    const { status } = await call('GET', '/me');
    if (status !== 401) throw new Error(`GET /me without a token: ${status}`);
  });
  await story.step('npm run first-administrator: what a province needs, and who may enter the rest', () =>
    firstAdministrator(cloud),
  );
  await story.step('The administrator signs in', async () => {
    await signIn.choosePassword(addressOf(ADMINISTRATOR));
    return cloud.done('GET', '/me', { as: ADMINISTRATOR });
  });
  await story.step(`The administrator enters ${UNITS.size} units`, async () => {
    for (const [id, unit] of UNITS) await done('PUT', `/units/${id}`, { as: ADMINISTRATOR, json: { unit } });
  });
  await story.step(`The administrator enters ${PEOPLE.size} people, each with an account`, async () => {
    for (const entry of PEOPLE) await addPerson(cloud, entry);
  });
  await story.step('Who is in the pool but not on record is refused', async () => {
    await signIn.add(addressOf('nguoi-la'));
    const { status } = await call('GET', '/me', { as: 'nguoi-la' });
    if (status !== 403) throw new Error(`GET /me as a stranger: ${status}`);
  });
}
