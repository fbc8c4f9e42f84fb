/**
 * Fetches a file range by range and goes on from the byte at which the line broke; in the end the hash of the whole decides.
 * So a large file comes over any line, and no answer is larger than a home can give.
 */
import { MOST_PIECE_BYTES } from '../../shared/api-contract/evidence-limits.ts';
import { send } from './client.ts';
import { sha256Of } from './hash.ts';
import { keepGoing, whileAlive, type Going } from './keep-going.ts';
import { ApiProblem } from './problem.ts';

export interface Fetching extends Going {
  readonly address: string;
  readonly sha256: string;
  readonly onProgress: (receivedBytes: number, size: number) => void;
}

/** What is here of the file, without a gap. */
interface Arrived {
  readonly parts: Uint8Array<ArrayBuffer>[];
  received: number;
  /** Known with the first answer. */
  size: number | undefined;
  mediaType: string;
}
const nothing = (): Arrived => ({ parts: [], received: 0, size: undefined, mediaType: '' });

const CONTENT_RANGE = /^bytes (\d+)-\d+\/(\d+)$/;

interface Place {
  readonly from: number;
  /** Unknown of a whole file that a proxy has packed. */
  readonly size: number | undefined;
}

/** Where the answer begins, and how large the file is; a proxy in between may answer with the whole. */
function placeOf({ status, headers }: Response): Place {
  if (status !== 206) return { from: 0, size: Number(headers.get('content-length') ?? 0) || undefined };
  const [, from, size] = CONTENT_RANGE.exec(headers.get('content-range') ?? '') ?? [];
  return { from: Number(from), size: Number(size) };
}

/** Each bit counts as soon as it is here. */
async function take(response: Response, arrived: Arrived, onBit: () => void): Promise<void> {
  const { from, size } = placeOf(response);
  if (from === 0) Object.assign(arrived, nothing());
  if (from !== arrived.received || response.body === null)
    throw new Error('The answer is not the part that was asked for');
  Object.assign(arrived, { size, mediaType: response.headers.get('content-type') ?? '' });
  const reader = response.body.getReader();
  for (let bit = await reader.read(); !bit.done; bit = await reader.read()) {
    arrived.parts.push(bit.value);
    arrived.received += bit.value.byteLength;
    onBit();
  }
  if (arrived.received === from) throw new Error('The answer brought nothing');
  if (response.status !== 206) arrived.size = arrived.received;
}

async function fetchRest(fetching: Fetching, arrived: Arrived, onStep: () => void): Promise<void> {
  const { address, signal, onProgress } = fetching;
  while (arrived.size === undefined || arrived.received < arrived.size) {
    const range = `bytes=${arrived.received}-${arrived.received + MOST_PIECE_BYTES - 1}`;
    await whileAlive(signal, 'Mất kết nối khi đang tải tệp.', async (stop, onLife) => {
      const response = await send(address, { headers: { accept: '*/*', range }, signal: stop });
      await take(response, arrived, () => {
        onLife();
        onStep();
        onProgress(arrived.received, arrived.size ?? arrived.received);
      });
    });
  }
}

const damaged = (): ApiProblem =>
  new ApiProblem({
    status: 422,
    code: 'DAMAGED',
    title: 'Tệp tải về bị sai lệch',
    detail:
      'Tệp tải về không khớp với mã kiểm tra, có thể do đường truyền. Hãy tải lại; nếu vẫn vậy, báo quản trị viên.',
    errors: [],
  });

async function fetchOnce(fetching: Fetching): Promise<Blob | undefined> {
  const arrived = nothing();
  await keepGoing(fetching, (onStep) => fetchRest(fetching, arrived, onStep));
  const file = new Blob(arrived.parts, { type: arrived.mediaType });
  return (await sha256Of(file, fetching.signal)) === fetching.sha256 ? file : undefined;
}

/**
 * Ends with the file whose hash was named. What a line has spoiled is fetched once more from the beginning. Throws what the
 * server refuses, that the file is damaged, or that the signal was given.
 */
export async function fetchFile(fetching: Fetching): Promise<Blob> {
  const file = (await fetchOnce(fetching)) ?? (await fetchOnce(fetching));
  if (file === undefined) throw damaged();
  return file;
}
