/**
 * Bundles the functions for Lambda: one file each, with what its rights let it touch and nothing else. Functions of the
 * same parts are bundled in one run of esbuild, which reads every source once; the bytes are those of a run of its own.
 */
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import type { Part } from '../../functions/runtime/parts.ts';
import { partsOf, type FunctionPlan } from '../access.ts';
import { bundleOf } from './bundle-of.ts';

const PROJECT_ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The folder of all bundles, unless somebody wants them elsewhere. */
export const BUNDLES = `${PROJECT_ROOT}.build/functions`;

/** Some packages are CommonJS and call require(), which an ES module does not have. */
const REQUIRE_FOR_COMMONJS = `import{createRequire}from'node:module';const require=createRequire(import.meta.url);`;

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

/** How everything for Lambda is bundled; the AWS SDK too, since ours is pinned. */
export const LAMBDA_BUNDLE = {
  absWorkingDir: PROJECT_ROOT,
  tsconfig: `${PROJECT_ROOT}tsconfig.json`,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  minify: true,
  mainFields: ['module', 'main'],
  external: NO_CREDENTIALS_OF_LAMBDA,
  banner: { js: REQUIRE_FOR_COMMONJS },
} as const satisfies BuildOptions;

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
  ...LAMBDA_BUNDLE,
  // `module` is what esbuild asks for by itself as long as it is given no other condition.
  conditions: ['module', ...parts],
  entryPoints: plans.map((plan) => ({
    in: `functions/${bundleOf(plan)}.ts`,
    out: `${bundleOf(plan)}/index`,
  })),
  outdir,
  outExtension: { '.js': '.mjs' },
  ...changes,
});

/** Answers what esbuild says of what it wrote, one answer for each set of parts. */
export async function bundleFunctions(
  plans: readonly FunctionPlan[],
  outdir: string,
  changes: BuildOptions = {},
): Promise<readonly Metafile[]> {
  const metafiles: Metafile[] = [];
  for (const group of groupsOf(plans)) {
    const { metafile } = await build({ ...optionsFor(group, outdir, changes), metafile: true });
    metafiles.push(metafile);
  }
  return metafiles;
}
