/** How an actor stands to a directive, and what follows: whoever may not see it is told that it does not exist. */
import {
  isProvincial,
  mayOnDirective,
  type DirectiveOperation,
  type Relation,
} from '../../domain/authorization.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Actor } from '../actor.ts';

export const DIRECTIVE_NOT_FOUND: Refused = refuse(
  'NOT_FOUND',
  'Không tìm thấy văn bản này hoặc ông/bà không có quyền xem.',
);

const OPERATION_LABELS: Record<DirectiveOperation, string> = {
  VIEW: 'xem văn bản này',
  DRAFT: 'soạn dự thảo văn bản',
  REVISE: 'sửa dự thảo này',
  DISCARD: 'bỏ dự thảo này',
  REHEARSE: 'diễn tập văn bản này',
  ISSUE: 'ban hành văn bản này',
  NUMBER: 'ghi số cho văn bản này',
  RECALL: 'thu hồi văn bản này',
  REPLACE: 'thay thế văn bản này',
  CLOSE: 'kết thúc văn bản này',
  STATISTICS: 'xem thống kê của văn bản này',
};
export const notEntitled = (operation: DirectiveOperation): Refused =>
  refuse('NOT_ENTITLED', `Vai trò của ông/bà không được ${OPERATION_LABELS[operation]}.`);

/** What was never issued concerns nobody outside the provincial office. */
export const isUnissued = ({ phase }: Directive): boolean => phase === 'DRAFT' || phase === 'DISCARDED';

/** The bounds of one unit's assignments within the list of a directive. */
export const assignmentsOfUnit = (directiveId: string, unitId: string) =>
  ({
    index: 'list',
    partition: `directive#${directiveId}`,
    from: `${unitId}#`,
    to: `${unitId}#9999`,
  }) as const;

async function owesSomething(
  ledger: Pick<Ledger, 'query'>,
  directiveId: string,
  unitId: string,
): Promise<boolean> {
  const { items } = await ledger.query({ ...assignmentsOfUnit(directiveId, unitId), limit: 1 });
  return items.length > 0;
}

export async function relationsToDirective(
  ledger: Pick<Ledger, 'query'>,
  directive: Directive,
  actor: Actor,
): Promise<Relation[]> {
  const standing: Relation[] = [];
  if (isProvincial(actor.roles)) standing.push('PROVINCE');
  if (isUnissued(directive)) return standing;
  if (directive.copies.some(({ unitId }) => unitId === actor.unitId)) standing.push('COPY');
  if (await owesSomething(ledger, directive.id, actor.unitId)) standing.push('OWN_UNIT');
  return standing;
}

export async function guardDirective(
  ledger: Pick<Ledger, 'query'>,
  directive: Directive,
  operation: DirectiveOperation,
  actor: Actor,
): Promise<Refused | undefined> {
  const standing = await relationsToDirective(ledger, directive, actor);
  if (!mayOnDirective('VIEW', actor.roles, standing)) return DIRECTIVE_NOT_FOUND;
  return mayOnDirective(operation, actor.roles, standing) ? undefined : notEntitled(operation);
}

/** What spans all units, such as the check and the preview, is the provincial office's alone. */
export async function guardOverview(
  ledger: Pick<Ledger, 'query'>,
  directive: Directive,
  actor: Actor,
): Promise<Refused | undefined> {
  const denied = await guardDirective(ledger, directive, 'VIEW', actor);
  return (
    denied ??
    (isProvincial(actor.roles)
      ? undefined
      : refuse('NOT_ENTITLED', 'Chỉ người của cơ quan cấp tỉnh được xem nội dung này.'))
  );
}
