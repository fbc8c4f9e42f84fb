/**
 * Writes a province into a ledger: the calendar, the policy, the signing matrix, the year's registers, units and people.
 * What exists already is left as it is, so a load that was cut off is simply repeated.
 */
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import type { SpecialDay } from '../../shared/domain/calendar/special-day.ts';
import type { Register } from '../../shared/domain/documents/register.ts';
import { DEFAULT_SIGNING_MATRIX, type SigningMatrix } from '../../shared/domain/documents/signing.ts';
import { DEFAULT_POLICY, type Policy } from '../../shared/domain/policy/policy.ts';
import type { RecordBody, RecordKind } from '../../shared/domain/records.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Ledger, LedgerWrite, RecordKey } from '../../shared/ports/ledger.ts';
import { write } from '../../shared/use-cases/store.ts';
import type { Province } from './province.ts';
import { registersOf, type RegisterStart } from './registers.ts';

export interface LoadOptions {
  /** The moment that the events bear. */
  readonly at: Instant;
  /** Who loads; the administrator of the province unless given. */
  readonly actor?: string;
  readonly registers: readonly RegisterStart[];
  readonly specialDays?: readonly SpecialDay[];
  /** Whether 24 November, announced but not yet law, counts as a day off. */
  readonly notYetLawInForce?: boolean;
  readonly policy?: Policy;
  readonly signingMatrix?: SigningMatrix;
  /** Registers taken over as they stand, beside those that are opened. */
  readonly openRegisters?: readonly Register[];
}

/** One record that must exist afterwards. */
interface Seed {
  readonly key: RecordKey;
  readonly toWrite: () => LedgerWrite;
}
type SeedOf = <Kind extends RecordKind>(
  kind: Kind,
  body: RecordBody<Kind> & { readonly id: string },
  type: string,
  payload?: object,
) => Seed;

const seeding =
  ({ at, actor = 'quan-tri' }: LoadOptions): SeedOf =>
  (kind, body, type, payload = {}) => ({
    key: { kind, id: body.id },
    toWrite: () => write(kind, body.id, undefined, body, { type, payload, at, actor }),
  });

const FIRST_LOAD = 'Khởi tạo dữ liệu ban đầu';

function seedsOf({ units, people }: Province, options: LoadOptions): Seed[] {
  const seed = seeding(options);
  const { specialDays = standardSpecialDays(), notYetLawInForce = false, policy = DEFAULT_POLICY } = options;
  const { signingMatrix: matrix = DEFAULT_SIGNING_MATRIX, openRegisters = [] } = options;
  const calendar = { id: 'vn' as const, specialDays: [...specialDays], notYetLawInForce };
  const signing = { id: 'default' as const, matrix };
  return [
    seed('calendar', calendar, 'CALENDAR_CHANGED', { reason: FIRST_LOAD }),
    seed('policy', policy, 'POLICY_CHANGED', { reason: FIRST_LOAD }),
    seed('signing', signing, 'POLICY_CHANGED', { reason: FIRST_LOAD }),
    ...registersOf(options.registers).map(({ startAt, reason, register }) =>
      seed('register', register, 'REGISTER_OPENED', { startAt, reason }),
    ),
    ...openRegisters.map((register) => seed('register', register, 'REGISTER_OPENED', { reason: FIRST_LOAD })),
    ...units.map((unit) => seed('unit', unit, 'UNIT_SAVED', { name: unit.name })),
    ...people.map((person) =>
      seed('person', person, 'PERSON_SAVED', {
        unitId: person.unitId,
        roles: person.roles.map(({ role }) => role),
      }),
    ),
  ];
}

const keyText = ({ kind, id }: RecordKey): string => `${kind}#${id}`;
/** The most that a ledger takes in one commit. */
const WRITES_PER_COMMIT = 40;

async function loadBatch(
  ledger: Pick<Ledger, 'commit' | 'loadMany'>,
  batch: readonly Seed[],
): Promise<number> {
  const existing = await ledger.loadMany(batch.map(({ key }) => key));
  const known = new Set(existing.map(keyText));
  const missing = batch.filter(({ key }) => !known.has(keyText(key)));
  if (missing.length === 0) return 0;
  const committed = await ledger.commit({ writes: missing.map(({ toWrite }) => toWrite()) });
  if (committed.outcome !== 'COMMITTED')
    throw new Error(`Somebody else writes into this ledger (${committed.outcome}): load again`);
  return missing.length;
}

export interface Loaded {
  readonly written: number;
  readonly skipped: number;
}

/** Throws when another writer interferes; loading again then writes what is still missing. */
export async function loadProvince(
  { ledger }: { readonly ledger: Pick<Ledger, 'commit' | 'loadMany'> },
  province: Province,
  options: LoadOptions,
): Promise<Loaded> {
  const seeds = seedsOf(province, options);
  let written = 0;
  for (let start = 0; start < seeds.length; start += WRITES_PER_COMMIT)
    written += await loadBatch(ledger, seeds.slice(start, start + WRITES_PER_COMMIT));
  return { written, skipped: seeds.length - written };
}
