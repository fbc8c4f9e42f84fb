import type { LetterBlock } from './letter.ts';
import { totalOf, type ClosingFacts } from './letter-facts.ts';

type Row = Omit<ClosingFacts['units'][number], 'unitName'>;

const FIGURES = [
  { title: 'Hoàn thành đúng hạn', of: (row: Row) => row.doneOnTime },
  { title: 'Hoàn thành quá hạn', of: (row: Row) => row.doneLate },
  { title: 'Chưa hoàn thành, trong hạn', of: (row: Row) => row.openInTerm },
  { title: 'Chưa hoàn thành, quá hạn', of: (row: Row) => row.openOverdue },
  { title: 'Đã rút', of: (row: Row) => row.withdrawn },
  { title: 'Tổng số', of: totalOf },
  { title: 'Số ngày làm việc quá hạn', of: (row: Row) => row.workingDaysLate },
];
const NUMBER_SHARE = 7;
const FIGURE_SHARE = 10;

/** One row per unit, the sums last; the column of withdrawn assignments only stands where there are any. */
export function closingTable(facts: ClosingFacts): LetterBlock {
  const figures = FIGURES.filter(({ title }) => title !== 'Đã rút' || facts.withdrawn > 0);
  const cells = (row: Row): string[] => figures.map(({ of }) => String(of(row)));
  return {
    kind: 'TABLE',
    lastRowIsTotal: true,
    columns: [
      { title: 'TT', share: NUMBER_SHARE, align: 'center' },
      { title: 'Đơn vị', share: 100 - NUMBER_SHARE - FIGURE_SHARE * figures.length, align: 'left' },
      ...figures.map(({ title }) => ({ title, share: FIGURE_SHARE, align: 'center' as const })),
    ],
    rows: [
      ...facts.units.map((unit, index) => [String(index + 1), unit.unitName, ...cells(unit)]),
      ['', 'Tổng cộng', ...cells(facts)],
    ],
  };
}
