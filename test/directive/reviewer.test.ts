/** Nobody accepts their own work: the unit that reviews a letter may also have to act on it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openAssignment } from '../../shared/domain/assignment/open.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { checkDirective, mayIssue } from '../../shared/domain/directive/check.ts';
import type { Directive, DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { bundlesOfAll } from '../../shared/domain/directive/distribution-plan.ts';
import type { CheckContext } from '../../shared/domain/directive/finding.ts';
import { fallbackReviewerOf } from '../../shared/domain/directive/reviewer.ts';
import { DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import type { Role } from '../../shared/domain/organisation/role.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import { day } from '../../shared/domain/time.ts';
import { acceptAssignmentReport } from '../../shared/use-cases/assignment/commands.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { previewDirective } from '../../shared/use-cases/directive/preview-directive.ts';
import { reassignAssignment } from '../../shared/use-cases/directive/reassign-assignment.ts';
import { mergeUnits } from '../../shared/use-cases/organisation/merge-units.ts';
import { getPolicy } from '../../shared/use-cases/policy/get-policy.ts';
import { putPolicy } from '../../shared/use-cases/policy/put-policy.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import { freshProvince } from './fresh-province.ts';
import {
  administrator,
  at,
  chief,
  content,
  desk,
  drafted,
  granted,
  issued,
  messagesOf,
  officerOf,
  task,
  unit,
  UNITS,
} from './province.ts';
import { reported } from './work.ts';

const to = (unitId: string) => ({ purpose: 'ACTION' as const, target: { kind: 'UNIT' as const, unitId } });
/** The office reviews, and has to act as well. */
const letterToTheOffice = (more: Partial<DirectiveContent> = {}) =>
  content({ recipients: [to('xa-1'), to('van-phong')], ...more });

const context: CheckContext = {
  units: UNITS,
  matrix: DEFAULT_SIGNING_MATRIX,
  calendar: createCalendar(standardSpecialDays(), { version: 1 }),
  policy: DEFAULT_POLICY,
  today: day('2026-11-02'),
};
const check = (draft: DirectiveContent, given: Partial<CheckContext> = {}) =>
  checkDirective(draft, { ...context, ...given });
const reviewing = (...unitIds: string[]) => ({ reviewingUnitIds: new Set(unitIds) });

