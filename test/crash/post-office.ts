/**
 * A real SMTP server on the loopback that writes down every mail it has taken, and that is now and then slow, busy, or
 * gone in the middle of a sentence. What it has written down was delivered, whether the sender ever heard so or not.
 */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerSession } from 'smtp-server';
import type { SeededRandom } from '../../local/scenarios/seeded-random.ts';

export interface TakenMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
}
export interface PostOffice {
  readonly url: string;
  readonly taken: readonly TakenMail[];
  /** How often it broke the line after the text, by whether it had taken the mail. */
  readonly broken: { taken: number; lost: number };
  /** Whether it does what a post office should. */
  behave(well: boolean): void;
  close(): Promise<void>;
}

const header = (text: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(text)?.[1]?.trim() ?? '';
const busy = (message: string): Error => Object.assign(new Error(message), { responseCode: 451 });

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}

type Mood = 'KIND' | 'SLOW' | 'BUSY' | 'BREAKS' | 'TAKES_AND_BREAKS';
const moodFor = (roll: number): Mood =>
  roll < 4 ? 'BREAKS' : roll < 8 ? 'TAKES_AND_BREAKS' : roll < 10 ? 'BUSY' : roll < 40 ? 'SLOW' : 'KIND';

export async function openPostOffice(random: SeededRandom): Promise<PostOffice> {
  const taken: TakenMail[] = [];
  const broken = { taken: 0, lost: 0 };
  let behaves = false;
  const roll = (): number => (behaves ? 200 : random.below(200));

  async function receive(
    text: string,
    session: SMTPServerSession,
    hangUp: () => void,
  ): Promise<Error | null> {
    const mood = moodFor(roll());
    if (mood === 'SLOW') await pause(20 + random.below(400));
    if (mood === 'BUSY') return busy('qua tai, thu lai sau');
    const mail = {
      messageId: header(text, 'Message-ID'),
      to: session.envelope.rcptTo[0]?.address ?? '',
      subject: header(text, 'Subject'),
    };
    if (mood !== 'BREAKS') taken.push(mail);
    if (mood === 'BREAKS' || mood === 'TAKES_AND_BREAKS') {
      broken[mood === 'BREAKS' ? 'lost' : 'taken'] += 1;
      hangUp();
    }
    return null;
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 1_000,
    onRcptTo: (_address, _session, done) => done(roll() < 1 ? busy('hop thu dang ban') : null),
    onData(stream, session, done) {
      const hangUp = (): void => {
        for (const connection of server.connections as unknown as Set<{
          id: string;
          _socket: { destroy(): void };
        }>)
          if (connection.id === session.id) connection._socket.destroy();
      };
      readAll(stream as unknown as AsyncIterable<Buffer>)
        .then((text) => receive(text, session, hangUp))
        .then((answer) => (answer === null ? done(null, 'da nhan') : done(answer)))
        // The sender died while it spoke: nothing was taken.
        .catch(() => undefined);
    },
  });
  server.on('error', () => undefined);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    broken,
    behave: (well) => (behaves = well),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
