/** A choice on one field of the input that does not compile while a value of the field has no branch. */
import type { Construct } from 'constructs';
import { Choice, Condition, Fail, type State } from 'aws-cdk-lib/aws-stepfunctions';
import type * as z from 'zod/mini';
import { expression, isEqual, type Jsonata } from './reference.ts';

type Literal = string & {};
/** One state, or another one under a further condition. */
export type Branch = State | { readonly when: Jsonata; readonly then: State; readonly otherwise: State };

export interface ExhaustiveChoice<Of extends z.ZodMiniObject, Field extends keyof z.output<Of> & string> {
  readonly schema: Of;
  readonly field: Field;
  readonly branches: Readonly<Record<z.output<Of>[Field] & Literal, Branch>>;
  /** Name of the Fail state for a value outside the enum: an input that was not parsed. */
  readonly unknown: string;
}

const isSingle = (branch: Branch): branch is State => !('when' in branch);

export function exhaustiveChoice<Of extends z.ZodMiniObject, Field extends keyof z.output<Of> & string>(
  scope: Construct,
  name: string,
  { schema, field, branches, unknown }: ExhaustiveChoice<Of, Field>,
): Choice {
  const choice = Choice.jsonata(scope, name);
  const given: Readonly<Record<string, Branch>> = branches;
  const isValue = (value: string): value is z.output<Of>[Field] & Literal => value in given;
  for (const [value, branch] of Object.entries(given)) {
    if (!isValue(value)) continue;
    const holds = isEqual(schema, field, value);
    if (isSingle(branch)) choice.when(Condition.jsonata(expression(holds)), branch);
    else {
      choice.when(Condition.jsonata(expression(`${holds} and ${branch.when}`)), branch.then);
      choice.when(Condition.jsonata(expression(holds)), branch.otherwise);
    }
  }
  return choice.otherwise(
    Fail.jsonata(scope, unknown, { error: unknown, cause: `No branch for this ${field}` }),
  );
}