describe('Đơn vị thẩm tra cũng phải thực hiện', () => {
  test('its own work goes to the second reviewer, and the person who signs is told so', () => {
    const findings = check(letterToTheOffice({ secondReviewerUnitId: 'so-noi-vu' }));
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['REVIEWED_BY_ANOTHER', 'WARNING'],
    ]);
    expect(findings[0]?.message).toContain('sẽ do Sở Nội vụ thẩm tra');
    expect(mayIssue(findings)).toBe(true);
  });

  test('without a second reviewer the policy says who, and a province that named nobody has its office, then the committee', () => {
    const reviewer = (draft: DirectiveContent, given: Partial<CheckContext> = {}) =>
      fallbackReviewerOf(draft, { ...context, ...given })?.id;
    const toHomeAffairs = content({ recipients: [to('so-noi-vu')], reviewerUnitId: 'so-noi-vu' });
    expect(reviewer(toHomeAffairs)).toBe('van-phong');
    expect(reviewer(letterToTheOffice())).toBe('ubnd-tinh');
    const policy = { ...DEFAULT_POLICY, fallbackReviewerUnitIds: ['so-xay-dung', 'so-noi-vu'] };
    expect(reviewer(letterToTheOffice(), { policy })).toBe('so-xay-dung');
    expect(reviewer(letterToTheOffice(), { policy, ...reviewing('so-noi-vu') })).toBe('so-noi-vu');
  });

  test('it is refused only when nobody else could review, with what to do about it', () => {
    const [finding, ...others] = check(letterToTheOffice(), reviewing());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'REVIEWER_OWES_WORK',
      severity: 'BLOCKING',
      field: 'reviewerUnitId',
    });
    expect(finding?.message).toContain(
      'Ủy ban nhân dân tỉnh Bình Minh chưa có người được giao vai trò thẩm tra',
    );
    expect(finding?.message).toContain('hãy ghi đơn vị thẩm tra thứ hai');
  });

  test('a letter that gives the reviewer no work says nothing of it', () => {
    expect(check(content(), reviewing())).toEqual([]);
  });

  test('a second reviewer is another unit, exists, is in force, and has somebody who reviews', () => {
    const second = (secondReviewerUnitId: string, given: Partial<CheckContext> = {}) =>
      check(content({ secondReviewerUnitId }), given).map(({ code, field }) => `${code} ${field}`);
    const unfit = ['SECOND_REVIEWER_UNFIT secondReviewerUnitId'];
    const gone = unit('so-cu', 'Sở Cũ', { validUntil: day('2026-07-01') });
    expect(second('so-noi-vu', reviewing('so-noi-vu'))).toEqual([]);
    expect(second('van-phong')).toEqual(unfit);
    expect(second('khong-co')).toEqual(unfit);
    expect(second('so-cu', { units: [...UNITS, gone] })).toEqual(unfit);
    expect(second('so-noi-vu', reviewing())).toEqual(unfit);
  });

  test('whatever letter may be issued, no unit reviews itself', () => {
    const ids = UNITS.map(({ id }) => id);
    const draft = fc.record({
      recipients: fc.subarray(ids, { minLength: 1 }),
      reviewerUnitId: fc.constantFrom(...ids),
      secondReviewerUnitId: fc.option(fc.constantFrom(...ids), { nil: undefined }),
      named: fc.option(fc.subarray(ids), { nil: undefined }),
      able: fc.subarray(ids),
    });
    fc.assert(
      fc.property(draft, ({ recipients, named, able, ...more }) => {
        const own = content({ ...more, recipients: recipients.map(to) });
        const policy = { ...DEFAULT_POLICY, fallbackReviewerUnitIds: named };
        const given = { ...context, policy, ...reviewing(...able) };
        if (!mayIssue(checkDirective(own, given))) return;
        const fallbackReviewerUnitId = fallbackReviewerOf(own, given)?.id;
        const directive = { id: 'dthu0001', content: own, notation: '', fallbackReviewerUnitId } as Directive;
        for (const bundle of bundlesOfAll(own, UNITS, context.today)) {
          const obligations = [...bundle.obligations];
          const opened = openAssignment(
            directive,
            { ...bundle, obligations },
            at('2026-11-02'),
            context.calendar,
          );
          expect(opened.reviewerUnitId).not.toBe(opened.unitId);
          if (opened.unitId !== more.reviewerUnitId) expect(opened.reviewerUnitId).toBe(more.reviewerUnitId);
        }
      }),
    );
  });
});

