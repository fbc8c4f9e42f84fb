/** A commune registers its own model and reports against it, on a real ledger. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../shared/domain/assignment/finding.ts';
import { verifyChain } from '../../shared/adapters/ledger/chain.ts';
import type { WantedCriterion } from '../../shared/domain/criteria/amend-own-criteria.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import type { Actor } from '../../shared/use-cases/actor.ts';
import { submitReport } from '../../shared/use-cases/assignment/commands.ts';
import { getCriteria } from '../../shared/use-cases/criteria/get-criteria.ts';
import { listCriteria } from '../../shared/use-cases/criteria/list-criteria.ts';
import { putCriteria } from '../../shared/use-cases/criteria/put-criteria.ts';
import { directiveStatistics } from '../../shared/use-cases/directive/directive-statistics.ts';
import { getAssignment } from '../../shared/use-cases/directive/get-assignment.ts';
import { reassignAssignment } from '../../shared/use-cases/directive/reassign-assignment.ts';
import { putPolicy } from '../../shared/use-cases/policy/put-policy.ts';
import {
  administrator,
  at,
  chief,
  desk,
  granted,
  issued,
  messagesOf,
  officerOf,
  openProvince,
  type Province,
} from '../directive/province.ts';
import { reportFor } from '../directive/work.ts';

let province: Province;
beforeEach(async () => {
  province = await openProvince();
});
afterEach(() => province.close());

const commune = officerOf('xa-1');
const head: Actor = { ...commune, personId: 'ct-xa-1', roles: ['UNIT_HEAD'] };
const noDelay: WantedCriterion = {
  code: 'TCR-01',
  wording: 'Không chậm trễ hồ sơ của dân',
  polarity: 'COMMITMENT',
  observedOn: 'UNIT',
  retired: false,
};
const faction: WantedCriterion = {
  ...noDelay,
  code: 'TCR-02',
  wording: 'Bè phái trong thôn, tổ dân phố',
  polarity: 'VIOLATION',
};
const put = (criteria: readonly WantedCriterion[], actor: Actor = commune, expectedVersion?: number) =>
  putCriteria(province, { actor, unitId: 'xa-1', expectedVersion }, { criteria });
const kept = (criterion: Finding['criterion']): Finding => ({
  criterion,
  outcome: 'KEPT',
  subject: { kind: 'COLLECTIVE' },
});
const file = (assignmentId: string, findings: Finding[], actor: Actor = commune) =>
  submitReport(province, { assignmentId, actor }, { report: { ...reportFor(['1', '2']), findings } });
const filedReport = async (assignmentId: string, actor: Actor = desk) =>
  granted(await getAssignment(province, { assignmentId, actor })).report;

test('a unit without criteria of its own has version 0; the first save makes the set, a second maker is told', async () => {
  const read = () => getCriteria(province, { actor: commune, unitId: 'xa-1' });
  expect(await read()).toEqual({ outcome: 'FOUND', unitId: 'xa-1', version: 0, criteria: [] });
  granted(await put([noDelay], commune, 0));
  expect(await put([faction], head, 0)).toMatchObject({ refusals: [{ code: 'STALE' }] });
  granted(await put([noDelay, faction], head, 1));
  expect(await read()).toMatchObject({ version: 2, criteria: [{ code: 'TCR-01' }, { code: 'TCR-02' }] });
});

test('the ledger says who registered, reworded and retired what, and its chain verifies', async () => {
  granted(await put([noDelay, faction]));
  granted(
    await put(
      [
        { ...noDelay, wording: 'Không để trễ hẹn' },
        { ...faction, retired: true },
      ],
      head,
    ),
  );
  const key = { kind: 'criteria', id: 'xa-1' };
  const events = await province.ledger.events(key);
  expect(events).toMatchObject([
    { type: 'CRITERIA_SAVED', actor: 'cb-xa-1', payload: { registered: ['TCR-01', 'TCR-02'] } },
    {
      type: 'CRITERIA_SAVED',
      actor: 'ct-xa-1',
      payload: {
        reworded: [{ code: 'TCR-01', before: 'Không chậm trễ hồ sơ của dân', after: 'Không để trễ hẹn' }],
        retired: ['TCR-02'],
      },
    },
  ]);
  expect(verifyChain(events, await province.ledger.load(key))).toMatchObject({ outcome: 'OK' });
});

test('a report may name what its unit registered, and nothing that only a neighbour did', async () => {
  const directiveId = await issued(province);
  granted(await put([noDelay]));
  expect(messagesOf(await file(`${directiveId}-xa-2-1`, [kept('TCR-01')], officerOf('xa-2')))).toEqual([
    expect.stringContaining('Đơn vị chưa đăng ký tiêu chí riêng TCR-01'),
  ]);
  granted(await file(`${directiveId}-xa-1-1`, [kept('TCR-01'), kept('TL-03')]));
  const { statistics } = granted(await directiveStatistics(province, { directiveId, actor: chief }));
  expect(statistics.findings).toMatchObject({ wrongs: 0, kept: 1 });
  expect(statistics.ownFindings).toMatchObject({ wrongs: 0, kept: 1 });
});

test('a later change of words does not rewrite a report that was filed', async () => {
  const assignmentId = `${await issued(province)}-xa-1-1`;
  granted(await put([noDelay]));
  granted(await file(assignmentId, [kept('TCR-01')]));
  granted(await put([{ ...noDelay, wording: 'Lời khác hẳn', retired: true }]));
  expect((await filedReport(assignmentId))?.ownCriteria).toEqual([
    {
      code: 'TCR-01',
      wording: 'Không chậm trễ hồ sơ của dân',
      polarity: 'COMMITMENT',
      observedOn: 'UNIT',
    },
  ]);
});

test('what was retired between preparation and signature is refused when the head files', async () => {
  const assignmentId = `${await issued(province)}-xa-1-1`;
  const policy = { ...DEFAULT_POLICY, headSignsOff: true };
  granted(await putPolicy(province, { actor: administrator }, { policy, reason: 'Thủ trưởng ký duyệt' }));
  granted(await put([noDelay]));
  expect(granted(await file(assignmentId, [kept('TCR-01')])).receipt.phase).not.toBe('REPORT_UNDER_REVIEW');
  granted(await put([{ ...noDelay, retired: true }], head));
  const refused = await file(assignmentId, [kept('TCR-01')], head);
  expect(refused).toMatchObject({
    refusals: [{ code: 'INVALID', field: 'report.findings.0.criterion' }],
  });
  expect(messagesOf(refused)).toEqual([expect.stringContaining('thôi áp dụng từ ngày 02/11/2026')]);
  granted(await put([noDelay], head));
  expect(granted(await file(assignmentId, [kept('TCR-01')], head)).receipt.phase).toBe('REPORT_UNDER_REVIEW');
});

test('the heir of a transferred task still reads the words of the unit that reported', async () => {
  const directiveId = await issued(province);
  granted(await put([noDelay]));
  granted(await file(`${directiveId}-xa-1-1`, [kept('TCR-01')]));
  province.clock.set(at('2026-11-03'));
  const moved = granted(
    await reassignAssignment(
      province,
      { assignmentId: `${directiveId}-xa-1-1`, actor: desk },
      { toUnitId: 'xa-3', note: 'Chuyển địa bàn' },
    ),
  );
  expect((await filedReport(moved.heirId))?.ownCriteria).toMatchObject([
    { code: 'TCR-01', wording: 'Không chậm trễ hồ sơ của dân' },
  ]);
});

test('nobody but the people of the unit changes its criteria, and a stranger learns nothing of them', async () => {
  granted(await put([noDelay]));
  expect(await put([noDelay], chief)).toMatchObject({ refusals: [{ code: 'NOT_ENTITLED' }] });
  const stranger = officerOf('xa-2');
  expect(await put([noDelay], stranger)).toMatchObject({ refusals: [{ code: 'NOT_FOUND' }] });
  const missing = await getCriteria(province, { actor: stranger, unitId: 'xa-khong-co' });
  expect(await getCriteria(province, { actor: stranger, unitId: 'xa-1' })).toEqual(missing);
  expect(await getCriteria(province, { actor: desk, unitId: 'xa-khong-co' })).toEqual(missing);
});

test('the catalogue is handed out whole, group by group', () => {
  const { groups } = granted(listCriteria({ actor: commune }));
  expect(groups).toHaveLength(16);
  expect(groups.flatMap(({ criteria }) => criteria)).toHaveLength(68);
  expect(groups[2]).toMatchObject({ group: 'RB', name: 'Rượu, bia' });
});
