/** What the system has sent, to whom, and what became of it. */
import type { MailStanding } from '../../../shared/domain/mail-standing.ts';
import { mayI, useMe } from '../../app/me.ts';
import { useAddressFilter } from '../../app/use-address-filter.ts';
import { usePages } from '../../api/use-pages.ts';
import { useReading } from '../../api/use-reading.ts';
import { useWhole } from '../../api/use-whole.ts';
import { Button } from '../../components/button.tsx';
import { FilterSelect, Filters, SearchField } from '../../components/filters.tsx';
import { More } from '../../components/more.tsx';
import { NotEntitled } from '../../components/not-entitled.tsx';
import { Empty, Notice, Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { compareNames } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { keysOf, optionsOf } from '../directives/drafting/names.ts';
import { MailTable } from './mail-table.tsx';
import { mailTexts, standingNames } from './mail-texts.ts';
import './mails.css';

const STANDARD = { q: '', standing: '', unit: '' };
type MailFilter = typeof STANDARD;
const COUNTED = 50;

/** How many need somebody to look at them; beyond a screenful `50+` says enough. */
function useCount(standing: 'FAILED' | 'BOUNCED' | 'AMBIGUOUS'): string | undefined {
  const { data } = useReading('GET /mails', { query: { standing, limit: COUNTED } });
  if (data === undefined || data.items.length === 0) return undefined;
  return `${data.items.length}${data.next === undefined ? '' : '+'}`;
}

function Troubles({ change }: { readonly change: (part: Partial<MailFilter>) => void }) {
  const say = useTexts(mailTexts);
  const failed = useCount('FAILED');
  const bounced = useCount('BOUNCED');
  const ambiguous = useCount('AMBIGUOUS');
  const show = (standing: string, label: string) => (
    <Button small onClick={() => change({ ...STANDARD, standing })}>
      {label}
    </Button>
  );
  if (failed === undefined && bounced === undefined && ambiguous === undefined) return null;
  return (
    <Notice
      tone="warn"
      action={
        <>
          {failed !== undefined && show('FAILED', say.failed(failed))}
          {bounced !== undefined && show('BOUNCED', say.bounced(bounced))}
          {ambiguous !== undefined && show('AMBIGUOUS', say.ambiguous(ambiguous))}
        </>
      }
    >
      {say.troubles}
    </Notice>
  );
}

/** An address may be mistyped or old: what is not understood is left out. */
function queryOf({ q, standing, unit }: MailFilter, standings: readonly MailStanding[]) {
  const known = standings.find((one) => one === standing);
  return {
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(unit === '' ? {} : { unit }),
    ...(known === undefined ? {} : { standing: known }),
  };
}

function MailLog() {
  const say = useTexts(mailTexts);
  const names = useTexts(standingNames);
  const units = useWhole('GET /units');
  const { filter, settled, isFiltered, change, clear } = useAddressFilter(STANDARD);
  const standings = keysOf(names);
  const pages = usePages('GET /mails', { query: queryOf(settled, standings) });
  const unitOptions = [...(units.data ?? [])]
    .sort((one, other) => compareNames(one.name, other.name))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page title={say.title} lead={say.lead}>
      <div class="stack">
        {filter.standing === '' && <Troubles change={change} />}
        <Filters isFiltered={isFiltered} onClear={clear}>
          <SearchField label={say.search} value={filter.q} onValue={(q) => change({ q })} />
          <FilterSelect
            label={say.standing}
            value={filter.standing}
            options={optionsOf(names)}
            onValue={(standing) => change({ standing })}
          />
          <FilterSelect
            label={say.unit}
            value={filter.unit}
            options={unitOptions}
            onValue={(unit) => change({ unit })}
          />
        </Filters>
        <Shown reading={pages.first}>
          {() =>
            pages.items.length === 0 ? (
              <Empty title={isFiltered ? say.none : say.empty}>{isFiltered ? say.noneHint : say.teach}</Empty>
            ) : (
              <MailTable mails={pages.items} />
            )
          }
        </Shown>
        <More pages={pages} />
      </div>
    </Page>
  );
}

export default function Mails() {
  const me = useMe();
  const say = useTexts(mailTexts);
  return mayI(me, 'VIEW_MAIL') ? <MailLog /> : <NotEntitled title={say.title} />;
}
