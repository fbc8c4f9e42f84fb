/** Carries out what a link says, once: the key of its use is committed together with what it does. */
import { refuse } from '../../../shared/domain/outcome.ts';
import { reasonText } from '../../../shared/domain/assignment/content.ts';
import { calendarDaySchema } from '../../../shared/domain/time.ts';
import { linkUseKey } from '../../../shared/notifications/link-token.ts';
import {
  acknowledgeAssignment,
  requestAssignmentExtension,
  submitNilReport,
} from '../../../shared/use-cases/assignment/commands.ts';
import type { CommandOutcome } from '../../../shared/use-cases/assignment/run-command.ts';
import type { Dependencies } from '../../../shared/use-cases/dependencies.ts';
import { resolveLink, type ResolvedLink } from './resolve-link.ts';

export interface LinkForm {
  readonly reason?: string | undefined;
  readonly day?: string | undefined;
}

function requestExtension(
  deps: Pick<Dependencies, 'ledger' | 'clock'>,
  { actor, assignment, payload }: ResolvedLink,
  form: LinkForm,
): CommandOutcome | Promise<CommandOutcome> {
  if (form.reason === undefined) return refuse('INCOMPLETE', 'Hãy nêu lý do đề nghị gia hạn.', 'reason');
  if (form.day === undefined) return refuse('INCOMPLETE', 'Hãy chọn ngày đề nghị gia hạn đến.', 'day');
  const reason = reasonText.safeParse(form.reason);
  if (!reason.success) return refuse('INVALID', 'Lý do dài tối đa 2.000 ký tự.', 'reason');
  const day = calendarDaySchema.safeParse(form.day);
  if (!day.success)
    return refuse('INVALID', 'Ngày chưa đúng; hãy ghi năm-tháng-ngày, ví dụ 2026-12-04.', 'day');
  const uniqueKeys = [{ key: linkUseKey(payload), owner: assignment.id }];
  return requestAssignmentExtension(
    deps,
    { actor, assignmentId: assignment.id },
    { reason: reason.data, day: day.data },
    { uniqueKeys },
  );
}

export async function followLink(
  deps: Pick<Dependencies, 'ledger' | 'clock' | 'settings'>,
  token: string,
  form: LinkForm,
): Promise<CommandOutcome> {
  const link = await resolveLink(deps, token);
  if (link.outcome === 'REFUSED') return link;
  if (link.obstacle !== undefined) return refuse('ALREADY_DONE', link.obstacle);
  const { actor, assignment, payload } = link;
  const request = { actor, assignmentId: assignment.id };
  const extras = { uniqueKeys: [{ key: linkUseKey(payload), owner: assignment.id }] };
  switch (payload.purpose) {
    case 'ACKNOWLEDGE':
      return acknowledgeAssignment(deps, request, undefined, extras);
    case 'NIL_REPORT':
      return submitNilReport(deps, request, undefined, extras);
    case 'REQUEST_EXTENSION':
      return requestExtension(deps, link, form);
    case 'OPEN':
      return refuse('WRONG_PHASE', 'Liên kết này chỉ để xem.');
  }
}
