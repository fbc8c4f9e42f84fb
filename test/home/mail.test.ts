/** The mail of the real home, through a real SMTP server, from a ledger on disk; only time is virtual. */
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import type { VirtualClock } from '../../local/clock/virtual-clock.ts';
import { createSmtpMailer } from '../../shared/adapters/smtp/mailer.ts';
import { day } from '../../shared/domain/time.ts';
import type { MailEntry } from '../../shared/ports/mail-store.ts';
import { messageIdOf } from '../../shared/notifications/mime.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { orderMailAgain } from '../../shared/use-cases/mail/order-mail-again.ts';
import { identity, parse } from '../mail/kit.ts';
import { breakingAfterText, busyFor, openOffice, type Office } from '../mail/smtp-office.ts';
import { stepsIn } from '../support/steps.ts';
import { createWorld, letter, type World, type WorldOptions } from '../support/world.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** The home closes its mailer with itself; here each start of the home opens its own. */
const through = (office: Office) => (clock: VirtualClock) => {
  const mailer = createSmtpMailer({ host: '127.0.0.1', port: office.port, secure: false, identity, clock });
  closing.push(() => mailer.close());
  return mailer;
};
async function worldWith(office: Office, options: WorldOptions = {}): Promise<World> {
  closing.push(() => office.close());
  const world = await createWorld({
    units: 3,
    sweeper: 'rate(5 minutes)',
    mailer: through(office),
    ...options,
  });
  closing.push(() => world.close());
  return world;
}
interface Arrived {
  readonly to: string;
  readonly subject: string;
}
const arrived = async ({ received }: Office): Promise<Arrived[]> =>
  Promise.all(
    received.map(async (raw) => {
      const { to = [], subject = '' } = await parse(raw);
      return { to: to[0]?.address?.split('@')[0] ?? '', subject };
    }),
  );
const arrivedFor = async (office: Office, person: string): Promise<string[]> =>
  (await arrived(office)).filter(({ to }) => to === person).map(({ subject }) => subject);
const log = async ({ deps }: World): Promise<readonly MailEntry[]> =>
  (await deps.mailStore.list({ limit: 500 })).items;
const logOf = async (world: World, person: string): Promise<readonly MailEntry[]> =>
  (await log(world)).filter(({ personId }) => personId === person);
/** What another program does to the file, behind the back of this one. */
function tamper({ ledgerFile }: World, statement: string): void {
  const file = new DatabaseSync(ledgerFile);
  file.exec(statement);
  file.close();
}

test('một hộp thư bận chỉ giữ lại thư của chính mình; mọi người khác nhận ngay, hộp thư rảnh thì nhận đủ, một lần', async () => {
  const office = await busyFor('cb-xa-1@tinh.example');
  const world = await worldWith(office);
  await world.issue(letter(day('2026-11-27')));
  const officers = ['cb-xa-2', 'cb-xa-3', 'tt-xa-1', 'tt-xa-2', 'tt-xa-3'];
  expect((await arrived(office)).map(({ to }) => to).sort(), 'before any time has passed').toEqual(officers);
  expect(await logOf(world, 'cb-xa-1')).toMatchObject([
    { state: 'QUEUED', attempts: 1, nextTryAt: '2026-11-02T01:01:00.000Z', detail: '450 hop thu dang ban' },
  ]);
  await world.until('2026-11-02', 20);
  const [kept] = await logOf(world, 'cb-xa-1');
  expect(kept?.attempts, 'seven tries in the first hour or so, then one an hour').toBe(17);
  expect(await arrived(office)).toHaveLength(officers.length);
  office.isBusy = false;
  await world.until('2026-11-02', 21);
  expect(await arrivedFor(office, 'cb-xa-1')).toHaveLength(1);
  expect(await logOf(world, 'cb-xa-1')).toMatchObject([{ state: 'SENT' }]);
  expect(world.failures).toEqual([]);
});

