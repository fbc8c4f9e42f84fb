/** What those who follow and decide may do to an assignment: which route, what it asks for, what it cannot undo. */
import type { Operation } from '../../../../shared/domain/assignment/phase.ts';
import type { BodyOf } from '../../../api/endpoint.ts';
import type { QualityGrade } from '../../../texts/deciding-types.ts';

export type DeedName = Extract<
  Operation,
  | 'APPROVE_PLAN'
  | 'RETURN_PLAN'
  | 'ACCEPT_REPORT'
  | 'RETURN_REPORT'
  | 'GRANT_EXTENSION'
  | 'REFUSE_EXTENSION'
  | 'RESOLVE_OBSTACLE'
  | 'UPHOLD_RECEIPT'
  | 'JUDGE_EXPLANATION'
  | 'REQUEST_EXPLANATION'
  | 'REASSIGN'
  | 'WITHDRAW'
>;
export type DeedEndpoint =
  | 'POST /assignments/{assignmentId}/plan-approval'
  | 'POST /assignments/{assignmentId}/plan-return'
  | 'POST /assignments/{assignmentId}/report-acceptance'
  | 'POST /assignments/{assignmentId}/report-return'
  | 'POST /assignments/{assignmentId}/extension-grant'
  | 'POST /assignments/{assignmentId}/extension-refusal'
  | 'POST /assignments/{assignmentId}/obstacle-answer'
  | 'POST /assignments/{assignmentId}/receipt-upholding'
  | 'POST /assignments/{assignmentId}/explanation-judgement'
  | 'POST /assignments/{assignmentId}/explanation-request'
  | 'POST /assignments/{assignmentId}/reassignment'
  | 'POST /assignments/{assignmentId}/withdrawal';

export interface DeedValues {
  readonly text: string;
  readonly grade: QualityGrade | '';
  readonly day: string;
  readonly cause: 'OBJECTIVE' | 'SUBJECTIVE' | '';
  readonly unitId: string;
}
export const NO_VALUES: DeedValues = { text: '', grade: '', day: '', cause: '', unitId: '' };

export interface Deed {
  readonly endpoint: DeedEndpoint;
  /** The text is a reason that the API demands, a note that may stay empty, or not asked at all. */
  readonly text: 'REQUIRED' | 'OPTIONAL' | 'NONE';
  readonly fields: readonly ('GRADE' | 'DAY' | 'CAUSE' | 'UNIT')[];
  readonly kind: 'primary' | 'plain' | 'danger';
  readonly bodyOf: (values: DeedValues) => BodyOf<DeedEndpoint>;
}

const reason = ({ text }: DeedValues) => ({ reason: text.trim() });
const noted = ({ text }: DeedValues) => (text.trim() === '' ? {} : { note: text.trim() });

export const DEEDS: { readonly [name in DeedName]: Deed } = {
  APPROVE_PLAN: {
    endpoint: 'POST /assignments/{assignmentId}/plan-approval',
    text: 'OPTIONAL',
    fields: [],
    kind: 'primary',
    bodyOf: noted,
  },
  RETURN_PLAN: {
    endpoint: 'POST /assignments/{assignmentId}/plan-return',
    text: 'REQUIRED',
    fields: [],
    kind: 'plain',
    bodyOf: reason,
  },
  ACCEPT_REPORT: {
    endpoint: 'POST /assignments/{assignmentId}/report-acceptance',
    text: 'OPTIONAL',
    fields: ['GRADE'],
    kind: 'primary',
    bodyOf: (values) => ({ ...noted(values), ...(values.grade === '' ? {} : { grade: values.grade }) }),
  },
  RETURN_REPORT: {
    endpoint: 'POST /assignments/{assignmentId}/report-return',
    text: 'REQUIRED',
    fields: [],
    kind: 'plain',
    bodyOf: reason,
  },
  GRANT_EXTENSION: {
    endpoint: 'POST /assignments/{assignmentId}/extension-grant',
    text: 'REQUIRED',
    fields: ['DAY'],
    kind: 'primary',
    bodyOf: (values) => ({ ...reason(values), day: values.day }),
  },
  REFUSE_EXTENSION: {
    endpoint: 'POST /assignments/{assignmentId}/extension-refusal',
    text: 'REQUIRED',
    fields: [],
    kind: 'plain',
    bodyOf: reason,
  },
  RESOLVE_OBSTACLE: {
    endpoint: 'POST /assignments/{assignmentId}/obstacle-answer',
    text: 'REQUIRED',
    fields: [],
    kind: 'primary',
    bodyOf: ({ text }) => ({ answer: text.trim() }),
  },
  UPHOLD_RECEIPT: {
    endpoint: 'POST /assignments/{assignmentId}/receipt-upholding',
    text: 'REQUIRED',
    fields: [],
    kind: 'primary',
    bodyOf: reason,
  },
  JUDGE_EXPLANATION: {
    endpoint: 'POST /assignments/{assignmentId}/explanation-judgement',
    text: 'REQUIRED',
    fields: ['CAUSE'],
    kind: 'primary',
    bodyOf: (values) => ({ ...reason(values), objective: values.cause === 'OBJECTIVE' }),
  },
  REQUEST_EXPLANATION: {
    endpoint: 'POST /assignments/{assignmentId}/explanation-request',
    text: 'NONE',
    fields: [],
    kind: 'plain',
    bodyOf: () => ({}),
  },
  REASSIGN: {
    endpoint: 'POST /assignments/{assignmentId}/reassignment',
    text: 'REQUIRED',
    fields: ['UNIT'],
    kind: 'plain',
    bodyOf: ({ text, unitId }) => ({ note: text.trim(), toUnitId: unitId }),
  },
  WITHDRAW: {
    endpoint: 'POST /assignments/{assignmentId}/withdrawal',
    text: 'REQUIRED',
    fields: [],
    kind: 'danger',
    bodyOf: ({ text }) => ({ note: text.trim() }),
  },
};

const isDeed = (name: string): name is DeedName => Object.hasOwn(DEEDS, name);
export const deedsIn = (allowed: readonly string[]): DeedName[] => allowed.filter(isDeed);
