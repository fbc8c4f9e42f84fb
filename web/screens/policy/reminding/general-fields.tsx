import { faultAt } from '../../../api/field-error.ts';
import type { ItemOf } from '../../../api/use-whole.ts';
import { Checkbox, TextField } from '../../../components/field.tsx';
import { Picker } from '../../../components/picker.tsx';
import { compareNames } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { editTexts } from './edit-texts.ts';
import { dayRules, policyWords } from './policy-words.ts';
import type { PolicyFieldsProps } from './steps-fields.tsx';

export function GeneralFields({
  draft,
  faults,
  problem,
  units,
  change,
}: PolicyFieldsProps & { readonly units: readonly ItemOf<'GET /units'>[] }) {
  const say = useTexts(editTexts);
  const words = useTexts(policyWords);
  const inForce = units
    .filter((unit) => unit.inForce)
    .sort((one, other) => compareNames(one.name, other.name));
  return (
    <section class="sheet stack">
      <h2>{say.general}</h2>
      <div class="policy-fields">
        <TextField
          label={words.names.morningMinutes}
          hint={words.hints.morningMinutes}
          value={draft.morning}
          onValue={(morning) => change({ morning })}
          error={faults.has('morning') ? say.clockFault : undefined}
        />
        {dayRules.map((rule) => (
          <TextField
            key={rule}
            label={words.names[rule]}
            hint={words.hints[rule]}
            inputMode="numeric"
            value={draft.days[rule]}
            onValue={(days) => change({ days: { ...draft.days, [rule]: days } })}
            error={faults.has(rule) ? say.dayFault : faultAt(problem, `policy.${rule}`).error}
          />
        ))}
      </div>
      <div>
        <Checkbox
          label={words.names.headSignsOff}
          checked={draft.headSignsOff}
          onValue={(headSignsOff) => change({ headSignsOff })}
        />
        <p class="soft small">{words.hints.headSignsOff}</p>
      </div>
      <Picker
        label={words.names.fallbackReviewerUnitIds}
        hint={words.hints.fallbackReviewerUnitIds}
        items={inForce.map(({ id, name }) => ({ id, label: name }))}
        chosen={draft.fallbacks}
        onChosen={(fallbacks) => change({ fallbacks })}
      />
    </section>
  );
}
