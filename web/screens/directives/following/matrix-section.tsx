/** The list with its search, filters and export; the rows that match, in their order. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { Empty, Loading, Problem } from '../../../components/notice.tsx';
import { saveBlob } from '../../../api/documents.ts';
import { formatCount } from '../../../texts/format.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import { exportRows } from './export-rows.ts';
import { FilterBar } from './filter-bar.tsx';
import { matching, sorted, type Filter } from './filter.ts';
import type { Head } from './head-cell.tsx';
import { Matrix } from './matrix.tsx';
import { ranksOf, type Row, type SearchedIn } from './row.ts';
import type { FilterState } from './use-filter.ts';
import type { Rows } from './use-rows.ts';

/** So few rows need no search. */
const FEW = 6;
const texts = {
  vi: {
    caption: (count: string) => `${count} nhiệm vụ. Số ngày quá hạn, chậm là ngày làm việc.`,
    part: (count: string, all: string) =>
      `${count} trong ${all} nhiệm vụ. Số ngày quá hạn, chậm là ngày làm việc.`,
    csv: (count: string) => `Xuất bảng tính (${count} dòng)`,
    file: 'tien-do',
    coming: (count: string) => `Đang tải tiếp… đã có ${count} nhiệm vụ.`,
    more: 'Tải tiếp',
    moreHint: (count: string) => `Đã tải ${count} nhiệm vụ, chưa hết.`,
    nothing: 'Không có nhiệm vụ nào khớp với điều kiện lọc.',
    nothingHint: 'Thử bỏ bớt điều kiện, hoặc tìm bằng một phần tên đơn vị.',
    clear: 'Bỏ lọc',
  },
  en: {
    caption: (count: string) => `${count} assignments. Days late are working days.`,
    part: (count: string, all: string) => `${count} of ${all} assignments. Days late are working days.`,
    csv: (count: string) => `Export for a spreadsheet (${count} rows)`,
    file: 'progress',
    coming: (count: string) => `Loading on… ${count} assignments so far.`,
    more: 'Load more',
    moreHint: (count: string) => `${count} assignments loaded, not all yet.`,
    nothing: 'No assignment matches the filter.',
    nothingHint: 'Take away a condition, or search for part of a name.',
    clear: 'Clear filters',
  },
};

export interface MatrixSectionProps {
  readonly state: FilterState;
  readonly rows: Rows;
  readonly head: Head;
  /** What stands here when there is nothing at all. */
  readonly empty: preact.ComponentChildren;
  /** Of the exported file, before the ending. */
  readonly fileName: string;
}

function Coming({ rows }: { readonly rows: Rows }) {
  const say = useTexts(texts);
  const language = useLanguage();
  const count = formatCount(rows.rows.length, language);
  if (rows.problem !== undefined) return <Problem problem={rows.problem} onRetry={rows.more} />;
  if (rows.isComplete) return null;
  if (rows.isLoading) return rows.rows.length === 0 ? <Loading /> : <p role="status">{say.coming(count)}</p>;
  return (
    <div class="row">
      <span>{say.moreHint(count)}</span>
      <Button small onClick={rows.more}>
        {say.more}
      </Button>
    </div>
  );
}

/** In a long list the field answers first, and the rows follow when the typing pauses. */
const LONG = 400;
const PAUSE_MS = 120;
function useSettled(filter: Filter, isLong: boolean): Filter {
  const [settled, settle] = useState(filter);
  useEffect(() => {
    const later = setTimeout(() => settle(filter), PAUSE_MS);
    return () => clearTimeout(later);
  }, [filter]);
  return isLong ? settled : filter;
}

/** The rows that match, in order. Kept until rows or filter change: the ranks cost more than the rest. */
function useShown(rows: readonly Row[], { filter }: FilterState, where: SearchedIn): readonly Row[] {
  const settled = useSettled(filter, rows.length > LONG);
  const ranks = useMemo(() => ranksOf(rows), [rows]);
  const inOrder = useMemo(() => sorted(rows, settled.sort, ranks), [rows, ranks, settled.sort]);
  return useMemo(() => matching(inOrder, settled, where), [inOrder, settled, where]);
}

export function MatrixSection({ state, rows, head, empty, fileName }: MatrixSectionProps) {
  const say = useTexts(texts);
  const language = useLanguage();
  const where = head === 'unit' ? 'unit' : 'unit-and-directive';
  const shown = useShown(rows.rows, state, where);
  const count = (value: number): string => formatCount(value, language);
  if (rows.rows.length === 0 && rows.isComplete && !state.isFiltered) return <>{empty}</>;
  return (
    <div class="stack">
      {(state.isFiltered || rows.rows.length > FEW || !rows.isComplete) && (
        <FilterBar state={state} where={where}>
          {shown.length > 0 && (
            <Button
              small
              kind="quiet"
              icon="download"
              onClick={() => saveBlob(exportRows(shown), `${fileName}.csv`)}
            >
              {say.csv(count(shown.length))}
            </Button>
          )}
        </FilterBar>
      )}
      {shown.length > 0 && (
        <Matrix
          caption={
            state.isFiltered
              ? say.part(count(shown.length), count(rows.rows.length))
              : say.caption(count(shown.length))
          }
          rows={shown}
          head={head}
        />
      )}
      {shown.length === 0 && rows.isComplete && (
        <Empty title={say.nothing} action={<Button onClick={state.clear}>{say.clear}</Button>}>
          {say.nothingHint}
        </Empty>
      )}
      <Coming rows={rows} />
    </div>
  );
}
