/** What every home of the ledger must keep; each adapter's test runs all of it. */
import { beforeAll, describe, expect, test } from 'vitest';

import { InvalidCursorError } from '../../shared/adapters/ledger/cursor.ts';
import { verifyChain } from '../../shared/adapters/ledger/chain.ts';
import { verifyLedger } from '../../shared/adapters/ledger/verify-ledger.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import { MORNING, assignment, commitNext, writeAfter } from './builders.ts';

export function ledgerContract(home: string, makeLedger: () => Promise<Ledger>): void {
  describe(`the ledger ${home}`, () => {
    let ledger: Ledger;
    beforeAll(async () => {
      ledger = await makeLedger();
    });

    test('a new record is at version 1, with the event that created it', async () => {
      const key = assignment('new');
      const outcome = await commitNext(ledger, key, {
        body: { phase: 'AWAIT_ACKNOWLEDGEMENT', unit: 'Phường Ánh Dương' },
      });
      expect(outcome.outcome).toBe('COMMITTED');
      const record = await ledger.load(key);
      expect(record).toMatchObject({ version: 1, epoch: 0, body: { unit: 'Phường Ánh Dương' } });
      expect(await ledger.events(key)).toEqual(outcome.outcome === 'COMMITTED' ? outcome.events : []);
      expect((await ledger.event(key, 1))?.previousHash).toBe('');
      expect(await ledger.event(key, 2)).toBeUndefined();
    });

    test('what nobody wrote is not there', async () => {
      expect(await ledger.load(assignment('nobody'))).toBeUndefined();
      expect(await ledger.events(assignment('nobody'))).toEqual([]);
      expect(await ledger.idempotentAnswer('nobody')).toBeUndefined();
    });

    test('of two officials who read the same version, the second is asked to load again', async () => {
      const key = assignment('two-officials');
      await commitNext(ledger, key);
      const read = await ledger.load(key);
      const outcomes = await Promise.all([
        ledger.commit({ writes: [writeAfter(key, read, { payload: 'first' })] }),
        ledger.commit({ writes: [writeAfter(key, read, { payload: 'second' })] }),
      ]);
      expect(outcomes.map((each) => each.outcome).sort()).toEqual(['COMMITTED', 'CONFLICT']);
      expect(outcomes.find((each) => each.outcome === 'CONFLICT')).toEqual({ outcome: 'CONFLICT', key });
      expect((await ledger.load(key))?.version).toBe(2);
    });

    test('a record cannot be created twice, nor changed before it exists, nor chained to another hash', async () => {
      const key = assignment('once');
      const missing = { version: 3, hash: 'f'.repeat(64) };
      const before = writeAfter(key, undefined);
      expect(
        await ledger.commit({
          writes: [{ ...before, expectedVersion: missing.version, previousHash: missing.hash }],
        }),
      ).toEqual({ outcome: 'CONFLICT', key });
      await commitNext(ledger, key);
      expect(await ledger.commit({ writes: [before] })).toEqual({ outcome: 'CONFLICT', key });
      expect(
        await ledger.commit({ writes: [{ ...before, expectedVersion: 1, previousHash: missing.hash }] }),
      ).toEqual({ outcome: 'CONFLICT', key });
      expect((await ledger.load(key))?.version).toBe(1);
    });

    test('a commit of several records is written whole or not at all', async () => {
      const keys = ['whole-1', 'whole-2', 'whole-3'].map(assignment);
      await commitNext(ledger, assignment('whole-3'));
      const all = keys.map((key) => writeAfter(key, undefined));
      expect(await ledger.commit({ writes: all })).toEqual({ outcome: 'CONFLICT', key: keys[2] });
      expect(await ledger.loadMany(keys)).toHaveLength(1);
      expect(await ledger.events(keys[0]!)).toEqual([]);
      expect((await ledger.commit({ writes: all.slice(0, 2) })).outcome).toBe('COMMITTED');
      expect(
        (await ledger.loadMany([keys[2]!, assignment('nobody'), keys[0]!, keys[2]!])).map((each) => each.id),
      ).toEqual(['whole-3', 'whole-1', 'whole-3']);
    });

    test('a directive to 40 units is opened in one commit', async () => {
      const writes = Array.from({ length: 40 }, (_, unit) =>
        writeAfter(assignment(`forty-${unit}`), undefined),
      );
      const outcome = await ledger.commit({ writes });
      expect(outcome.outcome === 'COMMITTED' && outcome.events.map((each) => each.id)).toEqual(
        writes.map((each) => each.id),
      );
    });

    test('a number of the register is given once', async () => {
      const number = { key: 'number/2026/455', owner: 'directive-1' };
      expect((await commitNext(ledger, assignment('number-1'), {}, { uniqueKeys: [number] })).outcome).toBe(
        'COMMITTED',
      );
      const other = { key: 'number/2026/456', owner: 'directive-2' };
      expect(await commitNext(ledger, assignment('number-2'), {}, { uniqueKeys: [other, number] })).toEqual({
        outcome: 'KEY_TAKEN',
        key: number.key,
      });
      expect((await commitNext(ledger, assignment('number-2'), {}, { uniqueKeys: [other] })).outcome).toBe(
        'COMMITTED',
      );
    });

    test('a request sent twice is carried out once, and the first answer stays', async () => {
      const key = assignment('twice');
      const request = (answer: unknown) => ({ idempotency: { key: 'request-1', fingerprint: 'f1', answer } });
      expect((await commitNext(ledger, key, {}, request({ version: 1 }))).outcome).toBe('COMMITTED');
      const kept = { fingerprint: 'f1', answer: { version: 1 } };
      expect(await commitNext(ledger, key, {}, request({ version: 2 }))).toEqual({
        outcome: 'REPEATED',
        ...kept,
      });
      expect(await ledger.idempotentAnswer('request-1')).toEqual(kept);
      expect((await ledger.load(key))?.version).toBe(1);
    });

    test('a refused request keeps no answer', async () => {
      const stale = {
        ...writeAfter(assignment('refused'), undefined),
        expectedVersion: 9,
        previousHash: 'x',
      };
      const idempotency = { key: 'request-2', fingerprint: 'f2', answer: null };
      expect((await ledger.commit({ writes: [stale], idempotency })).outcome).toBe('CONFLICT');
      expect(await ledger.idempotentAnswer('request-2')).toBeUndefined();
    });

    test('when several things stand against a commit, the repeated request is named first, then the record, then the key', async () => {
      const key = assignment('several');
      const uniqueKeys = [{ key: 'several', owner: 'x' }];
      const idempotency = { key: 'request-3', fingerprint: 'f3', answer: 'kept' };
      await commitNext(ledger, key, {}, { uniqueKeys, idempotency });
      const stale = writeAfter(key, undefined);
      expect((await ledger.commit({ writes: [stale], uniqueKeys, idempotency })).outcome).toBe('REPEATED');
      expect((await ledger.commit({ writes: [stale], uniqueKeys })).outcome).toBe('CONFLICT');
      await ledger.claim(key, 7);
      expect((await ledger.commit({ writes: [{ ...stale, epoch: 6 }], uniqueKeys })).outcome).toBe(
        'SUPERSEDED',
      );
    });

    test('a driver that was replaced can no longer write; a person still can', async () => {
      const key = assignment('driver');
      await commitNext(ledger, key, { epoch: 1 });
      expect(await ledger.claim(key, 3)).toBe(true);
      expect(await ledger.claim(key, 3)).toBe(true);
      expect(await ledger.claim(key, 2)).toBe(false);
      expect(await commitNext(ledger, key, { epoch: 2 })).toEqual({ outcome: 'SUPERSEDED', key });
      expect((await commitNext(ledger, key)).outcome).toBe('COMMITTED');
      expect(await ledger.load(key)).toMatchObject({ version: 2, epoch: 3 });
      expect((await commitNext(ledger, key, { epoch: 4 })).outcome).toBe('COMMITTED');
      expect((await ledger.load(key))?.epoch).toBe(4);
    });

    test('a record that is not there cannot be claimed', async () => {
      expect(await ledger.claim(assignment('nobody'), 1)).toBe(false);
    });

    test('a list runs in the order of its sort key, within inclusive bounds, both ways, page by page', async () => {
      const due = (day: number) => `2026-12-${String(day).padStart(2, '0')}`;
      for (let day = 1; day <= 7; day += 1) {
        await commitNext(ledger, assignment(`listed-${day}`), {
          indexes: { list: { partition: 'D', sort: due(day) } },
        });
      }
      const list = { index: 'list', partition: 'D', limit: 10 } as const;
      const idsOf = async (query: Parameters<Ledger['query']>[0]) =>
        (await ledger.query(query)).items.map((each) => each.id.slice(-1)).join('');
      expect(await idsOf(list)).toBe('1234567');
      expect(await idsOf({ ...list, descending: true })).toBe('7654321');
      expect(await idsOf({ ...list, from: due(3), to: due(5) })).toBe('345');
      expect(await idsOf({ ...list, from: due(6) })).toBe('67');
      expect(await idsOf({ ...list, to: due(2) })).toBe('12');
      expect(await idsOf({ ...list, from: due(5), to: due(3) })).toBe('');
      expect(await idsOf({ ...list, partition: 'E' })).toBe('');
      for (const descending of [false, true]) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await ledger.query({
            ...list,
            from: due(2),
            limit: 2,
            descending,
            ...(after === undefined ? {} : { after }),
          });
          seen.push(page.items.map((each) => each.id.slice(-1)).join(''));
          after = page.next;
        } while (after !== undefined);
        expect(seen).toEqual(descending ? ['76', '54', '32'] : ['23', '45', '67']);
      }
    });

    test('records with the same sort key are all shown once, page by page', async () => {
      const indexes = { unit: { partition: 'same', sort: 'due' } };
      await ledger.commit({
        writes: Array.from({ length: 9 }, (_, each) =>
          writeAfter(assignment(`same-${each}`), undefined, { indexes }),
        ),
      });
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await ledger.query({
          index: 'unit',
          partition: 'same',
          limit: 4,
          ...(after === undefined ? {} : { after }),
        });
        seen.push(...page.items.map((each) => each.id));
        after = page.next;
      } while (after !== undefined);
      expect(seen.sort()).toEqual(Array.from({ length: 9 }, (_, each) => `same-${each}`));
    });

    test('a record leaves an index when its next version has no entry, and moves when the entry changes', async () => {
      const key = assignment('leaving');
      const open = async () =>
        (await ledger.query({ index: 'open', partition: 'leaving', limit: 9 })).items.map(
          (each) => each.version,
        );
      await commitNext(ledger, key, {
        indexes: { open: { partition: 'leaving', sort: 'a' }, list: { partition: 'leaving', sort: 'a' } },
      });
      expect(await open()).toEqual([1]);
      await commitNext(ledger, key, { indexes: { list: { partition: 'leaving', sort: 'b' } } });
      expect(await open()).toEqual([]);
      const moved = await ledger.query({ index: 'list', partition: 'leaving', from: 'b', limit: 9 });
      expect(moved.items.map((each) => each.version)).toEqual([2]);
    });

    test('a cursor that no page gave out is refused', async () => {
      const query = { index: 'list', partition: 'D', limit: 1, after: 'nonsense' } as const;
      await expect(ledger.query(query)).rejects.toThrow(InvalidCursorError);
      await expect(ledger.allKeys({ after: 'bm9uc2Vuc2U' })).rejects.toThrow(InvalidCursorError);
    });

    test('the events of a record can be read in parts, in order', async () => {
      const key = assignment('parts');
      for (let step = 1; step <= 12; step += 1) await commitNext(ledger, key);
      const sequences = async (options?: Parameters<Ledger['events']>[1]) =>
        (await ledger.events(key, options)).map((each) => each.sequence);
      expect(await sequences()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(await sequences({ after: 9 })).toEqual([10, 11, 12]);
      expect(await sequences({ after: 3, limit: 2 })).toEqual([4, 5]);
      expect(verifyChain(await ledger.events(key), await ledger.load(key))).toEqual({
        outcome: 'OK',
        events: 12,
      });
    });

    test('a commit beyond the limits of either home is refused as a bug in both', async () => {
      const write = writeAfter(assignment('limits'), undefined);
      const commits = [
        { writes: [] },
        { writes: Array.from({ length: 41 }, (_, each) => ({ ...write, id: `limits-${each}` })) },
        { writes: [write, write] },
        { writes: [{ ...write, kind: 'UNIQUE' }] },
        { writes: [{ ...write, previousHash: 'x' }] },
        { writes: [{ ...write, body: 'x'.repeat(400_000) }] },
        { writes: [{ ...write, indexes: { list: { partition: '', sort: 'x' } } }] },
        {
          writes: [write],
          uniqueKeys: [
            { key: 'k', owner: 'a' },
            { key: 'k', owner: 'b' },
          ],
        },
      ];
      for (const commit of commits) await expect(ledger.commit(commit)).rejects.toThrow(RangeError);
      await expect(ledger.commit({ writes: [{ ...write, body: { at: new Date(0) } }] })).rejects.toThrow(
        TypeError,
      );
      await expect(
        ledger.commit({ writes: [write], idempotency: { key: 'l', fingerprint: 'l', answer: Number.NaN } }),
      ).rejects.toThrow(TypeError);
      expect(await ledger.load(assignment('limits'))).toBeUndefined();
    });

    test('every record is listed once, and the whole ledger verifies', async () => {
      const keys: string[] = [];
      let after: string | undefined;
      do {
        const page = await ledger.allKeys({ limit: 7, ...(after === undefined ? {} : { after }) });
        expect(page.items.length).toBeLessThanOrEqual(7);
        keys.push(...page.items.map((key) => key.id));
        after = page.next;
      } while (after !== undefined);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toContain('two-officials');
      const verdict = await verifyLedger(ledger);
      expect(verdict).toMatchObject({ records: keys.length, broken: [] });
    });

    test('the time of an event comes back as it was given', async () => {
      expect((await ledger.event(assignment('new'), 1))?.at).toBe(MORNING);
    });
  });
}
