import type { EntryOf } from '../../api/use-pages.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { useTexts } from '../../texts/language.ts';
import { recordTexts } from './record-texts.ts';

export type LedgerEvent = EntryOf<'GET /ledger/{kind}/{id}/events'>;

function Hash({ name, hash }: { readonly name: string; readonly hash: string }) {
  const say = useTexts(recordTexts);
  return (
    <>
      <dt>{name}</dt>
      <dd class="row">
        {hash === '' ? (
          say.first
        ) : (
          <>
            <code class="ledger-hash">{hash}</code>
            <CopyButton text={hash} about={name} />
          </>
        )}
      </dd>
    </>
  );
}

/** Everything that the seal covers, to copy and compute again. */
export function EventDetails({ event }: { readonly event: LedgerEvent }) {
  const say = useTexts(recordTexts);
  const payload = JSON.stringify(event.payload, null, 2);
  return (
    <details>
      <summary>{say.details}</summary>
      <dl class="facts small">
        <Hash name={say.hash} hash={event.hash} />
        <Hash name={say.previous} hash={event.previousHash} />
        <Hash name={say.body} hash={event.bodyHash} />
        <dt>{say.payload}</dt>
        <dd class="stack tight">
          <pre class="ledger-payload" tabIndex={0}>
            {payload}
          </pre>
          <CopyButton text={payload} about={say.payload} />
        </dd>
      </dl>
    </details>
  );
}
