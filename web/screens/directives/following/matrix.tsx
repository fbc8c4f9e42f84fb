/**
 * Units × steps. Every cell has a sign and a word beside its colour; on a phone a row is a card whose cells say the whole
 * sentence. Rows are put on the page a part at a time, so that thousands stay quick.
 */
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { formatCount } from '../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import { HeadCell, headTitles, type Head } from './head-cell.tsx';
import type { Row } from './row.ts';
import { STEPS, stepNames, stepTexts, wordsOf, type StepTexts } from './step-words.ts';
import { TermCell } from './term-cell.tsx';
import './matrix.css';

const ROWS_AT_ONCE = 100;
const texts = {
  vi: {
    term: 'Hạn báo cáo',
    shown: (shown: string, all: string) => `Đang hiện ${shown} trong ${all} dòng.`,
    rest: (count: string) => `Hiện thêm ${count} dòng`,
  },
  en: {
    term: 'Report due',
    shown: (shown: string, all: string) => `${shown} of ${all} rows shown.`,
    rest: (count: string) => `Show ${count} more rows`,
  },
};
function StepCells({ row, say, names }: { row: Row; say: StepTexts; names: typeof stepNames.vi }) {
  return (
    <>
      {STEPS.map((step) => {
        const { sign, brief, more, whole, tone } = wordsOf(row.steps[step], say);
        return (
          <td key={step} data-label={names[step]} class={`step ${tone}`} title={`${names[step]}: ${whole}`}>
            <b aria-hidden="true">{sign}</b>
            <span class="step-brief" aria-hidden="true">
              {brief}
              {more !== undefined && <span class="step-more">{more}</span>}
            </span>
            <span class="step-whole">{whole}</span>
          </td>
        );
      })}
    </>
  );
}

export interface MatrixProps {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly head: Head;
}

function Body({ rows, head }: Omit<MatrixProps, 'caption'>) {
  const say = useTexts(texts);
  const stepSay = useTexts(stepTexts);
  const names = useTexts(stepNames);
  return useMemo(
    () => (
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <HeadCell row={row} head={head} />
            <StepCells row={row} say={stepSay} names={names} />
            <TermCell row={row} title={say.term} />
          </tr>
        ))}
      </tbody>
    ),
    [rows, head, say, stepSay, names],
  );
}

function HeadRow({ head }: Pick<MatrixProps, 'head'>) {
  const say = useTexts(texts);
  const names = useTexts(stepNames);
  const titles = [useTexts(headTitles)[head], ...STEPS.map((step) => names[step]), say.term];
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

export function Matrix({ caption, rows, head }: MatrixProps) {
  const say = useTexts(texts);
  const language = useLanguage();
  const [most, setMost] = useState(ROWS_AT_ONCE);
  const shown = useMemo(() => rows.slice(0, most), [rows, most]);
  const count = (value: number): string => formatCount(value, language);
  const rest = Math.min(rows.length - shown.length, ROWS_AT_ONCE * 2);
  return (
    <div class="stack tight">
      <table class="table cards matrix">
        <caption>{caption}</caption>
        <HeadRow head={head} />
        <Body rows={shown} head={head} />
      </table>
      {rest > 0 && (
        <div class="row no-print">
          <span class="soft">{say.shown(count(shown.length), count(rows.length))}</span>
          <Button small onClick={() => setMost(most + ROWS_AT_ONCE * 2)}>
            {say.rest(count(rest))}
          </Button>
        </div>
      )}
    </div>
  );
}
