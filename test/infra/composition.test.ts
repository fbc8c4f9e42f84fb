/** What a function gets when it starts: its parts where it has the right, and a loud refusal where it has not. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { MissingPart } from '../../functions/runtime/absent-parts.ts';
import { composeRuntime } from '../../functions/runtime/compose-aws.ts';
import type { variables } from '../../functions/runtime/environment.ts';
import { PARTS } from '../../functions/runtime/parts.ts';
import type { Runtime } from '../../functions/runtime/runtime.ts';
import { lambdaBundle } from '../../infra/bundles/bundle-functions.ts';
import { startSecretsStandIn, type SecretsStandIn } from './support/secrets-stand-in.ts';

const EVERY = {
  TABLE_NAME: 'ledger',
  PUBLIC_URL: 'https://chidao.example',
  MAIL_FROM_NAME: 'Văn phòng',
  MAIL_FROM_ADDRESS: 'chidao@chidao.example',
  PROVINCE_NAME: 'Tỉnh Thử Nghiệm',
  PROVINCE_PLACE: 'Thử Nghiệm',
  OFFICE_UNIT_ID: 'vp-ubnd',
  COMMITTEE_UNIT_ID: 'ubnd',
} satisfies Record<keyof (typeof variables.every)['shape'], string>;
const OF_PARTS = {
  EVIDENCE_BUCKET: 'evidence',
  UNFINISHED_BUCKET: 'unfinished',
  DIRECTIVE_LIFECYCLE_ARN: 'arn:aws:states:ap-southeast-1:111122223333:stateMachine:directive-lifecycle',
  UNIT_ASSIGNMENT_ARN: 'arn:aws:states:ap-southeast-1:111122223333:stateMachine:unit-assignment',
  MAIL_DOMAIN: 'chidao.example',
  LINK_KEYS_SECRET: 'arn:aws:secretsmanager:ap-southeast-1:111122223333:secret:link-keys',
};
const put = (values: Record<string, string>): void => {
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value);
};
beforeEach(() => put({ AWS_REGION: 'ap-southeast-1', ...EVERY }));
afterEach(() => vi.unstubAllEnvs());

describe('a function without any part', () => {
  let runtime: Runtime;
  beforeEach(async () => {
    runtime = await composeRuntime();
  });
  const mail = { key: 'k', to: { name: '', address: 'a@b.example' }, subject: '', text: '', html: '' };
  const wait = { key: { kind: 'assignment', id: 'a' }, epoch: 1, token: 't', phase: 'p' };

  test.each([
    ['mail', 'send a mail', ({ deps }: Runtime) => deps.mailer.send(mail)],
    ['mail', 'tend the log of mail', ({ upkeep }: Runtime) => upkeep?.()],
    ['files', 'store a file', ({ deps }: Runtime) => deps.files.put(new Uint8Array(), 'application/pdf')],
    ['files', 'read a file', ({ deps }: Runtime) => deps.files.get('0'.repeat(64))],
    ['files', 'look at a file', ({ deps }: Runtime) => deps.files.about('0'.repeat(64))],
    ['drivers', 'start a driver', ({ deps }: Runtime) => deps.workflow.start('unit-assignment', 'a', 1, {})],
    ['drivers', 'look for a driver', ({ deps }: Runtime) => deps.workflow.isAlive('unit-assignment', 'a', 1)],
    ['drivers', 'count an epoch', ({ deps }: Runtime) => deps.workflow.nextEpoch(0)],
    [
      'drivers',
      'end a wait',
      ({ deps }: Runtime) => deps.workflow.end(wait as never, { kind: 'SUCCESS', output: {} }),
    ],
    ['links', 'read the keys of links', ({ deps }: Runtime) => deps.settings.linkKeys],
  ] as const)('hears that it lacks "%s" when it tries to %s, at once', (part, _what, tryIt) => {
    // Not as a rejected promise: whoever hands over a mail takes that for a broken line.
    expect(() => tryIt(runtime)).toThrow(MissingPart);
    expect(() => tryIt(runtime)).toThrow(`"${part}"`);
  });

  test('has no unfinished files to look after: their bucket empties itself', () => {
    expect(runtime.deps.files.unfinished).toBeUndefined();
  });

  test('starts without the variables of the parts, but says which of its own is missing', async () => {
    vi.stubEnv('TABLE_NAME', undefined);
    await expect(composeRuntime()).rejects.toThrow('TABLE_NAME');
  });
});

describe('a function with every part, bundled as for Lambda', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chi-dao-composition-'));
  let composeAll: typeof composeRuntime;
  let secrets: SecretsStandIn;
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await secrets.stop();
  });
  beforeAll(async () => {
    secrets = await startSecretsStandIn();
    const outfile = join(folder, 'compose.cjs');
    await build({
      ...lambdaBundle(PARTS),
      entryPoints: ['functions/runtime/compose-aws.ts'],
      outfile,
    });
    ({ composeRuntime: composeAll } = (await import(outfile)) as { composeRuntime: typeof composeRuntime });
  }, 60_000);

  const ONE_KEY = { id: 'first', key: 'A'.repeat(64) };
  beforeEach(() => {
    put(OF_PARTS);
    put({
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.address,
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'secret',
    });
    secrets.kept = JSON.stringify(ONE_KEY);
    secrets.asked.length = 0;
  });

  test('has adapters in place of refusals', async () => {
    const { deps } = await composeAll();
    expect(deps.workflow.nextEpoch(4)).toBe(5);
    expect(await deps.files.get('not a name')).toBeUndefined();
    expect(deps.files.unfinished).toBeDefined();
    expect(deps.files.unfinished).not.toHaveProperty('dropUntouchedSince');
    const refused = await deps.mailer.send({
      key: 'k',
      to: { name: '', address: 'none' },
      subject: '',
      text: '',
      html: '',
    });
    expect(refused.outcome).toBe('REFUSED');
  });

  test('reads the keys of links from Secrets Manager, once, when it starts', async () => {
    const { deps } = await composeAll();
    expect(deps.settings.linkKeys).toEqual([{ id: 'first', secret: Buffer.from(ONE_KEY.key, 'base64') }]);
    expect(deps.settings.linkKeys).toBe(deps.settings.linkKeys);
    const secret = OF_PARTS.LINK_KEYS_SECRET;
    expect(secrets.asked).toEqual([{ operation: 'secretsmanager.GetSecretValue', secret }]);
  });

  test('keeps the order of several keys: the first signs', async () => {
    secrets.kept = JSON.stringify([{ id: 'second', key: 'B'.repeat(64) }, ONE_KEY]);
    const { deps } = await composeAll();
    expect(deps.settings.linkKeys.map(({ id }) => id)).toEqual(['second', 'first']);
  });

  test.each(['', 'not JSON', '[]', '{"id":"first"}', '{"id":"first","key":"short"}'])(
    'does not start on a secret that is %j, and does not tell what it read',
    async (kept) => {
      secrets.kept = kept;
      await expect(composeAll()).rejects.toThrow(
        'The secret with the keys of links is not {id, key}, nor a list of these',
      );
    },
  );

  test('does not start when it may not read the secret', async () => {
    secrets.kept = undefined;
    await expect(composeAll()).rejects.toThrow('no');
  });

  test.each(Object.keys(OF_PARTS))('does not start without %s, and says so', async (name) => {
    vi.stubEnv(name, undefined);
    await expect(composeAll()).rejects.toThrow(name);
  });
});
