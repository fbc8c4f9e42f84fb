/** What an operator is woken for, finds described, and has at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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
  const command = readFileSync(new URL('../../infra/operations/redrive.ts', import.meta.url), 'utf8');
  const named = [...command.matchAll(/'(\w+(?:Queue|Function))'/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(9);
  for (const name of named) expect(outputs).toContain(name);
});
