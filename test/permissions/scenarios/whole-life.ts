/** One letter to four communes, with everything that people do between its draft and its end. */
import { createHash } from 'node:crypto';
import { plan } from '../../support/assignments.ts';
import { letter } from '../../support/world-letter.ts';
import { day } from '../../../shared/domain/time.ts';
import { linkTokensIn } from '../../cloud/links.ts';
import { DOCUMENT, REPORT, type Desk } from './desk.ts';

const DUE = '2026-11-27';
const PDF = Buffer.from('%PDF-1.7 minh chứng');
const FILE = { kind: 'FILE', sha256: createHash('sha256').update(PDF).digest('hex'), name: 'minh-chung.pdf' };

async function drafting({ ask, keyed, onDirective, draft }: Desk): Promise<string> {
  const directiveId = await draft(DUE, { subject: '' });
  const params = { directiveId };
  const content = letter(day(DUE));
  await keyed('revise-directive', 'chuyen-vien', { params, json: { content } });
  for (const operation of ['get-directive', 'check-directive', 'preview-directive'] as const)
    await ask(operation, 'chuyen-vien', { params });
  await onDirective('discard-directive', 'chuyen-vien', await draft(DUE), { reason: 'Không cần nữa.' });
  await onDirective('issue-directive', 'chu-tich', directiveId, {});
  return directiveId;
}

/** In two pieces, and once more when it is there already. */
async function sendEvidence({ ask }: Desk, as: string): Promise<void> {
  const params = { sha256: FILE.sha256 };
  const size = String(PDF.length);
  await ask('get-evidence-progress', as, { params, query: { size } });
  for (const [from, to] of [
    [0, 10],
    [10, PDF.length],
    [0, 10],
  ] as const)
    await ask('put-evidence-piece', as, {
      params,
      query: { size, offset: String(from) },
      file: { bytes: PDF.subarray(from, to), mediaType: 'application/pdf' },
    });
  await ask('get-evidence-progress', as, { params, query: { size } });
}

/** The first commune does everything, and is sent back at each step. */
async function everyStep(desk: Desk, id: string): Promise<void> {
  const { ask, keyed, onAssignment, cloud } = desk;
  const [officer, head, office, chief] = ['cb-xa-1', 'tt-xa-1', 'chuyen-vien', 'chanh-van-phong'];
  await onAssignment('reject-receipt', officer, id, { reason: 'Văn bản gửi nhầm.' });
  await onAssignment('uphold-receipt', office, id, { reason: 'Văn bản gửi đúng đơn vị.' });
  await onAssignment('acknowledge-assignment', officer, id);
  await ask('list-officers', head, { params: { assignmentId: id } });
  await onAssignment('assign-officer', head, id, { officerId: officer });
  await onAssignment('raise-obstacle', officer, id, { text: 'Chưa rõ phạm vi.' });
  await onAssignment('answer-obstacle', chief, id, { answer: 'Áp dụng cho toàn xã.' });
  await onAssignment('request-extension', officer, id, { day: '2026-12-04', reason: 'Chờ số liệu.' });
  await onAssignment('refuse-extension', chief, id, { reason: 'Còn đủ thời gian.' });
  await onAssignment('request-extension', officer, id, { day: '2026-12-04', reason: 'Chờ số liệu.' });
  await onAssignment('grant-extension', chief, id, { day: '2026-12-04', reason: 'Đồng ý.' });
  await onAssignment('file-plan', officer, id, { plan });
  await onAssignment('return-plan', office, id, { reason: 'Thiếu bước kiểm tra.' });
  await onAssignment('file-plan', officer, id, { plan });
  await onAssignment('approve-plan', office, id, {});
  await cloud.until('2026-11-18');
  await sendEvidence(desk, officer);
  await onAssignment('file-report', officer, id, REPORT(FILE));
  const evidence = { params: { sha256: FILE.sha256 }, query: { assignment: id } };
  await ask('get-evidence', office, evidence);
  await ask('get-evidence', office, { ...evidence, headers: { range: 'bytes=2-5' } });
  const missing = { sha256: 'a'.repeat(64), name: 'mat-tep.pdf' };
  await onAssignment('return-report', office, id, { reason: 'Thiếu số liệu.' });
  await onAssignment('file-report', officer, id, REPORT({ kind: 'FILE', ...missing }));
  const lost = { params: { sha256: missing.sha256 }, query: { assignment: id }, as: office };
  const { status } = await cloud.ask('get-evidence', lost);
  if (status !== 404) throw new Error(`A file that is not there was answered with ${status}`);
  await onAssignment('return-report', office, id, { reason: 'Thiếu số liệu.' });
  await onAssignment('file-report', officer, id, REPORT(DOCUMENT));
  await keyed('accept-report', office, { params: { assignmentId: id }, json: { grade: 'GOOD' } });
}

