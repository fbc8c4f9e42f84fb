/**
 * Moves a whole ledger from one home to the other: stops the one, copies, compares every byte, verifies every chain, and
 * only then lets the other one open it. Cut off at any moment, it is simply run again.
 */
import { countsThatDiffer, tallyOf, type Tally } from '../../shared/adapters/ledger/tally.ts';
import { TargetNotEmptyError } from '../../shared/adapters/ledger/portable.ts';
import type { CopyProgress, PortableEntry, PortableSource } from '../../shared/adapters/ledger/portable.ts';
import { DAY_MS, instantAt, millisOf, type Instant } from '../../shared/domain/time.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { ChainsVerdict, SourceSide, TargetSide } from './sides.ts';

export const steps = ['COPY', 'COMPLETE', 'COMPARE_SOURCE', 'COMPARE_TARGET', 'VERIFY'] as const;
export type Step = (typeof steps)[number];
export interface Progress {
  /** A step begins. */
  step(step: Step): void;
  /** So many more entries, or records, are done. */
  done(count: number): void;
}

export interface MoveOptions {
  readonly from: SourceSide;
  readonly to: TargetSide;
  readonly clock: Clock;
  readonly progress?: Progress;
  /** Sees every page of the copy as it is read back, before the copy may be opened. */
  readonly inspect?: (entries: readonly PortableEntry[]) => Promise<void>;
}

export type MoveOutcome =
  | { readonly outcome: 'MOVED'; readonly tally: Tally; readonly chains: ChainsVerdict }
  /** A try before this one had done everything but tell the source. */
  | { readonly outcome: 'MOVED_BEFORE' }
  /** Somebody wrote to one of the two ends meanwhile; the next try copies everything again. */
  | {
      readonly outcome: 'DIFFERENT';
      readonly differs: readonly string[];
      readonly source: Tally;
      readonly target: Tally;
    }
  /** The copy is exact, and so is broken where its source is. */
  | { readonly outcome: 'BROKEN'; readonly chains: ChainsVerdict };

const silent: Progress = { step: () => undefined, done: () => undefined };

/** Answers are kept for repeated requests at least that long; the table drops them by itself a day later. */
const answersSince = (now: Instant): Instant => instantAt(millisOf(now) - DAY_MS);

async function copy(
  source: PortableSource,
  { target }: TargetSide,
  cursor: string | undefined,
  progress: Progress,
) {
  progress.step('COPY');
  for await (const page of source.pages(cursor)) {
    await target.take(page);
    progress.done(page.entries.length);
  }
}

interface Compared {
  readonly source: Tally;
  readonly target: Tally;
  readonly differs: readonly string[];
}

async function compare(
  source: PortableSource,
  copied: PortableSource,
  { progress = silent, inspect }: Pick<MoveOptions, 'progress' | 'inspect'>,
): Promise<Compared> {
  progress.step('COMPARE_SOURCE');
  const here = await tallyOf(source, { onPage: async ({ length }) => progress.done(length) });
  progress.step('COMPARE_TARGET');
  const there = await tallyOf(copied, {
    upTo: here.placed,
    onPage: async (entries) => {
      await inspect?.(entries);
      progress.done(entries.length);
    },
  });
  const differs = [
    ...countsThatDiffer(here.counts, there.counts),
    ...(here.digest === there.digest ? [] : ['DIGEST']),
    ...(here.order === there.order ? [] : ['ORDER']),
  ];
  return { source: here, target: there, differs };
}

/** Where the copy may not go, the ledger stays where it is, open for work. */
async function begin({ from, to, clock }: MoveOptions): Promise<CopyProgress> {
  const order = {
    id: await from.leave(to.name),
    origin: from.origin,
    answersSince: answersSince(clock.now()),
  };
  try {
    return await to.target.begin(order);
  } catch (error) {
    if (error instanceof TargetNotEmptyError) await from.stay();
    throw error;
  }
}

export async function moveLedger(options: MoveOptions): Promise<MoveOutcome> {
  const { from, to, progress = silent } = options;
  const begun = await begin(options);
  if (begun.isFinished) {
    await from.left(to.name);
    return { outcome: 'MOVED_BEFORE' };
  }
  const source = from.entries(begun.answersSince);
  await copy(source, to, begun.cursor, progress);
  progress.step('COMPLETE');
  const { differs, ...tallies } = await compare(source, await to.target.complete(), options);
  if (differs.length > 0) {
    await to.target.startOver();
    return { outcome: 'DIFFERENT', differs, ...tallies };
  }
  progress.step('VERIFY');
  const chains = await to.verify((count) => progress.done(count));
  if (chains.faults.length > 0) return { outcome: 'BROKEN', chains };
  await to.target.finish();
  await from.left(to.name);
  return { outcome: 'MOVED', tally: tallies.source, chains };
}
