/** Lines of the story about assignments; what many units do on one day is one line. */
import type { AssignmentEvent, PerformedMilestone } from '../../../shared/domain/assignment/event.ts';
import { isLetterRung } from '../../../shared/domain/documents/letter-kind.ts';
import { DUTIES, RUNGS, type Duty } from '../../../shared/domain/policy/policy.ts';
import { formatDay, type Instant } from '../../../shared/domain/time.ts';
import { describeEvent } from '../../../shared/use-cases/directive/describe-event.ts';
import type { EntryKind } from '../rehearsal.ts';
import { unitsInWords, type Names } from './names.ts';

export interface AssignmentHappening {
  readonly at: Instant;
  readonly actor: string;
  readonly unitId: string;
  readonly event: AssignmentEvent;
  readonly inherited: boolean;
}
/** Happenings with the same key on one day are told together; `tell` gets the names of their units. */
export interface Line {
  readonly key: string;
  readonly kind: EntryKind;
  readonly who: string;
  readonly tell: (units: readonly string[], count: number) => string;
}

const isReview = (duty: Duty): boolean => duty === 'PLAN_REVIEW' || duty === 'REPORT_REVIEW';

function reminded({ duty, daysBefore = 0, dueDay }: PerformedMilestone): Line {
  const when =
    daysBefore === 0 ? 'đến hạn hôm nay' : `còn ${daysBefore} ngày làm việc, hạn ${formatDay(dueDay)}`;
  return {
    key: `REMINDED/${duty}/${daysBefore}/${dueDay}`,
    kind: 'CLOCK',
    who: 'Hệ thống',
    tell: (units) =>
      `Nhắc ${isReview(duty) ? `người thẩm tra (${unitsInWords(units)})` : unitsInWords(units)}: ${DUTIES[duty]} ${when}`,
  };
}

function climbed({ duty, rung, workingDaysLate = 0 }: PerformedMilestone): Line {
  const late = `${DUTIES[duty]} chậm ${workingDaysLate} ngày làm việc`;
  const isLetter = rung !== undefined && isLetterRung(rung);
  const what =
    rung === undefined
      ? 'Báo vượt cấp'
      : isLetter
        ? `Dự thảo ${rung === 'REVIEW_AND_LEARN' ? `yêu cầu ${RUNGS[rung]}` : rung === 'EXPLANATION_REQUEST' ? `văn bản ${RUNGS[rung]}` : RUNGS[rung]}`
        : RUNGS[rung].replace(/^./u, (first) => first.toLocaleUpperCase('vi'));
  return {
    key: `ESCALATED/${duty}/${rung ?? ''}/${workingDaysLate}`,
    kind: 'LADDER',
    who: 'Hệ thống',
    tell: (units) => `${what}${isLetter ? ', trình ký' : ''}: ${unitsInWords(units)} (${late})`,
  };
}

