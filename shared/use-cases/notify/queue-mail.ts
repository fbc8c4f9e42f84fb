/** From who is told what to the mail log: one entry per person, its key says what it is about. */
import type { QueuedMail } from '../../ports/mail-store.ts';
import type { CalendarDay, Instant } from '../../domain/time.ts';
import type { Told } from './telling.ts';

export const queuedMails = (
  recordId: string,
  told: readonly Told[],
  { at, today }: { readonly at: Instant; readonly today: CalendarDay },
): QueuedMail[] =>
  told.flatMap(({ about, to, notice, digest }) =>
    to.map((person) => ({
      key: `${recordId}:${about}:${person.id}`,
      when: digest ? ({ kind: 'DIGEST', day: today } as const) : ({ kind: 'NOW' } as const),
      personId: person.id,
      unitId: person.unitId,
      notice,
      queuedAt: at,
    })),
  );
