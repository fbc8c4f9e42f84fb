/** The four official statuses as a sum that one can check with the eye; and the other figures of the report. */
import type { AnswerOf } from '../../../../api/endpoint.ts';
import { Figure } from '../../../../components/charts/figure.tsx';
import { ShareBar } from '../../../../components/charts/share-bar.tsx';
import { Notice } from '../../../../components/notice.tsx';
import { Table, type Column } from '../../../../components/table.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { officialNames, phaseNames } from '../../../../texts/labels.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import { statusShares } from '../status-shares.ts';

type Figures = AnswerOf<'GET /directives/{directiveId}/statistics'>;
const texts = {
  vi: {
    title: 'Bốn trạng thái chính thức',
    withdrawn: 'Đã rút',
    says: (sum: string) => `${sum}: khớp với số nhiệm vụ đã giao.`,
    sum: 'nhiệm vụ',
    broken: 'Số liệu chưa khớp:',
    unopened: (count: string) => `Ngoài ra ${count} nhiệm vụ chưa gửi đến đơn vị, không tính ở trên.`,
    statusCaption: 'Theo trạng thái chính thức (Quyết định 42/2014/QĐ-TTg và 23/2018/QĐ-TTg)',
    phaseCaption: 'Theo bước đang thực hiện',
    otherCaption: 'Số liệu khác',
    status: 'Trạng thái',
    phase: 'Bước',
    what: 'Nội dung',
    count: 'Số nhiệm vụ',
    number: 'Số lượng',
    total: 'Cộng',
    others: {
      obligations: 'Nội dung được giao',
      returned: 'Lần trả lại kế hoạch, báo cáo',
      extended: 'Lần gia hạn',
      nil: 'Báo cáo không phát sinh',
      workingDaysLate: 'Tổng số ngày làm việc chậm',
    },
  },
  en: {
    title: 'The four official statuses',
    withdrawn: 'Withdrawn',
    says: (sum: string) => `${sum}: equal to what was assigned.`,
    sum: 'assignments',
    broken: 'The figures do not add up:',
    unopened: (count: string) =>
      `Besides, ${count} assignments have not reached their unit and are not counted.`,
    statusCaption: 'By official status (Decisions 42/2014 and 23/2018)',
    phaseCaption: 'By present step',
    otherCaption: 'Other figures',
    status: 'Status',
    phase: 'Step',
    what: 'What',
    count: 'Assignments',
    number: 'Count',
    total: 'Total',
    others: {
      obligations: 'Obligations',
      returned: 'Plans and reports returned',
      extended: 'Extensions',
      nil: 'Nil reports',
      workingDaysLate: 'Working days late in all',
    },
  },
};
interface Line {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

function CountTable({
  caption,
  title,
  heading,
  lines,
}: {
  readonly caption: string;
  readonly title: string;
  readonly heading: string;
  readonly lines: readonly Line[];
}) {
  const language = useLanguage();
  const columns: Column<Line>[] = [
    { key: 'name', title, isHead: true, cell: ({ name }) => name },
    { key: 'count', title: heading, isNumeric: true, cell: ({ count }) => formatCount(count, language) },
  ];
  return <Table caption={caption} columns={columns} rows={lines} keyOf={({ key }) => key} />;
}

function linesOf(names: Readonly<Record<string, string>>, counts: Readonly<Record<string, number>>): Line[] {
  return Object.entries(names).map(([key, name]) => ({ key, name, count: counts[key] ?? 0 }));
}

function SumTables({ statistics }: Pick<Figures, 'statistics'>) {
  const say = useTexts(texts);
  const total: Line = { key: 'total', name: say.total, count: statistics.assignments };
  const withdrawn: Line = { key: 'withdrawn', name: say.withdrawn, count: statistics.withdrawn };
  const { obligations, returned, extended, nil, workingDaysLate } = statistics;
  return (
    <div class="stack">
      <CountTable
        caption={say.statusCaption}
        title={say.status}
        heading={say.count}
        lines={[...linesOf(useTexts(officialNames), statistics.official), withdrawn, total]}
      />
      <CountTable
        caption={say.phaseCaption}
        title={say.phase}
        heading={say.count}
        lines={[...linesOf(useTexts(phaseNames), statistics.phases), total]}
      />
      <CountTable
        caption={say.otherCaption}
        title={say.what}
        heading={say.number}
        lines={linesOf(say.others, { obligations, returned, extended, nil, workingDaysLate })}
      />
    </div>
  );
}

export function SumFigure({ figures }: { readonly figures: Figures; readonly directiveId: string }) {
  const say = useTexts(texts);
  const names = useTexts(officialNames);
  const language = useLanguage();
  const { statistics, reconciled, problems, unopened } = figures;
  const shares = statusShares(statistics, { ...names, WITHDRAWN: say.withdrawn });
  const parts = shares.map(({ count }) => formatCount(count, language));
  const sum = `${parts.join(' + ')} = ${formatCount(statistics.assignments, language)} ${say.sum}`;
  return (
    <Figure
      title={say.title}
      says={reconciled ? say.says(sum) : sum}
      table={<SumTables statistics={statistics} />}
    >
      {!reconciled && (
        <Notice tone="bad">
          {say.broken} {problems.join(' ')}
        </Notice>
      )}
      <ShareBar title={say.title} shares={shares} />
      {unopened > 0 && <p class="soft small">{say.unopened(formatCount(unopened, language))}</p>}
    </Figure>
  );
}
