/** Requests made up from the OpenAPI description: mostly well-formed, some spoiled anywhere. */
import fc from 'fast-check';

export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}
export interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {
    name: string;
    in: 'path' | 'query' | 'header';
    required: boolean;
    schema: Schema;
  }[];
  readonly requestBody?: { content: Record<string, { schema: Schema }> };
  readonly responses: Record<string, { content: Record<string, { schema: Schema }> }>;
}
export interface Request {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string | undefined;
  readonly as: string | undefined;
}

const DAYS = [
  '2026-11-03',
  '2026-11-27',
  '2026-12-04',
  '2026-01-01',
  '2030-12-31',
  '2026-02-30',
  '9999-12-31',
  '0001-01-01',
];
const UNITS = ['xa-dong-phu', 'xa-tan-lap', 'van-phong', 'so-noi-vu', 'ubnd-tinh', 'khong-co'];
const POOLS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(day|.*Day|.*From|.*To|on|from|until|.*Until|by|announcedOn|dueFrom|dueTo)$/, DAYS],
  [
    /^assignment(Id)?$/,
    [
      'dfuzz0001-xa-dong-phu-1',
      'dfuzz0001-xa-tan-lap-2',
      'dfuzz0001-xa-dong-phu-3',
      'dnotthere-xa-dong-phu-1',
    ],
  ],
  [/^(directive(Id)?|replacedBy|replacesDirectiveId)$/, ['dfuzz0001', 'dfuzzdraft', 'dnotthere']],
  [/^(unit|.*[uU]nitIds?)$/, UNITS],
  [/^(person(Id)?|officerId)$/, ['chuyen-vien', 'can-bo-dong-phu', 'nguoi-moi', 'khong-co']],
  [/^letterId$/, ['thu-nhac-1', 'khong-co']],
  [/^account$/, ['mot-tai-khoan', 'tai-khoan-hai']],
  [/^(password|current|next)$/, ['mật khẩu dùng chung', 'mật khẩu thứ hai']],
  [/^sha256$/, ['a'.repeat(64), 'b'.repeat(64)]],
  [/^id$/, ['xa-dong-phu', 'vn', 'default', 'dfuzz0001', '1', '2.1']],
  [/^clauseId$/, ['1', '2']],
  [/^(code|criterion)$/, ['TCR-01', 'TCR-02', 'GG-01', 'CB-0012']],
  [/^If-Match$/, ['"1"', '"2"', '*', '"x"', '7']],
  [/^Idempotency-Key$/, ['khoa-chung-1', 'khoa-chung-2', 'ngan']],
  [/^group$/, ['communes', 'departments', 'khong-co']],
];

const anyText = fc.oneof(
  fc.constantFrom(
    'Rà soát quy chế làm việc.',
    'xa',
    '',
    ' ',
    '\u0000',
    '<b>"&',
    '../../etc',
    '{{7*7}}',
    'đ',
    '👩‍⚖️',
    '\ud800',
    'x'.repeat(6000),
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

function textOf(name: string): fc.Arbitrary<unknown> {
  const pool = POOLS.find(([pattern]) => pattern.test(name))?.[1];
  return pool === undefined
    ? anyText
    : fc.oneof({ arbitrary: fc.constantFrom(...pool), weight: 9 }, { arbitrary: anyText, weight: 1 });
}

function soundValue(schema: Schema, name: string, depth: number): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const variants = schema.oneOf ?? schema.anyOf;
  if (variants !== undefined) return fc.oneof(...variants.map((variant) => valueOf(variant, name, depth)));
  switch (schema.type) {
    case 'object': {
      if (schema.properties === undefined)
        return fc.dictionary(
          fc.string({ maxLength: 8 }),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          { maxKeys: 3 },
        );
      const fields = Object.fromEntries(
        Object.entries(schema.properties).map(([key, field]) => [key, valueOf(field, key, depth + 1)]),
      );
      return fc.record(fields, { requiredKeys: [...(schema.required ?? [])] });
    }
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, name, depth + 1), {
        minLength: schema.minItems ?? 0,
        maxLength: (schema.minItems ?? 0) + 2,
      });
    case 'integer':
    case 'number':
      return fc.integer({
        min: Math.max(schema.minimum ?? -3, -3),
        max: Math.min(schema.maximum ?? 2100, 2100),
      });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(name);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

export const valueOf = (schema: Schema, name: string, depth = 0): fc.Arbitrary<unknown> =>
  fc.oneof(
    { arbitrary: soundValue(schema, name, depth), weight: 40 },
    { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: depth === 0 ? 2 : 1 },
  );

/** A lone surrogate cannot stand in an address; a header takes no line break. */
const asText = (value: unknown): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed();
const inAddress = (value: unknown): string => encodeURIComponent(asText(value));
const inHeader = (value: unknown): string =>
  asText(value)
    .replace(/[^\x20-\x7e]/g, '?')
    .slice(0, 300);

interface Drawn {
  readonly parameters: Record<string, unknown>;
  readonly body: unknown;
  readonly as: string | undefined;
  readonly mediaType: string;
}

function requestOf(
  operation: Operation,
  method: string,
  template: string,
  { parameters, body, as, mediaType }: Drawn,
): Request {
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  let path = template;
  for (const { name, in: place } of operation.parameters) {
    const value = parameters[name];
    if (place === 'path')
      path = path.replace(`{${name}}`, inAddress(value === '' || value === undefined ? 'x' : value) || 'x');
    else if (value !== undefined && place === 'query') query.set(name, asText(value));
    else if (value !== undefined) headers[name] = inHeader(value);
  }
  const text =
    body === undefined
      ? undefined
      : typeof body === 'string' && mediaType !== 'application/json'
        ? body
        : JSON.stringify(body);
  if (text !== undefined) headers['content-type'] = mediaType;
  const search = query.toString();
  const request = {
    method: method.toUpperCase(),
    path: search === '' ? path : `${path}?${search}`,
    headers,
    body: text,
    as,
  };
  // Left out where a counterexample is printed: the description of an operation fills pages.
  return Object.defineProperty(request, 'operation', { value: operation, enumerable: false }) as Request;
}

const PEOPLE = [
  'chuyen-vien',
  'chanh-van-phong',
  'chu-tich',
  'van-thu',
  'quan-tri',
  'kiem-soat',
  'can-bo-dong-phu',
  'chu-tich-dong-phu',
  'can-bo-tan-lap',
  'nghi-viec',
];

export function requestsTo(operation: Operation, method: string, template: string): fc.Arbitrary<Request> {
  const parameters = fc.record(
    Object.fromEntries(operation.parameters.map(({ name, schema }) => [name, valueOf(schema, name)])),
    { requiredKeys: operation.parameters.filter(({ required }) => required).map(({ name }) => name) },
  );
  const types = Object.keys(operation.requestBody?.content ?? {});
  const json = operation.requestBody?.content['application/json']?.schema;
  const body =
    json === undefined
      ? fc.option(fc.constantFrom('', '{}', '[]', '%PDF-1.7', '{"a":'), { nil: undefined })
      : fc.option(valueOf(json, ''), { nil: undefined, freq: 20 });
  return fc
    .record({
      parameters,
      body,
      as: fc.option(fc.constantFrom(...PEOPLE), { nil: undefined, freq: 25 }),
      mediaType: fc.oneof(
        { arbitrary: fc.constant(types[0] ?? 'application/json'), weight: 30 },
        { arbitrary: fc.constantFrom('text/plain', 'application/xml'), weight: 1 },
      ),
    })
    .map((drawn) => requestOf(operation, method, template, drawn));
}
