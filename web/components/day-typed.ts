const two = (text: string): string => text.padStart(2, '0');

/** `5/12/2026`, `05-12-2026`, `05122026` and `2026-12-05` → `2026-12-05`; undefined when it is no day. */
export function dayTyped(text: string): string | undefined {
  const backwards = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/.exec(text);
  if (backwards !== null) return dayTyped(`${backwards[3]}/${backwards[2]}/${backwards[1]}`);
  const parts =
    /^\s*(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4})\s*$/.exec(text) ??
    /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (parts === null) return undefined;
  const [, day = '', month = '', year = ''] = parts;
  const iso = `${year}-${two(month)}-${two(day)}`;
  const millis = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(iso) ? iso : undefined;
}
