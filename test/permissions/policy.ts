/**
 * Whether a role allows an action on a resource, by the rules of IAM as far as roles of this system use them: what is not
 * allowed is denied, a denial outweighs every permission, `*` stands for any run of characters and `?` for one, and
 * actions are the same in capital and small letters. Conditions are not evaluated: a statement that has one is refused.
 */
import type { Statement } from '../cloud/deployment.ts';

export interface Demand {
  /** `dynamodb:PutItem`. */
  readonly action: string;
  readonly resource: string;
}

const ANY_RUN = /\*+/g;
const META = /[.+^${}()|[\]\\]/g;

const expressionOf = (pattern: string, flags: string): RegExp =>
  new RegExp(
    `^${pattern.replaceAll(META, '\\$&').replaceAll(ANY_RUN, '.*').replaceAll('?', '.')}$`,
    `s${flags}`,
  );

const expressions = new Map<string, RegExp>();
function matches(pattern: string, text: string, flags = ''): boolean {
  const key = `${flags}/${pattern}`;
  const expression = expressions.get(key) ?? expressionOf(pattern, flags);
  expressions.set(key, expression);
  return expression.test(text);
}

export const actionMatches = (pattern: string, action: string): boolean => matches(pattern, action, 'i');
export const resourceMatches = (pattern: string, resource: string): boolean => matches(pattern, resource);

const applies = ({ Action, Resource }: Statement, { action, resource }: Demand): boolean =>
  Action.some((pattern) => actionMatches(pattern, action)) &&
  Resource.some((pattern) => resourceMatches(pattern, resource));

/** @throws Error for a statement with a condition that would decide */
export function isAllowed(statements: readonly Statement[], demand: Demand): boolean {
  const deciding = statements.filter((statement) => applies(statement, demand));
  const conditional = deciding.find(({ Condition }) => Condition !== undefined);
  if (conditional !== undefined)
    throw new Error(`A condition decides on ${demand.action}: ${JSON.stringify(conditional.Condition)}`);
  return deciding.length > 0 && deciding.every(({ Effect }) => Effect === 'Allow');
}

/** One action on one resource that a role allows, each as it is written there. */
export interface Right {
  readonly action: string;
  readonly resource: string;
}

/** Every right of a role, one by one; what is denied is no right. */
export function rightsOf(statements: readonly Statement[]): readonly Right[] {
  const all = statements
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ Action, Resource }) =>
      Action.flatMap((action) => Resource.map((resource) => ({ action, resource }))),
    );
  return [...new Map(all.map((right) => [`${right.action} ${right.resource}`, right])).values()];
}

export const covers = (right: Right, demand: Demand): boolean =>
  actionMatches(right.action, demand.action) && resourceMatches(right.resource, demand.resource);

export const isWildcard = ({ action, resource }: Right): boolean =>
  action.includes('*') || resource.includes('*');
