import { expect, test } from 'vitest';
import { nextRun } from '../../local/home/schedules.ts';
import { instantAt } from '../../shared/domain/time.ts';
import { at } from '../support/assignments.ts';

test('the morning digest runs at 07:45 in Viet Nam, today when that is still to come, otherwise tomorrow', () => {
  expect(instantAt(nextRun('cron(45 7 * * ? *)', at('2026-11-23', 7)))).toBe('2026-11-23T00:45:00.000Z');
  expect(instantAt(nextRun('cron(45 7 * * ? *)', at('2026-11-23', 8)))).toBe('2026-11-24T00:45:00.000Z');
});

test('a run is always strictly later than now, so a schedule cannot run twice at one moment', () => {
  const exactly = instantAt(nextRun('cron(45 7 * * ? *)', at('2026-11-23', 7)));
  expect(instantAt(nextRun('cron(45 7 * * ? *)', exactly))).toBe('2026-11-24T00:45:00.000Z');
});

test('a rate counts from now', () => {
  expect(instantAt(nextRun('rate(5 minutes)', at('2026-11-23', 8)))).toBe('2026-11-23T01:05:00.000Z');
});

test('a schedule that this home cannot keep is refused and not forgotten', () => {
  expect(() => nextRun('cron(0 8 ? * MON *)', at('2026-11-23'))).toThrow(/Not a schedule/);
});
