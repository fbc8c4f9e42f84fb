/** One part of the editor, with a heading that can be jumped to. */
import type { ComponentChildren } from 'preact';

export const Part = ({
  name,
  title,
  lead,
  aside,
  children,
}: {
  readonly name: string;
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}) => (
  <section class="sheet stack drafting-part" id={`part-${name}`} aria-labelledby={`part-${name}-title`}>
    <div class="row spread">
      <h2 id={`part-${name}-title`} tabIndex={-1}>
        {title}
      </h2>
      {aside}
    </div>
    {lead !== undefined && <p class="soft">{lead}</p>}
    {children}
  </section>
);
