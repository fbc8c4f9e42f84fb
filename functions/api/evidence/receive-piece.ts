/** A file that comes in pieces: whoever sends asks how much is here, goes on from there, and in the end it is checked whole. */
import { createHash } from 'node:crypto';
import type { EvidenceType } from '../../../shared/api-contract/evidence.ts';
import { refuse, type Refused } from '../../../shared/domain/outcome.ts';
import type { Files } from '../../../shared/ports/files.ts';
import type { Piece, UnfinishedFiles, Upload } from '../../../shared/ports/unfinished-files.ts';
import type { Dependencies } from '../../../shared/use-cases/dependencies.ts';
import { answer, type Answer } from '../../runtime/answer.ts';
import { otherContent } from './evidence-type.ts';
import { beginsLike, isOfType } from './sniff-media-type.ts';

export interface Progress {
  readonly received: number;
  readonly stored: boolean;
}

/** Uploads that a person has begun and not finished; of more, the oldest are let go. */
const MOST_UNFINISHED = 10;

const DAMAGED = refuse(
  'INVALID',
  'Tệp nhận được không khớp với mã kiểm tra, có thể do đường truyền. Hãy tải tệp này lên lại từ đầu.',
);

function unfinishedOf({ unfinished }: Files): UnfinishedFiles {
  if (unfinished !== undefined) return unfinished;
  throw new Error('A home that takes files has a place for those that are unfinished');
}

/** A file that is kept is here whole, whoever sent it: its name is its content. */
async function keptOf(files: Files, { sha256 }: Upload): Promise<Progress | undefined> {
  const kept = await files.about(sha256);
  return kept && { received: kept.size, stored: true };
}

/**
 * How much is here. When all of it is, but whoever was to check it broke off, the last byte is asked for once more: with it
 * the check begins anew.
 */
export async function progressOf({ files }: Pick<Dependencies, 'files'>, upload: Upload): Promise<Progress> {
  const kept = await keptOf(files, upload);
  if (kept !== undefined) return kept;
  const received = await unfinishedOf(files).received(upload);
  return { received: Math.min(received, upload.size - 1), stored: false };
}

async function finish(
  files: Files,
  unfinished: UnfinishedFiles,
  upload: Upload,
  mediaType: EvidenceType,
): Promise<Answer<Progress> | Refused> {
  const bytes = await unfinished.read(upload);
  // Sent twice at once, and the other was first.
  if (bytes === undefined || bytes.byteLength < upload.size)
    return answer(await progressOf({ files }, upload));
  const isWhole = createHash('sha256').update(bytes).digest('hex') === upload.sha256;
  const isRight = isWhole && isOfType(bytes, mediaType);
  if (isRight) await files.put(bytes, mediaType);
  await unfinished.drop(upload);
  if (!isWhole) return DAMAGED;
  if (!isRight) throw otherContent();
  return answer({ received: upload.size, stored: true });
}

export async function receivePiece(
  deps: Pick<Dependencies, 'files' | 'clock'>,
  upload: Upload,
  piece: Piece & { readonly mediaType: EvidenceType },
): Promise<Answer<Progress> | Refused> {
  const { files, clock } = deps;
  const { mediaType, offset, bytes } = piece;
  const unfinished = unfinishedOf(files);
  if (offset + bytes.byteLength > upload.size)
    return refuse('INVALID', 'Phần gửi lên vượt quá dung lượng đã khai của tệp.', 'offset');
  if (offset === 0) {
    if (!beginsLike(bytes, mediaType)) throw otherContent();
    const kept = await keptOf(files, upload);
    if (kept !== undefined) return answer(kept);
    await unfinished.keepNewest(upload.owner, MOST_UNFINISHED - 1);
  }
  const received = await unfinished.append(upload, piece, clock.now());
  if (received === upload.size) return finish(files, unfinished, upload, mediaType);
  // A piece of what was finished meanwhile, sent again because its answer was lost, hears so.
  return answer(received === 0 ? await progressOf(deps, upload) : { received, stored: false });
}
