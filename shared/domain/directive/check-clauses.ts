/** Checks of the clauses: each task has an owner, a product and a term; numbers are not repeated. */
import { isCriterionCode } from '../criteria/criteria.ts';
import { checkOwner, type Addressed } from './check-owner.ts';
import type { Clause, DirectiveContent } from './directive.ts';
import { blocking, warning, type CheckContext, type CheckFinding } from './finding.ts';

function checkObligation(
  clause: Clause,
  field: string,
  context: CheckContext,
  among: Addressed,
): CheckFinding[] {
  const { obligation } = clause;
  if (obligation === undefined)
    return [
      blocking(
        'OBLIGATION_MISSING',
        field,
        'Mục này giao việc nhưng chưa ghi ai làm, sản phẩm gì, bao giờ xong; hãy bổ sung hoặc đổi loại mục.',
      ),
    ];
  const findings = checkOwner(obligation, field, context, among);
  if (obligation.product === undefined || obligation.product === '')
    findings.push(
      blocking(
        'PRODUCT_MISSING',
        `${field}.product`,
        'Chưa ghi sản phẩm phải nộp; hãy ghi tên báo cáo, kế hoạch hoặc văn bản cụ thể.',
      ),
    );
  if (obligation.term === undefined && obligation.recurrence === undefined)
    findings.push(
      blocking(
        'TERM_MISSING',
        `${field}.term`,
        'Chưa có thời hạn; hãy ghi ngày cụ thể hoặc số ngày làm việc kể từ khi nhận.',
      ),
    );
  if (clause.kind === 'STANDING_ORDER' && obligation.recurrence === undefined)
    findings.push(
      warning(
        'RECURRENCE_MISSING',
        `${field}.recurrence`,
        'Việc phải làm thường xuyên nhưng chưa ghi kỳ báo cáo; đơn vị sẽ chỉ báo cáo một lần.',
      ),
    );
  return findings;
}

/** Findings are counted by code: a code that stands for nothing would never be counted. */
function checkCriteria({ criteria = [] }: Clause, field: string): CheckFinding[] {
  const unknown = criteria.filter((code) => !isCriterionCode(code));
  return unknown.length === 0
    ? []
    : [
        blocking(
          'CRITERION_UNKNOWN',
          `${field}.criteria`,
          `Không có tiêu chí mang mã ${unknown.join(', ')}; hãy chọn trong danh mục tiêu chí.`,
        ),
      ];
}

function checkClause(clause: Clause, index: number, context: CheckContext, among: Addressed): CheckFinding[] {
  const field = `clauses.${index}`;
  const text =
    clause.text === ''
      ? [
          blocking(
            'CLAUSE_TEXT_MISSING',
            `${field}.text`,
            'Mục này chưa có nội dung; hãy ghi nội dung hoặc bỏ mục.',
          ),
        ]
      : [];
  const criteria = checkCriteria(clause, field);
  // A ban or a piece of information may carry work too; then the work is checked like any other.
  const work =
    clause.obligation === undefined ? [] : checkObligation(clause, `${field}.obligation`, context, among);
  switch (clause.kind) {
    case 'TASK':
    case 'STANDING_ORDER':
      return [...text, ...checkObligation(clause, `${field}.obligation`, context, among), ...criteria];
    case 'PROHIBITION':
      return (clause.criteria ?? []).length > 0
        ? [...text, ...work, ...criteria]
        : [
            ...text,
            ...work,
            warning(
              'CRITERIA_MISSING',
              `${field}.criteria`,
              'Điều cấm chưa gắn tiêu chí kiểm tra nên không kiểm tra được việc chấp hành; hãy chọn tiêu chí.',
            ),
          ];
    case 'INFORMATION':
      return [...text, ...work, ...criteria];
  }
}

/** The finding of a clause carries the clause's own id, so that a screen can show it beside the clause. */
export const ofClause = ({ id }: Clause, findings: readonly CheckFinding[]): CheckFinding[] =>
  findings.map((finding) => ({ ...finding, clauseId: id }));

function checkRepeatedIds({ clauses }: DirectiveContent): CheckFinding[] {
  return clauses.flatMap((clause, index) =>
    clauses.findIndex(({ id }) => id === clause.id) === index
      ? []
      : ofClause(clause, [
          blocking(
            'CLAUSE_ID_TWICE',
            `clauses.${index}.id`,
            `Có hai mục cùng mang số “${clause.id}”; hãy đánh số lại.`,
          ),
        ]),
  );
}

export function checkClauses(
  content: DirectiveContent,
  context: CheckContext,
  among: Addressed,
): CheckFinding[] {
  const { clauses } = content;
  if (clauses.length === 0)
    return [
      blocking(
        'CLAUSES_MISSING',
        'clauses',
        'Văn bản chưa có mục nào; hãy nhập từng mục để giao việc và theo dõi.',
      ),
    ];
  return [
    ...checkRepeatedIds(content),
    ...clauses.flatMap((clause, index) => ofClause(clause, checkClause(clause, index, context, among))),
  ];
}
