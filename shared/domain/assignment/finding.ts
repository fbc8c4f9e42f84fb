/**
 * What a unit finds when it inspects itself: against the criteria, on the collective or on a person, wrongs and
 * commitments kept alike. A wrong is corrected on the spot, or has a remedy with a day.
 */
import * as z from 'zod/mini';
import { CRITERIA, criterionCodeSchema } from '../criteria/criteria.ts';
import type { Refusal } from '../outcome.ts';
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

export const findingSchema = z.object({
  criterion: criterionCodeSchema,
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
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const wrongs = findings.filter(({ outcome }) => outcome === 'WRONG');
  const corrected = wrongs.filter(({ correctedOnTheSpot }) => correctedOnTheSpot === true).length;
  return {
    wrongs: wrongs.length,
    correctedOnTheSpot: corrected,
    toRemedy: wrongs.length - corrected,
    kept: findings.length - wrongs.length,
  };
}

export function* checkFindings(findings: readonly Finding[]): Generator<Refusal> {
  for (const [index, { criterion, outcome, subject, correctedOnTheSpot, remedy }] of findings.entries()) {
    const field = `report.findings.${index}`;
    if (subject.kind === 'INDIVIDUAL' && CRITERIA[criterion].observedOn === 'UNIT')
      yield {
        code: 'INVALID',
        message: `Tiêu chí ${criterion} xét đối với tập thể, không xét đối với cá nhân.`,
        field: `${field}.subject`,
      };
    if (outcome === 'WRONG' && correctedOnTheSpot !== true && remedy === undefined)
      yield {
        code: 'INCOMPLETE',
        message: `Tiêu chí ${criterion}: ghi “chấn chỉnh ngay” hoặc nêu biện pháp khắc phục và thời hạn.`,
        field: `${field}.remedy`,
      };
  }
}
