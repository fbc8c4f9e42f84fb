/** A state machine of this system: standard, logged on error without data, traced. */
import { RemovalPolicy } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  LogLevel,
  QueryLanguage,
  StateMachine,
  StateMachineType,
  type State,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Machine } from '../../shared/ports/workflow.ts';
import type { Steps } from '../../workflows/kit/contract.ts';
import type { FunctionsOf } from '../../workflows/kit/cdk/step-states.ts';
import type { Stage } from '../config.ts';
import { describe } from './describe.ts';
import { machineName } from './environment.ts';

export const MACHINE_METADATA = 'machine';

export interface DriverProps<Of extends Steps> {
  readonly stage: Stage;
  readonly define: (scope: Construct, functions: FunctionsOf<Of>) => State;
  readonly functions: FunctionsOf<Of>;
  readonly logGroup: ILogGroup;
}

export class Driver<Of extends Steps> extends StateMachine {
  constructor(scope: Construct, machine: Machine, { stage, define, functions, logGroup }: DriverProps<Of>) {
    super(scope, machine, {
      stateMachineName: machineName(stage, machine),
      // Each machine's states in a scope of their own: both have a state that is named "Closed".
      definitionBody: DefinitionBody.fromChainable(define(scope, functions)),
      queryLanguage: QueryLanguage.JSONATA,
      stateMachineType: StateMachineType.STANDARD,
      tracingEnabled: true,
      logs: { destination: logGroup, level: LogLevel.ERROR, includeExecutionData: false },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    describe(this, MACHINE_METADATA, machine);
  }
}
