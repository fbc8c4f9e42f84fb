/**
 * The relay: what follows from an event. Every effect is idempotent, because every event may come again: a wait is
 * brought to where the record stands, a mail has a key, a read of the present decides.
 */
import * as z from 'zod/mini';
import { isOpen } from '../../domain/assignment/phase.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import { recomputeOpenDeadlines } from '../calendar/recompute-open-deadlines.ts';
import type { Dependencies } from '../dependencies.ts';
import { renumberAssignments } from '../directive/renumber-assignments.ts';
import { withdrawOpenAssignments } from '../directive/withdraw-open-assignments.ts';
import { ensureAssignmentDriver, ensureDirectiveDriver } from '../driver/start-driver.ts';
import { sendAsOrdered } from '../mail/order-mail-again.ts';
import { forgetPeople } from '../notify/people.ts';
import { tellOfAssignment } from '../notify/tell-assignment.ts';
import { tellOfDirective, tellOfLetter } from '../notify/tell-directive.ts';
import { load, type Stored } from '../store.ts';
import { completeDirective } from './complete-directive.ts';
import { endAssignmentWait, endDirectiveWait } from './end-wait.ts';

async function afterOpening(deps: Dependencies, stored: Stored<'assignment'>): Promise<void> {
  // An heir of another unit's assignment is opened by a command, so nobody has started its driver yet.
  if (stored.body.inheritedFrom !== undefined) await ensureAssignmentDriver(deps, stored);
  // A distribution may still be opening assignments when its directive is recalled; those are withdrawn like the others.
  await withdrawOpenAssignments(deps, stored.body.directiveId);
}

async function afterAssignment(deps: Dependencies, event: LedgerEvent): Promise<void> {
  const stored = await load(deps.ledger, 'assignment', event.id);
  if (stored === undefined) return;
  await endAssignmentWait(deps, stored);
  if (event.type === 'OPENED') await afterOpening(deps, stored);
  await tellOfAssignment(deps, stored, event);
  if (!isOpen(stored.body.phase)) await completeDirective(deps, stored.body.directiveId);
}

async function afterDirective(deps: Dependencies, event: LedgerEvent): Promise<void> {
  const stored = await load(deps.ledger, 'directive', event.id);
  if (stored === undefined) return;
  if (event.type === 'ISSUED') await ensureDirectiveDriver(deps, stored);
  else await endDirectiveWait(deps, stored);
  await tellOfDirective(deps, stored, event);
  if (event.type === 'RECALLED' || event.type === 'REPLACED') await withdrawOpenAssignments(deps, stored.id);
  if (event.type === 'NUMBERED') await renumberAssignments(deps, stored.id);
  // A directive all of whose assignments ended while it was still being distributed completes here.
  if (event.type === 'DISTRIBUTED' || event.type === 'PERIOD_OPENED')
    await completeDirective(deps, stored.id);
}

const reasonSchema = z.looseObject({ reason: z.string() });
const reasonOf = (payload: unknown): string =>
  reasonSchema.safeParse(payload).data?.reason ?? 'Lịch làm việc thay đổi';

export async function carryOut(deps: Dependencies, event: LedgerEvent): Promise<void> {
  switch (event.kind) {
    case 'assignment':
      return afterAssignment(deps, event);
    case 'directive':
      return afterDirective(deps, event);
    case 'letter': {
      const letter = await load(deps.ledger, 'letter', event.id);
      if (letter !== undefined) await tellOfLetter(deps, letter.body, event);
      return;
    }
    case 'calendar':
      if (event.type === 'CALENDAR_CHANGED')
        await recomputeOpenDeadlines(deps, { reason: reasonOf(event.payload) });
      return;
    case 'person':
      forgetPeople(deps.ledger);
      return;
    case 'mail-order':
      return sendAsOrdered(deps, event);
    default:
      return;
  }
}
