/** Which records of the running sample stand for the braces of the tour. */
import type { Phase } from '../../../shared/domain/assignment/phase.ts';
import { queryAll } from '../../../shared/use-cases/store.ts';
import type { Served } from '../support/served.ts';

export type Sample = Readonly<
  Record<'directive' | 'draft' | 'planned' | 'owed' | 'officer' | 'head', string>
>;

const WITH_THE_REVIEWER: readonly Phase[] = ['PLAN_UNDER_REVIEW', 'REPORT_UNDER_REVIEW'];
const WITH_THE_UNIT: readonly Phase[] = ['AWAITING_PLAN', 'AWAITING_REPORT'];

export async function sampleOf({ home }: Served): Promise<Sample> {
  const { ledger } = home.runtime.deps;
  let directive = '';
  let draft = '';
  for await (const { body } of queryAll(ledger, 'directive', { index: 'list', partition: 'directives' }))
    if (body.phase === 'DRAFT') draft = body.id;
    else directive = body.id;
  let planned = '';
  let owed = '';
  let unit = '';
  for await (const { body } of queryAll(ledger, 'assignment', {
    index: 'list',
    partition: `directive#${directive}`,
  })) {
    if (WITH_THE_REVIEWER.includes(body.phase) && planned === '') planned = body.id;
    if (WITH_THE_UNIT.includes(body.phase) && owed === '') [owed, unit] = [body.id, body.unitId];
  }
  return { directive, draft, planned, owed, officer: `cb-${unit}`, head: `tt-${unit}` };
}

export const filled = (text: string, sample: Sample): string =>
  text.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => Object.entries(sample).find(([key]) => key === name)?.[1] ?? whole,
  );
