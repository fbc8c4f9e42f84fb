/** One machine, whole: ledger, drivers, mail, HTTP. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { apiHandlers } from '../functions/api/handlers.ts';
import { createDiskFiles } from '../shared/adapters/disk/files.ts';
import { createOutboxMailer } from '../shared/adapters/outbox/mailer.ts';
import { LEDGER_FILE } from '../shared/adapters/sqlite/open-store.ts';
import type { MailIdentity } from '../shared/notifications/mime.ts';
import type { LogEntry } from '../functions/runtime/runtime.ts';
import { createSessions } from './accounts/sessions.ts';
import { loadSigningKey } from './accounts/signing-key.ts';
import { createTokenIssuer, type TokenIssuer } from './accounts/tokens.ts';
import { createTokenVerifier } from './accounts/verify-token.ts';
import { createRealClock } from './clock/real-clock.ts';
import type { LocalConfig } from './config.ts';
import type { Assembly } from './home/assembly.ts';
import { openHome, type Home } from './home/home.ts';
import type { Observer } from './interpreter/interpreter.ts';
import { createGateway } from './http/create-gateway.ts';
import { createRehearser } from './rehearse/draft/create-rehearser.ts';
import { loadSecret } from './secret.ts';

const ISSUER = 'https://chi-dao.local';
const AUDIENCE = 'chi-dao';
/** A List-Id is made of ASCII letters (RFC 2919); the province's name is not. */
const LIST_NAME = 'chi-dao';

export interface Server {
  readonly home: Home;
  readonly tokens: TokenIssuer;
  readonly url: string;
  /** Drivers that wait again after this start. */
  readonly drivers: number;
  readonly outboxFolder?: string;
  close(): Promise<void>;
}

const writeLog = (entry: LogEntry): void => void process.stderr.write(`${JSON.stringify(entry)}\n`);

/** Opens the data folder, takes up every waiting driver and listens. Throws when another process has the folder. */
export async function startServer(
  config: LocalConfig,
  assembly: Assembly,
  { webFolder, ...watching }: { readonly observer?: Observer; readonly webFolder?: string } = {},
): Promise<Server> {
  const { dataFolder, mailFrom, province, publicUrl, oidc } = config;
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const clock = createRealClock();
  const identity: MailIdentity = {
    from: mailFrom,
    domain: mailFrom.address.split('@')[1] ?? 'localhost',
    listName: LIST_NAME,
  };
  const outboxFolder = join(dataFolder, 'outbox');
  if (config.smtp === undefined) await mkdir(outboxFolder, { recursive: true });
  const mailer =
    config.smtp === undefined
      ? createOutboxMailer({ folder: outboxFolder, identity, clock })
      : (await import('../shared/adapters/smtp/mailer.ts')).createSmtpMailer({
          ...config.smtp,
          identity,
          clock,
        });
  const key = await loadSigningKey(dataFolder);
  const tokens = createTokenIssuer({ key, clock, issuer: ISSUER, audience: AUDIENCE });
  const rehearser = createRehearser({ assembly });
  const home = await openHome({
    ledgerFile: join(dataFolder, LEDGER_FILE),
    assembly,
    time: clock,
    mailer,
    files: createDiskFiles(join(dataFolder, 'files')),
    settings: {
      publicUrl,
      mailFrom,
      linkKeys: [{ id: 'k1', secret: Buffer.from(await loadSecret(dataFolder, 'link-key'), 'base64url') }],
      province,
    },
    log: writeLog,
    rehearser,
    ...watching,
    ...(oidc === undefined ? { sessions: (deps) => createSessions(deps, tokens) } : {}),
  });
  const verifier = createTokenVerifier({
    clock,
    ...(oidc === undefined ? { local: { issuer: ISSUER, audience: AUDIENCE, key } } : { external: oidc }),
  });
  const gateway = await createGateway({
    runtime: home.runtime,
    verifier,
    handlers: apiHandlers,
    behindProxy: config.behindProxy,
    ...(webFolder === undefined ? {} : { webFolder }),
    ...(oidc === undefined ? {} : { signIn: oidc.signIn }),
  });
  // People are answered while the drivers start: a driver parks its wait first and looks at the record afterwards, so what
  // is answered meanwhile is seen by it.
  const { url } = await gateway.listen(config.port, config.host);
  const { drivers } = await home.start();
  return {
    home,
    tokens,
    url,
    drivers,
    ...(config.smtp === undefined ? { outboxFolder } : {}),
    async close() {
      rehearser.close();
      await gateway.close();
      home.close();
      if ('close' in mailer) mailer.close();
      clock.close();
    },
  };
}
