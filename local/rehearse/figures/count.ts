/** The figures at the end of a rehearsal. */
import { verifyLedger } from '../../../shared/adapters/ledger/verify-ledger.ts';
import { assignmentEventSchema } from '../../../shared/domain/assignment/event.ts';
import type { Directive } from '../../../shared/domain/directive/directive.ts';
import type { LedgerEvent } from '../../../shared/ports/ledger.ts';
import { MAIL_STATES, type MailState, type MailStore } from '../../../shared/ports/mail-store.ts';
import type { Statistics } from '../../../shared/domain/statistics.ts';
import type { Figures, RehearsedLetter, RehearsedMail, RehearsedUnit } from '../rehearsal.ts';
import type { Stage } from '../stage/stage.ts';

const states: readonly MailState[] = MAIL_STATES;

export async function mailStatesOf(store: Pick<MailStore, 'list'>): Promise<Record<MailState, number>> {
  const counts = { QUEUED: 0, CLAIMED: 0, SENT: 0, REFUSED: 0, AMBIGUOUS: 0, CANCELLED: 0, BOUNCED: 0 };
  for (const state of states) {
    let after: string | undefined;
    do {
      const page = await store.list({ state, limit: 500, ...(after === undefined ? {} : { after }) });
      counts[state] += page.items.length;
      after = page.next;
    } while (after !== undefined);
  }
  return counts;
}

/** How often each rung was climbed, by the name of the rung. */
export function rungsClimbed(events: readonly LedgerEvent[]): Record<string, number> {
  const climbed: Record<string, number> = {};
  for (const { kind, type, payload } of events) {
    if (kind !== 'assignment' || type !== 'ESCALATED') continue;
    const event = assignmentEventSchema.parse({ type, payload });
    if (event.type !== 'ESCALATED') continue;
    for (const { rung } of event.payload.milestones)
      if (rung !== undefined) climbed[rung] = (climbed[rung] ?? 0) + 1;
  }
  return climbed;
}

export interface Counted {
  readonly directive: Directive;
  readonly statistics: Statistics;
  readonly units: readonly RehearsedUnit[];
  readonly events: readonly LedgerEvent[];
  readonly mails: readonly RehearsedMail[];
  readonly letters: readonly RehearsedLetter[];
  readonly cancelled: number;
}

export async function figuresOf(stage: Stage, counted: Counted): Promise<Figures> {
  const { directive, statistics, units, events, mails, letters, cancelled } = counted;
  const chains = await verifyLedger(stage.deps.ledger);
  const assignments = units.flatMap((unit) => unit.assignments);
  const digests = mails.filter(({ isDigest }) => isDigest).length;
  const signed = letters.filter(({ notation }) => notation !== undefined).length;
  const transitions = assignments.map((assignment) => assignment.transitions);
  return {
    statistics,
    expected: directive.expectedAssignments,
    units: units.length,
    reminders: assignments.reduce((sum, { reminders }) => sum + reminders, 0),
    rungs: rungsClimbed(events),
    mails: { total: mails.length, single: mails.length - digests, digests, cancelled },
    letters: { drafted: letters.length, signed, setAside: letters.length - signed },
    transitions: {
      total: transitions.reduce((sum, count) => sum + count, 0),
      assignments: assignments.length,
      most: Math.max(0, ...transitions),
    },
    chains: { records: chains.records, events: chains.events, broken: chains.broken.length },
  };
}
