/** A real SMTP server on the loopback that behaves as a test asks: takes the mail, refuses it, or breaks the line. */
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';

export interface Office {
  readonly port: number;
  readonly received: string[];
  close(): Promise<void>;
}

const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

export async function openOffice(options: SMTPServerOptions = {}): Promise<Office> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData: (stream, _session, done) => {
      void readAll(stream as unknown as AsyncIterable<Buffer>).then((text) => {
        received.push(text);
        done(null, 'da nhan');
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return { port, received, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** Answers the receiver's address with a code. */
export const refusingReceivers = (code: number): Promise<Office> =>
  openOffice({ onRcptTo: (_address, _session, done) => done(refusal(code, 'khong nhan')) });

/** Takes every mail but those to one address, whose mailbox is busy until it is told otherwise. */
export async function busyFor(address: string): Promise<Office & { isBusy: boolean }> {
  const state = { isBusy: true };
  const office = await openOffice({
    onRcptTo: (receiver, _session, done) =>
      done(state.isBusy && receiver.address === address ? refusal(450, 'hop thu dang ban') : undefined),
  });
  return Object.assign(state, office);
}

/** Takes the whole text, then answers it with a code. */
export const refusingTexts = (code: number): Promise<Office> =>
  openOffice({
    onData: (stream, _session, done) => {
      stream.resume();
      stream.on('end', () => done(refusal(code, 'khong nhan noi dung')));
    },
  });

/** A bare server that follows a script, to break the line at an exact point. */
export async function openScripted(answer: (line: string, socket: Socket) => void): Promise<Office> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 san sang\r\n');
    let rest = '';
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) answer(line, socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { port, received: [], close };
}

/** Breaks the line when the client says `DATA`: not a byte of the text has left. */
export const breakingBeforeText = (): Promise<Office> =>
  openScripted((line, socket) => {
    if (line === 'DATA') socket.destroy();
    else socket.write('250 duoc\r\n');
  });

/** Takes the text up to its last line and breaks the line without an answer. */
export const breakingAfterText = (): Promise<Office> => {
  const inText = new WeakSet<Socket>();
  return openScripted((line, socket) => {
    if (inText.has(socket)) {
      if (line === '.') socket.destroy();
    } else if (line === 'DATA') {
      inText.add(socket);
      socket.write('354 noi dung\r\n');
    } else socket.write('250 duoc\r\n');
  });
};
