/** What the rehearsal ends with, first: how it went, how many mails and letters, and whether the figures reconcile. */
import { Day } from '../../../../components/day.tsx';
import { Notice } from '../../../../components/notice.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { officialNames, partyNames } from '../../../../texts/labels.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import { keysOf } from '../names.ts';
import type { Told } from './told.ts';

const texts = {
  vi: {
    title: 'Kết quả',
    span: 'Thời gian diễn ra',
    closed: 'Văn bản đi đến kết thúc.',
    open: 'Diễn tập dừng trước khi văn bản có thể kết thúc.',
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
    rungs: 'Các nấc đôn đốc đã đến',
    charged: 'Ngày làm việc tính cho từng bên',
    reconciled: 'Số liệu khớp: mọi nhiệm vụ được tính đúng một lần, tổng các bên bằng tổng thời gian.',
    problems: 'Số liệu chưa khớp:',
    refused: 'Việc hệ thống từ chối trong khi diễn tập:',
    remarks: 'Lưu ý khi đọc kết quả',
    warnings: 'Điểm cần cân nhắc của dự thảo',
  },
  en: {
    title: 'Result',
    span: 'Time it takes',
    closed: 'The document comes to its closing.',
    open: 'The rehearsal stopped before the document could be closed.',
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
    rungs: 'Rungs that were reached',
    charged: 'Working days charged to each party',
    reconciled: 'The figures reconcile: every assignment counted once, the parties add up to the whole time.',
    problems: 'The figures do not reconcile:',
    refused: 'What the system refused during the rehearsal:',
    remarks: 'When you read the result',
    warnings: 'Points to weigh in the draft',
  },
};

const Lines = ({ items }: { readonly items: readonly string[] }) => (
  <ul class="drafting-owed">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

function Facts({ told }: { readonly told: Told }) {
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

/** A table of two columns: a name and how many. */
function Counts({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly (readonly [string, number])[];
}) {
  const language = useLanguage();
  return (
    <div class="stack tight">
      <h3>{title}</h3>
      <dl class="drafting-counts">
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="numeric">{formatCount(count, language)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

export function ToldFigures({ told }: { readonly told: Told }) {
  const say = useTexts(texts);
  const parties = useTexts(partyNames);
  const { figures, closed, reconciled, problems, refused, remarks, warnings } = told;
  return (
    <section class="sheet stack" aria-labelledby="told-figures">
      <h2 id="told-figures" tabIndex={-1}>
        {say.title}: {told.notation}
      </h2>
      <Notice tone={closed && reconciled ? 'good' : 'warn'}>
        {closed ? say.closed : say.open} {reconciled ? say.reconciled : say.problems}
        {!reconciled && <Lines items={problems} />}
      </Notice>
      <Facts told={told} />
      <div class="columns">
        {figures.rungs.length > 0 && (
          <Counts title={say.rungs} rows={figures.rungs.map(({ name, count }) => [name, count])} />
        )}
        <Counts
          title={say.charged}
          rows={keysOf(parties).map((party) => [parties[party], figures.charged[party]])}
        />
      </div>
      {refused.length > 0 && (
        <>
          <h3>{say.refused}</h3>
          <Lines items={refused} />
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h3>{say.warnings}</h3>
          <Lines items={warnings.map(({ message }) => message)} />
        </>
      )}
      {remarks.length > 0 && (
        <>
          <h3>{say.remarks}</h3>
          <Lines items={remarks} />
        </>
      )}
    </section>
  );
}
