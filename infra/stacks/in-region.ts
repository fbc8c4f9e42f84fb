import { Aws, CfnRule, Fn, type Stack } from 'aws-cdk-lib';
import type { Stage } from '../config.ts';

/** A stage that names its region is refused in any other, before anything of it is made. */
export function keepInRegion(stack: Stack, { name, region }: Stage): void {
  if (region === undefined) return;
  new CfnRule(stack, 'Region', {
    assertions: [
      {
        assert: Fn.conditionEquals(Aws.REGION, region),
        assertDescription: `The stage ${name} belongs in ${region}: see infra/config.ts`,
      },
    ],
  });
}
