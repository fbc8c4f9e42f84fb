/** One route as an OpenAPI operation. */
import * as z from 'zod/mini';
import { STATUS_WORDS, type ProblemStatus } from './openapi-problem.ts';
import type { Route, Schema } from './route.ts';

/** What a caller sends, or what we answer; refinements that JSON Schema cannot say are left to the server's words. */
const schemaOf = (schema: Schema, io: 'input' | 'output') => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
};

function parametersIn(place: 'path' | 'query', schema: Schema) {
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, described]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: described,
  }));
}

const header = (name: string, description: string, pattern: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string', pattern },
});

const headersOf = ({ idempotent, versioned, ranged }: Route) => [
  ...(idempotent === true
    ? [header('Idempotency-Key', 'Gọi lại với cùng khóa sẽ nhận cùng câu trả lời.', '^[\\x21-\\x7e]{8,200}$')]
    : []),
  ...(versioned === true
    ? [header('If-Match', 'ETag đã nhận khi tải nội dung.', '^("[1-9][0-9]{0,14}"|\\*)$')]
    : []),
  ...(ranged === true
    ? [header('Range', 'Khoảng byte cần tải, tính từ 0.', '^bytes=([0-9]+-[0-9]*|-[0-9]+)$')]
    : []),
];

function requestBodyOf({ body, fileBody, formBody, example }: Route) {
  if (fileBody !== undefined) {
    const content = Object.fromEntries(fileBody.mediaTypes.map((type) => [type, { schema: {} }]));
    return { requestBody: { required: true, content } };
  }
  const schema = schemaOf(body, 'input');
  const isEmpty = Object.keys(schema.properties ?? {}).length === 0 && schema.anyOf === undefined;
  if (isEmpty) return {};
  const json = { schema, ...(example?.body === undefined ? {} : { example: example.body }) };
  const form = formBody === true ? { 'application/x-www-form-urlencoded': { schema } } : {};
  return {
    requestBody: {
      required: !body.safeParse(undefined).success,
      content: { 'application/json': json, ...form },
    },
  };
}

export function problemStatusesOf(route: Route): ProblemStatus[] {
  const takesBody = route.method !== 'GET';
  const isCommand = takesBody && route.tag !== 'session';
  return [
    400,
    ...(route.public === true && route.tag !== 'session' ? [] : [401 as const]),
    403,
    404,
    ...(isCommand || route.onlyInTurn === true ? [409 as const] : []),
    ...(route.versioned === true ? [412 as const] : []),
    413,
    ...(takesBody ? [415 as const] : []),
    ...(route.ranged === true ? [416 as const] : []),
    422,
    ...((route.tag === 'session' && takesBody) || route.oneAtATime === true ? [429 as const] : []),
    500,
    ...(route.oneAtATime === true ? [501 as const] : []),
    503,
  ];
}

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

/** A page for people is also what they get when the answer is a problem. */
const contentOf = ({ response, fileAnswer, example }: Route) => {
  const files = Object.fromEntries((fileAnswer ?? []).map((type) => [type, { schema: {} }]));
  const schema = schemaOf(response, 'output');
  const isJson = fileAnswer === undefined || Object.keys(schema).length > 0;
  const json = { schema, ...(example?.response === undefined ? {} : { example: example.response }) };
  return isJson ? { 'application/json': json, ...files } : files;
};

const successOf = (route: Route) => ({
  description: 'Đã thực hiện',
  content: contentOf(route),
  ...(route.versioned === true
    ? { headers: { ETag: { description: 'Phiên bản, trong dấu nháy kép.', schema: { type: 'string' } } } }
    : {}),
});

const responseHeader = (description: string) => ({ description, schema: { type: 'string' } });
const partOf = (route: Route) => ({
  description: 'Một phần của tệp',
  content: contentOf(route),
  headers: {
    'Content-Range': responseHeader('Phần đã trả và dung lượng cả tệp: bytes đầu-cuối/dung lượng.'),
    'Accept-Ranges': responseHeader('bytes'),
  },
});

export function operationOf(route: Route) {
  const { operationId, summary, description, tag } = route;
  const parameters = [
    ...parametersIn('path', route.params),
    ...parametersIn('query', route.query),
    ...headersOf(route),
  ];
  const pages = route.fileAnswer?.includes('text/html') === true ? { 'text/html': { schema: {} } } : {};
  const content = { ...problemContent, ...pages };
  const problems = problemStatusesOf(route).map(
    (status) => [String(status), { description: STATUS_WORDS[status], content }] as const,
  );
  return {
    operationId,
    summary,
    ...(description === undefined ? {} : { description }),
    tags: [tag],
    security: route.public === true ? [] : [{ token: [] }],
    parameters,
    ...requestBodyOf(route),
    responses: {
      [route.status]: successOf(route),
      ...(route.ranged === true ? { 206: partOf(route) } : {}),
      ...Object.fromEntries(new Map(problems)),
    },
  };
}
