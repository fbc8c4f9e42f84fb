import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { recallDirective } from '../../shared/use-cases/directive/recall-directive.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { done } from '../support/steps.ts';
import { letter, type World } from '../support/world.ts';
import { runningDrivers, WITHOUT_SWEEPER } from './drivers.ts';

const content = letter(day('2026-11-27'), { planTerm: undefined });
const RECALLED = 'Văn bản bị thu hồi, đề nghị dừng thực hiện';
const GIVEN = 'Giao 1 nhiệm vụ, đề nghị xác nhận đã nhận trước khi hết 02/11/2026';

const subjectsTo = (world: World, personId: string): string[] =>
  mailsTo(world, personId).map((line) => line.slice('02/11 08:00 '.length));

async function recall(world: World, directiveId: string): Promise<void> {
  const request = { directiveId, actor: world.actor('chu-tich') };
  done(await recallDirective(world.deps, request, { reason: 'Ban hành nhầm nội dung.' }));
}

/** The disk takes its time with one commune: what opens its assignment is written when the answered function is called. */
function holdUp({ home }: World, unitId: string): () => void {
  const { ledger } = home.store;
  const commit = ledger.commit.bind(ledger);
  const gate = Promise.withResolvers<unknown>();
  const held: typeof commit = async (given) => {
    if (given.writes.some(({ id, event }) => event.type === 'OPENED' && id.includes(`-${unitId}-`)))
      await gate.promise;
    return commit(given);
  };
  Object.assign(ledger, { commit: held });
  return () => gate.resolve(undefined);
}

/**
 * A directive to three communes is recalled while the third assignment is still being opened: the recall has been carried
 * out to the end before that assignment exists.
 */
async function recallBeforeTheThirdOpens(world: World): Promise<{ id: string; release: () => void }> {
  const release = holdUp(world, 'xa-3');
  const { receipt } = done(
    await draftDirective(world.deps, { actor: world.actor('chuyen-vien') }, { content }),
  );
  const directiveId = receipt.id;
  done(await issueDirective(world.deps, { actor: world.actor('chu-tich'), directiveId }, {}));
  // Officer and head of the two others have their mails.
  while (world.mails.length < 4) await turn();
  await recall(world, directiveId);
  await world.home.relay.settled();
  return { id: directiveId, release };
}

async function expectEverythingWithdrawn(world: World, directiveId: string): Promise<void> {
  const assignments = await world.assignments(directiveId);
  expect(assignments.map(({ unitId }) => unitId).sort()).toEqual(['xa-1', 'xa-2', 'xa-3']);
  for (const { phase, closing } of assignments)
    expect({ phase, reason: closing?.reason }).toEqual({ phase: 'WITHDRAWN', reason: 'RECALLED' });
  expect(runningDrivers(world, 'unit-assignment')).toEqual([]);
  expect(runningDrivers(world, 'directive-lifecycle')).toEqual([]);
}

/** Nobody hears of it any more, however long one waits. */
async function expectSilenceSince(world: World, sent: number): Promise<void> {
  await world.until('2026-12-31');
  expect(world.mails).toHaveLength(sent);
}

journey(
  'thu hồi khi một xã còn đang được giao: việc mở ra sau đó được rút ngay, xã ấy chỉ được báo thu hồi, một lần',
  { ...WITHOUT_SWEEPER, units: 3 },
  async (world) => {
    const { id, release } = await recallBeforeTheThirdOpens(world);
    release();
    await world.settle();
    await expectEverythingWithdrawn(world, id);
    expect(subjectsTo(world, 'cb-xa-1')).toEqual([GIVEN, RECALLED]);
    expect(subjectsTo(world, 'cb-xa-3')).toEqual([RECALLED]);
    await expectSilenceSince(world, 3 * 2 + 2 * 2);
  },
);

journey(
  'thu hồi khi một xã còn đang được giao, rồi mất điện đúng lúc việc của xã ấy mở ra: có điện lại thì việc được rút, xã chỉ được báo một lần',
  { ...WITHOUT_SWEEPER, units: 3, driversChange: true },
  async (world) => {
    const { id, release } = await recallBeforeTheThirdOpens(world);
    world.home.store.ledger.onCommitted((events) => {
      if (events.some(({ type }) => type === 'OPENED')) world.cutPower();
    });
    release();
    await world.settle();
    await world.restart('2026-11-02', 9);
    await expectEverythingWithdrawn(world, id);
    expect(subjectsTo(world, 'cb-xa-3')).toEqual([RECALLED]);
    await expectSilenceSince(world, 3 * 2 + 2 * 2);
  },
);

journey(
  'thu hồi khi một xã còn đang được giao, mà sự kiện chưa ai nghe: chính bước giao việc rút việc vừa mở',
  { ...WITHOUT_SWEEPER, units: 3, driversChange: true },
  async (world) => {
    const { id, release } = await recallBeforeTheThirdOpens(world);
    world.home.relay.stop();
    release();
    await world.clock.quiet();
    expect(await world.assignment(`${id}-xa-3-1`)).toMatchObject({
      phase: 'WITHDRAWN',
      closing: { reason: 'RECALLED' },
    });
    await world.restart('2026-11-02', 9);
    await expectEverythingWithdrawn(world, id);
    expect(subjectsTo(world, 'cb-xa-3')).toEqual([RECALLED]);
  },
);

/** More than one batch of units, and more than one transaction takes. */
const UNITS = 300;

for (const alsoWithoutPower of [false, true]) {
  journey(
    `thu hồi khi mới giao được một phần của ${UNITS} xã${alsoWithoutPower ? ', rồi mất điện ngay' : ''}: không việc nào còn mở, mỗi người được báo thu hồi đúng một lần, không ai bị nhắc`,
    { ...WITHOUT_SWEEPER, units: UNITS, driversChange: alsoWithoutPower },
    async (world) => {
      let recalled: Promise<void> | undefined;
      world.home.store.ledger.onCommitted((events) => {
        const opened = events.find(({ type }) => type === 'OPENED');
        if (opened !== undefined) recalled ??= recall(world, opened.id.split('-')[0] ?? '');
        if (alsoWithoutPower && events.some(({ type }) => type === 'RECALLED')) world.cutPower();
      });
      const { id } = await world.issue(content);
      await recalled;
      if (alsoWithoutPower) await world.restart('2026-11-02', 9);
      else await world.settle();

      const assignments = await world.assignments(id);
      expect(assignments.length).toBeGreaterThan(0);
      expect(assignments.filter(({ closing }) => closing?.reason !== 'RECALLED')).toEqual([]);
      expect(runningDrivers(world, 'unit-assignment')).toEqual([]);
      const told = world.mails
        .filter(({ subject }) => subject.includes('thu hồi'))
        .map(({ to }) => to.address);
      const people = assignments.flatMap(({ unitId }) => [
        `cb-${unitId}@tinh.example`,
        `tt-${unitId}@tinh.example`,
      ]);
      expect(told.sort()).toEqual(people.sort());
      await expectSilenceSince(world, world.mails.length);
    },
  );
}
