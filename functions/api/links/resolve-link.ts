/** What a signed link stands for now: whose it is, what it would do, and whether it still may. */
import type { Assignment } from '../../../shared/domain/assignment/assignment.ts';
import { PHASES } from '../../../shared/domain/assignment/phase.ts';
import { rolesOn } from '../../../shared/domain/organisation/person.ts';
import { refuse, type Refused } from '../../../shared/domain/outcome.ts';
import { formatDay, localDayOf, type CalendarDay } from '../../../shared/domain/time.ts';
import { readLink, type LinkPayload } from '../../../shared/notifications/link-token.ts';
import type { Actor } from '../../../shared/use-cases/actor.ts';
import { guardAssignment } from '../../../shared/use-cases/assignment/run-command.ts';
import type { Dependencies } from '../../../shared/use-cases/dependencies.ts';
import { loadReference } from '../../../shared/use-cases/reference.ts';
import { load } from '../../../shared/use-cases/store.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock' | 'settings'>;

export interface ResolvedLink {
  readonly outcome: 'FOUND';
  readonly payload: LinkPayload;
  readonly actor: Actor;
  readonly assignment: Assignment;
  readonly unitName: string;
  /** Of an extension: what the page offers, and the first day that is later than the present due day. */
  readonly proposedDay: CalendarDay;
  readonly earliestDay: CalendarDay;
  /** Why it can no longer be used; absent when it can. */
  readonly obstacle?: string;
}

const UNKNOWN_LINK = refuse(
  'NOT_FOUND',
  'Liên kết không đúng; hãy mở lại từ thư, hoặc đăng nhập để thực hiện.',
);

const OPERATIONS = {
  ACKNOWLEDGE: 'ACKNOWLEDGE',
  NIL_REPORT: 'FILE_REPORT',
  REQUEST_EXTENSION: 'REQUEST_EXTENSION',
} as const;

function pastUse({ purpose }: LinkPayload, assignment: Assignment): string | undefined {
  const { duties, acknowledgedAt, extensionRequest, phase, closing } = assignment;
  if (closing !== undefined) return `Nhiệm vụ này ở bước “${PHASES[phase]}”, không cần làm gì thêm.`;
  switch (purpose) {
    case 'ACKNOWLEDGE':
      return acknowledgedAt === undefined ? undefined : 'Đơn vị đã xác nhận nhận văn bản này rồi.';
    case 'NIL_REPORT':
      return duties.REPORT.doneAt === undefined ? undefined : 'Đơn vị đã nộp báo cáo.';
    case 'REQUEST_EXTENSION':
      if (duties.REPORT.doneAt !== undefined) return 'Đơn vị đã nộp báo cáo nên không cần gia hạn.';
      return extensionRequest === undefined ? undefined : 'Đã có một đề nghị gia hạn đang chờ trả lời.';
    case 'OPEN':
      return 'Liên kết này chỉ để xem; hãy đăng nhập để xử lý.';
  }
}

function obstacleTo(payload: LinkPayload, assignment: Assignment, actor: Actor): string | undefined {
  if (payload.purpose !== 'OPEN') {
    const denied = guardAssignment(assignment, OPERATIONS[payload.purpose], actor);
    if (denied) return 'Ông/bà không còn phụ trách việc này; hãy chuyển thư cho người phụ trách của đơn vị.';
  }
  const past = pastUse(payload, assignment);
  if (past !== undefined) return past;
  const { version, dueDay } = assignment.duties.REPORT;
  return payload.dueVersion === version
    ? undefined
    : `Thời hạn đã đổi thành ${formatDay(dueDay)} sau khi gửi thư này; hãy dùng liên kết trong thư mới nhất.`;
}

const PROPOSED_WORKING_DAYS = 5;

/** A working day, so that what is proposed can be granted; never one that has passed. */
async function proposalFor(ledger: Deps['ledger'], { duties }: Assignment, today: CalendarDay) {
  const { calendar } = await loadReference(ledger);
  const { dueDay } = duties.REPORT;
  const proposed = calendar.addWorkingDays(dueDay, PROPOSED_WORKING_DAYS);
  const earliestDay = calendar.nextWorkingDay(dueDay < today ? today : dueDay);
  return { proposedDay: proposed < earliestDay ? earliestDay : proposed, earliestDay };
}

/** A forged link, and one for what no longer exists, answer alike. Reads only. */
export async function resolveLink(
  { ledger, clock, settings }: Deps,
  token: string,
): Promise<ResolvedLink | Refused> {
  const now = clock.now();
  const link = readLink(token, settings.linkKeys, now);
  if (link.kind === 'FORGED' || link.kind === 'MALFORMED') return UNKNOWN_LINK;
  const { payload } = link;
  const [person, found] = await Promise.all([
    load(ledger, 'person', payload.personId),
    load(ledger, 'assignment', payload.assignmentId),
  ]);
  if (person === undefined || found === undefined) return UNKNOWN_LINK;
  const { unitId } = person.body;
  const actor: Actor = {
    personId: person.id,
    unitId,
    roles: rolesOn(person.body, localDayOf(now)),
    via: 'LINK',
  };
  const assignment = found.body;
  const unit = await load(ledger, 'unit', assignment.unitId);
  const expired = link.kind === 'EXPIRED' ? 'Liên kết đã hết hạn; hãy đăng nhập để thực hiện.' : undefined;
  const obstacle = expired ?? obstacleTo(payload, assignment, actor);
  return {
    outcome: 'FOUND',
    payload,
    actor,
    assignment,
    unitName: unit?.body.name ?? assignment.unitId,
    ...(await proposalFor(ledger, assignment, localDayOf(now))),
    ...(obstacle === undefined ? {} : { obstacle }),
  };
}
