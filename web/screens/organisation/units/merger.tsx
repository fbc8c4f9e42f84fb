/** Sáp nhập: who into whom, what moves, and only then the deed. */
import { useState } from 'preact/hooks';
import { useDraft } from '../../../api/draft.ts';
import type { AnswerOf } from '../../../api/endpoint.ts';
import { useCommand } from '../../../api/use-command.ts';
import type { ReadingState } from '../../../api/use-reading.ts';
import { Button } from '../../../components/button.tsx';
import { Confirm } from '../../../components/dialog.tsx';
import { Form } from '../../../components/form.tsx';
import { Shown } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { today } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { RestoredDraft, SavedAt } from '../../filing/draft-line.tsx';
import type { UnitItem } from '../directory.ts';
import { MergerFields, type MergerDraft } from './merger-fields.tsx';
import { MergerDone, MergerPreview, type Done } from './merger-outcome.tsx';
import { mergerTexts } from './merger-texts.ts';

type Preview = AnswerOf<'POST /units/merge/preview'>;
const countOf = ({ units }: Preview): readonly [open: number, reviews: number] => [
  units.reduce((sum, { open }) => sum + open.length, 0),
  units.reduce((sum, { reviews }) => sum + reviews, 0),
];

interface MergerFormProps {
  readonly units: readonly UnitItem[];
  readonly chosen: string;
}

function useMerger(chosen: string) {
  const draft = useDraft<MergerDraft>('merger', {
    from: chosen === '' ? [] : [chosen],
    into: '',
    on: today(),
    reason: '',
  });
  const looking = useCommand('POST /units/merge/preview');
  const merging = useCommand('POST /units/merge');
  const [preview, setPreview] = useState<Preview>();
  const [done, setDone] = useState<Done>();
  const { from, into, on, reason } = draft.value;
  const parties = { fromUnitIds: [...from], intoUnitId: into, on };
  return {
    draft,
    looking,
    merging,
    preview,
    done,
    look: async (): Promise<void> => setPreview(await looking.run({ body: parties })),
    merge: async (): Promise<boolean> => {
      const answer = await merging.run({ body: { ...parties, reason } });
      if (answer === undefined) return false;
      setDone({ ...answer, into });
      return true;
    },
    change: (part: Partial<MergerDraft>): void => {
      if (!('reason' in part)) setPreview(undefined);
      draft.set((before) => ({ ...before, ...part }));
    },
  };
}

function MergerForm({ units, chosen }: MergerFormProps) {
  const say = useTexts(mergerTexts);
  const merger = useMerger(chosen);
  const { draft, looking, merging, preview, done } = merger;
  const [isAsking, ask] = useState(false);
  const [isTried, setTried] = useState(false);
  const lacksReason = draft.value.reason.trim() === '';
  const nameOf = (unitId: string): string => units.find(({ id }) => id === unitId)?.name ?? unitId;
  const merge = async (): Promise<void> => {
    if (await merger.merge()) ask(false);
  };
  if (done !== undefined)
    return (
      <MergerDone done={done} merging={merging} onGoOn={() => void merger.merge()} onEnd={draft.clear} />
    );
  return (
    <>
      <Form
        onSubmit={() => void merger.look()}
        problem={looking.problem}
        foot={
          <>
            <Button
              type="submit"
              kind={preview === undefined ? 'primary' : 'plain'}
              isBusy={looking.isSending}
            >
              {say.preview}
            </Button>
            <SavedAt draft={draft} />
          </>
        }
      >
        <RestoredDraft draft={draft} onDiscard={draft.clear} />
        <MergerFields
          draft={draft.value}
          units={units}
          problem={merging.problem ?? looking.problem}
          lacksReason={isTried && lacksReason}
          change={merger.change}
        />
      </Form>
      {preview !== undefined && (
        <MergerPreview
          preview={preview}
          totals={countOf(preview)}
          onMerge={() => {
            setTried(true);
            ask(!lacksReason);
          }}
        />
      )}
      {isAsking && preview !== undefined && (
        <Confirm
          title={say.sure(nameOf(draft.value.into))}
          deed={say.merge}
          kind="danger"
          isBusy={merging.isSending}
          problem={merging.problem}
          onConfirm={() => void merge()}
          onClose={() => ask(false)}
        >
          <p>{say.consequence(preview.units.length, ...countOf(preview))}</p>
          <p>{say.accounts}</p>
        </Confirm>
      )}
    </>
  );
}

export function Merger({
  units,
  chosen,
}: {
  readonly units: ReadingState<readonly UnitItem[]>;
  readonly chosen: string;
}) {
  const say = useTexts(mergerTexts);
  return (
    <Page title={say.title} lead={say.lead} above={<a href="/units">← {say.above}</a>}>
      <Shown reading={units}>
        {(all) => (
          <div class="stack">
            <MergerForm units={all} chosen={chosen} />
          </div>
        )}
      </Shown>
    </Page>
  );
}
