/** From an empty installation to one that can work: the operator's one command, then the administrator's screens. */
import { STAGE } from '../places.ts';
import type { Cloud } from './cloud.ts';
import { calendar } from './directive.ts';
import { operatorRuns } from './operators-command.ts';
import { addressOf, PEOPLE, UNITS } from './people.ts';

const ADMINISTRATOR = 'quan-tri';
const MORNING = 8 * 60;

const firstAdministrator = (cloud: Cloud): Promise<string> =>
  operatorRuns(cloud, {
    script: 'local/aws/first-administrator.ts',
    args: ['--stage', STAGE, '--email', addressOf(ADMINISTRATOR)],
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
  await story.step('Saying it again changes nothing', async () => {
    const said = await firstAdministrator(cloud);
    if (!said.includes('There is an administrator already')) throw new Error(said);
  });
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
