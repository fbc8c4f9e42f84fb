/** The composition root of every Lambda function. What it carries beside the ledger, its rights decide: see `parts.ts`. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { composeDrivers } from '#drivers';
import { composeFiles } from '#files';
import { composeLinks } from '#links';
import { composeMail } from '#mail';
import { createDynamoFailedEvents } from '../../shared/adapters/dynamodb/failed-events.ts';
import { createDynamoLedger } from '../../shared/adapters/dynamodb/ledger.ts';
import { createDynamoMailStore } from '../../shared/adapters/dynamodb/mail-store.ts';
import { isAtHome } from '../../shared/adapters/dynamodb/move-mark.ts';
import { createWaitTokens } from '../../shared/adapters/dynamodb/wait-tokens.ts';
import { verifyRecord } from '../../shared/adapters/ledger/verify-ledger.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { LinkKeys } from '../../shared/notifications/link-token.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { instantAt } from '../../shared/domain/time.ts';
import { readVariables, variables, type Environment } from './environment.ts';
import type { Runtime } from './runtime.ts';

const clock: Clock = { now: () => instantAt(Date.now()) };

const settingsOf = (environment: Environment, linkKeys: () => LinkKeys): Dependencies['settings'] => ({
  publicUrl: environment.PUBLIC_URL,
  mailFrom: { name: environment.MAIL_FROM_NAME, address: environment.MAIL_FROM_ADDRESS },
  get linkKeys() {
    return linkKeys();
  },
  province: {
    name: environment.PROVINCE_NAME,
    place: environment.PROVINCE_PLACE,
    officeUnitId: environment.OFFICE_UNIT_ID,
    committeeUnitId: environment.COMMITTEE_UNIT_ID,
  },
});

export async function composeRuntime(): Promise<Runtime> {
  const environment = readVariables(variables.every);
  const table = { client: new DynamoDBClient(), tableName: environment.TABLE_NAME };
  const ledger = createDynamoLedger(table);
  const { mailer, tend } = await composeMail(environment, clock);
  const deps: Dependencies = {
    ledger,
    mailStore: createDynamoMailStore(table),
    mailer,
    files: composeFiles(),
    clock,
    workflow: composeDrivers(createWaitTokens(table)),
    settings: settingsOf(environment, await composeLinks()),
  };
  return {
    deps,
    failedEvents: createDynamoFailedEvents(table),
    upkeep: () => tend(deps),
    verifyChain: (key) => verifyRecord(ledger, key),
    isAtHome: () => isAtHome(table),
  };
}
