/** Mail by SMTP through nodemailer's connection pool. */
import { createTransport } from 'nodemailer';
import type { Readable } from 'node:stream';
import { composeMime } from '../../notifications/mime.ts';
import type { ComposedMail, MailIdentity } from '../../notifications/mime.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Mailer, OutgoingMail, SendOutcome } from '../../ports/mailer.ts';
import { failureOutcome } from './outcome.ts';

export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (port 465). Otherwise STARTTLS is used, and demanded with `requireTls`. */
  readonly secure: boolean;
  readonly requireTls?: boolean;
  readonly login?: { readonly user: string; readonly password: string };
  readonly connections?: number;
  /** Milliseconds; for connecting, for the greeting, and for a silent line. */
  readonly timeouts?: { readonly connect: number; readonly greeting: number; readonly silence: number };
  readonly identity: MailIdentity;
  readonly clock: Clock;
}
export interface SmtpMailer extends Mailer {
  close(): void;
}

const TIMEOUTS = { connect: 15_000, greeting: 15_000, silence: 60_000 } as const;
// Below what servers allow an idle client, so that it is we who hang up.
const IDLE_MS = 20_000;

function openTransport(settings: SmtpSettings) {
  const { connect, greeting, silence } = settings.timeouts ?? TIMEOUTS;
  return createTransport({
    pool: true,
    host: settings.host,
    port: settings.port,
    secure: settings.secure,
    requireTLS: settings.requireTls ?? false,
    maxConnections: settings.connections ?? 4,
    // The library must never send again by itself: what to do after a broken line is decided by our log of mail.
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    connectionTimeout: connect,
    greetingTimeout: greeting,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(settings.login === undefined
      ? {}
      : { auth: { user: settings.login.user, pass: settings.login.password } }),
  });
}

type Transport = ReturnType<typeof openTransport>;

/**
 * Keeps the streams from which the wire takes each mail's text. The library opens one per try and reads from it
 * only once the server has answered 354, so a stream that was read means that text has left.
 */
function watchTexts(transport: Transport): Map<string, Readable[]> {
  const texts = new Map<string, Readable[]>();
  transport.use('stream', (mail, done) => {
    const { message } = mail;
    const open = message.createReadStream.bind(message);
    message.createReadStream = (options) => {
      const stream = open(options);
      texts.get(String(mail.data.messageId))?.push(stream);
      return stream;
    };
    done();
  });
  return texts;
}

export function createSmtpMailer(settings: SmtpSettings): SmtpMailer {
  const transport = openTransport(settings);
  const texts = watchTexts(transport);

  async function handOver({ raw, messageId, envelope }: ComposedMail): Promise<SendOutcome> {
    const opened: Readable[] = [];
    texts.set(messageId, opened);
    try {
      const { response } = await transport.sendMail({ raw, messageId, envelope });
      return { outcome: 'SENT', detail: response.slice(0, 500) };
    } catch (problem) {
      return failureOutcome(
        problem,
        opened.some((stream) => stream.readableDidRead),
      );
    } finally {
      texts.delete(messageId);
    }
  }

  async function send(mail: OutgoingMail): Promise<SendOutcome> {
    const composed = await composeMime(mail, settings.identity, settings.clock.now());
    if (composed === undefined)
      return { outcome: 'REFUSED', detail: 'Địa chỉ thư của người nhận không hợp lệ' };
    return handOver(composed);
  }
  return { send, close: () => transport.close() };
}
