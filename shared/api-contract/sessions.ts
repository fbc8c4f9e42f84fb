/** Who is asking. */
import * as z from 'zod/mini';
import { roles } from '../domain/organisation/person.ts';
import { noBody, none, type Route } from './route.ts';

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
  response: z.object({ token: z.string(), expiresAt: z.string(), personId: z.string() }),
  status: 201,
  public: true,
  localOnly: true,
  example: { body: { account: 'nguyen.van.a', password: '••••••••••' } },
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
