/** Random interleavings of concurrent commits, held against what must be true after any of them. */
import * as fc from 'fast-check';
import { expect } from 'vitest';

import { canonicalText } from '../../shared/adapters/ledger/canonical-text.ts';
import { verifyChain } from '../../shared/adapters/ledger/chain.ts';
import type { Commit, CommitOutcome, Ledger } from '../../shared/ports/ledger.ts';
import { assignment, writeAfter } from './builders.ts';

const RECORDS = 4;

type Step =
  | { readonly step: 'CLAIM'; readonly record: number; readonly epoch: number }
  | {
      readonly step: 'COMMIT';
      readonly records: readonly number[];
      readonly epoch: number | undefined;
      readonly uniqueKey: number | undefined;
      readonly request: number | undefined;
      readonly payload: unknown;
    };

const maybe = (most: number): fc.Arbitrary<number | undefined> => fc.option(fc.nat(most), { nil: undefined });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      step: fc.constant('CLAIM' as const),
      record: fc.nat(RECORDS - 1),
      epoch: fc.nat(5),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      step: fc.constant('COMMIT' as const),
      records: fc.uniqueArray(fc.nat(RECORDS - 1), { minLength: 1, maxLength: 3 }),
      epoch: maybe(5),
      uniqueKey: maybe(4),
      request: maybe(4),
      payload: fc.jsonValue({ maxDepth: 2 }),
    }),
  },
);
/** Each inner list is sent at once. */
export const interleavings: fc.Arbitrary<readonly (readonly Step[])[]> = fc.array(
  fc.array(step, { minLength: 1, maxLength: 8 }),
  { minLength: 1, maxLength: 8 },
);

interface Done {
  readonly commit: Commit;
  readonly outcome: CommitOutcome;
  /** Epochs of the records before the round in which the commit was sent. */
  readonly epochsBefore: ReadonlyMap<string, number>;
}

async function carryOut(
  ledger: Ledger,
  prefix: string,
  rounds: readonly (readonly Step[])[],
): Promise<readonly Done[]> {
  const done: Done[] = [];
  const keyOf = (record: number) => assignment(`${prefix}-${record}`);
  const keys = Array.from({ length: RECORDS }, (_, record) => keyOf(record));
  for (const round of rounds) {
    const loaded = new Map((await ledger.loadMany(keys)).map((record) => [record.id, record]));
    const epochsBefore = new Map([...loaded].map(([id, record]) => [id, record.epoch]));
    const work = round.map(async (each) => {
      if (each.step === 'CLAIM') {
        await ledger.claim(keyOf(each.record), each.epoch);
        return;
      }
      const commit = commitOf(prefix, each, (record) =>
        writeAfter(keyOf(record), loaded.get(keyOf(record).id), {
          payload: each.payload,
          ...(each.epoch === undefined ? {} : { epoch: each.epoch }),
        }),
      );
      done.push({ commit, outcome: await ledger.commit(commit), epochsBefore });
    });
    await Promise.all(work);
  }
  return done;
}

function commitOf(
  prefix: string,
  each: Extract<Step, { step: 'COMMIT' }>,
  write: (record: number) => Commit['writes'][number],
): Commit {
  return {
    writes: each.records.map(write),
    ...(each.uniqueKey === undefined
      ? {}
      : { uniqueKeys: [{ key: `${prefix}-${each.uniqueKey}`, owner: 'x' }] }),
    ...(each.request === undefined
      ? {}
      : { idempotency: { key: `${prefix}-${each.request}`, fingerprint: 'f', answer: each.payload } }),
  };
}

export async function checkInterleaving(
  ledger: Ledger,
  prefix: string,
  rounds: readonly (readonly Step[])[],
): Promise<void> {
  const done = await carryOut(ledger, prefix, rounds);
  const committed = done.filter((each) => each.outcome.outcome === 'COMMITTED');
  await checkChains(ledger, prefix, committed);
  checkUniqueKeys(committed);
  await checkAnswers(ledger, done, committed);
  for (const { commit, epochsBefore } of committed) {
    for (const write of commit.writes)
      expect(write.epoch ?? 9).toBeGreaterThanOrEqual(epochsBefore.get(write.id) ?? 0);
  }
}

async function checkChains(ledger: Ledger, prefix: string, committed: readonly Done[]): Promise<void> {
  for (let record = 0; record < RECORDS; record += 1) {
    const key = assignment(`${prefix}-${record}`);
    const events = await ledger.events(key);
    const stored = await ledger.load(key);
    expect(stored?.version ?? 0).toBe(events.length);
    expect(verifyChain(events, stored)).toEqual({ outcome: 'OK', events: events.length });
    const acknowledged = committed.flatMap((each) =>
      each.outcome.outcome === 'COMMITTED' ? each.outcome.events : [],
    );
    const own = acknowledged.filter((event) => event.id === key.id).sort((a, b) => a.sequence - b.sequence);
    expect(own.map((event) => event.hash)).toEqual(events.map((event) => event.hash));
  }
}

function checkUniqueKeys(committed: readonly Done[]): void {
  const given = committed.flatMap((each) => each.commit.uniqueKeys ?? []).map((unique) => unique.key);
  expect(new Set(given).size).toBe(given.length);
}

async function checkAnswers(
  ledger: Ledger,
  done: readonly Done[],
  committed: readonly Done[],
): Promise<void> {
  const first = new Map<string, string>();
  for (const { commit } of committed) {
    if (commit.idempotency === undefined) continue;
    expect(first.has(commit.idempotency.key)).toBe(false);
    first.set(commit.idempotency.key, canonicalText(commit.idempotency.answer));
  }
  for (const { commit, outcome } of done) {
    if (commit.idempotency === undefined) continue;
    const kept = first.get(commit.idempotency.key);
    if (outcome.outcome === 'REPEATED') expect(canonicalText(outcome.answer)).toBe(kept);
    const answer = await ledger.idempotentAnswer(commit.idempotency.key);
    expect(answer === undefined ? undefined : canonicalText(answer.answer)).toBe(kept);
  }
}
