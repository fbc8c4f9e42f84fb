/**
 * A driver failed, timed out or was stopped: the record is the truth, so the next epoch takes over.
 *
 * A driver that fails as soon as it runs would be followed at once by one that fails alike, as fast as events arrive.
 * So only two kinds are followed at once: one that lived longer than a minute, and the first one of its record, whose
 * failure may be a passing one. Any other is left to the sweeper: it starts a record's driver at most once in five
 * minutes, and of one that died asleep when it would have woken.
 */
import * as z from 'zod/mini';
import { startAssignmentDriver, startDirectiveDriver } from '../../shared/use-cases/driver/start-driver.ts';
import { load } from '../../shared/use-cases/store.ts';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import { isAtHome } from '../runtime/at-home.ts';
import { eventHandler } from '../runtime/event-handler.ts';
import type { Runtime } from '../runtime/runtime.ts';

const LONG_ENOUGH_MS = 60_000;

/** As EventBridge tells of the end of an execution: both moments in milliseconds since 1970. */
const failureSchema = z.object({
  detail: z.object({ name: z.string(), status: z.string(), startDate: z.number(), stopDate: z.number() }),
});
/** `<record id>-<epoch>`. */
const NAME = /^(.+)-(\d+)$/;

async function takeOver(runtime: Runtime, event: unknown): Promise<void> {
  const { deps } = runtime;
  const { name, startDate, stopDate } = failureSchema.parse(event).detail;
  const [, recordId = '', text = '0'] = NAME.exec(name) ?? [];
  const epoch = Number(text);
  const isFirst = epoch <= deps.workflow.nextEpoch(0);
  if (!(await isAtHome(runtime))) return;
  if (!isFirst && stopDate - startDate <= LONG_ENOUGH_MS) return;
  const assignment = await load(deps.ledger, 'assignment', recordId);
  if (assignment !== undefined) {
    if (isOpen(assignment.body.phase) && assignment.epoch <= epoch)
      await startAssignmentDriver(deps, assignment);
    return;
  }
  const directive = await load(deps.ledger, 'directive', recordId);
  if (directive === undefined)
    throw new Error(`A failed execution names a record that does not exist: ${name}`);
  const isDriven = directive.body.phase === 'DISTRIBUTING' || directive.body.phase === 'IN_FORCE';
  if (isDriven && directive.epoch <= epoch) await startDirectiveDriver(deps, directive);
}

export const handler = eventHandler(takeOver);
