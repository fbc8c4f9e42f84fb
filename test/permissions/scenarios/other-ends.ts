/** Letters that are numbered later, recalled, replaced, never answered, or come back each quarter. */
import { task } from '../../support/world-letter.ts';
import { day } from '../../../shared/domain/time.ts';
import type { Desk } from './desk.ts';

async function numberedAndRecalled({ onDirective, issue }: Desk): Promise<void> {
  const id = await issue('2027-01-29', { numberPending: true, planTerm: undefined });
  await onDirective('number-directive', 'van-thu', id, {});
  await onDirective('recall-directive', 'chu-tich', id, { reason: 'Ban hành nhầm.' });
}

async function replaced({ onDirective, issue }: Desk): Promise<void> {
  const [before, after] = [await issue('2027-01-29'), await issue('2027-01-29')];
  await onDirective('replace-directive', 'chu-tich', before, { replacedBy: after, reason: 'Thay văn bản.' });
  await onDirective('recall-directive', 'chu-tich', after, { reason: 'Không cần nữa.' });
}

/** Nobody answers, so letters are drafted, one rung after another. */
async function silence({ ask, keyed, issue, cloud }: Desk): Promise<void> {
  const directiveId = await issue('2026-12-18');
  await cloud.until('2027-01-06');
  const query = { phase: 'DRAFT', directive: directiveId };
  const { items } = (await ask('list-letters', 'chanh-van-phong', { query })).body;
  const [first, second] = items.filter(({ kind }) => kind === 'REMINDER_LETTER');
  if (first === undefined || second === undefined) throw new Error('Silence has drafted no two letters');
  const params = { letterId: first.id };
  await ask('get-letter', 'chanh-van-phong', { params });
  await ask('letter-document', 'chanh-van-phong', { params, query: { format: 'text' } });
  await keyed('sign-letter', 'chanh-van-phong', { params });
  const explained = items.find(({ kind }) => kind === 'EXPLANATION_REQUEST');
  if (explained !== undefined)
    await keyed('sign-letter', 'chanh-van-phong', { params: { letterId: explained.id } });
  await keyed('set-letter-aside', 'chanh-van-phong', {
    params: { letterId: second.id },
    json: { reason: 'Đơn vị đã báo cáo bằng điện thoại.' },
  });
  await ask('list-letters', 'chanh-van-phong');
  await ask('list-letters', 'chanh-van-phong', { query: { unit: 'xa-1' } });
  await ask('letter-document', 'chanh-van-phong', { params, query: { format: 'docx' } });
  await ask('list-register-numbers', 'van-thu', { params: { registerId: 'ubnd-tinh-2027' } });
  await ask('unit-year', 'chanh-van-phong', { params: { unitId: 'xa-1', year: '2027' } });
  await ask('closing-report', 'chanh-van-phong', { params: { directiveId }, query: { format: 'text' } });
}

async function everyQuarter({ onAssignment, onDirective, issue, cloud }: Desk): Promise<void> {
  const recurrence = {
    every: 'QUARTER',
    from: day('2027-01-11'),
    until: day('2027-06-30'),
    dueWorkingDaysAfter: 5,
  } as const;
  const clauses = [{ ...task('2.1', { recurrence }), kind: 'STANDING_ORDER' as const }];
  const id = await issue('2027-04-07', { clauses, planTerm: undefined });
  await cloud.until('2027-04-02');
  for (const period of [1001, 1002])
    for (const unit of [1, 2, 3, 4]) {
      await onAssignment('file-nil-report', `cb-xa-${unit}`, `${id}-xa-${unit}-${period}`);
      await onAssignment('accept-report', 'chuyen-vien', `${id}-xa-${unit}-${period}`, {});
    }
  // The office lets it lie, and is reminded to close it.
  await cloud.until('2027-04-20');
  await onDirective('close-directive', 'chu-tich', id, {});
}

/** The Chairman recalls a standing order at the moment in which its next period opens. */
async function recalledAsItOpens({ issue, cloud }: Desk): Promise<void> {
  const recurrence = {
    every: 'QUARTER',
    from: day('2027-07-01'),
    until: day('2027-12-31'),
    dueWorkingDaysAfter: 5,
  } as const;
  const clauses = [{ ...task('2.1', { recurrence }), kind: 'STANDING_ORDER' as const }];
  const directiveId = await issue('2027-10-07', { clauses, planTerm: undefined });
  cloud.interrupt('tasks/open-next-period', 'states:StartExecution', async () => {
    const recall = { as: 'chu-tich', params: { directiveId }, json: { reason: 'Ban hành nhầm.' } };
    await cloud.ask('recall-directive', recall, 'WITHOUT_WAITING');
  });
  await cloud.until('2027-07-02');
}

export async function otherEnds(desk: Desk): Promise<void> {
  await numberedAndRecalled(desk);
  await replaced(desk);
  await silence(desk);
  await everyQuarter(desk);
  await recalledAsItOpens(desk);
}
