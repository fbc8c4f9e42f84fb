/**
 * Scenario S1: an official letter that puts administrative discipline in order. All departments, boards and units of
 * commune level act; the Office reviews; Home Affairs prepares inspections and the rating. The text is invented.
 */
import type { WorkingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { DirectiveContent } from '../../shared/domain/directive/directive.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { onPaper, toGroups, toUnits } from './clause-parts.ts';
import { letter455Clauses } from './letter-455-clauses.ts';
import { COMMITTEE_ID, OFFICE_ID } from './province.ts';
import { CHAIRMAN } from './provincial-people.ts';
import { PLACE, SERVICE_CENTRE_ID } from './sample-units.ts';
import { quarterly } from './standing-period.ts';

export interface Letter455Options {
  readonly issueDay: CalendarDay;
  readonly calendar: WorkingCalendar;
  /** Due days; 20, 45 and 60 working days after the issue unless given. The last is for Home Affairs alone. */
  readonly firstDay?: CalendarDay;
  readonly secondDay?: CalendarDay;
  readonly lastDay?: CalendarDay;
  /** No quarter begins after it. */
  readonly standingUntil?: CalendarDay;
}

const LEGAL_BASES = [
  'Luật Tổ chức chính quyền địa phương',
  'Luật Cán bộ, công chức',
  'Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ quy định về chế độ báo cáo của cơ quan hành chính nhà nước',
  'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
  'Quy chế làm việc của Ủy ban nhân dân tỉnh',
];

const recipients = [
  ...toGroups('ACTION', 'departments', 'boards', 'commune-level'),
  ...onPaper('REPORT', 'Thường trực Tỉnh ủy', 'Thường trực HĐND tỉnh'),
  ...toUnits('REPORT', COMMITTEE_ID),
  ...toUnits('INFO', OFFICE_ID, SERVICE_CENTRE_ID),
  ...onPaper('FILE', 'VT, NV'),
];

/** The register of the year must stand at 455 for the number to come out as 455/UBND-NV. */
export function letter455(options: Letter455Options): DirectiveContent {
  const { issueDay, calendar } = options;
  const after = (days: number): CalendarDay => calendar.addWorkingDays(issueDay, days);
  const firstDay = options.firstDay ?? after(20);
  const { secondDay = after(45), lastDay = after(60), standingUntil } = options;
  return {
    type: 'OFFICIAL_LETTER',
    subject:
      'tăng cường kỷ luật, kỷ cương hành chính; nâng cao trách nhiệm của cán bộ, công chức, viên chức trong thực thi công vụ',
    urgency: 'NORMAL',
    issuerUnitId: COMMITTEE_ID,
    fieldAbbreviation: 'NV',
    place: PLACE,
    legalBases: [...LEGAL_BASES],
    signer: { personId: CHAIRMAN.id, name: CHAIRMAN.name, position: CHAIRMAN.position, form: 'ON_BEHALF' },
    recipients: [...recipients],
    // The standing order begins with the quarter of the first due day, so that the plan comes before any report.
    clauses: letter455Clauses({ firstDay, secondDay, lastDay, quarters: quarterly(firstDay, standingUntil) }),
    reviewerUnitId: OFFICE_ID,
    planTerm: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 5 },
    numberPending: false,
  };
}
