/**
 * What a unit finds when it inspects itself: against the criteria, on the collective or on a person, wrongs and
 * commitments kept alike. A wrong is corrected on the spot, or has a remedy with a day.
 */
import * as z from 'zod/mini';
import { criterionCodeSchema, isCriterionCode } from '../criteria/criteria.ts';
import { ownCriterionCodeSchema } from '../criteria/own-criteria.ts';
import { calendarDaySchema } from '../time.ts';

export const findingOutcomes = ['WRONG', 'KEPT'] as const;
export const severities = ['MINOR', 'SERIOUS', 'VERY_SERIOUS'] as const;
export const ROOT_CAUSES = {
  AWARENESS: 'Nhận thức, ý thức chấp hành',
  SUPERVISION: 'Thiếu kiểm tra, giám sát của người đứng đầu',
  ASSIGNMENT: 'Phân công chưa rõ người, rõ việc',
  REGULATION: 'Nội quy, quy chế chưa đầy đủ',
  CAPACITY: 'Năng lực, trình độ chuyên môn',
  WORKLOAD: 'Khối lượng công việc, thiếu người',
  FACILITIES: 'Cơ sở vật chất, phương tiện',
  OBJECTIVE: 'Nguyên nhân khách quan',
} as const;
export const rootCauses = [
  'AWARENESS',
  'SUPERVISION',
  'ASSIGNMENT',
  'REGULATION',
  'CAPACITY',
  'WORKLOAD',
  'FACILITIES',
  'OBJECTIVE',
] as const satisfies readonly (keyof typeof ROOT_CAUSES)[];

const text = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** A person appears by a code that only the unit can resolve, never by name (Law 91/2025 on personal data). */
const subjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('COLLECTIVE'), part: z.optional(text(200)) }),
  z.object({
    kind: z.literal('INDIVIDUAL'),
    code: z.string().check(
      z.regex(/^[A-Z0-9][A-Z0-9-]{3,39}$/, {
        error: 'Ghi mã của cá nhân (4–40 chữ hoa không dấu, số, gạch nối), không ghi họ tên',
      }),
    ),
  }),
]);

/** Of the catalogue, or of the reporting unit's own; whether the unit has it is for `checkFindings` to say. */
const findingCriterionSchema = z.union([criterionCodeSchema, ownCriterionCodeSchema], {
  error: 'Mã tiêu chí không có trong danh mục, cũng không đúng dạng mã riêng của đơn vị (TCR-01)',
});
export type FindingCriterion = z.infer<typeof findingCriterionSchema>;

export const findingSchema = z.object({
  criterion: findingCriterionSchema,
  outcome: z.enum(findingOutcomes),
  subject: subjectSchema,
  note: z.optional(text(2000)),
  correctedOnTheSpot: z.optional(z.boolean()),
  remedy: z.optional(z.object({ what: text(1000), by: calendarDaySchema })),
  severity: z.optional(z.enum(severities)),
  rootCause: z.optional(z.enum(rootCauses)),
});
export type Finding = z.infer<typeof findingSchema>;

export const findingCountsSchema = z.object({
  wrongs: z.int(),
  correctedOnTheSpot: z.int(),
  toRemedy: z.int(),
  kept: z.int(),
});
export type FindingCounts = z.infer<typeof findingCountsSchema>;

export const NO_FINDINGS: FindingCounts = { wrongs: 0, correctedOnTheSpot: 0, toRemedy: 0, kept: 0 };

export const addCounts = (one: FindingCounts, other: FindingCounts): FindingCounts => ({
  wrongs: one.wrongs + other.wrongs,
  correctedOnTheSpot: one.correctedOnTheSpot + other.correctedOnTheSpot,
  toRemedy: one.toRemedy + other.toRemedy,
  kept: one.kept + other.kept,
});

/** Every wrong is either corrected on the spot or to be remedied: `checkFindings` lets no other in. */
function countFindings(findings: readonly Finding[]): FindingCounts {
  const wrongs = findings.filter(({ outcome }) => outcome === 'WRONG');
  const corrected = wrongs.filter(({ correctedOnTheSpot }) => correctedOnTheSpot === true).length;
  return {
    wrongs: wrongs.length,
    correctedOnTheSpot: corrected,
    toRemedy: wrongs.length - corrected,
    kept: findings.length - wrongs.length,
  };
}

/**
 * The catalogue's and the unit's own apart: what every unit is asked can be summed and compared, what one unit asks of
 * itself cannot. The own counts are absent where the unit reported nothing against criteria of its own.
 */
export function countApart(findings: readonly Finding[]): {
  findings: FindingCounts;
  ownFindings?: FindingCounts;
} {
  const ofCatalogue = findings.filter(({ criterion }) => isCriterionCode(criterion));
  const own = findings.filter(({ criterion }) => !isCriterionCode(criterion));
  return {
    findings: countFindings(ofCatalogue),
    ...(own.length === 0 ? {} : { ownFindings: countFindings(own) }),
  };
}
