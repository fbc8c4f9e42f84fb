/** A small fictional province behind the real gateway: SQLite on disk, real tokens, real HTTP. Only time stands still. */
import type { SignInOptions } from '../../shared/api-contract/sign-in.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiHandlers } from '../../functions/api/handlers.ts';
import type { LogEntry, Runtime } from '../../functions/runtime/runtime.ts';
import { createSessions } from '../../local/accounts/sessions.ts';
import { loadSigningKey, type SigningKey } from '../../local/accounts/signing-key.ts';
import { createTokenIssuer, type TokenIssuer } from '../../local/accounts/tokens.ts';
import type { ExternalIssuer } from '../../local/accounts/external-issuer.ts';
import { createTokenVerifier } from '../../local/accounts/verify-token.ts';
import { createGateway } from '../../local/http/create-gateway.ts';
import { createDiskFiles } from '../../shared/adapters/disk/files.ts';
import { verifyRecord } from '../../shared/adapters/ledger/verify-ledger.ts';
import { openSqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { Rehearser } from '../../shared/ports/rehearser.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { DEFAULT_SIGNING_MATRIX, type Position } from '../../shared/domain/documents/signing.ts';
import { openRegister } from '../../shared/domain/documents/register.ts';
import type { Role } from '../../shared/domain/organisation/role.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import type { RecordBody, RecordKind } from '../../shared/domain/records.ts';
import { atLocalTime, day, type Instant } from '../../shared/domain/time.ts';
import { write } from '../../shared/use-cases/store.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';

export const NOW = atLocalTime(day('2026-11-03'), 9 * 60);
export const ISSUER = 'urn:chi-dao:test';
export const AUDIENCE = 'chi-dao-api';

/** The fields that tests read by name, of whatever was answered; the rest is compared whole. */
export interface Body {
  readonly [field: string]: unknown;
  readonly id: string;
  readonly code: string;
  readonly detail: string;
  readonly phase: string;
  readonly next: string;
  readonly token: string;
  readonly errors: readonly { readonly field: string }[];
  readonly items: readonly { readonly unitName: string }[];
  readonly units: readonly { readonly unitId: string }[];
  readonly directive: { readonly notation: string };
  readonly draft: { readonly addressees: readonly string[] };
  readonly report: { readonly summary: string };
}
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  /** The body, when it is JSON. */
  readonly body: Body;
}
export interface Call {
  readonly as?: string;
  readonly token?: string;
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
  readonly raw?: string | Uint8Array<ArrayBuffer>;
}
export interface ApiWorld {
  readonly url: string;
  readonly folder: string;
  readonly deps: Dependencies;
  readonly runtime: Runtime;
  readonly tokens: TokenIssuer;
  readonly key: SigningKey;
  readonly log: LogEntry[];
  readonly clock: { now: () => Instant; set: (moment: Instant) => void };
  call(method: string, path: string, call?: Call): Promise<Reply>;
  put<Kind extends RecordKind>(kind: Kind, id: string, body: RecordBody<Kind>): Promise<void>;
  putMany<Kind extends RecordKind>(
    kind: Kind,
    bodies: readonly (RecordBody<Kind> & { id: string })[],
  ): Promise<void>;
  close(): Promise<void>;
}

export const unit = (
  id: string,
  name: string,
  more: Partial<RecordBody<'unit'>> = {},
): RecordBody<'unit'> => ({
  id,
  name,
  kind: 'COMMUNE',
  groups: ['communes'],
  validFrom: day('2025-07-01'),
  predecessorIds: [],
  ...more,
});
export const person = (
  id: string,
  unitId: string,
  roles: readonly Role[],
  more: { position?: Position; subject?: string } = {},
): RecordBody<'person'> => ({
  id,
  name: `Người dùng ${id}`,
  email: `${id}@tinh.example`,
  unitId,
  roles: roles.map((role) => ({ role, from: day('2025-07-01') })),
  ...more,
});

const UNITS = [
  unit('ubnd-tinh', 'Ủy ban nhân dân tỉnh Bình Minh', {
    kind: 'PEOPLES_COMMITTEE',
    groups: [],
    abbreviation: 'UBND',
  }),
  unit('van-phong', 'Văn phòng Ủy ban nhân dân tỉnh', { kind: 'OFFICE', groups: ['office'] }),
  unit('so-noi-vu', 'Sở Nội vụ', { kind: 'DEPARTMENT', groups: ['departments'], abbreviation: 'SNV' }),
  unit('xa-dong-phu', 'Xã Đồng Phú'),
  unit('xa-tan-lap', 'Xã Tân Lập'),
];
const PEOPLE = [
  person('chuyen-vien', 'van-phong', ['OFFICE_OFFICER']),
  person('chanh-van-phong', 'van-phong', ['CHIEF_OF_OFFICE'], { position: 'CHIEF_OF_OFFICE' }),
  person('chu-tich', 'ubnd-tinh', ['CHAIRMAN'], { position: 'CHAIRMAN' }),
  person('van-thu', 'van-phong', ['REGISTRAR']),
  person('quan-tri', 'van-phong', ['ADMINISTRATOR']),
  person('kiem-soat', 'so-noi-vu', ['AUDITOR']),
  person('can-bo-dong-phu', 'xa-dong-phu', ['REPORTING_OFFICER']),
  person('chu-tich-dong-phu', 'xa-dong-phu', ['UNIT_HEAD']),
  person('can-bo-tan-lap', 'xa-tan-lap', ['REPORTING_OFFICER']),
  person('nghi-viec', 'xa-tan-lap', []),
];

