import { SFNClient } from '@aws-sdk/client-sfn';
import { createStepFunctionsWorkflow } from '../../shared/adapters/stepfunctions/workflow.ts';
import { readVariables, variables } from './environment.ts';
import type { ComposeDrivers } from './parts.ts';

/**
 * Step Functions grants so many starts a second to the whole account, and whoever opens a directive of thousands of units
 * asks for more. Adaptive: once refused, the client sends no faster than it is served. Of 400 starts, sixteen at a time,
 * against a stand-in that grants 30 a second, none gave up so; by the standard retries one to four did.
 */
const RETRIES = { retryMode: 'adaptive' } as const;

export const composeDrivers: ComposeDrivers = (waits) => {
  const { DIRECTIVE_LIFECYCLE_ARN, UNIT_ASSIGNMENT_ARN } = readVariables(variables.drivers);
  return createStepFunctionsWorkflow({
    client: new SFNClient(RETRIES),
    machineArns: { 'directive-lifecycle': DIRECTIVE_LIFECYCLE_ARN, 'unit-assignment': UNIT_ASSIGNMENT_ARN },
    waits,
  });
};
