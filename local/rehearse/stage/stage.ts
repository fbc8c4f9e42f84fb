/**
 * The stage of a rehearsal: a province of its own on a virtual clock and a ledger in memory, so that nothing is left
 * behind however it ends. State machines, handlers, ledger and mail are the shipped ones; only time, the post office and
 * the disk are replaced.
 */
import { IN_MEMORY } from '../../../shared/adapters/sqlite/open-database.ts';
import type { Assignment } from '../../../shared/domain/assignment/assignment.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';
import type { Policy } from '../../../shared/domain/policy/policy.ts';
import { atLocalTime, localDayOf, type CalendarDay, type Instant } from '../../../shared/domain/time.ts';
import type { OutgoingMail } from '../../../shared/ports/mailer.ts';
import type { Dependencies } from '../../../shared/use-cases/dependencies.ts';
import { loadReference } from '../../../shared/use-cases/reference.ts';
import { queryAll } from '../../../shared/use-cases/store.ts';
import { createVirtualClock, type VirtualClock } from '../../clock/virtual-clock.ts';
import type { Assembly } from '../../home/assembly.ts';
import { openHome, type Home } from '../../home/home.ts';
import type { Province } from '../../scenarios/province.ts';
import { loadProvince, type LoadOptions } from '../../scenarios/load-province.ts';
import { createActors, type FindActor } from './actors.ts';
import { createMemoryFiles } from './memory-files.ts';

export interface PostedMail extends OutgoingMail {
  readonly at: Instant;
}
export interface Stage {
  readonly deps: Dependencies;
  readonly clock: VirtualClock;
  readonly home: Home;
  readonly province: Province;
  readonly mails: readonly PostedMail[];
  /** States entered by each execution. */
  readonly transitions: ReadonlyMap<string, number>;
  /** What went wrong behind the scenes: failed executions, effects that had to be tried again. */
  readonly failures: readonly string[];
  readonly today: () => CalendarDay;
  readonly calendar: () => Promise<WorkingCalendar>;
  readonly policy: () => Promise<Policy>;
  readonly actor: FindActor;
  readonly assignments: (directiveId: string) => Promise<Assignment[]>;
  /** Lets time pass until a local minute of a day, and everything that follows be carried out. */
  readonly until: (day: CalendarDay, minute: number) => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly close: () => void;
}

export interface StageOptions {
  readonly assembly: Assembly;
  readonly province: Province;
  readonly start: CalendarDay;
  readonly reference: Omit<LoadOptions, 'at'>;
  readonly settings: Pick<Dependencies['settings'], 'province' | 'mailFrom' | 'publicUrl'>;
}

/** The sweeper mends what crashes leave behind; on a stage nothing crashes, so a look a day is plenty. */
const unhurried = (assembly: Assembly): Assembly => ({
  ...assembly,
  schedules: assembly.schedules.map((schedule) =>
    schedule.functionName === 'sweeper' ? { ...schedule, expression: 'rate(24 hours)' } : schedule,
  ),
});

interface Notes {
  readonly mails: PostedMail[];
  readonly transitions: Map<string, number>;
  readonly failures: string[];
}

const openStageHome = (
  clock: VirtualClock,
  { assembly, settings }: StageOptions,
  notes: Notes,
): Promise<Home> =>
  openHome({
    ledgerFile: IN_MEMORY,
    assembly: unhurried(assembly),
    time: clock,
    files: createMemoryFiles(),
    mailer: {
      send: async (mail) => {
        notes.mails.push({ ...mail, at: clock.now() });
        return { outcome: 'SENT', detail: 'diễn tập' };
      },
    },
    // A key that everybody can read: the links of a rehearsal open nothing.
    settings: { ...settings, linkKeys: [{ id: 'dientap', secret: new Uint8Array(32).fill(1) }] },
    observer: {
      stateEntered: (_machine, execution) =>
        notes.transitions.set(execution, (notes.transitions.get(execution) ?? 0) + 1),
      executionEnded: ({ execution, status, failure }) => {
        if (status !== 'SUCCEEDED') notes.failures.push(`${execution}: ${status} ${JSON.stringify(failure)}`);
      },
    },
    log: ({ operation, message }) => notes.failures.push(`${operation}: ${message}`),
  });

export async function openStage(options: StageOptions): Promise<Stage> {
  const clock = createVirtualClock(atLocalTime(options.start, 6 * 60));
  const notes: Notes = { mails: [], transitions: new Map(), failures: [] };
  const home = await openStageHome(clock, options, notes);
  const { deps } = home.runtime;
  await loadProvince({ ledger: deps.ledger }, options.province, { ...options.reference, at: clock.now() });
  await home.start();
  const settle = async (): Promise<void> => {
    await clock.quiet();
    await home.relay.settled();
    await clock.quiet();
  };
  await settle();
  const today = (): CalendarDay => localDayOf(clock.now());
  return {
    deps,
    clock,
    home,
    province: options.province,
    ...notes,
    today,
    settle,
    calendar: async () => (await loadReference(deps.ledger)).calendar,
    policy: async () => (await loadReference(deps.ledger)).policy,
    actor: createActors(deps, today),
    assignments: async (directiveId) => {
      const all: Assignment[] = [];
      const list = { index: 'list', partition: `directive#${directiveId}` } as const;
      for await (const { body } of queryAll(deps.ledger, 'assignment', list)) all.push(body);
      return all;
    },
    until: async (day, minute) => {
      await clock.runUntil(atLocalTime(day, minute));
      await settle();
    },
    close: () => home.close(),
  };
}
