/** After a table was restored to an earlier moment: see `afterRestore`. */
import { SFNClient } from '@aws-sdk/client-sfn';
import { createDynamoLedger, type Table } from '../../shared/adapters/dynamodb/ledger.ts';
import { createDynamoMailStore } from '../../shared/adapters/dynamodb/mail-store.ts';
import { createWaitTokens } from '../../shared/adapters/dynamodb/wait-tokens.ts';
import { createStepFunctionsWorkflow } from '../../shared/adapters/stepfunctions/workflow.ts';
import { instantSchema, type Instant } from '../../shared/domain/time.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import { afterRestore, type AfterRestore } from '../../shared/use-cases/recovery/after-restore.ts';
import { MoveRefusedError } from './sides.ts';

/** Throws `MoveRefusedError` for what is no moment. */
export function momentOf(text: string): Instant {
  const millis = Date.parse(text);
  const moment = Number.isNaN(millis)
    ? undefined
    : instantSchema.safeParse(new Date(millis).toISOString()).data;
  if (moment === undefined)
    throw new MoveRefusedError(`Không phải là thời điểm: ${text}. Ví dụ: 2026-11-22T08:30:00+07:00`);
  return moment;
}

/** Waits are ended here, and no driver is started: the sweeper does that, so no definition is named. */
const NO_MACHINES = { 'directive-lifecycle': '', 'unit-assignment': '' };

export function settleRestored(table: Table, lostAt: Instant, clock: Clock): Promise<AfterRestore> {
  const workflow = createStepFunctionsWorkflow({
    client: new SFNClient(),
    machineArns: NO_MACHINES,
    waits: createWaitTokens(table),
  });
  const deps = {
    ledger: createDynamoLedger(table),
    mailStore: createDynamoMailStore(table),
    workflow,
    clock,
  };
  return afterRestore(deps, lostAt);
}
