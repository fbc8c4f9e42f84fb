/** What a unit's year shows for the emulation review. */
import * as z from 'zod/mini';
import { officialStatuses } from '../domain/assignment/status.ts';
import { letterKindSchema } from '../domain/documents/letter-kind.ts';
import { unitIdSchema } from '../domain/identifiers.ts';
import { calendarDaySchema } from '../domain/time.ts';
import { noBody, none, type Route } from './route.ts';
import { statisticsAnswer } from './statistics.ts';

export const unitYearReading = {
  tag: 'organisation',
  operationId: 'unit-year',
  method: 'GET',
  path: '/units/{unitId}/years/{year}',
  summary: 'Số liệu một năm của đơn vị, phục vụ xét thi đua và xếp loại',
  description:
    'Những việc đến hạn trong năm, kết thúc thế nào, và các văn bản nhắc nhở, phê bình đã ký gửi đơn vị. Chỉ nêu sự việc; điểm do hội đồng quyết định.',
  params: z.object({
    unitId: unitIdSchema,
    year: z.string().check(z.regex(/^20[0-9]{2}$/, { error: 'Năm gồm bốn chữ số, từ 2000 đến 2099' })),
  }),
  query: none,
  body: noBody,
  status: 200,
  response: z.object({
    unitId: unitIdSchema,
    unitName: z.string(),
    year: z.int(),
    statistics: statisticsAnswer,
    assignments: z.array(
      z.object({
        assignmentId: z.string(),
        notation: z.string(),
        subject: z.string(),
        dueDay: calendarDaySchema,
        official: z.optional(z.enum(officialStatuses)),
        workingDaysLate: z.int(),
        extensions: z.int(),
        returned: z.int(),
      }),
    ),
    letters: z.array(
      z.object({
        letterId: z.string(),
        kind: letterKindSchema,
        notation: z.string(),
        day: calendarDaySchema,
        about: z.string(),
      }),
    ),
  }),
} as const satisfies Route;
