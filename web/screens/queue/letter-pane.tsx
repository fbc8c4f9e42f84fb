/** A letter in the queue: the paper, why it was drafted, and the signature at hand. */
import { useEffect, useRef } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useReading } from '../../api/use-reading.ts';
import { Button } from '../../components/button.tsx';
import { Notice, Problem, Shown } from '../../components/notice.tsx';
import { letterKindNames } from '../../texts/deciding.ts';
import { useTexts } from '../../texts/language.ts';
import { AsideReason } from '../letters/aside-reason.tsx';
import type { ShownLetter } from '../letters/letter-record.ts';
import { Paper } from '../letters/paper.tsx';
import { Trigger } from '../letters/trigger.tsx';
import { useSettingAside, useSigning } from '../letters/use-letter-deeds.ts';
import { ChoiceBar } from './choice-bar.tsx';
import type { ChoiceKey } from './choices.ts';
import { recordOf } from './decision-place.ts';
import type { PaneProps } from './pane.ts';
import { queueTexts } from './queue-texts.ts';
import '../letters/letters.css';

const texts = {
  vi: { sign: 'ký và lấy số', aside: 'không ban hành' },
  en: { sign: 'sign and take the number', aside: 'do not issue' },
};

function Inline({
  deed,
  isBusy,
  isReady,
  problem,
  onSend,
  onCancel,
  children,
}: {
  readonly deed: string;
  readonly isBusy: boolean;
  readonly isReady: boolean;
  readonly problem: Error | undefined;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly children?: ComponentChildren;
}) {
  const say = useTexts(queueTexts);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, button[type=submit]')?.focus(), []);
  const send = (): void => {
    if (!isBusy && isReady) onSend();
  };
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
      {children}
      {problem !== undefined && <Problem problem={problem} />}
      <div class="row">
        <Button type="submit" kind="primary" isBusy={isBusy}>
          {say.enter(deed)}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {say.cancel}
        </Button>
        <span class="soft small">{children === undefined ? say.escape : say.send}</span>
      </div>
    </form>
  );
}

type DeedProps = Pick<PaneProps, 'onDone'> & {
  readonly shown: ShownLetter;
  readonly onCancel: () => void;
};
function SignInline({ shown, onDone, onCancel }: DeedProps) {
  const say = useTexts(texts);
  const { run, isSending, problem } = useSigning(shown);
  return (
    <Inline
      deed={say.sign}
      isBusy={isSending}
      isReady
      problem={problem}
      onSend={() => void run().then((isDone) => isDone && onDone())}
      onCancel={onCancel}
    />
  );
}
function AsideInline({ shown, onDone, onCancel }: DeedProps) {
  const say = useTexts(texts);
  const { reason, change, run, isSending, problem } = useSettingAside(shown);
  return (
    <Inline
      deed={say.aside}
      isBusy={isSending}
      isReady={reason.trim() !== ''}
      problem={problem}
      onSend={() => void run().then((isDone) => isDone && onDone())}
      onCancel={onCancel}
    >
      <AsideReason value={reason} onValue={change} />
    </Inline>
  );
}

export function LetterPane({ decision, chosen, onChoose, onDone }: PaneProps) {
  const say = useTexts(queueTexts);
  const kinds = useTexts(letterKindNames);
  const frame = useRef<HTMLIFrameElement>(null);
  const reading = useReading('GET /letters/{letterId}', { params: { letterId: decision.id } });
  const cancel = (): void => onChoose(undefined);
  return (
    <Shown reading={reading}>
      {(shown) => {
        const keys: readonly ChoiceKey[] =
          shown.letter.phase !== 'DRAFT' ? [] : shown.signingProblem === undefined ? ['a', 'r'] : ['r'];
        return (
          <>
            <div class="stack tight">
              <p>
                <b>{kinds[shown.letter.kind]}</b>
              </p>
              <p>
                <Trigger facts={shown.letter.facts} />
              </p>
              {shown.signingProblem !== undefined && <Notice tone="warn">{shown.signingProblem}</Notice>}
            </div>
            <div
              class={`queue-bar${chosen === undefined ? '' : ' open'}`}
              role="group"
              aria-label={say.title}
            >
              {chosen === 'a' && keys.includes('a') ? (
                <SignInline shown={shown} onDone={onDone} onCancel={cancel} />
              ) : chosen === 'r' && keys.includes('r') ? (
                <AsideInline shown={shown} onDone={onDone} onCancel={cancel} />
              ) : (
                <ChoiceBar
                  choices={keys.map((key) => ({ key, label: say.labels.LETTER?.[key] ?? key }))}
                  recordHref={recordOf(decision)}
                  onChoose={onChoose}
                />
              )}
            </div>
            <Paper
              letterId={shown.letter.id}
              version={shown.version}
              title={kinds[shown.letter.kind]}
              frame={frame}
            />
          </>
        );
      }}
    </Shown>
  );
}