describe('Từ ban hành đến nghiệm thu', () => {
  const province = freshProvince();
  const person = (id: string, unitId: string, role: Role) =>
    province.put('person', id, {
      id,
      name: `Người ${id}`,
      email: `${id}@binhminh.example`,
      unitId,
      roles: [{ role, from: day('2025-07-01') }],
    });
  const monitor = { personId: 'theo-doi', unitId: 'so-noi-vu', roles: ['MONITOR'], via: 'SESSION' } as const;
  const letter = () => letterToTheOffice({ secondReviewerUnitId: 'so-noi-vu', planTerm: undefined });
  const assignment = async (id: string) => (await loadExisting(province.ledger, 'assignment', id)).body;

  test('the preview names the other reviewer for that unit alone, and only that one may accept its report', async () => {
    await person('theo-doi', 'so-noi-vu', 'MONITOR');
    const directiveId = await drafted(province, letter());
    const preview = granted(await previewDirective(province, { actor: chief, directiveId }));
    expect(preview.units.map(({ unitId, reviewedBy }) => [unitId, reviewedBy?.name])).toEqual([
      ['xa-1', undefined],
      ['van-phong', 'Sở Nội vụ'],
    ]);
    const sent = await issued(province, letter());
    const [commune, office] = [`${sent}-xa-1-1`, `${sent}-van-phong-1`];
    expect((await assignment(commune)).reviewerUnitId).toBe('van-phong');
    expect((await assignment(office)).reviewerUnitId).toBe('so-noi-vu');
    await reported(province, office);
    for (const own of [chief, desk])
      expect(await acceptAssignmentReport(province, { assignmentId: office, actor: own }, {})).toMatchObject({
        refusals: [{ code: 'NOT_ENTITLED' }],
      });
    granted(await acceptAssignmentReport(province, { assignmentId: office, actor: monitor }, {}));
    await reported(province, commune);
    expect(
      await acceptAssignmentReport(province, { assignmentId: commune, actor: monitor }, {}),
    ).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
    granted(await acceptAssignmentReport(province, { assignmentId: commune, actor: desk }, {}));
  });

  test('when nobody of the other units holds the role, the letter is not issued and no number is spent', async () => {
    const directiveId = await drafted(province, letterToTheOffice());
    const refused = await issueDirective(province, { actor: chief, directiveId });
    expect(messagesOf(refused)[0]).toContain('chưa có đơn vị nào thẩm tra thay');
    expect((await loadExisting(province.ledger, 'register', 'ubnd-tinh-2026')).body.nextNumber).toBe(1);
    await person('thu-ky', 'ubnd-tinh', 'OFFICE_OFFICER');
    granted(await issueDirective(province, { actor: chief, directiveId }));
    expect((await loadExisting(province.ledger, 'directive', directiveId)).body.fallbackReviewerUnitId).toBe(
      'ubnd-tinh',
    );
  });

  test('work handed over to the reviewer, by decision or by merger, gets another reviewer too, or is not handed over', async () => {
    const directiveId = await issued(
      province,
      content({ reviewerUnitId: 'xa-4', recipients: [to('xa-1'), to('xa-2')] }),
    );
    const handOver = (from: string, toUnitId = 'xa-4') =>
      reassignAssignment(
        province,
        { actor: desk, assignmentId: `${directiveId}-${from}-1` },
        { toUnitId, note: 'x' },
      );
    const { heirId } = granted(await handOver('xa-1'));
    expect((await assignment(heirId)).reviewerUnitId).toBe('van-phong');
    const back = granted(
      await reassignAssignment(
        province,
        { actor: desk, assignmentId: heirId },
        { toUnitId: 'xa-3', note: 'x' },
      ),
    );
    expect((await assignment(back.heirId)).reviewerUnitId).toBe('xa-4');
    const merger = { fromUnitIds: ['xa-2'], intoUnitId: 'xa-4', on: day('2026-11-02'), reason: 'Sắp xếp' };
    expect(granted(await mergeUnits(province, { actor: administrator }, merger)).inherited).toBe(1);
    expect((await assignment(`${directiveId}-xa-4-2`)).reviewerUnitId).toBe('van-phong');

    const alone = await issued(province, content({ recipients: [to('xa-1')] }));
    const refused = await reassignAssignment(
      province,
      { actor: desk, assignmentId: `${alone}-xa-1-1` },
      { toUnitId: 'van-phong', note: 'x' },
    );
    expect(refused).toMatchObject({ refusals: [{ code: 'OWN_WORK', field: 'toUnitId' }] });
    expect((await assignment(`${alone}-xa-1-1`)).phase).toBe('AWAITING_ACKNOWLEDGEMENT');
  });

  test('the policy names units that exist; the officer of a unit may read it and not change it', async () => {
    const { policy } = granted(await getPolicy(province, { actor: officerOf('xa-1') }));
    const name = (...fallbackReviewerUnitIds: string[]) =>
      putPolicy(
        province,
        { actor: administrator },
        { policy: { ...policy, fallbackReviewerUnitIds }, reason: 'Quy chế làm việc' },
      );
    expect(await name('so-noi-vu', 'khong-co')).toMatchObject({
      refusals: [{ code: 'INVALID', field: 'policy.fallbackReviewerUnitIds.1' }],
    });
    granted(await name('so-noi-vu'));
    await person('theo-doi', 'so-noi-vu', 'MONITOR');
    const directiveId = await issued(province, letterToTheOffice({ clauses: [task('1'), task('2')] }));
    expect((await assignment(`${directiveId}-van-phong-1`)).reviewerUnitId).toBe('so-noi-vu');
  });
});
