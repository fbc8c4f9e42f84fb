import { useLocation } from 'preact-iso';
import { useDraft } from '../../../api/draft.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Form } from '../../../components/form.tsx';
import { tell } from '../../../components/toast.tsx';
import { useTexts } from '../../../texts/language.ts';
import { RestoredDraft, SavedAt } from '../../filing/draft-line.tsx';
import type { UnitItem } from '../directory.ts';
import { bodyOf, unitIdOf, type UnitDraft } from './unit-draft.ts';
import { formTexts } from './unit-form-texts.ts';
import { UnitFields } from './unit-fields.tsx';

interface UnitFormProps {
  readonly start: UnitDraft;
  /** 0: a new unit. */
  readonly version: number;
  readonly units: readonly UnitItem[];
  /** Where Back leads. */
  readonly back: string;
  readonly onStale: () => void;
}

export function UnitForm({ start, version, units, back, onStale }: UnitFormProps) {
  const say = useTexts(formTexts);
  const { route } = useLocation();
  const draft = useDraft<UnitDraft>(`unit.${start.id}`, start);
  const saving = useCommand('PUT /units/{unitId}');
  const isNew = version === 0;
  const save = async (): Promise<void> => {
    const unitId = unitIdOf(draft.value);
    const body = bodyOf(draft.value);
    const done = await saving.run({ params: { unitId }, body, ifVersion: version });
    if (done === undefined) return;
    draft.clear();
    tell(say.saved(draft.value.name));
    route(`/units/${unitId}`, true);
  };
  return (
    <Form
      onSubmit={() => void save()}
      problem={saving.problem}
      onRetry={onStale}
      foot={
        <>
          <Button type="submit" kind="primary" isBusy={saving.isSending}>
            {isNew ? say.add : say.save}
          </Button>
          <LinkButton kind="quiet" href={back}>
            {say.cancel}
          </LinkButton>
          <SavedAt draft={draft} />
        </>
      }
    >
      <RestoredDraft draft={draft} onDiscard={draft.clear} />
      <UnitFields
        draft={draft.value}
        units={units}
        isNew={isNew}
        problem={saving.problem}
        change={(part) => draft.set((before) => ({ ...before, ...part }))}
      />
    </Form>
  );
}
