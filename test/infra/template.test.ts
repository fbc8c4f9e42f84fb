/** What would be deployed, read from the synthesized templates. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { EVENT_FUNCTIONS, functionPlans, partsOf } from '../../infra/access.ts';
import { bundleOf } from '../../infra/bundles/bundle-of.ts';
import { stageNamed } from '../../infra/config.ts';
import { variables } from '../../functions/runtime/environment.ts';
import { routes } from '../../shared/api-contract/routes.ts';
import { MACHINES } from '../../shared/ports/workflow.ts';
import { tableDefinition } from '../../shared/adapters/dynamodb/table-definition.ts';
import { parseGraph, statesOf } from '../../workflows/kit/asl.ts';
import { workflowGraphs, WORKFLOW_STEPS } from '../../workflows/kit/cdk/workflows.ts';
import type { AssemblyFunction } from './support/assembly.ts';
import { synthesized } from './support/synthesized.ts';

const { assembly, templates, findings } = synthesized('trial');
const names = assembly.functions.map(({ name }) => name);
const cloudRoutes = routes.filter((route) => !('localOnly' in route));
const projectFile = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const byName = new Map(assembly.functions.map((one): [string, AssemblyFunction] => [one.name, one]));

type Validate = (definition: unknown, options: object) => { isValid: boolean; errorsText(): string };
const validateAsl = createRequire(import.meta.url)('asl-validator') as Validate;

describe.each(MACHINES)('the state machine %s', (machine) => {
  const definition = assembly.machines[machine];

  test('is the one of the workflow, with each step at its own function', () => {
    const deployed = JSON.stringify(definition).replaceAll('"tasks/', '"');
    expect(parseGraph(JSON.parse(deployed))).toEqual(workflowGraphs()[machine]);
  });

  test('calls only functions that exist', () => {
    const called = [...statesOf(parseGraph(definition))].flatMap(
      ({ state }) => state.Arguments?.FunctionName ?? [],
    );
    expect([...new Set(called)].sort()).toEqual(
      Object.keys(WORKFLOW_STEPS[machine])
        .map((step) => `tasks/${step}`)
        .sort(),
    );
    expect(called.filter((name) => !names.includes(name))).toEqual([]);
  });

  test('is sound for asl-validator', () => {
    const copy: unknown = structuredClone(definition);
    const result = validateAsl(copy, { checkArn: true, checkPaths: true });
    expect(result.isValid, result.isValid ? '' : result.errorsText()).toBe(true);
  });
});

test('asl-validator sees a state that leads nowhere', () => {
  const broken = { QueryLanguage: 'JSONata', StartAt: 'One', States: { One: { Type: 'Pass', Next: 'Two' } } };
  expect(validateAsl(broken, {}).isValid).toBe(false);
});

describe('functions', () => {
  test('each has its file', () => {
    expect(names.filter((name) => !existsSync(projectFile(`functions/${name}.ts`)))).toEqual([]);
  });

  test.each(['tasks', 'events'])('each file in functions/%s is a function', (folder) => {
    const files = readdirSync(projectFile(`functions/${folder}`)).filter((file) => file.endsWith('.ts'));
    const deployed = names.filter((name) => name.startsWith(`${folder}/`));
    expect(deployed.sort()).toEqual(files.map((file) => `${folder}/${file.replace('.ts', '')}`).sort());
  });

  test('each gets every variable that it and its parts ask for, and no other', () => {
    for (const plan of functionPlans(routes)) {
      const parts = ['every', ...partsOf(plan.access)] as const;
      const wanted = parts.flatMap((part) => Object.keys(variables[part].shape));
      const name = bundleOf(plan);
      expect([...(byName.get(name)?.environment ?? [])].sort(), name).toEqual(wanted.sort());
    }
  });

  test('each is planned before it is bundled', () => {
    expect([...names].sort()).toEqual(functionPlans(routes).map(bundleOf).sort());
  });

  test('none may do more than its part', () => {
    const mayDo = (action: string): string[] =>
      assembly.functions
        .filter(({ actions }) => actions.includes(action))
        .map(({ name }) => name)
        .sort();
    expect(mayDo('states:SendTaskSuccess')).toEqual(['events/relay', 'events/sweeper']);
    expect(mayDo('secretsmanager:GetSecretValue')).toEqual([
      'api/get-link',
      'api/use-link',
      'events/mail-feedback',
      'events/morning-digest',
      'events/relay',
      'events/sweeper',
    ]);
    expect(mayDo('ses:SendRawEmail')).toEqual([
      'events/mail-feedback',
      'events/morning-digest',
      'events/relay',
      'events/sweeper',
    ]);
    expect(mayDo('states:StartExecution')).toEqual([
      'events/failed-executions',
      'events/relay',
      'events/sweeper',
      'tasks/open-assignments',
      'tasks/open-next-period',
    ]);
    for (const route of cloudRoutes.filter(({ method }) => method === 'GET')) {
      const actions = byName.get(`api/${route.operationId}`)?.actions ?? [];
      expect(
        // Of itself every function tells in logs and traces.
        actions.filter((action) => /Put|Update|Delete/.test(action) && !/^(logs|xray):/.test(action)),
      ).toEqual([]);
    }
  });

  test('none may do everything of a kind', () => {
    const wild = assembly.functions.filter(({ actions }) => actions.some((action) => action.includes('*')));
    expect(wild.map(({ name }) => name)).toEqual([]);
  });
});

test('every route of the contract that belongs in the cloud leads to its function, and asks for a token unless it is public', () => {
  const expected = cloudRoutes.map((route) => ({
    key: `${route.method} ${route.path}`,
    function: `api/${route.operationId}`,
    public: 'public' in route && route.public,
  }));
  const byKey = (one: { key: string }, other: { key: string }): number => (one.key < other.key ? -1 : 1);
  expect([...assembly.routes].sort(byKey)).toEqual(expected.sort(byKey));
});

test('the morning digest goes out at 7:45 in Viet Nam, and the sweeper runs every five minutes', () => {
  expect(assembly.schedules).toEqual(
    expect.arrayContaining([
      { expression: 'cron(45 7 * * ? *)', timezone: 'Asia/Ho_Chi_Minh', function: 'events/morning-digest' },
      { expression: 'rate(5 minutes)', timezone: undefined, function: 'events/sweeper' },
    ]),
  );
  expect(assembly.schedules).toHaveLength(2);
});

test('every function of functions/events is called by something', () => {
  const workflow = templates['chi-dao-trial-workflow'] ?? '';
  const resources = Object.values(
    (JSON.parse(workflow) as { Resources: Record<string, { Type: string }> }).Resources,
  );
  const callers = ['Events::Rule', 'Scheduler::Schedule', 'Lambda::EventSourceMapping'].map((type) =>
    JSON.stringify(resources.filter(({ Type }) => Type === `AWS::${type}`)),
  );
  for (const name of EVENT_FUNCTIONS) {
    const id = byName.get(`events/${name}`)?.logicalId ?? 'none';
    expect(
      callers.some((text) => text.includes(`"${id}"`)),
      name,
    ).toBe(true);
  }
});

test('the table is the one against which the ledger is tested', () => {
  const { Resources } = JSON.parse(templates['chi-dao-trial-data'] ?? '') as {
    Resources: Record<string, { Type: string; Properties: Record<string, unknown> }>;
  };
  const table = Object.values(Resources).find(({ Type }) => Type.startsWith('AWS::DynamoDB::'))!.Properties;
  const { KeySchema, GlobalSecondaryIndexes, AttributeDefinitions, StreamSpecification, BillingMode } =
    tableDefinition('any');
  expect(table['KeySchema']).toEqual(KeySchema);
  expect(table['GlobalSecondaryIndexes']).toEqual(GlobalSecondaryIndexes);
  expect(table['BillingMode']).toBe(BillingMode);
  expect(table['StreamSpecification']).toMatchObject({ StreamViewType: StreamSpecification?.StreamViewType });
  expect(table['AttributeDefinitions']).toEqual(expect.arrayContaining(AttributeDefinitions ?? []));
});

test('no key stands in a template, nor is put into one when it is deployed', () => {
  for (const template of Object.values(templates)) expect(template).not.toContain('{{resolve:');
});

test('no stack comes near the limit of 500 resources', () => {
  for (const [stack, template] of Object.entries(templates)) {
    const { Resources } = JSON.parse(template) as { Resources: object };
    expect(Object.keys(Resources).length, stack).toBeLessThan(450);
  }
});

test('cdk-nag has no finding that is not acknowledged with a reason', () => {
  expect(findings).toEqual([]);
});

test('the production stage is as sound, and keeps its data when a stack is deleted', () => {
  const production = synthesized('production');
  expect(production.findings).toEqual([]);
  expect(production.templates['chi-dao-production-data']).toContain('"DeletionPolicy": "Retain"');
});

test('a stage that nobody described is refused by name', () => {
  expect(() => stageNamed('thử')).toThrow('There is no stage "thử"');
});
