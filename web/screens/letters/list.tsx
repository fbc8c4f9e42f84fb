/** Letters of the ladder: what waits for a signature by kind, the oldest first; what was signed or set aside, the newest. */
import { useEffect, useState } from 'preact/hooks';
import type { QueryOf } from '../../api/endpoint.ts';
import { addressOf, call } from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { useAddressFilter } from '../../app/use-address-filter.ts';
import { Button } from '../../components/button.tsx';
import { FilterSelect, Filters, SearchField } from '../../components/filters.tsx';
import { Empty, Problem, Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { letterKindNames } from '../../texts/deciding.ts';
import { useTexts } from '../../texts/language.ts';
import { keysOf } from '../directives/drafting/names.ts';
import type { LetterItem } from './letter-record.ts';
import { LetterTable } from './letter-table.tsx';
import './letters.css';

const texts = {
  vi: {
    title: 'Đôn đốc, chấn chỉnh',
    lead: 'Dự thảo do hệ thống lập theo quy định đôn đốc; chỉ được gửi khi người có thẩm quyền ký.',
    phases: { DRAFT: 'Chờ ký', SIGNED: 'Đã ký', SET_ASIDE: 'Không ban hành' },
    phase: 'Tình trạng',
    kind: 'Loại văn bản',
    search: 'Tìm theo đơn vị, trích yếu, số',
    more: 'Xem thêm',
    none: {
      DRAFT: 'Không có dự thảo nào chờ ký',
      SIGNED: 'Chưa ký văn bản nào',
      SET_ASIDE: 'Không có dự thảo nào bị bỏ',
    },
    noneText:
      'Khi một đơn vị quá hạn đến bước phải có văn bản, dự thảo hiện ở đây kèm lý do, sẵn nội dung đúng thể thức.',
    notFound: 'Không có văn bản nào khớp',
    notFoundText: 'Thử ít từ hơn, hoặc bỏ bớt điều kiện lọc.',
  },
  en: {
    title: 'Letters',
    lead: 'Drafted by the system by the reminder rules; sent only when somebody entitled signs.',
    phases: { DRAFT: 'To sign', SIGNED: 'Signed', SET_ASIDE: 'Not issued' },
    phase: 'State',
    kind: 'Kind',
    search: 'Search unit, subject, number',
    more: 'Show more',
    none: {
      DRAFT: 'No draft waits for a signature',
      SIGNED: 'Nothing signed yet',
      SET_ASIDE: 'Nothing set aside',
    },
    noneText: 'When a unit is so late that a letter is due, its draft appears here with the reason.',
    notFound: 'No letter matches',
    notFoundText: 'Try fewer words, or fewer conditions.',
  },
};
type Phase = LetterItem['phase'];
const PHASES: readonly Phase[] = ['DRAFT', 'SIGNED', 'SET_ASIDE'];
const STANDARD = { q: '', phase: 'DRAFT', kind: '' };
const TYPING_PAUSE_MS = 350;
const PAGE = 100;

/** A value a moment after it stopped changing. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Pages after the first are put behind it, until the filter changes. */
function useMore(query: QueryOf<'GET /letters'>, next: string | undefined) {
  const [more, setMore] = useState<{ items: readonly LetterItem[]; next?: string | undefined }>();
  const [problem, setProblem] = useState<Error>();
  const address = addressOf('', {}, query);
  useEffect(() => setMore(undefined), [address]);
  const after = more === undefined ? next : more.next;
  const load = async (): Promise<void> => {
    setProblem(undefined);
    try {
      const page = await call('GET /letters', {
        query: { ...query, ...(after === undefined ? {} : { after }) },
      });
      setMore({ items: [...(more?.items ?? []), ...page.items], next: page.next });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return { items: more?.items ?? [], hasMore: after !== undefined, load, problem };
}

export default function Letters() {
  const say = useTexts(texts);
  const kinds = useTexts(letterKindNames);
  const { filter, isFiltered, change, clear } = useAddressFilter(STANDARD);
  const q = useSettled(filter.q.trim());
  const phase = PHASES.find((one) => one === filter.phase) ?? 'DRAFT';
  const kind = keysOf(kinds).find((one) => one === filter.kind);
  const query = {
    limit: PAGE,
    phase,
    ...(q === '' ? {} : { q }),
    ...(kind === undefined ? {} : { kind }),
  };
  const reading = useReading('GET /letters', { query });
  const more = useMore(query, reading.data?.next);
  const isNarrowed = q !== '' || kind !== undefined;
  return (
    <Page title={say.title} lead={say.lead}>
      <div class="stack">
        <div class="letter-phases" role="group" aria-label={say.phase}>
          {PHASES.map((one) => (
            <button
              key={one}
              type="button"
              class="button small"
              aria-pressed={one === phase}
              onClick={() => change({ phase: one })}
            >
              {say.phases[one]}
            </button>
          ))}
        </div>
        <Filters isFiltered={isFiltered} onClear={clear}>
          <SearchField label={say.search} value={filter.q} onValue={(typed) => change({ q: typed })} />
          <FilterSelect
            label={say.kind}
            value={filter.kind}
            onValue={(value) => change({ kind: value })}
            options={keysOf(kinds).map((value) => ({ value, label: kinds[value] }))}
          />
        </Filters>
        <Shown reading={reading}>
          {({ items }) => {
            const all = [...items, ...more.items];
            if (all.length === 0)
              return isNarrowed ? (
                <Empty title={say.notFound}>{say.notFoundText}</Empty>
              ) : (
                <Empty title={say.none[phase]}>{say.noneText}</Empty>
              );
            if (phase !== 'DRAFT') return <LetterTable letters={all} caption={say.phases[phase]} />;
            return keysOf(kinds).map((one) => {
              const ofKind = all.filter((letter) => letter.kind === one);
              return (
                ofKind.length > 0 && (
                  <section key={one} class="sheet stack tight" aria-label={kinds[one]}>
                    <h2>
                      {kinds[one]}
                      {!more.hasMore && <span class="soft numeric"> ({ofKind.length})</span>}
                    </h2>
                    <LetterTable letters={ofKind} caption={say.phases.DRAFT} />
                  </section>
                )
              );
            });
          }}
        </Shown>
        {more.problem !== undefined && <Problem problem={more.problem} onRetry={() => void more.load()} />}
        {more.hasMore && (
          <div>
            <Button onClick={() => void more.load()}>{say.more}</Button>
          </div>
        )}
      </div>
    </Page>
  );
}
