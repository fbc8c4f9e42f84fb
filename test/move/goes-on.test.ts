/** After a move the home at the other end goes on with the work: everybody driven, nobody told twice. */
import type { DynamoDBRecord } from 'aws-lambda';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { handler as relay } from '../../functions/events/relay.ts';
import { handler as sweeper } from '../../functions/events/sweeper.ts';
import { createVirtualClock } from '../../local/clock/virtual-clock.ts';
import { openHome, type Home } from '../../local/home/home.ts';
import type { Table } from '../../shared/adapters/dynamodb/ledger.ts';
import { createDynamoMailStore } from '../../shared/adapters/dynamodb/mail-store.ts';
import { eventOfStreamImage } from '../../shared/adapters/dynamodb/stream-image.ts';
import { createDiskFiles } from '../../shared/adapters/disk/files.ts';
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import { atLocalTime, day, type Instant } from '../../shared/domain/time.ts';
import type { MailEntry } from '../../shared/ports/mail-store.ts';
import { loadExisting, queryAll } from '../../shared/use-cases/store.ts';
import { acceptAssignmentReport } from '../../shared/use-cases/assignment/commands.ts';
import { settings } from '../api/api-world.ts';
import { cloudHome, type CloudHome } from '../support/cloud-home.ts';
import { preparedAssembly } from '../support/assembly.ts';
import { done } from '../support/steps.ts';
import { ends, inFile, moved, toCloud, toMachine } from './ends.ts';
import { livedInLedger, type LivedIn } from './lived-in.ts';

const at = ends();
let lived: LivedIn;
beforeAll(async () => {
  lived = await livedInLedger(at.newFolder());
}, 60_000);

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A copy of the stopped server's files for each test. */
function disk(): { file: string; filesFolder: string } {
  const folder = at.newFolder();
  cpSync(join(lived.file, '..'), folder, { recursive: true });
  return { file: join(folder, 'ledger.sqlite'), filesFolder: join(folder, 'files') };
}

const chuyenVien = {
  personId: 'chuyen-vien',
  unitId: 'van-phong',
  roles: ['OFFICE_OFFICER'],
  via: 'SESSION',
} as const;

async function openAssignments(ledger: Home['runtime']['deps']['ledger'], directiveId: string) {
  const open = [];
  for await (const { id, body, epoch } of queryAll(ledger, 'assignment', {
    index: 'list',
    partition: `directive#${directiveId}`,
  }))
    if (isOpen(body.phase)) open.push({ id, phase: body.phase, epoch });
  return open;
}

async function machineOn(
  file: string,
  now: Instant,
): Promise<{
  home: Home;
  sent: string[];
  drivers: number;
  until: (date: string, hour: number) => Promise<void>;
}> {
  const clock = createVirtualClock(now);
  const sent: string[] = [];
  const home = await openHome({
    ledgerFile: file,
    assembly: await preparedAssembly(),
    time: clock,
    mailer: {
      send: async ({ key }) => {
        sent.push(key);
        return { outcome: 'SENT', detail: 'test' };
      },
    },
    files: createDiskFiles(join(file, '../files')),
    settings,
  });
  closing.push(() => home.close());
  const settle = async () => {
    await clock.quiet();
    await home.relay.settled();
    await clock.quiet();
  };
  const { drivers } = await home.start();
  await settle();
  return {
    home,
    sent,
    drivers,
    until: async (date, hour) => {
      await clock.runUntil(atLocalTime(day(date), hour * 60));
      await settle();
    },
  };
}

const sentSoFar = async (mails: CloudHome['deps']['mailStore']): Promise<readonly MailEntry[]> =>
  (await mails.list({ state: 'SENT', limit: 500 })).items;

