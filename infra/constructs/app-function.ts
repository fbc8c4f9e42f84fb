/**
 * A Lambda function of this system. Its file is `functions/<folder>/<name>.ts`, and `Metadata.function` of its resource
 * in the template says `<folder>/<name>`: by this the one-machine home and the tests find the file.
 */
import type { Duration } from 'aws-cdk-lib';
import {
  PolicyDocument,
  PolicyStatement,
  Role,
  ServicePrincipal,
  type Conditions,
} from 'aws-cdk-lib/aws-iam';
import { Architecture, CfnFunction, Function, Runtime, type Code } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Folder } from '../access.ts';
import { acknowledgeWildcard } from './acknowledge.ts';
import { describe } from './describe.ts';

export const FUNCTION_METADATA = 'function';

export interface AppFunctionProps {
  /** One group for the functions of a stack: one place to search, and a stack holds at most 500 resources. */
  readonly logGroup: ILogGroup;
  readonly code: Code;
  readonly timeout: Duration;
  readonly memorySize?: number;
  readonly environment?: Readonly<Record<string, string>>;
}

export class AppFunction extends Function {
  /** Grows until synthesis; stands inside the role, so that a function with its rights is two resources. */
  readonly #rights: PolicyDocument;
  readonly ownRole: Role;

  constructor(scope: Construct, folder: Folder, name: string, props: AppFunctionProps) {
    const rights = new PolicyDocument();
    const role = new Role(scope, `${name} role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { rights },
    });
    super(scope, name, {
      code: props.code,
      handler: 'index.handler',
      description: `functions/${folder}/${name}.ts`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memorySize ?? 512,
      timeout: props.timeout,
      logGroup: props.logGroup,
      role,
      environment: { ...props.environment },
    });
    this.#rights = rights;
    this.ownRole = role;
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [props.logGroup.logGroupArn]);
    this.#trace();
    describe(this, FUNCTION_METADATA, `${folder}/${name}`);
  }

  /** Said by hand: CDK would add a policy of its own to every role, and a stack holds at most 500 resources. */
  #trace(): void {
    const resource = this.node.defaultChild;
    if (!(resource instanceof CfnFunction)) throw new Error(`${this.node.path} is not one resource`);
    resource.tracingConfig = { mode: 'Active' };
    this.allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], ['*']);
    acknowledgeWildcard(this.ownRole, '*', 'Traces have no resource of their own to be named.');
  }

  allow(actions: readonly string[], resources: readonly string[], conditions: Conditions = {}): void {
    this.#rights.addStatements(
      new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }),
    );
  }
}
