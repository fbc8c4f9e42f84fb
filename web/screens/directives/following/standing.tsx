/** Where a directive stands: one bar of all assignments, what is late, what falls due next, and whether the figures add up. */
import type { ComponentChildren } from 'preact';
import type { AnswerOf } from '../../../api/endpoint.ts';
import { Day } from '../../../components/day.tsx';
import { Notice } from '../../../components/notice.tsx';
import { ShareBar } from '../../../components/charts/share-bar.tsx';
import { officialNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import { isOpenRow, type Row } from './row.ts';
import { statusShares } from './status-shares.ts';
import type { Counted } from './use-counted.ts';
import type { FilterState } from './use-filter.ts';

type Figures = AnswerOf<'GET /directives/{directiveId}/statistics'>;

const texts = {
  vi: {
    title: 'Tình hình thực hiện',
    bar: 'Nhiệm vụ theo tình trạng',
    withdrawn: 'Đã rút',
    next: 'Hạn tới',
    nextCount: (count: number) => `${count} báo cáo`,
    none: 'Không còn hạn nào phía trước.',
    late: (count: number) => `${count} nhiệm vụ quá hạn`,
    noneLate: 'Không có nhiệm vụ quá hạn',
    waits: (count: number) => `${count} nhiệm vụ có việc chờ trả lời`,
    sum: (all: number) => `Đủ ${all} nhiệm vụ đã giao: số liệu khớp.`,
    unmatched: 'Số liệu chưa khớp:',
  },
  en: {
    title: 'Where it stands',
    bar: 'Assignments by status',
    withdrawn: 'Withdrawn',
    next: 'Next due',
    nextCount: (count: number) => `${count} reports`,
    none: 'Nothing more falls due.',
    late: (count: number) => `${count} assignments overdue`,
    noneLate: 'Nothing is overdue',
    waits: (count: number) => `${count} assignments wait for an answer`,
    sum: (all: number) => `All ${all} assignments accounted for: the figures add up.`,
    unmatched: 'The figures do not add up:',
  },
};

export interface NextDue {
  readonly day: string;
  readonly count: number;
}
export function nextDueOf(rows: readonly Row[], today: string): NextDue | undefined {
  const coming = rows.filter((row) => isOpenRow(row) && row.status.dueDay >= today);
  const day = coming.reduce((first, { status }) => (status.dueDay < first ? status.dueDay : first), '9999');
  return coming.length === 0
    ? undefined
    : { day, count: coming.filter(({ status }) => status.dueDay === day).length };
}

function Reconciled({ figures }: { readonly figures: Figures }) {
  const say = useTexts(texts);
  if (figures.reconciled)
    return <p class="soft small following-sum">✓ {say.sum(figures.statistics.assignments)}</p>;
  return (
    <Notice tone="bad">
      {say.unmatched} {figures.problems.join(' ')}
    </Notice>
  );
}

export interface StandingProps {
  readonly counted: Counted;
  readonly filter: FilterState;
  /** Whether it can be closed, for those who may. */
  readonly children?: ComponentChildren;
}

export function Standing({ counted, filter, children }: StandingProps) {
  const say = useTexts(texts);
  const names = useTexts(officialNames);
  const { counts, figures, rows: loaded, today } = counted;
  const rows = loaded.isComplete ? loaded.rows : undefined;
  const next = rows === undefined ? undefined : nextDueOf(rows, today);
  const waiting = rows?.filter(({ pending }) => pending.length > 0).length ?? 0;
  const shares = statusShares(counts, { ...names, WITHDRAWN: say.withdrawn });
  const late = counts.official['OPEN_OVERDUE'] ?? 0;
  return (
    <section class="sheet stack" aria-labelledby="standing">
      <div class="row spread">
        <h2 id="standing">{say.title}</h2>
        {rows !== undefined && (
          <span>
            {next === undefined ? (
              say.none
            ) : (
              <>
                {say.next}: <b>{<Day value={next.day} weekday />}</b> ({say.nextCount(next.count)})
              </>
            )}
          </span>
        )}
      </div>
      <div class="row following-signs">
        {late > 0 ? (
          <button
            type="button"
            class="button small danger"
            onClick={() => filter.change({ status: 'OPEN_OVERDUE' })}
          >
            <span aria-hidden="true">!</span> {say.late(late)}
          </button>
        ) : (
          <span class="badge calm">
            <span aria-hidden="true">✓</span>
            {say.noneLate}
          </span>
        )}
        {waiting > 0 && (
          <button type="button" class="button small" onClick={() => filter.change({ pending: '1' })}>
            <span aria-hidden="true">?</span> {say.waits(waiting)}
          </button>
        )}
      </div>
      <ShareBar title={say.bar} shares={shares} />
      {figures.data && <Reconciled figures={figures.data} />}
      {children}
    </section>
  );
}
