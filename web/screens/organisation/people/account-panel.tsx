/** The account with which a person signs in: opened, given a new password, closed. */
import { useState } from 'preact/hooks';
import { faultAt } from '../../../api/field-error.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../components/button.tsx';
import { Confirm } from '../../../components/dialog.tsx';
import { TextField } from '../../../components/field.tsx';
import { Loading } from '../../../components/notice.tsx';
import { tell } from '../../../components/toast.tsx';
import { useMe } from '../../../app/me.ts';
import { formatInstant } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import type { PersonItem } from '../directory.ts';
import { AccountBadge } from './account-badge.tsx';
import { accountPanelTexts } from './account-panel-texts.ts';
import type { Slip } from './account-slip.tsx';
import { accountOf, type AccountItem, type Known } from './known.ts';

interface PanelProps {
  readonly person: PersonItem;
  readonly known: Known;
  readonly onSlip: (slip: Slip) => void;
}
type Deed = 'open' | 'reset' | 'close';

/** Opening and resetting are one command: each gives a password that is shown once. */
function useGiving({ person, known, onSlip }: PanelProps) {
  const giving = useCommand('PUT /accounts/{account}');
  const give = async (account: string, version: number): Promise<void> => {
    const done = await giving.run({
      params: { account },
      body: { personId: person.id },
      ifVersion: version,
    });
    if (done?.password === undefined) return;
    const unitName = known.units.find(({ id }) => id === person.unitId)?.name ?? person.unitId;
    onSlip({ name: person.name, unitName, account, password: done.password, at: done.at });
  };
  return { give, problem: giving.problem, isSending: giving.isSending, forget: giving.forget };
}

function Ask({
  deed,
  account,
  panel,
  onClose,
}: {
  readonly deed: Deed;
  readonly account: AccountItem | undefined;
  readonly panel: PanelProps;
  readonly onClose: () => void;
}) {
  const say = useTexts(accountPanelTexts);
  const giving = useGiving(panel);
  const closing = useCommand('DELETE /accounts/{account}');
  const [name, setName] = useState(account?.account ?? panel.person.id);
  const close = async (): Promise<void> => {
    const done = await closing.run({ params: { account: name }, ifVersion: account?.version ?? 0 });
    if (done === undefined) return;
    onClose();
    tell(say.closed(name));
  };
  const problem = deed === 'close' ? closing.problem : giving.problem;
  return (
    <Confirm
      title={say.sure[deed](panel.person.name)}
      deed={say[deed]}
      kind={deed === 'close' ? 'danger' : 'primary'}
      isBusy={giving.isSending || closing.isSending}
      problem={problem}
      onConfirm={() => void (deed === 'close' ? close() : giving.give(name, account?.version ?? 0))}
      onClose={onClose}
    >
      <p>{say.consequence[deed]}</p>
      {account === undefined && (
        <TextField
          label={say.name}
          hint={say.nameHint}
          value={name}
          onValue={setName}
          autocapitalize="none"
          spellcheck={false}
          {...faultAt(problem, 'account')}
        />
      )}
    </Confirm>
  );
}

function Standing({ account }: { readonly account: AccountItem | undefined }) {
  const say = useTexts(accountPanelTexts);
  return (
    <div class="row">
      {account !== undefined && <b>{account.account}</b>}
      <AccountBadge account={account} />
      {account?.lockedUntil !== undefined && (
        <span class="small">{say.locked(formatInstant(account.lockedUntil))}</span>
      )}
    </div>
  );
}

export function AccountPanel(panel: PanelProps) {
  const me = useMe();
  const say = useTexts(accountPanelTexts);
  const [deed, setDeed] = useState<Deed>();
  const { person, known } = panel;
  if (known.isElsewhere) return <section class="sheet stack">{say.elsewhere}</section>;
  const account = known.accounts === undefined ? undefined : accountOf(known.accounts, person.id);
  const opens = account !== undefined && account.state !== 'CLOSED';
  return (
    <section class="sheet stack no-print">
      <h2>{say.title}</h2>
      {known.accounts === undefined ? (
        <Loading />
      ) : (
        <>
          <Standing account={account} />
          {account === undefined && <p>{say.none}</p>}
          <div class="row">
            {!opens && (
              <Button kind="primary" icon="key" onClick={() => setDeed('open')}>
                {say.open}
              </Button>
            )}
            {opens && (
              <Button icon="key" onClick={() => setDeed('reset')}>
                {say.reset}
              </Button>
            )}
            {opens && me.personId !== person.id && (
              <Button kind="danger" onClick={() => setDeed('close')}>
                {say.close}
              </Button>
            )}
          </div>
        </>
      )}
      {deed !== undefined && (
        <Ask deed={deed} account={account} panel={panel} onClose={() => setDeed(undefined)} />
      )}
    </section>
  );
}
