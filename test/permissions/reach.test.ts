/**
 * What a run uses shows that a right is needed; that none is missing on a path which no run takes, the code itself shows:
 * every request to the table that a function's bundle can reach is among its rights.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { functionPlans } from '../../infra/access.ts';
import { bundleFunctions } from '../../infra/bundles/bundle-functions.ts';
import { BUNDLE_FILE, bundleOf } from '../../infra/bundles/bundle-of.ts';
import { routes } from '../../shared/api-contract/routes.ts';
import { readDeployment } from '../cloud/deployment.ts';
import { rightsOf } from './policy.ts';
import { tableRequestsOf } from './table-reach.ts';

/** The code is there, and is never reached from this function. */
const NEVER_ASKED: Readonly<Record<string, readonly string[]>> = {
  // A directive is always given, so the code that looks through all directives or a unit's own is for the other list.
  'api/list-directive-assignments': ['Query@open', 'Query@unit'],
};

const folder = mkdtempSync(join(tmpdir(), 'chi-dao-reach-'));
afterAll(() => rmSync(folder, { recursive: true }));
const plans = functionPlans(routes);
const allowed = new Map<string, ReadonlySet<string>>();

/** `Query@open` for the index, `GetItem` for the table itself. */
function requestOf({ action, resource }: { readonly action: string; readonly resource: string }): string[] {
  const [service, operation = ''] = action.split(':');
  if (service !== 'dynamodb' || resource.includes('/stream/')) return [];
  const index = /\/index\/(.+)$/.exec(resource)?.[1];
  return [index === undefined ? operation : `${operation}@${index}`];
}

beforeAll(async () => {
  const bare = plans.map((plan) => ({ ...plan, access: {} }));
  await bundleFunctions(bare, folder, { packages: 'external', minify: false });
  for (const { name, role } of (await readDeployment()).functions)
    allowed.set(name, new Set(rightsOf(role.statements).flatMap(requestOf)));
}, 120_000);

test.each(plans.map(bundleOf))(
  '%s may ask the table for what its code can ask for, and for nothing else',
  (name) => {
    const code = readFileSync(join(folder, name, BUNDLE_FILE), 'utf8');
    const never = NEVER_ASKED[name] ?? [];
    const reached = [...tableRequestsOf(code)].filter((request) => !never.includes(request));
    expect([...(allowed.get(name) ?? [])].sort()).toEqual(reached.sort());
  },
);
