/** What self-inspection is held against: the catalogue of all, and what a unit adds for itself. */
import * as z from 'zod/mini';
import { wantedCriterionSchema } from '../domain/criteria/amend-own-criteria.ts';
import { criterionCodeSchema, criterionGroups } from '../domain/criteria/criteria.ts';
import { observedOn, polarities } from '../domain/criteria/criterion.ts';
import { MOST_OWN_CRITERIA, registeredCriterionSchema } from '../domain/criteria/own-criteria.ts';
import { unitIdSchema } from '../domain/identifiers.ts';
import { receiptSchema, unitParams, versionSchema } from './common.ts';
import { noBody, none, route, type Route } from './route.ts';

const shared = { tag: 'criterion', query: none, status: 200 } as const satisfies Partial<Route>;

export const catalogueReading = route(shared, {
  operationId: 'list-criteria',
  method: 'GET',
  path: '/criteria',
  summary: 'Danh mục tiêu chí tự kiểm tra dùng chung, theo nhóm',
  description:
    'polarity cho biết tiêu chí nêu một vi phạm (VIOLATION) hay một việc phải làm tốt (COMMITMENT); observedOn: xét cá nhân (PERSON) hay tập thể (UNIT).',
  params: none,
  body: noBody,
  response: z.object({
    groups: z.array(
      z.object({
        group: z.enum(criterionGroups),
        name: z.string(),
        criteria: z.array(
          z.object({
            code: criterionCodeSchema,
            identifier: z.string(),
            wording: z.string(),
            polarity: z.enum(polarities),
            observedOn: z.enum(observedOn),
          }),
        ),
      }),
    ),
  }),
});

export const unitCriteriaReading = route(shared, {
  operationId: 'get-criteria',
  method: 'GET',
  path: '/units/{unitId}/criteria',
  summary: 'Tiêu chí riêng của một đơn vị, kể cả tiêu chí đã thôi áp dụng',
  description: 'Đơn vị chưa đăng ký tiêu chí nào: phiên bản 0, danh sách trống.',
  params: unitParams,
  body: noBody,
  response: z.object({
    unitId: unitIdSchema,
    version: versionSchema,
    criteria: z.array(z.extend(registeredCriterionSchema, { retired: z.boolean() })),
  }),
});

export const unitCriteriaSaving = route(shared, {
  operationId: 'put-criteria',
  method: 'PUT',
  path: '/units/{unitId}/criteria',
  summary: 'Đăng ký, sửa lời hoặc thôi áp dụng tiêu chí riêng của đơn vị',
  description:
    'Gửi toàn bộ danh sách. Tiêu chí đã đăng ký không xóa được và không đổi được cách xét; chỉ sửa lời hoặc thôi áp dụng. Báo cáo đã nộp giữ nguyên lời của tiêu chí lúc nộp.',
  params: unitParams,
  body: z.strictObject({
    criteria: z.array(wantedCriterionSchema).check(z.maxLength(MOST_OWN_CRITERIA)),
  }),
  response: receiptSchema,
  idempotent: true,
  versioned: true,
  example: {
    body: {
      criteria: [
        {
          code: 'TCR-01',
          wording: 'Không để hồ sơ quá hạn mà không có thư xin lỗi',
          polarity: 'COMMITMENT',
          observedOn: 'UNIT',
          retired: false,
        },
      ],
    },
  },
});
