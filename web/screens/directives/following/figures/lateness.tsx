/** Whose delays they are, and how old the open ones have become. */
import type { AnswerOf } from '../../../../api/endpoint.ts';
import { Bars } from '../../../../components/charts/bars.tsx';
import { Figure } from '../../../../components/charts/figure.tsx';
import { Table, type Column } from '../../../../components/table.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import type { Progress } from './course.tsx';

type Figures = AnswerOf<'GET /directives/{directiveId}/statistics'>;
type LateUnit = Progress['late']['units'][number];
const texts = {
  vi: {
    title: 'Mức chậm theo đơn vị',
    none: 'Không đơn vị nào chậm.',
    says: (units: string, days: string) =>
      `${units} đơn vị chậm, tổng cộng ${days} ngày làm việc (cả việc đã xong nhưng chậm).`,
    days: (count: string) => `${count} ngày`,
    others: (units: string) => `${units} đơn vị khác`,
    caption: 'Số ngày làm việc chậm, cộng mọi nhiệm vụ của đơn vị',
    unit: 'Đơn vị',
    late: 'Ngày làm việc chậm',
    open: 'Nhiệm vụ đang quá hạn',
    total: 'Cộng',
    ageing: 'Tuổi của việc đang quá hạn',
    ageingSays: (count: string, old: string) =>
      `${count} nhiệm vụ đang quá hạn, trong đó ${old} đã quá 30 ngày làm việc.`,
    ageingNone: 'Không có nhiệm vụ nào đang quá hạn.',
    ages: {
      UP_TO_7: '1–7 ngày làm việc',
      UP_TO_30: '8–30 ngày làm việc',
      OVER_30: 'Trên 30 ngày làm việc',
    },
    age: 'Đã quá hạn',
    count: 'Số nhiệm vụ',
    tasks: (count: string) => `${count} nhiệm vụ`,
  },
  en: {
    title: 'Lateness by unit',
    none: 'No unit is late.',
    says: (units: string, days: string) =>
      `${units} units late, ${days} working days in all (what was done late included).`,
    days: (count: string) => `${count} days`,
    others: (units: string) => `${units} other units`,
    caption: 'Working days late, over all assignments of the unit',
    unit: 'Unit',
    late: 'Working days late',
    open: 'Overdue now',
    total: 'Total',
    ageing: 'Age of what is overdue',
    ageingSays: (count: string, old: string) =>
      `${count} assignments are overdue, ${old} of them for more than 30 working days.`,
    ageingNone: 'Nothing is overdue.',
    ages: { UP_TO_7: '1–7 working days', UP_TO_30: '8–30 working days', OVER_30: 'Over 30 working days' },
    age: 'Overdue for',
    count: 'Assignments',
    tasks: (count: string) => `${count} assignments`,
  },
};
const BARS = 15;
const AGES = ['UP_TO_7', 'UP_TO_30', 'OVER_30'] as const;

interface Line {
  readonly key: string;
  readonly name: string;
  readonly workingDaysLate: number;
  readonly openOverdue: number;
}
const lineOf = ({ unitId, unitName, workingDaysLate, openOverdue }: LateUnit): Line => ({
  key: unitId,
  name: unitName,
  workingDaysLate,
  openOverdue,
});
const summed = (lines: readonly Line[], key: string, name: string): Line => ({
  key,
  name,
  workingDaysLate: lines.reduce((sum, line) => sum + line.workingDaysLate, 0),
  openOverdue: lines.reduce((sum, line) => sum + line.openOverdue, 0),
});

function LateTable({ lines }: { readonly lines: readonly Line[] }) {
  const say = useTexts(texts);
  const columns: Column<Line>[] = [
    { key: 'name', title: say.unit, isHead: true, cell: ({ name }) => name },
    { key: 'late', title: say.late, isNumeric: true, cell: ({ workingDaysLate }) => workingDaysLate },
    { key: 'open', title: say.open, isNumeric: true, cell: ({ openOverdue }) => openOverdue },
  ];
  const rows = [...lines, summed(lines, 'total', say.total)];
  return <Table caption={say.caption} columns={columns} rows={rows} keyOf={({ key }) => key} />;
}

export function LatenessFigure({
  progress: { late },
  figures,
  directiveId,
}: {
  readonly progress: Progress;
  readonly figures: Figures;
  readonly directiveId: string;
}) {
  const say = useTexts(texts);
  const language = useLanguage();
  const count = (value: number): string => formatCount(value, language);
  const units = late.units.length + late.others.units;
  if (units === 0) return <Figure title={say.title} says={say.none} children={null} />;
  const others: Line[] =
    late.others.units === 0
      ? []
      : [{ key: 'others', name: say.others(count(late.others.units)), ...late.others }];
  const first = late.units.slice(0, BARS);
  return (
    <Figure
      title={say.title}
      says={say.says(count(units), count(figures.statistics.workingDaysLate))}
      table={<LateTable lines={[...late.units.map(lineOf), ...others]} />}
    >
      <Bars
        fill={{ tone: 'red', fill: 'solid' }}
        bars={first.map(({ unitId, unitName, workingDaysLate }) => ({
          key: unitId,
          name: unitName,
          href: `/directives/${directiveId}?q=${encodeURIComponent(unitName)}`,
          amount: workingDaysLate,
          text: say.days(count(workingDaysLate)),
        }))}
      />
      {units > first.length && <p class="soft small">… {say.others(count(units - first.length))}</p>}
    </Figure>
  );
}

export function AgeingFigure({ progress: { ageing } }: { readonly progress: Progress }) {
  const say = useTexts(texts);
  const language = useLanguage();
  const count = (value: number): string => formatCount(value, language);
  const all = AGES.reduce((sum, age) => sum + ageing[age], 0);
  if (all === 0) return <Figure title={say.ageing} says={say.ageingNone} children={null} />;
  const columns: Column<(typeof AGES)[number]>[] = [
    { key: 'age', title: say.age, isHead: true, cell: (age) => say.ages[age] },
    { key: 'count', title: say.count, isNumeric: true, cell: (age) => ageing[age] },
  ];
  return (
    <Figure
      title={say.ageing}
      says={say.ageingSays(count(all), count(ageing.OVER_30))}
      table={<Table caption={say.ageing} columns={columns} rows={AGES} keyOf={(age) => age} />}
    >
      <Bars
        fill={{ tone: 'red', fill: 'solid' }}
        bars={AGES.map((age) => ({
          key: age,
          name: say.ages[age],
          amount: ageing[age],
          text: say.tasks(count(ageing[age])),
        }))}
      />
    </Figure>
  );
}