test('khởi động lại máy chủ không làm hộp thư đang bận bị gọi dồn dập: lần thử kế tiếp được giữ nguyên', async () => {
  const office = await busyFor('cb-xa-1@tinh.example');
  const world = await worldWith(office, { units: 1 });
  await world.issue(letter(day('2026-11-27')));
  await world.until('2026-11-02', 12);
  const [before] = await logOf(world, 'cb-xa-1');
  await world.restart('2026-11-02', 12);
  expect(await logOf(world, 'cb-xa-1')).toEqual([before]);
  office.isBusy = false;
  await world.until('2026-11-02', 13);
  expect(await arrivedFor(office, 'cb-xa-1')).toHaveLength(1);
});

test('danh bạ của một người đọc không được: thư của người đó trở lại hàng chờ, thư của người khác vẫn đi; sửa xong thì gửi', async () => {
  const office = await openOffice();
  const world = await worldWith(office);
  tamper(
    world,
    `CREATE TRIGGER held BEFORE UPDATE OF state ON mail WHEN NEW.state = 'CLAIMED'
    BEGIN SELECT RAISE(ABORT, 'hong dia'); END`,
  );
  await world.issue(letter(day('2026-11-27')));
  expect(await arrived(office)).toEqual([]);
  const broken = `WHERE kind = 'person' AND id = 'cb-xa-1'`;
  tamper(world, `DROP TRIGGER held; UPDATE record SET body = replace(body, '"email"', '"e-mail"') ${broken}`);
  await world.restart('2026-11-02', 9);
  expect((await arrived(office)).map(({ to }) => to).sort()).toEqual([
    'cb-xa-2',
    'cb-xa-3',
    'tt-xa-1',
    'tt-xa-2',
    'tt-xa-3',
  ]);
  const [kept] = await logOf(world, 'cb-xa-1');
  expect(kept).toMatchObject({ state: 'QUEUED', attempts: 1 });
  expect(kept?.detail).toContain('Chưa soạn được thư');
  expect(world.failures.filter((failure) => failure.startsWith('mail:'))).not.toEqual([]);
  tamper(world, `UPDATE record SET body = replace(body, '"e-mail"', '"email"') ${broken}`);
  await world.restart('2026-11-02', 10);
  expect(await arrivedFor(office, 'cb-xa-1')).toHaveLength(1);
});

test('thư đã gửi mà sổ thư không ghi được: ghi lại được thì là đã gửi, không gửi lần hai và không bị coi là không rõ', async () => {
  const office = await openOffice();
  const world = await worldWith(office, { units: 1 });
  tamper(
    world,
    `CREATE TRIGGER held BEFORE UPDATE OF state ON mail WHEN NEW.state = 'SENT'
    BEGIN SELECT RAISE(ABORT, 'hong dia'); END`,
  );
  await world.issue(letter(day('2026-11-27')));
  expect((await arrived(office)).map(({ to }) => to).sort()).toEqual(['cb-xa-1', 'tt-xa-1']);
  expect((await log(world)).map(({ state }) => state)).toEqual(['CLAIMED', 'CLAIMED']);
  tamper(world, 'DROP TRIGGER held');
  await world.until('2026-11-02', 9);
  expect((await log(world)).map(({ state }) => state)).toEqual(['SENT', 'SENT']);
  expect(office.received).toHaveLength(2);
});

test('thư tổng hợp bị giữ lại vì một hộp thư bận: người khác không nhận lần thứ hai dù có việc mới đến', async () => {
  const office = await busyFor('cb-xa-2@tinh.example');
  office.isBusy = false;
  const world = await worldWith(office);
  const steps = stepsIn(world);
  const directive = await world.issue(letter(day('2026-11-27'), { planTerm: undefined }));
  const of = (unit: string) => `${directive.id}-${unit}-1`;
  for (const unit of ['xa-1', 'xa-2', 'xa-3']) await steps.acknowledge(of(unit));
  await world.until('2026-11-17', 16);
  await steps.fileReport(of('xa-1'));
  office.received.splice(0);
  office.isBusy = true;
  await world.until('2026-11-18', 8);
  expect((await arrived(office)).map(({ to }) => to).sort()).toEqual(['cb-xa-3', 'chuyen-vien']);
  await steps.fileReport(of('xa-3'));
  await world.until('2026-11-18', 17);
  expect(await arrivedFor(office, 'chuyen-vien'), 'one digest that morning').toHaveLength(1);
  expect(await arrivedFor(office, 'cb-xa-2')).toEqual([]);
  office.isBusy = false;
  await world.until('2026-11-18', 18);
  const late = '[456/UBND-NV] Còn 7 ngày làm việc, hạn 27/11/2026: gửi báo cáo kết quả thực hiện';
  expect(await arrivedFor(office, 'cb-xa-2')).toEqual([late.replace('456', '455')]);
  await world.until('2026-11-19', 9);
  expect(await arrivedFor(office, 'chuyen-vien'), 'the new work came with the next morning').toHaveLength(2);
  expect(world.failures).toEqual([]);
});

