/** The browser's own dialog: traps the focus, closes with Esc, gives the focus back. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useTexts } from '../texts/language.ts';
import { Button, type ButtonKind } from './button.tsx';
import { Problem } from './notice.tsx';

const texts = { vi: { cancel: 'Quay lại' }, en: { cancel: 'Back' } };

export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    // Taken off the page without being closed, a dialog would leave the focus nowhere.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div class="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

/** Asks before what cannot be undone: says what will happen, and names the deed on the button. */
export function Confirm({
  title,
  deed,
  kind = 'primary',
  isBusy = false,
  problem,
  onConfirm,
  onClose,
  children,
}: {
  readonly title: string;
  /** What the button says: „Ban hành", never „OK". */
  readonly deed: string;
  readonly kind?: ButtonKind;
  readonly isBusy?: boolean;
  readonly problem?: Error | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ComponentChildren;
}) {
  const say = useTexts(texts);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onConfirm();
        }}
      >
        {children}
        {problem !== undefined && <Problem problem={problem} />}
        <div class="row">
          <Button type="submit" kind={kind} isBusy={isBusy}>
            {deed}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {say.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
