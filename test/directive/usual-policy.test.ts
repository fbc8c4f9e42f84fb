import { expect, test } from 'vitest';
import { DEFAULT_POLICY, policySchema } from '../../shared/domain/policy/policy.ts';

test('the usual practice is a policy that a province could have saved, nothing in it left out or added', () => {
  expect(policySchema.parse(DEFAULT_POLICY)).toEqual(DEFAULT_POLICY);
});
