/** What a new draft begins with: nothing but the usual, or an earlier directive without its dates. */
import type { Content, DocumentType } from '../draft-form.ts';
import type { UnitItem } from './units.ts';

const committee = (units: readonly UnitItem[]): UnitItem | undefined =>
  units.find(({ kind }) => kind === 'PEOPLES_COMMITTEE');

/** `Ủy ban nhân dân tỉnh Lam Giang` → `Lam Giang`: what stands before the date. */
const placeOf = (name: string): string =>
  name.replace(/^(?:Ủy ban nhân dân|UBND)\s+(?:tỉnh|thành phố)\s+/iu, '');

export function blankContent(
  type: DocumentType,
  subject: string,
  units: readonly UnitItem[],
): Content | undefined {
  const issuer = committee(units) ?? units[0];
  if (issuer === undefined) return undefined;
  const reviewer = units.find(({ kind }) => kind === 'OFFICE');
  return {
    type,
    subject: subject.trim(),
    urgency: 'NORMAL',
    issuerUnitId: issuer.id,
    place: placeOf(issuer.name),
    legalBases: [],
    recipients: [],
    clauses: [],
    ...(reviewer === undefined ? {} : { reviewerUnitId: reviewer.id }),
    numberPending: false,
  };
}

type Clause = Content['clauses'][number];

/** A fixed day of last year is no day for this one: terms counted from receipt stay, days do not. */
function withoutDates(clause: Clause): Clause {
  const { obligation } = clause;
  if (obligation === undefined) return clause;
  const { term, recurrence: _recurrence, ...rest } = obligation;
  return {
    ...clause,
    obligation: { ...rest, ...(term?.kind === 'WORKING_DAYS_FROM_RECEIPT' ? { term } : {}) },
  };
}

export function copiedContent(from: Content, given: { type: DocumentType; subject: string }): Content {
  const { replacesDirectiveId: _replaced, planTerm, ...rest } = from;
  return {
    ...rest,
    type: given.type,
    subject: given.subject.trim() === '' ? from.subject : given.subject.trim(),
    clauses: from.clauses.map(withoutDates),
    ...(planTerm?.kind === 'WORKING_DAYS_FROM_RECEIPT' ? { planTerm } : {}),
    numberPending: false,
  };
}
