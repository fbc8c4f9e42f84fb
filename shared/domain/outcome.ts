/** What a person is told when a command cannot be carried out. Never thrown: it is an answer. */
export interface Refusal {
  /** Stable, for programs: `WRONG_PHASE`, `NOT_ENTITLED`, … */
  readonly code: RefusalCode;
  /** For people, in Vietnamese: what is wrong and what to do. */
  readonly message: string;
  /** Where, when one input field is to blame: `obligations.0.product`. */
  readonly field?: string;
}

export const REFUSAL_CODES = [
  'WRONG_PHASE',
  'NOT_ENTITLED',
  'OWN_WORK',
  'NOT_FOUND',
  'INVALID',
  'INCOMPLETE',
  'CONFLICT',
  'STALE',
  'ALREADY_DONE',
  'SIGNING_REFUSED',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type Refused = { readonly outcome: 'REFUSED'; readonly refusals: readonly Refusal[] };

export const refuse = (code: RefusalCode, message: string, field?: string): Refused => ({
  outcome: 'REFUSED',
  refusals: [field === undefined ? { code, message } : { code, message, field }],
});

/** A pure decision: the next state of a record and the one event that tells what happened. */
export type Decision<State, Event> =
  { readonly outcome: 'DECIDED'; readonly next: State; readonly event: Event } | Refused;

export const decided = <State, Event>(next: State, event: Event): Decision<State, Event> => ({
  outcome: 'DECIDED',
  next,
  event,
});
