/** The HTTP face of SES, as the real client of the SDK sees it: every mail that it was handed, and what it says to each. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SESv2Client } from '@aws-sdk/client-sesv2';

export type MailFate =
  | 'SENT'
  /** It takes the mail, and the line breaks before it can say so. */
  | 'LOSE_ANSWER'
  | { readonly error: string; readonly status: number };
export interface TakenMail {
  readonly to: string;
  readonly messageId: string;
  readonly raw: string;
}

export interface SesStandIn {
  readonly client: SESv2Client;
  readonly endpoint: string;
  /** What SES has taken, and will deliver. */
  readonly taken: TakenMail[];
  /** How often it was asked, whatever it said. */
  readonly calls: () => number;
  on(decide: (mail: TakenMail) => MailFate | Promise<MailFate>): void;
  close(): void;
}

interface SendEmail {
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: { readonly Raw: { readonly Data: string } };
}
const mailIn = (body: string): TakenMail => {
  const { Destination, Content } = JSON.parse(body) as SendEmail;
  const raw = Buffer.from(Content.Raw.Data, 'base64').toString('latin1');
  const messageId = /^Message-ID: <(.+)>/im.exec(raw)?.[1] ?? '';
  return { to: Destination.ToAddresses[0] ?? '', messageId, raw };
};

export async function startSes(): Promise<SesStandIn> {
  const taken: TakenMail[] = [];
  let decide: (mail: TakenMail) => MailFate | Promise<MailFate> = () => 'SENT';
  let calls = 0;
  const server = createServer((request, response) => {
    void request.toArray().then(async (chunks) => {
      calls += 1;
      const mail = mailIn(Buffer.concat(chunks as Buffer[]).toString());
      const fate = await decide(mail);
      if (typeof fate === 'object') {
        const headers = { 'content-type': 'application/json', 'x-amzn-errortype': fate.error };
        return void response.writeHead(fate.status, headers).end(JSON.stringify({ message: fate.error }));
      }
      taken.push(mail);
      if (fate === 'LOSE_ANSWER') return void request.socket.destroy();
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(`{"MessageId":"ses-${taken.length}"}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new SESv2Client({
    region: 'ap-southeast-1',
    endpoint,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });
  return {
    client,
    endpoint,
    taken,
    calls: () => calls,
    on: (given) => (decide = given),
    close() {
      client.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
