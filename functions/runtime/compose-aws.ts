/** The composition root of every Lambda function: the only place where an AWS client is made. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SFNClient } from '@aws-sdk/client-sfn';
import { createDynamoFailedEvents } from '../../shared/adapters/dynamodb/failed-events.ts';
import { createDynamoLedger } from '../../shared/adapters/dynamodb/ledger.ts';
import { createDynamoMailStore } from '../../shared/adapters/dynamodb/mail-store.ts';
import { createWaitTokens } from '../../shared/adapters/dynamodb/wait-tokens.ts';
import { verifyRecord } from '../../shared/adapters/ledger/verify-ledger.ts';
import { createS3Files } from '../../shared/adapters/s3/files.ts';
import { createSesMailer } from '../../shared/adapters/ses/mailer.ts';
import { createStepFunctionsWorkflow } from '../../shared/adapters/stepfunctions/workflow.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { tendMail } from '../../shared/use-cases/mail/tend-mail.ts';
import { instantAt } from '../../shared/domain/time.ts';
import { parseEnvironment, type Environment } from './environment.ts';
import type { Runtime } from './runtime.ts';

const clock: Clock = { now: () => instantAt(Date.now()) };

const settingsOf = (environment: Environment): Dependencies['settings'] => ({
  publicUrl: environment.PUBLIC_URL,
  mailFrom: { name: environment.MAIL_FROM_NAME, address: environment.MAIL_FROM_ADDRESS },
  linkKeys: environment.LINK_KEYS.split(',').map((entry) => {
    const [id = '', secret = ''] = entry.split(':');
    return { id, secret: Buffer.from(secret, 'base64') };
  }),
  province: {
    name: environment.PROVINCE_NAME,
    place: environment.PROVINCE_PLACE,
    officeUnitId: environment.OFFICE_UNIT_ID,
    committeeUnitId: environment.COMMITTEE_UNIT_ID,
  },
});

const mailerOf = (environment: Environment) =>
  createSesMailer({
    client: new SESv2Client({ maxAttempts: 1 }),
    identity: {
      from: { name: environment.MAIL_FROM_NAME, address: environment.MAIL_FROM_ADDRESS },
      domain: environment.MAIL_DOMAIN,
      listName: environment.PROVINCE_NAME,
    },
    clock,
    ...(environment.CONFIGURATION_SET === undefined
      ? {}
      : { configurationSet: environment.CONFIGURATION_SET }),
  });

export async function composeRuntime(): Promise<Runtime> {
  const environment = parseEnvironment(process.env);
  const table = { client: new DynamoDBClient(), tableName: environment.TABLE_NAME };
  const ledger = createDynamoLedger(table);
  const machineArns = {
    'directive-lifecycle': environment.DIRECTIVE_LIFECYCLE_ARN,
    'unit-assignment': environment.UNIT_ASSIGNMENT_ARN,
  };
  const deps: Dependencies = {
    ledger,
    mailStore: createDynamoMailStore(table),
    mailer: await mailerOf(environment),
    files: createS3Files({ client: new S3Client(), bucketName: environment.EVIDENCE_BUCKET }),
    clock,
    workflow: createStepFunctionsWorkflow({
      client: new SFNClient(),
      machineArns,
      waits: createWaitTokens(table),
    }),
    settings: settingsOf(environment),
  };
  return {
    deps,
    failedEvents: createDynamoFailedEvents(table),
    upkeep: async () => {
      await tendMail(deps);
    },
    verifyChain: (key) => verifyRecord(ledger, key),
  };
}
