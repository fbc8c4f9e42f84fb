/**
 * A draft as it stands in the fields of the editor. Unlike the content that the server keeps, a field may hold something
 * half typed; `contentOf` leaves out what is not yet a day or a number, and the check then asks for it.
 */
import type { BodyOf } from '../../../api/endpoint.ts';

export type Content = BodyOf<'POST /directives'>['content'];
export type Recipient = Content['recipients'][number];
export type Purpose = Recipient['purpose'];
export type ContentClause = Content['clauses'][number];
export type ClauseKind = ContentClause['kind'];
export type ContentObligation = NonNullable<ContentClause['obligation']>;
export type Signer = NonNullable<Content['signer']>;
export type Position = Signer['position'];
export type SigningForm = Signer['form'];
export type DocumentType = Content['type'];
export type Term = NonNullable<Content['planTerm']>;
export type PeriodLength = NonNullable<ContentObligation['recurrence']>['every'];

export interface TermForm {
  readonly kind: '' | Term['kind'];
  readonly day: string;
  readonly days: string;
}
export interface RecurrenceForm {
  readonly every: PeriodLength;
  readonly from: string;
  readonly until: string;
  readonly dueAfter: string;
}
export interface ObligationForm {
  readonly owner: '' | 'ALL' | 'GROUP' | 'UNITS';
  readonly group: string;
  readonly unitIds: readonly string[];
  readonly coordinatingUnitIds: readonly string[];
  readonly product: string;
  readonly isPeriodic: boolean;
  readonly term: TermForm;
  readonly recurrence: RecurrenceForm;
}
export interface ClauseForm {
  /** Stays with the clause while it is moved and renumbered; never sent. */
  readonly key: string;
  readonly id: string;
  readonly kind: ClauseKind;
  readonly text: string;
  /** A ban or an announcement may carry work too; a task always does. */
  readonly assigns: boolean;
  readonly obligation: ObligationForm;
  readonly criteria: readonly string[];
}
/** The decision that a signer's right rests on: an appointment (Q.) or a written authorisation (TUQ.). */
export interface PaperForm {
  readonly notation: string;
  readonly from: string;
  readonly to: string;
}
export interface SignerForm {
  readonly personId: string;
  readonly name: string;
  readonly position: '' | Position;
  readonly form: '' | SigningForm;
  readonly paper: PaperForm;
}
export interface DraftForm {
  readonly type: DocumentType;
  readonly subject: string;
  readonly urgency: Content['urgency'];
  readonly issuerUnitId: string;
  readonly fieldAbbreviation: string;
  readonly place: string;
  /** One on each line, as they are pasted from another document. */
  readonly legalBases: string;
  readonly parentCitation: string;
  readonly parentDirectiveId: string;
  readonly replacesDirectiveId: string;
  readonly signer: SignerForm;
  readonly recipients: readonly Recipient[];
  readonly clauses: readonly ClauseForm[];
  readonly reviewerUnitId: string;
  readonly secondReviewerUnitId: string;
  readonly planTerm: TermForm;
  readonly uncovered: readonly { readonly unitId: string; readonly reason: string }[];
  readonly numberPending: boolean;
}

export const NO_TERM: TermForm = { kind: '', day: '', days: '' };
export const NO_PAPER: PaperForm = { notation: '', from: '', to: '' };
export const NO_OBLIGATION: ObligationForm = {
  owner: '',
  group: '',
  unitIds: [],
  coordinatingUnitIds: [],
  product: '',
  isPeriodic: false,
  term: NO_TERM,
  recurrence: { every: 'QUARTER', from: '', until: '', dueAfter: '5' },
};

export const alwaysAssigns = (kind: ClauseKind): boolean => kind === 'TASK' || kind === 'STANDING_ORDER';
export const assignsWork = ({ kind, assigns }: ClauseForm): boolean => alwaysAssigns(kind) || assigns;
