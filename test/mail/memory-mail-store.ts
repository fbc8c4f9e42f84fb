/** The log of mail in memory: the port's rules in their shortest form. Claiming counts an attempt. */
import type { CalendarDay, Instant } from '../../shared/domain/time.ts';
import type { MailEntry, MailState, MailStore, QueuedMail } from '../../shared/ports/mail-store.ts';

export class MemoryMailStore implements MailStore {
  readonly entries = new Map<string, MailEntry>();

  async enqueue(mails: readonly QueuedMail[]): Promise<number> {
    const fresh = mails.filter(({ key }) => !this.entries.has(key));
    for (const mail of fresh) this.entries.set(mail.key, { ...mail, state: 'QUEUED', attempts: 0 });
    return fresh.length;
  }
  #claim(chosen: readonly MailEntry[], now: Instant): readonly MailEntry[] {
    const claimed = chosen.map((entry) => ({
      ...entry,
      state: 'CLAIMED' as const,
      attempts: entry.attempts + 1,
      claimedAt: now,
    }));
    for (const entry of claimed) this.entries.set(entry.key, entry);
    return claimed;
  }
  async claimImmediate(now: Instant, limit: number): Promise<readonly MailEntry[]> {
    const waiting = [...this.entries.values()].filter(
      ({ state, when }) => state === 'QUEUED' && when.kind === 'NOW',
    );
    return this.#claim(waiting.slice(0, limit), now);
  }
  async digestPersons(day: CalendarDay): Promise<readonly string[]> {
    return [...new Set(this.#lines(day).map(({ personId }) => personId))].sort();
  }
  #lines(day: CalendarDay): MailEntry[] {
    return [...this.entries.values()].filter(
      ({ state, when }) => state === 'QUEUED' && when.kind === 'DIGEST' && when.day <= day,
    );
  }
  async claimDigest(personId: string, day: CalendarDay, now: Instant): Promise<readonly MailEntry[]> {
    return this.#claim(
      this.#lines(day).filter((entry) => entry.personId === personId),
      now,
    );
  }
  async settle(keys: readonly string[], state: MailState, at: Instant, detail?: string): Promise<void> {
    for (const key of keys) {
      const entry = this.entries.get(key)!;
      this.entries.set(key, { ...entry, state, settledAt: at, ...(detail === undefined ? {} : { detail }) });
    }
  }
  async staleClaims(before: Instant): Promise<readonly MailEntry[]> {
    return [...this.entries.values()].filter(
      ({ state, claimedAt }) => state === 'CLAIMED' && claimedAt! < before,
    );
  }
  async list({ limit }: Parameters<MailStore['list']>[0]): ReturnType<MailStore['list']> {
    return { items: [...this.entries.values()].reverse().slice(0, limit) };
  }
  states(): Record<string, MailState> {
    return Object.fromEntries([...this.entries].map(([key, { state }]) => [key, state]));
  }
}
