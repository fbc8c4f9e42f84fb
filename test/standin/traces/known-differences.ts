/** Differences between interpreters that are known; docs/stand-in.md gives the reason of each under its letter. */
import * as z from 'zod/mini';
import type { Trace } from './script.ts';

const stateSchema = z.object({
  Resource: z.optional(z.string()),
  ItemProcessor: z.optional(z.object({ States: z.record(z.string(), z.unknown()) })),
});
const definitionSchema = z.object({ States: z.record(z.string(), stateSchema) });
export type Definition = z.output<typeof definitionSchema>;
export const readDefinition = (definition: unknown): Definition => definitionSchema.parse(definition);

export interface KnownDifference {
  readonly letters: string;
  readonly interpreter: string;
  /** What our trace would be if we did as they do. */
  readonly asTheyDo: (ours: Trace, definition: Definition) => Trace;
}

/** The history says nothing of the states inside a Map. */
function withoutMapped(ours: Trace, { States }: Definition): Trace {
  const mapped = new Set(
    Object.values(States).flatMap(({ ItemProcessor }) => Object.keys(ItemProcessor?.States ?? {})),
  );
  return { ...ours, states: ours.states.filter((state) => !mapped.has(state)) };
}

/** The first wait fails, because its time-out is an expression. */
function failedAtFirstWait(ours: Trace, { States }: Definition): Trace {
  const at = ours.states.findIndex(
    (state) => States[state]?.Resource?.endsWith('.waitForTaskToken') === true,
  );
  return { ...ours, states: ours.states.slice(0, at + 1), status: 'FAILED' };
}

export const CORRECTED = 'MiniStack, corrected';
export const PLAIN = 'MiniStack as it is';

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  { letters: 'M', interpreter: CORRECTED, asTheyDo: withoutMapped },
  { letters: 'A', interpreter: PLAIN, asTheyDo: failedAtFirstWait },
  {
    letters: 'A and M',
    interpreter: PLAIN,
    asTheyDo: (ours, definition) => failedAtFirstWait(withoutMapped(ours, definition), definition),
  },
];
