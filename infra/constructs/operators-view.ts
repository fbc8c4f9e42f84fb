/** One page for whoever operates the system: what is wrong, what people feel, what is left undone. In Vietnamese. */
import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  Metric,
  Stats,
  TextWidget,
  type Alarm,
  type IMetric,
  type IWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Watched } from '../operations/alarms.ts';

const FIVE = { period: Duration.minutes(5) };
const sum = (label: string) => ({ ...FIVE, statistic: Stats.SUM, label });
const WHOLE_WIDTH = 24;

const heading = (title: string, explanation: string): IWidget =>
  new TextWidget({ markdown: `## ${title}\n${explanation}`, width: WHOLE_WIDTH, height: 2 });
const graph = (title: string, left: IMetric[], label: string): IWidget =>
  new GraphWidget({ title, left, leftYAxis: { label, min: 0, showUnits: false }, width: 12, height: 6 });

const felt = ({ api }: Watched): IWidget[] => [
  graph(
    'Yêu cầu và lỗi',
    [
      api.metricCount(sum('Yêu cầu')),
      api.metricClientError(sum('Người dùng nhập chưa đúng (4xx)')),
      api.metricServerError(sum('Lỗi hệ thống (5xx)')),
    ],
    'lượt / 5 phút',
  ),
  graph(
    'Thời gian chờ',
    [
      api.metricLatency({ ...FIVE, statistic: Stats.percentile(50), label: 'Một nửa số lượt chờ không quá' }),
      api.metricLatency({ ...FIVE, statistic: Stats.percentile(99), label: '99% số lượt chờ không quá' }),
    ],
    'mili giây',
  ),
];

const inProcess = ({ drivers, functions }: Watched): IWidget[] => [
  graph(
    'Tiến trình theo dõi',
    drivers.flatMap((driver, index) => {
      const of = index === 0 ? 'văn bản' : 'nhiệm vụ';
      return [
        driver.metricStarted(sum(`Bắt đầu: ${of}`)),
        driver.metricSucceeded(sum(`Kết thúc: ${of}`)),
        driver.metricFailed(sum(`Dừng giữa chừng: ${of}`)),
      ];
    }),
    'tiến trình / 5 phút',
  ),
  graph(
    'Việc làm sau mỗi thao tác: chậm bao lâu',
    [
      functions.relay.metric('IteratorAge', {
        ...FIVE,
        statistic: Stats.MAXIMUM,
        label: 'Sự kiện chờ lâu nhất',
      }),
    ],
    'mili giây',
  ),
];

const undone = ({ deadLetters, functions }: Watched): IWidget[] => [
  graph(
    'Việc chưa làm được, chờ người vận hành',
    Object.entries(deadLetters).map(([label, queue]) =>
      queue.metricApproximateNumberOfMessagesVisible({ ...FIVE, statistic: Stats.MAXIMUM, label }),
    ),
    'việc',
  ),
  graph(
    'Lỗi của chức năng chạy nền',
    Object.entries(functions).map(([label, one]) => one.metricErrors(sum(label))),
    'lỗi / 5 phút',
  ),
];

const mailed = (): Metric[] =>
  [
    ['Send', 'Đã giao cho dịch vụ thư'],
    ['Bounce', 'Bị trả lại'],
    ['Complaint', 'Bị báo là thư rác'],
    ['Reject', 'Bị từ chối'],
  ].map(
    ([metricName = '', label = '']) =>
      new Metric({ namespace: 'AWS/SES', metricName, ...sum(`${label} (cả tài khoản)`) }),
  );

const kept = ({ table }: Watched): IWidget[] => [
  graph('Thư', mailed(), 'thư / 5 phút'),
  graph(
    'Bảng dữ liệu',
    [
      table.metric('ConsumedReadCapacityUnits', sum('Đọc')),
      table.metric('ConsumedWriteCapacityUnits', sum('Ghi')),
      table.metric('ReadThrottleEvents', sum('Từ chối đọc')),
      table.metric('WriteThrottleEvents', sum('Từ chối ghi')),
    ],
    'đơn vị / 5 phút',
  ),
];

export function operatorsView(
  scope: Construct,
  name: string,
  watched: Watched,
  alarms: readonly Alarm[],
): Dashboard {
  return new Dashboard(scope, 'dashboard', {
    dashboardName: name,
    defaultInterval: Duration.hours(12),
    widgets: [
      [
        new AlarmStatusWidget({
          title: 'Cảnh báo: mỗi ô một cảnh báo, đỏ là đang có; cách xử lý trong docs/runbook.md',
          alarms: [...alarms],
          width: WHOLE_WIDTH,
          height: 4,
        }),
      ],
      [heading('Người dùng thấy gì', 'Có ai bị lỗi, có ai phải chờ lâu không.')],
      felt(watched),
      [
        heading(
          'Quy trình',
          'Mỗi văn bản và mỗi nhiệm vụ có một tiến trình theo dõi; dừng giữa chừng thì hệ thống tự chạy lại.',
        ),
      ],
      inProcess(watched),
      [heading('Việc còn lại', 'Bình thường mọi đường đều bằng 0.')],
      undone(watched),
      [heading('Thư và dữ liệu', 'Thư bị trả lại còn xem được từng thư trong Nhật ký thư của hệ thống.')],
      kept(watched),
    ],
  });
}
