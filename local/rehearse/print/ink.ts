/** Colour for a terminal that shows it; plain text everywhere else. Nothing is said by colour alone. */
import type { EntryKind } from '../rehearsal.ts';

export interface Ink {
  readonly bold: (text: string) => string;
  readonly soft: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly good: (text: string) => string;
  readonly of: (kind: EntryKind, text: string) => string;
}

const CODES: Record<EntryKind, number> = {
  UNIT: 0,
  OFFICE: 36,
  CLOCK: 90,
  LADDER: 33,
  LETTER: 35,
  CALENDAR: 34,
  DIRECTIVE: 1,
};

export function inkFor(hasColour: boolean): Ink {
  const paint = (code: number) => (text: string) =>
    hasColour && code > 0 ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    bold: paint(1),
    soft: paint(90),
    bad: paint(31),
    good: paint(32),
    of: (kind, text) => paint(CODES[kind])(text),
  };
}

/** See no-color.org: any value that is not empty forbids colour. */
export const showsColour = (
  isTerminal: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): boolean => isTerminal && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb';
