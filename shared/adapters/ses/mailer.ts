/** Mail through Amazon SES, API version 2, as raw MIME. */
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { SESv2Client } from '@aws-sdk/client-sesv2';
import { composeMime } from '../../notifications/mime.ts';
import type { ComposedMail, MailIdentity } from '../../notifications/mime.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Mailer, OutgoingMail, SendOutcome } from '../../ports/mailer.ts';
import { MAIL_TAG, mailTag } from './mail-tag.ts';
import { sesFailureOutcome } from './outcome.ts';

export interface SesSettings {
  /** Must have been made with `maxAttempts: 1`. */
  readonly client: SESv2Client;
  readonly identity: MailIdentity;
  readonly clock: Clock;
  /** Through which bounces and complaints come back. */
  readonly configurationSet?: string;
}

/** The SDK's own retry repeats a request whose answer was lost, and so could send a mail twice. */
async function refuseRetries(client: SESv2Client): Promise<void> {
  const attempts = await client.config.maxAttempts();
  if (attempts !== 1) throw new Error(`The SES client must be made with maxAttempts: 1, it has ${attempts}`);
}

const commandFor = (
  key: string,
  { raw, envelope }: ComposedMail,
  configurationSet: string | undefined,
): SendEmailCommand =>
  new SendEmailCommand({
    FromEmailAddress: envelope.from,
    Destination: { ToAddresses: [envelope.to] },
    Content: { Raw: { Data: raw } },
    EmailTags: [{ Name: MAIL_TAG, Value: mailTag(key) }],
    ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
  });

/** SES puts a Message-ID of its own in place of ours; the answer's detail carries it, for the log. */
export async function createSesMailer({
  client,
  identity,
  clock,
  configurationSet,
}: SesSettings): Promise<Mailer> {
  await refuseRetries(client);
  async function send(mail: OutgoingMail): Promise<SendOutcome> {
    const composed = await composeMime(mail, identity, clock.now());
    if (composed === undefined)
      return { outcome: 'REFUSED', detail: 'Địa chỉ thư của người nhận không hợp lệ' };
    try {
      const { MessageId } = await client.send(commandFor(mail.key, composed, configurationSet));
      return { outcome: 'SENT', detail: MessageId ?? composed.messageId };
    } catch (problem) {
      return sesFailureOutcome(problem);
    }
  }
  return { send };
}
