/** Reads the fields of an object in a definition, and refuses every field that nobody asked for. */
import { isRecord } from './json.ts';
import type { Place } from './place.ts';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

export class Fields {
  readonly place: Place;
  readonly #record: Record<string, unknown>;

  constructor(value: unknown, place: Place, known: readonly string[]) {
    if (!isRecord(value)) place.refuse('must be an object');
    const stranger = Object.keys(value).find((field) => !known.includes(field));
    if (stranger !== undefined) place.at(stranger).refuse('is not supported');
    this.#record = value;
    this.place = place;
  }

  at(field: string): Place {
    return this.place.at(field);
  }

  has(field: string): boolean {
    return this.#record[field] !== undefined;
  }

  get(field: string): unknown {
    return this.#record[field];
  }

  text(field: string): string {
    const value = this.#record[field];
    return typeof value === 'string' && value !== '' ? value : this.at(field).refuse('must be a text');
  }

  /** One of the given values, the first of which is the default. */
  oneOf<Value extends string>(field: string, values: readonly [Value, ...Value[]]): Value {
    if (!this.has(field)) return values[0];
    const known = values.find((value) => value === this.#record[field]);
    return known ?? this.at(field).refuse(`must be ${values.join(' or ')}`);
  }

  number(field: string, fallback: number, range: Range): number {
    const value = this.#record[field] ?? fallback;
    const fits = typeof value === 'number' && value >= range.min && value <= range.max;
    if (fits && (range.integer === false || Number.isInteger(value))) return value;
    return this.at(field).refuse(`must be a number from ${range.min} to ${range.max}`);
  }

  /** A list; absent counts as empty. */
  list(field: string): { readonly value: unknown; readonly place: Place }[] {
    const value: unknown = this.#record[field] ?? [];
    if (!Array.isArray(value)) return this.at(field).refuse('must be a list');
    return value.map((item: unknown, index) => ({ value: item, place: this.at(field).at(index) }));
  }

  texts(field: string): string[] {
    return this.list(field).map(({ value, place }) =>
      typeof value === 'string' ? value : place.refuse('must be a text'),
    );
  }

  entries(field: string): { readonly name: string; readonly value: unknown; readonly place: Place }[] {
    const value = this.#record[field] ?? {};
    if (!isRecord(value)) return this.at(field).refuse('must be an object');
    return Object.entries(value).map(([name, item]) => ({
      name,
      value: item,
      place: this.at(field).at(name),
    }));
  }
}
