/** Every directive that one may see, newest first. */
import { useEffect, useState } from 'preact/hooks';
import { mayOnDirective } from '../../../shared/domain/authorization.ts';
import type { QueryOf } from '../../api/endpoint.ts';
import { addressOf, call } from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { rolesOf, useMe } from '../../app/me.ts';
import { useAddressFilter } from '../../app/use-address-filter.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { FilterSelect, Filters, SearchField } from '../../components/filters.tsx';
import { Empty, Problem, Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { directivePhaseNames } from '../../texts/labels.ts';
import { useTexts } from '../../texts/language.ts';
import { DirectiveTable, type DirectiveItem } from './drafting/directive-table.tsx';
import { keysOf } from './drafting/names.ts';
import './drafting/list.css';

const texts = {
  vi: {
    title: 'Văn bản chỉ đạo',
    draft: 'Soạn văn bản',
    search: 'Tìm theo số, trích yếu',
    phase: 'Tình trạng',
    more: 'Xem thêm',
    found: (count: number) => `Tìm thấy ${count} văn bản`,
    none: 'Chưa có văn bản nào',
    noneOffice:
      'Mỗi văn bản chỉ đạo đi từ dự thảo, kiểm tra, ban hành đến kết thúc. Bấm “Soạn văn bản” để bắt đầu.',
    noneUnit: 'Khi tỉnh ban hành văn bản giao việc cho đơn vị bạn, văn bản hiện ở đây và bạn nhận được thư.',
    notFound: 'Không có văn bản nào khớp',
    notFoundText: 'Thử ít từ hơn, hoặc chọn lại tình trạng.',
  },
  en: {
    title: 'Directives',
    draft: 'Draft a directive',
    search: 'Search number and abstract',
    phase: 'State',
    more: 'Show more',
    found: (count: number) => (count === 1 ? '1 directive found' : `${count} directives found`),
    none: 'No directive yet',
    noneOffice:
      'A directive goes from draft and check to issue and closing. Press “Draft a directive” to begin.',
    noneUnit: 'When the province gives your unit work, the document appears here and you get a mail.',
    notFound: 'No directive matches',
    notFoundText: 'Try fewer words, or another state.',
  },
};

const STANDARD = { q: '', phase: '' };
const TYPING_PAUSE_MS = 350;
const PAGE = 50;

/** A value a moment after it stopped changing. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function Nothing({ isFiltered, mayDraft }: { readonly isFiltered: boolean; readonly mayDraft: boolean }) {
  const say = useTexts(texts);
  if (isFiltered) return <Empty title={say.notFound}>{say.notFoundText}</Empty>;
  return <Empty title={say.none}>{mayDraft ? say.noneOffice : say.noneUnit}</Empty>;
}

/** Pages after the first are put behind it, until the filter changes. */
function useMore(query: QueryOf<'GET /directives'>, next: string | undefined) {
  const [more, setMore] = useState<{ items: readonly DirectiveItem[]; next?: string | undefined }>();
  const [problem, setProblem] = useState<Error>();
  const address = addressOf('', {}, query);
  useEffect(() => setMore(undefined), [address]);
  const after = more === undefined ? next : more.next;
  const load = async (): Promise<void> => {
    setProblem(undefined);
    try {
      const page = await call('GET /directives', {
        query: { ...query, ...(after === undefined ? {} : { after }) },
      });
      setMore({ items: [...(more?.items ?? []), ...page.items], next: page.next });
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return { items: more?.items ?? [], hasMore: after !== undefined, load, problem };
}

export default function Directives() {
  const me = useMe();
  const say = useTexts(texts);
  const names = useTexts(directivePhaseNames);
  const { filter, isFiltered, change, clear } = useAddressFilter(STANDARD);
  const q = useSettled(filter.q.trim());
  const phase = keysOf(names).find((one) => one === filter.phase);
  const mayDraft = mayOnDirective('DRAFT', rolesOf(me), ['PROVINCE']);
  const query = {
    limit: PAGE,
    ...(q === '' ? {} : { q }),
    ...(phase === undefined ? {} : { phase }),
  };
  const reading = useReading('GET /directives', { query });
  const more = useMore(query, reading.data?.next);
  return (
    <Page
      title={say.title}
      actions={
        mayDraft && (
          <LinkButton kind="primary" icon="plus" href="/directives/new">
            {say.draft}
          </LinkButton>
        )
      }
    >
      <div class="stack">
        <Filters
          isFiltered={isFiltered}
          onClear={clear}
          found={
            isFiltered && reading.data !== undefined
              ? say.found(reading.data.items.length + more.items.length)
              : ''
          }
        >
          <SearchField label={say.search} value={filter.q} onValue={(typed) => change({ q: typed })} />
          <FilterSelect
            label={say.phase}
            value={filter.phase}
            onValue={(value) => change({ phase: value })}
            options={keysOf(names).map((value) => ({ value, label: names[value] }))}
          />
        </Filters>
        <Shown reading={reading}>
          {({ items }) =>
            items.length + more.items.length === 0 ? (
              <Nothing isFiltered={isFiltered} mayDraft={mayDraft} />
            ) : (
              <DirectiveTable items={[...items, ...more.items]} />
            )
          }
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
