/** What comes next with an assignment of the own unit: one step, never two. */
import type { Line } from './work.ts';

export type Step =
  | 'ACKNOWLEDGE'
  | 'SIGN_PLAN'
  | 'SIGN_REPORT'
  | 'EXPLAIN'
  | 'PLAN'
  | 'PLAN_AGAIN'
  | 'REPORT'
  | 'REPORT_AGAIN'
  | 'VIEW';
export interface NextStep {
  readonly step: Step;
  readonly href: string;
}

export function nextStepOf({ id, phase, allowed, pending, cameBack, owes }: Line, isHead: boolean): NextStep {
  const at = (step: Step, tail = ''): NextStep => ({ step, href: `/assignments/${id}${tail}` });
  const may = (operation: string): boolean => allowed.includes(operation);
  if (isHead && pending.includes('REPORT_PREPARED') && may('FILE_REPORT'))
    return at('SIGN_REPORT', '/report');
  if (isHead && pending.includes('PLAN_PREPARED') && may('FILE_PLAN')) return at('SIGN_PLAN', '/plan');
  if (pending.includes('EXPLANATION_OWED') && may('ANSWER_EXPLANATION')) return at('EXPLAIN', '/explanation');
  if (pending.includes('REPORT_PREPARED') || pending.includes('PLAN_PREPARED')) return at('VIEW');
  if (pending.includes('RECEIPT_REJECTED')) return at('VIEW');
  if (phase === 'AWAITING_ACKNOWLEDGEMENT' && may('ACKNOWLEDGE')) return at('ACKNOWLEDGE');
  if (phase === 'AWAITING_PLAN' && may('FILE_PLAN'))
    return at(cameBack?.what === 'PLAN' ? 'PLAN_AGAIN' : 'PLAN', '/plan');
  if (phase === 'AWAITING_REPORT' && may('FILE_REPORT'))
    return at(cameBack?.what === 'REPORT' ? 'REPORT_AGAIN' : 'REPORT', '/report');
  // A plan that the reviewer has not read yet must not keep a unit from a report that is already late.
  const isReportLate = owes.some(({ duty, workingDaysLate }) => duty === 'REPORT' && workingDaysLate > 0);
  return isReportLate && may('FILE_REPORT') ? at('REPORT', '/report') : at('VIEW');
}
