/** „Nơi nhận": one list in the order of the document, edited by purpose and by kind. */
import type { Purpose, Recipient } from '../draft-form.ts';
import type { Directory, UnitItem } from './units.ts';

type Target = Recipient['target'];
const isOf =
  (purpose: Purpose, kind: Target['kind']) =>
  (recipient: Recipient): boolean =>
    recipient.purpose === purpose && recipient.target.kind === kind;

export const groupsOf = (recipients: readonly Recipient[], purpose: Purpose): string[] =>
  recipients.flatMap((one) =>
    one.purpose === purpose && one.target.kind === 'GROUP' ? [one.target.group] : [],
  );
export const unitIdsOf = (recipients: readonly Recipient[], purpose: Purpose): string[] =>
  recipients.flatMap((one) =>
    one.purpose === purpose && one.target.kind === 'UNIT' ? [one.target.unitId] : [],
  );
export const textsOf = (recipients: readonly Recipient[], purpose: Purpose): string[] =>
  recipients.flatMap((one) =>
    one.purpose === purpose && one.target.kind === 'TEXT' ? [one.target.text] : [],
  );

/** Whoever stays keeps their place; new ones follow at the end. */
function replaced(
  recipients: readonly Recipient[],
  purpose: Purpose,
  targets: readonly Target[],
  keyOf: (target: Target) => string,
): Recipient[] {
  const kind = targets[0]?.kind;
  const wanted = new Set(targets.map(keyOf));
  const stay = recipients.filter(
    (one) => !isOf(purpose, kind ?? one.target.kind)(one) || wanted.has(keyOf(one.target)),
  );
  const known = new Set(stay.filter(({ purpose: of }) => of === purpose).map(({ target }) => keyOf(target)));
  return [
    ...stay,
    ...targets.filter((target) => !known.has(keyOf(target))).map((target) => ({ purpose, target })),
  ];
}
const without = (recipients: readonly Recipient[], purpose: Purpose, kind: Target['kind']): Recipient[] =>
  recipients.filter((one) => !isOf(purpose, kind)(one));

const keyOf = (target: Target): string =>
  target.kind === 'GROUP'
    ? `g ${target.group}`
    : target.kind === 'UNIT'
      ? `u ${target.unitId}`
      : `t ${target.text}`;

export const withGroups = (
  list: readonly Recipient[],
  purpose: Purpose,
  groups: readonly string[],
): Recipient[] =>
  groups.length === 0
    ? without(list, purpose, 'GROUP')
    : replaced(
        list,
        purpose,
        groups.map((group) => ({ kind: 'GROUP', group })),
        keyOf,
      );
export const withUnits = (
  list: readonly Recipient[],
  purpose: Purpose,
  ids: readonly string[],
): Recipient[] =>
  ids.length === 0
    ? without(list, purpose, 'UNIT')
    : replaced(
        list,
        purpose,
        ids.map((unitId) => ({ kind: 'UNIT', unitId })),
        keyOf,
      );
export const withTexts = (
  list: readonly Recipient[],
  purpose: Purpose,
  lines: readonly string[],
): Recipient[] =>
  lines.length === 0
    ? without(list, purpose, 'TEXT')
    : replaced(
        list,
        purpose,
        lines.map((text) => ({ kind: 'TEXT', text })),
        keyOf,
      );

/** The units that a purpose reaches, each once, in the order of the address list. */
export function unitsReached(
  recipients: readonly Recipient[],
  purpose: Purpose,
  { inGroup, units }: Directory,
): UnitItem[] {
  const reached = recipients
    .filter((one) => one.purpose === purpose)
    .flatMap(({ target }) => {
      if (target.kind === 'GROUP') return inGroup(target.group);
      return target.kind === 'UNIT' ? units.filter(({ id }) => id === target.unitId) : [];
    });
  return [...new Set(reached)];
}
