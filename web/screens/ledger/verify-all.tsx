import { Button } from '../../components/button.tsx';
import { Moment } from '../../components/day.tsx';
import { Notice, Problem } from '../../components/notice.tsx';
import { Table } from '../../components/table.tsx';
import { formatCount } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.ts';
import { ledgerTexts } from './ledger-texts.ts';
import { kindNames, kindOf } from './names.ts';
import { useVerification, type BrokenChain, type Verification } from './use-verification.ts';

function Broken({ broken }: { readonly broken: readonly BrokenChain[] }) {
  const say = useTexts(ledgerTexts);
  const kinds = useTexts(kindNames);
  return (
    <Table
      caption={say.link}
      rows={broken}
      keyOf={({ kind, id }) => `${kind}${id}`}
      columns={[
        {
          key: 'record',
          title: say.record,
          isHead: true,
          cell: ({ kind, id }) => {
            const known = kindOf(kind);
            return known === undefined ? (
              `${kind} ${id}`
            ) : (
              <a href={`/ledger?kind=${kind}&id=${id}`}>
                {kinds[known]} {id}
              </a>
            );
          },
        },
        { key: 'link', title: say.link, cell: ({ sequence }) => say.sequence(sequence) },
        { key: 'reason', title: say.reason, cell: ({ reason }) => reason },
      ]}
    />
  );
}

function Outcome({ now }: { readonly now: Verification }) {
  const say = useTexts(ledgerTexts);
  const language = useLanguage();
  const records = formatCount(now.records, language);
  const events = formatCount(now.events, language);
  if (now.state === 'IDLE') return <p class="soft">{say.allHint}</p>;
  return (
    <div class="stack">
      {now.state === 'RUNNING' && (
        <p class="waiting" role="status">
          {say.progress(records, events)}
        </p>
      )}
      {now.state === 'STOPPED' && <Notice tone="warn">{say.stopped(records)}</Notice>}
      {now.state === 'DONE' && now.broken.length === 0 && (
        <Notice tone="good">
          {say.whole(records, events)}{' '}
          {now.endedAt !== undefined && (
            <>
              {say.at} <Moment value={now.endedAt} />.
            </>
          )}
        </Notice>
      )}
      {now.broken.length > 0 && (
        <>
          <Notice tone="bad">{say.broken(now.broken.length, records)}</Notice>
          <Broken broken={now.broken} />
        </>
      )}
      {now.problem !== undefined && <Problem problem={now.problem} />}
    </div>
  );
}

export function VerifyAll() {
  const say = useTexts(ledgerTexts);
  const { now, start, goOn, stop } = useVerification();
  return (
    <section class="sheet stack">
      <h2>{say.all}</h2>
      <Outcome now={now} />
      <div class="row no-print">
        {now.state === 'RUNNING' ? (
          <Button onClick={stop}>{say.stop}</Button>
        ) : (
          <>
            {now.state === 'STOPPED' && (
              <Button kind="primary" onClick={goOn}>
                {say.goOn}
              </Button>
            )}
            <Button kind={now.state === 'IDLE' ? 'primary' : 'plain'} icon="shield" onClick={start}>
              {now.state === 'IDLE' ? say.verify : say.again}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
