/** A mail that comes back shows in the log with its reason, and its notice goes once by another contact of the unit. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handler as mailFeedback } from '../../functions/events/mail-feedback.ts';
import type { Runtime } from '../../functions/runtime/runtime.ts';
import { SAMPLES } from '../../local/mail-samples.ts';
import { createDiskFiles } from '../../shared/adapters/disk/files.ts';
import { createDynamoLedger } from '../../shared/adapters/dynamodb/ledger.ts';
import { createDynamoMailStore } from '../../shared/adapters/dynamodb/mail-store.ts';
import { createWaitTokens } from '../../shared/adapters/dynamodb/wait-tokens.ts';
import { createOutboxMailer } from '../../shared/adapters/outbox/mailer.ts';
import { mailTag } from '../../shared/adapters/ses/mail-tag.ts';
import { openSqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { createStepFunctionsWorkflow } from '../../shared/adapters/stepfunctions/workflow.ts';
import { day, instant, instantAt, millisOf, type Instant } from '../../shared/domain/time.ts';
import type { QueuedMail } from '../../shared/ports/mail-store.ts';
import { digestKey } from '../../shared/use-cases/mail/digest-key.ts';
import { listMails } from '../../shared/use-cases/mail/list-mails.ts';
import { mailDependencies } from '../../shared/use-cases/mail/mail-dependencies.ts';
import { sendDigest } from '../../shared/use-cases/mail/send-digest.ts';
import { sendQueued } from '../../shared/use-cases/mail/send-queued.ts';
import { load, write } from '../../shared/use-cases/store.ts';
import { settings } from '../api/api-world.ts';
import { startLocalDynamo, type LocalDynamo } from '../support/dynamodb-local.ts';
import { seedProvince } from '../support/world-province.ts';
import { identity, parse } from './kit.ts';

let dynamo: LocalDynamo;
let folder: string;
beforeAll(async () => {
  dynamo = await startLocalDynamo();
  folder = await mkdtemp(join(tmpdir(), 'bounces-'));
}, 60_000);
afterAll(async () => {
  dynamo.stop();
  await rm(folder, { recursive: true });
});

async function onOneMachine() {
  const { ledger, mails } = openSqliteStore(join(await mkdtemp(join(folder, 'sqlite-')), 'ledger.sqlite'));
  const table = { client: dynamo.client, tableName: 'none' };
  return { ledger, mailStore: mails, waits: createWaitTokens(table) };
}
async function inTheCloud() {
  const table = { client: dynamo.client, tableName: await dynamo.createTable() };
  return {
    ledger: createDynamoLedger(table),
    mailStore: createDynamoMailStore(table),
    waits: createWaitTokens(table),
  };
}

/** A working Tuesday, 7:45 in Viet Nam. */
const MORNING = instant('2026-11-03T00:45:00.000Z');
const TODAY = day('2026-11-03');
/** A notice that is true whatever becomes of the assignment. */
const NOTICE = SAMPLES.REPORT_RETURNED;
const OFFICER = 'cb-xa-1';
const HEAD = 'tt-xa-1';
const KEY = `dabcd1-xa-1-1:REPORT:1:RETURNED`;

