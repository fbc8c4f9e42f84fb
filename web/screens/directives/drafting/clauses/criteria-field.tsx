/** The criteria by which units inspect themselves against a ban. */
import { useReading } from '../../../../api/use-reading.ts';
import { Picker } from '../../../../components/picker.tsx';
import { useTexts } from '../../../../texts/language.ts';
import { Spot } from '../editor/spot.tsx';

const texts = {
  vi: {
    label: 'Tiêu chí tự kiểm tra',
    hint: 'Theo những tiêu chí này đơn vị tự kiểm tra và báo cáo số vi phạm.',
  },
  en: {
    label: 'Criteria of self-inspection',
    hint: 'Units inspect themselves by these and report what they find.',
  },
};

export function CriteriaField({
  path,
  chosen,
  onChosen,
}: {
  readonly path: string;
  readonly chosen: readonly string[];
  readonly onChosen: (codes: readonly string[]) => void;
}) {
  const say = useTexts(texts);
  const { data } = useReading('GET /criteria');
  const items = (data?.groups ?? []).flatMap(({ criteria }) =>
    criteria.map(({ code, wording }) => ({ id: code, label: wording, note: code })),
  );
  return (
    <Spot path={path} hint={say.hint}>
      {(hint) => <Picker label={say.label} hint={hint} items={items} chosen={chosen} onChosen={onChosen} />}
    </Spot>
  );
}
