/** The description as a page to read and to try requests on: one file, no network but this server. */
import { DOCS_SCRIPT, DOCS_STYLE } from './docs-assets.ts';
import { escapeHtml } from './escape-html.ts';
import type { Json, OpenApi } from './openapi.ts';

type Fields = { readonly [key: string]: Json };

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: Json | undefined): Fields => (isFields(value) ? value : {});
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const listOf = (value: Json | undefined): readonly Fields[] => (isList(value) ? value.filter(isFields) : []);
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** A value of the right form, to begin with: people change words faster than they write JSON. */
function sampleOf(schema: Fields, depth = 0): Json {
  if (schema['const'] !== undefined) return schema['const'];
  const choices = schema['enum'];
  if (isList(choices)) return choices[0] ?? null;
  const [variant] = [...listOf(schema['oneOf']), ...listOf(schema['anyOf'])];
  if (variant !== undefined) return sampleOf(variant, depth);
  switch (schema['type']) {
    case 'object':
      return Object.fromEntries(
        requiredOf(schema).map(([name, field]) => [name, depth > 6 ? null : sampleOf(field, depth + 1)]),
      );
    case 'array':
      return [];
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return Number(schema['minimum'] ?? 0);
    default:
      return '';
  }
}

function requiredOf(schema: Fields): (readonly [string, Fields])[] {
  const { required } = schema;
  const names = isList(required) ? required.map(String) : [];
  return Object.entries(fieldsOf(schema['properties']))
    .filter(([name]) => names.includes(name))
    .map(([name, field]) => [name, fieldsOf(field)] as const);
}

const pretty = (value: Json): string => escapeHtml(JSON.stringify(value, null, 2));
const fold = (title: string, value: Json): string =>
  `<details><summary>${escapeHtml(title)}</summary><pre>${pretty(value)}</pre></details>`;

function parameterRow(parameter: Fields): string {
  const name = escapeHtml(textOf(parameter['name']));
  const place = escapeHtml(textOf(parameter['in']));
  const choices = fieldsOf(parameter['schema'])['enum'];
  const hint = isList(choices) ? choices.map(String).join(' | ') : textOf(parameter['description']);
  const mark = parameter['required'] === true ? ' *' : '';
  return `<label>${name}${mark} <small>${place}</small><input name="${name}" data-in="${place}" placeholder="${escapeHtml(hint)}"></label>`;
}

function bodyField(operation: Fields): string {
  const content = fieldsOf(fieldsOf(operation['requestBody'])['content']);
  const json = fieldsOf(content['application/json']);
  const schema = fieldsOf(json['schema']);
  if (Object.keys(schema).length > 0)
    return `<label>Nội dung (JSON)<textarea name="body" rows="8" spellcheck="false">${pretty(json['example'] ?? sampleOf(schema))}</textarea></label>${fold('Cấu trúc nội dung gửi', schema)}`;
  const types = Object.keys(content);
  return types.length === 0
    ? ''
    : `<label>Tệp<input type="file" name="file" accept="${escapeHtml(types.join(','))}"></label>`;
}

function answersOf(operation: Fields): string {
  return Object.entries(fieldsOf(operation['responses']))
    .map(
      ([status, response]) =>
        `<li><b>${escapeHtml(status)}</b> ${escapeHtml(textOf(fieldsOf(response)['description']))}</li>`,
    )
    .join('');
}

function successSchema(operation: Fields): Fields {
  const responses = fieldsOf(operation['responses']);
  const success = fieldsOf(responses['200'] ?? responses['201']);
  return fieldsOf(fieldsOf(fieldsOf(success['content'])['application/json'])['schema']);
}

function operationSection(method: string, path: string, operation: Fields): string {
  const id = escapeHtml(textOf(operation['operationId']));
  const open =
    isList(operation['security']) && operation['security'].length === 0
      ? '<small>không cần đăng nhập</small>'
      : '';
  return `<details class="operation" id="${id}"><summary><b class="${method}">${method.toUpperCase()}</b> <code>${escapeHtml(path)}</code> ${escapeHtml(textOf(operation['summary']))} ${open}</summary>
<p>${escapeHtml(textOf(operation['description']))}</p>
<form data-method="${method.toUpperCase()}" data-path="${escapeHtml(path)}">${listOf(operation['parameters']).map(parameterRow).join('')}${bodyField(operation)}<button>Gửi thử</button></form>
<output></output>
${fold('Cấu trúc câu trả lời', successSchema(operation))}<ul>${answersOf(operation)}</ul></details>`;
}

function tagSection(
  description: OpenApi,
  tag: { readonly name: string; readonly description: string },
): string {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, value]) => {
      const operation = fieldsOf(value);
      const { tags } = operation;
      return isList(tags) && tags.includes(tag.name) ? [operationSection(method, path, operation)] : [];
    }),
  );
  return `<section><h2 id="${escapeHtml(tag.name)}">${escapeHtml(tag.description)}</h2>${operations.join('')}</section>`;
}

export const docsPage = (description: OpenApi): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tài liệu API – ${escapeHtml(description.info.title)}</title>
<style>${DOCS_STYLE}</style>
</head>
<body>
<header><h1>${escapeHtml(description.info.title)}: tài liệu API</h1>
<p>${escapeHtml(description.info.description)} <a href="/openapi.json">Mô tả OpenAPI 3.1</a>.</p>
<form id="session"><label>Tài khoản<input name="account" autocomplete="username"></label><label>Mật khẩu<input name="password" type="password" autocomplete="current-password"></label><button>Đăng nhập</button><label>hoặc dán mã phiên<input name="token" autocomplete="off"></label><span role="status"></span></form>
<nav>${description.tags.map(({ name, description: title }) => `<a href="#${escapeHtml(name)}">${escapeHtml(title)}</a>`).join(' ')}</nav></header>
<main>${description.tags.map((tag) => tagSection(description, tag)).join('\n')}</main>
<script>${DOCS_SCRIPT}</script>
</body>
</html>
`;
