import { useLocation } from 'preact-iso';
import { useDraft } from '../../../api/draft.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Form } from '../../../components/form.tsx';
import { tell } from '../../../components/toast.tsx';
import { useTexts } from '../../../texts/language.ts';
import { RestoredDraft, SavedAt } from '../../filing/draft-line.tsx';
import type { PersonItem } from '../directory.ts';
import type { Known } from './known.ts';
import { bodyOfPerson, draftOfPerson, type PersonDraft } from './person-draft.ts';
import { PersonFields } from './person-fields.tsx';
import { personFormTexts } from './person-form-texts.ts';

export function EditPerson({ person, known }: { readonly person: PersonItem; readonly known: Known }) {
  const say = useTexts(personFormTexts);
  const { route } = useLocation();
  const { id, version } = person;
  const draft = useDraft<PersonDraft>(`person.${id}`, draftOfPerson(person));
  const saving = useCommand('PUT /people/{personId}');
  const back = `/people?person=${id}`;
  const save = async (): Promise<void> => {
    const body = bodyOfPerson(draft.value);
    const done = await saving.run({ params: { personId: id }, body, ifVersion: version });
    if (done === undefined) return;
    draft.clear();
    tell(say.saved(draft.value.name));
    route(back, true);
  };
  return (
    <Form
      onSubmit={() => void save()}
      problem={saving.problem}
      onRetry={known.people.reload}
      foot={
        <>
          <Button type="submit" kind="primary" isBusy={saving.isSending}>
            {say.save}
          </Button>
          <LinkButton kind="quiet" href={back}>
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
        problem={saving.problem}
        change={(part) => draft.set((before) => ({ ...before, ...part }))}
      />
    </Form>
  );
}
