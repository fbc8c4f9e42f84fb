/**
 * What units inspect themselves against, and what inspectors look for: 68 criteria in 16 groups. A directive's bans point
 * here by code, so that findings of different directives and years can be counted together.
 */
import * as z from 'zod/mini';
import { CONDUCT_CRITERIA } from './conduct-criteria.ts';
import type { CriterionFacts } from './criterion.ts';
import { ORGANISATION_CRITERIA } from './organisation-criteria.ts';

export type { CriterionFacts, ObservedOn, Polarity } from './criterion.ts';

export const CRITERION_GROUPS = {
  GG: 'Giờ giấc, thời gian làm việc',
  TH: 'Thẻ công chức, viên chức',
  RB: 'Rượu, bia',
  TL: 'Thuốc lá',
  TP: 'Trang phục',
  TD: 'Thái độ phục vụ',
  TN: 'Tinh thần trách nhiệm',
  TG: 'Tiến độ, chất lượng giải quyết công việc',
  NK: 'Nhật ký công việc',
  PC: 'Phân công công việc',
  QC: 'Quy chế, nội quy',
  QT: 'Quán triệt, phổ biến',
  KT: 'Tự kiểm tra, báo cáo, xử lý',
  CS: 'Công sở',
  LC: 'Liêm chính, nêu gương',
  TC: 'Tiếp công dân, đơn thư',
} as const;
export type CriterionGroup = keyof typeof CRITERION_GROUPS;

export const CRITERIA = { ...CONDUCT_CRITERIA, ...ORGANISATION_CRITERIA } as const;
export type CriterionCode = keyof typeof CRITERIA;
export type CriterionIdentifier = (typeof CRITERIA)[CriterionCode]['identifier'];

/** A code as it stands in stored data may be one that a unit made for itself; only the 68 are known here. */
export const isCriterionCode = (text: string): text is CriterionCode => Object.hasOwn(CRITERIA, text);
const isCriterionGroup = (text: string): text is CriterionGroup => Object.hasOwn(CRITERION_GROUPS, text);

export const criterionGroups: readonly CriterionGroup[] =
  Object.keys(CRITERION_GROUPS).filter(isCriterionGroup);

/** `RB` of `RB-05`. Throws on a code whose group is not listed, which is a slip in the table. */
export function groupOf(code: CriterionCode): CriterionGroup {
  const group = code.slice(0, 2);
  if (!isCriterionGroup(group)) throw new Error(`No group for the criterion ${code}`);
  return group;
}

const codesByGroup = Map.groupBy(Object.keys(CRITERIA).filter(isCriterionCode), groupOf);
/** In the order of the groups, then by number: the order of an inspection sheet. */
export const criterionCodes: readonly CriterionCode[] = criterionGroups.flatMap(
  (group) => codesByGroup.get(group) ?? [],
);
export const criterionCodeSchema = z.enum(criterionCodes, { error: 'Mã tiêu chí không có trong danh mục' });

export interface Criterion extends CriterionFacts {
  readonly code: CriterionCode;
  readonly group: CriterionGroup;
}
export const criterionOf = (code: CriterionCode): Criterion => ({
  code,
  group: groupOf(code),
  ...CRITERIA[code],
});
export const criteria: readonly Criterion[] = criterionCodes.map(criterionOf);
