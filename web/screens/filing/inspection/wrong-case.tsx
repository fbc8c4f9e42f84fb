/** One shortcoming: on whom, what, and how it is put right. */
import type { WorkingDays } from '../../../api/working-days.ts';
import { DayField } from '../../../components/day-field.tsx';
import { Choices, Select, TextArea, TextField } from '../../../components/field.tsx';
import { rootCauseNames, severityNames } from '../../../texts/deciding.ts';
import type { FindingSeverity, RootCause } from '../../../texts/deciding-types.ts';
import { today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import type { WrongDraft } from './finding-draft.ts';
import { inspectionTexts } from './inspection-texts.ts';
import type { CriterionItem } from './use-criteria.ts';

export interface WrongCaseProps {
  readonly item: CriterionItem;
  readonly wrong: WrongDraft;
  readonly days: WorkingDays;
  readonly errors: { readonly code?: string | undefined; readonly remedy?: string | undefined };
  readonly onWrong: (changed: Partial<WrongDraft>) => void;
}

function Whom({ item, wrong, errors, onWrong }: WrongCaseProps) {
  const say = useTexts(inspectionTexts);
  const isPerson = wrong.on === 'INDIVIDUAL';
  return (
    <>
      {item.observedOn === 'PERSON' && (
        <Choices
          label={say.on}
          value={wrong.on}
          onValue={(on) => onWrong({ on: on === 'INDIVIDUAL' ? 'INDIVIDUAL' : 'COLLECTIVE', who: '' })}
          options={[
            { value: 'COLLECTIVE', label: say.collective },
            { value: 'INDIVIDUAL', label: say.individual },
          ]}
        />
      )}
      <TextField
        label={isPerson ? say.code : say.part}
        {...(isPerson ? { hint: say.codeHint } : {})}
        value={wrong.who}
        maxLength={isPerson ? 40 : 200}
        onValue={(who) => onWrong({ who })}
        error={isPerson ? errors.code : undefined}
      />
    </>
  );
}

function Handling({ wrong, days, errors, onWrong }: WrongCaseProps) {
  const say = useTexts(inspectionTexts);
  return (
    <>
      <Choices
        label={say.handling}
        value={wrong.isCorrected ? 'NOW' : 'LATER'}
        onValue={(choice) => onWrong({ isCorrected: choice === 'NOW' })}
        options={[
          { value: 'NOW', label: say.corrected },
          { value: 'LATER', label: say.later },
        ]}
      />
      {!wrong.isCorrected && (
        <>
          <TextField
            label={say.remedy}
            value={wrong.remedy}
            maxLength={1000}
            onValue={(remedy) => onWrong({ remedy })}
            error={errors.remedy}
          />
          <DayField
            label={say.by}
            value={wrong.by}
            days={days}
            from={{ day: today(), words: say.today }}
            onValue={(by) => onWrong({ by })}
          />
        </>
      )}
    </>
  );
}

const keysOf = <Key extends string>(names: Readonly<Record<Key, string>>): readonly [string, string][] =>
  Object.entries<string>(names);

export function WrongCase(props: WrongCaseProps) {
  const say = useTexts(inspectionTexts);
  const severities = useTexts(severityNames);
  const causes = useTexts(rootCauseNames);
  const { wrong, onWrong } = props;
  const isSeverity = (value: string): value is FindingSeverity => Object.hasOwn(severities, value);
  const isCause = (value: string): value is RootCause => Object.hasOwn(causes, value);
  const unset = { value: '', label: say.unset };
  return (
    <div class="filing-wrong">
      <Whom {...props} />
      <TextArea
        label={say.wrongNote}
        value={wrong.note}
        rows={2}
        maxLength={2000}
        onValue={(note) => onWrong({ note })}
      />
      <Handling {...props} />
      <Select
        label={say.severity}
        value={wrong.severity}
        onValue={(value) => onWrong({ severity: isSeverity(value) ? value : '' })}
        options={[unset, ...keysOf(severities).map(([value, label]) => ({ value, label }))]}
      />
      <Select
        label={say.cause}
        value={wrong.rootCause}
        onValue={(value) => onWrong({ rootCause: isCause(value) ? value : '' })}
        options={[unset, ...keysOf(causes).map(([value, label]) => ({ value, label }))]}
      />
    </div>
  );
}
