/** Which compression the caller takes (RFC 9110, section 12.5.3); a weight of 0 means none. */
import type { Encoding } from './static-files.ts';

const takes = (header: string, name: Encoding): boolean =>
  header.split(',').some((part) => {
    const [encoding, weight] = part.trim().split(';');
    return encoding === name && weight?.replace(/\s/g, '') !== 'q=0';
  });

export function acceptedEncoding(header: string | readonly string[] | undefined): Encoding | undefined {
  const text = typeof header === 'string' ? header : (header ?? []).join(',');
  if (takes(text, 'br')) return 'br';
  return takes(text, 'gzip') ? 'gzip' : undefined;
}
