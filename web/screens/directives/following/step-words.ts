/** What a cell of the matrix says: a sign and a short word to look over, and a whole sentence for those who listen or ask. */
import { formatDay } from '../../../texts/format.ts';
import type { Texts } from '../../../texts/language.ts';
import type { Row, StepStanding } from './row.ts';

export type Step = keyof Row['steps'];
export const STEPS = [
  'ACKNOWLEDGED',
  'PLAN_FILED',
  'PLAN_APPROVED',
  'REPORT_FILED',
  'ACCEPTED',
] as const satisfies Step[];

export const stepNames: Texts<Record<Step, string>> = {
  vi: {
    ACKNOWLEDGED: 'Tiếp nhận',
    PLAN_FILED: 'Kế hoạch',
    PLAN_APPROVED: 'Duyệt kế hoạch',
    REPORT_FILED: 'Báo cáo',
    ACCEPTED: 'Nghiệm thu',
  },
  en: {
    ACKNOWLEDGED: 'Receipt',
    PLAN_FILED: 'Plan',
    PLAN_APPROVED: 'Approval',
    REPORT_FILED: 'Report',
    ACCEPTED: 'Accepted',
  },
};

const texts = {
  vi: {
    done: (day: string) => `đã xong ngày ${day}`,
    doneLate: (day: string, days: number) => `đã xong ngày ${day}, chậm ${days} ngày làm việc`,
    waiting: (day: string) => `đang chờ, hạn ${day}`,
    waitingFree: 'đang chờ',
    late: (day: string, days: number) => `chưa xong, quá hạn ${days} ngày làm việc (hạn ${day})`,
    returned: (day: string) => `bị trả lại ngày ${day}, đang làm lại`,
    returnedLate: (day: string, days: number) =>
      `bị trả lại ngày ${day}, đang làm lại, quá hạn ${days} ngày làm việc`,
    ahead: (day: string) => `chưa đến bước này, hạn ${day}`,
    aheadFree: 'chưa đến bước này',
    notAsked: 'không yêu cầu',
    skipped: 'không thực hiện, đã sang bước sau',
    ended: 'đã rút trước bước này',
    brief: {
      late: (days: number) => `quá ${days} ngày`,
      slow: (days: number) => `chậm ${days} ngày`,
      waiting: 'chờ',
      due: 'hạn',
      returned: 'trả lại',
      skipped: 'bỏ qua',
    },
  },
  en: {
    done: (day: string) => `done on ${day}`,
    doneLate: (day: string, days: number) => `done on ${day}, ${days} working days late`,
    waiting: (day: string) => `waiting, due ${day}`,
    waitingFree: 'waiting',
    late: (day: string, days: number) => `not done, ${days} working days overdue (due ${day})`,
    returned: (day: string) => `returned on ${day}, being reworked`,
    returnedLate: (day: string, days: number) =>
      `returned on ${day}, being reworked, ${days} working days overdue`,
    ahead: (day: string) => `not yet at this step, due ${day}`,
    aheadFree: 'not yet at this step',
    notAsked: 'not asked',
    skipped: 'not done, a later step was taken',
    ended: 'withdrawn before this step',
    brief: {
      late: (days: number) => `${days} days late`,
      slow: (days: number) => `${days} days late`,
      waiting: 'waiting',
      due: 'due',
      returned: 'returned',
      skipped: 'skipped',
    },
  },
};
export const stepTexts: Texts<typeof texts.vi> = texts;
export type StepTexts = typeof texts.vi;

export interface StepWords {
  readonly sign: string;
  readonly brief: string;
  /** Under it, when there is more to say. */
  readonly more?: string;
  readonly whole: string;
  readonly tone: 'done' | 'slow' | 'now' | 'late' | 'returned' | 'ahead' | 'none';
}

const short = (day: string | undefined): string => (day === undefined ? '' : formatDay(day).slice(0, 5));
const full = (day: string | undefined): string => (day === undefined ? '' : formatDay(day));

function doneWords({ onDay, workingDaysLate: late }: StepStanding, say: StepTexts): StepWords {
  if (late === undefined)
    return { sign: '✓', brief: short(onDay), whole: say.done(full(onDay)), tone: 'done' };
  return {
    sign: '✓',
    brief: short(onDay),
    more: say.brief.slow(late),
    whole: say.doneLate(full(onDay), late),
    tone: 'slow',
  };
}

function returnedWords({ onDay, workingDaysLate: late }: StepStanding, say: StepTexts): StepWords {
  const returned = { sign: '↩', brief: say.brief.returned } as const;
  if (late === undefined) return { ...returned, whole: say.returned(full(onDay)), tone: 'returned' };
  const whole = say.returnedLate(full(onDay), late);
  return { ...returned, more: say.brief.late(late), whole, tone: 'late' };
}

function owedWords({ state, dueDay, workingDaysLate: late }: StepStanding, say: StepTexts): StepWords {
  if (late !== undefined)
    return { sign: '!', brief: say.brief.late(late), whole: say.late(full(dueDay), late), tone: 'late' };
  const due = dueDay === undefined ? '' : `${say.brief.due} ${short(dueDay)}`;
  if (state === 'WAITING')
    return {
      sign: '◷',
      brief: due === '' ? say.brief.waiting : due,
      whole: dueDay === undefined ? say.waitingFree : say.waiting(full(dueDay)),
      tone: 'now',
    };
  const whole = dueDay === undefined ? say.aheadFree : say.ahead(full(dueDay));
  return { sign: '·', brief: due, whole, tone: 'ahead' };
}

export function wordsOf(standing: StepStanding, say: StepTexts): StepWords {
  switch (standing.state) {
    case 'DONE':
      return doneWords(standing, say);
    case 'RETURNED':
      return returnedWords(standing, say);
    case 'WAITING':
    case 'AHEAD':
      return owedWords(standing, say);
    case 'NOT_ASKED':
      return { sign: '–', brief: '', whole: say.notAsked, tone: 'none' };
    case 'SKIPPED':
      return { sign: '⤳', brief: say.brief.skipped, whole: say.skipped, tone: 'none' };
    case 'ENDED':
      return { sign: '–', brief: '', whole: say.ended, tone: 'none' };
  }
}
