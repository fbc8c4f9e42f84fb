/**
 * One decision where it stands. What needs no words is asked once more in place: the button has the focus, so Enter does it.
 * What needs words opens its field.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../components/button.tsx';
import { Problem } from '../../components/notice.tsx';
import { useTexts } from '../../texts/language.ts';
import { DeedFields } from '../assignments/record/deed-fields.tsx';
import { deedTexts } from '../assignments/record/deed-texts.ts';
import { DEEDS } from '../assignments/record/deeds.ts';
import type { ShownAssignment } from '../assignments/record/shown.ts';
import { useDeed } from '../assignments/record/use-deed.ts';
import type { Choice } from './choices.ts';
import { queueTexts } from './queue-texts.ts';

/** The first phrase of the office's own stands there where nearly everybody would write it. */
const isPrefilled = ({ deed, start }: Choice): boolean =>
  deed === 'GRANT_EXTENSION' || deed === 'UPHOLD_RECEIPT' || start?.cause !== undefined;

export function DeedInline({
  choice,
  shown,
  onDone,
  onCancel,
}: {
  readonly choice: Choice;
  readonly shown: ShownAssignment;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const say = useTexts(queueTexts);
  const words = useTexts(deedTexts)[choice.deed];
  const phrase = words.reasons[choice.start?.cause === 'SUBJECTIVE' ? 1 : 0];
  const deed = useDeed(choice.deed, shown, {
    ...choice.start,
    ...(isPrefilled(choice) && phrase !== undefined ? { text: phrase } : {}),
  });
  const form = useRef<HTMLFormElement>(null);
  const { text } = DEEDS[choice.deed];
  const isPlain = text === 'OPTIONAL';
  // Before the picture: whoever strikes Enter right after choosing must reach the button.
  useLayoutEffect(() => {
    const field = form.current?.querySelector<HTMLElement>('textarea');
    const button = form.current?.querySelector<HTMLElement>('button[type=submit]');
    (deed.isComplete ? button : field)?.focus();
  }, []);
  const send = (): void => {
    if (deed.isSending || !deed.isComplete) return;
    void deed.run().then((isDone) => isDone && onDone());
  };
  const asked = (
    <DeedFields
      name={choice.deed}
      shown={shown}
      values={deed.values}
      onChange={deed.change}
      errorAt={deed.errorAt}
    />
  );
  return (
    <form
      ref={form}
      class="queue-deed stack tight"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
      }}
    >
      <p class="soft small">{words.then}</p>
      {isPlain ? (
        <details class="queue-remark">
          <summary>{say.remark}</summary>
          <div class="stack tight">{asked}</div>
        </details>
      ) : (
        asked
      )}
      {deed.problem !== undefined && <Problem problem={deed.problem} />}
      <div class="row">
        <Button type="submit" kind="primary" isBusy={deed.isSending} aria-keyshortcuts="Enter">
          {say.enter(words.deed.toLocaleLowerCase('vi'))}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {say.cancel}
        </Button>
        <span class="soft small">{isPlain ? say.escape : say.send}</span>
      </div>
    </form>
  );
}
