import { useState } from 'preact/hooks';
import { useDraft } from '../../../api/draft.ts';
import type { AnswerOf } from '../../../api/endpoint.ts';
import type { ReadingState } from '../../../api/use-reading.ts';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Select, TextField } from '../../../components/field.tsx';
import { Form } from '../../../components/form.tsx';
import { Shown } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { tell } from '../../../components/toast.tsx';
import { useTexts } from '../../../texts/language.ts';
import { keysOf, optionsOf, positionNames } from '../../directives/drafting/names.ts';
import { RestoredDraft, SavedAt } from '../../filing/draft-line.tsx';
import { ConfirmChange } from '../confirm-change.tsx';
import { signingEditTexts } from './edit-signing-texts.ts';
import { RuleFields } from './rule-fields.tsx';
import { blankRule, draftOfMatrix, type MatrixDraft } from './signing-draft.ts';
import { useSavingMatrix } from './use-saving-matrix.ts';

type Found = AnswerOf<'GET /policy'>;

function GeneralFields({
  draft,
  change,
}: {
  readonly draft: MatrixDraft;
  readonly change: (part: Partial<MatrixDraft>) => void;
}) {
  const say = useTexts(signingEditTexts);
  const positions = useTexts(positionNames);
  return (
    <section class="sheet stack">
      <h2>{say.general}</h2>
      <div class="policy-fields">
        <TextField
          label={say.collective}
          value={draft.collective}
          onValue={(collective) => change({ collective })}
        />
        <Select
          label={say.principal}
          value={draft.principal}
          options={optionsOf(positions)}
          onValue={(text) => {
            const principal = keysOf(positions).find((one) => one === text);
            if (principal !== undefined) change({ principal });
          }}
        />
      </div>
    </section>
  );
}

function MatrixForm({ found, onStale }: { readonly found: Found; readonly onStale: () => void }) {
  const say = useTexts(signingEditTexts);
  const draft = useDraft<MatrixDraft>('signing', draftOfMatrix(found.signing.matrix));
  const saving = useSavingMatrix(found, draft);
  const [isTried, setTried] = useState(false);
  const [isAsking, ask] = useState(false);
  const { rules } = draft.value;
  const change = (part: Partial<MatrixDraft>): void => draft.set((before) => ({ ...before, ...part }));
  const submit = (): void => {
    setTried(true);
    if (!saving.isWhole) return;
    if (saving.changes.length === 0) tell(say.same);
    else ask(true);
  };
  return (
    <>
      <Form
        onSubmit={submit}
        problem={isAsking ? undefined : saving.problem}
        onRetry={onStale}
        foot={
          <>
            <Button type="submit" kind="primary">
              {say.review}
            </Button>
            <LinkButton kind="quiet" href="/policy">
              {say.cancel}
            </LinkButton>
            <SavedAt draft={draft} />
          </>
        }
      >
        <RestoredDraft draft={draft} onDiscard={draft.clear} />
        <GeneralFields draft={draft.value} change={change} />
        {rules.map((rule, place) => (
          <RuleFields
            key={place}
            rule={rule}
            place={place}
            isTried={isTried}
            problem={saving.problem}
            change={(part) =>
              change({ rules: rules.map((row, index) => (index === place ? { ...row, ...part } : row)) })
            }
            onRemove={() => change({ rules: rules.filter((_, index) => index !== place) })}
          />
        ))}
        <div>
          <Button small icon="plus" onClick={() => change({ rules: [...rules, blankRule()] })}>
            {say.add}
          </Button>
        </div>
      </Form>
      {isAsking && (
        <ConfirmChange
          title={say.sure}
          consequence={say.consequence}
          changes={saving.changes}
          isBusy={saving.isSending}
          problem={saving.problem}
          onConfirm={(reason) => void saving.save(reason)}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}

export function EditSigning({ reading }: { readonly reading: ReadingState<Found> }) {
  const say = useTexts(signingEditTexts);
  return (
    <Page title={say.title} lead={say.lead} isPrintable={false} above={<a href="/policy">← {say.above}</a>}>
      <Shown reading={reading}>{(found) => <MatrixForm found={found} onStale={reading.reload} />}</Shown>
    </Page>
  );
}
