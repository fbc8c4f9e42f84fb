import { SESv2Client } from '@aws-sdk/client-sesv2';
import { createSesMailer } from '../../shared/adapters/ses/mailer.ts';
import { mailIdentitySchema } from '../../shared/notifications/mime.ts';
import { tendMail } from '../../shared/use-cases/mail/tend-mail.ts';
import { readVariables, variables } from './environment.ts';
import type { ComposeMail } from './parts.ts';

/** Of the `List-Id` header; the same in both homes, so that a filter of a mailbox keeps working. */
const LIST_NAME = 'chi-dao';

export const composeMail: ComposeMail = async (environment, clock) => {
  const { MAIL_DOMAIN, CONFIGURATION_SET } = readVariables(variables.mail);
  const mailer = await createSesMailer({
    client: new SESv2Client({ maxAttempts: 1 }),
    identity: mailIdentitySchema.parse({
      from: { name: environment.MAIL_FROM_NAME, address: environment.MAIL_FROM_ADDRESS },
      domain: MAIL_DOMAIN,
      listName: LIST_NAME,
    }),
    clock,
    ...(CONFIGURATION_SET === undefined ? {} : { configurationSet: CONFIGURATION_SET }),
  });
  return {
    mailer,
    tend: async (deps) => {
      await tendMail(deps);
    },
  };
};
