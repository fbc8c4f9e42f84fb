/** A form that leads to what is wrong: after a refusal the first field at fault has the keyboard. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Problem } from './notice.tsx';

/** What the form itself finds wrong is marked by then. */
const FAULTS_SHOWN_MS = 50;

export function Form({
  onSubmit,
  problem,
  onRetry,
  foot,
  children,
}: {
  readonly onSubmit: () => void;
  readonly problem?: Error | undefined;
  readonly onRetry?: (() => void) | undefined;
  /** The buttons; a refusal stands above them. */
  readonly foot: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  const form = useRef<HTMLFormElement>(null);
  const lead = (): void => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  useEffect(() => {
    if (problem !== undefined) lead();
  }, [problem]);
  return (
    <form
      ref={form}
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
        setTimeout(lead, FAULTS_SHOWN_MS);
      }}
    >
      {children}
      {problem !== undefined && <Problem problem={problem} onRetry={onRetry} />}
      <div class="row">{foot}</div>
    </form>
  );
}
