/**
 * Once, after the ledger of a home whose drivers outlive it was set back to an earlier moment: executions may be ahead of
 * their records, and mails that stand in the queue may have left in the time that was lost.
 *
 * A mail that may have left is not sent by itself: it becomes ambiguous, for a person to see. What came into being in the
 * lost time is known to nobody here; it happens anew, and may be told anew.
 */
import { atLocalTime, DAY_MS, instantAt, localDayOf, millisOf } from '../../domain/time.ts';
import type { CalendarDay, Instant } from '../../domain/time.ts';
import type { RecordKey } from '../../ports/ledger.ts';
import type { MailEntry } from '../../ports/mail-store.ts';
import { openAssignmentsOf, openDirectives } from '../calendar/open-assignments.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';

/** No record has so many drivers in the time that a restore loses; the next one is above each of them. */
const EPOCHS_LOST_AT_MOST = 10_000;
const MAILS_AT_ONCE = 200;
const DETAIL = 'Sổ được khôi phục về thời điểm trước: không rõ thư đã đi hay chưa, không tự gửi lại';

export interface AfterRestore {
  /** Mails, and lines of digests, that may have left and are not sent by themselves. */
  readonly ambiguous: number;
  /** Records whose drivers are sent home; the sweeper starts a new one for each. */
  readonly fenced: number;
}
type Deps = Pick<Dependencies, 'ledger' | 'mailStore' | 'workflow' | 'clock'>;

async function settle({ mailStore, clock }: Deps, mails: readonly MailEntry[]): Promise<number> {
  const keys = mails.map(({ key }) => key);
  await mailStore.settle(keys, 'AMBIGUOUS', clock.now(), DETAIL);
  return mails.length;
}

/** Were being sent at the moment to which the ledger was set back. */
async function holdClaimed(deps: Deps): Promise<number> {
  let held = 0;
  for (;;) {
    const { items } = await deps.mailStore.list({ state: 'CLAIMED', limit: MAILS_AT_ONCE });
    if (items.length === 0) return held;
    held += await settle(deps, items);
  }
}

/** Taken by the claim that a sender takes, so that no sender has them at the same moment. */
async function holdImmediate(deps: Deps, lostAt: Instant): Promise<number> {
  let held = 0;
  for (;;) {
    const taken = await deps.mailStore.claimImmediate(lostAt, MAILS_AT_ONCE);
    if (taken.length === 0) return held;
    held += await settle(deps, taken);
  }
}

/** The last morning whose digests may have left. */
async function lastMorning({ ledger }: Deps, lostAt: Instant): Promise<CalendarDay> {
  const { policy } = await loadReference(ledger);
  const today = localDayOf(lostAt);
  return lostAt < atLocalTime(today, policy.morningMinutes)
    ? localDayOf(instantAt(millisOf(lostAt) - DAY_MS))
    : today;
}

async function holdDigests(deps: Deps, lostAt: Instant): Promise<number> {
  const { mailStore } = deps;
  const morning = await lastMorning(deps, lostAt);
  let held = 0;
  let last: string | undefined;
  do {
    const people = await mailStore.digestPersons(morning, last);
    for (const personId of people)
      held += await settle(deps, await mailStore.claimDigest(personId, morning, deps.clock.now()));
    last = people.at(-1);
  } while (last !== undefined);
  return held;
}

/** Whoever drove the record in the lost time learns at its next step that it is superseded. */
async function fence({ ledger, workflow }: Deps, { kind, id }: RecordKey, epoch: number): Promise<void> {
  await ledger.claim({ kind, id }, epoch + EPOCHS_LOST_AT_MOST);
  const wait = await workflow.parked({ kind, id });
  if (wait === undefined) return;
  await workflow.end(wait, { kind: 'FAILURE', error: 'Superseded', cause: 'The ledger was restored' });
}

async function fenceDrivers(deps: Deps): Promise<number> {
  let fenced = 0;
  for await (const directive of openDirectives(deps.ledger)) {
    await fence(deps, directive, directive.epoch);
    fenced += 1;
    for await (const assignment of openAssignmentsOf(deps.ledger, directive.id)) {
      await fence(deps, assignment, assignment.epoch);
      fenced += 1;
    }
  }
  return fenced;
}

/** `lostAt`: the last moment at which the home that was lost may have sent anything. Before its sweeper runs again. */
export async function afterRestore(deps: Deps, lostAt: Instant): Promise<AfterRestore> {
  const claimed = await holdClaimed(deps);
  const immediate = await holdImmediate(deps, lostAt);
  const digests = await holdDigests(deps, lostAt);
  return { ambiguous: claimed + immediate + digests, fenced: await fenceDrivers(deps) };
}
