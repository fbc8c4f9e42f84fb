/** Marshalling by hand: the table holds only texts and whole numbers, for which a library would be a dependency too many. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

export type Item = Record<string, AttributeValue>;
type Scalar = string | number | undefined;

export const attribute = (value: string | number): AttributeValue =>
  typeof value === 'string' ? { S: value } : { N: String(value) };

/** Leaves out what is undefined, so that an index stays sparse. */
export function itemOf(values: Readonly<Record<string, Scalar>>): Item {
  const item: Item = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) item[name] = attribute(value);
  return item;
}

export const textAttribute = z.pipe(
  z.object({ S: z.string() }),
  z.transform((found) => found.S),
);
export const wholeAttribute = z.pipe(
  z.object({ N: z.string().check(z.regex(/^-?\d{1,15}$/)) }),
  z.transform((found) => Number(found.N)),
);
export const jsonAttribute = z.pipe(
  textAttribute,
  z.transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.issues.push({ code: 'custom', message: 'not JSON', input: text });
      return z.NEVER;
    }
  }),
);

/** A text attribute that must also satisfy a schema of its own, such as an instant. */
export const parsedAttribute = <T>(schema: z.ZodMiniType<T, string>): z.ZodMiniType<T> =>
  z.pipe(textAttribute, schema);
