/** A function carries what it may touch, and nothing else: by what is in each bundle. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Metafile } from 'esbuild';
import { functionPlans, partsOf, type Access } from '../../infra/access.ts';
import { budgetOf, NAMED_IN_BUDGETS } from '../../infra/bundles/budgets.ts';
import { bundleFunctions } from '../../infra/bundles/bundle-functions.ts';
import { BUNDLE_FILE, bundleOf } from '../../infra/bundles/bundle-of.ts';
import { routes } from '../../shared/api-contract/routes.ts';
import { partsReachedBy } from './support/reach.ts';

const plans = functionPlans(routes);
const folder = mkdtempSync(join(tmpdir(), 'chi-dao-bundles-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** By function: the packages that it imports. */
const packages = new Map<string, readonly string[]>();
/** Packages stay outside and nothing is made small, so this takes seconds. */
const quickly = { packages: 'external', minify: false } as const;
beforeAll(async () => {
  // Without any part: what a part reaches is no reason to carry it.
  const bare = plans.map((plan) => ({ ...plan, access: {} }));
  const withoutParts = await bundleFunctions(bare, join(folder, 'bare'), quickly);
  const carrying = plans.filter(({ access }) => partsOf(access).length > 0);
  const withParts = await bundleFunctions(carrying, join(folder, 'whole'), quickly);
  // The second time a function is met, it has its parts.
  for (const { entryPoint, imports } of [...withoutParts, ...withParts].flatMap(({ outputs }: Metafile) =>
    Object.values(outputs),
  ))
    packages.set(
      (entryPoint ?? '').replace(/^functions\/|\.ts$/g, ''),
      imports.filter(({ path }) => !path.startsWith('node:')).map(({ path }) => path),
    );
}, 120_000);

const names = plans.map(bundleOf);
const codeOf = (name: string): string => readFileSync(join(folder, 'bare', name, BUNDLE_FILE), 'utf8');
const whoImports = (wanted: RegExp): string[] =>
  names.filter((name) => packages.get(name)?.some((path) => wanted.test(path))).sort();
const whoMay = (may: (access: Access) => boolean): string[] =>
  plans
    .filter(({ access }) => may(access))
    .map(bundleOf)
    .sort();

test.each(plans.map((plan) => ({ name: bundleOf(plan), access: plan.access })))(
  'what the code of $name can reach is bundled with it, and no more',
  ({ name, access }) => {
    expect([...partsReachedBy(codeOf(name))].sort()).toEqual([...partsOf(access)].sort());
  },
);

test.each(plans.filter(({ folder }) => folder === 'api').map(({ name }) => name))(
  '%s carries its own route and none of its neighbours',
  (name) => {
    const carried = [...codeOf(`api/${name}`).matchAll(/operationId: "([^"]+)"/g)].map(([, id]) => id);
    expect(carried).toEqual([name]);
  },
);

describe('packages', () => {
  test('the client of S3 is with those that handle files', () => {
    expect(whoImports(/client-s3/)).toEqual(whoMay(({ files }) => files !== undefined));
  });

  test('the client of Step Functions is with those that start drivers or end waits', () => {
    expect(whoImports(/client-sfn/)).toEqual(
      whoMay(({ starts, resumes }) => starts !== undefined || resumes === true),
    );
  });

  test('the client of Secrets Manager is with those that sign or read links', () => {
    expect(whoImports(/client-secrets-manager/)).toEqual(
      whoMay(({ links, mail }) => links === true || mail === true),
    );
  });

  test('SES, the composer of mails and that of calendars are with those that send mail', () => {
    const mailing = whoMay(({ mail }) => mail === true);
    expect(whoImports(/client-sesv2/)).toEqual(mailing);
    expect(whoImports(/nodemailer/)).toEqual(mailing);
    expect(whoImports(/ical-generator/)).toEqual(mailing);
  });

  test('the writer of DOCX is with those that answer a document', () => {
    expect(whoImports(/^docx/)).toEqual([
      'api/closing-report',
      'api/explanation-form',
      'api/letter-document',
    ]);
  });

  test('nobody carries anything that was not meant for the cloud', () => {
    const known = /^(@aws-sdk\/client-|@middy\/core|zod|nodemailer|ical-generator|docx)/;
    const others = names.flatMap((name) => packages.get(name)?.filter((path) => !known.test(path)) ?? []);
    expect([...new Set(others)]).toEqual([]);
  });
});

test('an allowance in the budgets is for a function that exists', () => {
  expect(NAMED_IN_BUDGETS.filter((name) => !names.includes(name))).toEqual([]);
});

test('a function of the API weighs at most 400 KB unless a reason is given', () => {
  for (const plan of plans.filter((one) => one.folder === 'api')) {
    const { bytes, reasons } = budgetOf(plan);
    expect(bytes <= 400_000 || reasons.length > 0, bundleOf(plan)).toBe(true);
  }
});
