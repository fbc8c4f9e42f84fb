import type { Decision } from '../start/work.ts';
import type { ChoiceKey } from './choices.ts';

export interface PaneProps {
  readonly decision: Decision;
  readonly chosen: ChoiceKey | undefined;
  readonly onChoose: (key: ChoiceKey | undefined) => void;
  /** The decision was taken; the next one comes. */
  readonly onDone: () => void;
}
