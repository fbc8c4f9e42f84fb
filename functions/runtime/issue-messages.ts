/** What is wrong with an input, in words: zod names the kind of fault, people read Vietnamese. */
import type * as z from 'zod/mini';
import type { FieldError } from './problem.ts';

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

const TYPES: { readonly [type: string]: string } = {
  string: 'chuỗi ký tự',
  number: 'số',
  int: 'số nguyên',
  boolean: 'đúng hoặc sai (true, false)',
  array: 'danh sách',
  object: 'một đối tượng',
  record: 'một đối tượng',
  date: 'ngày',
  null: 'giá trị rỗng',
  undefined: 'để trống',
};
const FORMATS: { readonly [format: string]: string } = {
  email: 'Địa chỉ thư điện tử không đúng.',
  url: 'Địa chỉ trang mạng không đúng.',
  uuid: 'Mã định danh không đúng dạng.',
};
const UNITS: { readonly [origin: string]: string } = {
  string: ' ký tự',
  array: ' mục',
  set: ' mục',
  file: ' byte',
};

const typeName = (type: string): string => TYPES[type] ?? 'một kiểu khác';
const list = (values: readonly unknown[]): string => values.map(String).join(', ');

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'string' && Number(issue.minimum) === 1) return 'Không được để trống.';
  const unit = UNITS[issue.origin];
  if (unit !== undefined) return `Cần ít nhất ${issue.minimum}${unit}.`;
  return issue.inclusive === false ? `Phải lớn hơn ${issue.minimum}.` : `Phải từ ${issue.minimum} trở lên.`;
}

function tooBig(issue: z.core.$ZodIssueTooBig): string {
  const unit = UNITS[issue.origin];
  if (unit !== undefined) return `Tối đa ${issue.maximum}${unit}.`;
  return issue.inclusive === false
    ? `Phải nhỏ hơn ${issue.maximum}.`
    : `Không được vượt quá ${issue.maximum}.`;
}

/** Given to every parse of a request; a schema's own words, which are Vietnamese already, come first. */
export const inVietnamese = (issue: RawIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Bắt buộc phải có.' : `Giá trị phải là ${typeName(issue.expected)}.`;
    case 'too_small':
      return tooSmall({ ...issue, message: '', path: [] });
    case 'too_big':
      return tooBig({ ...issue, message: '', path: [] });
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'Giá trị không đúng dạng.';
    case 'not_multiple_of':
      return `Phải là bội số của ${issue.divisor}.`;
    case 'unrecognized_keys':
      return `Không nhận trường: ${list(issue.keys)}.`;
    case 'invalid_union':
      return 'Giá trị không khớp với dạng nào được chấp nhận.';
    case 'invalid_key':
      return 'Tên trường không hợp lệ.';
    case 'invalid_element':
      return 'Một phần tử không hợp lệ.';
    case 'invalid_value':
      return `Chỉ nhận một trong các giá trị: ${list(issue.values)}.`;
    case 'custom':
      return 'Giá trị không hợp lệ.';
  }
};

const CODES: { readonly [code: string]: string } = {
  too_small: 'TOO_SMALL',
  too_big: 'TOO_BIG',
  invalid_format: 'FORMAT',
  not_multiple_of: 'FORMAT',
  unrecognized_keys: 'UNKNOWN_FIELD',
  invalid_union: 'NOT_ACCEPTED',
  invalid_key: 'NOT_ACCEPTED',
  invalid_element: 'NOT_ACCEPTED',
  invalid_value: 'NOT_ACCEPTED',
  invalid_type: 'WRONG_TYPE',
  custom: 'NOT_ACCEPTED',
};

/** Enough for a person to mend; a hostile request must not make a huge answer. */
const MOST_ERRORS = 50;

export const fieldErrorsOf = (issues: readonly z.core.$ZodIssue[]): FieldError[] =>
  issues.slice(0, MOST_ERRORS).map(({ code, path, message }) => ({
    field: path.map(String).join('.').slice(0, 200),
    code: CODES[code] ?? 'NOT_ACCEPTED',
    message: message.slice(0, 500),
  }));
