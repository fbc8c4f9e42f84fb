import { assignmentEventSchema } from '../../domain/assignment/event.ts';
import { localDayOf } from '../../domain/time.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, type Stored } from '../store.ts';
import { toldOfAssignment } from './assignment-notices.ts';
import { queuedMails } from './queue-mail.ts';

const nameOf = async (deps: Pick<Dependencies, 'ledger'>, unitId: string): Promise<string> =>
  (await load(deps.ledger, 'unit', unitId))?.body.name ?? unitId;

/** Queues what people are told of one event; the same event queues nothing twice. */
export async function tellOfAssignment(
  deps: Pick<Dependencies, 'ledger' | 'mailStore' | 'settings' | 'clock'>,
  stored: Stored<'assignment'>,
  event: LedgerEvent,
): Promise<void> {
  const parsed = assignmentEventSchema.parse({ type: event.type, payload: event.payload });
  const today = localDayOf(event.at);
  const assignment = stored.body;
  const { calendar } = await loadReference(deps.ledger);
  const told = await toldOfAssignment(
    {
      deps,
      assignment,
      unitName: await nameOf(deps, assignment.unitId),
      reviewerName: await nameOf(deps, assignment.reviewerUnitId),
      at: event.at,
      today,
      about: `${event.sequence}:${event.type}`,
      actorName: (await load(deps.ledger, 'person', event.actor))?.body.name ?? event.actor,
      calendar,
    },
    parsed,
  );
  if (told.length > 0) await deps.mailStore.enqueue(queuedMails(stored.id, told, { at: event.at, today }));
}
