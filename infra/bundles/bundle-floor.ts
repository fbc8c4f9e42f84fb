/** What no function can go below: the SDK's DynamoDB client and nothing else. */
import { build } from 'esbuild';
import { lambdaBundle } from './bundle-functions.ts';

const CLIENT_ALONE = `export { DynamoDBClient } from '@aws-sdk/client-dynamodb';`;

export interface Floors {
  /** The client alone, without what Lambda never asks of it: bundled as the functions are. */
  readonly trimmed: string;
  /** The client alone as the SDK ships it, with nothing left out; bundled as the functions are in all other respects. */
  readonly whole: string;
}

export async function bundleFloors(outdir: string): Promise<Floors> {
  const options = { ...lambdaBundle([]), stdin: { contents: CLIENT_ALONE, resolveDir: import.meta.dirname } };
  const floors = { trimmed: `${outdir}/trimmed.cjs`, whole: `${outdir}/whole.cjs` };
  await build({ ...options, outfile: floors.trimmed });
  await build({ ...options, outfile: floors.whole, external: [], plugins: [] });
  return floors;
}
