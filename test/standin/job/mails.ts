/** Mails as the stand-in's SES has taken them. */
import * as z from 'zod/mini';
import { ACCOUNT } from '../places.ts';
import type { MiniStack } from '../stand/start-ministack.ts';
import { until } from './story.ts';

const mailSchema = z.object({
  Source: z.string(),
  To: z.array(z.string()),
  Subject: z.string(),
  BodyText: z.nullable(z.string()),
  BodyHtml: z.nullable(z.string()),
});
const messagesSchema = z.object({ messages: z.record(z.string(), z.array(mailSchema)) });
export type Mail = z.output<typeof mailSchema>;

export async function readMails({ endpoint }: MiniStack): Promise<readonly Mail[]> {
  const answer = await fetch(`${endpoint}/_ministack/ses/messages?account=${ACCOUNT}`);
  return messagesSchema.parse(await answer.json()).messages[ACCOUNT] ?? [];
}

/** Waits for a mail to an address whose subject holds a text. */
export const mailTo = (ministack: MiniStack, address: string, subject: string): Promise<Mail> =>
  until(`a mail to ${address} about "${subject}"`, async () =>
    (await readMails(ministack)).find(({ To, Subject }) => To.includes(address) && Subject.includes(subject)),
  );
