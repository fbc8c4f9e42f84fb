/** What the office and the administrator do beside directives. */
import { DEFAULT_SIGNING_MATRIX } from '../../../shared/domain/documents/signing.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/policy.ts';
import { localDayOf } from '../../../shared/domain/time.ts';
import type { Desk } from './desk.ts';

async function units({ ask, keyed, issue, cloud }: Desk): Promise<void> {
  const unit = { name: 'UBND xã số 9', kind: 'COMMUNE', groups: ['communes'], validFrom: '2026-01-01' };
  await keyed('put-unit', 'quan-tri', { params: { unitId: 'xa-9' }, json: { unit } });
  await ask('list-units', 'chuyen-vien');
  await ask('get-unit', 'chuyen-vien', { params: { unitId: 'xa-9' } });
  const person = { name: 'Người Mới', email: 'moi@tinh.example', unitId: 'xa-9', roles: [] };
  await keyed('put-person', 'quan-tri', { params: { personId: 'nguoi-moi' }, json: { person } });
  await ask('list-people', 'quan-tri');
  await ask('list-people', 'quan-tri', { query: { unit: 'xa-9' } });
  await issue('2027-07-30');
  const on = localDayOf(cloud.clock.now());
  const merger = { fromUnitIds: ['xa-4'], intoUnitId: 'xa-9', on };
  await keyed('preview-merger', 'quan-tri', { json: merger });
  await keyed('merge-units', 'quan-tri', { json: { ...merger, reason: 'Nghị quyết sắp xếp đơn vị.' } });
}

async function criteria({ ask, keyed }: Desk): Promise<void> {
  await ask('list-criteria', 'chuyen-vien');
  const params = { unitId: 'xa-1' };
  const own = {
    code: 'TCR-01',
    wording: 'Không chậm trễ hồ sơ của dân',
    polarity: 'COMMITMENT',
    observedOn: 'UNIT',
    retired: false,
  };
  await keyed('put-criteria', 'cb-xa-1', { params, json: { criteria: [own] } });
  await ask('get-criteria', 'cb-xa-1', { params });
}

async function settings({ ask, keyed }: Desk): Promise<void> {
  await ask('get-calendar', 'chuyen-vien', { query: { year: '2027' } });
  await keyed('preview-calendar-change', 'quan-tri', { json: { notYetLawInForce: true } });
  const announced = { notYetLawInForce: true, reason: 'Luật có hiệu lực.' };
  await keyed('announce-calendar-change', 'chanh-van-phong', { json: announced });
  await ask('get-policy', 'chuyen-vien');
  const { id: _id, ...policy } = DEFAULT_POLICY;
  await keyed('put-policy', 'quan-tri', { json: { policy, reason: 'Quy chế làm việc mới.' } });
  const matrix = { matrix: DEFAULT_SIGNING_MATRIX, reason: 'Quy chế làm việc mới.' };
  await keyed('put-signing-matrix', 'quan-tri', { json: matrix });
  await keyed('open-year-register', 'van-thu', { json: { issuerUnitId: 'ubnd-tinh', year: 2028 } });
  await ask('list-registers', 'van-thu');
  await ask('list-register-numbers', 'van-thu', { params: { registerId: 'ubnd-tinh-2026' } });
}

async function ledger({ ask }: Desk): Promise<void> {
  const params = { kind: 'unit', id: 'xa-9' };
  await ask('ledger-events', 'kiem-soat', { params });
  await ask('ledger-verification', 'kiem-soat', { params });
  await ask('verify-records', 'kiem-soat');
  await ask('list-failed-events', 'kiem-soat');
  await ask('list-mails', 'chuyen-vien');
  await ask('list-mails', 'chuyen-vien', { query: { unit: 'xa-1' } });
}

export async function administration(desk: Desk): Promise<void> {
  for (const who of ['chuyen-vien', 'quan-tri', 'cb-xa-1', 'chu-tich', 'van-thu', 'tt-xa-1']) {
    await desk.ask('get-me', who);
    await desk.ask('work-list', who);
  }
  await units(desk);
  await criteria(desk);
  await settings(desk);
  await ledger(desk);
}
