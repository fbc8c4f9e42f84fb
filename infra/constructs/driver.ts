/** A state machine of this system: standard, logged on error without data, traced. */
import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
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
import { acknowledge, acknowledgeWildcard } from './acknowledge.ts';
import { describe } from './describe.ts';
import { MACHINE_ALIAS, machineName } from './environment.ts';

export const MACHINE_METADATA = 'machine';

export interface DriverProps<Of extends Steps> {
  readonly stage: Stage;
  readonly define: (scope: Construct, functions: FunctionsOf<Of>) => State;
  readonly functions: FunctionsOf<Of>;
  readonly logGroup: ILogGroup;
}

/** Deliveries of logs and traces have no resource of their own to be named. */
const LOGS_AND_TRACES = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
];

function driverRole(scope: Construct, id: string, functions: readonly IFunction[]): Role {
  const resources = functions.map(({ functionArn }) => functionArn);
  const statements = [
    new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources }),
    new PolicyStatement({ actions: LOGS_AND_TRACES, resources: ['*'] }),
  ];
  const role = new Role(scope, id, {
    assumedBy: new ServicePrincipal('states.amazonaws.com'),
    inlinePolicies: { rights: new PolicyDocument({ statements }) },
  });
  acknowledgeWildcard(role, '*', 'Deliveries of logs and traces have no resource of their own to be named.');
  return role;
}

export class Driver<Of extends Steps> extends StateMachine {
  /**
   * A changed definition is seen everywhere only after some seconds; a version is seen whole. Every deployment that changes
   * it makes one, and drivers are started by the alias: a rollback moves it back, and what runs runs on.
   */
  #publish(): void {
    const version = new CfnStateMachineVersion(this, 'version', {
      stateMachineArn: this.stateMachineArn,
      stateMachineRevisionId: this.stateMachineRevisionId,
    });
    version.applyRemovalPolicy(RemovalPolicy.RETAIN);
    new CfnStateMachineAlias(this, 'alias', {
      name: MACHINE_ALIAS,
      deploymentPreference: { stateMachineVersionArn: version.ref, type: 'ALL_AT_ONCE' },
    });
  }

  constructor(scope: Construct, machine: Machine, { stage, define, functions, logGroup }: DriverProps<Of>) {
    const role = driverRole(scope, `${machine} role`, Object.values(functions));
    super(scope, machine, {
      // Its rights are stated here, narrower than those that every task would add.
      role: role.withoutPolicyUpdates(),
      stateMachineName: machineName(stage, machine),
      definitionBody: DefinitionBody.fromChainable(define(scope, functions)),
      queryLanguage: QueryLanguage.JSONATA,
      stateMachineType: StateMachineType.STANDARD,
      tracingEnabled: true,
      logs: { destination: logGroup, level: LogLevel.ERROR, includeExecutionData: false },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    describe(this, MACHINE_METADATA, machine);
    acknowledge(
      this,
      'SF1',
      'Errors are logged; logging every event would double the cost of an assignment.',
    );
    this.#publish();
  }
}
