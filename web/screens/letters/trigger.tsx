/** Why a letter was drafted: what the unit had not done, since when, and how often it was reminded. */
import { Day } from '../../components/day.tsx';
import { dutyNames } from '../../texts/labels.ts';
import { useTexts } from '../../texts/language.ts';
import type { LetterItem } from './letter-record.ts';

const texts = {
  vi: {
    late: (what: string, days: number) => `Chậm ${what} ${days} ngày làm việc`,
    due: 'hạn',
    reminded: (times: number) => (times === 0 ? 'chưa nhắc lần nào' : `đã nhắc ${times} lần`),
  },
  en: {
    late: (what: string, days: number) => `${what}: ${days} working days late`,
    due: 'due',
    reminded: (times: number) => `reminded ${times} times`,
  },
};

export function Trigger({ facts }: { readonly facts: LetterItem['facts'] }) {
  const say = useTexts(texts);
  const duties = useTexts(dutyNames);
  return (
    <span>
      {say.late(duties[facts.duty ?? 'REPORT'], facts.workingDaysLate)}, {say.due}{' '}
      <Day value={facts.dueDay} />; {say.reminded(facts.remindedOn.length)}
    </span>
  );
}
