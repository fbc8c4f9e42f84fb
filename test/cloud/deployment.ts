/** The synthesized templates as they would stand in an account: names, variables, roles, machines. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { synthesize } from '../../local/home/synthesize.ts';
import { arnOf, physicalName, PSEUDO, referredTo, type Resource } from './physical-names.ts';
import { resolve, type Scope } from './resolve-template.ts';

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z._default(z.record(z.string(), z.unknown()), {}),
      Metadata: z._default(z.record(z.string(), z.unknown()), {}),
    }),
  ),
  Outputs: z._default(
    z.record(
      z.string(),
      z.object({ Value: z.unknown(), Export: z.optional(z.object({ Name: z.string() })) }),
    ),
    {},
  ),
});

const oneOrMore = z.pipe(
  z.union([z.string(), z.array(z.string())]),
  z.transform((value): readonly string[] => (typeof value === 'string' ? [value] : value)),
);
const statementSchema = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z.optional(z.unknown()),
});
export type Statement = z.output<typeof statementSchema>;
const documentSchema = z.object({ PolicyDocument: z.object({ Statement: z.array(statementSchema) }) });
const roleSchema = z.object({ Policies: z._default(z.array(documentSchema), []) });
const policySchema = z.extend(documentSchema, { Roles: z._default(z.array(z.string()), []) });
const principalSchema = z.object({
  AssumeRolePolicyDocument: z.object({
    Statement: z.array(z.object({ Principal: z.looseObject({ Service: z.optional(z.string()) }) })),
  }),
});

export interface Role {
  readonly name: string;
  /** Who may take it on, for example `lambda.amazonaws.com`. */
  readonly service: string;
  readonly statements: readonly Statement[];
}
export interface DeployedFunction {
  /** `<folder>/<name>`. */
  readonly name: string;
  readonly arn: string;
  readonly role: Role;
  readonly memory: number;
  readonly variables: Readonly<Record<string, string>>;
}
export interface DeployedMachine {
  readonly name: string;
  readonly arn: string;
  readonly role: Role;
  /** Functions by their ARN. */
  readonly definition: unknown;
}
export interface Deployment {
  readonly functions: readonly DeployedFunction[];
  readonly machines: readonly DeployedMachine[];
  readonly roles: readonly Role[];
  readonly schedules: readonly {
    readonly expression: string;
    readonly functionArn: string;
    readonly role: Role;
  }[];
  readonly routes: readonly { readonly functionArn: string; readonly role: Role }[];
  readonly table: { readonly name: string; readonly arn: string };
}

const functionSchema = z.object({
  Role: z.string(),
  MemorySize: z.number(),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }),
});

type Parsed = readonly { readonly stack: string; readonly template: z.output<typeof templateSchema> }[];

async function templatesIn(folder: string): Promise<Parsed> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.template.json')).sort();
  return Promise.all(
    files.map(async (file) => ({
      stack: file.replace('.template.json', ''),
      template: templateSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8'))),
    })),
  );
}

interface Stack {
  readonly resources: readonly Resource[];
  readonly scope: Scope;
}

/** Each stack with what its references mean; an export is resolved in the stack that makes it. */
function stacksOf(parsed: Parsed): readonly Stack[] {
  const exports = new Map<string, { readonly stack: Stack; readonly value: unknown }>();
  return parsed.map(({ stack: name, template }) => {
    const resources = Object.entries(template.Resources).map(
      ([logicalId, { Type, Properties, Metadata }]) => ({
        stack: name,
        logicalId,
        type: Type,
        properties: Properties,
        metadata: Metadata,
      }),
    );
    const byId = new Map(resources.map((resource) => [resource.logicalId, resource]));
    const stack: Stack = {
      resources,
      scope: {
        pseudo: { ...PSEUDO, 'AWS::StackName': name, 'AWS::StackId': name, 'AWS::NoValue': '' },
        named: (id, attribute) => {
          const found = byId.get(id);
          return found === undefined ? undefined : referredTo(found, attribute);
        },
        exported: (wanted) => {
          const found = exports.get(wanted);
          return found === undefined ? undefined : String(resolve(found.value, found.stack.scope));
        },
      },
    };
    for (const { Export, Value } of Object.values(template.Outputs))
      if (Export !== undefined) exports.set(Export.Name, { stack, value: Value });
    return stack;
  });
}

