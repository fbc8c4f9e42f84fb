/**
 * Something that is written, kept, and filed exactly once: a reload or a crash in the middle of sending goes on under the
 * same key, and a version that moved only because the clock reminded somebody does not send the person back.
 */
import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { useDraft, type Draft } from '../../api/draft.ts';
import type { BodyOf, Endpoint } from '../../api/endpoint.ts';
import type { ApiProblem } from '../../api/problem.ts';
import { useSureCommand, type SureCommand } from '../../api/use-sure-command.ts';
import type { Receipt, ShownAssignment } from './shown.ts';

export type FilingEndpoint = Extract<
  Endpoint,
  `POST /assignments/{assignmentId}/${'plan' | 'report' | 'explanation'}`
>;

interface Kept<T> {
  readonly content: T;
  /** It was sent and not answered yet: on what it rested then. */
  readonly sentOn?: string;
}
export interface Filing<T> {
  readonly content: T;
  readonly change: (next: (before: T) => T) => void;
  readonly draft: Pick<Draft<unknown>, 'savedAt' | 'restoredFrom'>;
  readonly state: SureCommand<FilingEndpoint>['state'];
  readonly problem: ApiProblem | undefined;
  /** An earlier visit sent it and heard nothing: sending again is safe, and tells. */
  readonly isUnanswered: boolean;
  /** Answers the receipt, or nothing when it was refused or the page was left. */
  readonly send: () => Promise<Receipt | undefined>;
  readonly discard: () => void;
}

/** The round that a filing belongs to: once returned, or due on another day, it is another filing with another key. */
const roundOf = ({ assignment: { phase, returns, duties } }: ShownAssignment): string =>
  JSON.stringify([phase, returns, duties.REPORT.dueDay, duties.EXPLANATION?.version]);
/** What a person has seen before they filed; reminders and letters move the version and nothing of this. */
const groundOf = (shown: ShownAssignment): string =>
  JSON.stringify([roundOf(shown), shown.assignment.preparedPlan, shown.assignment.preparedReport]);

export function useFiling<T>(given: {
  readonly endpoint: FilingEndpoint;
  readonly shown: ShownAssignment;
  readonly name: string;
  readonly initial: T;
  readonly bodyOf: (content: T) => BodyOf<FilingEndpoint>;
}): Filing<T> {
  const { shown, bodyOf } = given;
  const assignmentId = shown.assignment.id;
  const draft = useDraft<Kept<T>>(`${given.name}.${assignmentId}`, { content: given.initial });
  const isUnanswered = draft.value.sentOn === roundOf(shown);
  const [wasUnanswered] = useState(isUnanswered);
  const { state, run } = useSureCommand(given.endpoint);
  const [problem, setProblem] = useState<ApiProblem>();

  /** `grounds` is what the person saw; read anew when the version has moved on. */
  async function sendFor(grounds: ShownAssignment, idempotencyKey: string): Promise<Receipt | undefined> {
    const sent = await run({
      params: { assignmentId },
      body: bodyOf(draft.value.content),
      ifVersion: grounds.version,
      idempotencyKey,
    });
    if (sent.outcome === 'LEFT') return undefined;
    if (sent.outcome === 'DONE') return sent.answer;
    if (sent.problem.code === 'STALE') {
      const newest = await call('GET /assignments/{assignmentId}', { params: { assignmentId } }).catch(
        () => undefined,
      );
      if (
        newest !== undefined &&
        newest.version !== grounds.version &&
        groundOf(newest) === groundOf(grounds)
      )
        return sendFor(newest, idempotencyKey);
    }
    setProblem(sent.problem);
    return undefined;
  }

  return {
    content: draft.value.content,
    change: (next) => draft.set(({ content }) => ({ content: next(content) })),
    draft,
    state,
    problem,
    isUnanswered: wasUnanswered && isUnanswered,
    send: async () => {
      setProblem(undefined);
      if (!isUnanswered) draft.set(({ content }) => ({ content, sentOn: roundOf(shown) }));
      const receipt = await sendFor(shown, draft.hold());
      if (receipt !== undefined) draft.clear();
      return receipt;
    },
    discard: draft.clear,
  };
}
