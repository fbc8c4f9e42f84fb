import { faultAt } from '../../../api/field-error.ts';
import { DateField } from '../../../components/date-field.tsx';
import { Select, TextArea } from '../../../components/field.tsx';
import { Picker } from '../../../components/picker.tsx';
import { today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { byName, type UnitItem } from '../directory.ts';
import { mergerTexts } from './merger-texts.ts';

export interface MergerDraft {
  readonly from: readonly string[];
  readonly into: string;
  readonly on: string;
  readonly reason: string;
}

export function MergerFields({
  draft: { from, into, on, reason },
  units,
  problem,
  lacksReason,
  change,
}: {
  readonly draft: MergerDraft;
  readonly units: readonly UnitItem[];
  readonly problem: Error | undefined;
  readonly lacksReason: boolean;
  readonly change: (part: Partial<MergerDraft>) => void;
}) {
  const say = useTexts(mergerTexts);
  // A merger that was cut short is finished by the same merger again, when the old units have ended already.
  const ending = units.filter(({ id, inForce }) => (inForce && id !== into) || from.includes(id));
  const heirs = byName(units.filter(({ id, inForce }) => inForce && !from.includes(id)));
  return (
    <section class="sheet stack">
      <Picker
        label={say.from}
        hint={say.fromHint}
        items={byName(ending).map(({ id, name }) => ({ id, label: name }))}
        chosen={from}
        onChosen={(ids) => change({ from: ids })}
      />
      {problem !== undefined && faultAt(problem, 'fromUnitIds').error !== undefined && (
        <p class="field">
          <span class="error">{faultAt(problem, 'fromUnitIds').error}</span>
        </p>
      )}
      <div class="organisation-columns">
        <Select
          label={say.into}
          hint={say.intoHint}
          value={into}
          options={[
            { value: '', label: say.choose },
            ...heirs.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onValue={(id) => change({ into: id })}
          {...faultAt(problem, 'intoUnitId')}
        />
        <DateField
          label={say.on}
          hint={say.onHint}
          max={today()}
          value={on}
          onValue={(day) => change({ on: day })}
          {...faultAt(problem, 'on')}
        />
      </div>
      <TextArea
        label={say.reason}
        hint={say.reasonHint}
        value={reason}
        onValue={(text) => change({ reason: text })}
        {...(lacksReason ? { error: say.reasonMissing } : faultAt(problem, 'reason'))}
      />
    </section>
  );
}
