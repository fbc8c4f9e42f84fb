/** How far the directive had come on each day, against the days on which reports fall due. */
import type { AnswerOf } from '../../../../api/endpoint.ts';
import { Figure } from '../../../../components/charts/figure.tsx';
import { StepLines, type Line } from '../../../../components/charts/step-lines.tsx';
import { Day } from '../../../../components/day.tsx';
import { Table, type Column } from '../../../../components/table.tsx';
import { formatDay } from '../../../../texts/format.ts';
import { useTexts } from '../../../../texts/language.ts';

export type Progress = AnswerOf<'GET /directives/{directiveId}/progress'>;
type DayCounts = Progress['days'][number];
type Course = Exclude<keyof DayCounts, 'day'>;

const texts = {
  vi: {
    title: 'Tiến độ theo ngày',
    names: {
      ACKNOWLEDGED: 'Đã xác nhận nhận',
      PLAN_APPROVED: 'Kế hoạch được duyệt',
      REPORT_FILED: 'Đã nộp báo cáo',
      ACCEPTED: 'Đã nghiệm thu',
    } satisfies Record<Course, string>,
    due: 'Báo cáo đến hạn',
    says: (done: number, all: number, due: number) =>
      `Đã nghiệm thu ${done} trong ${all} nhiệm vụ; đến nay ${due} báo cáo đã đến hạn.`,
    description: (from: string, until: string, lines: string) =>
      `Số nhiệm vụ đã qua từng bước, cộng dồn từ ${from} đến ${until}. ${lines}.`,
    caption: 'Cộng dồn đến hết từng ngày có thay đổi',
    day: 'Ngày',
    dueCaption: 'Báo cáo đến hạn theo ngày',
    count: 'Số báo cáo',
    open: 'Chưa nghiệm thu',
  },
  en: {
    title: 'Progress day by day',
    names: {
      ACKNOWLEDGED: 'Acknowledged',
      PLAN_APPROVED: 'Plans approved',
      REPORT_FILED: 'Reports filed',
      ACCEPTED: 'Accepted',
    },
    due: 'Reports due',
    says: (done: number, all: number, due: number) =>
      `${done} of ${all} assignments accepted; ${due} reports have fallen due so far.`,
    description: (from: string, until: string, lines: string) =>
      `Assignments past each step, summed from ${from} to ${until}. ${lines}.`,
    caption: 'Sums at the end of each day with a change',
    day: 'Day',
    dueCaption: 'Reports due by day',
    count: 'Reports',
    open: 'Not accepted',
  },
};

const COURSES = ['ACKNOWLEDGED', 'PLAN_APPROVED', 'REPORT_FILED', 'ACCEPTED'] as const;
const LOOKS = { ACKNOWLEDGED: 'a', PLAN_APPROVED: 'b', REPORT_FILED: 'c', ACCEPTED: 'd' } as const;
const EMPTY = { ACKNOWLEDGED: 0, PLAN_APPROVED: 0, REPORT_FILED: 0, ACCEPTED: 0 };

/** What had fallen due by the end of each due day. */
export function dueSums({ dueDays }: Pick<Progress, 'dueDays'>): { day: string; count: number }[] {
  let sum = 0;
  return dueDays.map(({ day, assignments }) => ({ day, count: (sum += assignments) }));
}
export const dueBy = (progress: Pick<Progress, 'dueDays'>, day: string): number =>
  progress.dueDays.filter((due) => due.day < day).reduce((sum, { assignments }) => sum + assignments, 0);

function linesOf(progress: Progress, say: typeof texts.vi): Line[] {
  const { days, asked, from } = progress;
  const last = days.at(-1) ?? EMPTY;
  const courses = COURSES.filter((course) => asked[course] > 0).map((course) => ({
    key: course,
    name: say.names[course],
    text: `${last[course]}/${asked[course]}`,
    look: LOOKS[course],
    points: [{ day: from, count: 0 }, ...days.map((counts) => ({ day: counts.day, count: counts[course] }))],
  }));
  const due: Line = {
    key: 'due',
    name: say.due,
    text: `${dueBy(progress, progress.until)}/${asked.ACCEPTED}`,
    look: 'due',
    points: [{ day: from, count: 0 }, ...dueSums(progress)],
  };
  return [due, ...courses];
}

function CourseTable({ progress }: { readonly progress: Progress }) {
  const say = useTexts(texts);
  const courses = COURSES.filter((course) => progress.asked[course] > 0);
  const columns: Column<DayCounts>[] = [
    { key: 'day', title: say.day, isHead: true, cell: ({ day }) => <Day value={day} /> },
    ...courses.map((course) => ({
      key: course,
      title: say.names[course],
      isNumeric: true,
      cell: (counts: DayCounts) => counts[course],
    })),
  ];
  return <Table caption={say.caption} columns={columns} rows={progress.days} keyOf={({ day }) => day} />;
}

function DueTable({ progress }: { readonly progress: Progress }) {
  const say = useTexts(texts);
  const columns: Column<Progress['dueDays'][number]>[] = [
    { key: 'day', title: say.day, isHead: true, cell: ({ day }) => <Day value={day} weekday /> },
    { key: 'count', title: say.count, isNumeric: true, cell: ({ assignments }) => assignments },
    { key: 'open', title: say.open, isNumeric: true, cell: ({ open }) => open },
  ];
  return (
    <Table caption={say.dueCaption} columns={columns} rows={progress.dueDays} keyOf={({ day }) => day} />
  );
}

export function CourseFigure({ progress }: { readonly progress: Progress }) {
  const say = useTexts(texts);
  const { from, until, asked, days, dueDays } = progress;
  const lines = linesOf(progress, say);
  const lastDue = dueDays.at(-1)?.day ?? until;
  return (
    <Figure
      title={say.title}
      says={say.says(days.at(-1)?.ACCEPTED ?? 0, asked.ACCEPTED, dueBy(progress, until))}
      table={
        <div class="stack">
          <CourseTable progress={progress} />
          <DueTable progress={progress} />
        </div>
      }
    >
      <StepLines
        title={say.title}
        description={say.description(
          formatDay(from),
          formatDay(until),
          lines.map(({ name, text }) => `${name}: ${text}`).join('; '),
        )}
        lines={lines}
        from={from}
        until={until}
        to={lastDue > until ? lastDue : until}
        most={Math.max(asked.ACKNOWLEDGED, asked.ACCEPTED)}
        dueDays={dueDays.map(({ day }) => day)}
      />
    </Figure>
  );
}
