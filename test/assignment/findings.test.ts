import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acknowledge } from '../../shared/domain/assignment/receive.ts';
import type { Finding } from '../../shared/domain/assignment/finding.ts';
import { findingSchema } from '../../shared/domain/assignment/finding.ts';
import { fileReport } from '../../shared/domain/assignment/file-report.ts';
import { returnReport } from '../../shared/domain/assignment/review.ts';
import { assignmentEventSchema } from '../../shared/domain/assignment/event.ts';
import { criteria } from '../../shared/domain/criteria/criteria.ts';
import type { RegisteredCriterion } from '../../shared/domain/criteria/own-criteria.ts';
import { statisticsSchema } from '../../shared/domain/directive/directive.ts';
import { statisticsOf } from '../../shared/domain/statistics.ts';
import { day } from '../../shared/domain/time.ts';
import { after, at, calendar, context, opened, policy, report, reviewer } from '../support/assignments.ts';

const late: Finding = {
  criterion: 'GG-01',
  outcome: 'WRONG',
  subject: { kind: 'INDIVIDUAL', code: 'CB-0012' },
  correctedOnTheSpot: true,
  severity: 'MINOR',
  rootCause: 'AWARENESS',
};
const noNameplate: Finding = {
  criterion: 'CS-01',
  outcome: 'WRONG',
  subject: { kind: 'COLLECTIVE', part: 'Trụ sở xã' },
  remedy: { what: 'Làm biển tên và sơ đồ', by: day('2026-12-15') },
  rootCause: 'FACILITIES',
};
const noSmoking: Finding = { criterion: 'TL-03', outcome: 'KEPT', subject: { kind: 'COLLECTIVE' } };

/** Of the commune's own model: one live, one about persons, one retired. */
const own: readonly RegisteredCriterion[] = [
  { code: 'TCR-01', wording: 'Không gây phiền hà', polarity: 'COMMITMENT', observedOn: 'UNIT' },
  { code: 'TCR-02', wording: 'Vô cảm với dân', polarity: 'VIOLATION', observedOn: 'PERSON' },
  {
    code: 'TCR-03',
    wording: 'Không chậm trễ',
    polarity: 'COMMITMENT',
    observedOn: 'UNIT',
    retiredAt: at('2026-11-10'),
  },
];
const modelKept: Finding = { criterion: 'TCR-01', outcome: 'KEPT', subject: { kind: 'COLLECTIVE' } };
const indifferent: Finding = { ...late, criterion: 'TCR-02' };

const acknowledged = () => after(acknowledge(opened({ plan: false }), context(at('2026-11-02'))));
const filing = (findings: Finding[]) =>
  fileReport(acknowledged(), { ...report, findings }, context(at('2026-11-24')), own);
const now = at('2026-11-25');

test('a self-inspection reports wrongs corrected on the spot, wrongs to remedy, and commitments kept, each counted apart', () => {
  const filed = after(filing([late, noNameplate, noSmoking]));
  expect(filed.report?.findings).toEqual({ wrongs: 2, correctedOnTheSpot: 1, toRemedy: 1, kept: 1 });
  expect(statisticsOf([filed], { calendar, policy, now }).findings).toEqual(filed.report?.findings);
});

test('the findings of a returned report count nowhere until it is filed again', () => {
  const returned = after(returnReport(after(filing([late])), 'Bổ sung', context(now, reviewer)));
  expect(statisticsOf([returned], { calendar, policy, now }).findings.wrongs).toBe(0);
});

test('a wrong without correction or remedy is refused, with the place and what to do', () => {
  const { remedy: _without, ...open } = noNameplate;
  expect(filing([open])).toMatchObject({
    outcome: 'REFUSED',
    refusals: [{ code: 'INCOMPLETE', field: 'report.findings.0.remedy' }],
  });
});

test('a criterion of the unit is never laid on a person', () => {
  const person: Finding = { ...noNameplate, subject: { kind: 'INDIVIDUAL', code: 'CB-0012' } };
  expect(filing([person])).toMatchObject({
    refusals: [{ code: 'INVALID', field: 'report.findings.0.subject' }],
  });
});

test('a name in place of a code is refused', () => {
  const named = { ...late, subject: { kind: 'INDIVIDUAL', code: 'Nguyễn Văn A' } };
  expect(findingSchema.safeParse(named).success).toBe(false);
});

