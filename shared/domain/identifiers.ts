/**
 * Identifiers are short and made of `a-z 0-9 -`, because the name of an execution is `<record id>-<epoch>`
 * and Step Functions allows 80 characters.
 */
import * as z from 'zod/mini';

const pattern = (expression: RegExp, error: string) => z.string().check(z.regex(expression, { error }));

export const unitIdSchema = pattern(
  /^[a-z0-9][a-z0-9-]{1,31}$/,
  'Mã đơn vị gồm 2–32 ký tự a–z, 0–9, gạch nối',
);
export const personIdSchema = pattern(
  /^[a-z0-9][a-z0-9-]{1,39}$/,
  'Mã người dùng gồm 2–40 ký tự a–z, 0–9, gạch nối',
);
export const directiveIdSchema = pattern(/^d[a-z0-9]{4,15}$/, 'Mã văn bản không đúng dạng');
export const assignmentIdSchema = pattern(
  /^d[a-z0-9]{4,15}-[a-z0-9-]{2,32}-[0-9]{1,4}$/,
  'Mã nhiệm vụ không đúng dạng',
);
export const clauseIdSchema = pattern(
  /^[0-9a-z]+(\.[0-9a-z]+)*$/,
  'Mã mục gồm số hoặc chữ thường, cách nhau bằng dấu chấm',
);
export const sha256Schema = pattern(/^[0-9a-f]{64}$/, 'Mã băm SHA-256 gồm 64 ký tự thập lục phân');

export const assignmentIdOf = (directiveId: string, unitId: string, bundle: number): string =>
  `${directiveId}-${unitId}-${bundle}`;
