/**
 * What a synthesized template says of the process, read without CDK: for the tests.
 * `Metadata.function` of a function's resource is `<folder>/<name>`, which is `functions/<folder>/<name>.ts`;
 * `Metadata.machine` of a state machine's is its name in `shared/ports/workflow.ts`.
 */
import * as z from 'zod/mini';
import { resolveIntrinsics } from '../../../workflows/kit/intrinsics.ts';

const templateSchema = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z._default(z.record(z.string(), z.unknown()), {}),
      Metadata: z._default(
        z.looseObject({ function: z.optional(z.string()), machine: z.optional(z.string()) }),
        {},
      ),
    }),
  ),
});

export interface Assembly {
  /** By machine: the definition as JSON, each `FunctionName` being `<folder>/<name>`. */
  readonly machines: Readonly<Record<string, unknown>>;
  readonly functions: readonly AssemblyFunction[];
  readonly schedules: readonly Schedule[];
  readonly routes: readonly AssembledRoute[];
}
export interface AssemblyFunction {
  readonly logicalId: string;
  /** `<folder>/<name>`. */
  readonly name: string;
  /** Names of its variables. */
  readonly environment: readonly string[];
  /** What its role allows. */
  readonly actions: readonly string[];
}
export interface Schedule {
  /** `rate(5 minutes)` or `cron(45 7 * * ? *)`. */
  readonly expression: string;
  /** Absent for a rate. */
  readonly timezone: string | undefined;
  readonly function: string;
}
export interface AssembledRoute {
  /** `POST /assignments/{assignmentId}/plan`. */
  readonly key: string;
  readonly function: string;
  readonly public: boolean;
}

type Resource = z.output<typeof templateSchema>['Resources'][string];
type Named = readonly [string, Resource];

const text = (value: unknown): string => z.string().parse(value);
const LAMBDA_PATH = /functions\/(\w+\/[\w-]+)\/invocations$/;

class Reader {
  readonly #functions: ReadonlyMap<string, string>;
  readonly #resources: readonly Named[];

  constructor(resources: readonly Named[]) {
    this.#resources = resources;
    this.#functions = new Map(
      resources.flatMap(([id, { Metadata }]) =>
        Metadata.function === undefined ? [] : [[id, Metadata.function]],
      ),
    );
  }

  of(type: string): Named[] {
    return this.#resources.filter(([, { Type }]) => Type === type);
  }

  /** A reference to a function becomes its name; any other becomes the id of its resource. */
  resolve(value: unknown): unknown {
    return resolveIntrinsics(value, (id) => this.#functions.get(id) ?? id);
  }
}

const variablesSchema = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) });
const policiesSchema = z.object({
  Policies: z.array(
    z.object({
      PolicyDocument: z.object({
        Statement: z.array(z.object({ Action: z.union([z.string(), z.array(z.string())]) })),
      }),
    }),
  ),
});

function functionsIn(reader: Reader): AssemblyFunction[] {
  const roles = new Map(reader.of('AWS::IAM::Role'));
  return reader.of('AWS::Lambda::Function').map(([logicalId, { Properties, Metadata }]) => {
    const role = roles.get(text(reader.resolve(Properties['Role'])));
    const { Policies } = policiesSchema.parse(role?.Properties);
    return {
      logicalId,
      name: Metadata.function ?? '',
      environment: Object.keys(variablesSchema.parse(Properties).Environment.Variables),
      actions: Policies.flatMap(({ PolicyDocument }) =>
        PolicyDocument.Statement.flatMap(({ Action }) => Action),
      ),
    };
  });
}

const machinesIn = (reader: Reader): [string, unknown][] =>
  reader.of('AWS::StepFunctions::StateMachine').map(([id, { Properties, Metadata }]) => {
    const definition: unknown = JSON.parse(text(reader.resolve(Properties['DefinitionString'])));
    return [Metadata.machine ?? id, definition];
  });

const schedulesIn = (reader: Reader): Schedule[] =>
  reader.of('AWS::Scheduler::Schedule').map(([, { Properties }]) => {
    const target = z.looseObject({ Arn: z.unknown() }).parse(Properties['Target']);
    const timezone = Properties['ScheduleExpressionTimezone'];
    const expression = text(Properties['ScheduleExpression']);
    return {
      expression,
      timezone: expression.startsWith('cron') && typeof timezone === 'string' ? timezone : undefined,
      function: text(reader.resolve(target.Arn)),
    };
  });

function routesIn(reader: Reader): AssembledRoute[] {
  const targets = new Map(
    reader.of('AWS::ApiGatewayV2::Integration').map(([id, { Properties }]) => {
      const uri = text(reader.resolve(Properties['IntegrationUri']));
      return [id, LAMBDA_PATH.exec(uri)?.[1]];
    }),
  );
  return reader.of('AWS::ApiGatewayV2::Route').map(([id, { Properties }]) => {
    const integration = text(reader.resolve(Properties['Target'])).replace('integrations/', '');
    const target = targets.get(integration);
    if (target === undefined) throw new Error(`Route ${id} leads to no function`);
    const isPublic = Properties['AuthorizationType'] !== 'JWT';
    return { key: text(Properties['RouteKey']), function: target, public: isPublic };
  });
}

/** @param templates the parsed `*.template.json` of one stage */
export function readAssembly(templates: readonly unknown[]): Assembly {
  const readers = templates.map(
    (template) => new Reader(Object.entries(templateSchema.parse(template).Resources)),
  );
  return {
    machines: Object.fromEntries(readers.flatMap(machinesIn)),
    functions: readers.flatMap(functionsIn),
    schedules: readers.flatMap(schedulesIn),
    routes: readers.flatMap(routesIn),
  };
}
