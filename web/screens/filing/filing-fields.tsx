/** What is written on a form. While it is being sent it stands still: what was typed then would not be part of it. */
import type { ComponentChildren } from 'preact';
import type { Filing } from './use-filing.ts';

export const FilingFields = ({
  state,
  children,
}: {
  readonly state: Filing<unknown>['state'];
  readonly children: ComponentChildren;
}) => (
  <div class="stack loose filing-fields" inert={state !== 'IDLE'}>
    {children}
  </div>
);
