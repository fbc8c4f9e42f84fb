/**
 * The sample province on its first start: scenario S1 issued today, with units that have begun to answer, and an
 * instruction that is ready to be issued.
 */
import type { Actor } from '../shared/use-cases/actor.ts';
import {
  acknowledgeAssignment,
  approveAssignmentPlan,
  returnAssignmentPlan,
  submitPlan,
} from '../shared/use-cases/assignment/commands.ts';
import type { Dependencies } from '../shared/use-cases/dependencies.ts';
import { draftDirective, newDraft } from '../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../shared/use-cases/directive/issue-directive.ts';
import { loadReference } from '../shared/use-cases/reference.ts';
import { load, loadExisting, queryAll, write, type Stored } from '../shared/use-cases/store.ts';
import { rolesOn, type Person } from '../shared/domain/organisation/person.ts';
import { localDayOf } from '../shared/domain/time.ts';
import { hashPassword } from './accounts/password.ts';
import { putAccount } from './accounts/put-account.ts';
import type { Home } from './home/home.ts';
import { letter455 } from './scenarios/letter-455.ts';
import { loadProvince } from './scenarios/load-province.ts';
import { planApprovalNote, planReturnReason, plausiblePlan } from './scenarios/plausible-answers.ts';
import { preparedInstruction } from './scenarios/prepared-instruction.ts';
import { sampleRegisters } from './scenarios/registers.ts';
import { sampleProvince } from './scenarios/sample-province.ts';

export interface DemoAccount {
  readonly account: string;
  readonly what: string;
}
/** One for each role that has something to do; every account of the sample province has the same password. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { account: 'chuyen-vien', what: 'Chuyên viên Văn phòng: soạn, theo dõi, xem xét kế hoạch và báo cáo' },
  { account: 'chanh-van-phong', what: 'Chánh Văn phòng: ban hành, gia hạn, ký văn bản đôn đốc (TL.)' },
  { account: 'chu-tich', what: 'Chủ tịch UBND tỉnh: ban hành, phê bình, kết thúc' },
  { account: 'theo-doi', what: 'Sở Nội vụ: cùng theo dõi' },
  { account: 'van-thu', what: 'Văn thư: sổ đăng ký, cấp số' },
  { account: 'kiem-soat', what: 'Kiểm soát: xem tất cả, không sửa' },
  { account: 'quan-tri', what: 'Quản trị: đơn vị, người dùng, lịch, chính sách' },
];

async function actorOf({ ledger, clock }: Dependencies, id: string): Promise<Actor> {
  const person = await load(ledger, 'person', id);
  if (person === undefined) throw new Error(`The sample province has nobody called ${id}`);
  return {
    personId: id,
    unitId: person.body.unitId,
    roles: rolesOn(person.body, localDayOf(clock.now())),
    via: 'SESSION',
  };
}

function expectDone<Outcome extends { readonly outcome: string }>(
  outcome: Outcome,
): Extract<Outcome, { outcome: 'DONE' }> {
  const isDone = (value: Outcome): value is Extract<Outcome, { outcome: 'DONE' }> => value.outcome === 'DONE';
  if (!isDone(outcome)) throw new Error(`The sample could not be loaded: ${JSON.stringify(outcome)}`);
  return outcome;
}

async function issueLetter(deps: Dependencies): Promise<string> {
  const { calendar } = await loadReference(deps.ledger);
  const issueDay = localDayOf(deps.clock.now());
  const content = letter455({ issueDay, calendar });
  const drafted = expectDone(
    await draftDirective(deps, { actor: await actorOf(deps, 'chuyen-vien') }, { content }),
  );
  const directiveId = drafted.receipt.id;
  expectDone(await issueDirective(deps, { actor: await actorOf(deps, 'chu-tich'), directiveId }, {}));
  return directiveId;
}

/** Of six units one is silent, two acknowledge, three file a plan; of the plans one is approved, one is returned. */
async function answerOne(
  deps: Dependencies,
  { id, body }: Stored<'assignment'>,
  turn: number,
): Promise<void> {
  const { calendar } = await loadReference(deps.ledger);
  const request = { assignmentId: id, actor: await actorOf(deps, `cb-${body.unitId}`) };
  const office = { assignmentId: id, actor: await actorOf(deps, 'chuyen-vien') };
  if (turn === 0) return;
  expectDone(await acknowledgeAssignment(deps, request));
  if (turn < 3 || body.duties.PLAN === undefined) return;
  const unit = await loadExisting(deps.ledger, 'unit', body.unitId);
  const days = { calendar, today: localDayOf(deps.clock.now()), reportDueDay: body.duties.REPORT.dueDay };
  expectDone(await submitPlan(deps, request, { plan: plausiblePlan(unit.body, days) }));
  if (turn === 4)
    expectDone(await approveAssignmentPlan(deps, office, { note: planApprovalNote(body.unitId) }));
  if (turn === 5)
    expectDone(await returnAssignmentPlan(deps, office, { reason: planReturnReason(body.unitId) }));
}

