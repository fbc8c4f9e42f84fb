/** Why the office sent a plan or a report back, in its own words. */
import { useReading } from '../../api/use-reading.ts';
import { Notice } from '../../components/notice.tsx';
import { useTexts } from '../../texts/language.ts';
import type { ShownAssignment } from './shown.ts';

const texts = {
  vi: { by: 'người thẩm tra' },
  en: { by: 'the reviewer' },
};

export function Returned({
  shown: { assignment },
  what,
}: {
  readonly shown: ShownAssignment;
  readonly what: 'plan' | 'report';
}) {
  const say = useTexts(texts);
  const isReturned = assignment.returns[what] > 0;
  const { data } = useReading('GET /assignments/{assignmentId}/story', {
    params: { assignmentId: assignment.id },
    isWanted: isReturned,
  });
  const type = what === 'plan' ? 'PLAN_RETURNED' : 'REPORT_RETURNED';
  const line = data?.lines.filter((each) => each.type === type).at(-1);
  if (!isReturned || line === undefined) return null;
  return (
    <Notice tone="warn">
      <b>{line.text}</b>
      <div class="small soft">– {line.actorName === '' ? say.by : line.actorName}</div>
    </Notice>
  );
}
