/** Choices that look random and are the same on every run and every machine. Not for secrets. */

/** A number of 32 bits from a text (FNV-1a): equal texts give equal numbers, similar texts unrelated ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

export interface SeededRandom {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/** Mixes a counter that advances by the golden ratio (the scheme of SplitMix, in 32 bits). */
function mixed(counter: number): number {
  let value = Math.imul(counter ^ (counter >>> 16), 0x21f0aaad);
  value = Math.imul(value ^ (value >>> 15), 0x735a2d97);
  return (value ^ (value >>> 15)) >>> 0;
}

export function seededRandom(seed: string): SeededRandom {
  let counter = hashOf(seed);
  const below = (limit: number): number => {
    counter = (counter + 0x9e3779b9) >>> 0;
    return Math.floor((mixed(counter) / 2 ** 32) * limit);
  };
  return {
    below,
    pick(items) {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('There is nothing to pick from');
      return item;
    },
  };
}

/** One choice out of a list that depends on nothing but the text. */
export const pickFor = <Item>(seed: string, items: readonly Item[]): Item => seededRandom(seed).pick(items);
