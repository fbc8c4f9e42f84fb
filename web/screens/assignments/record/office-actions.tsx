/** What those who review and decide may do here: first what the unit waits for, then the rest. */
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { Confirm } from '../../../components/dialog.tsx';
import { useTexts } from '../../../texts/language.ts';
import { Asked } from './asked.tsx';
import { DEEDS, deedsIn, type DeedName } from './deeds.ts';
import { deedTexts } from './deed-texts.ts';
import { DeedFields } from './deed-fields.tsx';
import type { ShownAssignment } from './shown.ts';
import { useDeed } from './use-deed.ts';

const texts = {
  vi: { title: 'Chờ quyết định', others: 'Việc khác với nhiệm vụ này', can: 'Xử lý' },
  en: { title: 'To be decided', others: 'Other deeds', can: 'Deeds' },
};

export function DeedDialog({
  name,
  shown,
  onClose,
}: {
  readonly name: DeedName;
  readonly shown: ShownAssignment;
  readonly onClose: () => void;
}) {
  const words = useTexts(deedTexts)[name];
  const deed = useDeed(name, shown);
  const { kind } = DEEDS[name];
  return (
    <Confirm
      title={words.title}
      deed={words.deed}
      kind={kind === 'danger' ? 'danger' : 'primary'}
      isBusy={deed.isSending}
      problem={deed.problem}
      onClose={onClose}
      onConfirm={() => void deed.run().then((isDone) => isDone && onClose())}
    >
      <p>
        <b>{shown.unitName}</b> · {shown.assignment.heading.notation}
      </p>
      <p class="soft">{words.then}</p>
      <DeedFields
        name={name}
        shown={shown}
        values={deed.values}
        onChange={deed.change}
        errorAt={deed.errorAt}
      />
    </Confirm>
  );
}

/** A question of the unit belongs with its answers; more time may also be given unasked. */
export function answersTo(shown: ShownAssignment): readonly DeedName[] {
  const { extensionRequest, obstacle, explanation, receiptRejection } = shown.assignment;
  const deeds = deedsIn(shown.allowed);
  const isAnswer = (name: DeedName): boolean => {
    switch (name) {
      case 'APPROVE_PLAN':
      case 'RETURN_PLAN':
      case 'ACCEPT_REPORT':
      case 'RETURN_REPORT':
        return true;
      case 'GRANT_EXTENSION':
      case 'REFUSE_EXTENSION':
        return extensionRequest !== undefined;
      case 'RESOLVE_OBSTACLE':
        return obstacle !== undefined;
      case 'JUDGE_EXPLANATION':
        return explanation?.answeredAt !== undefined && explanation.objective === undefined;
      case 'UPHOLD_RECEIPT':
        return receiptRejection !== undefined;
      case 'REASSIGN':
      case 'WITHDRAW':
      case 'REQUEST_EXPLANATION':
        return false;
    }
  };
  return deeds.filter(isAnswer);
}

export function OfficeActions({ shown }: { readonly shown: ShownAssignment }) {
  const say = useTexts(texts);
  const words = useTexts(deedTexts);
  const [open, setOpen] = useState<DeedName>();
  const answers = answersTo(shown);
  const others = deedsIn(shown.allowed).filter((name) => !answers.includes(name));
  const isAsked = answers.length > 0;
  if (!isAsked && others.length === 0) {
    const { extensionRequest, obstacle, receiptRejection } = shown.assignment;
    const isQuestion = (extensionRequest ?? obstacle ?? receiptRejection) !== undefined;
    return isQuestion ? (
      <section class="sheet stack">
        <Asked shown={shown} />
      </section>
    ) : null;
  }
  const button = (name: DeedName, isMain: boolean) => (
    <Button
      key={name}
      kind={isMain ? DEEDS[name].kind : DEEDS[name].kind === 'danger' ? 'danger' : 'plain'}
      small={!isMain}
      onClick={() => setOpen(name)}
    >
      {words[name].deed}
    </Button>
  );
  return (
    <section class={`sheet stack record-decide${isAsked ? ' asked' : ''}`} aria-label={say.title}>
      <h2>{isAsked ? say.title : say.can}</h2>
      <Asked shown={shown} />
      {isAsked && <div class="row no-print">{answers.map((name) => button(name, true))}</div>}
      {others.length > 0 && (
        <div class="row no-print" role="group" aria-label={say.others}>
          {others.map((name) => button(name, false))}
        </div>
      )}
      {open !== undefined && (
        <DeedDialog key={open} name={open} shown={shown} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}
