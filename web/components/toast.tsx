/** Short news after a deed; an undo where it is cheap. Read out by screen readers. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from './button.tsx';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo?: { readonly label: string; readonly run: () => void };
}
const SHOWN_MS = 7_000;
const news = new EventTarget();
let toasts: readonly Toast[] = [];
let count = 0;

function put(next: readonly Toast[]): void {
  toasts = next;
  news.dispatchEvent(new Event('change'));
}
const drop = (id: number): void => put(toasts.filter((toast) => toast.id !== id));

export function tell(text: string, undo?: Toast['undo']): void {
  const id = (count += 1);
  put([...toasts.slice(-2), { id, text, ...(undo === undefined ? {} : { undo }) }]);
  setTimeout(() => drop(id), SHOWN_MS);
}

export function Toasts() {
  const [shown, show] = useState(toasts);
  useEffect(() => {
    const follow = (): void => show(toasts);
    news.addEventListener('change', follow);
    return () => news.removeEventListener('change', follow);
  }, []);
  return (
    <div class="toasts no-print" role="status" aria-live="polite">
      {shown.map(({ id, text, undo }) => (
        <div key={id}>
          <span>{text}</span>
          {undo && (
            <Button
              small
              onClick={() => {
                drop(id);
                undo.run();
              }}
            >
              {undo.label}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}
