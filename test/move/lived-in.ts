/** A ledger in which a province has lived for a month, with something of everything in it. */
import { cpSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { putAccount } from '../../local/accounts/put-account.ts';
import { day, type Instant } from '../../shared/domain/time.ts';
import { acknowledgeAssignment, submitReport } from '../../shared/use-cases/assignment/commands.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { reassignAssignment } from '../../shared/use-cases/directive/reassign-assignment.ts';
import { orderMailAgain } from '../../shared/use-cases/mail/order-mail-again.ts';
import { plan, report } from '../support/assignments.ts';
import { done, stepsIn } from '../support/steps.ts';
import { createWorld, letter, type World } from '../support/world.ts';

export interface LivedIn {
  readonly file: string;
  readonly filesFolder: string;
  readonly now: Instant;
  readonly directiveId: string;
  readonly evidence: readonly string[];
}

const idempotency = (key: string) => ({ key, fingerprint: `dấu vân tay của ${key}` });

async function fileReportWithEvidence(world: World, assignmentId: string): Promise<string> {
  const sha256 = await world.deps.files.put(Buffer.from('Biên bản kiểm tra, bản quét'), 'application/pdf');
  const evidence = { kind: 'FILE', sha256, name: 'Biên bản kiểm tra.pdf' } as const;
  const answers = (await world.assignment(assignmentId)).obligations.map(({ clauseId }) => ({
    clauseId,
    result: 'DONE' as const,
    evidence: [evidence],
  }));
  const request = { assignmentId, actor: world.actor('cb-xa-1'), idempotency: idempotency('báo cáo xã 1') };
  done(await submitReport(world.deps, request, { report: { ...report, answers } }));
  await world.settle();
  return sha256;
}

/** Three communes: one answers and reports, one is silent up to the letters, one is passed on. */
async function live(world: World): Promise<Pick<LivedIn, 'directiveId' | 'evidence'>> {
  const steps = stepsIn(world);
  const directive = await world.issue(letter(day('2026-11-18')));
  const [one, , three] = [1, 2, 3].map((xa) => `${directive.id}-xa-${xa}-1`) as [string, string, string];
  const answering = {
    assignmentId: one,
    actor: world.actor('cb-xa-1'),
    idempotency: idempotency('nhận xã 1'),
  };
  done(await acknowledgeAssignment(world.deps, answering, undefined));
  await world.settle();
  await steps.filePlan(one, { ...plan, endDay: day('2026-11-16'), steps: [] });
  await steps.approvePlan(one);
  const passOn = { assignmentId: three, actor: world.actor('chuyen-vien') };
  done(
    await reassignAssignment(world.deps, passOn, { toUnitId: 'so-noi-vu', note: 'Đúng lĩnh vực của Sở.' }),
  );
  await world.settle();
  const account = { account: 'cb-xa-1', personId: 'cb-xa-1', passwordHash: 'scrypt$1$1$1$muối$băm' };
  await putAccount(world.deps, account, 'quan-tri');
  await world.until('2026-11-27', 10);
  const [letterToSign] = await steps.lettersToSign();
  if (letterToSign === undefined) throw new Error('A silent month brings letters');
  await steps.sign('chanh-van-phong', letterToSign.id);
  const evidence = [await fileReportWithEvidence(world, one)];
  done(
    await draftDirective(
      world.deps,
      { actor: world.actor('chuyen-vien'), idempotency: idempotency('dự thảo') },
      { content: letter(day('2026-12-18')) },
    ),
  );
  await world.settle();
  return { directiveId: directive.id, evidence };
}

/** What only a bad day brings: a mail that may or may not have left, ordered once more; an event that was put aside. */
async function suffer(world: World, directiveId: string): Promise<void> {
  const { mailStore, clock } = world.deps;
  const at = clock.now();
  const mail = { personId: 'cb-xa-2', unitId: 'xa-2', notice: { chữ: 'Thư dở dang' }, queuedAt: at } as const;
  await mailStore.enqueue([
    { ...mail, key: 'thư:không-rõ', when: { kind: 'NOW' } },
    { ...mail, key: 'thư:sáng-mai', when: { kind: 'DIGEST', day: day('2026-11-30') } },
  ]);
  await mailStore.claimImmediate(at, 1);
  await mailStore.settle(['thư:không-rõ'], 'AMBIGUOUS', at, 'Đường truyền đứt');
  const order = { actor: world.actor('chanh-van-phong') };
  await orderMailAgain(world.deps, { ...order, mailKey: 'thư:không-rõ' }, { reason: 'Xã chưa nhận được.' });
  const failed = {
    kind: 'directive',
    id: directiveId,
    sequence: 1,
    attempts: 3,
    problem: 'Danh bạ hỏng',
  } as const;
  await world.home.store.failedEvents.put({ ...failed, firstFailedAt: at, lastFailedAt: at, nextTryAt: at });
}

/** The files of a stopped server, in `folder`. */
export async function livedInLedger(folder: string): Promise<LivedIn> {
  const world = await createWorld({ units: 3 });
  const disk = dirname(world.ledgerFile);
  try {
    const lived = await live(world);
    await suffer(world, lived.directiveId);
    await world.settle();
    const now = world.clock.now();
    world.home.close();
    cpSync(disk, folder, { recursive: true, filter: (path) => !path.endsWith('.lock') });
    return { ...lived, now, file: join(folder, 'ledger.sqlite'), filesFolder: join(folder, 'files') };
  } finally {
    rmSync(dirname(disk), { recursive: true, force: true });
  }
}
