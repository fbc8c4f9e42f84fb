import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useDraft } from '../../../api/draft.ts';
import type { AnswerOf } from '../../../api/endpoint.ts';
import { useCommand } from '../../../api/use-command.ts';
import type { ReadingState } from '../../../api/use-reading.ts';
import { useWhole } from '../../../api/use-whole.ts';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Form } from '../../../components/form.tsx';
import { Notice, Shown } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { tell } from '../../../components/toast.tsx';
import { dutyNames, rungNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import { RestoredDraft, SavedAt } from '../../filing/draft-line.tsx';
import { ConfirmChange } from '../confirm-change.tsx';
import { editTexts } from './edit-texts.ts';
import { GeneralFields } from './general-fields.tsx';
import { policyChanges } from './policy-changes.ts';
import { draftOf, faultsOf, policyOf, type PolicyDraft } from './policy-draft.ts';
import { policyWords } from './policy-words.ts';
import { StepsFields } from './steps-fields.tsx';

type Found = AnswerOf<'GET /policy'>;

function useSaving(found: Found, draft: PolicyDraft, onSaved: () => void) {
  const say = useTexts(editTexts);
  const { route } = useLocation();
  const words = useTexts(policyWords);
  const duties = useTexts(dutyNames);
  const rungs = useTexts(rungNames);
  const units = useWhole('GET /units');
  const saving = useCommand('PUT /policy');
  const policy = policyOf(draft);
  const unit = (unitId: string): string => units.data?.find(({ id }) => id === unitId)?.name ?? unitId;
  const save = async (reason: string): Promise<boolean> => {
    const done = await saving.run({ body: { policy, reason }, ifVersion: found.version });
    if (done === undefined) return false;
    onSaved();
    tell(say.saved);
    route('/policy', true);
    return true;
  };
  const changes = policyChanges(found.policy, policy, { words, duties, rungs, unit, say });
  return { changes, units: units.data ?? [], save, ...saving };
}

function PolicyForm({ found, onStale }: { readonly found: Found; readonly onStale: () => void }) {
  const say = useTexts(editTexts);
  const draft = useDraft<PolicyDraft>('policy', draftOf(found.policy));
  const saving = useSaving(found, draft.value, draft.clear);
  const [isTried, setTried] = useState(false);
  const [isAsking, ask] = useState(false);
  const faults = faultsOf(draft.value);
  const shownFaults = isTried ? faults : new Set<string>();
  const change = (part: Partial<PolicyDraft>): void => draft.set((before) => ({ ...before, ...part }));
  const submit = (): void => {
    setTried(true);
    if (faults.size > 0) return;
    if (saving.changes.length === 0) tell(say.same);
    else ask(true);
  };
  const fields = { draft: draft.value, faults: shownFaults, problem: saving.problem, change };
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
        <StepsFields {...fields} />
        <GeneralFields {...fields} units={saving.units} />
        {shownFaults.size > 0 && <Notice tone="bad">{say.faults(shownFaults.size)}</Notice>}
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

export function EditPolicy({ reading }: { readonly reading: ReadingState<Found> }) {
  const say = useTexts(editTexts);
  return (
    <Page title={say.title} lead={say.lead} isPrintable={false} above={<a href="/policy">← {say.above}</a>}>
      <Shown reading={reading}>{(found) => <PolicyForm found={found} onStale={reading.reload} />}</Shown>
    </Page>
  );
}
