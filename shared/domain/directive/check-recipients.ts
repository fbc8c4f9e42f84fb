/** Checks of “Nơi nhận” and of who gets work: somebody is addressed, everybody addressed exists and has a clause. */
import { isInForce, type Unit } from '../organisation/unit.ts';
import { notInForce } from './not-in-force.ts';
import type { Coverage } from './coverage.ts';
import type { DirectiveContent, Recipient } from './directive.ts';
import { batchesOf, bytesOf, MOST_DISTRIBUTIONS } from './distribution-plan.ts';
import { bundlesOf, unitsOfTarget } from './expand.ts';
import { blocking, warning, type CheckContext, type CheckFinding } from './finding.ts';

function checkRecipient(recipient: Recipient, field: string, { units, today }: CheckContext): CheckFinding[] {
  const { target, purpose } = recipient;
  switch (target.kind) {
    case 'TEXT':
      return [];
    case 'UNIT': {
      const unit = units.find(({ id }) => id === target.unitId);
      if (unit === undefined)
        return [
          blocking('ADDRESSEE_UNKNOWN', field, `Không có đơn vị nhận “${target.unitId}”; hãy chọn lại.`),
        ];
      return isInForce(unit, today)
        ? []
        : [blocking('ADDRESSEE_NOT_IN_FORCE', field, notInForce(unit, today))];
    }
    case 'GROUP': {
      if (unitsOfTarget(target, units, today).length > 0) return [];
      const message = `Nhóm nhận “${target.group}” không có đơn vị nào đang hoạt động; hãy chọn nhóm khác hoặc bổ sung đơn vị vào nhóm.`;
      return [
        purpose === 'ACTION'
          ? blocking('GROUP_EMPTY', field, message)
          : warning('GROUP_EMPTY', field, message),
      ];
    }
  }
}

function checkUncovered({ unitsWithoutClause }: Coverage): CheckFinding[] {
  return unitsWithoutClause
    .filter(({ reason }) => reason === undefined)
    .map(({ unitId, name }) =>
      blocking(
        'UNIT_WITHOUT_CLAUSE',
        `uncovered.${unitId}`,
        `${name} nhận để thực hiện nhưng không được giao mục nào; hãy giao mục, ghi lý do, hoặc chuyển sang nơi nhận để biết.`,
      ),
    );
}

/** The record of a directive holds 350,000 bytes; the rest is for what is added after the draft. */
const MOST_CONTENT_BYTES = 300_000;
/** What one copy adds to the record. */
const COPY_BYTES = 70;

function checkSize(content: DirectiveContent, addressed: readonly Unit[], copies: number): CheckFinding[] {
  const findings: CheckFinding[] = [];
  const batches = batchesOf(addressed.flatMap((unit) => bundlesOf(content, unit)));
  if (batches.length > MOST_DISTRIBUTIONS)
    findings.push(
      blocking(
        'TOO_MANY_UNITS',
        'recipients',
        `Văn bản giao quá nhiều việc cho quá nhiều đơn vị trong một lần (${batches.length} đợt gửi, tối đa ${MOST_DISTRIBUTIONS}); hãy tách thành nhiều văn bản hoặc rút gọn tên sản phẩm.`,
      ),
    );
  if (bytesOf(content) + copies * COPY_BYTES > MOST_CONTENT_BYTES)
    findings.push(
      blocking(
        'TOO_LARGE',
        'clauses',
        'Nội dung văn bản quá dài để lưu một lần; hãy chuyển phần chi tiết sang phụ lục đính kèm.',
      ),
    );
  return findings;
}

export function checkRecipients(
  content: DirectiveContent,
  context: CheckContext,
  among: { readonly addressed: readonly Unit[]; readonly copies: number; readonly coverage: Coverage },
): CheckFinding[] {
  const { addressed, copies, coverage } = among;
  const each = content.recipients.flatMap((recipient, index) =>
    checkRecipient(recipient, `recipients.${index}`, context),
  );
  const nobody =
    addressed.length > 0 || each.some(({ severity }) => severity === 'BLOCKING')
      ? []
      : [
          blocking(
            'ADDRESSEES_MISSING',
            'recipients',
            'Chưa có nơi nhận để thực hiện; hãy thêm ít nhất một đơn vị hoặc nhóm đơn vị.',
          ),
        ];
  return [...nobody, ...each, ...checkUncovered(coverage), ...checkSize(content, addressed, copies)];
}
