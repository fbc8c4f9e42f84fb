/** Accounts that the one-machine home keeps itself; in the cloud the user pool does this. */
import * as z from 'zod/mini';
import { personIdSchema } from '../domain/identifiers.ts';
import { pageOf, pagedQuery, receiptSchema, versionSchema } from './common.ts';
import { noBody, none, route, type Route } from './route.ts';

const account = z.string().check(
  z.regex(/^[a-z0-9][a-z0-9.-]{1,39}$/, {
    error: 'Tên tài khoản gồm 2–40 ký tự a–z, 0–9, dấu chấm, gạch nối.',
  }),
);
const password = z.string().check(z.minLength(10), z.maxLength(200));
const shared = {
  tag: 'account',
  query: none,
  status: 200,
  localOnly: true,
} as const satisfies Partial<Route>;

export const accountList = route(shared, {
  operationId: 'list-accounts',
  method: 'GET',
  path: '/accounts',
  summary: 'Danh sách tài khoản đăng nhập',
  params: none,
  query: pagedQuery({
    q: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  }),
  body: noBody,
  response: pageOf(
    z.object({
      account: z.string(),
      version: versionSchema,
      personId: personIdSchema,
      personName: z.string(),
      state: z.enum(['OPEN', 'LOCKED', 'CLOSED']),
      lockedUntil: z.optional(z.string()),
    }),
  ),
});

const one = { ...shared, params: z.strictObject({ account }), versioned: true } as const;

export const accountSaving = route(one, {
  operationId: 'put-account',
  method: 'PUT',
  path: '/accounts/{account}',
  summary: 'Mở tài khoản, hoặc đặt lại mật khẩu',
  description:
    'Không nêu mật khẩu thì hệ thống tạo một mật khẩu và trả về đúng một lần; không ai xem lại được. Tài khoản đã đóng được mở lại. Phiên đăng nhập có từ trước còn hiệu lực tối đa 30 phút; muốn dừng ngay, hãy kết thúc vai trò của người dùng.',
  body: z.strictObject({ personId: personIdSchema, password: z.optional(password) }),
  response: z.extend(receiptSchema, { password: z.optional(z.string()) }),
});

export const accountClosing = route(one, {
  operationId: 'close-account',
  method: 'DELETE',
  path: '/accounts/{account}',
  summary: 'Đóng tài khoản',
  description:
    'Không đăng nhập được nữa; phiên đang mở hết hạn sau tối đa 30 phút. Muốn dừng ngay, hãy kết thúc vai trò của người dùng. Diễn biến của tài khoản vẫn được giữ.',
  body: noBody,
  response: receiptSchema,
});

export const passwordChange = route(shared, {
  operationId: 'change-password',
  method: 'PUT',
  path: '/me/password',
  summary: 'Đổi mật khẩu của mình',
  description:
    'Mật khẩu mới có ít nhất 10 ký tự và không trùng tên tài khoản. Nhập sai mật khẩu hiện tại 10 lần liên tiếp thì tài khoản bị khóa 15 phút. Phiên đăng nhập có từ trước, ở máy này và máy khác, còn hiệu lực tối đa 30 phút.',
  tag: 'session',
  params: none,
  body: z.strictObject({
    current: z.string().check(z.minLength(1), z.maxLength(200)),
    next: password,
  }),
  response: receiptSchema,
  example: { body: { current: '••••••••••', next: '••••••••••••••' } },
});