test("what was found against the unit's own criteria is counted apart, and never added to the catalogue's", () => {
  const filed = after(filing([late, noNameplate, noSmoking, modelKept, indifferent]));
  expect(filed.report?.findings).toEqual({ wrongs: 2, correctedOnTheSpot: 1, toRemedy: 1, kept: 1 });
  expect(filed.report?.ownFindings).toEqual({ wrongs: 1, correctedOnTheSpot: 1, toRemedy: 0, kept: 1 });
  const twice = statisticsOf([filed, filed], { calendar, policy, now });
  expect(twice.findings).toEqual({ wrongs: 4, correctedOnTheSpot: 2, toRemedy: 2, kept: 2 });
  expect(twice.ownFindings).toEqual({ wrongs: 2, correctedOnTheSpot: 2, toRemedy: 0, kept: 2 });
  // Frozen at closing as they were counted.
  expect(statisticsSchema.parse(twice)).toEqual(twice);
  const returned = after(returnReport(filed, 'Bổ sung', context(now, reviewer)));
  expect(statisticsOf([returned], { calendar, policy, now }).ownFindings.kept).toBe(0);
});

test('a report keeps the words of exactly those own criteria that its findings name', () => {
  const decision = filing([late, modelKept]);
  if (decision.outcome !== 'DECIDED') throw new Error('refused');
  const event = assignmentEventSchema.parse(decision.event);
  expect(event.payload).toMatchObject({
    report: {
      ownCriteria: [
        { code: 'TCR-01', wording: 'Không gây phiền hà', polarity: 'COMMITMENT', observedOn: 'UNIT' },
      ],
    },
  });
  const without = filing([late]);
  if (without.outcome !== 'DECIDED') throw new Error('refused');
  expect(JSON.stringify(without.event)).not.toContain('ownCriteria');
});

test('an own criterion that is not registered, or no longer applies, is refused at its place', () => {
  const refused = filing([
    { ...modelKept, criterion: 'TCR-99' },
    { ...modelKept, criterion: 'TCR-03' },
  ]);
  expect(refused).toMatchObject({
    outcome: 'REFUSED',
    refusals: [
      { code: 'INVALID', field: 'report.findings.0.criterion' },
      { code: 'INVALID', field: 'report.findings.1.criterion' },
    ],
  });
  const text = JSON.stringify(refused);
  expect(text).toContain('chưa đăng ký tiêu chí riêng TCR-99');
  expect(text).toContain('TCR-03 đã thôi áp dụng từ ngày 10/11/2026');
});

test('an own criterion of the unit is never laid on a person either', () => {
  const person: Finding = { ...modelKept, subject: { kind: 'INDIVIDUAL', code: 'CB-0012' } };
  expect(filing([person])).toMatchObject({ refusals: [{ field: 'report.findings.0.subject' }] });
});

test('a code of neither form is no criterion', () => {
  for (const criterion of ['XX-01', 'GG-99', 'TCR-1', 'TCR'])
    expect(findingSchema.safeParse({ ...late, criterion }).success, criterion).toBe(false);
});

test('whatever was found, the parts are the whole', () => {
  const finding = fc.record({
    code: fc.constantFrom(...criteria.map(({ code }) => code), 'TCR-01' as const, 'TCR-02' as const),
    wrong: fc.boolean(),
    corrected: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 40 }), (found) => {
      const findings = found.map(({ code, wrong, corrected }): Finding => ({
        criterion: code,
        outcome: wrong ? 'WRONG' : 'KEPT',
        subject: { kind: 'COLLECTIVE' },
        ...(wrong && !corrected ? { remedy: { what: 'Khắc phục', by: day('2026-12-15') } } : {}),
        ...(wrong && corrected ? { correctedOnTheSpot: true } : {}),
      }));
      const filed = after(filing(findings)).report;
      const counts = [filed?.findings, filed?.ownFindings].filter((each) => each !== undefined);
      for (const { wrongs, correctedOnTheSpot, toRemedy } of counts)
        expect(wrongs).toBe(correctedOnTheSpot + toRemedy);
      expect(counts.reduce((sum, { wrongs, kept }) => sum + wrongs + kept, 0)).toBe(findings.length);
    }),
  );
});
