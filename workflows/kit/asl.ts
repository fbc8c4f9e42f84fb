/** Amazon States Language, as far as our definitions use it. */
import * as z from 'zod/mini';

const catcherSchema = z.object({ ErrorEquals: z.array(z.string()), Next: z.string(), Output: z.unknown() });
const retrierSchema = z.looseObject({ ErrorEquals: z.array(z.string()) });
const ruleSchema = z.object({ Condition: z.string(), Next: z.string() });
const argumentsSchema = z.object({ FunctionName: z.string(), Payload: z.unknown() });

export const stateSchema = z.looseObject({
  Type: z.enum(['Task', 'Choice', 'Map', 'Succeed', 'Fail', 'Pass', 'Wait']),
  Comment: z.optional(z.string()),
  Next: z.optional(z.string()),
  End: z.optional(z.boolean()),
  Default: z.optional(z.string()),
  Choices: z._default(z.array(ruleSchema), []),
  Catch: z._default(z.array(catcherSchema), []),
  Retry: z._default(z.array(retrierSchema), []),
  Resource: z.optional(z.string()),
  Arguments: z.optional(argumentsSchema),
  TimeoutSeconds: z.optional(z.union([z.number(), z.string()])),
  get ItemProcessor() {
    return z.optional(graphSchema);
  },
});
const graphSchema = z.object({
  StartAt: z.string(),
  get States() {
    return z.record(z.string(), stateSchema);
  },
});

export type AslState = z.output<typeof stateSchema>;
export type AslGraph = z.output<typeof graphSchema>;

/** @throws a list of what is not as expected */
export const parseGraph = (value: unknown): AslGraph => graphSchema.parse(value);

export interface NamedState {
  readonly name: string;
  readonly state: AslState;
  /** The graph in which its targets are found: the machine, or the inside of a map. */
  readonly graph: AslGraph;
}

/** Every state, those inside maps included. */
export function* statesOf(graph: AslGraph): Generator<NamedState> {
  for (const [name, state] of Object.entries(graph.States)) {
    yield { name, state, graph };
    if (state.ItemProcessor !== undefined) yield* statesOf(state.ItemProcessor);
  }
}

/** A task that stays until somebody sends its token back. */
export const isWait = (state: AslState): boolean => state.Resource?.endsWith('.waitForTaskToken') === true;

/** The names of all states to which a state may lead. */
export const targetsOf = (state: AslState): string[] =>
  [
    state.Next,
    state.Default,
    ...state.Choices.map(({ Next }) => Next),
    ...state.Catch.map(({ Next }) => Next),
  ].filter((name) => name !== undefined);

/** Where an error leads, when the state catches it. */
export const caughtIn = (state: AslState, error: string): string | undefined =>
  state.Catch.find(({ ErrorEquals }) => ErrorEquals.includes(error))?.Next;
