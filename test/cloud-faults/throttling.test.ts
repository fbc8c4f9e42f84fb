/** A table that refuses for lack of capacity, and a line that breaks: what was not done is done later, nothing twice. */
import type { DynamoDBRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { handler as relay } from '../../functions/events/relay.ts';
import { handler as sweeper } from '../../functions/events/sweeper.ts';
import { handler as digest } from '../../functions/events/morning-digest.ts';
import type { ApiEvent } from '../../functions/runtime/api-event.ts';
import { resultOfError } from '../../functions/runtime/respond.ts';
import { StoreBusyError } from '../../shared/adapters/dynamodb/errors.ts';
import { routes } from '../../shared/api-contract/routes.ts';
import { acknowledgeAssignment } from '../../shared/use-cases/assignment/commands.ts';
import { firstFail, type Fate, type SeenRequest } from '../support/fault-proxy.ts';
import { done } from '../support/steps.ts';
import { clouds, expectConverged } from './kit.ts';

const at = clouds();
const TOO_MUCH = { error: 'ProvisionedThroughputExceededException' };
/** The SDK tries three times before it gives up. */
const TRIES = 3;
const answerTo = (error: unknown) => {
  const route = routes.find(({ operationId }) => operationId === 'acknowledge-assignment');
  const event = { rawPath: '/', requestContext: { requestId: 'thử' } } as ApiEvent;
  return route && resultOfError(route, event, error, () => {});
};
const idempotency = { key: 'nhận việc', fingerprint: 'một lần' };

test('bảng quá tải thoáng qua: người dùng không hề biết, việc được ghi một lần', async () => {
  const cloud = await at.open();
  const id = await cloud.issue();
  const assignmentId = `${id}-xa-1-1`;
  cloud.proxy.on('TransactWriteItems', firstFail(TRIES - 1, { error: 'ThrottlingException' }));
  done(await acknowledgeAssignment(cloud.deps, { assignmentId, actor: cloud.actor('cb-xa-1') }, undefined));
  cloud.proxy.reset();
  await cloud.settle();
  expect((await cloud.assignment(assignmentId)).phase).toBe('AWAITING_REPORT');
  await expectConverged(cloud, id);
}, 60_000);

test.each([
  ['cả yêu cầu', TOO_MUCH],
  [
    'một phần của giao dịch',
    {
      error: 'TransactionCanceledException',
      more: {
        CancellationReasons: [
          { Code: 'None' },
          { Code: 'ThrottlingError', Message: 'quá tải' },
          { Code: 'None' },
        ],
      },
    },
  ],
])(
  'bảng quá tải lâu (%s): lệnh báo bận, không ghi gì; gửi lại cùng khóa thì được ghi đúng một lần',
  async (_what, error) => {
    const cloud = await at.open();
    const id = await cloud.issue();
    const assignmentId = `${id}-xa-1-1`;
    const request = { assignmentId, actor: cloud.actor('cb-xa-1'), idempotency };
    const before = await cloud.deps.ledger.load({ kind: 'assignment', id: assignmentId });
    cloud.proxy.on('TransactWriteItems', () => error);
    const busy: unknown = await acknowledgeAssignment(cloud.deps, request, undefined).catch(
      (thrown: unknown) => thrown,
    );
    expect(busy).toBeInstanceOf(StoreBusyError);
    // The screens send again by themselves what is answered so.
    expect(answerTo(busy)).toMatchObject({ statusCode: 503, headers: { 'retry-after': '2' } });
    cloud.proxy.reset();
    expect(await cloud.deps.ledger.load({ kind: 'assignment', id: assignmentId })).toEqual(before);
    const first = done(await acknowledgeAssignment(cloud.deps, request, undefined));
    expect(await acknowledgeAssignment(cloud.deps, request, undefined)).toEqual(first);
    await cloud.settle();
    await expectConverged(cloud, id);
  },
  60_000,
);

test('giao dịch đã ghi mà câu trả lời bị mất: SDK gửi lại, người dùng được báo đã nhận, không phải báo trùng', async () => {
  const cloud = await at.open();
  const id = await cloud.issue();
  const assignmentId = `${id}-xa-1-1`;
  let lost = 0;
  cloud.proxy.on('TransactWriteItems', () => ((lost += 1) === 1 ? 'LOSE_ANSWER' : 'PASS'));
  const request = { assignmentId, actor: cloud.actor('cb-xa-1') };
  done(await acknowledgeAssignment(cloud.deps, request, undefined));
  expect(lost).toBe(2);
  const events = await cloud.deps.ledger.events({ kind: 'assignment', id: assignmentId });
  expect(events.map(({ type }) => type)).toEqual(['OPENED', 'ACKNOWLEDGED']);
  await cloud.settle();
  await expectConverged(cloud, id);
}, 60_000);

const putsMail =
  (state: string) =>
  ({ body }: SeenRequest): boolean =>
    (body['Item'] as { state?: { S: string } } | undefined)?.state?.S === state;
/** The answer to the first request that fits is lost; it was carried out. */
function loseFirst(fits: (seen: SeenRequest) => boolean): {
  decide: (seen: SeenRequest) => Fate;
  lost: () => number;
} {
  let lost = 0;
  return { decide: (seen) => (fits(seen) && (lost += 1) === 1 ? 'LOSE_ANSWER' : 'PASS'), lost: () => lost };
}

test.each(['CLAIMED', 'SENT', 'QUEUED'])(
  'sổ thư đã ghi %s mà câu trả lời bị mất: thư vẫn đi, đúng một lần, và được ghi là đã gửi',
  async (state) => {
    const cloud = await at.open();
    const { decide, lost } = loseFirst(putsMail(state));
    cloud.proxy.on('PutItem', decide);
    const id = await cloud.issue();
    expect(lost()).toBeGreaterThanOrEqual(2);
    cloud.proxy.reset();
    const mails = await cloud.mails();
    expect(mails.map((mail) => mail.state)).toEqual(mails.map(() => 'SENT'));
    expect(cloud.sent.sort()).toEqual(mails.map(({ key }) => key).sort());
    await expectConverged(cloud, id);
  },
  60_000,
);

const holdsMorning = ({ body }: SeenRequest): boolean =>
  ((body['Item'] as { pk?: { S: string } } | undefined)?.pk?.S ?? '').startsWith('DIGEST#');

test('giữ chỗ thư tổng hợp đã ghi mà câu trả lời bị mất: thư tổng hợp vẫn đi trong sáng ấy, một lần', async () => {
  const cloud = await at.open();
  const id = await cloud.issue();
  const assignmentId = `${id}-xa-1-1`;
  done(await acknowledgeAssignment(cloud.deps, { assignmentId, actor: cloud.actor('cb-xa-1') }, undefined));
  await cloud.settle();
  await cloud.until('2026-11-18', 8);
  const sent = cloud.sent.length;
  const { decide, lost } = loseFirst(holdsMorning);
  cloud.proxy.on('PutItem', decide);
  await digest.with(cloud.runtime)();
  expect(lost()).toBe(2);
  expect(cloud.sent.slice(sent)).toEqual([expect.stringContaining('digest:')]);
  await digest.with(cloud.runtime)();
  expect(cloud.sent).toHaveLength(sent + 1);
  cloud.proxy.reset();
  await expectConverged(cloud, id);
}, 60_000);

test('hai đợt gửi thư tổng hợp cùng lúc, không lỗi mạng nào: vẫn chỉ một thư', async () => {
  const cloud = await at.open();
  const id = await cloud.issue();
  const assignmentId = `${id}-xa-1-1`;
  done(await acknowledgeAssignment(cloud.deps, { assignmentId, actor: cloud.actor('cb-xa-1') }, undefined));
  await cloud.settle();
  await cloud.until('2026-11-18', 8);
  const sent = cloud.sent.length;
  // Both have seen that nobody has the morning, before either takes it.
  const both = Promise.withResolvers<undefined>();
  let waiting = 0;
  cloud.proxy.on('PutItem', async (seen): Promise<Fate> => {
    if (!holdsMorning(seen)) return 'PASS';
    waiting += 1;
    if (waiting === 2) both.resolve(undefined);
    await both.promise;
    return 'PASS';
  });
  await Promise.all([digest.with(cloud.runtime)(), digest.with(cloud.runtime)()]);
  expect(cloud.sent.slice(sent)).toHaveLength(1);
  expect(waiting).toBe(2);
}, 60_000);

test('bảng quá tải khi tiến trình nhắc việc: bước ấy thử lại đến khi ghi được, tiến trình không hỏng', async () => {
  const cloud = await at.open();
  const id = await cloud.issue();
  const assignmentId = `${id}-xa-1-1`;
  done(await acknowledgeAssignment(cloud.deps, { assignmentId, actor: cloud.actor('cb-xa-1') }, undefined));
  await cloud.settle();
  const [driver] = cloud.sfn.running('unit-assignment');
  cloud.proxy.on('TransactWriteItems', firstFail(2 * TRIES, TOO_MUCH));
  cloud.proxy.on('GetItem', firstFail(TRIES, TOO_MUCH));
  await cloud.until('2026-11-18', 8);
  cloud.proxy.reset();
  expect(cloud.sfn.running('unit-assignment'), 'the same driver').toEqual([driver]);
  const events = await cloud.deps.ledger.events({ kind: 'assignment', id: assignmentId });
  expect(events.map(({ type }) => type)).toEqual(['OPENED', 'ACKNOWLEDGED', 'REMINDED']);
  await expectConverged(cloud, id);
}, 60_000);

test('trạm chuyển tiếp gặp bảng quá tải đến mức không cất riêng được sự kiện nào: cả lô từ sự kiện ấy được phát lại, rồi xong', async () => {
  const cloud = await at.open(2);
  const id = await cloud.issue();
  for (const xa of ['xa-1', 'xa-2']) {
    const request = { assignmentId: `${id}-${xa}-1`, actor: cloud.actor(`cb-${xa}`) };
    done(await acknowledgeAssignment(cloud.deps, request, undefined));
  }
  const Records: DynamoDBRecord[] = await cloud.stream();
  expect(Records).toHaveLength(2);
  const busy = (seen: SeenRequest): Fate =>
    JSON.stringify(seen.body).includes(`${id}-xa-2-1`) ? TOO_MUCH : 'PASS';
  cloud.proxy.on('GetItem', busy);
  cloud.proxy.on('PutItem', busy);
  const undone = Records.find(({ dynamodb }) => dynamodb?.NewImage?.['id']?.S === `${id}-xa-2-1`);
  const itemIdentifier = undone?.dynamodb?.SequenceNumber;
  expect(await relay.with(cloud.runtime)({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier }] });
  await cloud.clock.quiet();
  cloud.proxy.reset();
  const from = Records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === itemIdentifier);
  expect(await relay.with(cloud.runtime)({ Records: Records.slice(from) })).toEqual({
    batchItemFailures: [],
  });
  await cloud.settle();
  await expectConverged(cloud, id);
}, 90_000);

test('đợt rà soát gặp bảng quá tải: báo lỗi cho lịch gọi lại, hồ sơ khác vẫn được rà; đợt sau làm nốt', async () => {
  const cloud = await at.open(2);
  const id = await cloud.issue();
  for (const name of cloud.sfn.running('unit-assignment')) cloud.sfn.stop('unit-assignment', name);
  await cloud.until('2026-11-19', 8);
  cloud.proxy.on('UpdateItem', ({ body }) =>
    JSON.stringify(body).includes(`${id}-xa-1-1`) ? TOO_MUCH : 'PASS',
  );
  await expect(sweeper.with(cloud.runtime)()).rejects.toThrow('1 records were not swept');
  await cloud.clock.quiet();
  expect(cloud.running('unit-assignment')).toEqual([`${id}-xa-2-1`]);
  cloud.proxy.reset();
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  await expectConverged(cloud, id);
}, 60_000);
