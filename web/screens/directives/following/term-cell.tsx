/** When the report is due and how far that is: the alert's sign and a few words, the day beneath. */
import { officialNames, alertNames } from '../../../texts/labels.ts';
import { formatDay } from '../../../texts/format.ts';
import type { Language } from '../../../texts/language.ts';
import type { Row } from './row.ts';

const texts = {
  vi: {
    late: (days: number) => `quá ${days} ngày`,
    left: (days: number) => (days === 0 ? 'hôm nay' : `còn ${days} ngày`),
    onTime: 'đúng hạn',
    slow: (days: number) => `chậm ${days} ngày`,
    withdrawn: 'đã rút',
    first: (day: string) => `hạn đầu ${day}`,
    reworked: 'chờ thẩm tra',
  },
  en: {
    late: (days: number) => `${days} days late`,
    left: (days: number) => (days === 0 ? 'today' : `${days} days left`),
    onTime: 'on time',
    slow: (days: number) => `${days} days late`,
    withdrawn: 'withdrawn',
    first: (day: string) => `first due ${day}`,
    reworked: 'under review',
  },
};
type Say = typeof texts.vi;

const TONES = { NONE: '', YELLOW: 'yellow', RED: 'red', SPECIAL_RED: 'special' } as const;
/** Filled further the worse it is, as on every screen. */
const SIGNS = { NONE: '○', YELLOW: '◔', RED: '◕', SPECIAL_RED: '●' } as const;

interface Short {
  readonly tone: string;
  readonly sign: string;
  readonly words: string;
}
function shortOf({ status, phase }: Row, say: Say): Short {
  switch (status.official) {
    case undefined:
      return { tone: '', sign: '–', words: say.withdrawn };
    case 'DONE_ON_TIME':
      return { tone: 'calm', sign: '✓', words: say.onTime };
    case 'DONE_LATE':
      return { tone: 'yellow', sign: '✓', words: say.slow(status.workingDaysLate) };
    case 'OPEN_IN_TERM':
    case 'OPEN_OVERDUE':
      // The report is in: the unit's clock stands, and the reviewer has it.
      if (phase === 'REPORT_UNDER_REVIEW')
        return {
          tone: '',
          sign: '◷',
          words: status.workingDaysLate > 0 ? say.slow(status.workingDaysLate) : say.reworked,
        };
      return {
        tone: TONES[status.alert],
        sign: SIGNS[status.alert],
        words:
          status.workingDaysLate > 0 ? say.late(status.workingDaysLate) : say.left(status.workingDaysLeft),
      };
  }
}

export function termCell(row: Row, title: string, language: Language) {
  const [say, officials, alerts] = [texts[language], officialNames[language], alertNames[language]];
  const { status } = row;
  const { tone, sign, words } = shortOf(row, say);
  const whole = [
    status.official === undefined ? say.withdrawn : officials[status.official],
    status.alert === 'NONE' ? '' : alerts[status.alert],
  ];
  return (
    <td data-label={title} class="matrix-term" title={whole.filter((part) => part !== '').join('. ')}>
      <span class={`badge ${tone}`}>
        <span aria-hidden="true">{sign}</span>
        {words}
      </span>
      <span class="matrix-part">
        <span class="numeric">{formatDay(status.dueDay)}</span>
        {status.firstDueDay !== status.dueDay && <> ({say.first(formatDay(status.firstDueDay))})</>}
      </span>
    </td>
  );
}
