/** What every home of the log of mail must keep. */
import { beforeEach, describe, expect, test } from 'vitest';

import { day, instant } from '../../shared/domain/time.ts';
import type { MailEntry, MailStore, QueuedMail } from '../../shared/ports/mail-store.ts';

const at = (minute: number) => instant(`2026-11-22T01:${String(minute).padStart(2, '0')}:00.000Z`);
const now = (key: string, minute: number, unitId = 'unit-1'): QueuedMail => ({
  key,
  when: { kind: 'NOW' },
  personId: 'person-1',
  unitId,
  notice: { about: 'Quá hạn báo cáo' },
  queuedAt: at(minute),
});
const line = (key: string, personId: string, digestDay: string): QueuedMail => ({
  ...now(key, 0),
  personId,
  when: { kind: 'DIGEST', day: day(digestDay) },
});
const keysOf = (mails: readonly MailEntry[]) => mails.map((mail) => mail.key);

export function mailContract(home: string, makeStore: () => Promise<MailStore>): void {
  describe(`the log of mail ${home}`, () => {
    let mails: MailStore;
    beforeEach(async () => {
      mails = await makeStore();
    });

    test('the same mail is queued once, however often it is asked for', async () => {
      expect(await mails.enqueue([now('a', 1), now('b', 2)])).toBe(2);
      expect(await mails.enqueue([now('a', 3), now('c', 4)])).toBe(1);
      expect(keysOf((await mails.list({ limit: 9 })).items)).toEqual(['c', 'b', 'a']);
      expect((await mails.list({ limit: 9 })).items.at(-1)).toEqual({
        ...now('a', 1),
        state: 'QUEUED',
        attempts: 0,
      });
    });

    test('two senders at once never take the same mail, and take the oldest first', async () => {
      await mails.enqueue([now('c', 3), now('a', 1), now('b', 2), line('d', 'person-1', '2026-11-22')]);
      expect(keysOf(await mails.claimImmediate(at(5), 1))).toEqual(['a']);
      const taken = await Promise.all([mails.claimImmediate(at(6), 9), mails.claimImmediate(at(6), 9)]);
      expect(keysOf(taken.flat()).sort()).toEqual(['b', 'c']);
      expect(taken.flat()[0]).toMatchObject({ state: 'CLAIMED', attempts: 1, claimedAt: at(6) });
      expect(await mails.claimImmediate(at(7), 9)).toEqual([]);
    });

    test('a digest takes every line of one person up to that morning', async () => {
      await mails.enqueue([
        line('a', 'p-1', '2026-11-20'),
        line('b', 'p-1', '2026-11-23'),
        line('c', 'p-1', '2026-11-24'),
      ]);
      await mails.enqueue([
        line('d', 'p-2', '2026-11-23'),
        line('e', 'p-10', '2026-11-23'),
        line('f', 'p-3', '2026-11-30'),
      ]);
      expect(await mails.digestPersons(day('2026-11-23'))).toEqual(['p-1', 'p-10', 'p-2']);
      expect(await mails.digestPersons(day('2026-11-23'), 'p-1')).toEqual(['p-10', 'p-2']);
      expect(await mails.digestPersons(day('2026-11-23'), 'p-2')).toEqual([]);
      expect(keysOf(await mails.claimDigest('p-1', day('2026-11-23'), at(1)))).toEqual(['a', 'b']);
      expect(await mails.claimDigest('p-1', day('2026-11-23'), at(2))).toEqual([]);
      expect(await mails.digestPersons(day('2026-11-23'))).toEqual(['p-10', 'p-2']);
    });

    test('a mail that was not handed over waits again; one that was sent stays sent', async () => {
      await mails.enqueue([now('a', 1), now('b', 2)]);
      await mails.claimImmediate(at(3), 9);
      await mails.settle(['a'], 'QUEUED', at(4), 'không kết nối được');
      await mails.settle(['b', 'nobody'], 'SENT', at(4), '250 OK');
      expect(await mails.claimImmediate(at(5), 9)).toMatchObject([
        { key: 'a', attempts: 2, claimedAt: at(5) },
      ]);
      await mails.settle(['b'], 'CANCELLED', at(6));
      await mails.settle(['b'], 'QUEUED', at(6));
      const sent = (await mails.list({ state: 'SENT', limit: 9 })).items;
      expect(sent).toMatchObject([{ key: 'b', settledAt: at(4), detail: '250 OK' }]);
    });

    test('a cancelled mail is not sent any more; a bounce turns sent into refused', async () => {
      await mails.enqueue([now('a', 1), now('b', 2), line('c', 'p-1', '2026-11-20')]);
      await mails.settle(['a', 'c'], 'CANCELLED', at(3));
      expect(await mails.digestPersons(day('2026-11-23'))).toEqual([]);
      expect(keysOf(await mails.claimImmediate(at(4), 9))).toEqual(['b']);
      await mails.settle(['b'], 'SENT', at(5));
      await mails.settle(['b'], 'REFUSED', at(6), 'hộp thư không tồn tại');
      expect((await mails.list({ state: 'REFUSED', limit: 9 })).items).toMatchObject([
        { key: 'b', detail: 'hộp thư không tồn tại' },
      ]);
      await expect(mails.settle(['b'], 'CLAIMED', at(7))).rejects.toThrow(RangeError);
    });

    test('a claim that nobody settled is found', async () => {
      await mails.enqueue([now('a', 1), now('b', 2), now('c', 3)]);
      await mails.claimImmediate(at(4), 1);
      await mails.claimImmediate(at(6), 1);
      expect(keysOf(await mails.staleClaims(at(4)))).toEqual([]);
      expect(keysOf(await mails.staleClaims(at(5)))).toEqual(['a']);
      await mails.settle(['a'], 'AMBIGUOUS', at(7));
      expect(keysOf(await mails.staleClaims(at(9)))).toEqual(['b']);
    });

    test('the log is read newest first, by unit and by state, page by page', async () => {
      await mails.enqueue(
        Array.from({ length: 7 }, (_, each) => now(`m-${each}`, each, each % 2 === 0 ? 'even' : 'odd')),
      );
      await mails.claimImmediate(at(9), 2);
      expect(keysOf((await mails.list({ unitId: 'even', limit: 9 })).items)).toEqual([
        'm-6',
        'm-4',
        'm-2',
        'm-0',
      ]);
      expect(keysOf((await mails.list({ unitId: 'odd', state: 'CLAIMED', limit: 9 })).items)).toEqual([
        'm-1',
      ]);
      for (const unitId of [undefined, 'even']) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await mails.list({
            limit: 2,
            ...(unitId === undefined ? {} : { unitId }),
            ...(after === undefined ? {} : { after }),
          });
          seen.push(keysOf(page.items).join(' '));
          after = page.next;
        } while (after !== undefined);
        expect(seen).toEqual(
          unitId === undefined ? ['m-6 m-5', 'm-4 m-3', 'm-2 m-1', 'm-0'] : ['m-6 m-4', 'm-2 m-0'],
        );
      }
    });
  });
}
