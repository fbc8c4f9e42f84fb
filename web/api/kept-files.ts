/** Files that a person has chosen and not sent yet, kept in the browser's own store: a reload or a crash loses none. */
import { del, entries, get, set } from 'idb-keyval';
import { currentSession } from './session.ts';
import { trusted } from './trusted.ts';

interface KeptFile {
  readonly blob: Blob;
  readonly keptAt: number;
}
const LONGEST_KEPT_MS = 30 * 86_400_000;

/** On a shared computer nobody sees another's. */
const placeOf = (id: string): string => `chi-dao.file.${currentSession()?.personId ?? '-'}.${id}`;

/** Where the browser keeps nothing, as in a private window, they last as long as the page. */
const inMemory = new Map<string, Blob>();

export async function keepFile(id: string, blob: Blob): Promise<void> {
  inMemory.set(id, blob);
  await set(placeOf(id), { blob, keptAt: Date.now() } satisfies KeptFile).catch(() => undefined);
}

export async function keptFile(id: string): Promise<Blob | undefined> {
  const held = inMemory.get(id);
  if (held !== undefined) return held;
  const kept = trusted<KeptFile | undefined>(await get(placeOf(id)).catch(() => undefined));
  return kept?.blob;
}

export async function dropFile(id: string): Promise<void> {
  inMemory.delete(id);
  await del(placeOf(id)).catch(() => undefined);
}

const isOld = (kept: unknown): boolean =>
  typeof kept === 'object' &&
  kept !== null &&
  'keptAt' in kept &&
  Number(kept.keptAt) < Date.now() - LONGEST_KEPT_MS;

/** What a draft left behind that was never finished. */
export async function dropOldFiles(): Promise<void> {
  const all = await entries<IDBValidKey, unknown>().catch(() => []);
  for (const [place, kept] of all) if (isOld(kept)) await del(place).catch(() => undefined);
}
