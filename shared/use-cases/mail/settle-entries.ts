/**
 * Writes down what became of mails. What became of a mail that was handed over is known only here: when the store does
 * not take it, it is remembered and written before this process sends anything else. Only a crash makes it ambiguous.
 */
import type { Instant } from '../../domain/time.ts';
import type { MailEntry, MailState, MailStore } from '../../ports/mail-store.ts';
import type { MailDependencies } from './dependencies.ts';
import type { Settlement } from './settlement.ts';

interface Outcome {
  readonly keys: readonly string[];
  readonly settlement: Settlement;
  readonly at: Instant;
}

const remembered = new WeakMap<MailStore, readonly Outcome[]>();
const remember = (store: MailStore, outcomes: readonly Outcome[]): void =>
  void remembered.set(store, [...(remembered.get(store) ?? []), ...outcomes]);

async function writeDown(store: MailStore, { keys, settlement, at }: Outcome): Promise<void> {
  if (settlement.state !== 'QUEUED') return store.settle(keys, settlement.state, at, settlement.detail);
  const { nextTryAt, detail, counts } = settlement;
  return store.putBack(keys, { at, nextTryAt, detail, counts });
}

/** Answers the state that is now written down: CLAIMED when the store took nothing. */
export async function settleEntries(
  { store, clock, onProblem }: Pick<MailDependencies, 'store' | 'clock' | 'onProblem'>,
  entries: readonly MailEntry[],
  settlement: Settlement,
): Promise<MailState> {
  const outcome = { keys: entries.map(({ key }) => key), settlement, at: clock.now() };
  try {
    await writeDown(store, outcome);
    return settlement.state;
  } catch (problem) {
    remember(store, [outcome]);
    onProblem?.(problem);
    return 'CLAIMED';
  }
}

/** Throws when the store still takes nothing: then nothing may be sent either. */
export async function settleRemembered({ store }: Pick<MailDependencies, 'store'>): Promise<void> {
  const outcomes = remembered.get(store) ?? [];
  // Taken out first: written twice, an outcome could put back a mail that somebody has claimed in between.
  remembered.delete(store);
  for (const [index, outcome] of outcomes.entries()) {
    try {
      await writeDown(store, outcome);
    } catch (problem) {
      remember(store, outcomes.slice(index));
      throw problem;
    }
  }
}
