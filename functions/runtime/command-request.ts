import type { CommandRequest } from '../../shared/use-cases/assignment/run-command.ts';

/** What every command on an assignment needs from its request. */
export const commandRequest = ({
  params,
  actor,
  expectedVersion,
  idempotency,
}: Omit<CommandRequest, 'assignmentId'> & {
  readonly params: { readonly assignmentId: string };
}): CommandRequest => ({ assignmentId: params.assignmentId, actor, expectedVersion, idempotency });
