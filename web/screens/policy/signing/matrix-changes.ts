/** What a new matrix changes, in words, before anybody confirms it. */
import type { Position, SigningForm } from '../../directives/drafting/draft-form.ts';
import {
  groundInWords,
  kindsInWords,
  type DocumentKind,
  type Ground,
  type Matrix,
  type Rule,
  type signingWords,
} from './signing-words.ts';

export interface SigningNames {
  readonly positions: Readonly<Record<Position, string>>;
  readonly forms: Readonly<Record<SigningForm, string>>;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly grounds: Readonly<Record<Ground['kind'], string>>;
  readonly words: (typeof signingWords)['vi'];
  readonly say: {
    readonly to: (before: string, after: string) => string;
    readonly added: (what: string) => string;
    readonly removed: (what: string) => string;
    readonly collective: string;
    readonly principal: string;
  };
}

const whoOf = ({ positions, form }: Rule, names: SigningNames): string =>
  `${positions.map((position) => names.positions[position]).join(', ')} – ${names.forms[form]}`;
const allOf = (rule: Rule, names: SigningNames): string =>
  `${whoOf(rule, names)}: ${kindsInWords(rule.documentKinds, names.kinds, names.words)}`;

function ruleChanges(before: Rule, after: Rule, names: SigningNames): string[] {
  const { say, kinds, grounds, words } = names;
  const lost = before.documentKinds.filter((kind) => !after.documentKinds.includes(kind));
  const gained = after.documentKinds.filter((kind) => !before.documentKinds.includes(kind));
  const told = (list: readonly DocumentKind[]): string => list.map((kind) => kinds[kind]).join(', ');
  const was = groundInWords(before.ground, grounds, words);
  const becomes = groundInWords(after.ground, grounds, words);
  return [
    ...(gained.length === 0 ? [] : [say.added(told(gained))]),
    ...(lost.length === 0 ? [] : [say.removed(told(lost))]),
    ...(was === becomes ? [] : [say.to(was, becomes)]),
  ];
}

const isIn = (rules: readonly Rule[], rule: Rule): boolean =>
  rules.some((other) => JSON.stringify(other) === JSON.stringify(rule));

/** Rows of the same people in the same form are compared; any other row was added or removed. */
function rowChanges(before: readonly Rule[], after: readonly Rule[], names: SigningNames): string[] {
  const left = after.filter((rule) => !isIn(before, rule));
  const changes: string[] = [];
  for (const rule of before.filter((one) => !isIn(after, one))) {
    const who = whoOf(rule, names);
    const place = left.findIndex((other) => whoOf(other, names) === who);
    const [becomes] = place === -1 ? [] : left.splice(place, 1);
    if (becomes === undefined) changes.push(names.say.removed(allOf(rule, names)));
    else changes.push(...ruleChanges(rule, becomes, names).map((change) => `${who}: ${change}`));
  }
  return [...changes, ...left.map((rule) => names.say.added(allOf(rule, names)))];
}

export function matrixChanges(before: Matrix, after: Matrix, names: SigningNames): string[] {
  const { say, positions } = names;
  const line = (name: string, was: string, becomes: string): string[] =>
    was === becomes ? [] : [`${name}: ${say.to(was, becomes)}`];
  return [
    ...line(say.collective, before.collective, after.collective),
    ...line(say.principal, positions[before.principal], positions[after.principal]),
    ...rowChanges(before.rules, after.rules, names),
  ];
}
