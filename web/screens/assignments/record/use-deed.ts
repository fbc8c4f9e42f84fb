/** One deed while it is being written: its values outlive a reload, its command is sent with the version that was seen. */
import { useDraft } from '../../../api/draft.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { useCommand } from '../../../api/use-command.ts';
import { tell } from '../../../components/toast.tsx';
import { useTexts } from '../../../texts/language.ts';
import { deedTexts } from './deed-texts.ts';
import { DEEDS, NO_VALUES, type DeedEndpoint, type DeedName, type DeedValues } from './deeds.ts';
import type { ShownAssignment } from './shown.ts';

export interface DeedInHand {
  readonly values: DeedValues;
  readonly change: (next: Partial<DeedValues>) => void;
  /** Nothing that the API demands is missing. */
  readonly isComplete: boolean;
  readonly isSending: boolean;
  readonly problem: Error | undefined;
  readonly errorAt: (field: string) => string | undefined;
  /** Answers whether it was done. */
  readonly run: () => Promise<boolean>;
}

/** What is asked for stands there already: the day that the unit asks for, the cause that it names. */
function startOf(name: DeedName, { assignment, explanation }: ShownAssignment): DeedValues {
  return {
    ...NO_VALUES,
    day: name === 'GRANT_EXTENSION' ? (assignment.extensionRequest?.day ?? '') : '',
    cause: name === 'JUDGE_EXPLANATION' ? (explanation?.cause ?? '') : '',
  };
}

export function useDeed(name: DeedName, shown: ShownAssignment, start: Partial<DeedValues> = {}): DeedInHand {
  const { id } = shown.assignment;
  const words = useTexts(deedTexts)[name];
  const draft = useDraft<DeedValues>(`deed.${id}.${name}${start.cause ?? ''}`, {
    ...startOf(name, shown),
    ...start,
  });
  const command = useCommand<DeedEndpoint>(DEEDS[name].endpoint);
  const { value: values } = draft;
  const { text, fields, bodyOf } = DEEDS[name];
  const isComplete =
    (text !== 'REQUIRED' || values.text.trim() !== '') &&
    (!fields.includes('DAY') || values.day !== '') &&
    (!fields.includes('CAUSE') || values.cause !== '') &&
    (!fields.includes('UNIT') || values.unitId !== '');
  const run = async (): Promise<boolean> => {
    const done = await command.run({
      params: { assignmentId: id },
      ifVersion: shown.version,
      ...(text === 'NONE' ? {} : { body: bodyOf(values) }),
    });
    if (done === undefined) return false;
    draft.clear();
    tell(`${words.done}: ${shown.unitName}.`);
    return true;
  };
  return {
    values,
    change: (next) => draft.set((before) => ({ ...before, ...next })),
    isComplete,
    isSending: command.isSending,
    problem: command.problem,
    errorAt: (field) =>
      command.problem instanceof ApiProblem
        ? command.problem.errors.find((error) => error.field === field)?.message
        : undefined,
    run,
  };
}
