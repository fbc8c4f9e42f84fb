import { isCriterionCode } from '../../domain/criteria/criteria.ts';
import type { RegisteredCriterion } from '../../domain/criteria/own-criteria.ts';
import type { Report } from '../../domain/assignment/content.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { load } from '../store.ts';

type Reader = Pick<Ledger, 'load'>;

/** Retired ones too. A unit that registered none has none: there is no record of it. */
export async function loadOwnCriteria(
  ledger: Reader,
  unitId: string,
): Promise<{ readonly version: number; readonly criteria: readonly RegisteredCriterion[] }> {
  const found = await load(ledger, 'criteria', unitId);
  return { version: found?.version ?? 0, criteria: found?.body.criteria ?? [] };
}

/** What a report must be held against; most reports name no criterion of the unit's own, and cost no look-up. */
export async function ownCriteriaFor(
  ledger: Reader,
  unitId: string,
  { findings = [] }: Report,
): Promise<readonly RegisteredCriterion[]> {
  const namesOwn = findings.some(({ criterion }) => !isCriterionCode(criterion));
  return namesOwn ? (await loadOwnCriteria(ledger, unitId)).criteria : [];
}