const LINK_KEY = { id: 'k1', secret: Buffer.alloc(32, 7) };

export const settings: Dependencies['settings'] = {
  publicUrl: 'http://chidao.example',
  mailFrom: { name: 'Chỉ đạo', address: 'chidao@tinh.example' },
  linkKeys: [LINK_KEY],
  province: {
    name: 'tỉnh Bình Minh',
    officeUnitId: 'van-phong',
    committeeUnitId: 'ubnd-tinh',
    place: 'Bình Minh',
  },
};

/** No request touches what only the relay uses. */
const unreachable = (what: string) =>
  new Proxy({} as never, {
    get: (_target, name) => {
      throw new Error(`A request must not touch ${what}.${String(name)}`);
    },
  });

export interface WorldOptions {
  readonly rehearser?: Rehearser;
  readonly external?: ExternalIssuer;
  readonly realTime?: boolean;
  readonly webFolder?: string;
  readonly signIn?: SignInOptions;
  readonly withSessions?: boolean;
  /** On the disk when absent. */
  readonly files?: Files;
}

export async function openApiWorld(options: WorldOptions = {}): Promise<ApiWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'chi-dao-api-'));
  const store = openSqliteStore(join(folder, 'ledger.sqlite'));
  let moment = NOW;
  const clock = { now: () => moment, set: (next: Instant) => (moment = next) };
  const deps: Dependencies = {
    ledger: store.ledger,
    mailStore: store.mails,
    mailer: unreachable('mailer'),
    files: options.files ?? createDiskFiles(join(folder, 'files')),
    clock,
    workflow: unreachable('workflow'),
    settings,
  };
  const key = await loadSigningKey(folder);
  const tokens = createTokenIssuer({ key, clock, issuer: ISSUER, audience: AUDIENCE });
  const log: LogEntry[] = [];
  const runtime: Runtime = {
    deps,
    verifyChain: (record) => verifyRecord(deps.ledger, record),
    sessions: createSessions(deps, tokens),
    log: (entry) => log.push(entry),
    ...(options.rehearser === undefined ? {} : { rehearser: options.rehearser }),
  };
  const gateway = await createGateway({
    runtime,
    verifier: createTokenVerifier({
      clock,
      local: { issuer: ISSUER, audience: AUDIENCE, key },
      ...(options.external === undefined ? {} : { external: options.external }),
    }),
    handlers: apiHandlers,
    ...(options.webFolder === undefined ? {} : { webFolder: options.webFolder }),
    ...(options.signIn === undefined ? {} : { signIn: options.signIn }),
  });
  const event = (kind: RecordKind) => ({
    ...(kind === 'assignment'
      ? { type: 'OPENED', payload: { reportDueDay: '2026-11-27' } }
      : { type: 'SEEDED', payload: {} }),
    at: moment,
    actor: 'clock',
  });
  const put: ApiWorld['put'] = async (kind, id, body) => {
    const outcome = await store.ledger.commit({ writes: [write(kind, id, undefined, body, event(kind))] });
    if (outcome.outcome !== 'COMMITTED') throw new Error(`${kind} ${id}: ${outcome.outcome}`);
  };
  const putMany: ApiWorld['putMany'] = async (kind, bodies) => {
    for (let start = 0; start < bodies.length; start += 40) {
      const writes = bodies
        .slice(start, start + 40)
        .map((body) => write(kind, body.id, undefined, body, event(kind)));
      const outcome = await store.ledger.commit({ writes });
      if (outcome.outcome !== 'COMMITTED') throw new Error(outcome.outcome);
    }
  };
  await put('calendar', 'vn', { id: 'vn', specialDays: standardSpecialDays(), notYetLawInForce: false });
  await put('policy', 'default', DEFAULT_POLICY);
  await put('signing', 'default', { id: 'default', matrix: DEFAULT_SIGNING_MATRIX });
  await putMany('unit', UNITS);
  await putMany('person', PEOPLE);
  const register = openRegister('ubnd-tinh', 2026);
  if (register.outcome === 'OPENED') await put('register', register.register.id, register.register);
  const { url } = await gateway.listen(0);

  const minted = new Map<string, string>();
  async function tokenOf(personId: string): Promise<string> {
    const known = minted.get(personId) ?? (await tokens.mint(personId)).token;
    minted.set(personId, known);
    return known;
  }

  return {
    url,
    folder,
    deps,
    runtime,
    tokens,
    key,
    log,
    clock,
    put,
    putMany,
    async call(method, path, { as, token, json, headers = {}, raw } = {}) {
      const bearer = token ?? (as === undefined ? undefined : await tokenOf(as));
      const body = raw ?? (json === undefined ? undefined : JSON.stringify(json));
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      const text = bytes.toString();
      const isJson = response.headers.get('content-type')?.includes('json') === true;
      return {
        status: response.status,
        headers: response.headers,
        bytes,
        text,
        body: (isJson && text !== '' ? JSON.parse(text) : {}) as Body,
      };
    },
    async close() {
      await gateway.close(500);
      store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
