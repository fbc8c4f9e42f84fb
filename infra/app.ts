/**
 * The CDK app. `cdk` runs it through `cdk.json`; run by itself, it synthesizes into `cdk.out`:
 *
 *     node infra/app.ts [--stage trial] [--out cdk.out] [--no-bundling]
 *
 * Without bundling, synthesis needs no function to compile and takes a few seconds: enough to read the state machines,
 * routes, schedules and functions from, as the one-machine home does, but not to deploy.
 */
import { parseArgs } from 'node:util';
import { App } from 'aws-cdk-lib';
import type { Route } from '../shared/api-contract/route.ts';
import cdkSettings from '../cdk.json' with { type: 'json' };
import { stageNamed } from './config.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { WorkflowStack } from './stacks/workflow-stack.ts';

export interface AppOptions {
  readonly routes: readonly Route[];
  readonly stageName?: string;
  readonly outdir?: string;
  readonly bundling?: boolean;
}

export function buildApp({ routes, stageName, outdir, bundling = true }: AppOptions): App {
  const app = new App({
    ...(outdir === undefined ? {} : { outdir }),
    analyticsReporting: false,
    treeMetadata: false,
    stackTraces: false,
    // Half of the time of a synthesis; what is only read on one machine is checked in CI, not at each start.
    builtinCloudFormationValidation: bundling,
    context: { ...cdkSettings.context, ...(bundling ? {} : { 'aws:cdk:bundling-stacks': [] }) },
  });
  const chosen: unknown = app.node.tryGetContext('stage');
  const stage = stageNamed(stageName ?? (typeof chosen === 'string' ? chosen : 'trial'));
  const idOf = (part: string): string => `chi-dao-${stage.name}-${part}`;
  const data = new DataStack(app, idOf('data'), { stage, description: 'Directives: what must be kept' });
  new WorkflowStack(app, idOf('workflow'), { stage, data, description: 'Directives: the process' });
  new ApiStack(app, idOf('api'), { stage, data, routes, description: 'Directives: the HTTP API' });
  return app;
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      stage: { type: 'string' },
      out: { type: 'string' },
      'no-bundling': { type: 'boolean', default: false },
    },
  });
  const { routes } = await import('../shared/api-contract/routes.ts');
  buildApp({
    routes,
    // The cdk command says where; alone, the usual folder.
    outdir: values.out ?? process.env['CDK_OUTDIR'] ?? 'cdk.out',
    bundling: !values['no-bundling'],
    ...(values.stage === undefined ? {} : { stageName: values.stage }),
  }).synth();
}
