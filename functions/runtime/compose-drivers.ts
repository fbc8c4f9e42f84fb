import { SFNClient } from '@aws-sdk/client-sfn';
import { createStepFunctionsWorkflow } from '../../shared/adapters/stepfunctions/workflow.ts';
import { readVariables, variables } from './environment.ts';
import type { ComposeDrivers } from './parts.ts';

export const composeDrivers: ComposeDrivers = (waits) => {
  const { DIRECTIVE_LIFECYCLE_ARN, UNIT_ASSIGNMENT_ARN } = readVariables(variables.drivers);
  return createStepFunctionsWorkflow({
    client: new SFNClient(),
    machineArns: { 'directive-lifecycle': DIRECTIVE_LIFECYCLE_ARN, 'unit-assignment': UNIT_ASSIGNMENT_ARN },
    waits,
  });
};