test('về lại một máy sau khi đám mây đã làm việc: mọi tiến trình lại chờ, không bị coi là cũ; việc đi tiếp, không ai nhận lại thư cũ', async () => {
  const { file } = disk();
  const table = await at.newTable();
  moved(await toCloud(file, table, lived.now));
  const cloud = await cloudHome({ table, now: lived.now, endpoint: at.dynamo.endpoint });
  closing.push(() => cloud.close());
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  const epochs = (await openAssignments(cloud.deps.ledger, lived.directiveId)).map(({ epoch }) => epoch);
  expect(Math.max(...epochs)).toBeGreaterThan(1_000_000);
  const told = new Set((await sentSoFar(cloud.deps.mailStore)).map(({ key }) => key));
  cloud.close();

  const back = at.newFile();
  moved(await toMachine(table, back, lived.now));
  const { home, sent, drivers, until } = await machineOn(back, lived.now);
  const open = await openAssignments(home.runtime.deps.ledger, lived.directiveId);
  expect(open.length).toBeGreaterThan(1);
  expect(drivers).toBe(open.length + 1);
  const running = home.interpreter.runningExecutions('unit-assignment');
  expect(running.map((name) => name.slice(0, name.lastIndexOf('-'))).sort()).toEqual(
    open.map(({ id }) => id).sort(),
  );
  for (const { id, epoch } of open) {
    const [name = ''] = running.filter((one) => one.startsWith(`${id}-`));
    expect(Number(name.slice(name.lastIndexOf('-') + 1)), 'above every driver of the cloud').toBeGreaterThan(
      epoch,
    );
    expect(await home.runtime.deps.workflow.parked({ kind: 'assignment', id })).toBeDefined();
  }
  expect(sent.filter((key) => told.has(key))).toEqual([]);

  const report = open.find(({ phase }) => phase === 'REPORT_UNDER_REVIEW');
  const request = { assignmentId: report?.id ?? '', actor: chuyenVien };
  done(await acceptAssignmentReport(home.runtime.deps, request, { grade: 'GOOD' }));
  await until('2026-12-04', 10);
  expect(home.interpreter.runningExecutions('unit-assignment')).toHaveLength(open.length - 1);
  expect(sent.length, 'the silent are urged on').toBeGreaterThan(0);
  expect(sent).toEqual([...new Set(sent)]);
  expect(sent.filter((key) => told.has(key))).toEqual([]);
}, 90_000);

test('lên đám mây: đợt rà soát đầu tiên mở một tiến trình cho mỗi hồ sơ còn mở; câu trả lời của người dùng đi tiếp', async () => {
  const { file } = disk();
  const table = await at.newTable();
  moved(await toCloud(file, table, lived.now));
  const cloud = await cloudHome({ table, now: lived.now, endpoint: at.dynamo.endpoint });
  closing.push(() => cloud.close());
  const open = await openAssignments(cloud.deps.ledger, lived.directiveId);
  expect(cloud.running()).toEqual([]);
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  expect(cloud.running('unit-assignment').sort()).toEqual(open.map(({ id }) => id).sort());
  expect(cloud.running('directive-lifecycle')).toEqual([lived.directiveId]);
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  expect(cloud.running(), 'and no second one').toHaveLength(open.length + 1);

  const report = open.find(({ phase }) => phase === 'REPORT_UNDER_REVIEW');
  done(
    await acceptAssignmentReport(
      cloud.deps,
      { assignmentId: report?.id ?? '', actor: chuyenVien },
      { grade: 'GOOD' },
    ),
  );
  await cloud.settle();
  expect((await loadExisting(cloud.deps.ledger, 'assignment', report?.id ?? '')).body.phase).toBe('CLOSED');
  expect(cloud.running('unit-assignment')).toHaveLength(open.length - 1);
}, 90_000);

/** Everything that the stream of the table has to tell. */
async function streamOf({ client, tableName }: Table): Promise<DynamoDBRecord[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }));
  const events = Items.filter(({ sk }) => sk?.S?.startsWith('EVENT#'));
  return events.map((NewImage, index) => ({
    dynamodb: { NewImage, SequenceNumber: String(index) },
  })) as DynamoDBRecord[];
}

