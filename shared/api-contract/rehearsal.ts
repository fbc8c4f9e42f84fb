/** What the life of a draft would be, told ahead of time. */
import * as z from 'zod/mini';
import { parties } from '../domain/assignment/assignment.ts';
import { officialStatuses } from '../domain/assignment/status.ts';
import { severities } from '../domain/directive/check.ts';
import { rungs } from '../domain/policy/policy.ts';
import { calendarDaySchema } from '../domain/time.ts';
import { rehearsalBehaviours, toldKinds } from '../ports/rehearser.ts';
import { directiveParams, versionSchema } from './common.ts';
import { noBody, type Route } from './route.ts';

const daySchema = z.object({
  day: calendarDaySchema,
  /** Ngày cuối của một đợt nghỉ liền nhau; bằng `day` nếu chỉ một ngày. */
  until: calendarDaySchema,
  working: z.boolean(),
  note: z.optional(z.string()),
  mails: z.int(),
  entries: z.array(
    z.object({ time: z.string(), kind: z.enum(toldKinds), who: z.string(), what: z.string() }),
  ),
});

const mailsSchema = z.object({
  total: z.int(),
  single: z.int(),
  digests: z.int(),
  shown: z.array(
    z.object({
      day: calendarDaySchema,
      time: z.string(),
      subject: z.string(),
      role: z.string(),
      unitName: z.string(),
      digest: z.boolean(),
    }),
  ),
});

const lettersSchema = z.object({
  drafted: z.int(),
  signed: z.int(),
  setAside: z.int(),
  shown: z.array(
    z.object({
      kind: z.string(),
      unitName: z.string(),
      state: z.string(),
      draftedOn: calendarDaySchema,
      signedOn: z.optional(calendarDaySchema),
      notation: z.optional(z.string()),
      block: z.string(),
    }),
  ),
});

const figuresSchema = z.object({
  assignments: z.int(),
  withdrawn: z.int(),
  official: z.record(z.enum(officialStatuses), z.int()),
  workingDaysLate: z.int(),
  returned: z.int(),
  extended: z.int(),
  nil: z.int(),
  reminders: z.int(),
  rungs: z.array(z.object({ rung: z.enum(rungs), name: z.string(), count: z.int() })),
  charged: z.record(z.enum(parties), z.int()),
});

/** What the process that rehearses answers; also parsed when it comes in. */
export const toldRehearsalSchema = z.object({
  notation: z.string(),
  from: calendarDaySchema,
  to: calendarDaySchema,
  seed: z.string(),
  closed: z.boolean(),
  days: z.array(daySchema),
  units: z.array(
    z.object({
      unitId: z.string(),
      name: z.string(),
      way: z.string(),
      story: z.string(),
      assignments: z.int(),
      highestRung: z.optional(z.string()),
    }),
  ),
  mails: mailsSchema,
  letters: lettersSchema,
  figures: figuresSchema,
  reconciled: z.boolean(),
  problems: z.array(z.string()),
  refused: z.array(z.string()),
  remarks: z.array(z.string()),
});

export const directiveRehearsal = {
  tag: 'directive',
  operationId: 'rehearse-directive',
  method: 'POST',
  path: '/directives/{directiveId}/rehearsal',
  summary: 'Diễn tập dự thảo: cả vòng đời, mọi thư và văn bản đôn đốc, trước khi ban hành',
  description:
    'Chạy dự thảo từ ban hành đến kết thúc trên đồng hồ ảo, với đơn vị, lịch, chính sách hiện có; không ghi sổ, không gửi thư. ON_TIME: mọi đơn vị đúng hạn; PLAUSIBLE: như thường gặp, theo hạt giống; SILENT: mọi đơn vị im lặng đến nấc đôn đốc cuối. Quá 60 đơn vị thì diễn tập với 60 đơn vị đại diện. Trang HTML tự đủ: format=html hoặc Accept: text/html. Mỗi lúc một cuộc diễn tập.',
  params: directiveParams,
  query: z.strictObject({
    behaviour: z.optional(z.enum(rehearsalBehaviours)),
    seed: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
    format: z.optional(z.enum(['json', 'html'])),
  }),
  body: noBody,
  status: 200,
  localOnly: true,
  oneAtATime: true,
  fileAnswer: ['text/html'],
  response: z.extend(toldRehearsalSchema, {
    version: versionSchema,
    behaviour: z.enum(rehearsalBehaviours),
    sample: z.object({ addressed: z.int(), rehearsed: z.int() }),
    warnings: z.array(
      z.object({
        severity: z.enum(severities),
        code: z.string(),
        clauseId: z.optional(z.string()),
        field: z.string(),
        message: z.string(),
      }),
    ),
  }),
} as const satisfies Route;
