/**
 * `npm run permissions`: drives every function as it would be deployed, and sets each call that it makes to AWS beside
 * the rights of its role. Fails when a right is missing, when one is never used, or when a wildcard has no reason.
 *
 *     node test/permissions/main.ts [--all]
 *
 * `--all` prints the rights of every role, and carries out what is not allowed, to see all that is missing at once.
 */
import { parseArgs } from 'node:util';
import { judgeAll, type Judgement, type Verdict } from './judge.ts';
import type { Demand } from './policy.ts';
import { readable } from './readable.ts';
import { withEveryFunctionDriven } from './record.ts';

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });

function print(
  owner: string,
  what: string,
  rights: readonly Demand[],
  write: (resource: string) => string,
): void {
  for (const { action, resource } of rights)
    console.log(`${owner.padEnd(34)} ${what.padEnd(12)} ${action} on ${write(resource)}`);
}

function printAll({ judgements, stale }: Verdict, write: (resource: string) => string): void {
  for (const { owner, used, missing, unused, wildcards } of judgements) {
    if (values.all) print(owner, 'used', used, write);
    print(owner, 'MISSING', missing, write);
    print(owner, 'UNUSED', unused, write);
    print(
      owner,
      'WILDCARD',
      wildcards.filter(({ reason }) => reason === undefined),
      write,
    );
  }
  for (const one of stale) console.log(`STALE        ${one}`);
}

const total = (judgements: readonly Judgement[], of: (judgement: Judgement) => number): number =>
  judgements.reduce((sum, judgement) => sum + of(judgement), 0);

const begun = performance.now();
const { verdict, calls, undriven, failures, write } = await withEveryFunctionDriven(
  { enforces: !values.all },
  (cloud) => {
    const { functions } = cloud.deployment;
    const counts = cloud.takeCounts();
    return {
      verdict: judgeAll(cloud.deployment, cloud.calls),
      calls: cloud.calls.length,
      undriven: functions.filter(({ name }) => !counts.invocations.has(name)).map(({ name }) => name),
      failures: cloud.failures,
      write: readable(cloud.deployment),
    };
  },
);
const { judgements, stale } = verdict;
printAll(verdict, write);
for (const name of undriven) console.log(`${name.padEnd(34)} NEVER CALLED`);
for (const failure of failures) console.log(failure);

const missing = total(judgements, (one) => one.missing.length);
const unused = total(judgements, (one) => one.unused.length);
const unexplained = total(
  judgements,
  (one) => one.wildcards.filter(({ reason }) => reason === undefined).length,
);
const used = total(judgements, (one) => one.used.length);
const byService = total(judgements, (one) => one.byService.length);
console.log(
  `${judgements.length} roles, ${calls} demands of ours: ${used} rights used, ${byService} used by a service in our name;`,
);
console.log(
  `${missing} missing, ${unused} unused, ${unexplained} wildcards without a reason (${((performance.now() - begun) / 1000).toFixed(0)} s)`,
);
if (missing + unused + unexplained + stale.length + undriven.length > 0) process.exitCode = 1;
