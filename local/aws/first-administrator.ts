/**
 * The first administrator of an installation on AWS, with what a province cannot do without: calendar, policy, signing
 * matrix, registers, the committee and its office. No route can do this, because every route asks who is entitled, and
 * nobody is yet; so whoever may write to the table does it, once, after the first `cdk deploy`:
 *
 *     npm run first-administrator -- --stage trial --email quan-tri@tinh.example [--register-start 456]
 *     npm run first-administrator -- --stage trial --email … --subject <sub>    # another identity provider
 *
 * With the user pool the person gets Cognito's mail of invitation. Whoever signs in as this person enters the rest
 * through the screens. Saying it again changes nothing.
 */
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { createDynamoLedger } from '../../shared/adapters/dynamodb/ledger.ts';
import { instantAt } from '../../shared/domain/time.ts';
import { load } from '../../shared/use-cases/store.ts';
import { ADMINISTRATOR, loadBasics } from '../first-start.ts';
import { invite } from './invite.ts';
import { readInstallation, type Installation } from './read-installation.ts';

const wantedSchema = z.object({
  stage: z.string().check(z.minLength(1)),
  email: z.email(),
  subject: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  'register-start': z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(999_999)), 1),
});
type Wanted = z.output<typeof wantedSchema>;

async function subjectOf({ userPoolId }: Installation, { email, subject }: Wanted): Promise<string> {
  if (subject !== undefined) return subject;
  if (userPoolId === undefined)
    throw new Error(
      'This installation has no user pool: say with --subject how its provider names the person',
    );
  return invite(userPoolId, email);
}

async function begin(wanted: Wanted): Promise<string> {
  const installation = await readInstallation(wanted.stage);
  const { variables } = installation;
  const ledger = createDynamoLedger({ client: new DynamoDBClient(), tableName: variables.TABLE_NAME });
  const known = await load(ledger, 'person', ADMINISTRATOR);
  if (known !== undefined) return `There is an administrator already: ${known.body.email}`;
  const subject = await subjectOf(installation, wanted);
  await loadBasics(
    { ledger, clock: { now: () => instantAt(Date.now()) } },
    {
      province: {
        name: variables.PROVINCE_NAME,
        place: variables.PROVINCE_PLACE,
        officeUnitId: variables.OFFICE_UNIT_ID,
        committeeUnitId: variables.COMMITTEE_UNIT_ID,
      },
      mailFrom: { name: variables.MAIL_FROM_NAME, address: variables.MAIL_FROM_ADDRESS },
      administratorSubject: subject,
      administratorEmail: wanted.email,
      registerStart: wanted['register-start'],
    },
  );
  return `${wanted.email} is the administrator (${ADMINISTRATOR}); the provider names this person ${subject}`;
}

const { values } = parseArgs({
  options: {
    stage: { type: 'string' },
    email: { type: 'string' },
    subject: { type: 'string' },
    'register-start': { type: 'string' },
  },
});
console.log(await begin(wantedSchema.parse(values)));
