/** One deed of a unit on an assignment: sent once, for the version that the person saw; the receipt stays on the screen. */
import { useCallback, useEffect } from 'preact/hooks';
import type { BodyOf, Endpoint } from '../../../api/endpoint.ts';
import { ApiProblem } from '../../../api/problem.ts';
import { useCommand } from '../../../api/use-command.ts';
import { refreshReadings } from '../../../api/use-reading.ts';
import type { Receipt, ShownAssignment } from '../shown.ts';

type Of<Tail extends string> = `POST /assignments/{assignmentId}/${Tail}` & Endpoint;
export type DeedEndpoint = Of<
  'acknowledgement' | 'nil-report' | 'extension-request' | 'obstacle' | 'receipt-rejection' | 'officer'
>;

/** What was done, in words, and when the server received it. */
export interface Done {
  readonly what: string;
  readonly at: string;
}

export interface DeedProps {
  readonly shown: ShownAssignment;
  readonly onDone: (done: Done) => void;
  readonly onClose: () => void;
}

export interface Deed<E extends Endpoint> {
  readonly isSending: boolean;
  readonly problem: Error | undefined;
  /** What the server says of one field. */
  readonly errorOf: (field: string) => string | undefined;
  readonly run: (body: BodyOf<E>) => Promise<Receipt | undefined>;
}

export function useDeed<E extends DeedEndpoint>(endpoint: E, shown: ShownAssignment): Deed<E> {
  const { isSending, problem, run: send } = useCommand<DeedEndpoint>(endpoint);
  const { version, assignment } = shown;
  const run = useCallback(
    (body: BodyOf<E>) => send({ params: { assignmentId: assignment.id }, body, ifVersion: version }),
    [send, assignment.id, version],
  );
  const errors = problem instanceof ApiProblem ? problem.errors : [];
  // What stands behind the dialog is read anew; whoever presses again has seen it.
  useEffect(() => {
    if (problem instanceof ApiProblem && problem.code === 'STALE') refreshReadings();
  }, [problem]);
  return {
    isSending,
    problem,
    errorOf: (field) => errors.find((error) => error.field === field)?.message,
    run,
  };
}