/** The second commune answers from its mails alone. */
async function byMail({ ask, onAssignment, cloud }: Desk, id: string, before: number): Promise<void> {
  const mails = cloud.mails.slice(before).filter(({ to }) => to === 'cb-xa-2@tinh.example');
  const tokens = (await Promise.all(mails.map(linkTokensIn))).flat();
  const [token] = tokens;
  if (token === undefined) throw new Error('The mail to the second commune has no link');
  await ask('get-link', undefined, { params: { token } });
  await ask('use-link', undefined, { params: { token }, json: {} });
  await onAssignment('file-nil-report', 'cb-xa-2', id);
  await onAssignment('accept-report', 'chuyen-vien', id, {});
}

/** The third is relieved of it; the work of the fourth goes to a department, which is asked to explain itself. */
async function otherHands({ ask, onAssignment, cloud }: Desk, directiveId: string): Promise<void> {
  await onAssignment('withdraw-assignment', 'chuyen-vien', `${directiveId}-xa-3-1`, { note: 'Giao nhầm.' });
  const note = { toUnitId: 'so-noi-vu', note: 'Thuộc lĩnh vực của Sở.' };
  await onAssignment('reassign-assignment', 'chuyen-vien', `${directiveId}-xa-4-1`, note);
  const heir = `${directiveId}-so-noi-vu-1`;
  const params = { assignmentId: heir };
  await cloud.until('2026-12-02');
  await onAssignment('request-explanation', 'chanh-van-phong', heir);
  await ask('explanation-form', 'cb-so-noi-vu', { params, query: { format: 'text' } });
  const explanation = { cause: 'OBJECTIVE', text: 'Bão làm ngập trụ sở.', remedy: 'Nộp trong tuần tới.' };
  await onAssignment('answer-explanation', 'cb-so-noi-vu', heir, { explanation });
  await ask('get-assignment', 'chu-tich', { params });
  await onAssignment('judge-explanation', 'chu-tich', heir, { objective: true, reason: 'Có xác nhận.' });
  await onAssignment('file-report', 'cb-so-noi-vu', heir, REPORT(DOCUMENT));
  await onAssignment('accept-report', 'chuyen-vien', heir, {});
}

async function reading({ ask }: Desk, directiveId: string): Promise<void> {
  const params = { directiveId };
  const one = { params: { assignmentId: `${directiveId}-xa-1-1` } };
  await ask('list-directives', 'chuyen-vien');
  await ask('list-directives', 'cb-xa-1');
  await ask('get-directive', 'cb-xa-1', { params });
  await ask('list-directive-assignments', 'chuyen-vien', { params });
  await ask('list-assignments', 'chuyen-vien', { query: { directive: directiveId } });
  await ask('list-assignments', 'cb-xa-1');
  for (const operation of ['get-assignment', 'assignment-story'] as const) {
    await ask(operation, 'chuyen-vien', one);
    await ask(operation, 'cb-xa-1', one);
  }
  for (const operation of ['directive-progress', 'directive-statistics'] as const)
    await ask(operation, 'chanh-van-phong', { params });
  await ask('closing-report', 'chanh-van-phong', { params, query: { format: 'text' } });
}

export async function wholeLife(desk: Desk): Promise<void> {
  const mailsBefore = desk.cloud.mails.length;
  const directiveId = await drafting(desk);
  await everyStep(desk, `${directiveId}-xa-1-1`);
  await byMail(desk, `${directiveId}-xa-2-1`, mailsBefore);
  await otherHands(desk, directiveId);
  await reading(desk, directiveId);
  await desk.onDirective('close-directive', 'chu-tich', directiveId, {});
}
