/** What the rehearsal ends with, first: how it went, how many mails and letters, and whether the figures reconcile. */
import { Notice } from '../../../../components/notice.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { partyNames } from '../../../../texts/labels.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import { keysOf } from '../names.ts';
import { ToldFacts } from './told-facts.tsx';
import type { Told } from './told.ts';

const texts = {
  vi: {
    title: 'Kết quả',
    closed: 'Văn bản đi đến kết thúc.',
    open: 'Diễn tập dừng trước khi văn bản có thể kết thúc.',
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
    closed: 'The document comes to its closing.',
    open: 'The rehearsal stopped before the document could be closed.',
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
      <ToldFacts told={told} />
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