describe.each([
  ['on one machine', onOneMachine],
  ['in the cloud', inTheCloud],
])('a mail that comes back, %s', (_home, makeStores) => {
  let now: Instant;
  let outbox: string;
  let deps: Runtime['deps'];
  let feedback: (event: unknown) => Promise<void>;
  beforeEach(async () => {
    now = MORNING;
    const clock = { now: () => now };
    outbox = await mkdtemp(join(folder, 'outbox-'));
    const { ledger, mailStore, waits } = await makeStores();
    deps = {
      ledger,
      mailStore,
      clock,
      mailer: createOutboxMailer({ folder: outbox, identity, clock }),
      files: createDiskFiles(join(folder, 'files')),
      workflow: createStepFunctionsWorkflow({
        client: new SFNClient({ region: 'ap-southeast-1' }),
        machineArns: { 'directive-lifecycle': 'arn:none', 'unit-assignment': 'arn:none' },
        waits,
      }),
      settings,
    };
    await seedProvince(deps, { units: 1 });
    feedback = mailFeedback.with({ deps, verifyChain: () => Promise.resolve({ outcome: 'OK', events: 0 }) });
  });

  const to = (
    personId: string,
    about = KEY,
    when: QueuedMail['when'] = { kind: 'NOW' },
    unitId = 'xa-1',
  ): QueuedMail => ({ key: `${about}:${personId}`, when, personId, unitId, notice: NOTICE, queuedAt: now });
  const line = (personId: string, about: string): QueuedMail =>
    to(personId, about, { kind: 'DIGEST', day: TODAY });
  const drain = () => sendQueued(mailDependencies(deps), 50);
  const later = (minutes: number) => (now = instantAt(millisOf(now) + minutes * 60_000));
  /** As SES tells it, through EventBridge. */
  const told = (mailKey: string, more: object, sentAt: Instant = now) => ({
    source: 'aws.ses',
    detail: {
      mail: {
        timestamp: sentAt,
        messageId: '0100-1',
        destination: [`${mailKey.includes(HEAD) ? HEAD : OFFICER}@tinh.example`],
        tags: { mail: [mailTag(mailKey)], 'ses:configuration-set': ['chi-dao'] },
      },
      ...more,
    },
  });
  const bounced = (mailKey: string, sentAt: Instant = now) =>
    told(
      mailKey,
      {
        eventType: 'Bounce',
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'General',
          bouncedRecipients: [
            {
              emailAddress: `${OFFICER}@tinh.example`,
              diagnosticCode: 'smtp; 550 5.1.1 no such user',
            },
          ],
        },
      },
      sentAt,
    );
  const receivers = async (): Promise<string[]> => {
    const files = (await readdir(outbox)).filter((name) => name.endsWith('.eml'));
    const mails = await Promise.all(files.map(async (name) => parse(await readFile(join(outbox, name)))));
    return mails.map((mail) => mail.to?.[0]?.address ?? '').sort();
  };
  const lineOf = async (key: string) => {
    const actor = { personId: 'quan-tri', unitId: 'van-phong', roles: ['ADMINISTRATOR'] as const };
    const found = await listMails(
      deps,
      { actor: { ...actor, roles: [...actor.roles], via: 'SESSION' } },
      { limit: 99 },
    );
    if (found.outcome !== 'FOUND') throw new Error('The log is not shown');
    return found.items.find((one) => one.key === key);
  };
  async function changeUnit(email: string): Promise<void> {
    const unit = (await load(deps.ledger, 'unit', 'xa-1'))!;
    const event = { type: 'UNIT_SAVED', at: now, actor: 'quan-tri', payload: {} };
    await deps.ledger.commit({ writes: [write('unit', 'xa-1', unit, { ...unit.body, email }, event)] });
  }

  test('says so in the log, and its notice reaches the head of the unit once, however often the word comes', async () => {
    await deps.mailStore.enqueue([to(OFFICER)]);
    await drain();
    later(1);
    const word = bounced(`${KEY}:${OFFICER}`, MORNING);
    await feedback(word);
    await feedback(word);
    await Promise.all([feedback(word), feedback(word)]);
    expect(await receivers()).toEqual([`${OFFICER}@tinh.example`, `${HEAD}@tinh.example`]);
    const mail = await lineOf(`${KEY}:${OFFICER}`);
    expect(mail).toMatchObject({ state: 'BOUNCED', standing: 'BOUNCED', maySendAgain: true });
    expect(mail?.inWords).toContain('máy chủ của người nhận không có địa chỉ này');
    expect(mail?.inWords).toContain(`Đã gửi thay một lần cho ${HEAD}`);
    expect(await lineOf(`${KEY}:${OFFICER}:_instead`)).toMatchObject({ personId: HEAD, standing: 'SENT' });
  });

  test('is not repeated to somebody who got the same notice: the log says who', async () => {
    await deps.mailStore.enqueue([to(OFFICER), to(HEAD)]);
    await drain();
    await feedback(bounced(`${KEY}:${OFFICER}`));
    expect(await receivers()).toHaveLength(2);
    expect((await lineOf(`${KEY}:${OFFICER}`))?.inWords).toContain(`Đơn vị vẫn được báo qua ${HEAD}`);
  });

  test('goes to the unit’s own mailbox when every colleague’s came back too, without a link that acts', async () => {
    await changeUnit('van-thu@xa-1.example');
    await deps.mailStore.enqueue([to(OFFICER), to(HEAD)]);
    await drain();
    await feedback(bounced(`${KEY}:${HEAD}`));
    await feedback(bounced(`${KEY}:${OFFICER}`));
    expect(await receivers()).toContain('van-thu@xa-1.example');
    expect(await receivers()).toHaveLength(3);
    expect((await lineOf(`${KEY}:${HEAD}`))?.inWords).toContain(`Đơn vị vẫn được báo qua ${OFFICER}`);
    expect(await lineOf(`${KEY}:${OFFICER}:_instead`)).toMatchObject({
      personName: 'UBND xã số 1',
      standing: 'SENT',
    });
    const mail = mailDependencies(deps);
    const links = await mail.linksFor(NOTICE, '_xa-1');
    expect(Object.keys(links)).toEqual(['open']);
  });

  test('that went instead of another goes no further: somebody has to call', async () => {
    await deps.mailStore.enqueue([to(OFFICER)]);
    await drain();
    await feedback(bounced(`${KEY}:${OFFICER}`));
    await feedback(bounced(`${KEY}:${OFFICER}:_instead`));
    expect(await receivers()).toHaveLength(2);
    expect((await lineOf(`${KEY}:${OFFICER}:_instead`))?.inWords).toContain('cần liên hệ với đơn vị');
  });

  test('as a digest brings back each of its lines, and all go with one digest of the other contact', async () => {
    await deps.mailStore.enqueue([line(OFFICER, `${KEY}:a`), line(OFFICER, `${KEY}:b`)]);
    await sendDigest(mailDependencies(deps), { personId: OFFICER, day: TODAY });
    await feedback(bounced(digestKey({ personId: OFFICER, day: TODAY })));
    expect(await receivers()).toEqual([`${OFFICER}@tinh.example`, `${HEAD}@tinh.example`]);
    for (const about of ['a', 'b']) {
      expect(await lineOf(`${KEY}:${about}:${OFFICER}`)).toMatchObject({ standing: 'BOUNCED' });
      expect(await lineOf(`${KEY}:${about}:${OFFICER}:_instead`)).toMatchObject({ standing: 'SENT' });
    }
  });

  test('does not give anybody a second digest in one morning: the lines wait for the next', async () => {
    await deps.mailStore.enqueue([line(OFFICER, `${KEY}:a`), line(HEAD, `${KEY}:b`)]);
    for (const personId of [OFFICER, HEAD])
      await sendDigest(mailDependencies(deps), { personId, day: TODAY });
    await feedback(bounced(digestKey({ personId: OFFICER, day: TODAY })));
    expect(await receivers()).toHaveLength(2);
    expect(await lineOf(`${KEY}:a:${OFFICER}:_instead`)).toMatchObject({
      standing: 'WAITING',
      personId: HEAD,
    });
  });

  test('is marked also when the word comes before the sender has written down that it was sent', async () => {
    await deps.mailStore.enqueue([to(OFFICER)]);
    await deps.mailStore.claimImmediate(now, 9);
    await feedback(bounced(`${KEY}:${OFFICER}`));
    await deps.mailStore.settle([`${KEY}:${OFFICER}`], 'SENT', now, 'ses-1');
    expect(await lineOf(`${KEY}:${OFFICER}`)).toMatchObject({ standing: 'BOUNCED' });
  });

  test('and was sent once more by order has its own fate: word of the first sending does not touch it', async () => {
    await deps.mailStore.enqueue([to(OFFICER)]);
    await drain();
    await feedback(bounced(`${KEY}:${OFFICER}`, MORNING));
    later(30);
    await deps.mailStore.sendAgain(`${KEY}:${OFFICER}`, 1, now);
    await drain();
    await feedback(bounced(`${KEY}:${OFFICER}`, MORNING));
    expect(await lineOf(`${KEY}:${OFFICER}`)).toMatchObject({ standing: 'SENT', orders: 1 });
    await feedback(bounced(`${KEY}:${OFFICER}`, now));
    expect(await lineOf(`${KEY}:${OFFICER}`)).toMatchObject({ standing: 'BOUNCED' });
    expect(await receivers()).toHaveLength(2);
  });

  test.each([
    [{ eventType: 'Complaint', complaint: { complaintFeedbackType: 'abuse' } }, 'báo là thư rác', 2],
    [{ eventType: 'Reject', reject: { reason: 'Bad content' } }, 'từ chối nội dung', 1],
    [
      {
        eventType: 'Bounce',
        bounce: { bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList', bouncedRecipients: [] },
      },
      'đã nhiều lần trả lại thư',
      2,
    ],
  ])('tells why in words', async (event, words, mails) => {
    await deps.mailStore.enqueue([to(OFFICER)]);
    await drain();
    await feedback(told(`${KEY}:${OFFICER}`, event));
    expect((await lineOf(`${KEY}:${OFFICER}`))?.inWords).toContain(words);
    expect(await receivers()).toHaveLength(mails);
  });

  test('that nobody here sent, or that was cancelled, changes nothing; what is no word of SES is refused', async () => {
    await deps.mailStore.enqueue([to(OFFICER)]);
    await deps.mailStore.settle([`${KEY}:${OFFICER}`], 'CANCELLED', now);
    await feedback(bounced(`${KEY}:${OFFICER}`));
    await feedback(bounced('unknown'));
    await feedback({ detail: { ...bounced('x').detail, mail: { timestamp: now, destination: [] } } });
    expect(await lineOf(`${KEY}:${OFFICER}`)).toMatchObject({ standing: 'CANCELLED' });
    expect(await readdir(outbox)).toEqual([]);
    await expect(feedback({ detail: { eventType: 'Open' } })).rejects.toThrow();
  });
});
