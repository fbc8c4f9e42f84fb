/** A new person, and in the same go the account with which they sign in. */
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useDraft, type Draft } from '../../../api/draft.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Form } from '../../../components/form.tsx';
import { Shown } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { tell } from '../../../components/toast.tsx';
import { useTexts } from '../../../texts/language.ts';
import { RestoredDraft, SavedAt } from '../../filing/draft-line.tsx';
import type { PersonItem } from '../directory.ts';
import { AccountFields } from './account-fields.tsx';
import { AccountSlip, type Slip } from './account-slip.tsx';
import type { Known } from './known.ts';
import { blankPerson, bodyOfPerson, personIdOf, type PersonDraft } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';
import { personFormTexts } from './person-form-texts.ts';

const texts = {
  vi: { title: 'Thêm người', above: 'Người dùng' },
  en: { title: 'Add a person', above: 'People' },
};

/** First the person, then the account: when the second fails, the person is there and the account is opened later. */
function useAdding(known: Known, draft: Draft<PersonDraft>, onSlip: (slip: Slip) => void) {
  const say = useTexts(personFormTexts);
  const { route } = useLocation();
  const saving = useCommand('PUT /people/{personId}');
  const opening = useCommand('PUT /accounts/{account}');
  const add = async (personId: string, account: string | undefined): Promise<void> => {
    const { name, unitId } = draft.value;
    const body = bodyOfPerson(draft.value);
    const saved = await saving.run({ params: { personId }, body, ifVersion: 0 });
    if (saved === undefined) return;
    draft.clear();
    if (account === undefined) {
      tell(say.saved(name));
      route(`/people?person=${personId}`, true);
      return;
    }
    const opened = await opening.run({ params: { account }, body: { personId }, ifVersion: 0 });
    if (opened?.password === undefined) {
      tell(say.half(name));
      route(`/people?person=${personId}`, true);
      return;
    }
    const unitName = known.units.find(({ id }) => id === unitId)?.name ?? unitId;
    onSlip({ name, unitName, account, password: opened.password, at: opened.at });
  };
  return { problem: saving.problem, isSending: saving.isSending || opening.isSending, add };
}

function NewPersonForm({
  known,
  people,
  unitId,
  onSlip,
}: {
  readonly known: Known;
  readonly people: readonly PersonItem[];
  readonly unitId: string;
  readonly onSlip: (slip: Slip, personId: string) => void;
}) {
  const say = useTexts(personFormTexts);
  const draft = useDraft<PersonDraft>(`person.new.${unitId}`, blankPerson(unitId));
  const taken = [...people.map(({ id }) => id), ...(known.accounts ?? []).map(({ account }) => account)];
  const personId = personIdOf(draft.value, taken);
  const account = draft.value.account === '' ? personId : draft.value.account;
  const adding = useAdding(known, draft, (slip) => onSlip(slip, personId));
  const mayOpen = known.accounts !== undefined;
  const opens = mayOpen && draft.value.opensAccount;
  const change = (part: Partial<PersonDraft>): void => draft.set((before) => ({ ...before, ...part }));
  return (
    <Form
      onSubmit={() => void adding.add(personId, opens ? account : undefined)}
      problem={adding.problem}
      foot={
        <>
          <Button type="submit" kind="primary" isBusy={adding.isSending}>
            {opens ? say.addAndOpen : say.add}
          </Button>
          <LinkButton kind="quiet" href={unitId === '' ? '/people' : `/units/${unitId}`}>
            {say.cancel}
          </LinkButton>
          <SavedAt draft={draft} />
        </>
      }
    >
      <RestoredDraft draft={draft} onDiscard={draft.clear} />
      <PersonFields
        {...known}
        draft={draft.value}
        newId={personId}
        problem={adding.problem}
        change={change}
      />
      {mayOpen && <AccountFields draft={draft.value} account={account} change={change} />}
    </Form>
  );
}

export function NewPerson({ unitId, ...known }: Known & { readonly unitId: string }) {
  const say = useTexts(texts);
  const { route } = useLocation();
  const [given, setGiven] = useState<{ slip: Slip; personId: string }>();
  if (given !== undefined)
    return <AccountSlip slip={given.slip} onFinish={() => route(`/people?person=${given.personId}`, true)} />;
  return (
    <Page title={say.title} isPrintable={false} above={<a href="/people">← {say.above}</a>}>
      <Shown reading={known.people}>
        {(people) => (
          <NewPersonForm
            known={known}
            people={people}
            unitId={unitId}
            onSlip={(slip, personId) => setGiven({ slip, personId })}
          />
        )}
      </Shown>
    </Page>
  );
}
