/**
 * The synthesized templates on a stand-in for AWS, deployed by `cdk` and used through their HTTP API:
 *
 *     npm run standin [-- --without-policies]
 *
 * What the stand-in does otherwise than AWS, and which other check covers that, is in `docs/stand-in.md`.
 */
import { parseArgs } from 'node:util';
import { bootstrap, deploy } from './deploy/deploy.ts';
import { readDeployed, type Deployed } from './deploy/deployed.ts';
import { synthesize } from './deploy/synthesize.ts';
import { prepareMail } from './deploy/prepare-mail.ts';
import { createCloud, type Cloud } from './job/cloud.ts';
import { mainJob } from './job/main-job.ts';
import { nothingWasRefused } from './job/nothing-was-refused.ts';
import { operations } from './job/operations.ts';
import { readMails } from './job/mails.ts';
import { setUp } from './job/set-up.ts';
import { silence } from './job/silence.ts';
import { createStory, type Story } from './job/story.ts';
import { printDifferences } from './differences.ts';
import { startMiniStack, type MiniStack } from './stand/start-ministack.ts';

const MOST_MS = 900_000;

const { values } = parseArgs({
  options: {
    'without-policies': { type: 'boolean', default: false },
    /** Takes the assembly of the run before. */
    'as-synthesized': { type: 'boolean', default: false },
  },
});

const countsOf = ({ resources }: Deployed): string => {
  const stacks = new Set(resources.map(({ stack }) => stack));
  const types = new Set(resources.map(({ Type }) => Type));
  return `${resources.length} resources of ${types.size} types in ${stacks.size} stacks`;
};

async function deployed(story: Story, ministack: MiniStack): Promise<Deployed> {
  const { endpoint } = ministack;
  await story.step('cdk bootstrap', () => bootstrap(endpoint));
  await story.step('cdk deploy --all', () => deploy(endpoint));
  return story.step('Every resource of the templates is there', () => readDeployed(endpoint), countsOf);
}

/** When something does not happen, the system itself often knows why. */
async function works(cloud: Cloud): Promise<void> {
  try {
    await setUp(cloud);
    await mainJob(cloud);
    await silence(cloud);
    await operations(cloud);
    await nothingWasRefused(cloud);
  } catch (error) {
    const read = async (path: string) => (await cloud.call('GET', path, { as: 'quan-tri' })).text;
    console.error(`Events put aside: ${await read('/ledger/failed-events')}`);
    console.error(`Mails: ${await read('/mails?limit=20')}`);
    throw error;
  }
}

async function run(story: Story): Promise<void> {
  story.chapter('The templates, as they would go to AWS');
  if (!values['as-synthesized']) await story.step('Functions bundled, templates synthesized', synthesize);
  const ministack = await story.step('MiniStack starts, with its corrections', () =>
    startMiniStack({ enforcesPolicies: !values['without-policies'] }),
  );
  try {
    const cloud = createCloud(ministack, await deployed(story, ministack), story);
    await story.step('The operator proves the domain that mail comes from', () => prepareMail(cloud));
    await works(cloud);
    console.log(`\n${story.steps} steps, ${(await readMails(ministack)).length} mails`);
  } finally {
    ministack.stop();
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
setTimeout(() => {
  console.error(`The run took more than ${MOST_MS / 1000} s`);
  process.exit(1);
}, MOST_MS).unref();

await run(createStory((line) => console.log(line)));
printDifferences();
process.exit(0);
