/** The frame of every screen: a heading that is also the title of the tab, and what can be done here. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../texts/language.ts';
import { Button } from './button.tsx';

const texts = { vi: { product: 'Chỉ đạo', print: 'In' }, en: { product: 'Chỉ đạo', print: 'Print' } };

export function Page({
  title,
  lead,
  actions,
  above,
  isPrintable = true,
  children,
}: {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** Where one is: a link back to the list or to the directive. */
  readonly above?: ComponentChildren;
  readonly isPrintable?: boolean;
  readonly children: ComponentChildren;
}) {
  const say = useTexts(texts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${say.product}`;
  }, [title, say.product]);
  // A new page is announced to those who listen, and the keyboard starts at its top.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div class="page-head">
        <div class="stack tight">
          {above !== undefined && <div class="small no-print">{above}</div>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <div class="soft">{lead}</div>}
        </div>
        <div class="row no-print">
          {actions}
          {isPrintable && (
            <Button kind="quiet" icon="print" onClick={() => window.print()}>
              {say.print}
            </Button>
          )}
        </div>
      </div>
      {children}
    </>
  );
}
