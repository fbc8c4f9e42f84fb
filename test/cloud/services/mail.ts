/** SES, version 2: takes mail and keeps it. */
import * as z from 'zod/mini';
import { ACCOUNT, REGION } from '../physical-names.ts';
import { json, parsed, type Service } from './service.ts';

const sendSchema = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.looseObject({ Raw: z.optional(z.object({ Data: z.string() })) }),
  ConfigurationSetName: z.optional(z.string()),
});

export interface TakenMail {
  readonly to: string;
  /** The whole message, MIME. */
  readonly raw: Buffer;
}

/** The domain is what was proven to SES, so it is the identity that a mail from any address of it is sent by. */
const identityOf = (address: string): string => address.slice(address.indexOf('@') + 1);
const arn = (resource: string): string => `arn:aws:ses:${REGION}:${ACCOUNT}:${resource}`;

export function mailService(mails: TakenMail[]): Service {
  return {
    /** A message that is handed over whole needs the right to send it raw, whichever version of the API takes it. */
    demands(request) {
      const { FromEmailAddress, Content, ConfigurationSetName } = sendSchema.parse(parsed(request));
      const action = Content.Raw === undefined ? 'ses:SendEmail' : 'ses:SendRawEmail';
      const resources = [
        `identity/${identityOf(FromEmailAddress)}`,
        ...(ConfigurationSetName === undefined ? [] : [`configuration-set/${ConfigurationSetName}`]),
      ];
      return resources.map((resource) => ({ action, resource: arn(resource) }));
    },
    answer(request) {
      const { Destination, Content } = sendSchema.parse(parsed(request));
      const raw = Buffer.from(Content.Raw?.Data ?? '', 'base64');
      for (const to of Destination.ToAddresses) mails.push({ to, raw });
      return json(200, { MessageId: `mail-${mails.length}` });
    },
  };
}
