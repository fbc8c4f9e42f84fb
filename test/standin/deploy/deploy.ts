/** What an operator does to deploy, with the same command: `cdk bootstrap` once, then `cdk deploy`. */
import { join } from 'node:path';
import { ACCOUNT, ASSEMBLY, BUILD, REGION, ROOT } from '../places.ts';
import { runCommand } from '../run-command.ts';
import { OPERATOR } from '../stand/start-ministack.ts';

const MOST_MS = 400_000;
const CDK = join(ROOT, 'node_modules', 'aws-cdk', 'bin', 'cdk');

const environmentFor = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_ACCESS_KEY_ID: OPERATOR.accessKeyId,
  AWS_SECRET_ACCESS_KEY: OPERATOR.secretAccessKey,
  // Nothing but the stand-in is asked.
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
  CI: 'true',
});

/** The command synthesizes nothing: it takes the assembly that is there. */
const cdk = (endpoint: string, log: string, ...args: string[]): Promise<unknown> =>
  runCommand({
    file: process.execPath,
    args: [CDK, ...args, '--app', ASSEMBLY, '--no-notices', '--no-version-reporting', '--no-color'],
    cwd: ROOT,
    log: join(BUILD, log),
    mostMs: MOST_MS,
    environment: environmentFor(endpoint),
  });

export async function bootstrap(endpoint: string): Promise<void> {
  await cdk(endpoint, 'bootstrap.log', 'bootstrap', `aws://${ACCOUNT}/${REGION}`);
}

export async function deploy(endpoint: string): Promise<void> {
  const options = ['--all', '--require-approval', 'never', '--asset-parallelism', '--progress', 'events'];
  await cdk(endpoint, 'deploy.log', 'deploy', ...options);
}
