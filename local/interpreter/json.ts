/** What travels between states: JSON, and nothing else. */

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export const isJsonObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object that is neither null nor an array; says nothing about what its fields hold. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A copy, as JSON would carry it to another machine: fields without a value are dropped, dates become text, a number
 * that JSON cannot write becomes null. `undefined` itself becomes null. What one side later changes, the other never
 * sees. Throws TypeError for what JSON cannot carry at all (a function, a bigint).
 */
export function copyJson(value: unknown): Json {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value + 0 : null;
    case 'undefined':
      return null;
    case 'object':
      return value === null ? null : copyObject(value);
    default:
      throw new TypeError(`JSON cannot carry a ${typeof value}`);
  }
}

function copyObject(value: object): Json {
  if (Array.isArray(value)) return value.map(copyJson);
  if ('toJSON' in value && typeof value.toJSON === 'function')
    return copyJson(JSON.parse(JSON.stringify(value)));
  const copy: JsonObject = {};
  if (!isRecord(value)) return copy;
  for (const key of Object.keys(value)) {
    const item = value[key];
    // Assigning `__proto__` would change the copy's prototype instead of adding a field; no record has such a field.
    if (item !== undefined && key !== '__proto__') copy[key] = copyJson(item);
  }
  return copy;
}

/** Same JSON, whatever the order of keys. */
export function sameJson(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => sameJson(item, other[index] ?? null))
    );
  }
  if (!isJsonObject(one) || Array.isArray(other) || !isJsonObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key] ?? null, other[key] ?? null))
  );
}
