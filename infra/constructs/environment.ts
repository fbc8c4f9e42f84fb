/**
 * Everything outside a function that it may be given: code, variables and rights follow from the one statement of what it
 * may touch. The variables are those that `functions/runtime/environment.ts` asks for, part by part.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { IConfigurationSet } from 'aws-cdk-lib/aws-ses';
import type { Part } from '../../functions/runtime/parts.ts';
import { MACHINES, type Machine } from '../../shared/ports/workflow.ts';
import { partsOf, type Access, type Folder } from '../access.ts';
import { bundleOf } from '../bundles/bundle-of.ts';
import type { Stage } from '../config.ts';
import { acknowledgeWildcard } from './acknowledge.ts';
import type { AppFunction } from './app-function.ts';
import type { LinkKeys } from './link-keys.ts';
import { domainOf } from './outgoing-mail.ts';
import type { Store } from './store.ts';

export interface EnvironmentParts {
  readonly stage: Stage;
  readonly store: Store;
  readonly linkKeys: LinkKeys;
  readonly configurationSet: IConfigurationSet;
  readonly logGroup: ILogGroup;
  /** The folder of all bundles; absent where the templates are only read. */
  readonly bundles: string | undefined;
}

const NOT_BUNDLED = fileURLToPath(new URL('../bundles/not-bundled', import.meta.url));

/** Fixed, so that a step's function can know the machine that it starts while that machine knows the function. */
export const machineName = (stage: Stage, machine: Machine): string => `chi-dao-${stage.name}-${machine}`;

/** By it drivers are started: see `driver.ts`. */
export const MACHINE_ALIAS = 'live';

export class Environment {
  readonly logGroup: ILogGroup;
  readonly #parts: EnvironmentParts;

  constructor(parts: EnvironmentParts) {
    this.#parts = parts;
    this.logGroup = parts.logGroup;
  }

  /** Named by its content: what did not change is not deployed again. */
  codeOf(folder: Folder, name: string): Code {
    const { bundles } = this.#parts;
    return Code.fromAsset(bundles === undefined ? NOT_BUNDLED : join(bundles, bundleOf({ folder, name })));
  }

  /** The variables and the rights of a function, in one call. */
  bind(to: AppFunction, access: Access): void {
    const variables = this.#variables();
    for (const part of ['every', ...partsOf(access)] as const)
      for (const [name, value] of Object.entries(variables[part])) to.addEnvironment(name, value);
    const { store, linkKeys } = this.#parts;
    if (partsOf(access).includes('links')) linkKeys.allowReading(to);
    if (access.ledger !== undefined) store.allowLedger(to, access.ledger);
    if (access.files !== undefined) store.evidence.allow(to, access.files);
    for (const machine of access.starts ?? []) this.#allowStarting(to, machine);
    for (const machine of access.watches ?? []) this.#allowWatching(to, machine);
    if (access.resumes === true) this.#allowResuming(to);
    if (access.mail === true) this.#allowMail(to);
  }

  #variables(): Readonly<Record<'every' | Part, Readonly<Record<string, string>>>> {
    const { stage, store, linkKeys, configurationSet } = this.#parts;
    return {
      every: {
        TABLE_NAME: store.table.tableName,
        PUBLIC_URL: stage.publicUrl,
        MAIL_FROM_NAME: stage.mailFrom.name,
        MAIL_FROM_ADDRESS: stage.mailFrom.address,
        PROVINCE_NAME: stage.province.name,
        PROVINCE_PLACE: stage.province.place,
        OFFICE_UNIT_ID: stage.province.officeUnitId,
        COMMITTEE_UNIT_ID: stage.province.committeeUnitId,
      },
      files: {
        EVIDENCE_BUCKET: store.evidence.files.bucketName,
        UNFINISHED_BUCKET: store.evidence.unfinished.bucketName,
      },
      drivers: {
        DIRECTIVE_LIFECYCLE_ARN: `${this.#arn('directive-lifecycle')}:${MACHINE_ALIAS}`,
        UNIT_ASSIGNMENT_ARN: `${this.#arn('unit-assignment')}:${MACHINE_ALIAS}`,
      },
      mail: {
        MAIL_DOMAIN: domainOf(stage.mailFrom.address),
        CONFIGURATION_SET: configurationSet.configurationSetName,
      },
      links: { LINK_KEYS_SECRET: linkKeys.secret.secretArn },
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
    // Of the machine: its aliases and versions are authorised by it.
    to.allow(['states:StartExecution'], [this.#arn(machine)]);
  }

  #allowWatching(to: AppFunction, machine: Machine): void {
    const executions = this.#arn(machine).replace(':stateMachine:', ':execution:');
    to.allow(['states:DescribeExecution'], [`${executions}:*`]);
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
    // A message that is handed over whole needs this right, also where the newer API takes it.
    to.allow(
      ['ses:SendRawEmail'],
      [
        arnOf('identity', domainOf(stage.mailFrom.address)),
        arnOf('configuration-set', configurationSet.configurationSetName),
      ],
    );
  }
}
