import { createHash } from 'node:crypto';
import type { MailEntry } from '../../ports/mail-store.ts';

/**
 * The key of the one mail that carries these lines. It follows from the lines alone, so that after a crash the
 * claimed lines still tell which mail to look for.
 */
export function digestKey(entries: readonly MailEntry[]): string {
  const keys = entries.map(({ key }) => key).sort();
  return `digest:${createHash('sha256').update(JSON.stringify(keys)).digest('hex')}`;
}
