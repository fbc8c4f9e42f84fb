/** The ledger for whoever verifies it: all of it, one record, what is stuck, and what a chain proves. */
import { useLocation } from 'preact-iso';
import { mayI, useMe } from '../../app/me.ts';
import { useReading } from '../../api/use-reading.ts';
import { Moment } from '../../components/day.tsx';
import { NotEntitled } from '../../components/not-entitled.tsx';
import { Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { Table } from '../../components/table.tsx';
import { useTexts } from '../../texts/language.ts';
import { ChooseRecord } from './choose-record.tsx';
import { ledgerTexts } from './ledger-texts.ts';
import { kindNames, kindOf } from './names.ts';
import { RecordEvents } from './record-events.tsx';
import { VerifyAll } from './verify-all.tsx';
import './ledger.css';

function Failed() {
  const say = useTexts(ledgerTexts);
  const kinds = useTexts(kindNames);
  const reading = useReading('GET /ledger/failed-events');
  return (
    <section class="sheet stack">
      <h2>{say.failed}</h2>
      <Shown reading={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="soft">{say.noFailed}</p>
          ) : (
            <Table
              caption={say.failedHint}
              rows={items}
              keyOf={({ kind, id, sequence }) => `${kind}${id}${sequence}`}
              columns={[
                {
                  key: 'record',
                  title: say.record,
                  isHead: true,
                  cell: ({ kind, id, sequence }) => {
                    const known = kindOf(kind);
                    return `${known === undefined ? kind : kinds[known]} ${id}, ${say.sequence(sequence)}`;
                  },
                },
                { key: 'problem', title: say.problem, cell: ({ problem }) => problem },
                { key: 'tries', title: say.tries, isNumeric: true, cell: ({ attempts }) => attempts },
                { key: 'next', title: say.nextTry, cell: ({ nextTryAt }) => <Moment value={nextTryAt} /> },
              ]}
            />
          )
        }
      </Shown>
    </section>
  );
}

function Proof() {
  const say = useTexts(ledgerTexts);
  return (
    <section class="sheet stack">
      <h2>{say.proof}</h2>
      <ul class="ledger-proof stack tight">
        {say.proofs.map((proof) => (
          <li key={proof}>{proof}</li>
        ))}
      </ul>
    </section>
  );
}

export default function LedgerPage() {
  const me = useMe();
  const say = useTexts(ledgerTexts);
  const { query } = useLocation();
  const kind = kindOf(query['kind']);
  const { id } = query;
  if (!mayI(me, 'VERIFY_LEDGER')) return <NotEntitled title={say.title} />;
  if (kind !== undefined && id !== undefined)
    return <RecordEvents key={`${kind}/${id}`} kind={kind} id={id} />;
  return (
    <Page title={say.title} lead={say.lead}>
      <div class="stack">
        <VerifyAll />
        <ChooseRecord start="directive" />
        <Failed />
        <Proof />
      </div>
    </Page>
  );
}
