/** Typed references into state data: a field that the schema lacks, or a value that it cannot have, does not compile. */
import type * as z from 'zod/mini';

type Schema = z.ZodMiniObject;
type FieldOf<Of extends Schema> = keyof z.output<Of> & string;

/** Text of JSONata, not yet wrapped in `{% … %}`. */
export type Jsonata = string & { readonly jsonata?: never };

/** A field of a state's input: `ref(positionSchema)('wakeAt')` is `$states.input.wakeAt`. */
export const ref =
  <Of extends Schema>(schema: Of) =>
  (field: FieldOf<Of>): Jsonata => {
    if (!(field in schema.shape)) throw new Error(`The input has no field ${field}`);
    return `$states.input.${field}`;
  };

/** A condition on one field of the input. */
export const isEqual = <Of extends Schema, Field extends FieldOf<Of>>(
  schema: Of,
  field: Field,
  value: z.output<Of>[Field] & (string | number | boolean),
): Jsonata => `${ref(schema)(field)} = ${typeof value === 'string' ? `'${value}'` : String(value)}`;

/** A flag of the input. */
export const isSet = <Of extends Schema>(
  schema: Of,
  field: { [Field in FieldOf<Of>]: z.output<Of>[Field] extends boolean ? Field : never }[FieldOf<Of>],
): Jsonata => ref(schema)(field);

/** Marks a text as JSONata for the state machine. */
export const expression = (jsonata: Jsonata): string => `{% ${jsonata} %}`;

export const INPUT = expression('$states.input');
export const RESULT = expression('$states.result.Payload');
export const TASK_TOKEN = expression('$states.context.Task.Token');
export const MAP_ITEM = expression('$states.context.Map.Item.Value');

/**
 * The first instant of a list that lies after the entry into the state; where none does, `otherwise`, which has passed
 * and makes the state wake at once.
 */
export const firstAfterEntry = (instants: Jsonata, otherwise: Jsonata): Jsonata =>
  `[$filter(${instants}, function($at) { $toMillis($at) > $toMillis($states.context.State.EnteredTime) }), ${otherwise}][0]`;

/**
 * Whole seconds from the entry into the state to an instant of the input, at least 1. Counted from the state's own
 * entry and not from $now(), so that it means the same under a virtual clock; rounded up, so that the state never
 * wakes before the instant.
 */
export const secondsUntil = (instant: Jsonata): string =>
  expression(
    `$max([1, $ceil(($toMillis(${instant}) - $toMillis($states.context.State.EnteredTime)) / 1000)])`,
  );
