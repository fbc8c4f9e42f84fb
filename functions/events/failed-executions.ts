/** A driver failed, timed out or was stopped: the record is the truth, so the next epoch takes over. */
import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { startAssignmentDriver, startDirectiveDriver } from '../../shared/use-cases/driver/start-driver.ts';
import { load } from '../../shared/use-cases/store.ts';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import { composeOnce } from '../runtime/compose-once.ts';
import type { Runtime } from '../runtime/runtime.ts';

const failureSchema = z.object({ detail: z.object({ name: z.string(), status: z.string() }) });
/** `<record id>-<epoch>`. */
const NAME = /^(.+)-(\d+)$/;

async function takeOver({ deps }: Runtime, event: unknown): Promise<void> {
  const { name } = failureSchema.parse(event).detail;
  const [, recordId = '', epoch = '0'] = NAME.exec(name) ?? [];
  const assignment = await load(deps.ledger, 'assignment', recordId);
  if (assignment !== undefined) {
    if (isOpen(assignment.body.phase) && assignment.epoch <= Number(epoch))
      await startAssignmentDriver(deps, assignment);
    return;
  }
  const directive = await load(deps.ledger, 'directive', recordId);
  if (directive === undefined)
    throw new Error(`A failed execution names a record that does not exist: ${name}`);
  const isDriven = directive.body.phase === 'DISTRIBUTING' || directive.body.phase === 'IN_FORCE';
  if (isDriven && directive.epoch <= Number(epoch)) await startDirectiveDriver(deps, directive);
}

const stack = middy<unknown, undefined>({ timeoutEarlyInMillis: 0 }).handler(async (event: unknown) => {
  await takeOver(await composeOnce(), event);
  return undefined;
});
export const handler = Object.assign((event: unknown, context: Context) => stack(event, context), {
  with: (runtime: Runtime) => (event: unknown) => takeOver(runtime, event),
});
