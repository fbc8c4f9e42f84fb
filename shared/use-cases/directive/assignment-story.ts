import { assignmentEventSchema, type AssignmentEventType } from '../../domain/assignment/event.ts';
import { mayOnAssignment } from '../../domain/authorization.ts';
import type { Refused } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import type { Ledger, LedgerEvent } from '../../ports/ledger.ts';
import { NOT_FOUND, relationsTo, type CommandRequest } from '../assignment/run-command.ts';
import type { Dependencies } from '../dependencies.ts';
import { load, loadMany } from '../store.ts';
import { describeEvent } from './describe-event.ts';

export interface StoryLine {
  readonly sequence: number;
  readonly at: Instant;
  readonly type: AssignmentEventType;
  readonly actor: string;
  readonly actorName: string;
  /** One line in Vietnamese. */
  readonly text: string;
  readonly hash: string;
}
export interface AssignmentStory {
  readonly outcome: 'FOUND';
  readonly lines: readonly StoryLine[];
  /** The assignment whose story goes before this one. */
  readonly inheritedFrom?: string;
}

const LINK = 'link:';
const personOf = (actor: string): string => (actor.startsWith(LINK) ? actor.slice(LINK.length) : actor);

async function namesOf(
  ledger: Pick<Ledger, 'loadMany'>,
  events: readonly LedgerEvent[],
): Promise<(actor: string) => string> {
  const people = await loadMany(ledger, 'person', [...new Set(events.map(({ actor }) => personOf(actor)))]);
  const names = new Map(people.map(({ id, body }) => [id, body.name]));
  return (actor) => {
    const person = personOf(actor);
    const name = person === 'clock' ? 'Hệ thống' : (names.get(person) ?? person);
    return actor === person ? name : `${name} (qua liên kết trong thư)`;
  };
}

/** Everything that happened to an assignment, oldest first. */
export async function assignmentStory(
  deps: Pick<Dependencies, 'ledger'>,
  { assignmentId, actor }: Pick<CommandRequest, 'assignmentId' | 'actor'>,
): Promise<AssignmentStory | Refused> {
  const { ledger } = deps;
  const found = await load(ledger, 'assignment', assignmentId);
  if (found === undefined || !mayOnAssignment('VIEW', actor.roles, relationsTo(found.body, actor)))
    return NOT_FOUND;
  const events = await ledger.events({ kind: 'assignment', id: assignmentId });
  const nameOf = await namesOf(ledger, events);
  const lines = events.map(({ sequence, at, type, payload, actor: by, hash }) => {
    const event = assignmentEventSchema.parse({ type, payload });
    return {
      sequence,
      at,
      type: event.type,
      actor: by,
      actorName: nameOf(by),
      text: describeEvent(event),
      hash,
    };
  });
  const { inheritedFrom } = found.body;
  return { outcome: 'FOUND', lines, ...(inheritedFrom === undefined ? {} : { inheritedFrom }) };
}
