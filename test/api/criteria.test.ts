/** A commune's own model, from its registration to the province's report, over HTTP. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignmentReading } from '../../shared/api-contract/assignments.ts';
import { openApiWorld, type ApiWorld, type Call } from './api-world.ts';
import { directive, received, REPORT } from './assignments.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

const noDelay = {
  code: 'TCR-01',
  wording: 'Không chậm trễ hồ sơ của dân',
  polarity: 'COMMITMENT',
  observedOn: 'UNIT',
  retired: false,
};
const indifference = {
  code: 'TCR-02',
  wording: 'Lạnh nhạt với người dân đến trụ sở thôn',
  polarity: 'VIOLATION',
  observedOn: 'PERSON',
  retired: false,
};
const OWN = '/units/xa-dong-phu/criteria';
const read = (as = 'can-bo-dong-phu') => world.call('GET', OWN, { as });
const put = (criteria: readonly unknown[], call: Call = {}) =>
  world.call('PUT', OWN, { as: 'can-bo-dong-phu', json: { criteria }, ...call });
const kept = (criterion: string) => ({ criterion, outcome: 'KEPT', subject: { kind: 'COLLECTIVE' } });
const wrong = (criterion: string) => ({
  criterion,
  outcome: 'WRONG',
  subject: { kind: 'INDIVIDUAL', code: 'CB-0012' },
  correctedOnTheSpot: true,
});

async function assignmentOf(id: string): Promise<string> {
  const from = directive(id, { expectedAssignments: 1 });
  await world.put('directive', from.id, from);
  const assignment = received(from, 'xa-dong-phu');
  await world.put('assignment', assignment.id, assignment);
  return assignment.id;
}
const file = (id: string, findings: readonly unknown[], more: object = {}) =>
  world.call('POST', `/assignments/${id}/report`, {
    as: 'can-bo-dong-phu',
    json: { report: { ...REPORT, findings, ...more } },
  });

test('the catalogue is read by anyone with a role, in 16 groups of 68 criteria', async () => {
  const { status, body } = await world.call('GET', '/criteria', { as: 'van-thu' });
  expect(status).toBe(200);
  const groups = body['groups'] as { group: string; name: string; criteria: object[] }[];
  expect(groups).toHaveLength(16);
  expect(groups.flatMap(({ criteria }) => criteria)).toHaveLength(68);
  expect(groups[0]).toMatchObject({
    group: 'GG',
    criteria: [
      { code: 'GG-01', identifier: 'late_arrival', polarity: 'VIOLATION', observedOn: 'PERSON' },
      {},
      {},
      {},
      {},
      {},
      {},
    ],
  });
  expect((await world.call('GET', '/criteria')).status).toBe(401);
});

test('the set is made once, changed by version, and what was read can be sent back as it is', async () => {
  const none = await read();
  expect(none.body).toEqual({ unitId: 'xa-dong-phu', version: 0, criteria: [] });
  expect(none.headers.get('etag')).toBeNull();
  const made = await put([noDelay, indifference], { headers: { 'if-none-match': '*' } });
  expect(made.status, made.text).toBe(200);
  expect(made.headers.get('etag')).toBe('"1"');
  expect((await put([], { headers: { 'if-none-match': '*' } })).status).toBe(412);
  const retiring = [noDelay, { ...indifference, retired: true }];
  expect((await put(retiring, { headers: { 'if-match': '"1"' } })).status).toBe(200);
  expect((await put(retiring, { headers: { 'if-match': '"1"' } })).status).toBe(412);
  const { body, headers } = await read();
  expect(headers.get('etag')).toBe('"2"');
  expect(body['criteria']).toMatchObject([
    { retired: false },
    { retired: true, retiredAt: world.clock.now() },
  ]);
  expect((await put(body['criteria'] as unknown[])).status).toBe(200);
  expect((await read()).body['criteria']).toEqual(body['criteria']);
  expect((await put([noDelay, indifference])).status).toBe(200);
});

test('a repeated request with the same key is carried out once', async () => {
  const again = { headers: { 'idempotency-key': 'luu-tieu-chi-1' } };
  const [first, second] = [
    await put([noDelay, indifference], again),
    await put([noDelay, indifference], again),
  ];
  expect(first.status, first.text).toBe(200);
  expect(second.text).toBe(first.text);
});

test('what may not be saved is refused with its place and what to do', async () => {
  const left = await put([noDelay]);
  expect(left).toMatchObject({ status: 422, body: { errors: [{ field: 'criteria' }] } });
  expect(left.body.detail).toContain('đánh dấu thôi áp dụng');
  const taken = await put([noDelay, indifference, { ...noDelay, code: 'GG-01' }]);
  expect(taken).toMatchObject({ status: 400, body: { errors: [{ field: 'criteria.2.code' }] } });
  expect(taken.text).toContain('có dạng TCR-01');
  const turned = await put([{ ...noDelay, polarity: 'VIOLATION' }, indifference]);
  expect(turned).toMatchObject({ status: 422, body: { errors: [{ field: 'criteria.0.polarity' }] } });
});

test('a report names own criteria beside the catalogue; every figure counts the two apart', async () => {
  const id = await assignmentOf('downcrit1');
  const filed = await file(id, [
    kept('TL-03'),
    wrong('GG-01'),
    kept('TCR-01'),
    wrong('TCR-02'),
    wrong('TCR-02'),
  ]);
  expect(filed.status, filed.text).toBe(200);
  const findings = { wrongs: 1, correctedOnTheSpot: 1, toRemedy: 0, kept: 1 };
  const ownFindings = { wrongs: 2, correctedOnTheSpot: 2, toRemedy: 0, kept: 1 };
  const figures = await world.call('GET', '/directives/downcrit1/statistics', { as: 'chanh-van-phong' });
  expect(figures.body).toMatchObject({ reconciled: true, statistics: { findings, ownFindings } });
  const year = await world.call('GET', '/units/xa-dong-phu/years/2026', { as: 'chu-tich-dong-phu' });
  expect(year.body).toMatchObject({ statistics: { findings, ownFindings } });

  const accepted = await world.call('POST', `/assignments/${id}/report-acceptance`, { as: 'chuyen-vien' });
  expect(accepted.status, accepted.text).toBe(200);
  const closed = await world.call('POST', '/directives/downcrit1/close', { as: 'chanh-van-phong' });
  expect(closed.status, closed.text).toBe(200);
  const frozen = await world.call('GET', '/directives/downcrit1', { as: 'chuyen-vien' });
  expect(frozen.body).toMatchObject({ directive: { ending: { statistics: { findings, ownFindings } } } });
  const report = await world.call('GET', '/directives/downcrit1/report?format=text', { as: 'chuyen-vien' });
  const words = report.text.replaceAll(/\s+/g, ' ');
  expect(words).toContain(
    'theo danh mục tiêu chí chung, các đơn vị báo cáo 01 trường hợp vi phạm hoặc chưa đạt (01 trường hợp đã chấn chỉnh ngay, 0 trường hợp phải khắc phục có thời hạn); 01 nội dung thực hiện tốt',
  );
  expect(words).toContain('không cộng với số liệu theo danh mục chung): 02 trường hợp vi phạm hoặc chưa đạt');
});

test('the words stand in the report as they were; a client can neither choose them nor change them later', async () => {
  const id = await assignmentOf('downcrit2');
  const forged = { ownCriteria: [{ ...noDelay, wording: 'Lời do máy khách tự đặt' }] };
  expect((await file(id, [kept('TCR-01')], forged)).status).toBe(200);
  expect((await put([{ ...noDelay, wording: 'Lời mới' }, indifference])).status).toBe(200);
  const { body, text } = await world.call('GET', `/assignments/${id}`, { as: 'chuyen-vien' });
  expect(body.report).toMatchObject({
    findings: [{ criterion: 'TCR-01' }],
    ownCriteria: [{ code: 'TCR-01', wording: noDelay.wording, polarity: 'COMMITMENT', observedOn: 'UNIT' }],
  });
  expect(text).not.toContain('máy khách');
  // As the description of the API promises it.
  expect(assignmentReading.response.parse(body).report?.ownCriteria).toHaveLength(1);
  expect((await put([noDelay, indifference])).status).toBe(200);
});

test('an unknown or retired own criterion is refused, naming the field; so is a code of no form at all', async () => {
  const id = await assignmentOf('downcrit3');
  expect((await put([noDelay, { ...indifference, retired: true }])).status).toBe(200);
  const refused = await file(id, [kept('TCR-77'), wrong('TCR-02')]);
  expect(refused).toMatchObject({
    status: 422,
    body: {
      errors: [{ field: 'report.findings.0.criterion' }, { field: 'report.findings.1.criterion' }],
    },
  });
  expect(refused.body.detail).toContain('chưa đăng ký tiêu chí riêng TCR-77');
  expect(refused.body.detail).toContain('TCR-02 đã thôi áp dụng từ ngày 03/11/2026');
  const malformed = await file(id, [kept('ABC')]);
  expect(malformed).toMatchObject({
    status: 400,
    body: { errors: [{ field: 'report.findings.0.criterion' }] },
  });
  expect(malformed.text).toContain('Mã tiêu chí không có trong danh mục');
});
