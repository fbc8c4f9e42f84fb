/**
 * `npm run starts`: what a function costs before it can answer, for each kind of function, beside the SDK's DynamoDB
 * client alone: in one run, one process after the other, in processor time. Prints the table, keeps it in `starts.json`.
 *
 * The goals are held against the client with nothing left out, bundled as the functions are. Lambda's processor and its
 * own part of a start (the machine, Node, fetching the code) are not measured.
 */
import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { functionPlans, type FunctionPlan } from '../../infra/access.ts';
import { budgetOf } from '../../infra/bundles/budgets.ts';
import { bundleFloors } from '../../infra/bundles/bundle-floor.ts';
import { bundleFunctions } from '../../infra/bundles/bundle-functions.ts';
import { BUNDLE_FILE, bundleOf } from '../../infra/bundles/bundle-of.ts';
import { measureStarts, type Start } from '../../infra/checks/init-time.ts';
import { routes } from '../../shared/api-contract/routes.ts';
import { atMost, verdictOf, type Finding } from '../goals.ts';
import { machine } from '../machine.ts';
import { printFinding, printMachine } from '../report.ts';

const RESULTS = new URL('starts.json', import.meta.url);
const FOLDER = '.build/starts';
const MOST_TIMES_THE_CLIENT = 1.1;
const MOST_KILOBYTES = 400;

/** One of each kind; a list that names none of them would measure a hundred that differ little. */
const KINDS: readonly { readonly kind: string; readonly name: string }[] = [
  { kind: 'route that reads one record', name: 'api/get-assignment' },
  { kind: 'route that reads a list', name: 'api/work-list' },
  { kind: 'route of a command', name: 'api/acknowledge-assignment' },
  { kind: 'route that files a report', name: 'api/file-report' },
  { kind: 'route that handles files', name: 'api/get-evidence' },
  { kind: 'route that writes DOCX', name: 'api/letter-document' },
  { kind: 'step of a workflow', name: 'tasks/remind' },
  { kind: 'sender of mail', name: 'events/relay' },
];

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '11' } } });
const before = machine();
const plans = functionPlans(routes);
await bundleFunctions(plans, FOLDER);
const floors = await bundleFloors(`${FOLDER}/floor`);

const fileOf = (name: string): string => `${process.cwd()}/${FOLDER}/${name}/${BUNDLE_FILE}`;
const kilobytesOf = (name: string): number => Math.round(statSync(fileOf(name)).size / 1000);
const heaviestOf = (some: readonly FunctionPlan[]): string =>
  some.map(bundleOf).reduce((one, other) => (kilobytesOf(one) < kilobytesOf(other) ? other : one));

const ofApi = plans.filter(({ folder }) => folder === 'api');
const excused = ofApi.filter((plan) => budgetOf(plan).reasons.length > 0);
const usual = heaviestOf(ofApi.filter((plan) => !excused.includes(plan)));
const measured = [...KINDS, { kind: 'heaviest route without a reason of its own', name: usual }];
const files = measured.map(({ name }) => fileOf(name));
const { functions, alone } = await measureStarts(
  files,
  { trimmed: `${process.cwd()}/${floors.trimmed}`, whole: `${process.cwd()}/${floors.whole}` },
  Number(values.rounds),
);

function startFinding(kind: string, name: string, { milliseconds, ofTrimmed, ofWhole }: Start): Finding {
  return {
    name: `start, ${kind}`,
    value: ofWhole,
    unit: '× the client',
    ...(name.startsWith('api/') ? { goal: atMost(MOST_TIMES_THE_CLIENT) } : {}),
    note: `\`${name}\`: ${milliseconds.toFixed(1)} ms, ${kilobytesOf(name)} KB; ${ofTrimmed.toFixed(2)} times the client trimmed as in every function`,
  };
}

const sizeFinding = (name: string, value: number, note: string): Finding => ({
  name,
  value,
  unit: 'KB',
  goal: atMost(MOST_KILOBYTES),
  note,
});

const findings: readonly Finding[] = [
  ...measured.flatMap(({ kind, name }) => {
    const start = functions.get(fileOf(name));
    return start === undefined ? [] : [startFinding(kind, name, start)];
  }),
  sizeFinding(
    'bundle of the heaviest route without a reason of its own',
    kilobytesOf(usual),
    `\`${usual}\`, of ${ofApi.length - excused.length} routes`,
  ),
  sizeFinding(
    'bundle of the heaviest route',
    kilobytesOf(heaviestOf(ofApi)),
    `\`${heaviestOf(ofApi)}\`; ${excused.length} of ${ofApi.length} routes carry the client of S3 or the writer of DOCX`,
  ),
];

printMachine(before);
for (const finding of findings) printFinding(finding);
const kilobytes = (file: string): string => `${(statSync(file).size / 1000).toFixed(0)} KB`;
const clients =
  `the SDK's DynamoDB client alone: ${alone.whole.toFixed(1)} ms, ${kilobytes(floors.whole)}; ` +
  `trimmed: ${alone.trimmed.toFixed(1)} ms, ${kilobytes(floors.trimmed)}`;
console.log(`\n${clients}`);
const kept = {
  measuredOn: new Date().toISOString().slice(0, 10),
  machine: before,
  about: `processor time, medians of ${values.rounds} rounds; ${clients}`,
  figures: findings.map((finding) => ({ ...finding, verdict: verdictOf(finding) })),
};
await writeFile(RESULTS, `${JSON.stringify(kept, null, 2)}\n`);
console.log('Kept in bench/starts/starts.json');
