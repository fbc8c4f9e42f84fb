/** The figures of a rehearsal, line by line. */
import { Day } from '../../../../components/day.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { officialNames } from '../../../../texts/labels.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import { keysOf } from '../names.ts';
import type { Told } from './told.ts';

const texts = {
  vi: {
    span: 'Thời gian diễn ra',
    assignments: 'Nhiệm vụ',
    late: 'Tổng số ngày làm việc chậm',
    mails: 'Thư gửi đi',
    mailsOf: (digests: string) => `trong đó ${digests} thư tổng hợp buổi sáng`,
    letters: 'Văn bản đôn đốc, chấn chỉnh',
    lettersOf: (signed: string, aside: string) => `${signed} đã ký, ${aside} không ban hành`,
    returned: 'Trả lại',
    extended: 'Gia hạn',
    nil: 'Báo cáo không phát sinh',
    reminders: 'Lần nhắc',
  },
  en: {
    span: 'Time it takes',
    assignments: 'Assignments',
    late: 'Working days late in all',
    mails: 'Mails',
    mailsOf: (digests: string) => `${digests} of them morning digests`,
    letters: 'Letters',
    lettersOf: (signed: string, aside: string) => `${signed} signed, ${aside} set aside`,
    returned: 'Returned',
    extended: 'Extended',
    nil: 'Nil reports',
    reminders: 'Reminders',
  },
};

export function ToldFacts({ told }: { readonly told: Told }) {
  const say = useTexts(texts);
  const officials = useTexts(officialNames);
  const language = useLanguage();
  const count = (number: number): string => formatCount(number, language);
  const { figures, mails, letters } = told;
  return (
    <dl class="facts">
      <dt>{say.span}</dt>
      <dd>
        <Day value={told.from} /> – <Day value={told.to} />
      </dd>
      <dt>{say.assignments}</dt>
      <dd>
        <b>{count(figures.assignments)}</b>:{' '}
        {keysOf(officials)
          .filter((status) => figures.official[status] > 0)
          .map((status) => `${count(figures.official[status])} ${officials[status].toLowerCase()}`)
          .join(', ')}
      </dd>
      <dt>{say.mails}</dt>
      <dd>
        <b>{count(mails.total)}</b>, {say.mailsOf(count(mails.digests))}
      </dd>
      <dt>{say.letters}</dt>
      <dd>
        <b>{count(letters.drafted)}</b>
        {letters.drafted > 0 && `: ${say.lettersOf(count(letters.signed), count(letters.setAside))}`}
      </dd>
      {(
        [
          [say.late, figures.workingDaysLate],
          [say.reminders, figures.reminders],
          [say.returned, figures.returned],
          [say.extended, figures.extended],
          [say.nil, figures.nil],
        ] as const
      ).map(([name, number]) => (
        <>
          <dt key={name}>{name}</dt>
          <dd class="numeric">{count(number)}</dd>
        </>
      ))}
    </dl>
  );
}
