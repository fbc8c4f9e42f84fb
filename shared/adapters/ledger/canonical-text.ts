/**
 * JSON with one spelling only: keys sorted by UTF-16 code units, no white space, members without a value left out.
 * Both homes store and hash this text, so a copied ledger verifies wherever it goes.
 * Throws `TypeError` for whatever JSON cannot give back unchanged: functions, dates, NaN, holes in a list.
 */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return stringText(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (Number.isFinite(value)) return String(value);
      throw new TypeError(`A ledger body holds the number ${value}, which JSON does not know`);
    case 'object':
      return value === null ? 'null' : Array.isArray(value) ? listText(value) : objectText(value);
    case 'undefined':
    case 'function':
    case 'symbol':
    case 'bigint':
      throw new TypeError(`A ledger body holds a ${typeof value}, which JSON does not know`);
  }
}

/** Most texts hold nothing that JSON escapes; to see that is cheaper than to have them written. */
const NOTHING_TO_ESCAPE = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;
const stringText = (text: string): string =>
  NOTHING_TO_ESCAPE.test(text) ? `"${text}"` : JSON.stringify(text);

/** The names of fields are few and come again and again; those of figures are written by people, so not all are kept. */
const MOST_NAMES = 2_000;
const names = new Map<string, string>();

function nameText(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  const text = `${stringText(name)}:`;
  if (names.size < MOST_NAMES) names.set(name, text);
  return text;
}

/** Bodies that were read from the ledger are in order already. */
function inOrder(keys: string[]): readonly string[] {
  let before = '';
  for (const key of keys) {
    if (key < before) return keys.sort();
    before = key;
  }
  return keys;
}

function listText(list: readonly unknown[]): string {
  let text = '';
  for (const member of list) text += text === '' ? canonicalText(member) : `,${canonicalText(member)}`;
  return `[${text}]`;
}

function objectText(value: object): string {
  if (!isPlain(value))
    throw new TypeError(`A ledger body holds a ${value.constructor.name}; give plain JSON`);
  let text = '';
  for (const key of inOrder(Object.keys(value))) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${nameText(key)}${canonicalText(member)}`;
  }
  return `{${text}}`;
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
