import type { DirectiveRequest } from '../../shared/use-cases/directive/run-directive-command.ts';

/** What every command on a directive needs from its request. */
export const directiveRequest = ({
  params,
  actor,
  expectedVersion,
  idempotency,
}: Omit<DirectiveRequest, 'directiveId'> & {
  readonly params: { readonly directiveId: string };
}): DirectiveRequest => ({ directiveId: params.directiveId, actor, expectedVersion, idempotency });
