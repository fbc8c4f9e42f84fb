import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasOpenAssignments } from '../../shared/use-cases/relay/complete-directive.ts';
import { freshProvince } from './fresh-province.ts';
import { issued } from './province.ts';
import { finished } from './work.ts';

const province = freshProvince();

test('in whatever order its assignments end, a directive has open ones until the last has ended', async () => {
  const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 });
  await fc.assert(
    fc.asyncProperty(order, async (communes) => {
      const directiveId = await issued(province);
      const other = await issued(province);
      for (const commune of communes) {
        expect(await hasOpenAssignments(province, directiveId)).toBe(true);
        await finished(province, `${directiveId}-xa-${commune}-1`);
      }
      expect(await hasOpenAssignments(province, directiveId)).toBe(false);
      expect(await hasOpenAssignments(province, other)).toBe(true);
    }),
    { numRuns: 24 },
  );
});
