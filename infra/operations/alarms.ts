/**
 * What an operator is woken for. Every alarm has a section of the same name in docs/runbook.md, and says so in the mail that it
 * sends; a test holds both together. Thresholds are for a province; each says what it is counted in.
 */
import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { MathExpression, Metric, Stats, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { WorkflowParts } from '../stacks/workflow-stack.ts';

export interface Watched extends WorkflowParts {
  readonly table: ITable;
  readonly api: HttpApi;
}

export interface AlarmPlan {
  /** Of the alarm, and of its section in the runbook. */
  readonly name: string;
  /** What it says to whoever gets it, in Vietnamese. */
  readonly message: string;
  readonly metric: IMetric;
  /** The alarm is raised from this value on; for a silence: below it. */
  readonly threshold: number;
  readonly below?: true;
  /** How many periods are looked at, and how many of them must be bad. */
  readonly periods?: readonly [looked: number, bad: number];
}

const minutes = (count: number) => ({ period: Duration.minutes(count), statistic: Stats.SUM });

const sumOf = (metrics: Readonly<Record<string, IMetric>>, period: Duration): MathExpression =>
  new MathExpression({ expression: Object.keys(metrics).join(' + '), usingMetrics: { ...metrics }, period });

/** Names in expressions begin with a small letter. */
const numbered = (metrics: readonly IMetric[]): Record<string, IMetric> =>
  Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));

const ofAccount = (namespace: string, metricName: string, more: object): Metric =>
  new Metric({ namespace, metricName, dimensionsMap: {}, ...more });

function ofTheApi({ api }: Watched): AlarmPlan[] {
  const errors = api.metricServerError(minutes(5));
  const requests = api.metricCount(minutes(5));
  return [
    {
      name: 'server-errors',
      message: 'Hơn 1% yêu cầu gặp lỗi của hệ thống (5xx) trong 10 phút.',
      metric: new MathExpression({
        // A few requests at night say nothing in per cent.
        expression: 'IF(requests >= 20, 100 * errors / requests, IF(errors >= 5, 100, 0))',
        usingMetrics: { errors, requests },
        period: Duration.minutes(5),
      }),
      threshold: 1,
      periods: [2, 2],
    },
    {
      name: 'slow-answers',
      message: 'Cứ 100 yêu cầu có một yêu cầu phải chờ quá 3 giây, kéo dài 15 phút.',
      metric: api.metricLatency({ period: Duration.minutes(5), statistic: Stats.percentile(99) }),
      threshold: 3_000,
      periods: [3, 3],
    },
  ];
}

function ofTheProcess({ drivers, functions, deadLetters }: Watched): AlarmPlan[] {
  const { relay } = functions;
  const ended = drivers.flatMap((driver) => [
    driver.metricFailed(minutes(15)),
    driver.metricTimedOut(minutes(15)),
    driver.metricAborted(minutes(15)),
  ]);
  const kept = Object.values(deadLetters).map((queue) =>
    queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
  );
  const errors = Object.values(functions).map((one) => one.metricErrors(minutes(15)));
  return [
    {
      name: 'dead-letters',
      message: 'Có việc đã thử nhiều lần mà chưa làm được, đang nằm trong hàng đợi chờ người vận hành.',
      metric: sumOf(numbered(kept), Duration.minutes(5)),
      threshold: 1,
    },
    {
      name: 'relay-behind',
      message: 'Việc phải làm sau mỗi thao tác (báo tin, đi tiếp quy trình) đang chậm hơn 5 phút.',
      metric: relay.metric('IteratorAge', { period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      threshold: Duration.minutes(5).toMilliseconds(),
      periods: [3, 2],
    },
    {
      name: 'failed-executions',
      message:
        'Trong 15 phút có từ 5 tiến trình theo dõi dừng giữa chừng; hệ thống tự chạy lại, nhưng cần xem vì sao.',
      metric: sumOf(numbered(ended), Duration.minutes(15)),
      threshold: 5,
    },
    {
      name: 'background-errors',
      message: 'Các chức năng chạy nền báo lỗi từ 3 lần trong 15 phút.',
      metric: sumOf(numbered(errors), Duration.minutes(15)),
      threshold: 3,
    },
  ];
}

function ofTheClock({ functions }: Watched): AlarmPlan[] {
  return [
    {
      name: 'sweeper-silent',
      message: 'Đợt rà soát năm phút một lần đã không chạy trong 15 phút.',
      metric: functions.sweeper.metricInvocations(minutes(15)),
      threshold: 1,
      below: true,
    },
    {
      name: 'digest-silent',
      message: 'Hơn một ngày chưa chạy việc gửi thư tổng hợp 7 giờ 45.',
      metric: functions['morning-digest'].metricInvocations(minutes(60)),
      threshold: 1,
      below: true,
      // Once a day, and an hour for the run itself.
      periods: [25, 25],
    },
  ];
}

/** SES reports both rates for the whole account; it puts an account under review at 5 % and 0.1 %. */
function ofTheMail(): AlarmPlan[] {
  const rate = (name: string) =>
    ofAccount('AWS/SES', `Reputation.${name}`, { period: Duration.hours(1), statistic: Stats.AVERAGE });
  return [
    {
      name: 'mail-bounces',
      message: 'Tỷ lệ thư bị trả lại từ 3%; đến 5% thì AWS xem xét và có thể dừng gửi thư.',
      metric: rate('BounceRate'),
      threshold: 0.03,
    },
    {
      name: 'mail-complaints',
      message: 'Tỷ lệ thư bị báo là thư rác từ 0,05%; đến 0,1% thì AWS xem xét và có thể dừng gửi thư.',
      metric: rate('ComplaintRate'),
      threshold: 0.0005,
    },
  ];
}

function ofTheLimits({ table }: Watched): AlarmPlan[] {
  const throttled = ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) =>
    table.metric(name, minutes(5)),
  );
  return [
    {
      name: 'functions-throttled',
      message: 'Lambda từ chối chạy vì vượt hạn mức đồng thời của tài khoản.',
      metric: ofAccount('AWS/Lambda', 'Throttles', minutes(5)),
      threshold: 10,
      periods: [3, 2],
    },
    {
      name: 'table-throttled',
      message: 'Bảng dữ liệu từ chối đọc hoặc ghi vì quá tải trong chốc lát.',
      metric: sumOf(numbered(throttled), Duration.minutes(5)),
      threshold: 10,
      periods: [3, 2],
    },
  ];
}

export const alarmsOf = (watched: Watched): readonly AlarmPlan[] => [
  ...ofTheApi(watched),
  ...ofTheProcess(watched),
  ...ofTheClock(watched),
  ...ofTheMail(),
  ...ofTheLimits(watched),
];
