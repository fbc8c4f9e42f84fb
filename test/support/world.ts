/**
 * A whole province on a virtual clock: the shipped state machines, handlers, ledger and mail, with nothing replaced but
 * time and the post office. Days pass in milliseconds.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskFiles } from '../../shared/adapters/disk/files.ts';
import type { Directive, DirectiveContent } from '../../shared/domain/directive/directive.ts';
import type { Role } from '../../shared/domain/organisation/person.ts';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import type { SpecialDay } from '../../shared/domain/calendar/special-day.ts';
import { DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import { openRegister } from '../../shared/domain/documents/register.ts';
import { DEFAULT_POLICY, type Policy } from '../../shared/domain/policy/policy.ts';
import type { RecordBody, RecordKind } from '../../shared/domain/records.ts';
import { atLocalTime, day, type CalendarDay } from '../../shared/domain/time.ts';
import type { OutgoingMail } from '../../shared/ports/mailer.ts';
import type { Actor } from '../../shared/use-cases/actor.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { loadExisting, queryAll, write } from '../../shared/use-cases/store.ts';
import { createVirtualClock, type VirtualClock } from '../../local/clock/virtual-clock.ts';
import { openHome, type Home } from '../../local/home/home.ts';
import { readAssembly } from '../../local/home/read-assembly.ts';
import { synthesize } from '../../local/home/synthesize.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';

export interface SentMail extends OutgoingMail {
  readonly at: string;
}
export interface World {
  readonly home: Home;
  readonly deps: Dependencies;
  readonly clock: VirtualClock;
  readonly mails: SentMail[];
  /** `machine/state` of every state entered so far. */
  readonly visited: Set<string>;
  readonly transitions: Map<string, string[]>;
  readonly failures: string[];
  readonly actor: (id: string) => Actor;
  /** Lets time pass until a local hour of a day. */
  until(day: string, hour?: number): Promise<void>;
  issue(content: DirectiveContent): Promise<Directive>;
  assignment(id: string): Promise<Assignment>;
  assignments(directiveId: string): Promise<Assignment[]>;
  settle(): Promise<void>;
  close(): Promise<void>;
}

const person = (id: string, unitId: string, roles: readonly Role[], position?: RecordBody<'person'>['position']): RecordBody<'person'> => ({
  id,
  name: id,
  email: `${id}@tinh.example`,
  unitId,
  roles: roles.map((role) => ({ role, from: day('2017-01-01') })),
  ...(position === undefined ? {} : { position }),
});
const unit = (id: string, kind: RecordBody<'unit'>['kind'], name: string, groups: string[], abbreviation?: string): RecordBody<'unit'> => ({
  id,
  kind,
  name,
  groups,
  validFrom: day('2017-01-01'),
  predecessorIds: [],
  ...(abbreviation === undefined ? {} : { abbreviation }),
});

export interface WorldOptions {
  readonly start?: string;
  readonly units?: number;
  readonly policy?: Partial<Policy>;
  readonly specialDays?: readonly SpecialDay[];
}

