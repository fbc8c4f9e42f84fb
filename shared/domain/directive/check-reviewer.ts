/** Checks of who reviews: somebody does, and never their own work. */
import { isInForce, type Unit } from '../organisation/unit.ts';
import { notInForce } from './not-in-force.ts';
import type { ClauseCoverage, Coverage } from './coverage.ts';
import type { DirectiveContent } from './directive.ts';
import { blocking, warning, type CheckContext, type CheckFinding } from './finding.ts';
import { fallbackCandidates, fallbackReviewerOf } from './reviewer.ts';

function checkFirst(
  reviewer: Unit | undefined,
  reviewerUnitId: string,
  context: CheckContext,
): CheckFinding[] {
  if (reviewer === undefined)
    return [
      blocking(
        'REVIEWER_UNKNOWN',
        'reviewerUnitId',
        `Không có đơn vị thẩm tra “${reviewerUnitId}”; hãy chọn lại.`,
      ),
    ];
  return isInForce(reviewer, context.today)
    ? []
    : [blocking('REVIEWER_NOT_IN_FORCE', 'reviewerUnitId', notInForce(reviewer, context.today))];
}

const unfit = (message: string): CheckFinding[] => [
  blocking('SECOND_REVIEWER_UNFIT', 'secondReviewerUnitId', message),
];

function checkSecond(content: DirectiveContent, context: CheckContext): CheckFinding[] {
  const { reviewerUnitId, secondReviewerUnitId } = content;
  if (secondReviewerUnitId === undefined) return [];
  if (secondReviewerUnitId === reviewerUnitId)
    return unfit('Đơn vị thẩm tra thứ hai phải khác đơn vị thẩm tra; hãy chọn đơn vị khác.');
  const second = context.units.find(({ id }) => id === secondReviewerUnitId);
  if (second === undefined)
    return unfit(`Không có đơn vị thẩm tra thứ hai “${secondReviewerUnitId}”; hãy chọn lại.`);
  if (!isInForce(second, context.today)) return unfit(notInForce(second, context.today));
  return context.reviewingUnitIds?.has(second.id) === false
    ? unfit(
        `${second.name} chưa có người được giao thẩm tra; hãy giao vai trò chuyên viên theo dõi cho một người của đơn vị này hoặc chọn đơn vị khác.`,
      )
    : [];
}

const owes = (clauses: readonly ClauseCoverage[], unitId: string): boolean =>
  clauses.some(
    (clause) => clause.leadUnitIds.includes(unitId) || clause.coordinatingUnitIds.includes(unitId),
  );

function nobodyElse({ name }: Unit, content: DirectiveContent, context: CheckContext): CheckFinding {
  const idle = fallbackCandidates(content, context).map((unit) => unit.name);
  const asked = idle.length === 0 ? '' : ` (${idle.join(', ')} chưa có người được giao vai trò thẩm tra)`;
  return blocking(
    'REVIEWER_OWES_WORK',
    'reviewerUnitId',
    `${name} vừa thẩm tra vừa được giao thực hiện. Không ai được nghiệm thu việc của đơn vị mình mà chưa có đơn vị nào thẩm tra thay${asked}; hãy ghi đơn vị thẩm tra thứ hai, bổ sung đơn vị thẩm tra thay trong quy định nhắc việc, hoặc không giao việc cho ${name}.`,
  );
}

/** What the reviewer owes is reviewed by another unit; only when there is none, the issue is refused. */
function checkOwnWork(
  reviewer: Unit,
  content: DirectiveContent,
  context: CheckContext,
  { clauses }: Coverage,
): CheckFinding[] {
  if (!owes(clauses, reviewer.id)) return [];
  const fallback = fallbackReviewerOf(content, context);
  return fallback === undefined
    ? [nobodyElse(reviewer, content, context)]
    : [
        warning(
          'REVIEWED_BY_ANOTHER',
          'reviewerUnitId',
          `${reviewer.name} vừa thẩm tra vừa được giao thực hiện; kế hoạch và báo cáo của chính đơn vị này sẽ do ${fallback.name} thẩm tra.`,
        ),
      ];
}

export function checkReviewer(
  content: DirectiveContent,
  context: CheckContext,
  coverage: Coverage,
): CheckFinding[] {
  const { reviewerUnitId } = content;
  if (reviewerUnitId === undefined)
    return [
      blocking(
        'REVIEWER_MISSING',
        'reviewerUnitId',
        'Chưa giao đơn vị xem xét kế hoạch và thẩm tra báo cáo; hãy chọn đơn vị.',
      ),
    ];
  const reviewer = context.units.find(({ id }) => id === reviewerUnitId);
  return [
    ...checkFirst(reviewer, reviewerUnitId, context),
    ...checkSecond(content, context),
    ...(reviewer === undefined ? [] : checkOwnWork(reviewer, content, context, coverage)),
  ];
}
