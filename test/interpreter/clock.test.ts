import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRealClock, LONGEST_SLEEP_MS, sleepMillis } from '../../local/clock/real-clock.ts';
import { TimerHeap } from '../../local/clock/timer-heap.ts';
import { createVirtualClock } from '../../local/clock/virtual-clock.ts';
import { instant, instantAt, millisOf } from '../../shared/domain/time.ts';

const START = instant('2026-11-23T01:00:00.000Z');
const DAY = 86_400_000;

test('timers come out by time, and those of the same time in the order they were set, whichever are cancelled', () => {
  const timers = fc.array(fc.record({ at: fc.integer({ min: 0, max: 60 }), cancelled: fc.boolean() }), {
    maxLength: 80,
    size: 'max',
  });
  fc.assert(
    fc.property(timers, (wanted) => {
      const heap = new TimerHeap();
      const fired: number[] = [];
      const handles = wanted.map(({ at }, index) => heap.add(at, () => fired.push(index)));
      wanted.forEach(({ cancelled }, index) => cancelled && heap.remove(handles[index]!));
      wanted.forEach(({ cancelled }, index) => cancelled && heap.remove(handles[index]!));
      for (let timer = heap.takeDue(60); timer !== undefined; timer = heap.takeDue(60)) timer.callback();
      const expected = wanted
        .map((timer, index) => ({ ...timer, index }))
        .filter(({ cancelled }) => !cancelled)
        .sort((one, other) => one.at - other.at || one.index - other.index);
      expect(fired).toEqual(expected.map(({ index }) => index));
      expect(heap.size).toBe(0);
    }),
  );
});

describe('the real clock', () => {
  test('never sleeps beyond its longest sleep, so that no wait of 24.8 days or more fires at once', () => {
    for (const days of [1, 24.8, 25, 365, 3 * 365]) expect(sleepMillis(days * DAY, 0)).toBe(LONGEST_SLEEP_MS);
    expect(LONGEST_SLEEP_MS).toBeLessThan(2 ** 31);
    expect(sleepMillis(1_500, 1_000)).toBe(500);
    expect(sleepMillis(1_000, 1_000)).toBe(1);
    expect(sleepMillis(0, 1_000)).toBe(1);
  });

  test('fires what is due, in order, and not what was cancelled or lies far ahead', async () => {
    const clock = createRealClock();
    const fired: string[] = [];
    const now = clock.millis();
    clock.at(now + 400 * DAY, () => fired.push('next year'));
    clock.cancel(clock.at(now, () => fired.push('cancelled')));
    await new Promise<void>((resolve) => {
      clock.at(now + 6, () => {
        fired.push('second');
        resolve();
      });
      clock.at(now + 3, () => fired.push('first'));
    });
    clock.close();
    expect(fired).toEqual(['first', 'second']);
  });

  test('tells the moment that the wall clock shows, also when it stands still and when it is set back', () => {
    const shown = [5, 5, 6, 5, 1_000, 999];
    const moments = [...shown];
    const clock = createRealClock({ wallClock: () => moments.shift() ?? 0 });
    expect(shown.map(() => clock.now())).toEqual(shown.map(instantAt));
  });

  test('goes by the wall clock: set back, a timer waits for its moment', async () => {
    let wall = 1_000_000;
    const clock = createRealClock({ wallClock: () => wall });
    let fired = false;
    clock.at(1_000_005, () => (fired = true));
    wall -= 20;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(fired).toBe(false);
    wall += 40;
    await expect.poll(() => fired).toBe(true);
    clock.close();
  });
});

describe('the virtual clock', () => {
  test('jumps over years, and stands at each timer while that timer runs', async () => {
    const clock = createVirtualClock(START);
    const seen: string[] = [];
    for (const days of [400, 30, 2]) clock.at(millisOf(START) + days * DAY, () => seen.push(clock.now()));
    await clock.runUntilIdle();
    expect(seen).toEqual([2, 30, 400].map((days) => instantAt(millisOf(START) + days * DAY)));
  });

  test('does not jump while work is in flight, however long that takes', async () => {
    const clock = createVirtualClock(START);
    const seen: string[] = [];
    const slow = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(`work done at ${clock.now()}`);
    };
    clock.at(clock.millis() + DAY, () => seen.push('a day later'));
    void clock.track(slow());
    await clock.runUntilIdle();
    expect(seen).toEqual([`work done at ${START}`, 'a day later']);
  });

  test('runs until a moment and no further', async () => {
    const clock = createVirtualClock(START);
    const seen: number[] = [];
    for (const days of [1, 2, 3]) clock.at(clock.millis() + days * DAY, () => seen.push(days));
    const end = instantAt(millisOf(START) + 2 * DAY);
    await clock.runUntil(end);
    expect([seen, clock.now(), clock.waiting]).toEqual([[1, 2], end, 1]);
    expect(await clock.step()).toBe(true);
    expect(await clock.step()).toBe(false);
  });

  test('advanced past several timers, fires them late and in order, as a machine that slept', async () => {
    const clock = createVirtualClock(START);
    const seen: string[] = [];
    for (const days of [2, 1])
      clock.at(clock.millis() + days * DAY, () => seen.push(`${days} at ${clock.now()}`));
    const morning = instantAt(millisOf(START) + 5 * DAY);
    await clock.advanceTo(morning);
    expect(seen).toEqual([`1 at ${morning}`, `2 at ${morning}`]);
  });

  test('reports a process that never ends, two drivers at once, and an end of work that never began', async () => {
    const clock = createVirtualClock(START);
    const again = (): void => void clock.at(clock.millis() + 1, again);
    again();
    await expect(clock.runUntilIdle(100)).rejects.toThrow('Still not idle after 100 timers');
    const driven = clock.step();
    await expect(clock.step()).rejects.toThrow('already being driven');
    await driven;
    expect(() => clock.idle()).toThrow('more often');
  });
});
