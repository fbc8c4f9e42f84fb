/** What an operator is woken for, finds described, and has at hand. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { stageNamed } from '../../infra/config.ts';
import { only, ofType, resourcesOf } from './support/resources.ts';
import { synthesized } from './support/synthesized.ts';

const resources = resourcesOf(synthesized('trial'));
const alarms = ofType(resources, 'AWS::CloudWatch::Alarm').map(({ properties }) => ({
  name: String(properties['AlarmName']).replace('chi-dao-trial-', ''),
  properties,
}));
const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');

describe('alarms', () => {
  test.each(alarms.map(({ name }) => name))('%s has its section in the runbook, with what to do', (name) => {
    const [, section = ''] = runbook.split(`### ${name}\n`);
    expect(section.split('\n#')[0]!.length, 'says more than a sentence').toBeGreaterThan(120);
  });

  test('each section of the runbook about an alarm is about one that exists', () => {
    const [, part = ''] = runbook.split('## Alarms\n');
    const sections = [...part.split('\n## ')[0]!.matchAll(/^### (.+)$/gm)].map(([, name]) => name);
    expect(sections.sort()).toEqual([...alarms.map(({ name }) => name), 'budget'].sort());
  });

  test('each says in Vietnamese what it means, names its section, and tells of its end as well', () => {
    for (const { name, properties } of alarms) {
      const { AlarmDescription, AlarmActions, OKActions } = properties;
      expect(AlarmDescription).toContain(`docs/runbook.md#${name}`);
      expect(AlarmDescription).toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọốồổỗộớờởỡợụủứừửữựỳỷỹ]/);
      expect([AlarmActions, OKActions].flat()).toHaveLength(2);
    }
  });

  test('watch every queue of undelivered work, and what should happen by the clock but does not', () => {
    const text = (name: string) => JSON.stringify(alarms.find((one) => one.name === name)?.properties);
    const queues = ofType(resources, 'AWS::SQS::Queue');
    expect(queues).toHaveLength(5);
    for (const { id } of queues) expect(text('dead-letters')).toContain(id);
    for (const name of ['sweeper-silent', 'digest-silent'])
      expect(text(name)).toContain('"TreatMissingData":"breaching"');
  });

  test('go to the operators’ address over an encrypted topic', () => {
    expect(only(resources, 'AWS::SNS::Topic').properties['KmsMasterKeyId']).toBeDefined();
    expect(only(resources, 'AWS::SNS::Subscription').properties).toMatchObject({
      Protocol: 'email',
      Endpoint: stageNamed('trial').operations.alarmAddress,
    });
  });
});

test('a budget tells when the stage costs more than it should', () => {
  const { monthlyBudget, alarmAddress } = stageNamed('trial').operations;
  expect(only(resources, 'AWS::Budgets::Budget').properties).toMatchObject({
    Budget: {
      BudgetLimit: { Amount: monthlyBudget, Unit: 'USD' },
      CostFilters: { TagKeyValue: ['user:stage$trial'] },
    },
    NotificationsWithSubscribers: [
      {
        Notification: { NotificationType: 'ACTUAL', Threshold: 80 },
        Subscribers: [{ Address: alarmAddress }],
      },
      { Notification: { NotificationType: 'FORECASTED', Threshold: 100 } },
    ],
  });
});

test('the dashboard shows every alarm first', () => {
  const { text } = only(resources, 'AWS::CloudWatch::Dashboard');
  expect(text.indexOf('Cảnh báo')).toBeLessThan(text.indexOf('Người dùng thấy gì'));
  for (const { id } of ofType(resources, 'AWS::CloudWatch::Alarm')) expect(text).toContain(id);
});

test('every function that nobody waits for keeps what it could not finish', () => {
  const configured = ofType(resources, 'AWS::Lambda::EventInvokeConfig').map(({ text }) => text);
  for (const name of ['sweeper', 'morningdigest', 'failedexecutions', 'mailfeedback'])
    expect(
      configured.filter((text) => text.includes(`"Ref":"${name}`)),
      name,
    ).toHaveLength(1);
});

test('what the runbook refers to exists', () => {
  for (const [, path = ''] of runbook.matchAll(/(?:node|^ {4,7})\s?((?:infra|local)\/[\w/-]+\.(?:ts|sh))/gm))
    expect(existsSync(new URL(`../../${path}`, import.meta.url)), path).toBe(true);
  const anchors = new Set(
    [...runbook.matchAll(/^##+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')),
  );
  for (const [, anchor = ''] of runbook.matchAll(/\]\(#([\w-]+)\)/g)) expect(anchors).toContain(anchor);
  const outputs = Object.values(synthesized('trial').templates).flatMap((template) =>
    Object.keys((JSON.parse(template) as { Outputs?: object }).Outputs ?? {}),
  );
  for (const [, name = ''] of runbook.matchAll(/\boutput [a-z]+ (\w+)/g)) expect(outputs).toContain(name);
  const script = readFileSync(new URL('../../infra/operations/redrive.sh', import.meta.url), 'utf8');
  for (const [, name = ''] of script.matchAll(/\$\(output (\w+)\)/g)) expect(outputs).toContain(name);
});

describe('handing over once more what was left undone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redrive-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  /** In place of the aws command: three queues hold a message, one function fails, and everything asked for is written down. */
  const standIn = `#!/usr/bin/env bash
echo "$*" >>"$LOG"
case "$1 $2" in
  "cloudformation describe-stacks") cat "$FOLDER/outputs.json" ;;
  "sqs receive-message") q="$FOLDER/$4"; if [ -f "$q" ]; then cat "$q"; rm "$q"; fi ;;
  "lambda invoke")
    for last; do :; done
    echo "$4 $(cat "\${6#fileb://}")" >>"$FOLDER/called"
    if [ "$4" = digest ]; then echo '{"errorMessage":"no"}' >"$last"; echo '{"FunctionError":"Unhandled"}'
    else echo '{"batchItemFailures":[]}' >"$last"; echo '{"StatusCode":200}'; fi ;;
  "dynamodbstreams get-shard-iterator") echo iterator ;;
  "dynamodbstreams get-records") cat "$FOLDER/records.json" ;;
esac`;
  const message = (body: unknown) =>
    JSON.stringify({ Messages: [{ Body: JSON.stringify(body), ReceiptHandle: 'r' }] });
  const record = (number: string, sk: string) => ({
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: number, Keys: { sk: { S: sk } } },
  });

  test('calls each function with its own event, takes out what is done, leaves what failed and says so', () => {
    const names = ['FailedExecutions', 'MailFeedback', 'Unfinished', 'Timetable', 'Relay'];
    const outputs = [
      ...names.map((name) => ({ OutputKey: `${name}Queue`, OutputValue: name })),
      ...[...names, 'Sweeper'].map((name) => ({
        OutputKey: `${name}Function`,
        OutputValue: `${name}-function`,
      })),
      { OutputKey: 'MorningDigestFunction', OutputValue: 'digest' },
    ];
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('outputs.json', JSON.stringify(outputs));
    write('MailFeedback', message({ source: 'aws.ses' }));
    write('Unfinished', message({ requestContext: { functionArn: 'any' }, requestPayload: { a: 1 } }));
    write('Timetable', message({}));
    const batch = { streamArn: 's', shardId: 'h', startSequenceNumber: '8', endSequenceNumber: '10' };
    write('Relay', message({ DDBStreamBatchInfo: batch }));
    const events = [
      record('8', 'EVENT#1'),
      record('9', 'RECORD'),
      record('10', 'EVENT#2'),
      record('11', 'EVENT#3'),
    ];
    write('records.json', JSON.stringify({ Records: events }));
    write('aws', standIn);
    chmodSync(join(folder, 'aws'), 0o755);
    const { status, stdout } = spawnSync('infra/operations/redrive.sh', ['trial'], {
      encoding: 'utf8',
      timeout: 60_000,
      env: {
        ...process.env,
        PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`,
        FOLDER: folder,
        LOG: join(folder, 'log'),
      },
    });
    expect(status).toBe(1);
    expect(stdout.trim().split('\n')).toEqual([
      'FailedExecutions: 0 done, 0 left',
      'MailFeedback: 1 done, 0 left',
      'Unfinished: 1 done, 0 left',
      'Timetable: 0 done, 1 left',
      'Relay: 1 done, 0 left',
    ]);
    const called = readFileSync(join(folder, 'called'), 'utf8').trim().split('\n');
    expect(called).toEqual([
      'MailFeedback-function {"source":"aws.ses"}',
      'any {"a":1}',
      'Sweeper-function {}',
      'digest {}',
      `Relay-function ${JSON.stringify({ Records: [events[0], events[2]] })}`,
    ]);
    const log = readFileSync(join(folder, 'log'), 'utf8');
    expect([...log.matchAll(/delete-message --queue-url (\w+)/g)].map(([, queue]) => queue)).toEqual([
      'MailFeedback',
      'Unfinished',
      'Relay',
    ]);
  });
});
