/** From what the server keeps to the fields of the editor. */
import {
  NO_OBLIGATION,
  NO_PAPER,
  NO_TERM,
  type ClauseForm,
  type ClauseKind,
  type Content,
  type ContentClause,
  type ContentObligation,
  type DraftForm,
  type ObligationForm,
  type Signer,
  type SignerForm,
  type Term,
  type TermForm,
} from '../draft-form.ts';

const termForm = (term: Term | undefined): TermForm => {
  if (term === undefined) return NO_TERM;
  return term.kind === 'FIXED_DAY'
    ? { ...NO_TERM, kind: term.kind, day: term.day }
    : { ...NO_TERM, kind: term.kind, days: String(term.days) };
};

function obligationForm(obligation: ContentObligation | undefined, kind: ClauseKind): ObligationForm {
  if (obligation === undefined) return { ...NO_OBLIGATION, isPeriodic: kind === 'STANDING_ORDER' };
  const { owner, coordinatingUnitIds, product = '', term, recurrence } = obligation;
  return {
    owner: owner?.kind ?? '',
    group: owner?.kind === 'GROUP' ? owner.group : '',
    unitIds: owner?.kind === 'UNITS' ? owner.unitIds : [],
    coordinatingUnitIds,
    product,
    isPeriodic: recurrence !== undefined || (kind === 'STANDING_ORDER' && term === undefined),
    term: termForm(term),
    recurrence:
      recurrence === undefined
        ? NO_OBLIGATION.recurrence
        : { ...recurrence, dueAfter: String(recurrence.dueWorkingDaysAfter) },
  };
}

const clauseForm = (
  { id, kind, text, obligation, criteria = [] }: ContentClause,
  key: string,
): ClauseForm => ({
  key,
  id,
  kind,
  text,
  assigns: obligation !== undefined,
  obligation: obligationForm(obligation, kind),
  criteria,
});

function signerForm(signer: Signer | undefined): SignerForm {
  if (signer === undefined) return { personId: '', name: '', position: '', form: '', paper: NO_PAPER };
  const { personId = '', name, position, form, appointment, authorisation } = signer;
  const paper =
    form === 'BY_AUTHORIZATION'
      ? authorisation && {
          notation: authorisation.notation,
          from: authorisation.validFrom,
          to: authorisation.validTo,
        }
      : appointment && { notation: appointment.notation, from: appointment.from, to: appointment.to ?? '' };
  return { personId, name, position, form, paper: paper ?? NO_PAPER };
}

/** `newKey` draws a key for each clause. */
export const formOf = (content: Content, newKey: () => string): DraftForm => ({
  type: content.type,
  subject: content.subject,
  urgency: content.urgency,
  issuerUnitId: content.issuerUnitId,
  fieldAbbreviation: content.fieldAbbreviation ?? '',
  place: content.place ?? '',
  legalBases: content.legalBases.join('\n'),
  parentCitation: content.parent?.citation ?? '',
  parentDirectiveId: content.parent?.directiveId ?? '',
  replacesDirectiveId: content.replacesDirectiveId ?? '',
  signer: signerForm(content.signer),
  recipients: content.recipients,
  clauses: content.clauses.map((clause) => clauseForm(clause, newKey())),
  reviewerUnitId: content.reviewerUnitId ?? '',
  secondReviewerUnitId: content.secondReviewerUnitId ?? '',
  planTerm: termForm(content.planTerm),
  uncovered: content.uncovered ?? [],
  numberPending: content.numberPending,
});
