/**
 * The CDK app. `cdk` runs it through `cdk.json`; run by itself, it synthesizes into `cdk.out`:
 *
 *     node infra/app.ts [--stage trial] [--out cdk.out] [--no-bundling | --bundles <folder>]
 *
 * Without bundling, synthesis needs no function to compile and takes a few seconds: enough to read the state machines,
 * routes, schedules and functions from, as the one-machine home does, but not to deploy. `--bundles` takes those that
 * `npm run bundles` has just made.
 */
import { parseArgs } from 'node:util';
import { App, Stack } from 'aws-cdk-lib';
import type { Route } from '../shared/api-contract/route.ts';
import cdkSettings from '../cdk.json' with { type: 'json' };
import { functionPlans } from './access.ts';
import { stageNamed } from './config.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { keepInRegion } from './stacks/in-region.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import { ScreensStack } from './stacks/screens-stack.ts';
import { WorkflowStack } from './stacks/workflow-stack.ts';
import { tag } from './tags.ts';

export interface AppOptions {
  readonly routes: readonly Route[];
  readonly stageName?: string;
  readonly outdir?: string;
  /** The folder of all bundles; without it the templates can be read, but not deployed. */
  readonly bundles?: string | undefined;
}

export function buildApp({ routes, stageName, outdir, bundles }: AppOptions): App {
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    analyticsReporting: false,
    treeMetadata: false,
    stackTraces: false,
    // Half of the time of a synthesis; what is only read on one machine is checked in CI, not at each start.
    builtinCloudFormationValidation: bundles !== undefined,
    context: cdkSettings.context,
  });
  const chosen: unknown = app.node.tryGetContext('stage');
  const stage = stageNamed(stageName ?? (typeof chosen === 'string' ? chosen : 'trial'));
  const idOf = (part: string): string => `chi-dao-${stage.name}-${part}`;
  const common = { stage, routes, bundles, terminationProtection: stage.keepsData };
  const data = new DataStack(app, idOf('data'), { ...common, description: 'Directives: what must be kept' });
  const workflow = new WorkflowStack(app, idOf('workflow'), {
    ...common,
    data,
    description: 'Directives: the process',
  });
  const { api } = new ApiStack(app, idOf('api'), {
    ...common,
    data,
    description: 'Directives: the HTTP API',
  });
  new ScreensStack(app, idOf('screens'), {
    ...common,
    api,
    signIn: data.signIn,
    description: 'Directives: the screens',
  });
  new OperationsStack(app, idOf('operations'), {
    ...common,
    watched: { ...workflow.parts, api, table: data.store.table },
    description: 'Directives: alarms, dashboard, budget',
  });
  tag(app, stage);
  for (const child of app.node.children) if (child instanceof Stack) keepInRegion(child, stage);
  return app;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string' },
      out: { type: 'string' },
      'no-bundling': { type: 'boolean', default: false },
      bundles: { type: 'string' },
    },
  });
  const { routes } = await import('../shared/api-contract/routes.ts');
  const bundleNow = async (): Promise<string> => {
    const { bundleFunctions, BUNDLES } = await import('./bundles/bundle-functions.ts');
    await bundleFunctions(functionPlans(routes), BUNDLES);
    return BUNDLES;
  };
  buildApp({
    routes,
    // The cdk command says where; alone, the usual folder.
    outdir: values.out ?? process.env['CDK_OUTDIR'] ?? 'cdk.out',
    bundles: values['no-bundling'] ? undefined : (values.bundles ?? (await bundleNow())),
    ...(values.stage === undefined ? {} : { stageName: values.stage }),
  }).synth();
}
