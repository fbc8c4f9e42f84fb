import { faultAt } from '../../../api/field-error.ts';
import { Button } from '../../../components/button.tsx';
import { Select, TextField } from '../../../components/field.tsx';
import { Picker } from '../../../components/picker.tsx';
import { useTexts } from '../../../texts/language.ts';
import { keysOf, optionsOf, positionNames, signingFormNames } from '../../directives/drafting/names.ts';
import { signingEditTexts } from './edit-signing-texts.ts';
import type { RuleDraft } from './signing-draft.ts';
import { documentKindNames, documentKinds, groundNames } from './signing-words.ts';

interface RuleFieldsProps {
  readonly rule: RuleDraft;
  readonly place: number;
  /** Whether what is missing is said already. */
  readonly isTried: boolean;
  readonly problem: Error | undefined;
  readonly change: (part: Partial<RuleDraft>) => void;
  readonly onRemove: () => void;
}

function Missing({ isMissing }: { readonly isMissing: boolean }) {
  const say = useTexts(signingEditTexts);
  if (!isMissing) return null;
  return (
    <p class="field">
      <span class="error">{say.needed}</span>
    </p>
  );
}

function GroundFields({ rule, place, problem, change }: RuleFieldsProps) {
  const say = useTexts(signingEditTexts);
  const grounds = useTexts(groundNames);
  const forms = useTexts(signingFormNames);
  const hasSource = rule.ground === 'OFFICE' || rule.ground === 'WORKING_RULES';
  return (
    <div class="policy-fields">
      <Select
        label={say.form}
        value={rule.form}
        options={optionsOf(forms)}
        onValue={(text) => {
          const form = keysOf(forms).find((one) => one === text);
          if (form !== undefined) change({ form });
        }}
      />
      <Select
        label={say.ground}
        value={rule.ground}
        options={optionsOf(grounds)}
        onValue={(text) => {
          const ground = keysOf(grounds).find((one) => one === text);
          if (ground !== undefined) change({ ground });
        }}
      />
      {hasSource && (
        <TextField
          label={say.source}
          hint={rule.ground === 'OFFICE' ? say.officeHint : say.sourceHint}
          value={rule.source}
          onValue={(source) => change({ source })}
          {...faultAt(problem, `matrix.rules.${place}.ground.source`)}
        />
      )}
    </div>
  );
}

export function RuleFields(props: RuleFieldsProps) {
  const { rule, place, isTried, change, onRemove } = props;
  const say = useTexts(signingEditTexts);
  const positions = useTexts(positionNames);
  const kinds = useTexts(documentKindNames);
  return (
    <section class="sheet stack">
      <div class="row spread">
        <h2>{say.rule(place + 1)}</h2>
        <Button small kind="quiet" icon="cross" onClick={onRemove}>
          {say.remove}
        </Button>
      </div>
      <Picker
        label={say.positions}
        items={keysOf(positions).map((id) => ({ id, label: positions[id] }))}
        chosen={rule.positions}
        onChosen={(chosen) => change({ positions: chosen })}
      />
      <Missing isMissing={isTried && rule.positions.length === 0} />
      <GroundFields {...props} />
      <Picker
        label={say.kinds}
        items={documentKinds.map((id) => ({ id, label: kinds[id] }))}
        chosen={rule.documentKinds}
        onChosen={(chosen) => change({ documentKinds: chosen })}
      />
      <Missing isMissing={isTried && rule.documentKinds.length === 0} />
    </section>
  );
}
