/** What every home keeps of the events that its relay could not carry out. */
import { beforeEach, describe, expect, test } from 'vitest';

import { instant } from '../../shared/domain/time.ts';
import type { FailedEvent, FailedEvents } from '../../shared/ports/failed-events.ts';

const at = (minute: number) => instant(`2026-11-22T01:${String(minute).padStart(2, '0')}:00.000Z`);
const failed = (id: string, nextTry: number, more: Partial<FailedEvent> = {}): FailedEvent => ({
  kind: 'assignment',
  id,
  sequence: 3,
  attempts: 1,
  firstFailedAt: at(0),
  lastFailedAt: at(0),
  nextTryAt: at(nextTry),
  problem: 'Error: không đọc được đơn vị',
  ...more,
});

export function failedEventsContract(home: string, open: () => Promise<FailedEvents>): void {
  describe(`what the relay has put aside ${home}`, () => {
    let events: FailedEvents;
    beforeEach(async () => {
      events = await open();
    });

    test('is found by record and place, and listed by its next try', async () => {
      const all = [failed('c', 30), failed('a', 10), failed('b', 20)];
      for (const one of all) await events.put(one);
      expect(await events.find({ kind: 'assignment', id: 'a', sequence: 3 })).toEqual(all[1]);
      expect(await events.find({ kind: 'assignment', id: 'a', sequence: 4 })).toBeUndefined();
      expect(await events.find({ kind: 'directive', id: 'a', sequence: 3 })).toBeUndefined();
      expect(await events.list({ limit: 9 })).toEqual([all[1], all[2], all[0]]);
      expect(await events.list({ limit: 2 })).toEqual([all[1], all[2]]);
      expect(await events.list({ dueBy: at(20), limit: 9 })).toEqual([all[1], all[2]]);
      expect(await events.list({ dueBy: at(9), limit: 9 })).toEqual([]);
    });

    test('is replaced when it fails again, and gone when it was carried out', async () => {
      await events.put(failed('a', 10));
      const again = failed('a', 40, { attempts: 2, lastFailedAt: at(10), problem: 'Error: vẫn vậy' });
      await events.put(again);
      await events.put(failed('a', 20, { sequence: 4 }));
      expect(await events.list({ limit: 9 })).toEqual([failed('a', 20, { sequence: 4 }), again]);
      await events.remove({ kind: 'assignment', id: 'a', sequence: 3 });
      await events.remove({ kind: 'assignment', id: 'a', sequence: 9 });
      expect(await events.list({ limit: 9 })).toEqual([failed('a', 20, { sequence: 4 })]);
    });
  });
}
