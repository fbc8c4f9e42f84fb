import { describe, expect, test } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { checkDirectiveById } from '../../shared/use-cases/directive/check-directive.ts';
import { discardDirective } from '../../shared/use-cases/directive/discard-directive.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { getDirective } from '../../shared/use-cases/directive/get-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { numberDirective } from '../../shared/use-cases/directive/number-directive.ts';
import { previewDirective } from '../../shared/use-cases/directive/preview-directive.ts';
import { reviseDirective } from '../../shared/use-cases/directive/revise-directive.ts';
import { openYearRegister } from '../../shared/use-cases/register/open-year-register.ts';
import { loadExisting, write } from '../../shared/use-cases/store.ts';
import { freshProvince, inProvince } from './fresh-province.ts';
import {
  at,
  chairman,
  chief,
  communes,
  content,
  desk,
  drafted,
  granted,
  issued,
  messagesOf,
  officerOf,
  registrar,
  task,
  UNITS,
} from './province.ts';

const province = freshProvince();

const issue = (directiveId: string, input = {}, request = {}) =>
  issueDirective(province, { actor: chief, directiveId, ...request }, input);
const register = async () => (await loadExisting(province.ledger, 'register', 'ubnd-tinh-2026')).body;

describe('Soạn và ban hành', () => {
  test('issuing takes the next number, freezes who gets what and leaves the rest to the driver', async () => {
    const directiveId = await drafted(province);
    const done = granted(await issue(directiveId));
    expect(done.notation).toBe('01/UBND-NV');
    const { body } = await loadExisting(province.ledger, 'directive', directiveId);
    expect(body).toMatchObject({
      phase: 'DISTRIBUTING',
      number: 1,
      issuedDay: '2026-11-02',
      expectedAssignments: 4,
      batches: 1,
    });
    expect(body.copies).toEqual([{ unitId: 'so-noi-vu', purpose: 'INFO' }]);
    const { bundles } = (await loadExisting(province.ledger, 'distribution', `${directiveId}-0`)).body;
    expect(bundles.map(({ unitId }) => unitId)).toEqual(['xa-1', 'xa-2', 'xa-3', 'xa-4']);
    expect(bundles[0]?.obligations.map(({ clauseId }) => clauseId)).toEqual(['1', '2']);
    const events = await province.ledger.events({ kind: 'directive', id: directiveId });
    expect(events.map(({ type }) => type)).toEqual(['DRAFTED', 'ISSUED']);
    expect((await register()).nextNumber).toBe(2);
  });

  test('an incomplete draft is refused with every gap in one answer, and no number is spent', async () => {
    const directiveId = await drafted(
      province,
      content({ subject: '', reviewerUnitId: undefined, clauses: [task('1', { product: '' })] }),
    );
    const refused = await issue(directiveId);
    expect(refused).toMatchObject({
      outcome: 'REFUSED',
      refusals: [
        { field: 'content.subject' },
        { field: 'content.reviewerUnitId' },
        { field: 'content.clauses.0.obligation.product' },
      ],
    });
    expect((await register()).nextNumber).toBe(1);
  });

  test('what is missing can be seen before, with how many units and assignments there will be', async () => {
    const directiveId = await drafted(
      province,
      content({ clauses: [task('1'), task('2', { term: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 10 } })] }),
    );
    const checked = granted(await checkDirectiveById(province, { actor: desk, directiveId }));
    expect(checked).toMatchObject({
      findings: [],
      mayIssue: true,
      counts: { units: 4, assignments: 8, obligations: 8 },
    });
  });

  test('a desk officer drafts but does not issue, and a commune does not even learn that a draft exists', async () => {
    const directiveId = await drafted(province);
    expect(await issue(directiveId, {}, { actor: desk })).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
    const foreign = await getDirective(province, { actor: officerOf('xa-1'), directiveId });
    const missing = await getDirective(province, { actor: officerOf('xa-1'), directiveId: 'dkhongco1' });
    expect(foreign).toMatchObject({ refusals: [{ code: 'NOT_FOUND' }] });
    expect(foreign).toEqual(missing);
    expect(
      await draftDirective(province, { actor: officerOf('xa-1') }, { content: content() }),
    ).toMatchObject({ refusals: [{ code: 'NOT_ENTITLED' }] });
  });

  test('the same request sent twice issues once and gets the same answer', async () => {
    const directiveId = await drafted(province);
    const idempotency = { key: 'mot-lan', fingerprint: 'a' };
    const first = await issue(directiveId, {}, { idempotency });
    expect(await issue(directiveId, {}, { idempotency })).toEqual(first);
    expect((await register()).nextNumber).toBe(2);
    expect(await issue(directiveId, {}, { idempotency: { ...idempotency, fingerprint: 'b' } })).toMatchObject(
      { refusals: [{ code: 'CONFLICT' }] },
    );
  });

  test('an issued document cannot be issued, revised or discarded again', async () => {
    const directiveId = await issued(province);
    const request = { actor: desk, directiveId };
    expect(await issue(directiveId)).toMatchObject({ refusals: [{ code: 'WRONG_PHASE' }] });
    expect(await reviseDirective(province, request, { content: content() })).toMatchObject({
      refusals: [{ code: 'WRONG_PHASE' }],
    });
    expect(await discardDirective(province, request, { reason: 'Trùng' })).toMatchObject({
      refusals: [{ code: 'WRONG_PHASE' }],
    });
  });

  test('whoever revised an older version is told to look again', async () => {
    const directiveId = await drafted(province);
    const request = { actor: desk, directiveId, expectedVersion: 1 };
    granted(await reviseDirective(province, request, { content: content({ subject: 'Bản thứ hai' }) }));
    expect(await reviseDirective(province, request, { content: content() })).toMatchObject({
      refusals: [{ code: 'STALE' }],
    });
  });

  test('a document is issued on the day it is signed or on the next working day, never ahead', async () => {
    province.clock.set(at('2026-11-03'));
    const [late, next, ahead] = await Promise.all([drafted(province), drafted(province), drafted(province)]);
    expect(await issue(late, { issuedDay: day('2026-10-30') })).toMatchObject({
      refusals: [{ field: 'issuedDay' }],
    });
    expect(await issue(ahead, { issuedDay: day('2026-11-04') })).toMatchObject({
      refusals: [{ field: 'issuedDay' }],
    });
    expect(await issue(next, { issuedDay: day('2026-11-02') })).toMatchObject({ outcome: 'DONE' });
  });

  test('without a register for the year nothing is issued', async () => {
    province.clock.set(at('2027-01-05'));
    const clauses = [task('1', { term: { kind: 'FIXED_DAY', day: day('2027-01-29') } })];
    const directiveId = await drafted(province, content({ clauses }));
    expect(messagesOf(await issue(directiveId))[0]).toContain('Chưa mở sổ đăng ký văn bản năm 2027');
    granted(
      await openYearRegister(province, { actor: registrar }, { issuerUnitId: 'ubnd-tinh', year: 2027 }),
    );
    expect(granted(await issue(directiveId)).notation).toBe('01/UBND-NV');
  });
});

