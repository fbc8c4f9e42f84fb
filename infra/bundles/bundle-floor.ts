/** What no function can go below: the SDK's DynamoDB client and nothing else. */
import { build } from 'esbuild';
import { LAMBDA_BUNDLE } from './bundle-functions.ts';

const CLIENT_ALONE = `export { DynamoDBClient } from '@aws-sdk/client-dynamodb';`;

export interface Floors {
  /** Bundled as the functions are. */
  readonly floor: string;
  /** With every source of credentials, as esbuild bundles it unless it is told otherwise. */
  readonly untrimmed: string;
}

export async function bundleFloors(outdir: string): Promise<Floors> {
  const stdin = { contents: CLIENT_ALONE, resolveDir: LAMBDA_BUNDLE.absWorkingDir };
  const floors = { floor: `${outdir}/floor.mjs`, untrimmed: `${outdir}/untrimmed.mjs` };
  const options = { ...LAMBDA_BUNDLE, stdin, conditions: ['module'] };
  await build({ ...options, outfile: floors.floor });
  await build({ ...options, outfile: floors.untrimmed, external: [] });
  return floors;
}
