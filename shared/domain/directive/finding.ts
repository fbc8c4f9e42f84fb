/** What the check before signature says: every gap and every impossibility, each with what to do about it. */
import type { SigningMatrix } from '../documents/signing.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Person } from '../organisation/person.ts';
import type { Unit } from '../organisation/unit.ts';
import type { Policy } from '../policy/policy.ts';
import type { CalendarDay } from '../time.ts';
import type { Directive } from './directive.ts';

export const severities = ['BLOCKING', 'WARNING'] as const;
export type Severity = (typeof severities)[number];

export const findingCodes = [
  'SUBJECT_MISSING',
  'STATE_SECRET',
  'SIGNER_MISSING',
  'SIGNER_UNKNOWN',
  'SIGNER_IN_ANOTHER_POSITION',
  'SIGNING_REFUSED',
  'APPOINTMENT_NOT_RECORDED',
  'ISSUER_UNKNOWN',
  'ISSUER_NOT_IN_FORCE',
  'ISSUER_WITHOUT_ABBREVIATION',
  'REVIEWER_MISSING',
  'REVIEWER_UNKNOWN',
  'REVIEWER_NOT_IN_FORCE',
  'REVIEWER_OWES_WORK',
  'REVIEWED_BY_ANOTHER',
  'SECOND_REVIEWER_UNFIT',
  'ADDRESSEES_MISSING',
  'ADDRESSEE_UNKNOWN',
  'ADDRESSEE_NOT_IN_FORCE',
  'GROUP_EMPTY',
  'REPLACED_UNFIT',
  'REPLACES_ANOTHER',
  'LEGAL_BASIS_MISSING',
  'NUMBER_PENDING',
  'CLAUSES_MISSING',
  'CLAUSE_ID_TWICE',
  'CLAUSE_TEXT_MISSING',
  'OBLIGATION_MISSING',
  'OWNER_MISSING',
  'OWNER_UNKNOWN',
  'OWNER_NOT_IN_FORCE',
  'OWNER_NOT_ADDRESSED',
  'OWNER_IS_NOBODY',
  'PRODUCT_MISSING',
  'TERM_MISSING',
  'RECURRENCE_MISSING',
  'RECURRENCE_REVERSED',
  'RECURRENCE_OVER',
  'PERIOD_PAST',
  'CRITERIA_MISSING',
  'CRITERION_UNKNOWN',
  'DAY_PAST',
  'DAY_NOT_AFTER_ISSUE',
  'DAY_OFF',
  'DAY_ESTIMATED',
  'PLAN_NOT_BEFORE_REPORT',
  'PLAN_REVIEW_TOO_LATE',
  'UNIT_WITHOUT_CLAUSE',
  'TOO_MANY_UNITS',
  'TOO_LARGE',
] as const;
export type FindingCode = (typeof findingCodes)[number];

export interface CheckFinding {
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly clauseId?: string;
  /** Path of the field to blame: `clauses.2.obligation.product`. */
  readonly field: string;
  /** Vietnamese: what is wrong and what to do. */
  readonly message: string;
}

export interface CheckContext {
  readonly units: readonly Unit[];
  /** Given when the draft says that it replaces another directive; undefined when there is none of that id. */
  readonly replaced?: { readonly directive: Directive | undefined };
  /** When given, a fallback reviewer must be among them: somebody there may review today. */
  readonly reviewingUnitIds?: ReadonlySet<string>;
  /** When given, a signer with an account must be among them. */
  readonly people?: readonly Person[];
  readonly matrix: SigningMatrix;
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
  readonly today: CalendarDay;
  /** The day that the document will carry; today when left out. */
  readonly issuedDay?: CalendarDay;
}

/** The day that the document will carry. */
export const issueDayOf = ({ issuedDay, today }: CheckContext): CalendarDay => issuedDay ?? today;

export const blocking = (code: FindingCode, field: string, message: string): CheckFinding => ({
  severity: 'BLOCKING',
  code,
  field,
  message,
});
export const warning = (code: FindingCode, field: string, message: string): CheckFinding => ({
  severity: 'WARNING',
  code,
  field,
  message,
});

export const mayIssue = (findings: readonly CheckFinding[]): boolean =>
  findings.every(({ severity }) => severity !== 'BLOCKING');