describe('Xem trước', () => {
  test('the preview shows each unit its due days, the copies, the clock’s timetable and who has which clause', async () => {
    const directiveId = await drafted(province);
    const preview = granted(await previewDirective(province, { actor: chief, directiveId }));
    expect(preview.units[0]).toEqual({
      unitId: 'xa-1',
      name: 'Xã Số 1',
      bundles: [{ bundle: 1, dueDay: '2026-11-27', workingDays: 19, clauseIds: ['1', '2'] }],
      recurringClauseIds: [],
    });
    expect(preview.copies).toEqual([{ unitId: 'so-noi-vu', purpose: 'INFO', name: 'Sở Nội vụ' }]);
    expect(preview.coverage.clauses.map(({ leadUnitIds }) => leadUnitIds.length)).toEqual([4, 4]);
    const steps = preview.timetable?.milestones.map(({ key }) => key);
    expect(steps).toContain('REPORT:1:B7');
    expect(steps?.at(-1)).toBe('REPORT:1:REVIEW_AND_LEARN');
  });

  test('a commune that must act does not see what the others must do', async () => {
    const directiveId = await issued(province);
    expect(await previewDirective(province, { actor: officerOf('xa-1'), directiveId })).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
  });
});

describe('Cấp số', () => {
  test('twenty documents issued at the same moment get the numbers 1 to 20, without gap and without repetition', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => drafted(province)));
    const answers = await Promise.all(ids.map((directiveId) => issue(directiveId)));
    const notations = answers.map((answer) => granted(answer).notation).sort();
    expect(notations).toEqual(
      Array.from({ length: 20 }, (_, index) => `${String(index + 1).padStart(2, '0')}/UBND-NV`),
    );
    expect((await register()).nextNumber).toBe(21);
  });

  test('a number stays taken even when somebody sets the register back', async () => {
    granted(await issue(await drafted(province)));
    const current = await loadExisting(province.ledger, 'register', 'ubnd-tinh-2026');
    const event = { type: 'SEEDED', payload: {}, at: province.clock.now(), actor: 'seed' };
    const setBack = { ...current.body, nextNumber: 1 };
    await province.ledger.commit({ writes: [write('register', current.id, current, setBack, event)] });
    expect(messagesOf(await issue(await drafted(province)))[0]).toContain('số đã cấp không dùng lại');
  });

  test('a document may be issued while its number is pending and is numbered later, once', async () => {
    const directiveId = await drafted(province, content({ numberPending: true }));
    expect(granted(await issue(directiveId)).notation).toBe('…/UBND-NV');
    expect((await register()).nextNumber).toBe(1);
    const request = { actor: registrar, directiveId };
    expect(granted(await numberDirective(province, request))).toMatchObject({
      number: 1,
      notation: '01/UBND-NV',
    });
    expect(await numberDirective(province, request)).toMatchObject({ refusals: [{ code: 'ALREADY_DONE' }] });
    expect(await numberDirective(province, { actor: desk, directiveId })).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
  });

  test('a number given by hand may continue the series or come from the paper register, but leaves no gap and is never reused', async () => {
    await province.put('unit', 'so-tu-phap', {
      ...UNITS[2]!,
      id: 'so-tu-phap',
      name: 'Sở Tư pháp',
      abbreviation: 'STP',
    });
    const takeOver = {
      issuerUnitId: 'so-tu-phap',
      year: 2026,
      startAt: 40,
      reason: 'Tiếp nối sổ giấy đã cấp đến số 39',
    };
    granted(await openYearRegister(province, { actor: registrar }, takeOver));
    const pending = content({ numberPending: true, issuerUnitId: 'so-tu-phap' });
    const [paper, again, next] = [
      await drafted(province, pending),
      await drafted(province, pending),
      await drafted(province, pending),
    ];
    for (const directiveId of [paper, again, next]) granted(await issue(directiveId));
    const number = (directiveId: string, given: number) =>
      numberDirective(province, { actor: registrar, directiveId }, { number: given });
    expect(granted(await number(paper, 12)).notation).toBe('12/STP-NV');
    expect(await number(again, 12)).toMatchObject({ refusals: [{ code: 'CONFLICT' }] });
    expect(await number(next, 41)).toMatchObject({ refusals: [{ code: 'INVALID' }] });
    expect(granted(await number(next, 40)).notation).toBe('40/STP-NV');
    expect(await number(again, 40)).toMatchObject({ refusals: [{ code: 'CONFLICT' }] });
  });
});

describe('Quy mô', () => {
  test('a national list of 3,321 communes is issued in one transaction, in batches of at most two hundred', () =>
    inProvince(
      async (nation) => {
        const directiveId = await drafted(nation, content({ clauses: [task('1')] }));
        granted(await issueDirective(nation, { actor: chairman, directiveId }));
        const { body } = await loadExisting(nation.ledger, 'directive', directiveId);
        expect(body).toMatchObject({ expectedAssignments: 3321, batches: 17 });
        const last = await loadExisting(nation.ledger, 'distribution', `${directiveId}-16`);
        expect(last.body.bundles.length).toBe(121);
      },
      [...UNITS.slice(0, 4), ...communes(3321)],
    ));
});
