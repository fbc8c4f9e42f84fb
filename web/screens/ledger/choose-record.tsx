/** Which record to look at: by name where a list is known, by its code elsewhere. */
import { useLocation } from 'preact-iso';
import { useId, useState } from 'preact/hooks';
import { isAuditor, isOffice, useMe } from '../../app/me.ts';
import { useReading } from '../../api/use-reading.ts';
import { useWhole } from '../../api/use-whole.ts';
import { Button } from '../../components/button.tsx';
import { Framed, Select } from '../../components/field.tsx';
import { compareNames } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { optionsOf } from '../directives/drafting/names.ts';
import { ledgerTexts } from './ledger-texts.ts';
import { kindNames, kindOf, singleId, type LedgerKind } from './names.ts';

interface Known {
  readonly id: string;
  readonly name: string;
}

function useKnown(kind: LedgerKind): readonly Known[] {
  const me = useMe();
  const isUnit = kind === 'unit' || kind === 'criteria';
  const units = useWhole('GET /units', { isWanted: isUnit });
  const people = useWhole('GET /people', { isWanted: kind === 'person' });
  const mayFollow = isOffice(me) || isAuditor(me);
  const directives = useReading('GET /directives', {
    query: { limit: 200 },
    isWanted: mayFollow && kind === 'directive',
  });
  const registers = useReading('GET /registers', { isWanted: mayFollow && kind === 'register' });
  const found: readonly Known[] = isUnit
    ? (units.data ?? [])
    : kind === 'person'
      ? (people.data ?? [])
      : kind === 'directive'
        ? (directives.data?.items ?? []).map(({ id, notation, subject }) => ({
            id,
            name: `${notation} ${subject}`.trim(),
          }))
        : kind === 'register'
          ? (registers.data?.items ?? []).map(({ id, issuer, year }) => ({ id, name: `${issuer} ${year}` }))
          : [];
  return [...found].sort((one, other) => compareNames(one.name, other.name));
}

export function ChooseRecord({ start }: { readonly start: LedgerKind }) {
  const say = useTexts(ledgerTexts);
  const kinds = useTexts(kindNames);
  const list = useId();
  const { route } = useLocation();
  const [kind, setKind] = useState(start);
  const [id, setId] = useState('');
  const known = useKnown(kind);
  const only = singleId(kind);
  const wanted = only ?? id.trim();
  return (
    <section class="sheet stack no-print">
      <h2>{say.browse}</h2>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== '') route(`/ledger?kind=${kind}&id=${encodeURIComponent(wanted)}`);
        }}
      >
        <div class="ledger-fields">
          <Select
            label={say.kind}
            value={kind}
            options={optionsOf(kinds)}
            onValue={(text) => {
              setKind(kindOf(text) ?? kind);
              setId('');
            }}
          />
          {only === undefined && (
            <Framed label={say.id} hint={say.idHint}>
              {({ id: fieldId, describedBy }) => (
                <input
                  id={fieldId}
                  class="input"
                  aria-describedby={describedBy}
                  list={list}
                  value={id}
                  autocapitalize="none"
                  spellcheck={false}
                  required
                  onInput={(event) => setId(event.currentTarget.value)}
                />
              )}
            </Framed>
          )}
          <datalist id={list}>
            {known.map((one) => (
              <option key={one.id} value={one.id} label={one.name} />
            ))}
          </datalist>
        </div>
        <div>
          <Button type="submit" icon="search">
            {say.open}
          </Button>
        </div>
      </form>
    </section>
  );
}
