/** Whether the findings of a self-inspection may be reported: against which criteria, on whom, and with what remedy. */
import { CRITERIA, isCriterionCode } from '../criteria/criteria.ts';
import type { ObservedOn } from '../criteria/criterion.ts';
import type { OwnCriterion, RegisteredCriterion } from '../criteria/own-criteria.ts';
import type { Refusal } from '../outcome.ts';
import { formatDay, localDayOf } from '../time.ts';
import type { Finding, FindingCriterion } from './finding.ts';

/** The criteria that the reporting unit registered, the retired ones among them. */
type Own = readonly RegisteredCriterion[];

const observedOnOf = (code: FindingCriterion, own: Own): ObservedOn | undefined =>
  isCriterionCode(code) ? CRITERIA[code].observedOn : own.find((each) => each.code === code)?.observedOn;

function whyNotApplied(code: FindingCriterion, own: Own): string | undefined {
  if (isCriterionCode(code)) return undefined;
  const registered = own.find((each) => each.code === code);
  if (registered === undefined)
    return `Đơn vị chưa đăng ký tiêu chí riêng ${code}; hãy chọn tiêu chí khác, hoặc đăng ký tiêu chí này trước khi nộp báo cáo.`;
  return registered.retiredAt === undefined
    ? undefined
    : `Tiêu chí riêng ${code} đã thôi áp dụng từ ngày ${formatDay(localDayOf(registered.retiredAt))}; hãy chọn tiêu chí khác.`;
}

export function* checkFindings(findings: readonly Finding[], own: Own): Generator<Refusal> {
  for (const [index, { criterion, outcome, subject, correctedOnTheSpot, remedy }] of findings.entries()) {
    const field = `report.findings.${index}`;
    const notApplied = whyNotApplied(criterion, own);
    if (notApplied !== undefined) yield { code: 'INVALID', message: notApplied, field: `${field}.criterion` };
    if (subject.kind === 'INDIVIDUAL' && observedOnOf(criterion, own) === 'UNIT')
      yield {
        code: 'INVALID',
        message: `Tiêu chí ${criterion} xét đối với tập thể, không xét đối với cá nhân.`,
        field: `${field}.subject`,
      };
    if (outcome === 'WRONG' && correctedOnTheSpot !== true && remedy === undefined)
      yield {
        code: 'INCOMPLETE',
        message: `Tiêu chí ${criterion}: ghi “chấn chỉnh ngay” hoặc nêu biện pháp khắc phục và thời hạn.`,
        field: `${field}.remedy`,
      };
  }
}

/** The own criteria that the findings name, as they stand now: kept with the report, so that rewording changes no past. */
export const namedCriteria = (findings: readonly Finding[], own: Own): OwnCriterion[] => {
  const named = new Set<string>(findings.map(({ criterion }) => criterion));
  return own
    .filter(({ code }) => named.has(code))
    .map(({ code, wording, polarity, observedOn }) => ({ code, wording, polarity, observedOn }));
};
