/** Types of the domain that name something on the screens of those who decide; types only, so no schema library comes along. */
import type { Explanation } from '../../shared/domain/assignment/content.ts';
import type { clauseResults, qualityGrades } from '../../shared/domain/assignment/content.ts';
import type { rootCauses, severities } from '../../shared/domain/assignment/finding.ts';
import type { EscalationLetterKind } from '../../shared/domain/documents/letter-kind.ts';

export type LetterKind = EscalationLetterKind;
export type QualityGrade = (typeof qualityGrades)[number];
export type ClauseResult = (typeof clauseResults)[number];
export type FindingSeverity = (typeof severities)[number];
export type RootCause = (typeof rootCauses)[number];
export type Cause = Explanation['cause'];

/** What waits for somebody's answer under an assignment; the contract answers plain texts. */
export type Pending =
  | 'RECEIPT_REJECTED'
  | 'EXTENSION_REQUESTED'
  | 'OBSTACLE_RAISED'
  | 'EXPLANATION_OWED'
  | 'EXPLANATION_ANSWERED'
  | 'PLAN_PREPARED'
  | 'REPORT_PREPARED';

/** A name from a table whose key came from the contract as a plain text. */
export const nameIn = (names: { readonly [key in string]?: string }, key: string): string =>
  names[key] ?? key;
