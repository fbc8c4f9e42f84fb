/** Typed access to the ledger: a record is parsed when it is read, and once parsed it is trusted. */
import { indexesOf, recordSchemas, type RecordBody, type RecordKind } from '../domain/records.ts';
import type { Ledger, LedgerQuery, LedgerWrite, NewEvent, Page, StoredRecord } from '../ports/ledger.ts';

export interface Stored<Kind extends RecordKind> {
  readonly kind: Kind;
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly epoch: number;
  readonly body: RecordBody<Kind>;
}

/** Bodies that were parsed, or written by us: an adapter that hands out the same object again costs no second parse. */
const parsed = new WeakMap<object, object>();
const remember = <Body extends object>(raw: object, body: Body): Body => {
  parsed.set(raw, body);
  return body;
};

function parseBody<Kind extends RecordKind>(kind: Kind, raw: unknown): RecordBody<Kind> {
  const schema = recordSchemas[kind];
  const isKnown = (value: object | undefined): value is RecordBody<Kind> => value !== undefined;
  const known = typeof raw === 'object' && raw !== null ? parsed.get(raw) : undefined;
  if (isKnown(known)) return known;
  const body: unknown = schema.parse(raw);
  const isBody = (value: unknown): value is RecordBody<Kind> => value !== undefined;
  if (!isBody(body)) throw new Error(`Unreadable ${kind}`);
  return typeof raw === 'object' && raw !== null ? remember(raw, body) : body;
}

export const parseStored = <Kind extends RecordKind>(kind: Kind, record: StoredRecord): Stored<Kind> => ({
  kind,
  id: record.id,
  version: record.version,
  hash: record.hash,
  epoch: record.epoch,
  body: parseBody(kind, record.body),
});

export async function load<Kind extends RecordKind>(
  ledger: Pick<Ledger, 'load'>,
  kind: Kind,
  id: string,
): Promise<Stored<Kind> | undefined> {
  const record = await ledger.load({ kind, id });
  return record === undefined ? undefined : parseStored(kind, record);
}

/** For records without which the system cannot work; throws what an operator must mend. */
export async function loadExisting<Kind extends RecordKind>(
  ledger: Pick<Ledger, 'load'>,
  kind: Kind,
  id: string,
): Promise<Stored<Kind>> {
  const record = await load(ledger, kind, id);
  if (record === undefined) throw new Error(`The ledger has no ${kind} ${id}`);
  return record;
}

export async function loadMany<Kind extends RecordKind>(
  ledger: Pick<Ledger, 'loadMany'>,
  kind: Kind,
  ids: readonly string[],
): Promise<Stored<Kind>[]> {
  const records = await ledger.loadMany(ids.map((id) => ({ kind, id })));
  return records.map((record) => parseStored(kind, record));
}

export async function query<Kind extends RecordKind>(
  ledger: Pick<Ledger, 'query'>,
  kind: Kind,
  request: LedgerQuery,
): Promise<Page<Stored<Kind>>> {
  const page = await ledger.query(request);
  return { ...page, items: page.items.map((record) => parseStored(kind, record)) };
}

/** Every item of a partition, page by page. */
export async function* queryAll<Kind extends RecordKind>(
  ledger: Pick<Ledger, 'query'>,
  kind: Kind,
  request: Omit<LedgerQuery, 'after' | 'limit'>,
): AsyncGenerator<Stored<Kind>> {
  let after: string | undefined;
  do {
    const page = await query(ledger, kind, {
      ...request,
      limit: 500,
      ...(after === undefined ? {} : { after }),
    });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}

/** The write of a new version; of the first when there is no record yet. */
export function write<Kind extends RecordKind>(
  kind: Kind,
  id: string,
  current: Stored<Kind> | undefined,
  body: RecordBody<Kind>,
  event: NewEvent,
  epoch?: number,
): LedgerWrite {
  return {
    kind,
    id,
    expectedVersion: current?.version ?? 0,
    previousHash: current?.hash ?? '',
    body: remember(body, body),
    indexes: indexesOf(kind, body),
    event,
    ...(epoch === undefined ? {} : { epoch }),
  };
}
