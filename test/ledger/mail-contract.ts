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
const back = (minute: number, nextTry: number, detail = 'hộp thư đang bận', counts = true) => ({
  at: at(minute),
  nextTryAt: at(nextTry),
  detail,
  counts,
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
      await mails.putBack(['a'], back(4, 4, 'không kết nối được'));
      await mails.settle(['b', 'nobody'], 'SENT', at(4), '250 OK');
      expect(await mails.claimImmediate(at(5), 9)).toMatchObject([
        { key: 'a', attempts: 2, claimedAt: at(5) },
      ]);
      await mails.settle(['b'], 'CANCELLED', at(6));
      await mails.putBack(['b'], back(6, 6));
      const sent = (await mails.list({ state: 'SENT', limit: 9 })).items;
      expect(sent).toMatchObject([{ key: 'b', settledAt: at(4), detail: '250 OK' }]);
    });

    test('a mail that was put off waits for its own next try and holds up no other', async () => {
      await mails.enqueue([now('busy', 1), now('b', 2)]);
      expect(await mails.nextDue()).toBe(at(1));
      await mails.claimImmediate(at(3), 1);
      await mails.putBack(['busy'], back(4, 14));
      expect(await mails.find('busy')).toMatchObject({
        state: 'QUEUED',
        attempts: 1,
        settledAt: at(4),
        nextTryAt: at(14),
        detail: 'hộp thư đang bận',
      });
      expect(keysOf(await mails.claimImmediate(at(5), 9))).toEqual(['b']);
      expect(await mails.nextDue()).toBe(at(14));
      expect(await mails.claimImmediate(at(13), 9)).toEqual([]);
      const [again] = await mails.claimImmediate(at(14), 9);
      expect(again).toMatchObject({ key: 'busy', state: 'CLAIMED', attempts: 2, claimedAt: at(14) });
      expect([again?.nextTryAt, again?.detail, again?.settledAt]).toEqual([undefined, undefined, undefined]);
      expect(await mails.nextDue()).toBeUndefined();
    });

    test('a try that failed for a reason that is not the mail’s is not counted', async () => {
      await mails.enqueue([now('a', 1)]);
      await mails.claimImmediate(at(2), 9);
      await mails.putBack(['a'], back(3, 4, 'máy chủ thư không trả lời', false));
      expect(await mails.find('a')).toMatchObject({ state: 'QUEUED', attempts: 0 });
      expect(await mails.claimImmediate(at(4), 9)).toMatchObject([{ key: 'a', attempts: 1 }]);
    });

    test('a digest that may have left is the only one of its person that morning, whatever comes in', async () => {
      await mails.enqueue([line('a', 'p-1', '2026-11-23')]);
      expect(await mails.claimDigest('p-1', day('2026-11-23'), at(1))).toMatchObject([
        { key: 'a', morning: '2026-11-23' },
      ]);
      await mails.enqueue([line('b', 'p-1', '2026-11-23'), line('c', 'p-2', '2026-11-23')]);
      expect(await mails.claimDigest('p-1', day('2026-11-23'), at(2))).toEqual([]);
      await mails.settle(['a'], 'AMBIGUOUS', at(3), 'không rõ');
      expect(await mails.claimDigest('p-1', day('2026-11-23'), at(4))).toEqual([]);
      expect(keysOf(await mails.claimDigest('p-2', day('2026-11-23'), at(4)))).toEqual(['c']);
      expect(keysOf(await mails.claimDigest('p-1', day('2026-11-24'), at(5)))).toEqual(['b']);
      await mails.settle(['b'], 'SENT', at(6));
      await mails.enqueue([line('d', 'p-1', '2026-11-24')]);
      expect(await mails.claimDigest('p-1', day('2026-11-24'), at(7))).toEqual([]);
    });

    test('a digest that surely did not leave may be taken again, with what came in meanwhile', async () => {
      await mails.enqueue([line('a', 'p-1', '2026-11-23'), line('b', 'p-1', '2026-11-23')]);
      await mails.claimDigest('p-1', day('2026-11-23'), at(1));
      expect(await mails.digestsDue({ since: at(0), now: at(9) })).toBe(false);
      await mails.putBack(['a', 'b'], back(2, 6));
      expect(await mails.find('a')).not.toHaveProperty('morning');
      await mails.enqueue([line('c', 'p-1', '2026-11-23')]);
      expect(await mails.claimDigest('p-1', day('2026-11-23'), at(5))).toEqual([]);
      expect(await mails.digestsDue({ since: at(0), now: at(5) })).toBe(false);
      expect(await mails.digestsDue({ since: at(3), now: at(6) })).toBe(false);
      expect(await mails.digestsDue({ since: at(0), now: at(6) })).toBe(true);
      expect(keysOf(await mails.claimDigest('p-1', day('2026-11-23'), at(6)))).toEqual(['a', 'b', 'c']);
    });

    test('a digest none of whose lines was left to say leaves the morning free', async () => {
      await mails.enqueue([line('a', 'p-1', '2026-11-23'), line('b', 'p-1', '2026-11-23')]);
      await mails.claimDigest('p-1', day('2026-11-23'), at(1));
      await mails.settle(['a'], 'CANCELLED', at(2));
      await mails.settle(['b'], 'REFUSED', at(2), 'không đọc được');
      await mails.enqueue([line('c', 'p-1', '2026-11-23')]);
      expect(keysOf(await mails.claimDigest('p-1', day('2026-11-23'), at(3)))).toEqual(['c']);
    });

    test('two runs at once of the same morning never make two digests of one person', async () => {
      await mails.enqueue(['a', 'b', 'c'].map((key) => line(key, 'p-1', '2026-11-23')));
      const taken = await Promise.all(
        [1, 2, 3].map(() => mails.claimDigest('p-1', day('2026-11-23'), at(1))),
      );
      expect(taken.map((lines) => lines.length).sort()).toEqual([0, 0, 3]);
    });

    test('an order to send once more is carried out once, for what was refused or is ambiguous', async () => {
      await mails.enqueue([now('a', 1), now('b', 1), now('c', 1), line('d', 'p-1', '2026-11-20')]);
      expect(await mails.sendAgain('a', 1, at(2))).toBe(false);
      await mails.claimImmediate(at(2), 9);
      await mails.claimDigest('p-1', day('2026-11-23'), at(2));
      await mails.settle(['a', 'd'], 'AMBIGUOUS', at(3), 'không rõ');
      await mails.settle(['b'], 'REFUSED', at(3), 'sai địa chỉ');
      await mails.settle(['c'], 'SENT', at(3));
      const ordered = ['a', 'b', 'c', 'd', 'nobody'];
      const outcomes = await Promise.all(ordered.map((key) => mails.sendAgain(key, 1, at(4))));
      expect(outcomes).toEqual([true, true, false, true, false]);
      const again = await mails.claimImmediate(at(5), 9);
      expect(keysOf(again).sort()).toEqual(['a', 'b', 'd']);
      expect(again[0]).toMatchObject({ when: { kind: 'NOW' }, state: 'CLAIMED', attempts: 1, orders: 1 });
      await mails.settle(['a', 'b', 'd'], 'AMBIGUOUS', at(6), 'không rõ');
      expect(await mails.sendAgain('a', 1, at(7))).toBe(false);
      expect(await mails.sendAgain('a', 2, at(7))).toBe(true);
      // Its digest may have left all the same.
      await mails.enqueue([line('e', 'p-1', '2026-11-23')]);
      expect(await mails.claimDigest('p-1', day('2026-11-23'), at(8))).toEqual([]);
    });

    test('a cancelled mail is not sent any more; one that was sent may come back, and then stays so', async () => {
      await mails.enqueue([now('a', 1), now('b', 2), line('c', 'p-1', '2026-11-20')]);
      await mails.settle(['a', 'c'], 'CANCELLED', at(3));
      expect(await mails.digestPersons(day('2026-11-23'))).toEqual([]);
      expect(keysOf(await mails.claimImmediate(at(4), 9))).toEqual(['b']);
      await mails.settle(['b'], 'SENT', at(5));
      await mails.settle(['b'], 'REFUSED', at(5), 'quá muộn');
      await mails.settle(['a', 'b'], 'BOUNCED', at(6), 'hộp thư không tồn tại');
      await mails.settle(['b'], 'SENT', at(7));
      expect((await mails.list({ state: 'BOUNCED', limit: 9 })).items).toMatchObject([
        { key: 'b', detail: 'hộp thư không tồn tại' },
      ]);
      expect(await mails.sendAgain('b', 1, at(8))).toBe(true);
    });

    test('the lines of a digest are found by its receiver and its morning, also after they came back', async () => {
      await mails.enqueue([line('a', 'p-1', '2026-11-20'), line('b', 'p-1', '2026-11-23'), now('c', 1)]);
      await mails.enqueue([line('d', 'p-2', '2026-11-23'), line('e', 'p-1', '2026-11-24')]);
      const linesOf = async (person: string, morning: string) =>
        keysOf(await mails.linesOfDigest(person, day(morning))).sort();
      expect(await linesOf('p-1', '2026-11-23')).toEqual([]);
      await mails.claimDigest('p-1', day('2026-11-23'), at(1));
      expect(await linesOf('p-1', '2026-11-23')).toEqual(['a', 'b']);
      await mails.settle(['a'], 'CANCELLED', at(2));
      await mails.settle(['b'], 'SENT', at(2));
      await mails.settle(['b'], 'BOUNCED', at(3));
      expect(await linesOf('p-1', '2026-11-23')).toEqual(['b']);
      expect(await linesOf('p-2', '2026-11-23')).toEqual([]);
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
