import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benchDirective } from '../../local/scenarios/bench-directive.ts';
import { directiveOfBans } from '../../local/scenarios/directive-of-bans.ts';
import { COUNTRY, generatedProvince } from '../../local/scenarios/generated-province.ts';
import { letter455 } from '../../local/scenarios/letter-455.ts';
import { preparedInstruction } from '../../local/scenarios/prepared-instruction.ts';
import { type Province } from '../../local/scenarios/province.ts';
import { sampleProvince } from '../../local/scenarios/sample-province.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { isCriterionCode } from '../../shared/domain/criteria/criteria.ts';
import { checkDirective, type CheckContext } from '../../shared/domain/directive/check.ts';
import { directiveContentSchema, type DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { actionUnits, bundlesOf, copyUnits, recurringOf } from '../../shared/domain/directive/expand.ts';
import { periodsOf } from '../../shared/domain/directive/periods.ts';
import { checkSigning, DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import { notationOf } from '../../shared/domain/documents/notation.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { day, dayAt, dayNumberOf, type CalendarDay } from '../../shared/domain/time.ts';

const calendar = createCalendar(standardSpecialDays(), { version: 1 });
const province = sampleProvince(day('2018-01-01'));
const { units } = province;
const contextOn = (today: CalendarDay, { units, people }: Province = province): CheckContext => ({
  units,
  people,
  matrix: DEFAULT_SIGNING_MATRIX,
  calendar,
  policy: DEFAULT_POLICY,
  today,
});
const anyIssueDay = fc
  .integer({ min: dayNumberOf(day('2018-01-01')), max: dayNumberOf(day('2038-12-31')) })
  .map(dayAt);
const issueDay = day('2026-03-10');
const onIssueDay = contextOn(issueDay);
const obligationsOf = ({ clauses }: DirectiveContent) =>
  clauses.flatMap(({ obligation }) => (obligation === undefined ? [] : [obligation]));

describe('every scenario', () => {
  const scenarios: readonly [string, (issueDay: CalendarDay) => DirectiveContent][] = [
    ['S1, the letter 455', (issueDay) => letter455({ issueDay, calendar })],
    ['S2, the directive of bans', (issueDay) => directiveOfBans({ issueDay })],
    ['the prepared instruction', () => preparedInstruction()],
    ['the directive of the benchmark', (issueDay) => benchDirective({ issueDay, calendar })],
  ];

  test.each(scenarios)('%s may be signed on any day: nothing blocks it', (_name, scenario) => {
    fc.assert(
      fc.property(anyIssueDay, (today) => {
        const blocking = checkDirective(scenario(today), contextOn(today)).filter(
          ({ severity }) => severity === 'BLOCKING',
        );
        expect(blocking).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test.each(scenarios)('%s is content that the API accepts as it stands', (_name, scenario) => {
    expect(directiveContentSchema.parse(scenario(issueDay))).toEqual(scenario(issueDay));
  });

  test.each(scenarios)('%s names only criteria that exist', (_name, scenario) => {
    const codes = scenario(issueDay).clauses.flatMap(({ criteria }) => criteria ?? []);
    expect(codes.filter((code) => !isCriterionCode(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test.each(scenarios)(
    '%s is written in composed Vietnamese without a gap between words',
    (_name, scenario) => {
      const { subject, clauses } = scenario(issueDay);
      for (const text of [subject, ...clauses.map(({ text }) => text)]) {
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/ {2}| [.,;:]/u);
      }
    },
  );
});

describe('S1, the letter 455', () => {
  const letter = letter455({ issueDay, calendar });

  test('leaves nothing to remark on when its dates are confirmed', () => {
    expect(checkDirective(letter, onIssueDay)).toEqual([]);
  });

  test('becomes 455/UBND-NV', () => {
    const { type, fieldAbbreviation = '' } = letter;
    expect(notationOf({ type, number: 455, issuerAbbreviation: 'UBND', fieldAbbreviation })).toBe(
      '455/UBND-NV',
    );
  });

  test('asks at least ten things of every addressed unit, each with product and term', () => {
    const addressed = actionUnits(letter, units, issueDay);
    expect(addressed).toHaveLength(38);
    for (const unit of addressed) {
      const asked = bundlesOf(letter, unit).flatMap(({ obligations }) => obligations);
      expect(asked.length).toBeGreaterThanOrEqual(10);
      expect(asked.every(({ product }) => product.length > 5)).toBe(true);
    }
    expect(obligationsOf(letter).length).toBeGreaterThanOrEqual(14);
  });

  test('is answered by each unit in two bundles, by Home Affairs in three, with a plan before the first', () => {
    for (const unit of actionUnits(letter, units, issueDay)) {
      const bundles = bundlesOf(letter, unit);
      expect(bundles.map(({ first }) => first)).toEqual(
        unit.id === 'so-noi-vu' ? [true, false, false] : [true, false],
      );
    }
  });

  test('has the Inspectorate coordinate the inspections that Home Affairs prepares', () => {
    const inspectorate = units.find(({ id }) => id === 'thanh-tra-tinh')!;
    const roles = bundlesOf(letter, inspectorate).flatMap(({ obligations }) => obligations);
    expect(roles.filter(({ role }) => role === 'COORDINATING').map(({ clauseId }) => clauseId)).toEqual([
      '3.2',
    ]);
  });

  test('turns eight kinds of shortcoming into criteria, not into tasks', () => {
    const [ban, ...others] = letter.clauses.filter(({ kind }) => kind === 'PROHIBITION');
    expect(others).toEqual([]);
    expect(ban?.obligation).toBeUndefined();
    expect(ban?.text.split('\n').filter((line) => /^[a-hđ]\) /u.test(line))).toHaveLength(8);
    expect(ban?.criteria?.length).toBeGreaterThanOrEqual(8);
  });

  test('has a report each quarter that every unit owes, the first after the plan', () => {
    const [standing, ...others] = obligationsOf(letter).flatMap(({ recurrence }) =>
      recurrence ? [recurrence] : [],
    );
    expect(others).toEqual([]);
    const [first] = periodsOf(standing!, calendar);
    expect(first!.dueDay >= calendar.addWorkingDays(issueDay, 20)).toBe(true);
    expect(units.filter((unit) => recurringOf(letter, unit).length === 1).length).toBeGreaterThanOrEqual(38);
  });

  test('runs to the end of the year, or of the next when only one quarter is left, or as told', () => {
    const codes = (options: Parameters<typeof letter455>[0]) =>
      obligationsOf(letter455(options)).flatMap(({ recurrence }) =>
        recurrence ? periodsOf(recurrence, calendar).map(({ code }) => code) : [],
      );
    expect(codes({ issueDay: day('2018-05-25'), calendar })).toEqual(['2018-Q2', '2018-Q3', '2018-Q4']);
    expect(codes({ issueDay: day('2026-11-23'), calendar })).toEqual([
      ...['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4'],
    ]);
    expect(codes({ issueDay, calendar, standingUntil: day('2026-06-30') })).toEqual(['2026-Q2']);
  });

  test('gives read-only copies to those who receive it for report and for information', () => {
    expect(copyUnits(letter, units, issueDay)).toEqual([
      { unitId: 'ubnd-tinh', purpose: 'REPORT' },
      { unitId: 'van-phong', purpose: 'INFO' },
      { unitId: 'trung-tam-hanh-chinh-cong', purpose: 'INFO' },
    ]);
  });

  test('lets the Chairman sign on behalf of the committee, and refuses the Chief of Office the same form', () => {
    const asked = {
      matrix: DEFAULT_SIGNING_MATRIX,
      form: 'ON_BEHALF',
      documentKind: letter.type,
      day: issueDay,
    } as const;
    expect(checkSigning({ ...asked, position: 'CHAIRMAN' })).toMatchObject({
      outcome: 'ALLOWED',
      block: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    });
    expect(checkSigning({ ...asked, position: 'CHIEF_OF_OFFICE' }).outcome).toBe('REFUSED');
  });

  test('takes other due days when they are given', () => {
    const [firstDay, secondDay, lastDay] = [day('2026-04-10'), day('2026-05-15'), day('2026-06-12')];
    const given = letter455({ issueDay, calendar, firstDay, secondDay, lastDay });
    const days = obligationsOf(given).flatMap(({ term }) => (term?.kind === 'FIXED_DAY' ? [term.day] : []));
    expect(new Set(days)).toEqual(new Set([firstDay, secondDay, lastDay]));
  });
});

describe('S2, the directive of bans', () => {
  const directive = directiveOfBans({ issueDay: day('2023-09-11') });
  const findings = checkDirective(directive, contextOn(day('2023-09-11')));

  test('is recorded with its number pending and an acting signer, which whoever issues it is told', () => {
    expect(findings.map(({ code }) => code)).toEqual(['APPOINTMENT_NOT_RECORDED', 'NUMBER_PENDING']);
  });

  test('has bans that are criteria and no tasks', () => {
    const bans = directive.clauses.filter(({ kind }) => kind === 'PROHIBITION');
    expect(bans).toHaveLength(7);
    expect(
      bans.every(({ obligation, criteria }) => obligation === undefined && (criteria ?? []).length > 0),
    ).toBe(true);
    expect(directive.clauses.filter(({ kind }) => kind === 'TASK')).toEqual([]);
  });

  test('opens nothing at once; both standing orders are answered in one report per quarter', () => {
    for (const unit of actionUnits(directive, units, day('2023-09-11'))) {
      expect(bundlesOf(directive, unit)).toEqual([]);
      const owed = recurringOf(directive, unit);
      expect(owed.map(({ clauseId }) => clauseId)).toEqual(['2.1', '2.2']);
      expect(owed[0]?.recurrence).toEqual(owed[1]?.recurrence);
    }
  });
});

test('the directive of the benchmark asks one thing of each of 3,321 communes and their province', () => {
  const country = generatedProvince({ seed: 'bench', communes: COUNTRY, validFrom: day('2018-01-01') });
  const directive = benchDirective({ issueDay, calendar });
  expect(checkDirective(directive, contextOn(issueDay, country))).toEqual([]);
  const bundles = actionUnits(directive, country.units, issueDay).flatMap((unit) =>
    bundlesOf(directive, unit),
  );
  expect(bundles).toHaveLength(3321 + 14);
  expect(bundles.every(({ first, obligations }) => first && obligations.length === 1)).toBe(true);
});
