import { calendarDaySchema, type CalendarDay } from '../../domain/time.ts';

export interface DigestOf {
  readonly personId: string;
  /** The working morning on which it leaves. */
  readonly day: CalendarDay;
}

/**
 * The key of the one digest that a person gets in one morning, whatever lines it carries: a retry to which a new line
 * has come is still the same mail.
 */
export const digestKey = ({ personId, day }: DigestOf): string => `digest:${personId}:${day}`;

const DIGEST_KEY = /^digest:([^:]+):([\d-]+)$/;

/** Undefined for the key of any other mail: no record is named `digest`. */
export function digestOfKey(key: string): DigestOf | undefined {
  const [, personId, text] = DIGEST_KEY.exec(key) ?? [];
  const day = calendarDaySchema.safeParse(text);
  return personId === undefined || !day.success ? undefined : { personId, day: day.data };
}
