/** Which records of the running sample stand for the braces of the tour. */
import { queryAll } from '../../../shared/use-cases/store.ts';
import type { Served } from '../support/served.ts';

export type Sample = Readonly<
  Record<'directive' | 'draft' | 'planned' | 'owed' | 'officer' | 'head', string>
>;

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
    if (body.phase === 'PLAN_UNDER_REVIEW' && planned === '') planned = body.id;
    if (body.phase === 'AWAITING_PLAN' && owed === '') [owed, unit] = [body.id, body.unitId];
  }
  return { directive, draft, planned, owed, officer: `cb-${unit}`, head: `tt-${unit}` };
}

export const filled = (text: string, sample: Sample): string =>
  text.replace(
    /\{(\w+)\}/g,
    (whole, name: string) => Object.entries(sample).find(([key]) => key === name)?.[1] ?? whole,
  );
