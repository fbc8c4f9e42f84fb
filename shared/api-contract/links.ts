/** Signed links in mails: for people without an account. Opening one changes nothing; sending its form does, once. */
import * as z from 'zod/mini';
import { LINK_PURPOSES } from '../notifications/link-token.ts';
import { calendarDaySchema } from '../domain/time.ts';
import { receiptSchema } from './common.ts';
import { noBody, none, route, type Route } from './route.ts';

const link = {
  tag: 'link',
  params: z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(2_200)) }),
  query: none,
  status: 200,
  public: true,
  fileAnswer: ['text/html'],
} as const satisfies Partial<Route>;

export const linkReading = route(link, {
  operationId: 'get-link',
  method: 'GET',
  path: '/links/{token}',
  summary: 'Xem liên kết trong thư sẽ làm gì',
  description:
    'Không thay đổi gì, kể cả khi máy quét thư mở liên kết. Trình duyệt nhận một trang có nút xác nhận.',
  body: noBody,
  response: z.object({
    purpose: z.enum(LINK_PURPOSES),
    /** In words: what sending the form will do. */
    says: z.string(),
    /** False when it was used, has expired, or no longer applies; `reason` says why. */
    usable: z.boolean(),
    reason: z.optional(z.string()),
    notation: z.optional(z.string()),
    subject: z.optional(z.string()),
    unitName: z.optional(z.string()),
    dueDay: z.optional(calendarDaySchema),
  }),
});

export const linkUse = route(link, {
  operationId: 'use-link',
  method: 'POST',
  path: '/links/{token}',
  summary: 'Thực hiện việc ghi trong liên kết, một lần',
  formBody: true,
  /** For an extension only. Checked by the use, so that a person gets the form back with what they typed. */
  body: z.optional(
    z.strictObject({
      reason: z.optional(z.string().check(z.maxLength(20_000))),
      day: z.optional(z.string().check(z.maxLength(100))),
    }),
  ),
  response: receiptSchema,
});
