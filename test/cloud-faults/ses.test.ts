/** SES says no, says nothing, or is too busy: what may have left never leaves twice by itself. */
import type { DynamoDBRecord } from 'aws-lambda';
import { expect, test } from 'vitest';
import { handler as relay } from '../../functions/events/relay.ts';
import { handler as sweeper } from '../../functions/events/sweeper.ts';
import { orderMailAgain } from '../../shared/use-cases/mail/order-mail-again.ts';
import { clouds, expectConverged, type Cloud } from './kit.ts';

const at = clouds();
const stateOf = async (cloud: Cloud, person: string) =>
  (await cloud.mails()).filter(({ personId }) => personId === person).map(({ state }) => state);

/** A commune has two people to be told. */
const OFFICER = 'cb-xa-1';
const toOfficer = ({ to }: { readonly to: string }): boolean => to.startsWith(OFFICER);

async function repeatEverything(cloud: Cloud, Records: DynamoDBRecord[]): Promise<void> {
  await relay.with(cloud.runtime)({ Records });
  await cloud.settle();
  for (const [date, hour] of [
    ['2026-11-02', 10],
    ['2026-11-02', 12],
  ] as const) {
    await cloud.until(date, hour);
    await sweeper.with(cloud.runtime)();
    await cloud.settle();
  }
}

test.each([
  ['từ chối thư ấy', { error: 'MessageRejected', status: 400 }, 'REFUSED'],
  ['nhận thư rồi đứt đường truyền trước khi trả lời', 'LOSE_ANSWER', 'AMBIGUOUS'],
  ['hỏng ở bên trong, không rõ đã nhận chưa', { error: 'InternalFailure', status: 500 }, 'AMBIGUOUS'],
] as const)(
  'SES %s: sổ thư ghi rõ, không tự gửi lại; văn phòng ra lệnh thì gửi lại đúng một lần',
  async (_what, fate, state) => {
    const cloud = await at.open();
    cloud.ses.on((mail) => (toOfficer(mail) ? fate : 'SENT'));
    const id = await cloud.issue();
    expect(await stateOf(cloud, OFFICER)).toEqual([state]);
    expect(await stateOf(cloud, 'tt-xa-1')).toEqual(['SENT']);
    const calls = cloud.ses.calls();
    await repeatEverything(cloud, await cloud.stream());
    expect(cloud.ses.calls(), 'nobody tried again by themselves').toBe(calls);
    expect(await stateOf(cloud, OFFICER)).toEqual([state]);

    cloud.ses.on(() => 'SENT');
    const [mail] = (await cloud.mails()).filter(({ personId }) => personId === OFFICER);
    const request = { actor: cloud.actor('chanh-van-phong'), mailKey: mail?.key ?? '' };
    expect(await orderMailAgain(cloud.deps, request, { reason: 'Xã báo chưa nhận được.' })).toMatchObject({
      outcome: 'DONE',
    });
    const order = await cloud.stream();
    await relay.with(cloud.runtime)({ Records: [...order, ...order] });
    await cloud.settle();
    expect(await stateOf(cloud, OFFICER)).toEqual(['SENT']);
    expect(cloud.ses.calls()).toBe(calls + 1);
    const arrived = cloud.ses.taken.filter(toOfficer).length;
    expect(arrived).toBe(fate === 'LOSE_ANSWER' ? 2 : 1);
    if (fate !== 'LOSE_ANSWER') await expectConverged(cloud, id);
  },
  60_000,
);

test.each([
  ['quá hạn mức gửi', { error: 'TooManyRequestsException', status: 429 }],
  ['tài khoản gửi bị tạm dừng', { error: 'SendingPausedException', status: 400 }],
])(
  '%s: thư nào cũng ở lại hàng chờ, không tính vào số lần thử; trở lại thì đi hết, mỗi thư một lần',
  async (_what, fate) => {
    const cloud = await at.open(2);
    cloud.ses.on(() => fate);
    const id = await cloud.issue();
    const waiting = await cloud.mails();
    expect(waiting).toHaveLength(4);
    for (const mail of waiting) expect(mail).toMatchObject({ state: 'QUEUED', attempts: 0 });
    cloud.ses.on(() => 'SENT');
    await cloud.until('2026-11-02', 9);
    await sweeper.with(cloud.runtime)();
    await cloud.settle();
    expect(cloud.sent.sort()).toEqual(waiting.map(({ key }) => key).sort());
    await expectConverged(cloud, id);
  },
  60_000,
);
