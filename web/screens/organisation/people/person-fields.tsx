import { faultAt } from '../../../api/field-error.ts';
import { Select, TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../texts/language.ts';
import { optionsOf, positionNames } from '../../directives/drafting/names.ts';
import { byName, type UnitItem } from '../directory.ts';
import type { PersonDraft } from './person-draft.ts';
import { personFormTexts } from './person-form-texts.ts';
import { RoleRows } from './role-rows.tsx';

export interface PersonFieldsProps {
  readonly draft: PersonDraft;
  /** The code that a new person would get; absent for one who has it. */
  readonly newId?: string;
  readonly units: readonly UnitItem[];
  readonly isElsewhere: boolean;
  readonly problem: Error | undefined;
  readonly change: (part: Partial<PersonDraft>) => void;
}

function Who({ draft, units, problem, change }: PersonFieldsProps) {
  const say = useTexts(personFormTexts);
  const inForce = byName(units.filter((unit) => unit.inForce || unit.id === draft.unitId));
  return (
    <>
      <TextField
        label={say.name}
        value={draft.name}
        onValue={(name) => change({ name })}
        autocapitalize="words"
        required
        {...faultAt(problem, 'person.name')}
      />
      <Select
        label={say.unit}
        value={draft.unitId}
        options={[
          { value: '', label: say.chooseUnit },
          ...inForce.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onValue={(unitId) => change({ unitId })}
        {...faultAt(problem, 'person.unitId')}
      />
      <TextField
        label={say.email}
        hint={say.emailHint}
        type="email"
        value={draft.email}
        onValue={(email) => change({ email })}
        required
        {...faultAt(problem, 'person.email')}
      />
      <TextField
        label={say.phone}
        type="tel"
        value={draft.phone}
        onValue={(phone) => change({ phone })}
        {...faultAt(problem, 'person.phone')}
      />
    </>
  );
}

function Codes({ draft, newId, isElsewhere, problem, change }: PersonFieldsProps) {
  const say = useTexts(personFormTexts);
  const positions = useTexts(positionNames);
  return (
    <>
      <Select
        label={say.position}
        help={say.positionHelp}
        value={draft.position}
        options={[{ value: '', label: say.noPosition }, ...optionsOf(positions)]}
        onValue={(position) => change({ position })}
      />
      {newId !== undefined && (
        <TextField
          label={say.id}
          hint={say.idHint}
          value={newId}
          onValue={(id) => change({ id })}
          autocapitalize="none"
          spellcheck={false}
          {...faultAt(problem, 'personId')}
        />
      )}
      {(isElsewhere || draft.subject !== '') && (
        <TextField
          label={say.subject}
          hint={say.subjectHint}
          value={draft.subject}
          onValue={(subject) => change({ subject })}
          {...faultAt(problem, 'person.subject')}
        />
      )}
    </>
  );
}

export function PersonFields(props: PersonFieldsProps) {
  const say = useTexts(personFormTexts);
  const { draft, problem, change } = props;
  return (
    <>
      <section class="sheet stack">
        <h2>{say.who}</h2>
        <div class="organisation-columns">
          <Who {...props} />
          <Codes {...props} />
        </div>
      </section>
      <section class="sheet stack">
        <h2>{say.roles}</h2>
        <RoleRows roles={draft.roles} problem={problem} onRoles={(roles) => change({ roles })} />
      </section>
    </>
  );
}
