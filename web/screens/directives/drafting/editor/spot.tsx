/** A place of the form that a finding may point at: shows what was found there, and can be jumped to. */
import type { ComponentChildren } from 'preact';
import { Icon } from '../../../../components/icon.tsx';
import { useTexts } from '../../../../texts/language.ts';
import { useEditor, type Finding } from './editor.ts';
import { isAt, placesOf } from './finding-places.ts';

const texts = {
  vi: { BLOCKING: 'Phải sửa:', WARNING: 'Lưu ý:' },
  en: { BLOCKING: 'Must be mended:', WARNING: 'Note:' },
};

export function FindingLine({ finding }: { readonly finding: Finding }) {
  const say = useTexts(texts);
  const { severity, message } = finding;
  return (
    <div class={`drafting-line ${severity === 'BLOCKING' ? 'blocking' : 'warning'}`}>
      <Icon name={severity === 'BLOCKING' ? 'alert' : 'info'} />
      <span>
        <b>{say[severity]}</b> {message}
      </span>
    </div>
  );
}

/** `children` gets the hint to show: its own, and under it what was found. */
export function Spot({
  path,
  hint,
  exact = false,
  omit = [],
  children,
}: {
  readonly path: string;
  readonly hint?: ComponentChildren;
  /** Only what was found at this very place, not within it. */
  readonly exact?: boolean;
  /** Codes of findings that the field itself tells better. */
  readonly omit?: readonly string[];
  readonly children: (hint: ComponentChildren) => ComponentChildren;
}) {
  const { findings } = useEditor();
  const here = findings.filter(
    (finding) => (exact ? finding.field === path : isAt(finding, path)) && !omit.includes(finding.code),
  );
  const lines = here.map((finding, index) => <FindingLine key={index} finding={finding} />);
  return (
    <div data-spot={path} class="drafting-spot">
      {children(
        here.length === 0 ? (
          hint
        ) : (
          <>
            {hint}
            {lines}
          </>
        ),
      )}
    </div>
  );
}

const FOCUSABLE = 'input, select, textarea, button, [tabindex]';

/** Scrolls to the nearest place of a finding and puts the focus into it; false when it is not on the page. */
export function jumpTo(field: string): boolean {
  for (const place of placesOf(field)) {
    const spot = document.querySelector(`[data-spot="${CSS.escape(place)}"]`);
    if (!(spot instanceof HTMLElement)) continue;
    for (
      let around = spot.closest('details');
      around !== null;
      around = around.parentElement?.closest('details') ?? null
    )
      around.open = true;
    spot.scrollIntoView({ block: 'center' });
    const target = spot.querySelector(FOCUSABLE);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    return true;
  }
  return false;
}
