import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenBucket } from '../../bench/costs/token-bucket.ts';

test('thùng đầy cho ngay cả thùng; sau đó mỗi giây đúng số đã hứa', () => {
  const bucket = tokenBucket({ size: 800, perSecond: 150 });
  const moments = Array.from({ length: 3_321 }, () => bucket.take(0));
  expect(moments[799]).toBe(0);
  expect(moments[800]).toBeCloseTo(1 / 150);
  expect(moments.at(-1)).toBeCloseTo((3_321 - 800) / 150);
});

test('không khoảng thời gian nào nhận nhiều hơn cả thùng cộng với phần chảy vào', () => {
  const asked = fc.array(
    fc.record({ after: fc.double({ min: 0, max: 2, noNaN: true }), tokens: fc.integer({ min: 1, max: 9 }) }),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(asked, (requests) => {
      const [size, perSecond] = [10, 5];
      const bucket = tokenBucket({ size, perSecond });
      let now = 0;
      const taken = requests.map(({ after, tokens }) => ({
        at: bucket.take((now += after), tokens),
        tokens,
      }));
      for (const [from, { at: start }] of taken.entries()) {
        let sum = 0;
        for (const { at, tokens } of taken.slice(from)) {
          sum += tokens;
          expect(sum).toBeLessThanOrEqual(size + (at - start) * perSecond + 1e-6);
        }
      }
    }),
  );
});
