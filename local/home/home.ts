/** The system on one machine: one process, one file, the same handlers and the same state machines as on AWS. */
import { verifyRecord } from '../../shared/adapters/ledger/verify-ledger.ts';
import { createEmbeddedWorkflow } from '../../shared/adapters/embedded/workflow.ts';
import { BOOT } from '../../shared/adapters/sqlite/meta.ts';
import { IN_MEMORY } from '../../shared/adapters/sqlite/open-database.ts';
import { openSqliteStore, type SqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { Mailer } from '../../shared/ports/mailer.ts';
import type { Rehearser } from '../../shared/ports/rehearser.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import type { Settings } from '../../shared/use-cases/settings.ts';
import { carryOut } from '../../shared/use-cases/relay/carry-out.ts';
import { putAside, retryFailedEvents } from '../../shared/use-cases/relay/failed-events.ts';
import { reportPutAside } from '../../functions/runtime/report-put-aside.ts';
import type { LogEntry, Runtime, Sessions } from '../../functions/runtime/runtime.ts';
import type { TimeSource } from '../clock/clock.ts';
import { createInterpreter, type Interpreter, type Observer } from '../interpreter/interpreter.ts';
import type { Assembly } from './assembly.ts';
import { EPOCHS_PER_START } from './epochs.ts';
import { createKeptWaits } from './kept-waits.ts';
import { createMailLoop, type MailLoop } from './mail-loop.ts';
import { requireAtHome } from './moved-away.ts';
import { createRelayLoop, type RelayLoop } from './relay-loop.ts';
import { resumeDrivers } from './resume-drivers.ts';
import { followSchedules } from './schedules.ts';
import { stepFunctions } from './step-functions.ts';

export interface HomeOptions {
  /** The ledger's file, or `:memory:` for a world that nobody keeps. */
  readonly ledgerFile: string;
  readonly assembly: Assembly;
  readonly time: TimeSource;
  readonly mailer: Mailer & { readonly wasSent?: (key: string) => Promise<boolean> };
  readonly files: Files;
  readonly settings: Settings;
  readonly observer?: Observer;
  /** Local accounts; absent where an identity provider keeps them, or nobody signs in. */
  readonly sessions?: (deps: Dependencies) => Sessions;
  readonly rehearser?: Rehearser;
  readonly log?: (entry: LogEntry) => void;
}
export interface Home {
  readonly runtime: Runtime;
  readonly store: SqliteStore;
  readonly interpreter: Interpreter;
  readonly relay: RelayLoop;
  readonly mail: MailLoop;
  /** Starts drivers, relay, mail and schedules; answers how many drivers wait again. */
  start(): Promise<{ readonly drivers: number }>;
  close(): void;
}

/** Counts the starts of this machine. Throws `LedgerMovedError`. */
async function nextBoot({ meta }: SqliteStore): Promise<number> {
  await requireAtHome(meta);
  const boot = Number((await meta.getMeta(BOOT)) ?? 0) + 1;
  await meta.setMeta(BOOT, String(boot));
  return boot;
}

const warn = (options: HomeOptions, operation: string, error: unknown): void =>
  options.log?.({
    level: 'WARN',
    requestId: '',
    operation,
    message: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    stack: error instanceof Error ? error.stack : undefined,
  });

function runtimeOf(
  options: HomeOptions,
  deps: Dependencies,
  more: Pick<Runtime, 'failedEvents' | 'upkeep'>,
): Runtime {
  return {
    ...more,
    deps,
    verifyChain: (key) => verifyRecord(deps.ledger, key),
    ...(options.sessions === undefined ? {} : { sessions: options.sessions(deps) }),
    ...(options.rehearser === undefined ? {} : { rehearser: options.rehearser }),
    ...(options.log === undefined ? {} : { log: options.log }),
  };
}

export async function openHome(options: HomeOptions): Promise<Home> {
  const { time, settings, mailer, files } = options;
  const store = openSqliteStore(options.ledgerFile);
  const boot = await nextBoot(store).catch((error: unknown) => {
    store.close();
    throw error;
  });
  const waits = createKeptWaits(store.waits, { definition: options.assembly.machines['unit-assignment'] });
  const workflow = createEmbeddedWorkflow(
    () => interpreter,
    boot * EPOCHS_PER_START,
    options.ledgerFile === IN_MEMORY ? undefined : waits.keep,
  );
  const deps: Dependencies = {
    ledger: store.ledger,
    mailStore: store.mails,
    mailer,
    files,
    clock: time,
    workflow,
    settings,
  };
  const { failedEvents } = store;
  const runtime = runtimeOf(options, deps, {
    failedEvents,
    async upkeep() {
      await mail.tend();
      await store.ledger.forgetOldAnswers(time.now());
    },
  });
  const interpreter = createInterpreter({
    machines: options.assembly.machines,
    resolveFunction: stepFunctions(() => runtime),
    time,
    bootId: `b${boot}`,
    ...(options.observer === undefined ? {} : { observer: options.observer }),
  });
  const mail = createMailLoop({
    deps,
    time,
    wasSent: mailer.wasSent?.bind(mailer),
    onError: (error) => warn(options, 'mail', error),
  });
  const relay = createRelayLoop({
    ledger: store.ledger,
    meta: store.meta,
    time,
    carryOut: (event) => carryOut(deps, event),
    putAside: async (event, error) =>
      reportPutAside(runtime, await putAside({ failedEvents, clock: time }, event, error)),
    onError: (event, error, attempt) =>
      warn(options, `relay ${event.kind}/${event.id}#${event.sequence}, attempt ${attempt}`, error),
    onIdle: () => mail.wake(),
  });
  /** A program that was just started may be able to what the last one was not. */
  const retryAll = () =>
    retryFailedEvents(deps, {
      failedEvents,
      all: true,
      onFailure: (failed) => reportPutAside(runtime, failed),
    });
  const schedules = followSchedules({
    schedules: options.assembly.schedules,
    runtime,
    time,
    onError: (error) => warn(options, 'schedule', error),
    log: {
      lastRun: (functionName) => store.meta.getMeta(`ran-${functionName}`),
      ran: (functionName, at) => store.meta.setMeta(`ran-${functionName}`, at, { lazy: true }),
    },
  });
  return {
    runtime,
    store,
    interpreter,
    relay,
    mail,
    async start() {
      await mail.recover();
      const resumed = await resumeDrivers({ deps, workflow, waits, time });
      await relay.start();
      await retryAll();
      mail.wake();
      await schedules.start();
      return resumed;
    },
    close() {
      schedules.stop();
      relay.stop();
      mail.stop();
      interpreter.close();
      store.close();
    },
  };
}