async function beginAnswering(deps: Dependencies, directiveId: string): Promise<void> {
  let count = 0;
  const assignments = queryAll(deps.ledger, 'assignment', {
    index: 'list',
    partition: `directive#${directiveId}`,
  });
  for await (const assignment of assignments) {
    if (assignment.body.phase !== 'AWAITING_ACKNOWLEDGEMENT') continue;
    await answerOne(deps, assignment, count % 6);
    count += 1;
  }
}

async function distributed(deps: Dependencies, directiveId: string): Promise<void> {
  for (;;) {
    const directive = await load(deps.ledger, 'directive', directiveId);
    if (directive?.body.phase === 'IN_FORCE') return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Known by its id, so that it is prepared once, whatever has become of it since. */
export const PREPARED_DRAFT_ID = 'dmau0001';

async function prepareDraft({ ledger, clock }: Dependencies): Promise<void> {
  if ((await load(ledger, 'directive', PREPARED_DRAFT_ID)) !== undefined) return;
  const at = clock.now();
  const draft = newDraft(PREPARED_DRAFT_ID, preparedInstruction(), 'chuyen-vien', at);
  const event = { type: 'DRAFTED', payload: {}, at, actor: 'chuyen-vien' };
  await ledger.commit({ writes: [write('directive', PREPARED_DRAFT_ID, undefined, draft, event)] });
}

/** A folder with a policy but without the sample's people belongs to a real province: nothing is loaded into it. */
async function belongsToAProvince({ ledger }: Dependencies): Promise<boolean> {
  const [policy, someone] = await Promise.all([
    ledger.load({ kind: 'policy', id: 'default' }),
    ledger.load({ kind: 'person', id: 'cb-so-tai-chinh' }),
  ]);
  return policy !== undefined && someone === undefined;
}

async function hasLetter(deps: Dependencies): Promise<boolean> {
  for await (const { id } of queryAll(deps.ledger, 'directive', { index: 'list', partition: 'directives' }))
    if (id !== PREPARED_DRAFT_ID) return true;
  return false;
}

async function openAccounts(deps: Dependencies, people: readonly Person[], password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  for (const { id } of people)
    if ((await deps.ledger.load({ kind: 'account', id })) === undefined)
      await putAccount(deps, { account: id, personId: id, passwordHash }, 'quan-tri');
}

async function loadSample(deps: Dependencies, password: string): Promise<void> {
  const at = deps.clock.now();
  const province = sampleProvince();
  await loadProvince(deps, province, { at, registers: sampleRegisters(localDayOf(at)) });
  await openAccounts(deps, province.people, password);
  const directiveId = await issueLetter(deps);
  await distributed(deps, directiveId);
  await beginAnswering(deps, directiveId);
}

/** Loads province, accounts, letter and draft; what a first start left undone is done by the next. False in a real province. */
export async function loadDemo(home: Home, password: string): Promise<boolean> {
  const { deps } = home.runtime;
  if (await belongsToAProvince(deps)) return false;
  if (!(await hasLetter(deps))) await loadSample(deps, password);
  await prepareDraft(deps);
  return true;
}
