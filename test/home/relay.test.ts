/** What follows from an event, when it cannot be carried out: kept, told of, tried again, and in nobody's way. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { createVirtualClock } from '../../local/clock/virtual-clock.ts';
import { createRelayLoop } from '../../local/home/relay-loop.ts';
import type { PositionedEvent } from '../../shared/adapters/sqlite/ledger-rows.ts';
import { openSqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { day, instant } from '../../shared/domain/time.ts';
import { putAside } from '../../shared/use-cases/relay/failed-events.ts';
import { assignment, writeAfter } from '../ledger/builders.ts';
import { createWorld, letter, type World } from '../support/world.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function openWorld(): Promise<World> {
  const world = await createWorld({ units: 3 });
  closing.push(() => world.close());
  return world;
}
const peopleOf = ({ mails }: World): string[] => mails.map(({ to }) => to.address.split('@')[0] ?? '').sort();
const failedOf = ({ home }: World) => home.store.failedEvents.list({ limit: 99 });
/** A record that nobody can read any more, as after a bad repair by hand; and as it was. */
function spoil({ ledgerFile }: World, personId: string, mend = false): void {
  const [good, bad] = ['"email"', '"e-mail"'];
  const file = new DatabaseSync(ledgerFile);
  file
    .prepare(`UPDATE record SET body = replace(body, ?, ?) WHERE kind = 'person' AND id = ?`)
    .run(mend ? bad : good, mend ? good : bad, personId);
  file.close();
}

const OTHERS = ['cb-xa-2', 'cb-xa-3', 'tt-xa-2', 'tt-xa-3'];

test('một sự kiện hỏng: thư của nó không mất mà chờ, đơn vị khác không phải đợi, sửa xong thì thư đến đủ, mỗi người một lần', async () => {
  const world = await openWorld();
  spoil(world, 'cb-xa-1');
  await world.restart('2026-11-02', 9);
  const { id } = await world.issue(letter(day('2026-11-27'), { planTerm: undefined }));
  expect(peopleOf(world), 'before any time has passed').toEqual(OTHERS);
  await world.until('2026-11-02', 10);
  const [failed, ...more] = await failedOf(world);
  expect(more).toEqual([]);
  expect(failed).toMatchObject({ kind: 'assignment', id: `${id}-xa-1-1`, sequence: 1 });
  expect(failed?.problem).toContain('email');
  expect(world.home.relay.waiting).toBe(0);
  expect(world.failures.some((line) => line.includes(`${id}-xa-1-1#1: Put aside 1 times`))).toBe(true);

  await world.until('2026-11-02', 18);
  const [kept] = await failedOf(world);
  expect(kept?.attempts, 'less and less often, but it is not given up').toBeGreaterThan(3);
  expect(kept?.firstFailedAt).toBe(failed?.firstFailedAt);
  expect(peopleOf(world)).toEqual(OTHERS);

  spoil(world, 'cb-xa-1', true);
  await world.restart('2026-11-02', 19);
  expect(peopleOf(world)).toEqual(['cb-xa-1', ...OTHERS.slice(0, 2), 'tt-xa-1', ...OTHERS.slice(2)]);
  expect(await failedOf(world)).toEqual([]);
});

test('khởi động lại khi chưa sửa: sự kiện hỏng được thử lại ngay, vẫn còn đó và đếm thêm một lần', async () => {
  const world = await openWorld();
  spoil(world, 'cb-xa-1');
  await world.restart('2026-11-02', 9);
  await world.issue(letter(day('2026-11-27'), { planTerm: undefined }));
  await world.until('2026-11-02', 10);
  const [before] = await failedOf(world);
  await world.restart('2026-11-02', 11);
  const [after] = await failedOf(world);
  expect(after).toMatchObject({ id: before?.id ?? '', attempts: (before?.attempts ?? 0) + 1 });
  expect(peopleOf(world)).toEqual(OTHERS);
});

test('hàng trăm sự kiện hỏng cùng lúc không chặn sự kiện nào khác, và sự kiện sau của cùng hồ sơ vẫn theo thứ tự', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relay-'));
  const store = openSqliteStore(join(folder, 'ledger.sqlite'));
  const clock = createVirtualClock(instant('2026-11-02T01:00:00.000Z'));
  const carried: string[] = [];
  const label = ({ id, sequence }: PositionedEvent): string => `${id}#${sequence}`;
  const relay = createRelayLoop({
    ledger: store.ledger,
    meta: store.meta,
    time: clock,
    carryOut: async (event) => {
      if (event.id.startsWith('poison') && event.sequence === 1) throw new Error('hỏng');
      carried.push(label(event));
    },
    putAside: async (event, error) => {
      await putAside({ failedEvents: store.failedEvents, clock }, event, error);
    },
    onError: () => undefined,
  });
  closing.push(async () => {
    relay.stop();
    store.close();
    await rm(folder, { recursive: true });
  });
  await relay.start();
  const commit = async (id: string) => {
    const key = assignment(id);
    const written = await store.ledger.commit({ writes: [writeAfter(key, await store.ledger.load(key))] });
    expect(written.outcome).toBe('COMMITTED');
  };
  const poisons = Array.from({ length: 200 }, (_, index) => `poison-${index}`);
  await Promise.all(poisons.map(commit));
  await Promise.all(poisons.map(commit));
  await commit('good');
  await relay.settled();
  expect(carried, 'time stands still').toEqual(['good#1']);
  expect(relay.waiting).toBe(400);

  // Within a minute each of them is put aside, and what came after it is carried out.
  await clock.runUntil(instant('2026-11-02T01:02:00.000Z'));
  expect(carried.slice(1).sort()).toEqual(poisons.map((id) => `${id}#2`).sort());
  expect(relay.waiting).toBe(0);
  expect(await store.failedEvents.list({ limit: 999 })).toHaveLength(200);
});

test('sự kiện chưa cất được vào sổ việc hỏng thì chưa coi là xong: khởi động lại sẽ đọc lại từ đó', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relay-'));
  const file = join(folder, 'ledger.sqlite');
  closing.push(() => rm(folder, { recursive: true }));
  const seen: string[] = [];
  async function run(isHealthy: boolean): Promise<void> {
    const store = openSqliteStore(file);
    const clock = createVirtualClock(instant('2026-11-02T01:00:00.000Z'));
    const relay = createRelayLoop({
      ledger: store.ledger,
      meta: store.meta,
      time: clock,
      carryOut: async ({ id }) => {
        if (!isHealthy) throw new Error('hỏng');
        seen.push(id);
      },
      putAside: () => Promise.reject(new Error('đĩa đầy')),
      onError: () => undefined,
    });
    await relay.start();
    if (!isHealthy) await store.ledger.commit({ writes: [writeAfter(assignment('a'), undefined)] });
    await clock.runUntil(instant('2026-11-02T02:00:00.000Z'));
    expect(relay.waiting).toBe(isHealthy ? 0 : 1);
    relay.stop();
    store.close();
  }
  await run(false);
  await run(true);
  expect(seen).toEqual(['a']);
});
