/**
 * Sends a file piece by piece and goes on where the line broke: the server is asked how much it has, and whatever happens
 * in between, the hash of the whole decides in the end. A home that takes only whole files gets it whole.
 */
import { MOST_WHOLE_BYTES } from '../../shared/api-contract/evidence-limits.ts';
import { addressOf, call, send } from './client.ts';
import { lineBack, signedInAgain } from './line-back.ts';
import { ApiProblem, LineProblem } from './problem.ts';
import { trusted } from './trusted.ts';

export interface Sending {
  readonly file: Blob;
  readonly mediaType: string;
  readonly sha256: string;
  readonly signal: AbortSignal;
  readonly onProgress: (sentBytes: number) => void;
  /** The line is down, or back. */
  readonly onWaiting: (isWaiting: boolean) => void;
}
interface Progress {
  readonly received: number;
  readonly stored: boolean;
}

const KIB = 1024;
const FIRST_PIECE = 128 * KIB;
const SMALLEST_PIECE = 32 * KIB;
const LARGEST_PIECE = 1024 * KIB;
/** A piece should take a few seconds: short enough to lose little when the line breaks, long enough not to wait for answers. */
const QUICK_MS = 1_500;
const SLOW_MS = 6_000;
/** A line that is dead without saying so. */
const GIVE_UP_MS = 60_000;

const nextPiece = (piece: number, millis: number): number =>
  millis < QUICK_MS
    ? Math.min(LARGEST_PIECE, piece * 2)
    : millis > SLOW_MS
      ? Math.max(SMALLEST_PIECE, piece / 2)
      : piece;

/** One request that is given up when nothing comes back. */
async function put<T>(address: string, body: Blob, { mediaType, signal }: Sending): Promise<T> {
  const stop = new AbortController();
  const giveUp = (): void => stop.abort();
  const timer = setTimeout(giveUp, GIVE_UP_MS);
  signal.addEventListener('abort', giveUp);
  try {
    const response = await send(address, {
      method: 'PUT',
      body,
      headers: { 'content-type': mediaType, accept: 'application/json' },
      signal: stop.signal,
    });
    return trusted<T>(await response.json());
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof ApiProblem ? error : new LineProblem('Mất kết nối khi đang tải tệp.');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}

const TAKES_WHOLE_FILES = [404, 405, 501];
const takesWholeFiles = (error: unknown): boolean =>
  error instanceof ApiProblem && TAKES_WHOLE_FILES.includes(error.status);

const askProgress = ({ sha256, file, signal }: Sending): Promise<Progress> =>
  call('GET /evidence/{sha256}/pieces', { params: { sha256 }, query: { size: file.size }, signal });

async function sendPieces(sending: Sending, onAnswer: () => void): Promise<void> {
  const { sha256, file, onProgress } = sending;
  let { received, stored } = await askProgress(sending);
  let piece = FIRST_PIECE;
  while (!stored) {
    onProgress(received);
    const began = performance.now();
    const query = { size: file.size, offset: received };
    ({ received, stored } = await put<Progress>(
      addressOf('/evidence/{sha256}/pieces', { sha256 }, query),
      file.slice(received, received + piece),
      sending,
    ));
    piece = nextPiece(piece, performance.now() - began);
    onAnswer();
  }
  onProgress(file.size);
}

const tooLarge = (): ApiProblem =>
  new ApiProblem({
    status: 413,
    code: 'TOO_LARGE',
    title: 'Tệp quá lớn',
    detail:
      'Tệp lớn hơn 4 MiB. Hệ thống này nhận mỗi tệp trong một lần, tối đa 4 MiB: hãy nén hoặc chia nhỏ tệp rồi tải lại.',
    errors: [],
  });

async function sendWhole(sending: Sending): Promise<void> {
  if (sending.file.size > MOST_WHOLE_BYTES) throw tooLarge();
  await put('/evidence', sending.file, sending);
}

/** Passing troubles: the line, the server's, the session's. Whatever else the server says is its last word. */
const isPassing = (error: unknown): boolean =>
  error instanceof LineProblem ||
  (error instanceof ApiProblem && (error.status >= 500 || error.status === 429));

/** Ends when the server has checked and kept the file. Throws what the server refuses, or that the signal was given. */
export async function upload(sending: Sending): Promise<void> {
  const { signal, onWaiting } = sending;
  let failures = 0;
  let wasDamaged = false;
  let way = sendPieces;
  for (;;) {
    try {
      await way(sending, () => {
        failures = 0;
        onWaiting(false);
      });
      onWaiting(false);
      return;
    } catch (error) {
      signal.throwIfAborted();
      if (way === sendPieces && takesWholeFiles(error)) way = sendWhole;
      else if (error instanceof ApiProblem && error.status === 401) await signedInAgain(signal);
      else if (error instanceof ApiProblem && error.status === 422 && !wasDamaged) wasDamaged = true;
      else if (isPassing(error)) {
        onWaiting(true);
        await lineBack((failures += 1), signal);
      } else throw error;
      signal.throwIfAborted();
    }
  }
}