test('dòng sự kiện của bảng kể lại mọi sự kiện vừa chép: trạm chuyển tiếp bỏ qua, không ai nhận thư nào', async () => {
  const { file } = disk();
  const table = await at.newTable();
  moved(await toCloud(file, table, lived.now));
  const cloud = await cloudHome({ table, now: lived.now, endpoint: at.dynamo.endpoint });
  closing.push(() => cloud.close());
  const Records = await streamOf(table);
  expect(Records.length).toBeGreaterThan(30);
  expect(Records.filter(({ dynamodb }) => eventOfStreamImage(dynamodb?.NewImage) !== undefined)).toEqual([]);
  expect(await relay.with(cloud.runtime)({ Records })).toEqual({ batchItemFailures: [] });
  expect(cloud.sent).toEqual([]);
  expect(cloud.running()).toEqual([]);
}, 90_000);

test('sự kiện mà một máy chưa kịp thực hiện thì đi theo: đợt rà soát trên đám mây thực hiện, đúng một lần', async () => {
  const { file } = disk();
  // The relay had not come to the last three events, nor to their mails.
  inFile(file, (database) =>
    database.exec(`UPDATE meta SET value = CAST(value AS INTEGER) - 3 WHERE key = 'relay-cursor';
      DELETE FROM failed_event`),
  );
  const pending = inFile(file, (database) =>
    database
      .prepare(
        `SELECT count(*) AS n FROM event WHERE position > (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'relay-cursor')`,
      )
      .get(),
  );
  expect(pending).toEqual({ n: 3 });
  const table = await at.newTable();
  const { tally } = moved(await toCloud(file, table, lived.now));
  expect(tally.counts.FAILURE).toBe(3);
  const cloud = await cloudHome({ table, now: lived.now, endpoint: at.dynamo.endpoint });
  closing.push(() => cloud.close());
  expect(await cloud.runtime.failedEvents?.list({ limit: 9 })).toHaveLength(3);
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  expect(await cloud.runtime.failedEvents?.list({ limit: 9 })).toEqual([]);
  expect(cloud.sent).toEqual([...new Set(cloud.sent)]);
}, 90_000);

test('thư tổng hợp sáng nay đã đi từ một máy: việc mới đến trên đám mây chờ sáng mai, không ai nhận hai thư một sáng', async () => {
  const { file } = disk();
  const morning = inFile(file, (database) =>
    database
      .prepare('SELECT person_id, morning FROM mail WHERE morning IS NOT NULL ORDER BY morning DESC')
      .get(),
  );
  const [personId, today] = [String(morning?.['person_id']), day(String(morning?.['morning']))];
  const now = atLocalTime(today, 9 * 60);
  const table = await at.newTable();
  moved(await toCloud(file, table, now));
  const mails = createDynamoMailStore(table);
  const line = {
    personId,
    unitId: 'xa-1',
    notice: {},
    queuedAt: now,
    when: { kind: 'DIGEST', day: today },
  } as const;
  await mails.enqueue([{ ...line, key: 'vừa đến' }]);
  expect(await mails.claimDigest(personId, today, now)).toEqual([]);
  const tomorrow = day(new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));
  const claimed = await mails.claimDigest(personId, tomorrow, atLocalTime(tomorrow, 8 * 60));
  expect(claimed.map(({ key }) => key)).toContain('vừa đến');
}, 60_000);

test('sổ cái đã rời đám mây: tiến trình còn chạy ở đó tự rút lui, đợt rà soát không mở thêm', async () => {
  const { file } = disk();
  const table = await at.newTable();
  moved(await toCloud(file, table, lived.now));
  const cloud = await cloudHome({ table, now: lived.now, endpoint: at.dynamo.endpoint });
  closing.push(() => cloud.close());
  await sweeper.with(cloud.runtime)();
  await cloud.settle();
  const running = cloud.running();
  expect(running.length).toBeGreaterThan(1);
  moved(await toMachine(table, at.newFile(), lived.now));
  const events = async () => (await streamOf(table)).length;
  const before = await events();
  const sent = cloud.sent.length;

  for (let morning = 1; morning <= 20; morning += 1) {
    await cloud.until(`2026-12-${String(morning).padStart(2, '0')}`, 10);
    await sweeper.with(cloud.runtime)();
  }
  expect(
    cloud.running().filter((id) => id !== lived.directiveId),
    'those who had something to do have learnt it',
  ).toEqual([]);
  expect(await events(), 'nothing was written any more').toBe(before);
  expect(cloud.sent.length).toBe(sent);
}, 120_000);