test('thư tổng hợp còn bị giữ đến tối thì chờ sáng hôm sau, không đến vào ban đêm', async () => {
  const office = await busyFor('cb-xa-1@tinh.example');
  office.isBusy = false;
  const world = await worldWith(office, { units: 1 });
  const directive = await world.issue(letter(day('2026-11-27'), { planTerm: undefined }));
  await stepsIn(world).acknowledge(`${directive.id}-xa-1-1`);
  await world.until('2026-11-18', 7);
  office.isBusy = true;
  await world.until('2026-11-18', 23);
  await world.until('2026-11-19', 1);
  office.isBusy = false;
  office.received.splice(0);
  await world.until('2026-11-19', 7);
  expect(await arrived(office)).toEqual([]);
  await world.until('2026-11-19', 8);
  expect(await arrivedFor(office, 'cb-xa-1')).toHaveLength(1);
});

test('thư không rõ đã đến hay chưa: không ai tự gửi lại; văn phòng ra lệnh thì gửi lại đúng một lần, mang cùng mã thư', async () => {
  let office = await breakingAfterText();
  const world = await worldWith(office, { units: 1, mailer: (clock) => through(office)(clock) });
  await world.issue(letter(day('2026-11-27')));
  const [lost] = await logOf(world, 'cb-xa-1');
  expect(lost).toMatchObject({ state: 'AMBIGUOUS' });
  office = await openOffice();
  const second = office;
  closing.push(() => second.close());
  await world.restart('2026-11-02', 9);
  await world.until('2026-11-02', 18);
  expect(office.received).toEqual([]);
  const request = { actor: world.actor('chuyen-vien'), mailKey: lost?.key ?? '' };
  const ordered = await orderMailAgain(world.deps, request, { reason: 'Người nhận báo chưa thấy thư.' });
  expect(ordered).toMatchObject({ outcome: 'DONE' });
  await world.settle();
  expect(await arrivedFor(office, 'cb-xa-1')).toHaveLength(1);
  const again = await parse(office.received[0] ?? '');
  expect(again.messageId).toBe(messageIdOf(lost?.key ?? '', identity.domain));
  await world.restart('2026-11-02', 19);
  await world.until('2026-11-03', 6);
  expect(office.received).toHaveLength(1);
  expect(await logOf(world, 'cb-xa-1')).toMatchObject([{ state: 'SENT', orders: 1 }]);
  expect(await logOf(world, 'tt-xa-1')).toMatchObject([{ state: 'AMBIGUOUS' }]);
});

test('câu trả lời giữ cho yêu cầu gửi lặp được bỏ sau hai ngày, để sổ không phình ra mãi', async () => {
  const world = await worldWith(await openOffice(), { units: 1 });
  const idempotency = { key: 'yeu-cau-1', fingerprint: 'dau-van-tay' };
  const content = letter(day('2026-11-27'));
  await draftDirective(world.deps, { actor: world.actor('chuyen-vien'), idempotency }, { content });
  const kept = () => {
    const file = new DatabaseSync(world.ledgerFile, { readOnly: true });
    const row = file.prepare('SELECT count(*) AS count FROM kept_answer').get();
    file.close();
    return row?.['count'];
  };
  await world.until('2026-11-04', 7);
  expect(kept()).toBe(1);
  await world.until('2026-11-04', 10);
  expect(kept()).toBe(0);
});
