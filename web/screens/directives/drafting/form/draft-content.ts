/** From the fields of the editor to what the server keeps. */
import type { DocumentType } from '../draft-form.ts';
import {
  assignsWork,
  type ClauseForm,
  type Content,
  type ContentClause,
  type ContentObligation,
  type DraftForm,
  type ObligationForm,
  type RecurrenceForm,
  type Signer,
  type SignerForm,
  type Term,
  type TermForm,
} from '../draft-form.ts';
import { usableClauseId } from './clause-numbers.ts';

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** A whole number between two bounds, or undefined. */
export function countOf(text: string, most: number): number | undefined {
  const count = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return count >= 1 && count <= most ? count : undefined;
}

export function termOf({ kind, day, days }: TermForm): Term | undefined {
  if (kind === 'FIXED_DAY') return isDay(day) ? { kind, day } : undefined;
  const count = countOf(days, 500);
  return kind === 'WORKING_DAYS_FROM_RECEIPT' && count !== undefined ? { kind, days: count } : undefined;
}

export function recurrenceOf({
  every,
  from,
  until,
  dueAfter,
}: RecurrenceForm): ContentObligation['recurrence'] {
  const dueWorkingDaysAfter = countOf(dueAfter, 60);
  if (!isDay(from) || !isDay(until) || dueWorkingDaysAfter === undefined) return undefined;
  return { every, from, until, dueWorkingDaysAfter };
}

function ownerOf({ owner, group, unitIds }: ObligationForm): ContentObligation['owner'] {
  if (owner === 'ALL') return { kind: 'ALL' };
  if (owner === 'GROUP' && group !== '') return { kind: 'GROUP', group };
  return owner === 'UNITS' && unitIds.length > 0 ? { kind: 'UNITS', unitIds: [...unitIds] } : undefined;
}

function obligationOf(form: ObligationForm): ContentObligation {
  const owner = ownerOf(form);
  const product = form.product.trim();
  const term = form.isPeriodic ? undefined : termOf(form.term);
  const recurrence = form.isPeriodic ? recurrenceOf(form.recurrence) : undefined;
  return {
    ...(owner === undefined ? {} : { owner }),
    coordinatingUnitIds: [...form.coordinatingUnitIds],
    ...(product === '' ? {} : { product }),
    ...(term === undefined ? {} : { term }),
    ...(recurrence === undefined ? {} : { recurrence }),
  };
}

const clauseOf = (clause: ClauseForm, index: number): ContentClause => ({
  id: usableClauseId(clause.id, index),
  kind: clause.kind,
  text: clause.text.trim(),
  ...(assignsWork(clause) ? { obligation: obligationOf(clause.obligation) } : {}),
  ...(clause.criteria.length === 0 ? {} : { criteria: [...clause.criteria] }),
});

/** The paper that the right to sign rests on, once it is complete. */
function papersOf({ form, position, paper }: SignerForm, type: DocumentType): Partial<Signer> {
  const notation = paper.notation.trim();
  if (position === '' || notation === '' || !isDay(paper.from)) return {};
  if (form === 'BY_AUTHORIZATION')
    return isDay(paper.to)
      ? {
          authorisation: {
            notation,
            grantedBy: 'CHAIRMAN',
            grantedTo: position,
            documentKinds: [type],
            validFrom: paper.from,
            validTo: paper.to,
          },
        }
      : {};
  return { appointment: { notation, position, from: paper.from, to: isDay(paper.to) ? paper.to : null } };
}

function signerOf(signer: SignerForm, type: DocumentType): Signer | undefined {
  const { personId, name, position, form } = signer;
  if (position === '' || form === '') return undefined;
  return {
    ...(personId === '' ? {} : { personId }),
    name: name.trim(),
    position,
    form,
    ...papersOf(signer, type),
  };
}

function parentOf({ parentCitation, parentDirectiveId: directiveId }: DraftForm): Content['parent'] {
  const citation = parentCitation.trim();
  if (citation === '' && directiveId === '') return undefined;
  return { ...(directiveId === '' ? {} : { directiveId }), citation };
}

/** What may be left out, and is while it is empty. */
function optionalParts(form: DraftForm): Partial<Content> {
  const { replacesDirectiveId, reviewerUnitId, secondReviewerUnitId } = form;
  const fieldAbbreviation = form.fieldAbbreviation.trim();
  const place = form.place.trim();
  const parent = parentOf(form);
  const signer = signerOf(form.signer, form.type);
  const planTerm = termOf(form.planTerm);
  const uncovered = form.uncovered.map(({ unitId, reason }) => ({ unitId, reason: reason.trim() }));
  return {
    ...(fieldAbbreviation === '' ? {} : { fieldAbbreviation }),
    ...(place === '' ? {} : { place }),
    ...(parent === undefined ? {} : { parent }),
    ...(replacesDirectiveId === '' ? {} : { replacesDirectiveId }),
    ...(signer === undefined ? {} : { signer }),
    ...(reviewerUnitId === '' ? {} : { reviewerUnitId }),
    ...(secondReviewerUnitId === '' ? {} : { secondReviewerUnitId }),
    ...(planTerm === undefined ? {} : { planTerm }),
    ...(uncovered.length === 0 ? {} : { uncovered }),
  };
}

export const contentOf = (form: DraftForm): Content => ({
  type: form.type,
  subject: form.subject.trim(),
  urgency: form.urgency,
  issuerUnitId: form.issuerUnitId,
  legalBases: linesOf(form.legalBases),
  recipients: [...form.recipients],
  clauses: form.clauses.map(clauseOf),
  numberPending: form.numberPending,
  ...optionalParts(form),
});

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
