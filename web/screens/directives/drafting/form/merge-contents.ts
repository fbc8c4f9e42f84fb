/**
 * Two people at one draft. What only one of them changed is put together; where both changed the same part, a person
 * must choose. A part is one field of the frame, one clause (by its number), or the list of clauses itself.
 */
import type { Content, ContentClause } from '../draft-form.ts';

/** Order of keys and missing texts do not matter. */
export const stableText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
const isSame = (one: unknown, other: unknown): boolean =>
  stableText(one ?? null) === stableText(other ?? null);

/** `subject`, `clauses` (which there are and in which order), `clause 2.1`. */
export type Part = Exclude<keyof Content, 'clauses'> | 'clauses' | `clause ${string}`;
type FramePart = Exclude<keyof Content, 'clauses'>;
const FRAME: Record<FramePart, true> = {
  type: true,
  subject: true,
  urgency: true,
  issuerUnitId: true,
  fieldAbbreviation: true,
  place: true,
  legalBases: true,
  parent: true,
  replacesDirectiveId: true,
  signer: true,
  recipients: true,
  reviewerUnitId: true,
  secondReviewerUnitId: true,
  planTerm: true,
  uncovered: true,
  numberPending: true,
};
const isFramePart = (name: string): name is FramePart => Object.hasOwn(FRAME, name);
const framePartsOf = (...contents: Content[]): FramePart[] => [
  ...new Set(contents.flatMap((content) => Object.keys(content)).filter(isFramePart)),
];

const idsOf = ({ clauses }: Content): string[] => clauses.map(({ id }) => id);
const clauseOf = ({ clauses }: Content, id: string): ContentClause | undefined =>
  clauses.find((clause) => clause.id === id);

const hasTwice = (content: Content): boolean => new Set(idsOf(content)).size < content.clauses.length;

interface Merged<Value> {
  /** Where both changed the same part, one's own. */
  readonly value: Value;
  readonly collisions: readonly Part[];
}

function mergedWhole<Value>(part: Part, base: Value, mine: Value, theirs: Value): Merged<Value> {
  if (isSame(mine, base)) return { value: theirs, collisions: [] };
  const agree = isSame(theirs, base) || isSame(mine, theirs);
  return { value: mine, collisions: agree ? [] : [part] };
}

/** A clause that the other one removed while it was changed here stays, and a person decides. */
function withMineKept(list: readonly string[], base: Content, mine: Content): string[] {
  const changed = mine.clauses.filter(({ id }) => {
    const before = clauseOf(base, id);
    return !list.includes(id) && before !== undefined && !isSame(clauseOf(mine, id), before);
  });
  return changed.reduce(
    (ids, { id }) => {
      const at = idsOf(mine).indexOf(id);
      return [...ids.slice(0, at), id, ...ids.slice(at)];
    },
    [...list],
  );
}

function mergedClauses(base: Content, mine: Content, theirs: Content): Merged<ContentClause[]> {
  if ([base, mine, theirs].some(hasTwice))
    return mergedWhole('clauses', base.clauses, mine.clauses, theirs.clauses);
  const list = mergedWhole('clauses', idsOf(base), idsOf(mine), idsOf(theirs));
  const collisions = [...list.collisions];
  const clauses = withMineKept(list.value, base, mine).flatMap((id) => {
    const [before, ours, other] = [clauseOf(base, id), clauseOf(mine, id), clauseOf(theirs, id)];
    const merged = mergedWhole(`clause ${id}`, before, ours, other);
    // Added by one of them only: nobody changed what the other has.
    if (before !== undefined) collisions.push(...merged.collisions);
    const value = before === undefined ? (ours ?? other) : merged.value;
    return value === undefined ? [] : [value];
  });
  const removedHere = base.clauses.filter(({ id }) => clauseOf(mine, id) === undefined);
  for (const clause of removedHere)
    if (!isSame(clauseOf(theirs, clause.id) ?? clause, clause)) collisions.push(`clause ${clause.id}`);
  return { value: clauses, collisions: [...new Set(collisions)] };
}

/**
 * Puts together what two changed. In what collides one's own is kept; swapped, the other's is kept there and one's own
 * everywhere else.
 */
export function mergeContents(base: Content, mine: Content, theirs: Content): Merged<Content> {
  const clauses = mergedClauses(base, mine, theirs);
  const frame = framePartsOf(base, mine, theirs).map((name) => ({
    name,
    ...mergedWhole(name, base[name], mine[name], theirs[name]),
  }));
  // What one of them emptied is emptied: undefined is left out when it is sent.
  const values = Object.fromEntries(frame.map(({ name, value }) => [name, value]));
  return {
    value: { ...mine, ...values, clauses: clauses.value },
    collisions: [...frame.flatMap(({ collisions }) => collisions), ...clauses.collisions],
  };
}
