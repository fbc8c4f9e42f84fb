/** The lives that are counted. Screens read before each answer, as ours do: the desk, the assignment, its story. */
import type { OperationId } from '../../shared/api-contract/routes.ts';
import { day } from '../../shared/domain/time.ts';
import type { Cloud } from '../../test/cloud/cloud.ts';
import { plan } from '../../test/support/assignments.ts';
import { letter } from '../../test/support/world-letter.ts';

const DUE = '2026-11-27';
const REPORT = {
  report: {
    nil: false,
    summary: 'Đã phân công rõ việc cho từng người, từng bộ phận; đã kiểm tra việc chấp hành giờ giấc.',
    answers: [
      {
        clauseId: '2.1',
        result: 'DONE',
        evidence: [
          { kind: 'DOCUMENT', number: '12/QĐ-UBND', day: '2026-11-18', receivedBy: 'Văn phòng UBND tỉnh' },
        ],
      },
    ],
  },
};

async function ask(cloud: Cloud, operation: OperationId, as: string, more: object): Promise<string> {
  const answer = await cloud.ask(operation, { as, subject: as, ...more });
  if (answer.status >= 300) throw new Error(`${operation} by ${as}: ${answer.status} ${answer.text}`);
  return answer.body.id;
}

export interface Letter {
  readonly directiveId: string;
  readonly units: number;
}

export async function issue(cloud: Cloud, units: number): Promise<Letter> {
  const content = letter(day(DUE));
  const directiveId = await ask(cloud, 'draft-directive', 'chuyen-vien', { json: { content } });
  const params = { directiveId };
  for (const operation of ['get-directive', 'check-directive', 'preview-directive'] as const)
    await ask(cloud, operation, 'chuyen-vien', { params });
  await ask(cloud, 'issue-directive', 'chu-tich', { params, json: {} });
  return { directiveId, units };
}

async function each(
  { units, directiveId }: Letter,
  work: (unit: number, assignmentId: string) => Promise<void>,
): Promise<void> {
  for (let unit = 1; unit <= units; unit += 1) await work(unit, `${directiveId}-xa-${unit}-1`);
}

async function answer(
  cloud: Cloud,
  operation: OperationId,
  as: string,
  assignmentId: string,
  json?: unknown,
): Promise<void> {
  const params = { assignmentId };
  await ask(cloud, 'work-list', as, {});
  await ask(cloud, 'get-assignment', as, { params });
  await ask(cloud, 'assignment-story', as, { params });
  await ask(cloud, operation, as, { params, ...(json === undefined ? {} : { json }) });
}

/** Acknowledged and planned at once, reminded twice of the report, accepted: what the goal speaks of. */
export async function happyPath(cloud: Cloud, sent: Letter): Promise<void> {
  await each(sent, (unit, id) => answer(cloud, 'acknowledge-assignment', `cb-xa-${unit}`, id));
  await each(sent, (unit, id) => answer(cloud, 'file-plan', `cb-xa-${unit}`, id, { plan }));
  await each(sent, (_unit, id) => answer(cloud, 'approve-plan', 'chuyen-vien', id, {}));
  await cloud.until('2026-11-25');
  await each(sent, (unit, id) => answer(cloud, 'file-report', `cb-xa-${unit}`, id, REPORT));
  await each(sent, (_unit, id) => answer(cloud, 'accept-report', 'chuyen-vien', id, { grade: 'GOOD' }));
  await close(cloud, sent);
  // What was left for the next morning's mail, here and below.
  await cloud.until('2026-11-26');
}

export async function close(cloud: Cloud, { directiveId }: Letter): Promise<void> {
  const params = { directiveId };
  await ask(cloud, 'directive-progress', 'chanh-van-phong', { params });
  await ask(cloud, 'directive-statistics', 'chanh-van-phong', { params });
  await ask(cloud, 'close-directive', 'chu-tich', { params, json: {} });
}

/** Answered from the mails alone: nothing to report, and no plan was asked for. */
export async function nothingToReport(cloud: Cloud, sent: Letter): Promise<void> {
  await each(sent, (unit, id) => answer(cloud, 'file-nil-report', `cb-xa-${unit}`, id));
  await each(sent, (_unit, id) => answer(cloud, 'accept-report', 'chuyen-vien', id, {}));
  await close(cloud, sent);
  await cloud.until('2026-11-03');
}

/** Nobody answers until a fortnight after the day; then it is withdrawn. */
export async function silence(cloud: Cloud, sent: Letter): Promise<void> {
  await cloud.until('2026-12-11');
  await each(sent, (_unit, id) =>
    answer(cloud, 'withdraw-assignment', 'chuyen-vien', id, { note: 'Giao nhầm.' }),
  );
  await close(cloud, sent);
}

/** A plan and a report come back once each, and the time is extended. */
export async function backAndForth(cloud: Cloud, sent: Letter): Promise<void> {
  const reason = { reason: 'Thiếu bước kiểm tra.' };
  await each(sent, async (unit, id) => {
    const officer = `cb-xa-${unit}`;
    await answer(cloud, 'acknowledge-assignment', officer, id);
    await answer(cloud, 'file-plan', officer, id, { plan });
    await answer(cloud, 'return-plan', 'chuyen-vien', id, reason);
    await answer(cloud, 'file-plan', officer, id, { plan });
    await answer(cloud, 'approve-plan', 'chuyen-vien', id, {});
    await answer(cloud, 'request-extension', officer, id, { day: '2026-12-04', reason: 'Chờ số liệu.' });
    await answer(cloud, 'grant-extension', 'chanh-van-phong', id, { day: '2026-12-04', reason: 'Đồng ý.' });
  });
  await cloud.until('2026-12-02');
  await each(sent, async (unit, id) => {
    await answer(cloud, 'file-report', `cb-xa-${unit}`, id, REPORT);
    await answer(cloud, 'return-report', 'chuyen-vien', id, reason);
    await answer(cloud, 'file-report', `cb-xa-${unit}`, id, REPORT);
    await answer(cloud, 'accept-report', 'chuyen-vien', id, {});
  });
  await close(cloud, sent);
  await cloud.until('2026-12-03');
}
