/** HTTP as the clients of the crash test speak it: a cut answer is asked for again, with the same key, until it comes. */
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Acknowledged, Command, Journal, Receipt } from './journal.ts';
import type { Ready } from './server-process.ts';

export interface Line {
  /** The server that is up, or the next one. */
  readonly server: () => Promise<Pick<Ready, 'url' | 'tokens'>>;
  readonly journal: Journal;
  /** Milliseconds since 1970 by the server's clock. */
  readonly now: () => number;
}
interface Reply {
  readonly status: number;
  readonly text: string;
}
interface Asked {
  readonly who: string;
  readonly method: string;
  readonly path: string;
  readonly body?: string | Uint8Array<ArrayBuffer> | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

const LONGEST_ANSWER_MS = 15_000;

/** Undefined when the answer was cut: nobody knows whether the request was carried out. */
async function ask(line: Line, { who, method, path, body, headers }: Asked): Promise<Reply | undefined> {
  const { url, tokens } = await line.server();
  try {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens[who] ?? ''}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(LONGEST_ANSWER_MS),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    await pause(5);
    return undefined;
  }
}

/** Reads until an answer comes. */
export async function read(line: Line, who: string, path: string): Promise<unknown> {
  for (;;) {
    const reply = await ask(line, { who, method: 'GET', path });
    if (reply?.status === 200) return JSON.parse(reply.text);
    if (reply !== undefined && reply.status >= 500)
      line.journal.violate('Every answer is an answer', `GET ${path}: ${reply.status} ${reply.text}`);
    if (reply !== undefined) return undefined;
  }
}

const send = (line: Line, { command, key, body }: Pick<Acknowledged, 'command' | 'key' | 'body'>) =>
  ask(line, { ...command, body, headers: { 'idempotency-key': key } });

/** The receipt; undefined when the request was refused, and so had no effect. */
export async function perform(line: Line, command: Command, key: string): Promise<Acknowledged | undefined> {
  const { journal } = line;
  const body = command.json === undefined ? undefined : JSON.stringify(command.json);
  journal.requests += 1;
  for (let attempt = 1; ; attempt += 1) {
    const reply = await send(line, { command, key, body });
    if (reply === undefined) {
      if (attempt === 1) journal.cut += 1;
      continue;
    }
    if (reply.status >= 500) {
      journal.violate(
        'Every answer is an answer',
        `${command.method} ${command.path}: ${reply.status} ${reply.text}`,
      );
      return undefined;
    }
    if (reply.status >= 300) {
      journal.refused += 1;
      if (reply.status === 400 || reply.status === 401 || reply.status === 415)
        journal.violate('The test speaks the interface', `${command.method} ${command.path}: ${reply.text}`);
      return undefined;
    }
    if (attempt > 1) journal.settled += 1;
    const receipt = JSON.parse(reply.text) as Receipt;
    const acknowledged = { command, key, body, receipt, at: line.now() };
    journal.acknowledged.push(acknowledged);
    return acknowledged;
  }
}

/** Evidence is acknowledged too: what was taken must be there for whoever may see it. It goes in two pieces. */
export async function upload(
  line: Line,
  who: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const pieces = `/evidence/${sha256}/pieces?size=${bytes.byteLength}`;
  const headers = { 'content-type': 'application/pdf' };
  const half = Math.ceil(bytes.byteLength / 2);
  for (let offset = 0; ;) {
    const body = bytes.slice(offset, offset + half);
    const path = `${pieces}&offset=${offset}`;
    const reply = await ask(line, { who, method: 'PUT', path, body, headers });
    if (reply === undefined) continue;
    if (reply.status !== 200) {
      line.journal.violate('The test speaks the interface', `PUT ${path}: ${reply.status} ${reply.text}`);
      return undefined;
    }
    const { received, stored } = JSON.parse(reply.text) as { received: number; stored: boolean };
    if (stored) return sha256;
    offset = received;
  }
}

/** An acknowledged request that comes once more gets the receipt that it was given, and changes nothing. */
export async function repeat(line: Line, acknowledged: Acknowledged): Promise<void> {
  const reply = await send(line, acknowledged);
  if (reply === undefined) return;
  line.journal.repeats += 1;
  const { command, key, receipt } = acknowledged;
  const same = reply.status < 300 && JSON.stringify(JSON.parse(reply.text)) === JSON.stringify(receipt);
  if (!same)
    line.journal.violate(
      'A repeated request gets the same receipt',
      `${command.path} ${key}: ${JSON.stringify(receipt)}, then ${reply.status} ${reply.text}`,
    );
}
