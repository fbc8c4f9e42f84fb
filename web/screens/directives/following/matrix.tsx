/**
 * Units × steps. Every cell has a sign and a word beside its colour; on a phone a row is a card whose cells say the whole
 * sentence. Rows are put on the page a part at a time, so that thousands stay quick.
 */
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { formatCount } from '../../../texts/format.ts';
import { useLanguage, useTexts, type Language } from '../../../texts/language.ts';
import { headCell, headTitles, type Head } from './head-cell.tsx';
import type { Row } from './row.ts';
import { STEPS, stepNames, stepTexts, wordsOf } from './step-words.ts';
import { termCell } from './term-cell.tsx';
import './matrix.css';

/** Of a list that is longer than a province; shorter ones stand on the page whole. */
const ROWS_AT_ONCE = 60;
const WHOLE = 160;
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

function stepCells(row: Row, language: Language) {
  const names = stepNames[language];
  return STEPS.map((step) => {
    const { sign, brief, more, whole, tone } = wordsOf(row.steps[step], stepTexts[language]);
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
  });
}

const rowOf = (row: Row, head: Head, language: Language): VNode => (
  <tr key={row.id}>
    {headCell(row, head, language)}
    {stepCells(row, language)}
    {termCell(row, texts[language].term, language)}
  </tr>
);

export interface MatrixProps {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly head: Head;
}

/** A row that is drawn once is not looked at again: narrowing a filter costs the rows that come, not those that stay. */
function Body({ rows, head }: Omit<MatrixProps, 'caption'>) {
  const language = useLanguage();
  const drawn = useMemo(() => new WeakMap<Row, VNode>(), [head, language]);
  const draw = (row: Row): VNode => {
    const known = drawn.get(row) ?? rowOf(row, head, language);
    drawn.set(row, known);
    return known;
  };
  return <tbody>{rows.map(draw)}</tbody>;
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
  const [asked, setAsked] = useState(0);
  const most = rows.length <= WHOLE ? WHOLE : Math.max(ROWS_AT_ONCE, asked);
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
          <Button small onClick={() => setAsked(most + ROWS_AT_ONCE * 2)}>
            {say.rest(count(rest))}
          </Button>
        </div>
      )}
    </div>
  );
}
