/** One record's chain: whether it holds, and every event with its hashes. */
import { useMemo } from 'preact/hooks';
import { useWhole } from '../../api/use-whole.ts';
import { usePages } from '../../api/use-pages.ts';
import { useReading } from '../../api/use-reading.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { Moment } from '../../components/day.tsx';
import { More } from '../../components/more.tsx';
import { Notice, Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../texts/language.ts';
import { EventDetails, type LedgerEvent } from './event-details.tsx';
import { ledgerTexts } from './ledger-texts.ts';
import { eventNames, kindNames, placeOf, type LedgerKind } from './names.ts';
import { recordTexts } from './record-texts.ts';

interface RecordProps {
  readonly kind: LedgerKind;
  readonly id: string;
}

function Verdict(params: RecordProps) {
  const say = useTexts(recordTexts);
  const reading = useReading('GET /ledger/{kind}/{id}/verification', { params });
  return (
    <Shown reading={reading}>
      {(verdict) =>
        verdict.outcome === 'OK' ? (
          <Notice tone="good">
            <p>{say.whole(verdict.events)}</p>
            <p class="row small">
              {say.head} <code class="ledger-hash">{verdict.headHash}</code>
              <CopyButton text={verdict.headHash} about={say.head} />
            </p>
          </Notice>
        ) : (
          <Notice tone="bad">
            <b>{say.broken(verdict.sequence)}</b> {verdict.reason}.
          </Notice>
        )
      }
    </Shown>
  );
}

/** The clock, a link in a mail, or a person. */
function useActorNames(): (actor: string) => string {
  const say = useTexts(recordTexts);
  const people = useWhole('GET /people');
  const names = useMemo(
    () => new Map<string, string>((people.data ?? []).map(({ id, name }) => [id, name])),
    [people.data],
  );
  return (actor) => {
    if (actor === 'clock') return say.clock;
    const byLink = actor.startsWith('link:');
    const personId = byLink ? actor.slice('link:'.length) : actor;
    const name = names.get(personId) ?? personId;
    return byLink ? say.byLink(name) : name;
  };
}

/** Why, where the event says it. */
function reasonOf({ payload }: LedgerEvent): string | undefined {
  if (typeof payload !== 'object' || payload === null || !('reason' in payload)) return undefined;
  return typeof payload.reason === 'string' && payload.reason !== '' ? payload.reason : undefined;
}

function Events({ events }: { readonly events: readonly LedgerEvent[] }) {
  const say = useTexts(ledgerTexts);
  const names = useTexts(eventNames);
  const actorOf = useActorNames();
  return (
    <ol class="timeline">
      {events.map((event) => (
        <li key={event.sequence}>
          <p>
            <b>{names[event.type] ?? event.type}</b>{' '}
            <span class="soft small">
              {say.sequence(event.sequence)} · {event.type}
            </span>
          </p>
          <p class="small">
            <Moment value={event.at} /> · {actorOf(event.actor)}
          </p>
          {reasonOf(event) !== undefined && <p class="small">“{reasonOf(event)}”</p>}
          <EventDetails event={event} />
        </li>
      ))}
    </ol>
  );
}

export function RecordEvents({ kind, id }: RecordProps) {
  const say = useTexts(recordTexts);
  const all = useTexts(ledgerTexts);
  const kinds = useTexts(kindNames);
  const pages = usePages('GET /ledger/{kind}/{id}/events', { params: { kind, id } });
  const place = placeOf(kind, id);
  return (
    <Page
      title={kinds[kind]}
      lead={
        <span class="row">
          <code>{id}</code>
          {place !== undefined && (
            <a class="no-print" href={place}>
              {say.read}
            </a>
          )}
        </span>
      }
      above={<a href="/ledger">← {all.title}</a>}
    >
      <div class="stack">
        <Verdict kind={kind} id={id} />
        <Shown reading={pages.first}>{() => <Events events={pages.items} />}</Shown>
        <More pages={pages} />
      </div>
    </Page>
  );
}
