/** From what a person chose, dropped, pasted or photographed to files that wait to be sent. */
import { newKey } from '../../../api/client.ts';
import { keepFile } from '../../../api/kept-files.ts';
import type { ChosenFile } from './chosen.ts';
import { evidenceTypeOf, isPicture, MOST_BYTES } from './evidence-types.ts';
import { shrinkPicture } from './shrink-picture.ts';

export type Taken =
  | { readonly outcome: 'TAKEN'; readonly chosen: ChosenFile }
  | { readonly outcome: 'OTHER_TYPE' | 'TOO_LARGE' | 'EMPTY'; readonly name: string };

/** A picture that was made smaller is a JPEG, whatever it was called. */
const nameAs = (name: string, isJpeg: boolean): string =>
  isJpeg && !/\.jpe?g$/i.test(name) ? `${name.replace(/\.\w+$/, '')}.jpg` : name;
/** What came from the clipboard has no name worth keeping. */
const namedPicture = (file: File, now: Date): string =>
  file.name === '' || /^image\.\w+$/.test(file.name)
    ? `anh-${now.toISOString().slice(0, 19).replace(/[T:]/g, '-')}.jpg`
    : file.name;
const LONGEST_NAME = 200;

export async function takeFile(file: File, sendsOriginals: boolean): Promise<Taken> {
  const mediaType = await evidenceTypeOf(file);
  if (file.size === 0) return { outcome: 'EMPTY', name: file.name };
  if (mediaType === undefined) return { outcome: 'OTHER_TYPE', name: file.name };
  const picture = isPicture(mediaType);
  const blob = picture && !sendsOriginals ? await shrinkPicture(file) : file;
  if (blob.size > MOST_BYTES) return { outcome: 'TOO_LARGE', name: file.name };
  const isSmaller = blob.size < file.size;
  const name = picture ? namedPicture(file, new Date()) : file.name;
  const chosen: ChosenFile = {
    kind: 'FILE',
    id: newKey(),
    name: nameAs(name, isSmaller).slice(-LONGEST_NAME),
    mediaType: isSmaller ? 'image/jpeg' : mediaType,
    bytes: blob.size,
    ...(isSmaller ? { originalBytes: file.size } : {}),
  };
  // First the bytes, then the line that names them: what the draft speaks of is there after a crash.
  await keepFile(chosen.id, blob);
  return { outcome: 'TAKEN', chosen };
}
