/** What happens by the clock while people take their time, and what comes in between. */
import { DEFAULT_POLICY } from '../../../shared/domain/policy/policy.ts';
import { plan } from '../../support/assignments.ts';
import { DOCUMENT, REPORT, type Desk } from './desk.ts';

/** Units and the office are reminded; the desk of a unit shows what came back to it. */
async function reminded({ ask, keyed, onAssignment, onDirective, issue, cloud }: Desk): Promise<void> {
  const directiveId = await issue('2026-11-27');
  const id = `${directiveId}-xa-1-1`;
  await onAssignment('acknowledge-assignment', 'cb-xa-1', id);
  await onAssignment('file-plan', 'cb-xa-1', id, { plan });
  // The plan lies with the office until it is reminded of it.
  await cloud.until('2026-11-12');
  await onAssignment('return-plan', 'chuyen-vien', id, { reason: 'Thiếu bước kiểm tra.' });
  await ask('work-list', 'cb-xa-1');
  await onAssignment('file-plan', 'cb-xa-1', id, { plan });
  await onAssignment('approve-plan', 'chuyen-vien', id, {});
  await cloud.until('2026-11-19');
  await ask('list-assignments', 'chuyen-vien');
  // Its plan is due in five working days, and one of them may become a day off.
  const other = await issue('2027-01-29');
  await ask('preview-calendar-change', 'quan-tri', { json: { notYetLawInForce: true } });
  // Only now is there anybody who could review in the Office's place.
  const { id: _id, ...policy } = DEFAULT_POLICY;
  const fallback = { ...policy, fallbackReviewerUnitIds: ['so-noi-vu'] };
  await keyed('put-policy', 'quan-tri', { json: { policy: fallback, reason: 'Quy chế làm việc mới.' } });
  // And that department has nobody who reviews, so the Office cannot have the work: to know that, both are looked at.
  const toOffice = { toUnitId: 'van-phong', note: 'Thuộc lĩnh vực của Văn phòng.' };
  const params = { assignmentId: `${directiveId}-xa-2-1` };
  const { status } = await cloud.ask('reassign-assignment', {
    as: 'chanh-van-phong',
    params,
    json: toOffice,
  });
  if (status !== 403) throw new Error(`The reviewer was given its own work: ${status}`);
  await onAssignment('file-report', 'cb-xa-1', id, REPORT(DOCUMENT));
  for (const one of [directiveId, other])
    await onDirective('recall-directive', 'chu-tich', one, { reason: 'Ban hành nhầm.' });
}

/** The Chairman recalls while the units are still being told. */
async function recalledInBetween({ cloud, draft, onDirective }: Desk): Promise<void> {
  const directiveId = await draft('2027-01-29');
  cloud.interrupt('tasks/open-assignments', 'states:StartExecution', async () => {
    const recall = { as: 'chu-tich', params: { directiveId }, json: { reason: 'Ban hành nhầm.' } };
    await cloud.ask('recall-directive', recall, 'WITHOUT_WAITING');
  });
  await onDirective('issue-directive', 'chu-tich', directiveId, {});
}

export async function patience(desk: Desk): Promise<void> {
  await reminded(desk);
  await recalledInBetween(desk);
}
