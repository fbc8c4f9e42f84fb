/** Where a decision is taken: most in the queue, those about a whole document on its own page. */
import type { DecisionKind } from '../../../shared/domain/decision-kind.ts';

export const queuedKinds: readonly DecisionKind[] = [
  'REPORT',
  'PLAN',
  'EXTENSION',
  'OBSTACLE',
  'EXPLANATION',
  'RECEIPT',
  'LETTER',
];

/** Two things may wait about one assignment, so a place in the queue names the kind too. */
export const markOf = ({ kind, id }: { readonly kind: DecisionKind; readonly id: string }): string =>
  `${kind}.${id}`;

export function placeOfDecision(decision: { readonly kind: DecisionKind; readonly id: string }): string {
  switch (decision.kind) {
    case 'REPORT':
    case 'PLAN':
    case 'EXTENSION':
    case 'OBSTACLE':
    case 'EXPLANATION':
    case 'RECEIPT':
    case 'LETTER':
      return `/queue?at=${encodeURIComponent(markOf(decision))}`;
    case 'NUMBER':
    case 'CLOSING':
      return `/directives/${decision.id}`;
    case 'DRAFT':
      return `/directives/${decision.id}/draft`;
  }
}

/** The record itself, with everything that can be done to it. */
export function recordOf({ kind, id }: { readonly kind: DecisionKind; readonly id: string }): string {
  if (kind === 'LETTER') return `/letters/${id}`;
  return queuedKinds.includes(kind) ? `/assignments/${id}` : `/directives/${id}`;
}
