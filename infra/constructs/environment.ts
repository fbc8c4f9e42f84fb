/** Everything outside a function that it may be given, and the one call that gives it: variables and rights together. */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IConfigurationSet } from 'aws-cdk-lib/aws-ses';
import { MACHINES, type Machine } from '../../shared/ports/workflow.ts';
import type { Access } from '../access.ts';
import type { Stage } from '../config.ts';
import { acknowledgeWildcard } from './acknowledge.ts';
import type { AppFunction } from './app-function.ts';
import type { Store } from './store.ts';

export interface EnvironmentParts {
  readonly stage: Stage;
  readonly store: Store;
  readonly linkKeys: ISecret;
  readonly configurationSet: IConfigurationSet;
  readonly logGroup: ILogGroup;
}

/** Fixed, so that a step's function can know the machine that it starts while that machine knows the function. */
export const machineName = (stage: Stage, machine: Machine): string => `chi-dao-${stage.name}-${machine}`;

/** `MACHINE_UNIT_ASSIGNMENT` holds the ARN of `unit-assignment`. */
export const machineVariable = (machine: Machine): string =>
  `MACHINE_${machine.toUpperCase().replaceAll('-', '_')}`;

export class Environment {
  readonly logGroup: ILogGroup;
  readonly #parts: EnvironmentParts;

  constructor(parts: EnvironmentParts) {
    this.#parts = parts;
    this.logGroup = parts.logGroup;
  }

  bind(to: AppFunction, access: Access): void {
    const { stage, store } = this.#parts;
    to.addEnvironment('PUBLIC_URL', stage.publicUrl);
    to.addEnvironment('PROVINCE', JSON.stringify(stage.province));
    if (access.ledger !== undefined) store.bindLedger(to, access.ledger);
    if (access.files !== undefined) store.bindFiles(to, access.files);
    for (const machine of access.starts ?? []) this.#bindMachine(to, machine);
    if (access.resumes === true) this.#bindResuming(to);
    if (access.mail === true) this.#bindMail(to);
    if (access.linkKeys === true) this.#bindLinkKeys(to);
  }

  #arn(machine: Machine): string {
    return Stack.of(this.#parts.store).formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: machineName(this.#parts.stage, machine),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  #bindMachine(to: AppFunction, machine: Machine): void {
    const arn = this.#arn(machine);
    to.addEnvironment(machineVariable(machine), arn);
    to.allow(['states:StartExecution'], [arn]);
    to.allow(['states:DescribeExecution'], [`${arn.replace(':stateMachine:', ':execution:')}:*`]);
    acknowledgeWildcard(
      to.ownRole,
      `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${machineName(this.#parts.stage, machine)}:*`,
      'Executions are named after records, which are made later.',
    );
  }

  #bindResuming(to: AppFunction): void {
    to.allow(
      ['states:SendTaskSuccess', 'states:SendTaskFailure'],
      MACHINES.map((machine) => this.#arn(machine)),
    );
  }

  #bindMail(to: AppFunction): void {
    const { stage, configurationSet } = this.#parts;
    const { name, address } = stage.mailFrom;
    const stack = Stack.of(to);
    const arnOf = (resource: string, resourceName: string) =>
      stack.formatArn({ service: 'ses', resource, resourceName });
    to.addEnvironment('MAIL_FROM', JSON.stringify({ name, address }));
    to.addEnvironment('MAIL_CONFIGURATION_SET', configurationSet.configurationSetName);
    const domain = address.slice(address.indexOf('@') + 1);
    to.allow(
      ['ses:SendEmail', 'ses:SendRawEmail'],
      [arnOf('identity', domain), arnOf('configuration-set', configurationSet.configurationSetName)],
    );
  }

  #bindLinkKeys(to: AppFunction): void {
    to.addEnvironment('LINK_KEYS_SECRET', this.#parts.linkKeys.secretArn);
    to.allow(['secretsmanager:GetSecretValue'], [this.#parts.linkKeys.secretArn]);
  }
}
