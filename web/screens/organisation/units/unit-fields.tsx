import { faultAt } from '../../../api/field-error.ts';
import { DateField } from '../../../components/date-field.tsx';
import { Select, TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../texts/language.ts';
import { byName, type UnitItem } from '../directory.ts';
import { unitKindNames, unitKinds } from '../names.ts';
import { GroupField } from './group-field.tsx';
import { unitIdOf, withKind, type UnitDraft } from './unit-draft.ts';
import { formTexts } from './unit-form-texts.ts';

export interface UnitFieldsProps {
  readonly draft: UnitDraft;
  readonly units: readonly UnitItem[];
  readonly isNew: boolean;
  readonly problem: Error | undefined;
  readonly change: (part: Partial<UnitDraft>) => void;
}

function Facts({ draft, units, isNew, problem, change }: UnitFieldsProps) {
  const say = useTexts(formTexts);
  const kinds = useTexts(unitKindNames);
  const parents = byName(units.filter(({ id, inForce }) => inForce && id !== draft.id));
  return (
    <div class="organisation-columns">
      <TextField
        label={say.name}
        hint={say.nameHint}
        value={draft.name}
        onValue={(name) => change({ name })}
        required
        {...faultAt(problem, 'unit.name')}
      />
      <Select
        label={say.kind}
        value={draft.kind}
        options={unitKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onValue={(kind) => change(withKind(draft, kind, units))}
      />
      {isNew && (
        <TextField
          label={say.id}
          hint={say.idHint}
          value={unitIdOf(draft)}
          onValue={(id) => change({ id })}
          autocapitalize="none"
          spellcheck={false}
          required
          {...faultAt(problem, 'unitId')}
        />
      )}
      <TextField
        label={say.abbreviation}
        help={say.abbreviationHelp}
        value={draft.abbreviation}
        onValue={(abbreviation) => change({ abbreviation })}
        maxLength={20}
        {...faultAt(problem, 'unit.abbreviation')}
      />
      <Select
        label={say.parent}
        value={draft.parentId}
        options={[
          { value: '', label: say.noParent },
          ...parents.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onValue={(parentId) => change({ parentId })}
        {...faultAt(problem, 'unit.parentId')}
      />
    </div>
  );
}

function Time({ draft, problem, change }: UnitFieldsProps) {
  const say = useTexts(formTexts);
  return (
    <div class="organisation-columns">
      <DateField
        label={say.from}
        value={draft.validFrom}
        onValue={(validFrom) => change({ validFrom })}
        required
        {...faultAt(problem, 'unit.validFrom')}
      />
      <DateField
        label={say.until}
        hint={say.untilHint}
        value={draft.validUntil}
        onValue={(validUntil) => change({ validUntil })}
        {...faultAt(problem, 'unit.validUntil')}
      />
    </div>
  );
}

function Contact({ draft, problem, change }: UnitFieldsProps) {
  const say = useTexts(formTexts);
  return (
    <div class="organisation-columns">
      <TextField
        label={say.email}
        type="email"
        value={draft.email}
        onValue={(email) => change({ email })}
        {...faultAt(problem, 'unit.email')}
      />
      <TextField
        label={say.phone}
        type="tel"
        value={draft.phone}
        onValue={(phone) => change({ phone })}
        {...faultAt(problem, 'unit.phone')}
      />
    </div>
  );
}

export function UnitFields(props: UnitFieldsProps) {
  const { draft, units, change } = props;
  const say = useTexts(formTexts);
  return (
    <>
      <section class="sheet stack">
        <h2>{say.facts}</h2>
        <Facts {...props} />
        <GroupField
          known={units.flatMap(({ groups }) => groups)}
          chosen={draft.groups}
          onChosen={(groups) => change({ groups })}
        />
      </section>
      <section class="sheet stack">
        <h2>{say.time}</h2>
        <Time {...props} />
      </section>
      <section class="sheet stack">
        <h2>{say.contact}</h2>
        <Contact {...props} />
      </section>
    </>
  );
}
