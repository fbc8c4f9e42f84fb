/** The stream of the table may bring everything twice, late and in any order: it ends as if it had not. */
import type { DynamoDBRecord } from 'aws-lambda';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { handler as relay } from '../../functions/events/relay.ts';
import { handler as sweeper } from '../../functions/events/sweeper.ts';
import {
  acceptAssignmentReport,
  acknowledgeAssignment,
  submitReport,
} from '../../shared/use-cases/assignment/commands.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { closeDirective } from '../../shared/use-cases/directive/close-directive.ts';
import { day } from '../../shared/domain/time.ts';
import { report } from '../support/assignments.ts';
import { done } from '../support/steps.ts';
import { letter } from '../support/world.ts';
import { clouds, expectConverged, type Cloud } from './kit.ts';

const at = clouds();

/** Hands records over as the stream might: shuffled, some twice, with some of long ago among them. */
async function deliver(
  cloud: Cloud,
  told: readonly DynamoDBRecord[],
  before: readonly DynamoDBRecord[],
  draw: { readonly order: readonly number[]; readonly twice: readonly boolean[]; readonly batch: number },
): Promise<void> {
  const at = <Value>(list: readonly Value[], index: number): Value => list[index % list.length] as Value;
  const again = [...told, ...before].filter((_, index) => at(draw.twice, index));
  const all = [...told, ...again]
    .map((record, index) => ({ record, rank: at(draw.order, index) * 1_000 + index }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ record }) => record);
  for (let from = 0; from < all.length; from += draw.batch) {
    expect(await relay.with(cloud.runtime)({ Records: all.slice(from, from + draw.batch) })).toEqual({
      batchItemFailures: [],
    });
    await cloud.clock.quiet();
  }
}

const draws = fc.record({
  order: fc.array(fc.nat(99), { minLength: 7, maxLength: 7 }),
  twice: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  batch: fc.integer({ min: 1, max: 9 }),
});

test('sự kiện đến hai lần, đến muộn, đảo thứ tự: mỗi việc một tiến trình ở đúng bước, không thư nào hai lần, việc đi đến cùng', async () => {
  await fc.assert(
    fc.asyncProperty(draws, async (draw) => {
      const cloud = await at.open(2);
      const { deps } = cloud;
      const actor = (id: string) => cloud.actor(id);
      const told: DynamoDBRecord[] = [];
      /** Everything that has come of what was just done, and of what comes of that. */
      const hear = async (): Promise<void> => {
        for (;;) {
          const news = await cloud.stream();
          if (news.length === 0) return;
          await deliver(cloud, news, told, draw);
          told.push(...news);
        }
      };
      const content = letter(day('2026-11-27'), { planTerm: undefined });
      const { receipt } = done(await draftDirective(deps, { actor: actor('chuyen-vien') }, { content }));
      const directiveId = receipt.id;
      done(await issueDirective(deps, { actor: actor('chu-tich'), directiveId }, {}));
      await hear();
      const of = (xa: string, who = `cb-${xa}`) => ({
        assignmentId: `${directiveId}-${xa}-1`,
        actor: actor(who),
      });
      // Two steps of one record, and one of the other, before anybody hears of any.
      done(await acknowledgeAssignment(deps, of('xa-1'), undefined));
      done(await submitReport(deps, of('xa-1'), { report }));
      done(await acknowledgeAssignment(deps, of('xa-2'), undefined));
      await hear();
      await expectConverged(cloud, directiveId);
      done(await acceptAssignmentReport(deps, of('xa-1', 'chuyen-vien'), { grade: 'GOOD' }));
      done(await submitReport(deps, of('xa-2'), { report }));
      await hear();
      await expectConverged(cloud, directiveId);
      done(await acceptAssignmentReport(deps, of('xa-2', 'chuyen-vien'), { grade: 'GOOD' }));
      await hear();
      done(await closeDirective(deps, { directiveId, actor: actor('chu-tich') }, {}));
      await hear();
      await sweeper.with(cloud.runtime)();
      await hear();
      await expectConverged(cloud, directiveId);
      expect(cloud.running()).toEqual([]);
    }),
    { numRuns: 4 },
  );
}, 240_000);
