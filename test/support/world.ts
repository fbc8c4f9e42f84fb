/**
 * A whole province on a virtual clock: the shipped state machines, handlers, ledger and mail, with nothing replaced but
 * time and the post office. Days pass in milliseconds.
 */
import { cpSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskFiles } from '../../shared/adapters/disk/files.ts';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import type { Directive, DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { atLocalTime, day, type Instant } from '../../shared/domain/time.ts';
import type { Actor } from '../../shared/use-cases/actor.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import type { Settings } from '../../shared/use-cases/settings.ts';
import { loadExisting, queryAll } from '../../shared/use-cases/store.ts';
import { createVirtualClock, type VirtualClock } from '../../local/clock/virtual-clock.ts';
import type { Assembly } from '../../local/home/assembly.ts';
import { openHome, type Home, type HomeOptions } from '../../local/home/home.ts';
import { preparedAssembly } from './assembly.ts';
import { recordOf, worldRecords, type SentMail } from './world-records.ts';
import { seedProvince, type ProvinceOptions } from './world-province.ts';

export { letter } from './world-letter.ts';
export type { SentMail } from './world-records.ts';

export interface World {
  /** Another one after each power cut. */
  readonly ledgerFile: string;
  /** Anew after each `restart`. */
  readonly home: Home;
  readonly deps: Dependencies;
  readonly clock: VirtualClock;
  readonly mails: SentMail[];
  /** `machine/state` of every state entered so far. */
  readonly visited: Set<string>;
  /** The states of each execution in the order in which it entered them. */
  readonly transitions: Map<string, string[]>;
  /** Of each driver of a record, oldest first, the states that it entered. */
  readonly drivers: (recordId: string) => string[][];
  readonly failures: string[];
  /** The mail server of the province; one that is down answers nothing. */
  readonly postOffice: { isDown: boolean };
  readonly actor: (id: string) => Actor;
  /** Lets time pass until a local hour of a day. */
  until(day: string, hour?: number): Promise<void>;
  /** The machine sleeps until a local hour of a day: what was due meanwhile comes late, all at once. */
  sleepUntil(day: string, hour?: number): Promise<void>;
  /**
   * From this moment on the server is dead: nothing that it does any more reaches the disk or anybody. `restart` goes on
   * from what is on the disk now; within a listener of the ledger's commits that is just what was committed.
   */
  cutPower(): void;
  /** The server stops as it stands, and starts at a later moment on what is on the disk. */
  restart(day: string, hour?: number): Promise<void>;
  issue(content: DirectiveContent): Promise<Directive>;
  assignment(id: string): Promise<Assignment>;
  assignments(directiveId: string): Promise<Assignment[]>;
  directive(id: string): Promise<Directive>;
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions extends ProvinceOptions {
  readonly start?: string;
  /** Instead of the world's own post office: a real one. */
  readonly mailer?: (clock: VirtualClock) => HomeOptions['mailer'];
  /** How often the sweeper runs. Every hour by default: sweeps that find nothing would take most of a journey's time. */
  readonly sweeper?: string;
}

const SETTINGS: Settings = {
  publicUrl: 'https://chidao.tinh.example',
  mailFrom: { name: 'Văn phòng UBND tỉnh', address: 'vanphong@tinh.example' },
  linkKeys: [{ id: 'k1', secret: new Uint8Array(32).fill(7) }],
  province: {
    name: 'Tỉnh Thử Nghiệm',
    place: 'Thử Nghiệm',
    officeUnitId: 'van-phong',
    committeeUnitId: 'ubnd-tinh',
  },
};

const withSweeper = ({ machines, schedules }: Assembly, expression = 'rate(1 hour)'): Assembly => ({
  machines,
  schedules: schedules.map((schedule) =>
    schedule.functionName === 'sweeper' ? { ...schedule, expression } : schedule,
  ),
});

type Running = { readonly home: Home; readonly clock: VirtualClock; stopped: boolean };

/** Without the lock of the process that has the files, and without its shared memory. */
const copyDisk = (from: string, to: string): void =>
  cpSync(from, to, { recursive: true, filter: (file) => !/\.lock|-shm$/.test(file) });

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const assembly = withSweeper(await preparedAssembly(), options.sweeper);
  const folder = await mkdtemp(join(tmpdir(), 'chi-dao-'));
  const { mails, visited, transitions, failures, postOffice, mailer, observer } = worldRecords();
  let lives = 1;
  const disk = (): string => join(folder, `disk-${lives}`);
  const ledgerFile = (): string => join(disk(), 'ledger.sqlite');

  async function run(now: Instant): Promise<Running> {
    const clock = createVirtualClock(now);
    const isOff = (): boolean => running.stopped;
    const running: Running = {
      stopped: false,
      clock,
      home: await openHome({
        ledgerFile: ledgerFile(),
        assembly,
        time: clock,
        mailer: options.mailer?.(clock) ?? mailer(clock, isOff),
        files: createDiskFiles(join(disk(), 'files')),
        settings: SETTINGS,
        observer: observer(isOff),
        // What a stopped process still had in hand fails, as it should: its file is closed.
        log: ({ operation, message, stack }) => {
          if (!isOff()) failures.push(`${operation}: ${message} ${stack ?? ''}`);
        },
      }),
    };
    return running;
  }

  let running = await run(atLocalTime(day(options.start ?? '2026-11-02'), 8 * 60));
  const people = await seedProvince(running.home.runtime.deps, options);
  const settle = async () => {
    const { clock, home } = running;
    await clock.quiet();
    await home.relay.settled();
    await clock.quiet();
  };
  const stop = () => {
    running.stopped = true;
    running.home.close();
  };
  const at = (text: string, hour: number): Instant => atLocalTime(day(text), hour * 60);
  const ledger = () => running.home.runtime.deps.ledger;
  const actor = (id: string): Actor => {
    const known = people.get(id);
    if (known === undefined) throw new Error(`Nobody is called ${id}`);
    return known;
  };
  await running.home.start();
  await settle();

  return {
    get ledgerFile() {
      return ledgerFile();
    },
    get home() {
      return running.home;
    },
    get deps() {
      return running.home.runtime.deps;
    },
    get clock() {
      return running.clock;
    },
    mails,
    visited,
    transitions,
    drivers: (recordId) =>
      [...transitions].flatMap(([execution, states]) => (recordOf(execution) === recordId ? [states] : [])),
    failures,
    postOffice,
    actor,
    settle,
    until: async (text, hour = 9) => {
      await running.clock.runUntil(at(text, hour));
      await settle();
    },
    sleepUntil: async (text, hour = 9) => {
      await running.clock.advanceTo(at(text, hour));
      await settle();
    },
    cutPower: () => {
      if (running.stopped) return;
      running.stopped = true;
      const before = disk();
      lives += 1;
      copyDisk(before, disk());
    },
    restart: async (text, hour = 9) => {
      stop();
      running = await run(at(text, hour));
      await running.home.start();
      await settle();
    },
    async issue(content) {
      const { deps } = running.home.runtime;
      const drafted = await draftDirective(deps, { actor: actor('chuyen-vien') }, { content });
      if (drafted.outcome !== 'DONE') throw new Error(JSON.stringify(drafted));
      const directiveId = drafted.receipt.id;
      const issued = await issueDirective(deps, { actor: actor('chu-tich'), directiveId }, {});
      if (issued.outcome !== 'DONE') throw new Error(JSON.stringify(issued));
      await settle();
      return (await loadExisting(ledger(), 'directive', directiveId)).body;
    },
    assignment: async (id) => (await loadExisting(ledger(), 'assignment', id)).body,
    directive: async (id) => (await loadExisting(ledger(), 'directive', id)).body,
    assignments: async (directiveId) => {
      const all: Assignment[] = [];
      const partition = `directive#${directiveId}`;
      for await (const { body } of queryAll(ledger(), 'assignment', { index: 'list', partition }))
        all.push(body);
      return all;
    },
    async close() {
      stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
