import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acknowledge } from '../../shared/domain/assignment/receive.ts';
import type { Finding } from '../../shared/domain/assignment/finding.ts';
import { findingSchema } from '../../shared/domain/assignment/finding.ts';
import { fileReport } from '../../shared/domain/assignment/file-report.ts';
import { returnReport } from '../../shared/domain/assignment/review.ts';
import { criteria } from '../../shared/domain/criteria/criteria.ts';
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

const acknowledged = () => after(acknowledge(opened({ plan: false }), context(at('2026-11-02'))));
const filing = (findings: Finding[]) =>
  fileReport(acknowledged(), { ...report, findings }, context(at('2026-11-24')));
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

test('whatever was found, the parts are the whole', () => {
  const finding = fc.record({
    code: fc.constantFrom(...criteria.map(({ code }) => code)),
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
      const counts = after(filing(findings)).report?.findings;
      expect(counts?.wrongs).toBe((counts?.correctedOnTheSpot ?? 0) + (counts?.toRemedy ?? 0));
      expect((counts?.wrongs ?? 0) + (counts?.kept ?? 0)).toBe(findings.length);
    }),
  );
});
