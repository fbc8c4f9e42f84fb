/** Who is asking. */
import * as z from 'zod/mini';
import { roles } from '../domain/organisation/role.ts';
import { noBody, none, type Route } from './route.ts';

const opened = z.object({ token: z.string(), expiresAt: z.string(), personId: z.string() });

export const sessionOpening = {
  operationId: 'open-session',
  method: 'POST',
  path: '/sessions',
  summary: 'Đăng nhập bằng tài khoản của hệ thống',
  description: 'Sai 10 lần liên tiếp thì tài khoản bị khóa 15 phút. Mã phiên có hiệu lực 30 phút.',
  tag: 'session',
  params: none,
  query: none,
  body: z.strictObject({
    account: z.string().check(z.minLength(1), z.maxLength(60)),
    password: z.string().check(z.minLength(1), z.maxLength(200)),
  }),
  response: opened,
  status: 201,
  public: true,
  localOnly: true,
  example: { body: { account: 'nguyen.van.a', password: '••••••••••' } },
} as const satisfies Route;

export const sessionRenewal = {
  operationId: 'renew-session',
  method: 'POST',
  path: '/sessions/renewal',
  summary: 'Gia hạn phiên đang làm việc',
  description:
    'Thêm 30 phút cho người đang thao tác; quá 10 giờ từ lúc đăng nhập, hoặc tài khoản đã đóng hay đổi mật khẩu, thì phải đăng nhập lại.',
  tag: 'session',
  params: none,
  query: none,
  body: noBody,
  response: opened,
  status: 201,
  localOnly: true,
} as const satisfies Route;

export const me = {
  operationId: 'get-me',
  method: 'GET',
  path: '/me',
  summary: 'Người đang đăng nhập, đơn vị và vai trò hôm nay',
  tag: 'session',
  params: none,
  query: none,
  body: noBody,
  response: z.object({
    personId: z.string(),
    name: z.string(),
    email: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    roles: z.array(z.object({ role: z.enum(roles), name: z.string() })),
    at: z.string(),
  }),
  status: 200,
} as const satisfies Route;
