/** What may wait for a person's decision, in the order in which a start page shows it. */
export const decisionKinds = [
  'REPORT',
  'PLAN',
  'EXTENSION',
  'OBSTACLE',
  'EXPLANATION',
  'RECEIPT',
  'LETTER',
  'NUMBER',
  'CLOSING',
  'DRAFT',
] as const;
export type DecisionKind = (typeof decisionKinds)[number];
