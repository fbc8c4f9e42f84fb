import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import type { Machine } from '../../shared/ports/workflow.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { startDirectiveDriver } from '../../shared/use-cases/driver/start-driver.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import { journey } from '../support/journey.ts';
import { done } from '../support/steps.ts';
import { letter } from '../support/world.ts';

journey('dự thảo chưa ban hành thì không có gì để theo dõi, quy trình dừng ngay', {}, async (world) => {
  const content = letter(day('2026-11-27'));
  const { receipt } = done(
    await draftDirective(world.deps, { actor: world.actor('chuyen-vien') }, { content }),
  );
  await startDirectiveDriver(world.deps, await loadExisting(world.deps.ledger, 'directive', receipt.id));
  await world.settle();
  expect(world.drivers(receipt.id)[0]).toEqual(['Where does the record stand?', 'Not issued']);
  expect(world.mails).toEqual([]);
});

journey('hồ sơ ở một bước mà quy trình không biết: quy trình dừng và báo lỗi rõ ràng', {}, async (world) => {
  for (const machine of ['directive-lifecycle', 'unit-assignment'] satisfies Machine[])
    world.home.interpreter.startExecution({ machine, name: `${machine}-1`, input: { phase: 'BƯỚC LẠ' } });
  await world.settle();
  expect(world.failures.splice(0)).toEqual([
    expect.stringContaining('directive-lifecycle-1: FAILED'),
    expect.stringContaining('unit-assignment-1: FAILED'),
  ]);
});