class Reader {
  readonly #stacks: readonly Stack[];
  readonly roles: ReadonlyMap<string, Role>;

  constructor(stacks: readonly Stack[]) {
    this.#stacks = stacks;
    const attached = this.all('AWS::IAM::Policy', (_resource, properties) => policySchema.parse(properties));
    const roles = this.all('AWS::IAM::Role', (resource, properties): [string, Role] => {
      const name = physicalName(resource);
      const more = attached.filter(({ Roles }) => Roles.includes(name));
      const service =
        principalSchema.parse(properties).AssumeRolePolicyDocument.Statement[0]?.Principal.Service;
      const statements = [...roleSchema.parse(properties).Policies, ...more].flatMap(
        ({ PolicyDocument }) => PolicyDocument.Statement,
      );
      return [arnOf(resource), { name, service: service ?? '', statements }];
    });
    this.roles = new Map(roles);
  }

  /** Every resource of a type, its properties resolved. */
  all<Found>(
    type: string,
    read: (resource: Resource, properties: Readonly<Record<string, unknown>>) => Found,
  ): Found[] {
    return this.#stacks.flatMap(({ resources, scope }) =>
      resources
        .filter((resource) => resource.type === type)
        .map((resource) =>
          read(resource, z.record(z.string(), z.unknown()).parse(resolve(resource.properties, scope))),
        ),
    );
  }

  role(arn: unknown): Role {
    const found = typeof arn === 'string' ? this.roles.get(arn) : undefined;
    if (found === undefined) throw new Error(`No template has the role ${String(arn)}`);
    return found;
  }
}

/** Functions of CDK itself, such as those that empty a bucket, have no name of ours and are left out. */
const functionsIn = (reader: Reader): DeployedFunction[] =>
  reader
    .all('AWS::Lambda::Function', (resource, properties) => {
      const { function: name } = resource.metadata;
      if (typeof name !== 'string') return undefined;
      const { Role: role, MemorySize, Environment } = functionSchema.parse(properties);
      return {
        name,
        arn: arnOf(resource),
        role: reader.role(role),
        memory: MemorySize,
        variables: Environment.Variables,
      };
    })
    .filter((found) => found !== undefined);

const machineSchema = z.object({ RoleArn: z.string(), DefinitionString: z.string() });
const machinesIn = (reader: Reader): DeployedMachine[] =>
  reader.all('AWS::StepFunctions::StateMachine', (resource, properties) => {
    const { RoleArn, DefinitionString } = machineSchema.parse(properties);
    return {
      name: String(resource.metadata['machine']),
      arn: arnOf(resource),
      role: reader.role(RoleArn),
      definition: JSON.parse(DefinitionString) as unknown,
    };
  });

const scheduleSchema = z.object({
  ScheduleExpression: z.string(),
  Target: z.looseObject({ Arn: z.string(), RoleArn: z.string() }),
});
const integrationSchema = z.object({ IntegrationUri: z.string(), CredentialsArn: z.optional(z.string()) });
const INVOCATION = /functions\/(arn:[^/]+)\/invocations$/;

export async function readDeployment(): Promise<Deployment> {
  const reader = new Reader(stacksOf(await templatesIn(await synthesize())));
  const [table] = ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table'].flatMap((type) =>
    reader.all(type, (resource) => ({ name: physicalName(resource), arn: arnOf(resource) })),
  );
  if (table === undefined) throw new Error('The templates have no table');
  return {
    functions: functionsIn(reader),
    machines: machinesIn(reader),
    roles: [...reader.roles.values()],
    schedules: reader.all('AWS::Scheduler::Schedule', (_resource, properties) => {
      const { ScheduleExpression: expression, Target } = scheduleSchema.parse(properties);
      return { expression, functionArn: Target.Arn, role: reader.role(Target.RoleArn) };
    }),
    routes: reader
      .all('AWS::ApiGatewayV2::Integration', (_resource, properties) => {
        const { IntegrationUri, CredentialsArn } = integrationSchema.parse(properties);
        const functionArn = INVOCATION.exec(IntegrationUri)?.[1];
        return functionArn === undefined || CredentialsArn === undefined
          ? undefined
          : { functionArn, role: reader.role(CredentialsArn) };
      })
      .filter((found) => found !== undefined),
    table,
  };
}
