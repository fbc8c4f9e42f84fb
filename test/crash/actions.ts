/** What people do in the crash test: one choice a turn, by the phase in which they saw the work. */
import { benchDirective, BENCH_CLAUSE_ID } from '../../local/scenarios/bench-directive.ts';
import type { SeededRandom } from '../../local/scenarios/seeded-random.ts';
import type { WorkingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import type { Command } from './journal.ts';
import type { KnownAssignment } from './known-work.ts';
import { headOf, OFFICE, officerOf, UNIT_IDS } from './world.ts';

export interface Choosing {
  readonly random: SeededRandom;
  readonly today: CalendarDay;
  readonly calendar: WorkingCalendar;
}

type Act = (assignment: KnownAssignment, choosing: Choosing) => Command;

const command =
  (
    type: string,
    who: (unitId: string) => string,
    path: string,
    json?: (choosing: Choosing) => unknown,
  ): Act =>
  ({ id, unitId }, choosing) => ({
    who: who(unitId),
    method: 'POST',
    path: `/assignments/${id}/${path}`,
    ...(json === undefined ? {} : { json: json(choosing) }),
    expects: { kind: 'assignment', type },
  });

const office = () => OFFICE.officer;
const chief = () => OFFICE.chief;

const plan = ({ today, calendar }: Choosing) => ({
  plan: {
    summary: 'Tự kiểm tra các bộ phận.',
    startDay: today,
    endDay: calendar.addWorkingDays(today, 1),
    steps: [],
  },
});
const report = ({ today }: Choosing) => ({
  report: {
    nil: false,
    summary: 'Đã tự kiểm tra xong.',
    answers: [
      {
        clauseId: BENCH_CLAUSE_ID,
        result: 'DONE',
        evidence: [{ kind: 'DOCUMENT', number: '12/BC-UBND', day: today, receivedBy: 'Văn phòng UBND tỉnh' }],
      },
    ],
  },
});
const reason = () => ({ reason: 'Lý do được nêu trong phiếu trình.' });
const laterDay = ({ today, calendar, random }: Choosing) => ({
  reason: 'Đang chờ số liệu của đơn vị phối hợp.',
  day: calendar.addWorkingDays(today, 12 + random.below(8)),
});
const otherUnit = ({ random }: Choosing) => ({
  toUnitId: random.pick(UNIT_IDS),
  note: 'Chuyển theo lĩnh vực phụ trách.',
});

const ACTS = {
  acknowledge: command('ACKNOWLEDGED', officerOf, 'acknowledgement'),
  rejectReceipt: command('RECEIPT_REJECTED', officerOf, 'receipt-rejection', reason),
  upholdReceipt: command('RECEIPT_UPHELD', office, 'receipt-upholding', reason),
  filePlan: command('PLAN_FILED', officerOf, 'plan', plan),
  approvePlan: command('PLAN_APPROVED', office, 'plan-approval'),
  returnPlan: command('PLAN_RETURNED', office, 'plan-return', reason),
  fileReport: command('REPORT_FILED', headOf, 'report', report),
  fileNilReport: command('REPORT_FILED', officerOf, 'nil-report'),
  acceptReport: command('REPORT_ACCEPTED', office, 'report-acceptance', () => ({ grade: 'GOOD' })),
  returnReport: command('REPORT_RETURNED', office, 'report-return', reason),
  requestExtension: command('EXTENSION_REQUESTED', officerOf, 'extension-request', laterDay),
  grantExtension: command('EXTENSION_GRANTED', chief, 'extension-grant', laterDay),
  refuseExtension: command('EXTENSION_REFUSED', chief, 'extension-refusal', reason),
  raiseObstacle: command('OBSTACLE_RAISED', officerOf, 'obstacle', () => ({
    text: 'Chưa thống nhất biểu mẫu.',
  })),
  resolveObstacle: command('OBSTACLE_RESOLVED', chief, 'obstacle-answer', () => ({
    answer: 'Dùng biểu mẫu cũ.',
  })),
  withdraw: command('ENDED', office, 'withdrawal', () => ({ note: 'Không còn phù hợp.' })),
  reassign: command('ENDED', office, 'reassignment', otherUnit),
} as const satisfies Record<string, Act>;
type ActName = keyof typeof ACTS;

/** By phase, each act as often as it is named. */
const BY_PHASE: Readonly<Record<string, readonly ActName[]>> = {
  AWAITING_ACKNOWLEDGEMENT: [
    'acknowledge',
    'acknowledge',
    'acknowledge',
    'acknowledge',
    'filePlan',
    'rejectReceipt',
    'upholdReceipt',
  ],
  AWAITING_PLAN: ['filePlan', 'filePlan', 'filePlan', 'raiseObstacle', 'resolveObstacle', 'fileReport'],
  PLAN_UNDER_REVIEW: ['approvePlan', 'approvePlan', 'returnPlan', 'fileReport'],
  AWAITING_REPORT: ['fileReport', 'fileNilReport', 'raiseObstacle', 'resolveObstacle', 'requestExtension'],
  REPORT_UNDER_REVIEW: ['acceptReport', 'acceptReport', 'acceptReport', 'returnReport'],
};
/** In any phase, now and then. */
const ANYWHERE: readonly ActName[] = [
  'withdraw',
  'reassign',
  'reassign',
  'requestExtension',
  'grantExtension',
  'refuseExtension',
];

export const isOpenPhase = (phase: string): boolean => BY_PHASE[phase] !== undefined;

export function chooseAct(assignment: KnownAssignment, choosing: Choosing): Command | undefined {
  const { random } = choosing;
  const usual = BY_PHASE[assignment.phase];
  if (usual === undefined) return undefined;
  return ACTS[random.pick(random.below(12) === 0 ? ANYWHERE : usual)](assignment, choosing);
}

export const draftCommand = ({ random, today, calendar }: Choosing): Command => ({
  who: OFFICE.officer,
  method: 'POST',
  path: '/directives',
  json: { content: benchDirective({ issueDay: today, calendar, workingDays: 2 + random.below(9) }) },
  expects: { kind: 'directive', type: 'DRAFTED' },
});
const onDirective =
  (type: string, who: string, path: string, json?: unknown) =>
  (directiveId: string): Command => ({
    who,
    method: 'POST',
    path: `/directives/${directiveId}/${path}`,
    ...(json === undefined ? {} : { json }),
    expects: { kind: 'directive', type },
  });
export const issueCommand = onDirective('ISSUED', OFFICE.chairman, 'issue', {});
export const recallCommand = onDirective('RECALLED', OFFICE.chairman, 'recall', reason());
export const closeCommand = onDirective('CLOSED', OFFICE.chairman, 'close', {});

export const letterCommand = (letterId: string, kind: string, random: SeededRandom): Command =>
  random.below(4) === 0
    ? {
        who: OFFICE.chairman,
        method: 'POST',
        path: `/letters/${letterId}/set-aside`,
        json: reason(),
        expects: { kind: 'letter', type: 'LETTER_SET_ASIDE' },
      }
    : {
        who: kind === 'CRITICISM_LETTER' || kind === 'REVIEW_AND_LEARN' ? OFFICE.chairman : OFFICE.chief,
        method: 'POST',
        path: `/letters/${letterId}/signature`,
        json: {},
        expects: { kind: 'letter', type: 'LETTER_SIGNED' },
      };
