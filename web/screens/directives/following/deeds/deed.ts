/** What every deed on a directive starts from: the record that the person saw. */
import type { Directive } from '../directive.ts';

export interface DeedProps {
  readonly directiveId: string;
  readonly directive: Directive;
  /** A deed on a record that has moved on since is refused. */
  readonly version: number;
  /** Assignments that are still open. */
  readonly open: number;
  readonly all: number;
  readonly onClose: () => void;
}
