import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { canonicalText } from '../../shared/adapters/ledger/canonical-text.ts';
import { appendEvent, sha256, verifyChain } from '../../shared/adapters/ledger/chain.ts';
import type { LedgerEvent, StoredRecord } from '../../shared/ports/ledger.ts';
import { assignment, writeAfter } from './builders.ts';

function chainOf(length: number): { readonly events: LedgerEvent[]; readonly record: StoredRecord } {
  const events: LedgerEvent[] = [];
  let record: StoredRecord | undefined;
  for (let step = 1; step <= length; step += 1) {
    const write = writeAfter(assignment('a'), record, { payload: { step } });
    const { event } = appendEvent(write);
    events.push(event);
    record = { ...assignment('a'), version: step, hash: event.hash, epoch: 0, body: write.body };
  }
  return { events, record: record! };
}

describe('canonical text', () => {
  test('does not depend on the order in which members were set, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalText(value);
        expect(canonicalText(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(canonicalText({ b: 1, a: [{ d: null, c: 'đ' }] })).toBe('{"a":[{"c":"đ","d":null}],"b":1}');
    expect(canonicalText({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  test('refuses what JSON would lose without a word', () => {
    for (const value of [new Date(0), Number.NaN, [undefined], new Map(), 1n, () => 1, undefined]) {
      expect(() => canonicalText({ value: [value] })).toThrow(TypeError);
    }
  });
});

test('the hash of an event is that of the canonical text of its nine parts', () => {
  const { events } = chainOf(2);
  const { kind, id, sequence, type, at, actor, payload, bodyHash, previousHash, hash } = events[1]!;
  expect(hash).toBe(
    sha256(canonicalText([kind, id, sequence, type, at, actor, payload, bodyHash, previousHash])),
  );
});

describe('a chain', () => {
  const { events, record } = chainOf(5);
  const altered = (index: number, change: Partial<LedgerEvent>) =>
    events.map((event, at) => (at === index ? { ...event, ...change } : event));

  test('that nobody touched verifies', () => {
    expect(verifyChain(events, record)).toEqual({ outcome: 'OK', events: 5 });
    expect(verifyChain([], undefined)).toEqual({ outcome: 'OK', events: 0 });
  });

  test.each<[string, readonly LedgerEvent[], StoredRecord | undefined, number, string]>([
    ['with an event taken out', events.filter((_, at) => at !== 2), record, 3, 'thiếu sự kiện 3'],
    ['with its first event taken out', events.slice(1), record, 1, 'thiếu sự kiện 1'],
    ['with an altered payload', altered(3, { payload: { step: 9 } }), record, 4, 'đã bị sửa'],
    ['with an altered actor', altered(0, { actor: 'person-2' }), record, 1, 'đã bị sửa'],
    ['with an event sealed anew', altered(1, { hash: 'f'.repeat(64) }), record, 2, 'đã bị sửa'],
    [
      'with a link to another event',
      altered(2, { previousHash: 'f'.repeat(64) }),
      record,
      3,
      'không nối tiếp',
    ],
    [
      'with an altered body',
      events,
      { ...record, body: { phase: 'ACCEPTED' } },
      5,
      'nội dung bản ghi đã bị sửa',
    ],
    ['with its last event taken out', events.slice(0, 4), record, 4, 'phiên bản 5'],
    ['with a record of another hash', events, { ...record, hash: 'f'.repeat(64) }, 5, 'mã băm của bản ghi'],
    ['without its record', events, undefined, 5, 'bản ghi đã mất'],
    ['without any event', [], record, 0, 'không có sự kiện'],
  ])('%s is broken there', (_name, found, head, sequence, reason) => {
    const verdict = verifyChain(found, head);
    expect(verdict).toMatchObject({ outcome: 'BROKEN', sequence });
    expect(verdict.outcome === 'BROKEN' && verdict.reason).toContain(reason);
  });

  test('an event forged in full is found at the next link', () => {
    const forged = appendEvent({
      ...writeAfter(assignment('a'), { ...record, version: 1, hash: events[0]!.hash }),
      body: {},
    }).event;
    expect(verifyChain(altered(1, forged), record)).toMatchObject({ outcome: 'BROKEN', sequence: 3 });
  });
});
