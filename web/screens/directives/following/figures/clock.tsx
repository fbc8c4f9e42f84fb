/** The split clock: every working day since issue is charged to exactly one party. */
import type { AnswerOf } from '../../../../api/endpoint.ts';
import type { FillKind, Tone } from '../../../../components/charts/fills.tsx';
import { Figure } from '../../../../components/charts/figure.tsx';
import { ShareBar } from '../../../../components/charts/share-bar.tsx';
import { Table, type Column } from '../../../../components/table.tsx';
import { formatCount } from '../../../../texts/format.ts';
import { partyNames } from '../../../../texts/labels.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';

type Figures = AnswerOf<'GET /directives/{directiveId}/statistics'>;
const texts = {
  vi: {
    title: 'Thời gian nằm ở khâu nào',
    says: (days: string, party: string, share: string) =>
      `Tổng cộng ${days} ngày làm việc của mọi nhiệm vụ; nhiều nhất ở ${party}: ${share}. Mỗi ngày tính cho đúng một bên.`,
    none: 'Chưa qua ngày làm việc nào.',
    days: (count: string) => `${count} ngày`,
    party: 'Bên giữ việc',
    count: 'Ngày làm việc',
    share: 'Tỷ lệ',
    total: 'Cộng',
  },
  en: {
    title: 'Who held the work',
    says: (days: string, party: string, share: string) =>
      `${days} working days over all assignments; most with ${party}: ${share}. Every day is charged to exactly one party.`,
    none: 'No working day has passed yet.',
    days: (count: string) => `${count} days`,
    party: 'Party',
    count: 'Working days',
    share: 'Share',
    total: 'Total',
  },
};
const PARTIES = ['DISTRIBUTION', 'UNIT', 'REVIEWER', 'SUPERIOR'] as const;
type Party = (typeof PARTIES)[number];
const FILLS: Record<Party, { tone: Tone; fill: FillKind }> = {
  DISTRIBUTION: { tone: 'ink', fill: 'dots' },
  UNIT: { tone: 'accent', fill: 'solid' },
  REVIEWER: { tone: 'yellow', fill: 'stripes' },
  SUPERIOR: { tone: 'red', fill: 'cross' },
};
interface Held {
  readonly key: string;
  readonly name: string;
  readonly days: number;
}

export function ClockFigure({ figures: { statistics } }: { readonly figures: Figures }) {
  const say = useTexts(texts);
  const names = useTexts(partyNames);
  const language = useLanguage();
  const count = (value: number): string => formatCount(value, language);
  const held = PARTIES.map((party) => ({ party, days: statistics.charged[party] ?? 0 }));
  const all = held.reduce((sum, { days }) => sum + days, 0);
  const percent = (days: number): string => (all === 0 ? '–' : `${Math.round((days / all) * 100)} %`);
  const [most] = [...held].sort((one, other) => other.days - one.days);
  const columns: Column<Held>[] = [
    { key: 'name', title: say.party, isHead: true, cell: ({ name }) => name },
    { key: 'days', title: say.count, isNumeric: true, cell: ({ days }) => count(days) },
    { key: 'share', title: say.share, isNumeric: true, cell: ({ days }) => percent(days) },
  ];
  const rows: Held[] = [
    ...held.map(({ party, days }) => ({ key: party, name: names[party], days })),
    { key: 'total', name: say.total, days: all },
  ];
  if (most === undefined || all === 0) return <Figure title={say.title} says={say.none} children={null} />;
  return (
    <Figure
      title={say.title}
      says={say.says(count(all), names[most.party].toLowerCase(), percent(most.days))}
      table={<Table caption={say.title} columns={columns} rows={rows} keyOf={({ key }) => key} />}
    >
      <ShareBar
        title={say.title}
        amount={(days) => say.days(count(days))}
        shares={held.map(({ party, days }) => ({
          key: party,
          name: names[party],
          count: days,
          ...FILLS[party],
        }))}
      />
    </Figure>
  );
}
