/** Copies a text: also on plain HTTP inside a province's network, where the browser offers no clipboard. */
import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { useTexts } from '../texts/language.ts';
import { Button } from './button.tsx';

const texts = {
  vi: {
    copy: 'Sao chép',
    copied: 'Đã sao chép',
    failed: 'Không sao chép được; hãy chọn và sao chép bằng tay',
  },
  en: { copy: 'Copy', copied: 'Copied', failed: 'Cannot copy; select it and copy by hand' },
};
const SHOWN_MS = 2_500;

/** The way before there was a clipboard: select in a field, and let the browser copy the selection. */
function copySelected(text: string, place: Element): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  place.append(field);
  field.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else works without a secure context
  const isCopied = document.execCommand('copy');
  field.remove();
  return isCopied;
}

async function copy(text: string, place: Element): Promise<boolean> {
  if (!isSecureContext) return copySelected(text, place);
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => copySelected(text, place),
  );
}

export function CopyButton({
  text,
  about,
  children,
}: {
  readonly text: string;
  /** What is copied, for those who listen. */
  readonly about: string;
  readonly children?: ComponentChildren;
}) {
  const say = useTexts(texts);
  const [state, show] = useState<'copied' | 'failed'>();
  const press = async (place: Element): Promise<void> => {
    show((await copy(text, place)) ? 'copied' : 'failed');
    setTimeout(() => show(undefined), SHOWN_MS);
  };
  return (
    <span class="no-print">
      <Button
        small
        kind="quiet"
        icon={state === 'copied' ? 'check' : 'copy'}
        aria-label={`${say.copy}: ${about}`}
        onClick={(event) => void press(event.currentTarget.parentElement ?? document.body)}
      >
        {state === 'copied' ? say.copied : (children ?? say.copy)}
      </Button>
      <span role="status" class={state === 'failed' ? 'small' : 'visually-hidden'}>
        {state === undefined ? '' : say[state]}
      </span>
    </span>
  );
}
