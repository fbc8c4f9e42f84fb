/** Units and people. */
import * as z from 'zod/mini';
import { reasonText } from '../domain/assignment/content.ts';
import { unitIdSchema } from '../domain/identifiers.ts';
import { personSchema } from '../domain/organisation/person.ts';
import { roles } from '../domain/organisation/role.ts';
import { unitKinds, unitSchema } from '../domain/organisation/unit.ts';
import { calendarDaySchema } from '../domain/time.ts';
import { pageOf, pagedQuery, personParams, receiptSchema, unitParams, versionSchema } from './common.ts';
import { noBody, none, route, type Route } from './route.ts';

const shared = { tag: 'organisation', query: none, status: 200 } as const satisfies Partial<Route>;
const search = z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200)));
const saving = {
  ...shared,
  method: 'PUT',
  response: receiptSchema,
  idempotent: true,
  versioned: true,
} as const satisfies Partial<Route>;

const unitItem = z.extend(unitSchema, { version: versionSchema, inForce: z.boolean() });

export const unitList = route(shared, {
  operationId: 'list-units',
  method: 'GET',
  path: '/units',
  summary: 'Danh mục đơn vị',
  params: none,
  query: pagedQuery({
    kind: z.optional(z.enum(unitKinds)),
    group: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
    inForce: z.optional(z.enum(['true'])),
    q: search,
  }),
  body: noBody,
  response: pageOf(unitItem),
});

export const unitReading = route(shared, {
  operationId: 'get-unit',
  method: 'GET',
  path: '/units/{unitId}',
  summary: 'Xem một đơn vị',
  params: unitParams,
  body: noBody,
  response: z.object({ version: versionSchema, unit: unitSchema, inForce: z.boolean() }),
});

export const unitSaving = route(saving, {
  operationId: 'put-unit',
  path: '/units/{unitId}',
  summary: 'Thêm hoặc sửa một đơn vị',
  params: unitParams,
  body: z.strictObject({ unit: z.omit(unitSchema, { id: true, predecessorIds: true, successorId: true }) }),
});

const mergerBody = z.strictObject({
  fromUnitIds: z.array(unitIdSchema).check(z.minLength(1), z.maxLength(39)),
  intoUnitId: unitIdSchema,
  on: calendarDaySchema,
});

export const mergerPreview = route(shared, {
  operationId: 'preview-merger',
  method: 'POST',
  path: '/units/merge/preview',
  summary: 'Xem trước một lần sáp nhập: nhiệm vụ nào đang mở sẽ chuyển sang đơn vị tiếp nhận',
  params: none,
  body: mergerBody,
  response: z.object({
    units: z.array(
      z.object({
        unitId: unitIdSchema,
        unitName: z.string(),
        /** Merged into the same unit before: only what is still open is left to inherit. */
        merged: z.boolean(),
        open: z.array(
          z.object({ assignmentId: z.string(), notation: z.string(), dueDay: calendarDaySchema }),
        ),
        /** Open assignments of other units that this one reviews. */
        reviews: z.int(),
      }),
    ),
  }),
});

export const unitMerger = route(shared, {
  operationId: 'merge-units',
  method: 'POST',
  path: '/units/merge',
  summary: 'Sáp nhập đơn vị; nhiệm vụ đang mở được đơn vị tiếp nhận kế thừa',
  description: 'Gọi lại với cùng nội dung sẽ hoàn tất phần chưa chuyển xong.',
  params: none,
  body: z.extend(mergerBody, { reason: reasonText }),
  response: z.extend(receiptSchema, { inherited: z.int(), reviews: z.int(), waiting: z.array(z.string()) }),
});

export const peopleList = route(shared, {
  operationId: 'list-people',
  method: 'GET',
  path: '/people',
  summary: 'Danh sách người dùng',
  params: none,
  query: pagedQuery({
    unit: z.optional(unitIdSchema),
    role: z.optional(z.enum(roles)),
    q: search,
  }),
  body: noBody,
  response: pageOf(z.extend(personSchema, { version: versionSchema, rolesToday: z.array(z.enum(roles)) })),
});

export const personSaving = route(saving, {
  operationId: 'put-person',
  path: '/people/{personId}',
  summary: 'Thêm hoặc sửa một người dùng, vai trò theo thời gian',
  params: personParams,
  body: z.strictObject({ person: z.omit(personSchema, { id: true }) }),
});
