import { Checkbox, TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { PersonDraft } from './person-draft.ts';
import { personFormTexts } from './person-form-texts.ts';

export function AccountFields({
  draft,
  account,
  change,
}: {
  readonly draft: PersonDraft;
  readonly account: string;
  readonly change: (part: Partial<PersonDraft>) => void;
}) {
  const say = useTexts(personFormTexts);
  return (
    <section class="sheet stack">
      <h2>{say.account}</h2>
      <Checkbox
        label={say.opens}
        checked={draft.opensAccount}
        onValue={(opensAccount) => change({ opensAccount })}
      />
      {draft.opensAccount && (
        <div class="organisation-columns">
          <TextField
            label={say.accountName}
            hint={say.accountHint}
            value={account}
            onValue={(name) => change({ account: name })}
            autocapitalize="none"
            spellcheck={false}
          />
        </div>
      )}
    </section>
  );
}
