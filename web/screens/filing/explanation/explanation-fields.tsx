/** The unit's own part of an explanation. */
import { useState } from 'preact/hooks';
import type { BodyOf } from '../../../api/endpoint.ts';
import { useWorkingDays } from '../../../api/use-working-days.ts';
import { DayField } from '../../../components/day-field.tsx';
import { Choices, TextArea } from '../../../components/field.tsx';
import { Notice, Problem } from '../../../components/notice.tsx';
import type { Cause } from '../../../texts/deciding-types.ts';
import { formatDay, today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { RestoredDraft } from '../draft-line.tsx';
import { FaultList, faultsOf, noFaults, type Faults } from '../faults.tsx';
import { FilingBar } from '../filing-bar.tsx';
import { FilingFields } from '../filing-fields.tsx';
import type { Receipt, ShownAssignment } from '../shown.ts';
import { useFiling } from '../use-filing.ts';
import { explanationTexts } from './explanation-texts.ts';

interface ExplanationDraft {
  readonly cause: Cause | '';
  readonly text: string;
  readonly remedy: string;
  readonly newDay: string;
}

const bodyOf = ({
  cause,
  newDay,
  ...words
}: ExplanationDraft): BodyOf<'POST /assignments/{assignmentId}/explanation'> => ({
  explanation: {
    ...words,
    cause: cause === 'OBJECTIVE' ? 'OBJECTIVE' : 'SUBJECTIVE',
    ...(newDay === '' ? {} : { newDay }),
  },
});

function useInitial({ assignment: { heading }, status }: ShownAssignment): ExplanationDraft {
  const say = useTexts(explanationTexts);
  const { dueDay, workingDaysLate } = status;
  return {
    cause: '',
    text: say.prefilled(heading.notation, formatDay(dueDay), formatDay(today()), workingDaysLate),
    remedy: '',
    newDay: '',
  };
}

type Words = (typeof explanationTexts)['vi']['faults'];
function faultsIn(draft: ExplanationDraft, prefilled: string, say: Words): Faults {
  const faults = new Map<string, string>();
  if (draft.cause === '') faults.set('explanation.cause', say.cause);
  const isUntouched = draft.text.trim() === '' || draft.text.trim() === prefilled.trim();
  if (isUntouched) faults.set('explanation.text', say.text);
  if (draft.remedy.trim() === '') faults.set('explanation.remedy', say.remedy);
  return faults;
}

interface FieldsProps {
  readonly draft: ExplanationDraft;
  readonly faults: Faults;
  readonly change: (changed: Partial<ExplanationDraft>) => void;
}

function CauseChoice({ draft, faults, change }: FieldsProps) {
  const say = useTexts(explanationTexts);
  const error = faults.get('explanation.cause');
  return (
    <Choices
      label={say.cause}
      hint={say.causeHelp}
      value={draft.cause}
      onValue={(value) => change({ cause: value === 'OBJECTIVE' ? 'OBJECTIVE' : 'SUBJECTIVE' })}
      options={[
        { value: 'OBJECTIVE', label: say.OBJECTIVE },
        { value: 'SUBJECTIVE', label: say.SUBJECTIVE },
      ]}
      error={error}
    />
  );
}

function Fields(props: FieldsProps) {
  const say = useTexts(explanationTexts);
  const days = useWorkingDays();
  const { draft, faults, change } = props;
  return (
    <section class="sheet stack" aria-labelledby="yours">
      <h2 id="yours">{say.yours}</h2>
      <CauseChoice {...props} />
      <TextArea
        label={say.text}
        value={draft.text}
        rows={5}
        maxLength={10_000}
        onValue={(text) => change({ text })}
        error={faults.get('explanation.text')}
      />
      <TextArea
        label={say.remedy}
        value={draft.remedy}
        maxLength={5000}
        onValue={(remedy) => change({ remedy })}
        error={faults.get('explanation.remedy')}
      />
      {days !== undefined && (
        <div class="filing-short">
          <DayField
            label={say.newDay}
            value={draft.newDay}
            days={days}
            from={{ day: today(), words: say.today }}
            min={today()}
            mustWork
            onValue={(newDay) => change({ newDay })}
            help={say.newDayHelp}
            error={faults.get('explanation.newDay')}
          />
        </div>
      )}
    </section>
  );
}

export function ExplanationFields({
  shown,
  onFiled,
}: {
  readonly shown: ShownAssignment;
  readonly onFiled: (receipt: Receipt) => void;
}) {
  const say = useTexts(explanationTexts);
  const initial = useInitial(shown);
  const [found, setFound] = useState(noFaults);
  const [attempt, setAttempt] = useState(0);
  const filing = useFiling<ExplanationDraft>({
    endpoint: 'POST /assignments/{assignmentId}/explanation',
    shown,
    name: 'explanation',
    initial,
    bodyOf,
  });
  const { content: draft, change, problem } = filing;
  const faults = found.size > 0 ? faultsIn(draft, initial.text, say.faults) : faultsOf(problem);
  const send = async (): Promise<void> => {
    const here = faultsIn(draft, initial.text, say.faults);
    setFound(here);
    const receipt = here.size === 0 ? await filing.send() : undefined;
    if (receipt === undefined) setAttempt((count) => count + 1);
    else onFiled(receipt);
  };
  return (
    <>
      <RestoredDraft draft={filing.draft} onDiscard={filing.discard} />
      {filing.isUnanswered && <Notice tone="warn">{say.unanswered}</Notice>}
      <FilingFields state={filing.state}>
        <Fields
          draft={draft}
          faults={faults}
          change={(changed) => change((before) => ({ ...before, ...changed }))}
        />
      </FilingFields>
      <FaultList faults={faults} attempt={attempt} />
      {problem !== undefined && faults.size === 0 && <Problem problem={problem} />}
      <FilingBar state={filing.state} draft={filing.draft} deed={say.send} onFile={() => void send()} />
    </>
  );
}
