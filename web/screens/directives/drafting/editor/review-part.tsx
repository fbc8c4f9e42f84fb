/** Who reviews, whether a plan is asked first, and why an addressed unit has nothing to do. */
import { Select } from '../../../../components/field.tsx';
import { useTexts } from '../../../../texts/language.ts';
import { useEditor, useSet } from './editor.ts';
import { Part } from './part.tsx';
import { Spot } from './spot.tsx';
import { TermField } from '../clauses/term-field.tsx';
import { UncoveredUnits } from './uncovered-units.tsx';

const texts = {
  vi: {
    title: 'Kế hoạch, thẩm tra',
    plan: 'Đơn vị nộp kế hoạch tự kiểm tra trước',
    noPlan: 'Không yêu cầu',
    reviewer: 'Đơn vị thẩm tra kế hoạch, báo cáo',
    reviewerHint: 'Đơn vị thẩm tra không tự duyệt việc của mình.',
    second: 'Thẩm tra phần việc của chính đơn vị trên',
    secondHint: 'Để trống thì theo quy định đôn đốc của tỉnh.',
    none: 'Theo quy định chung',
    choose: 'Chọn đơn vị',
  },
  en: {
    title: 'Plan and review',
    plan: 'Units first file a self-inspection plan',
    noPlan: 'Not asked',
    reviewer: 'Unit that reviews plans and reports',
    reviewerHint: 'The reviewing unit never accepts its own work.',
    second: 'Reviews what that unit itself owes',
    secondHint: 'Left empty, the reminder rules of the province say who.',
    none: 'As the rules say',
    choose: 'Choose a unit',
  },
};

export function ReviewPart() {
  const { form, directory } = useEditor();
  const set = useSet();
  const say = useTexts(texts);
  const options = directory.units
    .filter(
      ({ kind, id }) =>
        ['OFFICE', 'DEPARTMENT', 'BOARD', 'PEOPLES_COMMITTEE'].includes(kind) ||
        id === form.reviewerUnitId ||
        id === form.secondReviewerUnitId,
    )
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Part name="review" title={say.title}>
      <TermField
        label={say.plan}
        path="planTerm"
        none={say.noPlan}
        value={form.planTerm}
        onValue={(planTerm) => set({ planTerm })}
      />
      <div class="columns">
        <Spot path="reviewerUnitId" hint={say.reviewerHint}>
          {(hint) => (
            <Select
              label={say.reviewer}
              hint={hint}
              value={form.reviewerUnitId}
              onValue={(reviewerUnitId) => set({ reviewerUnitId })}
              options={[{ value: '', label: say.choose }, ...options]}
            />
          )}
        </Spot>
        <Spot path="secondReviewerUnitId" hint={say.secondHint}>
          {(hint) => (
            <Select
              label={say.second}
              hint={hint}
              value={form.secondReviewerUnitId}
              onValue={(secondReviewerUnitId) => set({ secondReviewerUnitId })}
              options={[{ value: '', label: say.none }, ...options]}
            />
          )}
        </Spot>
      </div>
      <UncoveredUnits />
    </Part>
  );
}
