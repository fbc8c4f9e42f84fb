/**
 * Sends a file piece by piece and goes on where the line broke: the server is asked how much it has, and whatever happens
 * in between, the hash of the whole decides in the end.
 */
import { MOST_PIECE_BYTES } from '../../shared/api-contract/evidence-limits.ts';
import { addressOf, call, send } from './client.ts';
import { keepGoing, whileAlive, type Going } from './keep-going.ts';
import { ApiProblem } from './problem.ts';
import { trusted } from './trusted.ts';

export interface Sending extends Going {
  readonly file: Blob;
  readonly mediaType: string;
  readonly sha256: string;
  readonly onProgress: (sentBytes: number) => void;
}
interface Progress {
  readonly received: number;
  readonly stored: boolean;
}

const KIB = 1024;
const FIRST_PIECE = 128 * KIB;
const SMALLEST_PIECE = 32 * KIB;
/** A piece should take a few seconds: short enough to lose little when the line breaks, long enough not to wait for answers. */
const QUICK_MS = 1_500;
const SLOW_MS = 6_000;

const nextPiece = (piece: number, millis: number): number =>
  millis < QUICK_MS
    ? Math.min(MOST_PIECE_BYTES, piece * 2)
    : millis > SLOW_MS
      ? Math.max(SMALLEST_PIECE, piece / 2)
      : piece;

const put = (address: string, body: Blob, { mediaType, signal }: Sending): Promise<Progress> =>
  whileAlive(signal, 'Mất kết nối khi đang tải tệp.', async (stop) => {
    const headers = { 'content-type': mediaType, accept: 'application/json' };
    const response = await send(address, { method: 'PUT', body, headers, signal: stop });
    return trusted<Progress>(await response.json());
  });

const askProgress = ({ sha256, file, signal }: Sending): Promise<Progress> =>
  call('GET /evidence/{sha256}/pieces', { params: { sha256 }, query: { size: file.size }, signal });

async function sendPieces(sending: Sending, onStep: () => void): Promise<void> {
  const { sha256, file, onProgress } = sending;
  let { received, stored } = await askProgress(sending);
  let piece = FIRST_PIECE;
  while (!stored) {
    onProgress(received);
    const began = performance.now();
    const query = { size: file.size, offset: received };
    ({ received, stored } = await put(
      addressOf('/evidence/{sha256}/pieces', { sha256 }, query),
      file.slice(received, received + piece),
      sending,
    ));
    piece = nextPiece(piece, performance.now() - began);
    onStep();
  }
  onProgress(file.size);
}

/** What arrived is not what was sent: a line may have spoiled it once. */
const isDamaged = (error: unknown): boolean => error instanceof ApiProblem && error.status === 422;

/** Ends when the server has checked and kept the file. Throws what the server refuses, or that the signal was given. */
export async function upload(sending: Sending): Promise<void> {
  const sendAll = (): Promise<void> => keepGoing(sending, (onStep) => sendPieces(sending, onStep));
  await sendAll().catch((error: unknown) => {
    if (isDamaged(error)) return sendAll();
    throw error;
  });
}
