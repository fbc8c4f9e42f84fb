import * as z from 'zod/mini';
import { calendarDaySchema, type CalendarDay } from '../time.ts';
import { unitIdSchema } from '../identifiers.ts';

/** Two levels since 1 July 2025: the province, and communes, wards and special zones. */
export const UNIT_KINDS = {
  PEOPLES_COMMITTEE: 'Ủy ban nhân dân tỉnh',
  OFFICE: 'Văn phòng UBND tỉnh',
  DEPARTMENT: 'Sở',
  BOARD: 'Ban, ngành',
  COMMUNE: 'Xã',
  WARD: 'Phường',
  SPECIAL_ZONE: 'Đặc khu',
} as const;
export type UnitKind = keyof typeof UNIT_KINDS;
export const unitKinds = [
  'PEOPLES_COMMITTEE',
  'OFFICE',
  'DEPARTMENT',
  'BOARD',
  'COMMUNE',
  'WARD',
  'SPECIAL_ZONE',
] as const;

export const unitSchema = z.object({
  id: unitIdSchema,
  name: z.string().check(z.minLength(2, { error: 'Tên đơn vị quá ngắn' }), z.maxLength(200)),
  kind: z.enum(unitKinds),
  parentId: z.optional(unitIdSchema),
  /** Names of the groups that letters address: `departments`, `communes`, `blocks-culture`, … */
  groups: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30)),
  validFrom: calendarDaySchema,
  /** The first day on which the unit no longer exists. */
  validUntil: z.optional(calendarDaySchema),
  predecessorIds: z.array(unitIdSchema),
  successorId: z.optional(unitIdSchema),
  email: z.optional(z.string().check(z.maxLength(200))),
  phone: z.optional(z.string().check(z.maxLength(40))),
  /** `UBND`, `SNV`: stands in the notation of what the unit issues. */
  abbreviation: z.optional(z.string().check(z.maxLength(20))),
});
export type Unit = z.infer<typeof unitSchema>;

export const isInForce = (unit: Unit, on: CalendarDay): boolean =>
  unit.validFrom <= on && (unit.validUntil === undefined || on < unit.validUntil);
