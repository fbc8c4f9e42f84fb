/** Ledgers of any shape: texts that are hard to keep, chains of any length, mails in every state. */
import * as fc from 'fast-check';
import { day, instantAt, millisOf, type Instant } from '../../shared/domain/time.ts';
import type { FailedEvents } from '../../shared/ports/failed-events.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import { MAIL_STATES, type MailState, type MailStore } from '../../shared/ports/mail-store.ts';
import { writeAfter } from '../ledger/builders.ts';
import { NOW } from './ends.ts';

const KINDS = ['assignment', 'unit', 'directive'] as const;
/** Ids are in keys of the table: any text that a key may hold. */
const id = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.isWellFormed());
const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((value) => value.isWellFormed());
const json = fc
  .jsonValue({ maxDepth: 3, stringUnit: 'grapheme' })
  .filter((value) => JSON.stringify(value).isWellFormed());
const entry = fc.record({ partition: id, sort: id });
const minutesAgo = fc.nat(20 * 60);

const step = fc.record({
  kind: fc.constantFrom(...KINDS),
  record: fc.nat(4),
  body: json,
  payload: json,
  minutesAgo,
  millis: fc.nat(999),
  epoch: fc.option(fc.integer({ min: 1, max: 5_000_000 }), { nil: undefined }),
  list: fc.option(entry, { nil: undefined }),
  waiting: fc.option(entry, { nil: undefined }),
  unique: fc.option(id, { nil: undefined }),
  answer: fc.option(fc.record({ key: id, fingerprint: text, answer: json }), { nil: undefined }),
});
const mail = fc.record({
  key: id,
  digest: fc.boolean(),
  personId: id,
  notice: json,
  minutesAgo,
  state: fc.constantFrom(...MAIL_STATES),
  orders: fc.boolean(),
});
const failed = fc.record({
  kind: fc.constantFrom(...KINDS),
  id,
  sequence: fc.integer({ min: 1, max: 999 }),
  minutesAgo,
});

export interface Filling {
  readonly ids: readonly string[];
  readonly steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[];
  readonly mails: readonly (typeof mail extends fc.Arbitrary<infer Mail> ? Mail : never)[];
  readonly failed: readonly (typeof failed extends fc.Arbitrary<infer Failed> ? Failed : never)[];
}
export const fillings: fc.Arbitrary<Filling> = fc.record({
  ids: fc.uniqueArray(id, { minLength: 5, maxLength: 5 }),
  steps: fc.array(step, { maxLength: 25 }),
  mails: fc.uniqueArray(mail, { maxLength: 8, selector: ({ key }) => key }),
  failed: fc.uniqueArray(failed, {
    maxLength: 3,
    selector: (one) => `${one.kind} ${one.id} ${one.sequence}`,
  }),
});

const ago = (minutes: number, millis = 0): Instant => instantAt(millisOf(NOW) - minutes * 60_000 + millis);

async function write(ledger: Ledger, ids: readonly string[], one: Filling['steps'][number]): Promise<void> {
  const key = { kind: one.kind, id: ids[one.record] ?? 'x' };
  const read = await ledger.load(key);
  const at = ago(one.minutesAgo, one.millis);
  const write = writeAfter(key, read, {
    body: one.body,
    payload: one.payload,
    indexes: {
      ...(one.list === undefined ? {} : { list: one.list }),
      ...(one.waiting === undefined ? {} : { waiting: one.waiting }),
    },
    ...(one.epoch === undefined ? {} : { epoch: Math.max(one.epoch, read?.epoch ?? 0) }),
  });
  // A key that is taken, or an answer that is kept, is refused, and the record stays as it was.
  await ledger.commit({
    writes: [{ ...write, event: { ...write.event, at } }],
    ...(one.unique === undefined ? {} : { uniqueKeys: [{ key: one.unique, owner: key.id }] }),
    ...(one.answer === undefined ? {} : { idempotency: one.answer }),
  });
}

/** The way into each state is the way that a home takes. */
async function bring(mails: MailStore, key: string, state: MailState, at: Instant): Promise<void> {
  if (state === 'QUEUED' || state === 'CANCELLED') {
    if (state === 'CANCELLED') await mails.settle([key], 'CANCELLED', at, 'Không còn đúng');
    return;
  }
  if (state === 'CLAIMED') return;
  await mails.settle([key], state === 'BOUNCED' ? 'SENT' : state, at, 'ghi chú ✓');
  if (state === 'BOUNCED') await mails.settle([key], 'BOUNCED', at, 'hộp thư không còn');
}

async function post(mails: MailStore, one: Filling['mails'][number]): Promise<void> {
  const at = ago(one.minutesAgo);
  const when = one.digest
    ? ({ kind: 'DIGEST', day: day('2026-11-20') } as const)
    : ({ kind: 'NOW' } as const);
  const { key, personId, notice } = one;
  await mails.enqueue([{ key, when, personId, unitId: personId, notice, queuedAt: at }]);
  if (one.state !== 'QUEUED' && one.state !== 'CANCELLED') {
    if (one.digest) await mails.claimDigest(personId, day('2026-11-21'), NOW);
    else await mails.claimImmediate(NOW, 100);
  }
  await bring(mails, key, one.state, NOW);
  if (one.orders) await mails.sendAgain(key, 1, NOW);
}

export async function fill(
  ledger: Ledger,
  mails: MailStore,
  failedEvents: FailedEvents,
  filling: Filling,
): Promise<void> {
  for (const one of filling.steps) await write(ledger, filling.ids, one);
  for (const one of filling.mails) await post(mails, one);
  for (const { minutesAgo: minutes, ...place } of filling.failed) {
    const at = ago(minutes);
    const times = { firstFailedAt: at, lastFailedAt: NOW, nextTryAt: NOW };
    await failedEvents.put({ ...place, ...times, attempts: 2, problem: 'Danh bạ hỏng “x”' });
  }
}
