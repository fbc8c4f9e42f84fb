/** Assignments over all directives: for the office what is open in the province, for a unit what it owes, by due day. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QueryOf } from '../../api/endpoint.ts';
import { isAuditor, isOffice, useMe } from '../../app/me.ts';
import { Empty } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../texts/language.ts';
import { NO_FILTER, type Filter, type Status } from '../directives/following/filter.ts';
import { MatrixSection } from '../directives/following/matrix-section.tsx';
import { useFilter } from '../directives/following/use-filter.ts';
import { joined, PAGE, useRows, type Rows } from '../directives/following/use-rows.ts';

const texts = {
  vi: {
    office: 'Nhiệm vụ đang thực hiện',
    officeLead: 'Mọi nhiệm vụ theo các văn bản còn hiệu lực; việc quá hạn đứng trước.',
    unit: 'Nhiệm vụ của đơn vị',
    unitLead: 'Việc đơn vị phải làm, hạn gần đứng trước. Bấm vào tên văn bản để xem và thực hiện.',
    nothing: 'Không có nhiệm vụ nào chưa xong.',
    officeHint:
      'Nhiệm vụ xuất hiện ở đây khi một văn bản được ban hành. Muốn xem việc đã xong, chọn tình trạng "Tất cả".',
    unitHint:
      'Khi có văn bản mới giao việc, đơn vị nhận được thư và nhiệm vụ hiện ở đây. Muốn xem việc đã xong, chọn tình trạng "Tất cả".',
    showAll: 'Xem cả việc đã xong',
  },
  en: {
    office: 'Assignments under way',
    officeLead: 'All assignments of directives in force; what is overdue comes first.',
    unit: 'Assignments of the unit',
    unitLead: 'What the unit owes, the nearest due day first. Open a directive to see and answer it.',
    nothing: 'Nothing is open.',
    officeHint:
      'Assignments appear here when a directive is issued. Choose the status “All” to see what is done.',
    unitHint:
      'When a new directive asks for something, the unit gets a mail and it appears here. Choose the status “All” to see what is done.',
    showAll: 'Show what is done too',
  },
};

type Query = QueryOf<'GET /assignments'>;

/** What the server is asked for: of what is open the overdue comes first, then the rest. */
function statusesOf(status: Status): readonly (Query['status'] | undefined)[] {
  if (status === 'OPEN') return ['OPEN_OVERDUE', 'OPEN_IN_TERM'];
  return status === 'ALL' ? [undefined] : [status];
}
function queryOf({ q, alert, phase, dueFrom, dueTo }: Filter, status: Query['status'] | undefined): Query {
  const words = q.trim();
  return {
    ...(status === undefined ? {} : { status }),
    ...(words === '' ? {} : { q: words }),
    ...(alert === '' ? {} : { alert }),
    ...(phase === '' ? {} : { phase }),
    ...(dueFrom === '' ? {} : { dueFrom }),
    ...(dueTo === '' ? {} : { dueTo }),
  };
}

/** The server is asked once the typing pauses. */
const PAUSE_MS = 300;
function usePaused<T>(value: T): T {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const later = setTimeout(() => setPaused(value), PAUSE_MS);
    return () => clearTimeout(later);
  }, [value]);
  return paused;
}

/** Until the answer is here the rows from before stay, as far as they match. */
function useUntilThen(rows: Rows): Rows {
  const before = useRef<Rows['rows']>([]);
  const isComing = rows.rows.length === 0 && rows.isLoading;
  if (!isComing) before.current = rows.rows;
  return useMemo(() => (isComing ? { ...rows, rows: before.current } : rows), [rows, isComing]);
}

function useFilteredRows(filter: Filter): Rows {
  const [first, second] = statusesOf(filter.status);
  const one = useRows(queryOf(filter, first), { most: PAGE });
  const other = useRows(queryOf(filter, second), { isWanted: second !== undefined, most: PAGE });
  return useUntilThen(useMemo(() => joined(one, other), [one, other]));
}

export default function Assignments() {
  const say = useTexts(texts);
  const me = useMe();
  const isWide = isOffice(me) || isAuditor(me);
  const standard: Filter = useMemo(
    () => ({ ...NO_FILTER, status: 'OPEN', sort: isWide ? 'late' : 'due' }),
    [isWide],
  );
  const state = useFilter(standard);
  const rows = useFilteredRows(usePaused(state.filter));
  return (
    <Page title={isWide ? say.office : say.unit} lead={isWide ? say.officeLead : say.unitLead}>
      <MatrixSection
        state={state}
        rows={rows}
        head={isWide ? 'unit-and-directive' : 'directive'}
        fileName="nhiem-vu"
        empty={
          <Empty
            title={say.nothing}
            action={
              <button type="button" class="button" onClick={() => state.change({ status: 'ALL' })}>
                {say.showAll}
              </button>
            }
          >
            {isWide ? say.officeHint : say.unitHint}
          </Empty>
        }
      />
    </Page>
  );
}