/** `xã Tân Khê xin gia hạn …`: the sentence of the story begins with the unit instead of with “Đơn vị”. */
function told(unit: string, event: AssignmentEvent): string {
  const text = describeEvent(event);
  return text.startsWith('Đơn vị ')
    ? `${unit} ${text.slice('Đơn vị '.length)}`
    : `${unit}: ${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;
}

const grouped = (type: string, kind: EntryKind, who: string, tell: Line['tell']): Line[] => [
  { key: type, kind, who, tell },
];

/** One happening may be several lines: a morning brings reminders of more than one duty. */
export function linesOf({ event, actor, inherited, at, unitId }: AssignmentHappening, names: Names): Line[] {
  const who = names.isUnitPerson(actor.replace(/^link:/, '')) ? 'Đơn vị' : names.office(actor);
  const byLink = actor.startsWith('link:') ? ' (bằng liên kết trong thư)' : '';
  const alone = (kind: EntryKind): Line[] => [
    {
      key: `${event.type}/${at}/${unitId}`,
      kind,
      who,
      tell: (units) => `${told(unitsInWords(units), event)}${byLink}`,
    },
  ];
  switch (event.type) {
    case 'OPENED': {
      const due = formatDay(event.payload.reportDueDay);
      return inherited
        ? grouped(
            `INHERITED/${due}`,
            'OFFICE',
            who,
            (units) => `${unitsInWords(units)} nhận lại việc, hạn báo cáo giữ nguyên ${due}`,
          )
        : grouped(
            `OPENED/${due}`,
            'CLOCK',
            'Hệ thống',
            (units, count) => `Giao ${count} nhiệm vụ cho ${unitsInWords(units)}, hạn báo cáo ${due}`,
          );
    }
    case 'ACKNOWLEDGED':
      return grouped(
        `ACK${byLink}`,
        'UNIT',
        who,
        (units) => `${unitsInWords(units)} xác nhận đã nhận${byLink}`,
      );
    case 'PLAN_FILED':
      return grouped('PLAN_FILED', 'UNIT', who, (units) => `${unitsInWords(units)} nộp kế hoạch tự kiểm tra`);
    case 'REPORT_FILED':
      return event.payload.report.nil
        ? grouped('NIL', 'UNIT', who, (units) => `${unitsInWords(units)} báo cáo không phát sinh${byLink}`)
        : grouped('REPORT_FILED', 'UNIT', who, (units) => `${unitsInWords(units)} nộp báo cáo kết quả`);
    case 'PLAN_APPROVED':
      return grouped('PLAN_APPROVED', 'OFFICE', who, (units) => `Duyệt kế hoạch: ${unitsInWords(units)}`);
    case 'REPORT_ACCEPTED': {
      const { workingDaysLate: late } = event.payload;
      const how = late > 0 ? `chậm ${late} ngày làm việc` : 'đúng hạn';
      return grouped(
        `ACCEPTED/${late}`,
        'OFFICE',
        who,
        (units) => `Nghiệm thu báo cáo, ${how}: ${unitsInWords(units)}`,
      );
    }
    case 'REMINDED':
      return event.payload.milestones.map(reminded);
    case 'ESCALATED':
      return event.payload.milestones.map(climbed);
    case 'RENUMBERED':
      return [];
    case 'DUE_MOVED':
      return event.payload.moved.map(({ duty, before, after }) => ({
        key: `MOVED/${duty}/${before}/${after}`,
        kind: 'CALENDAR',
        who: 'Hệ thống',
        tell: (units, count) =>
          `Tính lại hạn ${DUTIES[duty]} của ${unitsInWords(units)} (${count} thời hạn): ${formatDay(before)} → ${formatDay(after)}`,
      }));
    case 'ENDED':
      return grouped(
        `ENDED/${event.payload.reason}/${event.payload.toUnitId ?? ''}/${unitId}`,
        'OFFICE',
        who,
        (units, count) =>
          event.payload.toUnitId === undefined
            ? `${unitsInWords(units)}: ${describeEvent(event)}`
            : `Chuyển ${count} việc của ${unitsInWords(units)} sang ${names.unit(event.payload.toUnitId)}: ${event.payload.note ?? ''}`,
      );
    case 'EXPLANATION_REQUESTED': {
      const { dueDay, letterId } = event.payload;
      if (letterId === undefined) return alone('OFFICE');
      const until = formatDay(dueDay);
      return grouped(
        `EXPLAIN/${until}`,
        'LETTER',
        who,
        (units) => `Hạn giải trình của ${unitsInWords(units)} tính từ ngày ký: hết ngày ${until}`,
      );
    }
    case 'RECEIPT_REJECTED':
    case 'EXTENSION_REQUESTED':
    case 'EXPLANATION_ANSWERED':
    case 'OBSTACLE_RAISED':
    case 'PLAN_PREPARED':
    case 'REPORT_PREPARED':
    case 'OFFICER_ASSIGNED':
      return alone('UNIT');
    case 'PLAN_RETURNED':
    case 'REPORT_RETURNED':
    case 'RECEIPT_UPHELD':
    case 'EXTENSION_GRANTED':
    case 'EXTENSION_REFUSED':
    case 'OBSTACLE_RESOLVED':
    case 'RENUMBERED':
    case 'REVIEWER_CHANGED':
    case 'EXPLANATION_JUDGED':
      return alone('OFFICE');
  }
}
