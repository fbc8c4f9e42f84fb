/** The course of a directive over time: what its pictures are drawn from. */
import * as z from 'zod/mini';
import { ages, courses } from '../domain/directive/progress.ts';
import { calendarDaySchema } from '../domain/time.ts';
import { directiveParams } from './common.ts';
import { noBody, none, type Route } from './route.ts';

const countOf = <Name extends string>(names: readonly Name[]) => z.record(z.enum(names), z.int());
const lateness = { openOverdue: z.int(), workingDaysLate: z.int() };

export const directiveProgressReading = {
  operationId: 'directive-progress',
  method: 'GET',
  path: '/directives/{directiveId}/progress',
  summary: 'Tiến độ theo ngày, tuổi của việc quá hạn, mức chậm theo đơn vị',
  description:
    'Tính từ các nhiệm vụ như hiện có, khớp với số liệu thống kê: nhiệm vụ đã rút không tính, kế hoạch hay báo cáo bị trả lại tính là chưa nộp. Nêu tên 50 đơn vị chậm nhất; các đơn vị còn lại cộng chung.',
  tag: 'directive',
  params: directiveParams,
  query: none,
  body: noBody,
  response: z.object({
    at: z.string(),
    from: calendarDaySchema,
    until: calendarDaySchema,
    asked: countOf(courses),
    /** Sums until the end of each day; days without change are left out. */
    days: z.array(
      z.object({
        day: calendarDaySchema,
        ACKNOWLEDGED: z.int(),
        PLAN_APPROVED: z.int(),
        REPORT_FILED: z.int(),
        ACCEPTED: z.int(),
      }),
    ),
    dueDays: z.array(z.object({ day: calendarDaySchema, assignments: z.int(), open: z.int() })),
    /** Open and overdue, by working days late. */
    ageing: countOf(ages),
    late: z.object({
      units: z.array(
        z.object({ unitId: z.string(), unitName: z.string(), assignments: z.int(), ...lateness }),
      ),
      others: z.object({ units: z.int(), ...lateness }),
    }),
  }),
  status: 200,
  onlyInTurn: true,
} as const satisfies Route;
