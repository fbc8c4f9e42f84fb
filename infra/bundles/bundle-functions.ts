/**
 * Bundles the functions for Lambda: one file each, with what its rights let it touch and nothing else. Functions of the
 * same parts are bundled in one run of esbuild, which reads every source once; the bytes are those of a run of its own.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import type { Part } from '../../functions/runtime/parts.ts';
import { partsOf, type FunctionPlan } from '../access.ts';
import { BUNDLE_FILE, bundleOf } from './bundle-of.ts';
import { noEndpointCache } from './no-endpoint-cache.ts';
import { schemasWithoutEffects } from './schemas-without-effects.ts';

const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The folder of all bundles, unless somebody wants them elsewhere. */
export const BUNDLES = `${PROJECT_ROOT}.build/functions`;

/**
 * Where the AWS SDK looks for credentials when the environment has none: profiles, single sign-on, other machines. Lambda
 * always puts them into the environment, which the SDK asks first; these would be a third of a bundle and never run.
 */
const NO_CREDENTIALS_OF_LAMBDA = [
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@smithy/credential-provider-imds',
];

/** Answers that arrive as a stream of events. Only the client of S3 knows such, and loads them with itself. */
const STREAMS_OF_EVENTS = '@smithy/core/event-streams';

const neverRunWith = (parts: readonly Part[]): string[] =>
  parts.includes('files') ? NO_CREDENTIALS_OF_LAMBDA : [...NO_CREDENTIALS_OF_LAMBDA, STREAMS_OF_EVENTS];

/**
 * How everything for Lambda is bundled; the AWS SDK too, since ours is pinned. As CommonJS, because an ES module that
 * imports a built-in of Node reads all its exports, and some of them load more of Node: a tenth of a start.
 */
export const lambdaBundle = (parts: readonly Part[]): BuildOptions => ({
  absWorkingDir: PROJECT_ROOT,
  tsconfig: `${PROJECT_ROOT}tsconfig.json`,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  minify: true,
  mainFields: ['module', 'main'],
  // `module` is what esbuild asks for by itself as long as it is given no other condition.
  conditions: ['module', ...parts],
  external: neverRunWith(parts),
  plugins: [schemasWithoutEffects, noEndpointCache],
});

interface Group {
  readonly parts: readonly Part[];
  readonly plans: readonly FunctionPlan[];
}

const groupsOf = (plans: readonly FunctionPlan[]): readonly Group[] =>
  [...Map.groupBy(plans, ({ access }) => partsOf(access).join()).values()].map((group) => ({
    parts: partsOf(group[0]?.access ?? {}),
    plans: group,
  }));

const optionsFor = ({ parts, plans }: Group, outdir: string, changes: BuildOptions): BuildOptions => ({
  ...lambdaBundle(parts),
  entryPoints: plans.map((plan) => ({
    in: `functions/${bundleOf(plan)}.ts`,
    out: `${bundleOf(plan)}/${parse(BUNDLE_FILE).name}`,
  })),
  outdir,
  ...changes,
});

/** Answers what esbuild says of what it wrote, one answer for each set of parts. */
export async function bundleFunctions(
  plans: readonly FunctionPlan[],
  outdir: string,
  changes: BuildOptions = {},
): Promise<readonly Metafile[]> {
  // The whole folder is deployed, and Lambda would take what an earlier form left there.
  for (const plan of plans) rmSync(`${outdir}/${bundleOf(plan)}`, { recursive: true, force: true });
  // On Lambda nothing above a bundle says what it is, and then it is CommonJS; here the project's own file would.
  mkdirSync(outdir, { recursive: true });
  writeFileSync(`${outdir}/package.json`, '{ "type": "commonjs" }\n');
  const metafiles: Metafile[] = [];
  for (const group of groupsOf(plans)) {
    const { metafile } = await build({ ...optionsFor(group, outdir, changes), metafile: true });
    metafiles.push(metafile);
  }
  return metafiles;
}
