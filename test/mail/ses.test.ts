import { SESv2Client } from '@aws-sdk/client-sesv2';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { keyOfMailTag, mailTag } from '../../shared/adapters/ses/mail-tag.ts';
import { createSesMailer } from '../../shared/adapters/ses/mailer.ts';
import { clock, headersNamed, identity, mailOf, parse } from './kit.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The HTTP face of SES, as the real client of the SDK sees it. */
async function standIn(
  answer: (body: string, response: ServerResponse, request: IncomingMessage) => void,
  maxAttempts = 1,
) {
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(Buffer.concat(chunks).toString('utf8'), response, request));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new SESv2Client({
    region: 'ap-southeast-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts,
  });
  closing.push(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
  return { client, calls: () => calls, server };
}

const failure = (status: number, name: string) => (_body: string, response: ServerResponse) =>
  void response
    .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': name })
    .end(JSON.stringify({ message: name }));
const requestSchema = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({ Raw: z.object({ Data: z.string() }) }),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })),
});

describe('SES', () => {
  test('is given the whole mail, once, for one receiver', async () => {
    const bodies: string[] = [];
    const { client } = await standIn((body, response) => {
      bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"MessageId":"ses-1"}');
    });
    const mailer = await createSesMailer({ client, identity, clock });
    const mail = mailOf();
    expect(await mailer.send(mail)).toEqual({ outcome: 'SENT', detail: 'ses-1' });
    expect(bodies).toHaveLength(1);
    const request = requestSchema.parse(JSON.parse(bodies[0] ?? ''));
    expect(request.Destination.ToAddresses).toEqual([mail.to.address]);
    // By its tag the mail is found again when SES says that it came back.
    expect(request.EmailTags).toEqual([{ Name: 'mail', Value: mailTag(mail.key) }]);
    expect(keyOfMailTag(mailTag('d1-xa-1:REPORT:2:a_b'))).toBe('d1-xa-1:REPORT:2:a_b');
    expect(mailTag('d'.repeat(190))).toMatch(/^[A-Za-z0-9_-]{1,256}$/);
    const arrived = await parse(Buffer.from(request.Content.Raw.Data, 'base64'));
    expect(arrived.subject).toBe(mail.subject);
    expect(headersNamed(arrived, 'message-id')).toHaveLength(1);
  });

  test.each([
    ['refuses the mail', failure(400, 'MessageRejected'), 'REFUSED', undefined],
    ['cannot read the mail', failure(400, 'BadRequestException'), 'NOT_SENT', 'MAIL'],
    ['has too much to do', failure(429, 'TooManyRequestsException'), 'NOT_SENT', 'LINE'],
    ['has paused the account', failure(400, 'SendingPausedException'), 'NOT_SENT', 'LINE'],
    ['does not know our key', failure(403, 'UnrecognizedClientException'), 'NOT_SENT', 'LINE'],
    ['fails inside', failure(500, 'InternalFailure'), 'AMBIGUOUS', undefined],
    [
      'breaks the line before an answer',
      (_body: string, _response: ServerResponse, request: IncomingMessage) => void request.socket.destroy(),
      'AMBIGUOUS',
      undefined,
    ],
  ] as const)('when it %s', async (_does, answer, outcome, about) => {
    const { client, calls } = await standIn(answer);
    const mailer = await createSesMailer({ client, identity, clock });
    expect(await mailer.send(mailOf())).toMatchObject({ outcome, ...(about === undefined ? {} : { about }) });
    expect(calls()).toBe(1);
  });

  test('when it is not there, nothing was handed over', async () => {
    const { client, server } = await standIn(() => undefined);
    server.close();
    await once(server, 'close');
    const mailer = await createSesMailer({ client, identity, clock });
    expect((await mailer.send(mailOf())).outcome).toBe('NOT_SENT');
  });

  test('a client that would repeat requests by itself is refused at the start', async () => {
    const { client } = await standIn(() => undefined, 3);
    await expect(createSesMailer({ client, identity, clock })).rejects.toThrow('maxAttempts');
  });
});
