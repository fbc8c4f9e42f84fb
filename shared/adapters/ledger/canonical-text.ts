/**
 * JSON with one spelling only: keys sorted by UTF-16 code units, no white space, members without a value left out.
 * Both homes store and hash this text, so a copied ledger verifies wherever it goes.
 * Throws `TypeError` for whatever JSON cannot give back unchanged: functions, dates, NaN, holes in a list.
 */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value);
    case 'number':
      if (Number.isFinite(value)) return JSON.stringify(value);
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

function listText(list: readonly unknown[]): string {
  let text = '';
  for (const member of list) text += text === '' ? canonicalText(member) : `,${canonicalText(member)}`;
  return `[${text}]`;
}

function objectText(value: object): string {
  if (!isPlain(value))
    throw new TypeError(`A ledger body holds a ${value.constructor.name}; give plain JSON`);
  let text = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalText(member)}`;
  }
  return `{${text}}`;
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
