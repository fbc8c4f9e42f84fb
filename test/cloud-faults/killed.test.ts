/** A function is killed at the worst moment, really killed: whoever comes after it brings the work to its end. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handler as relay } from '../../functions/events/relay.ts';
import { handler as sweeper } from '../../functions/events/sweeper.ts';
import { day } from '../../shared/domain/time.ts';
import {
  acknowledgeAssignment,
  raiseAssignmentObstacle,
} from '../../shared/use-cases/assignment/commands.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { orderMailAgain } from '../../shared/use-cases/mail/order-mail-again.ts';
import { identity } from '../mail/kit.ts';
import { done } from '../support/steps.ts';
import { letter } from '../support/world.ts';
import { machineArns } from '../support/step-functions-stand-in.ts';
import type { SeenRequest } from '../support/fault-proxy.ts';
import { clouds, expectConverged, MORNING, type Cloud } from './kit.ts';
import type { Order } from './function-process.ts';

const at = clouds();
const CHILD = join(import.meta.dirname, 'function-process.ts');

interface Function {
  kill(): void;
  /** What it had said when it ended. */
  readonly ended: Promise<string>;
}
function start(cloud: Cloud, ask: Order['ask']): Function {
  const { linkKeys: _linkKeys, ...settings } = cloud.deps.settings;
  const order: Order = {
    table: cloud.table.tableName,
    dynamo: cloud.proxy.endpoint,
    ses: cloud.ses.endpoint,
    sfn: cloud.sfn.endpoint,
    now: cloud.clock.now(),
    identity,
    settings,
    machineArns,
    ask,
  };
  const child = spawn(process.execPath, ['--conditions=local', CHILD], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stdin.end(JSON.stringify(order));
  return { kill: () => void child.kill('SIGKILL'), ended: once(child, 'exit').then(() => said) };
}

const isClaim = ({ body }: SeenRequest): boolean =>
  (body['Item'] as { state?: { S: string } } | undefined)?.state?.S === 'CLAIMED';
const isMail = ({ body }: SeenRequest): boolean =>
  (body['Item'] as { sk?: { S: string } } | undefined)?.sk?.S === 'MAIL';

const OFFICER = 'cb-xa-1';
const mailsTo = async (cloud: Cloud, person: string) =>
  (await cloud.mails()).filter(({ personId }) => personId === person);

/** The stream brings the batch again, and the sweeper comes round. */
async function afterwards(
  cloud: Cloud,
  Records: Extract<Order['ask'], { what: 'RELAY' }>['Records'],
): Promise<void> {
  await relay.with(cloud.runtime)({ Records });
  await cloud.settle();
  for (const hour of [9, 10]) {
    await cloud.until('2026-11-02', hour);
    await sweeper.with(cloud.runtime)();
    await cloud.settle();
  }
}

test('hàm API bị giết ngay sau khi ghi, chưa kịp trả lời: người dùng gửi lại cùng khóa thì được đúng biên nhận ấy, mọi việc theo sau vẫn đến', async () => {
  const cloud = await at.open();
  const id = await cloud.issue();
  const assignmentId = `${id}-xa-1-1`;
  const api = start(cloud, { what: 'ACKNOWLEDGE', assignmentId, actor: cloud.actor(OFFICER), key: 'k' });
  cloud.proxy.afterwards('TransactWriteItems', () => api.kill());
  expect(await api.ended).toBe('');
  cloud.proxy.reset();
  const request = {
    assignmentId,
    actor: cloud.actor(OFFICER),
    idempotency: { key: 'k', fingerprint: 'một lần' },
  };
  const { receipt } = done(await acknowledgeAssignment(cloud.deps, request, undefined));
  expect(receipt).toMatchObject({ id: assignmentId, version: 2, at: MORNING });
  const events = await cloud.deps.ledger.events({ kind: 'assignment', id: assignmentId });
  expect(events.map(({ type }) => type)).toEqual(['OPENED', 'ACKNOWLEDGED']);
  await cloud.settle();
  const [driver = ''] = cloud.sfn.running('unit-assignment');
  expect(cloud.sfn.states('unit-assignment', driver)).toEqual(['Await report']);
  await expectConverged(cloud, id);
}, 60_000);

/** A directive has been issued and its assignment opened; the relay has yet to hear of the opening, and to tell the unit. */
async function opened(cloud: Cloud) {
  const { deps } = cloud;
  cloud.ses.on(() => ({ error: 'SendingPausedException', status: 400 }));
  const id = await cloud.issue();
  // Everything was told but nothing sent: the mails wait, and are due now.
  await cloud.until('2026-11-02', 8.5);
  cloud.ses.on(() => 'SENT');
  const mails = await deps.mailStore.list({ limit: 9 });
  expect(mails.items.map(({ state }) => state)).toEqual(['QUEUED', 'QUEUED']);
  done(
    await acknowledgeAssignment(
      deps,
      { assignmentId: `${id}-xa-1-1`, actor: cloud.actor(OFFICER) },
      undefined,
    ),
  );
  return { id, Records: await cloud.stream() };
}

test('hàm bị giết giữa lúc nhận thư để gửi và lúc gửi: không biết thư đã đi hay chưa thì không ai tự gửi, sổ thư nói rõ, văn phòng ra lệnh thì gửi', async () => {
  const cloud = await at.open();
  const id = await cloud.issue();
  cloud.ses.on(() => 'SENT');
  const told = cloud.sent.length;
  const request = { assignmentId: `${id}-xa-1-1`, actor: cloud.actor(OFFICER) };
  done(await raiseAssignmentObstacle(cloud.deps, request, { text: 'Chưa có mẫu thống nhất.' }));
  const Records = await cloud.stream();
  const killed = start(cloud, { what: 'RELAY', Records });
  cloud.proxy.afterwards('PutItem', (seen) => {
    if (isClaim(seen)) killed.kill();
  });
  expect(await killed.ended).toBe('');
  cloud.proxy.reset();
  expect(cloud.sent).toHaveLength(told);
  const [claimed] = (await cloud.mails()).filter(({ state }) => state === 'CLAIMED');
  expect(claimed).toBeDefined();

  await afterwards(cloud, Records);
  const now = await cloud.deps.mailStore.find(claimed?.key ?? '');
  expect(now).toMatchObject({
    state: 'AMBIGUOUS',
    detail: expect.stringContaining('không tự gửi lại') as string,
  });
  expect(cloud.sent).not.toContain(claimed?.key);
  const order = { actor: cloud.actor('chanh-van-phong'), mailKey: claimed?.key ?? '' };
  await orderMailAgain(cloud.deps, order, { reason: 'Chưa ai nhận được.' });
  await cloud.settle();
  expect(cloud.sent.filter((key) => key === claimed?.key)).toHaveLength(1);
  await expectConverged(cloud, id);
}, 90_000);

test('hàm bị giết giữa lúc SES đã nhận thư và lúc ghi sổ: thư không đi lần hai', async () => {
  const cloud = await at.open();
  const { id, Records } = await opened(cloud);
  const killed = start(cloud, { what: 'RELAY', Records });
  cloud.proxy.on('PutItem', (seen) => {
    const state = (seen.body['Item'] as { state?: { S: string } } | undefined)?.state?.S;
    if (state !== 'SENT') return 'PASS';
    killed.kill();
    return 'LOSE_REQUEST';
  });
  expect(await killed.ended).toBe('');
  cloud.proxy.reset();
  const taken = cloud.ses.taken.length;
  expect(taken).toBeGreaterThan(0);
  await afterwards(cloud, Records);
  const ids = cloud.ses.taken.map(({ messageId }) => messageId);
  expect(ids).toEqual([...new Set(ids)]);
  for (const { state } of await mailsTo(cloud, OFFICER))
    expect(['AMBIGUOUS', 'SENT', 'CANCELLED']).toContain(state);
  await expectConverged(cloud, id);
}, 90_000);

test('hàm bị giết khi mới báo được một trong hai người: dòng sự kiện phát lại thì người kia cũng được báo, không ai hai lần', async () => {
  const cloud = await at.open();
  const { deps } = cloud;
  const actor = (id: string) => cloud.actor(id);
  const content = letter(day('2026-11-27'));
  const { receipt } = done(await draftDirective(deps, { actor: actor('chuyen-vien') }, { content }));
  done(await issueDirective(deps, { actor: actor('chu-tich'), directiveId: receipt.id }, {}));
  await relay.with(cloud.runtime)({ Records: await cloud.stream() });
  await cloud.clock.quiet();
  const Records = await cloud.stream();
  const killed = start(cloud, { what: 'RELAY', Records });
  cloud.proxy.afterwards('PutItem', (seen) => {
    if (isMail(seen)) killed.kill();
  });
  expect(await killed.ended).toBe('');
  cloud.proxy.reset();
  expect((await cloud.mails()).length).toBeLessThanOrEqual(2);
  await afterwards(cloud, Records);
  expect(cloud.ses.taken.map(({ to }) => to.split('@')[0]).sort()).toEqual([OFFICER, 'tt-xa-1']);
  await expectConverged(cloud, receipt.id);
}, 90_000);