async function seed(home: Home, { units = 3, policy = {}, specialDays = standardSpecialDays() }: WorldOptions, year: number): Promise<void> {
  const { ledger, clock } = home.runtime.deps;
  const save = async <Kind extends RecordKind>(kind: Kind, id: string, body: RecordBody<Kind>, type: string) => {
    const outcome = await ledger.commit({ writes: [write(kind, id, undefined, body, { type, at: clock.now(), actor: 'quan-tri', payload: {} })] });
    if (outcome.outcome !== 'COMMITTED') throw new Error(`${kind} ${id}: ${outcome.outcome}`);
  };
  await save('calendar', 'vn', { id: 'vn', specialDays: [...specialDays], notYetLawInForce: false }, 'CALENDAR_CHANGED');
  await save('policy', 'default', { ...DEFAULT_POLICY, ...policy }, 'POLICY_CHANGED');
  await save('signing', 'default', { id: 'default', matrix: DEFAULT_SIGNING_MATRIX }, 'SIGNING_CHANGED');
  for (const of of [year, year + 1]) {
    const register = openRegister('ubnd-tinh', of, of === year ? 455 : 1, 'Tiếp nối sổ giấy');
    if (register.outcome === 'OPENED') await save('register', register.register.id, register.register, 'REGISTER_OPENED');
  }
  const all = [
    unit('ubnd-tinh', 'PEOPLES_COMMITTEE', 'Ủy ban nhân dân tỉnh', [], 'UBND'),
    unit('van-phong', 'OFFICE', 'Văn phòng UBND tỉnh', [], 'VP'),
    unit('so-noi-vu', 'DEPARTMENT', 'Sở Nội vụ', ['departments'], 'SNV'),
    ...Array.from({ length: units }, (_, index) => unit(`xa-${index + 1}`, 'COMMUNE', `UBND xã số ${index + 1}`, ['communes'])),
  ];
  for (const one of all) await save('unit', one.id, one, 'UNIT_SAVED');
  const people = [
    person('chu-tich', 'ubnd-tinh', ['CHAIRMAN'], 'CHAIRMAN'),
    person('chanh-van-phong', 'van-phong', ['CHIEF_OF_OFFICE'], 'CHIEF_OF_OFFICE'),
    person('chuyen-vien', 'van-phong', ['OFFICE_OFFICER']),
    person('van-thu', 'van-phong', ['REGISTRAR']),
    person('quan-tri', 'van-phong', ['ADMINISTRATOR']),
    person('kiem-soat', 'van-phong', ['AUDITOR']),
    ...all.slice(2).flatMap(({ id }) => [person(`cb-${id}`, id, ['REPORTING_OFFICER']), person(`tt-${id}`, id, ['UNIT_HEAD'])]),
  ];
  for (const one of people) await save('person', one.id, one, 'PERSON_SAVED');
  roles.clear();
  for (const one of people) roles.set(one.id, { personId: one.id, unitId: one.unitId, roles: one.roles.map(({ role }) => role), via: 'SESSION' });
}
const roles = new Map<string, Actor>();

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const start = day(options.start ?? '2026-11-02');
  const clock = createVirtualClock(atLocalTime(start, 8 * 60));
  const folder = await mkdtemp(join(tmpdir(), 'chi-dao-'));
  const mails: SentMail[] = [];
  const visited = new Set<string>();
  const transitions = new Map<string, string[]>();
  const failures: string[] = [];
  const home = await openHome({
    ledgerFile: join(folder, 'ledger.sqlite'),
    assembly: await interimAssembly(),
    time: clock,
    mailer: {
      send: async (mail) => {
        mails.push({ ...mail, at: clock.now() });
        return { outcome: 'SENT', detail: 'test' };
      },
    },
    files: createDiskFiles(join(folder, 'files')),
    settings: {
      publicUrl: 'https://chidao.tinh.example',
      mailFrom: { name: 'Văn phòng UBND tỉnh', address: 'vanphong@tinh.example' },
      linkKeys: [{ id: 'k1', secret: new Uint8Array(32).fill(7) }],
      province: { name: 'Tỉnh Thử Nghiệm', place: 'Thử Nghiệm', officeUnitId: 'van-phong', committeeUnitId: 'ubnd-tinh' },
    },
    observer: {
      stateEntered: (machine, execution, state) => {
        visited.add(`${machine}/${state}`);
        transitions.set(execution, [...(transitions.get(execution) ?? []), state]);
      },
      executionEnded: ({ status, execution, failure }) => {
        if (status !== 'SUCCEEDED') failures.push(`${execution}: ${status} ${JSON.stringify(failure)}`);
      },
    },
    log: ({ operation, message, stack }) => failures.push(`${operation}: ${message} ${stack ?? ''}`),
  });
  await seed(home, options, Number(start.slice(0, 4)));
  await home.start();
  const { deps } = home.runtime;
  const settle = async () => {
    await clock.quiet();
    await home.relay.settled();
    await clock.quiet();
  };
  await settle();
  const assignments = async (directiveId: string): Promise<Assignment[]> => {
    const all = [];
    for await (const { body } of queryAll(deps.ledger, 'assignment', { index: 'list', partition: `directive#${directiveId}` })) all.push(body);
    return all;
  };
  const actor = (id: string): Actor => {
    const known = roles.get(id);
    if (known === undefined) throw new Error(`Nobody is called ${id}`);
    return known;
  };
  return {
    home,
    deps,
    clock,
    mails,
    visited,
    transitions,
    failures,
    actor,
    settle,
    assignments,
    assignment: async (id) => (await loadExisting(deps.ledger, 'assignment', id)).body,
    until: async (text, hour = 9) => {
      await clock.runUntil(atLocalTime(day(text), hour * 60));
      await settle();
    },
    async issue(content) {
      const drafted = await draftDirective(deps, { actor: actor('chuyen-vien') }, { content });
      if (drafted.outcome !== 'DONE') throw new Error(JSON.stringify(drafted));
      const directiveId = drafted.receipt.id;
      const issued = await issueDirective(deps, { actor: actor('chu-tich'), directiveId }, {});
      if (issued.outcome !== 'DONE') throw new Error(JSON.stringify(issued));
      await settle();
      return (await loadExisting(deps.ledger, 'directive', directiveId)).body;
    },
    async close() {
      home.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const letter = (due: CalendarDay, more: Partial<DirectiveContent> = {}): DirectiveContent => ({
  type: 'OFFICIAL_LETTER',
  subject: 'V/v chấn chỉnh kỷ luật, kỷ cương hành chính',
  urgency: 'NORMAL',
  issuerUnitId: 'ubnd-tinh',
  fieldAbbreviation: 'NV',
  legalBases: ['Nghị định số 30/2020/NĐ-CP'],
  signer: { personId: 'chu-tich', name: 'Chủ tịch hư cấu', position: 'CHAIRMAN', form: 'ON_BEHALF' },
  recipients: [{ purpose: 'ACTION', target: { kind: 'GROUP', group: 'communes' } }],
  clauses: [
    {
      id: '2.1',
      kind: 'TASK',
      text: 'Phân công rõ người, rõ việc, rõ trách nhiệm.',
      obligation: {
        owner: { kind: 'ALL' },
        coordinatingUnitIds: [],
        product: 'Bảng phân công nhiệm vụ',
        term: { kind: 'FIXED_DAY', day: due },
      },
    },
  ],
  reviewerUnitId: 'van-phong',
  planTerm: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 5 },
  numberPending: false,
  ...more,
});
async function interimAssembly() {
  const { renderWorkflows } = await import('../../workflows/kit/cdk/workflows.ts');
  return { machines: renderWorkflows(), schedules: [{ functionName: 'morning-digest', expression: 'cron(45 7 * * ? *)' }, { functionName: 'sweeper', expression: 'rate(5 minutes)' }] };
}
