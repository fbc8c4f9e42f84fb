/** A change of the calendar: typed, previewed to the last due day, and only then confirmed. */
import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDraft, type Draft } from '../../../api/draft.ts';
import type { AnswerOf } from '../../../api/endpoint.ts';
import { useCommand } from '../../../api/use-command.ts';
import type { ReadingState } from '../../../api/use-reading.ts';
import { workingDaysOf } from '../../../api/working-days.ts';
import { Button } from '../../../components/button.tsx';
import { Confirm } from '../../../components/dialog.tsx';
import { Form } from '../../../components/form.tsx';
import { Shown } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { tell } from '../../../components/toast.tsx';
import { useTexts } from '../../../texts/language.ts';
import { RestoredDraft, SavedAt } from '../../filing/draft-line.tsx';
import type { Calendar } from '../special-days.ts';
import { announceTexts } from './announce-texts.ts';
import { blankChange, changeKindOf, changeOf, type ChangeDraft } from './change-draft.ts';
import { ChangeFields } from './change-fields.tsx';
import { Moved } from './moved.tsx';

type Preview = AnswerOf<'POST /calendar/preview'>;

/** Announced with the version that was previewed: whatever changed since is refused, and previewed again. */
function useAnnouncement(draft: Draft<ChangeDraft>, calendar: Calendar) {
  const say = useTexts(announceTexts);
  const { route } = useLocation();
  const looking = useCommand('POST /calendar/preview');
  const announcing = useCommand('POST /calendar/changes');
  const [preview, setPreview] = useState<Preview>();
  const body = changeOf(draft.value, calendar);
  const { reason, source } = draft.value;
  return {
    looking,
    announcing,
    preview,
    forget: () => setPreview(undefined),
    look: async () => setPreview(await looking.run({ body })),
    announce: async ({ version }: Preview): Promise<boolean> => {
      const why = reason.trim() === '' ? source.trim() : reason;
      const done = await announcing.run({ body: { ...body, reason: why }, ifVersion: version });
      if (done === undefined) return false;
      draft.clear();
      tell(say.done);
      const day = body.change?.add[0]?.day ?? body.change?.remove[0];
      route(day === undefined ? '/calendar' : `/calendar?year=${day.slice(0, 4)}`, true);
      return true;
    },
  };
}

function AnnounceForm({ calendar, start }: { readonly calendar: Calendar; readonly start: ChangeDraft }) {
  const say = useTexts(announceTexts);
  const draft = useDraft<ChangeDraft>(`calendar.${start.kind}`, start);
  const { looking, announcing, preview, forget, look, announce } = useAnnouncement(draft, calendar);
  const [isAsking, ask] = useState(false);
  const moved = useRef<HTMLDivElement>(null);
  useEffect(() => moved.current?.focus(), [preview]);
  return (
    <div class="stack">
      <Form
        onSubmit={() => void look()}
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
        <ChangeFields
          draft={draft.value}
          calendar={calendar}
          days={workingDaysOf(calendar)}
          problem={announcing.problem ?? looking.problem}
          change={(part) => {
            if (!('reason' in part)) forget();
            draft.set((before) => ({ ...before, ...part }));
          }}
        />
      </Form>
      {preview !== undefined && (
        <div ref={moved} tabIndex={-1}>
          <Moved preview={preview}>
            <Button kind="primary" icon="check" onClick={() => ask(true)}>
              {say.apply}
            </Button>
          </Moved>
        </div>
      )}
      {isAsking && preview !== undefined && (
        <Confirm
          title={say.sure}
          deed={say.apply}
          isBusy={announcing.isSending}
          problem={announcing.problem}
          onConfirm={() => void announce(preview)}
          onClose={() => ask(false)}
        >
          <p>{say.consequence(preview.deadlines.length)}</p>
        </Confirm>
      )}
    </div>
  );
}

export function Announce({
  calendar,
  year,
  kind,
  day,
}: {
  readonly calendar: ReadingState<Calendar>;
  readonly year: number;
  readonly kind: string;
  readonly day: string;
}) {
  const say = useTexts(announceTexts);
  const [start] = useState(() => blankChange(changeKindOf(kind) ?? 'SWAP', year, day));
  return (
    <Page title={say.title} lead={say.lead} above={<a href={`/calendar?year=${year}`}>← {say.above}</a>}>
      <Shown reading={calendar}>{(whole) => <AnnounceForm calendar={whole} start={start} />}</Shown>
    </Page>
  );
}
