/**
 * Everything outside a function that it may be given. Every function gets the same variables, those that
 * `functions/runtime/environment.ts` asks for; what it may do with them, its rights, differs.
 */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IConfigurationSet } from 'aws-cdk-lib/aws-ses';
import { MACHINES, type Machine } from '../../shared/ports/workflow.ts';
import type { Access } from '../access.ts';
import type { Stage } from '../config.ts';
import { acknowledgeWildcard } from './acknowledge.ts';
import type { AppFunction } from './app-function.ts';
import type { LinkKeys } from './link-keys.ts';
import type { Store } from './store.ts';

export interface EnvironmentParts {
  readonly stage: Stage;
  readonly store: Store;
  readonly linkKeys: LinkKeys;
  readonly configurationSet: IConfigurationSet;
  readonly logGroup: ILogGroup;
}

/** Fixed, so that a step's function can know the machine that it starts while that machine knows the function. */
export const machineName = (stage: Stage, machine: Machine): string => `chi-dao-${stage.name}-${machine}`;

const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1);

export class Environment {
  readonly logGroup: ILogGroup;
  readonly #parts: EnvironmentParts;

  constructor(parts: EnvironmentParts) {
    this.#parts = parts;
    this.logGroup = parts.logGroup;
  }

  /** The variables and the rights of a function, in one call. */
  bind(to: AppFunction, access: Access): void {
    for (const [name, value] of Object.entries(this.#variables())) to.addEnvironment(name, value);
    const { store } = this.#parts;
    if (access.ledger !== undefined) store.allowLedger(to, access.ledger);
    if (access.files !== undefined) store.allowFiles(to, access.files);
    for (const machine of access.starts ?? []) this.#allowStarting(to, machine);
    if (access.resumes === true) this.#allowResuming(to);
    if (access.mail === true) this.#allowMail(to);
  }

  #variables(): Readonly<Record<string, string>> {
    const { stage, store, linkKeys, configurationSet } = this.#parts;
    return {
      TABLE_NAME: store.table.tableName,
      EVIDENCE_BUCKET: store.files.bucketName,
      PUBLIC_URL: stage.publicUrl,
      MAIL_FROM_NAME: stage.mailFrom.name,
      MAIL_FROM_ADDRESS: stage.mailFrom.address,
      MAIL_DOMAIN: domainOf(stage.mailFrom.address),
      CONFIGURATION_SET: configurationSet.configurationSetName,
      PROVINCE_NAME: stage.province.name,
      PROVINCE_PLACE: stage.province.place,
      OFFICE_UNIT_ID: stage.province.officeUnitId,
      COMMITTEE_UNIT_ID: stage.province.committeeUnitId,
      DIRECTIVE_LIFECYCLE_ARN: this.#arn('directive-lifecycle'),
      UNIT_ASSIGNMENT_ARN: this.#arn('unit-assignment'),
      LINK_KEYS: linkKeys.text,
    };
  }

  #arn(machine: Machine): string {
    return Stack.of(this.#parts.store).formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: machineName(this.#parts.stage, machine),
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  #allowStarting(to: AppFunction, machine: Machine): void {
    const arn = this.#arn(machine);
    to.allow(['states:StartExecution'], [arn]);
    to.allow(['states:DescribeExecution'], [`${arn.replace(':stateMachine:', ':execution:')}:*`]);
    acknowledgeWildcard(
      to.ownRole,
      `arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${machineName(this.#parts.stage, machine)}:*`,
      'Executions are named after records, which are made later.',
    );
  }

  #allowResuming(to: AppFunction): void {
    const machines = MACHINES.map((machine) => this.#arn(machine));
    to.allow(['states:SendTaskSuccess', 'states:SendTaskFailure'], machines);
  }

  #allowMail(to: AppFunction): void {
    const { stage, configurationSet } = this.#parts;
    const stack = Stack.of(to);
    const arnOf = (resource: string, resourceName: string) =>
      stack.formatArn({ service: 'ses', resource, resourceName });
    to.allow(
      ['ses:SendEmail', 'ses:SendRawEmail'],
      [
        arnOf('identity', domainOf(stage.mailFrom.address)),
        arnOf('configuration-set', configurationSet.configurationSetName),
      ],
    );
  }
}
