/** Everything that happened, newest first; each line can show the hash by which anyone may verify it. */
import { useState } from 'preact/hooks';
import { useReading } from '../../../api/use-reading.ts';
import { Checkbox } from '../../../components/field.tsx';
import { Shown } from '../../../components/notice.tsx';
import { Moment } from '../../../components/day.tsx';
import { useTexts } from '../../../texts/language.ts';

const texts = {
  vi: {
    title: 'Diễn biến',
    hash: 'Hiện mã băm để đối chiếu với sổ cái',
    before: 'Diễn biến trước đó, khi nhiệm vụ còn thuộc đơn vị khác',
  },
  en: {
    title: 'The story so far',
    hash: 'Show the hashes that the ledger is verified by',
    before: 'What happened before, at another unit',
  },
};
const STRONG = ['OPENED', 'PLAN_FILED', 'PLAN_APPROVED', 'REPORT_FILED', 'REPORT_ACCEPTED', 'ENDED'];
const BAD = ['PLAN_RETURNED', 'REPORT_RETURNED', 'ESCALATED', 'RECEIPT_REJECTED', 'EXPLANATION_REQUESTED'];
const weightOf = (type: string): string | undefined =>
  BAD.includes(type) ? 'bad' : STRONG.includes(type) ? 'strong' : undefined;

export function Story({ assignmentId }: { readonly assignmentId: string }) {
  const say = useTexts(texts);
  const reading = useReading('GET /assignments/{assignmentId}/story', { params: { assignmentId } });
  const [isHashed, setHashed] = useState(false);
  return (
    <section class="sheet stack">
      <div class="row spread">
        <h2>{say.title}</h2>
        <div class="no-print">
          <Checkbox label={<span class="small">{say.hash}</span>} checked={isHashed} onValue={setHashed} />
        </div>
      </div>
      <Shown reading={reading}>
        {({ lines, inheritedFrom }) => (
          <>
            <ol class="timeline" reversed>
              {[...lines].reverse().map(({ sequence, at, type, text, actorName, hash }) => (
                <li key={sequence} class={weightOf(type)}>
                  <div>{text}</div>
                  <div class="soft small">
                    <Moment value={at} /> · {actorName}
                  </div>
                  {isHashed && <code class="record-hash">{hash}</code>}
                </li>
              ))}
            </ol>
            {inheritedFrom !== undefined && (
              <p>
                <a href={`/assignments/${inheritedFrom}`}>{say.before}</a>
              </p>
            )}
          </>
        )}
      </Shown>
    </section>
  );
}
