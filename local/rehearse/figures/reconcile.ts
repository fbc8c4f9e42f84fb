/** The complete list of what does not add up, in words for an official; empty when everything does. */
import { parties } from '../../../shared/domain/assignment/assignment.ts';
import type { Directive } from '../../../shared/domain/directive/directive.ts';
import { formatDay } from '../../../shared/domain/time.ts';
import { MAIL_STATES, type MailState } from '../../../shared/ports/mail-store.ts';
import type {
  CalendarChangeStory,
  Figures,
  RehearsedAssignment,
  RehearsedLetter,
  RehearsedUnit,
} from '../rehearsal.ts';

export interface Accounts {
  readonly directive: Directive;
  readonly counted: readonly string[];
  readonly figures: Figures;
  readonly units: readonly RehearsedUnit[];
  readonly letters: readonly RehearsedLetter[];
  readonly changes: readonly CalendarChangeStory[];
  readonly mailStates: Readonly<Record<MailState, number>>;
  /** REMINDED events of each assignment must equal what its record counts. */
  readonly reminderEvents: number;
  readonly failures: readonly string[];
  /** Stopped on purpose before the end: what is still open is no mistake. */
  readonly cutShort: boolean;
}

const everyAssignment = (units: readonly RehearsedUnit[]): RehearsedAssignment[] =>
  units.flatMap(({ assignments }) => assignments);

function* endings({ directive, units, cutShort }: Accounts): Generator<string> {
  if (cutShort) return;
  if (directive.phase !== 'CLOSED') yield 'Văn bản chưa được kết thúc khi diễn tập dừng lại.';
  for (const { name, assignments } of units) {
    if (assignments.length === 0) yield `${name} không được giao việc nào.`;
    for (const { label, closed, transferredTo, official } of assignments)
      if (official !== undefined && closed === undefined) yield `${name}, ${label}: chưa kết thúc.`;
      else if (official === undefined && transferredTo === undefined)
        yield `${name}, ${label}: đã rút mà không ai nhận.`;
  }
}

function* clocks({ units, figures }: Accounts): Generator<string> {
  const sums = { DISTRIBUTION: 0, UNIT: 0, REVIEWER: 0, SUPERIOR: 0 };
  for (const { name, assignments } of units)
    for (const { label, clock, official } of assignments) {
      const parts = parties.reduce((sum, party) => sum + clock[party], 0);
      if (parts !== clock.total)
        yield `${name}, ${label}: ngày tính cho các bên (${parts}) không bằng ngày đã qua (${clock.total}).`;
      if (official !== undefined) for (const party of parties) sums[party] += clock[party];
    }
  for (const party of parties)
    if (sums[party] !== figures.statistics.charged[party])
      yield `Tổng ngày tính cho ${party} theo đơn vị (${sums[party]}) khác số liệu chung (${figures.statistics.charged[party]}).`;
}

function* totals({ figures, units, counted }: Accounts): Generator<string> {
  yield* counted;
  const all = everyAssignment(units);
  const { statistics } = figures;
  if (all.length !== statistics.assignments)
    yield `Bảng đơn vị có ${all.length} nhiệm vụ, số liệu chung có ${statistics.assignments}.`;
  const transferred = all.filter(({ transferredTo }) => transferredTo !== undefined).length;
  const inherited = all.filter(({ inheritedFrom }) => inheritedFrom !== undefined).length;
  if (transferred !== inherited) yield `Chuyển đi ${transferred} nhiệm vụ nhưng nhận lại ${inherited}.`;
}

/** One series a year, without gaps: what was signed in a year follows one another. */
function* numbers({ letters }: Accounts): Generator<string> {
  const byYear = Map.groupBy(
    letters.filter(({ notation }) => notation !== undefined),
    ({ signedOn }) => signedOn?.slice(0, 4) ?? '',
  );
  for (const [year, signed] of byYear) {
    const taken = signed
      .map(({ notation }) => Number.parseInt(notation ?? '', 10))
      .sort((one, other) => one - other);
    const first = taken[0] ?? 0;
    if (taken.some((number, index) => number !== first + index))
      yield `Số văn bản năm ${year} không liên tục: ${taken.join(', ')}.`;
  }
}

function* mails({ figures, mailStates }: Accounts): Generator<string> {
  for (const state of MAIL_STATES) {
    const unsettled = state !== 'SENT' && state !== 'CANCELLED' && mailStates[state] > 0;
    if (unsettled) yield `Còn ${mailStates[state]} thư ở trạng thái ${state}.`;
  }
  if (figures.mails.cancelled !== mailStates.CANCELLED) yield 'Số thư hủy không khớp.';
}

const told = (groups: CalendarChangeStory['moved']): string =>
  groups.map(({ duty, before, after, units }) => `${duty} ${before}→${after} ${units.join(',')}`).join('; ');

function* swaps({ changes }: Accounts): Generator<string> {
  for (const { announcedOn, previewed, moved } of changes)
    if (told(previewed) !== told(moved))
      yield `Thay đổi lịch ngày ${formatDay(announcedOn)}: xem trước và thực tế khác nhau.`;
}

export function problemsOf(accounts: Accounts): string[] {
  const { figures, reminderEvents, failures } = accounts;
  return [
    ...endings(accounts),
    ...totals(accounts),
    ...clocks(accounts),
    ...numbers(accounts),
    ...mails(accounts),
    ...swaps(accounts),
    ...(figures.reminders === reminderEvents
      ? []
      : [`Nhật ký ghi ${reminderEvents} lần nhắc, bản ghi đếm ${figures.reminders}.`]),
    ...(figures.chains.broken === 0 ? [] : [`${figures.chains.broken} chuỗi băm bị đứt.`]),
    ...failures.map((failure) => `Lỗi khi chạy: ${failure}`),
  ];
}
