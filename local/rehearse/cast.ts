/** Who plays which character: every character once, the rest of the units as units are: mostly on time. */
import type { Unit } from '../../shared/domain/organisation/unit.ts';
import { seededRandom } from '../scenarios/seeded-random.ts';
import { characterNames, type CharacterName } from './characters.ts';

export interface Part {
  readonly unit: Unit;
  readonly character: CharacterName;
  /** The unit that takes over what this one leaves behind by merger or by rejection. */
  readonly successorId?: string;
}
export type Cast = ReadonlyMap<string, Part>;

/** Common ways come again when there are more units than characters. */
const CROWD: readonly CharacterName[] = [
  'ON_TIME',
  'EARLY',
  'ON_TIME',
  'BY_LINK',
  'ON_TIME',
  'LATE_REPORT',
  'NIL',
  'ON_TIME',
  'REPORT_RETURNED',
];
/** What an office meets with any directive, commonest ways first, so that a few units already show several. */
const COMMON_WAYS: readonly CharacterName[] = [
  'LATE_REPORT',
  'ON_TIME',
  'SILENT',
  'ON_TIME',
  'REPORT_RETURNED',
  'EXTENDED',
  'ON_TIME',
  'LATE_PLAN',
  'BY_LINK',
  'ON_TIME',
  'OBSTACLE',
  'NIL',
  'EARLY',
  'ON_TIME',
  'LATE_RECEIPT',
  'CRITICISED',
  'ON_TIME',
  'PLAN_RETURNED',
  'REFUSED',
  'ON_TIME',
  'EXCUSED',
  'SLOW_REVIEW',
];
/** Units that merge and that return a document are of commune level: departments are not dissolved half-way. */
const AT_COMMUNE_LEVEL: readonly CharacterName[] = ['MERGED', 'SILENT', 'EXCUSED', 'CRITICISED'];

const isCommuneLevel = ({ kind }: Unit): boolean =>
  kind === 'COMMUNE' || kind === 'WARD' || kind === 'SPECIAL_ZONE';

function shuffled(units: readonly Unit[], seed: string): Unit[] {
  const { below } = seededRandom(`${seed}/cast`);
  return units
    .map((unit) => ({ unit, rank: below(1_000_000) }))
    .sort((one, other) => one.rank - other.rank || (one.unit.id < other.unit.id ? -1 : 1))
    .map(({ unit }) => unit);
}

function take(waiting: Unit[], wanted: (unit: Unit) => boolean): Unit | undefined {
  const index = waiting.findIndex(wanted);
  return waiting.splice(index === -1 ? 0 : index, 1)[0];
}

/** The same units and seed give the same cast. Fewer units than characters leave the last characters unplayed. */
export function castOf(units: readonly Unit[], seed: string, owners: ReadonlySet<string>): Cast {
  const cast = new Map<string, Part>();
  // Units that a clause names have duties of their own; they play no part that would leave these behind.
  for (const unit of units.filter(({ id }) => owners.has(id)))
    cast.set(unit.id, { unit, character: 'ON_TIME' });
  const waiting = shuffled(
    units.filter(({ id }) => !owners.has(id)),
    seed,
  );
  for (const character of [...characterNames].reverse()) {
    const unit = take(
      waiting,
      AT_COMMUNE_LEVEL.includes(character) ? isCommuneLevel : (one) => !isCommuneLevel(one),
    );
    if (unit !== undefined) cast.set(unit.id, { unit, character });
  }
  waiting.forEach((unit, index) =>
    cast.set(unit.id, { unit, character: CROWD[index % CROWD.length] ?? 'ON_TIME' }),
  );
  return withSuccessors(cast, units, owners);
}

/** Units as they commonly are; the same units and seed give the same cast. */
export const plausibleCast = (units: readonly Unit[], seed: string): Cast =>
  new Map(
    shuffled(units, seed).map((unit, index) => [
      unit.id,
      { unit, character: COMMON_WAYS[index % COMMON_WAYS.length] ?? 'ON_TIME' },
    ]),
  );

export const castAs = (units: readonly Unit[], character: CharacterName): Cast =>
  new Map(units.map((unit) => [unit.id, { unit, character }]));

function withSuccessors(cast: Map<string, Part>, units: readonly Unit[], owners: ReadonlySet<string>): Cast {
  const others = units.filter(({ id }) => !owners.has(id));
  const steady = [...others, ...units].filter(({ id }) =>
    ['ON_TIME', 'EARLY', 'BY_LINK'].includes(cast.get(id)?.character ?? ''),
  );
  for (const [id, part] of cast) {
    if (part.character !== 'MERGED' && part.character !== 'WRONG_ADDRESS') continue;
    const heir =
      steady.find((unit) => unit.id !== id && unit.kind === part.unit.kind) ??
      steady.find((unit) => unit.id !== id);
    if (heir !== undefined) cast.set(id, { ...part, successorId: heir.id });
  }
  return cast;
}
