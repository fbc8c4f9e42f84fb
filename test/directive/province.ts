/** A fictional province on a real ledger: SQLite on disk in a temporary directory, thrown away after each test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type SqliteStore } from '../../shared/adapters/sqlite/open-store.ts';
import { openAssignment } from '../../shared/domain/assignment/open.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import type { Clause, DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { openRegister } from '../../shared/domain/documents/register.ts';
import { DEFAULT_SIGNING_MATRIX, type Position } from '../../shared/domain/documents/signing.ts';
import type { Person } from '../../shared/domain/organisation/person.ts';
import type { Role } from '../../shared/domain/organisation/role.ts';
import type { Unit } from '../../shared/domain/organisation/unit.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy/policy.ts';
import type { RecordBody, RecordKind } from '../../shared/domain/records.ts';
import { atLocalTime, day, type CalendarDay, type Instant } from '../../shared/domain/time.ts';
import type { Actor } from '../../shared/use-cases/actor.ts';
import { draftDirective } from '../../shared/use-cases/directive/draft-directive.ts';
import { issueDirective } from '../../shared/use-cases/directive/issue-directive.ts';
import { loadReference } from '../../shared/use-cases/reference.ts';
import { loadExisting, write } from '../../shared/use-cases/store.ts';

export const at = (text: string, hour = 9): Instant => atLocalTime(day(text), hour * 60);

export const unit = (id: string, name: string, more: Partial<Unit> = {}): Unit => ({
  id,
  name,
  kind: 'COMMUNE',
  groups: ['communes'],
  validFrom: day('2025-07-01'),
  predecessorIds: [],
  ...more,
});
export const communes = (count: number): Unit[] =>
  Array.from({ length: count }, (_, index) => unit(`xa-${index + 1}`, `Xã Số ${index + 1}`));

export const COMMITTEE = unit('ubnd-tinh', 'Ủy ban nhân dân tỉnh Bình Minh', {
  kind: 'PEOPLES_COMMITTEE',
  groups: [],
  abbreviation: 'UBND',
});
export const OFFICE = unit('van-phong', 'Văn phòng Ủy ban nhân dân tỉnh', {
  kind: 'OFFICE',
  groups: ['office'],
});
export const HOME_AFFAIRS = unit('so-noi-vu', 'Sở Nội vụ', {
  kind: 'DEPARTMENT',
  groups: ['departments'],
  abbreviation: 'SNV',
});
export const CONSTRUCTION = unit('so-xay-dung', 'Sở Xây dựng', {
  kind: 'DEPARTMENT',
  groups: ['departments'],
});
export const UNITS: Unit[] = [COMMITTEE, OFFICE, HOME_AFFAIRS, CONSTRUCTION, ...communes(4)];

const actor = (personId: string, unitId: string, ...roles: Role[]): Actor => ({
  personId,
  unitId,
  roles,
  via: 'SESSION',
});
export const desk = actor('chuyen-vien', 'van-phong', 'OFFICE_OFFICER');
export const chief = actor('chanh-van-phong', 'van-phong', 'CHIEF_OF_OFFICE');
export const chairman = actor('chu-tich', 'ubnd-tinh', 'CHAIRMAN');
export const registrar = actor('van-thu', 'van-phong', 'REGISTRAR');
export const administrator = actor('quan-tri', 'van-phong', 'ADMINISTRATOR');
export const officerOf = (unitId: string): Actor => actor(`cb-${unitId}`, unitId, 'REPORTING_OFFICER');

const person = (who: Actor, name: string, position?: Position): Person => ({
  id: who.personId,
  name,
  email: `${who.personId}@binhminh.example`,
  unitId: who.unitId,
  roles: who.roles.map((role) => ({ role, from: day('2025-07-01') })),
  ...(position === undefined ? {} : { position }),
});

export const task = (id: string, more: Partial<NonNullable<Clause['obligation']>> = {}): Clause => ({
  id,
  kind: 'TASK',
  text: `Rà soát, sửa đổi quy chế làm việc (mục ${id}).`,
  obligation: {
    owner: { kind: 'ALL' },
    coordinatingUnitIds: [],
    product: 'Báo cáo kết quả rà soát',
    term: { kind: 'FIXED_DAY', day: day('2026-11-27') },
    ...more,
  },
});

export const content = (more: Partial<DirectiveContent> = {}): DirectiveContent => ({
  type: 'OFFICIAL_LETTER',
  subject: 'Chấn chỉnh kỷ luật, kỷ cương hành chính',
  urgency: 'NORMAL',
  issuerUnitId: 'ubnd-tinh',
  fieldAbbreviation: 'NV',
  legalBases: ['Luật Cán bộ, công chức'],
  signer: { name: 'Nguyễn Văn An', position: 'CHAIRMAN', form: 'OWN' },
  recipients: [
    { purpose: 'ACTION', target: { kind: 'GROUP', group: 'communes' } },
    { purpose: 'INFO', target: { kind: 'UNIT', unitId: 'so-noi-vu' } },
  ],
  clauses: [task('1'), task('2')],
  reviewerUnitId: 'van-phong',
  planTerm: { kind: 'WORKING_DAYS_FROM_RECEIPT', days: 3 },
  numberPending: false,
  ...more,
});

export interface Province {
  readonly ledger: SqliteStore['ledger'];
  readonly clock: { now: () => Instant; set: (moment: Instant) => void };
  readonly settings: {
    publicUrl: string;
    mailFrom: { name: string; address: string };
    linkKeys: never;
    province: { name: string; officeUnitId: string; committeeUnitId: string; place: string };
  };
  put<Kind extends RecordKind>(kind: Kind, id: string, body: RecordBody<Kind>): Promise<void>;
  close(): void;
}

const settings = {
  publicUrl: 'http://localhost',
  mailFrom: { name: 'Chỉ đạo', address: 'chidao@binhminh.example' },
  linkKeys: [] as never,
  province: {
    name: 'tỉnh Bình Minh',
    officeUnitId: 'van-phong',
    committeeUnitId: 'ubnd-tinh',
    place: 'Bình Minh',
  },
};

async function seed(put: Province['put'], units: readonly Unit[]): Promise<void> {
  await put('calendar', 'vn', { id: 'vn', specialDays: standardSpecialDays(), notYetLawInForce: false });
  await put('policy', 'default', DEFAULT_POLICY);
  await put('signing', 'default', { id: 'default', matrix: DEFAULT_SIGNING_MATRIX });
  await Promise.all(units.map((each) => put('unit', each.id, each)));
  const register = openRegister('ubnd-tinh', 2026);
  if (register.outcome === 'OPENED') await put('register', register.register.id, register.register);
  const people = [
    person(chief, 'Trần Thị Bình', 'CHIEF_OF_OFFICE'),
    person(chairman, 'Nguyễn Văn An', 'CHAIRMAN'),
    person(desk, 'Lê Văn Cường'),
  ];
  await Promise.all(people.map((each) => put('person', each.id, each)));
}

export async function openProvince(
  units: readonly Unit[] = UNITS,
  now = at('2026-11-02'),
): Promise<Province> {
  const directory = mkdtempSync(join(tmpdir(), 'chi-dao-directive-'));
  const store = openSqliteStore(join(directory, 'ledger.sqlite'));
  let moment = now;
  const put: Province['put'] = async (kind, id, body) => {
    const event = { type: 'SEEDED', payload: {}, at: moment, actor: 'seed' };
    const outcome = await store.ledger.commit({ writes: [write(kind, id, undefined, body, event)] });
    if (outcome.outcome !== 'COMMITTED') throw new Error(`${kind} ${id}: ${outcome.outcome}`);
  };
  await seed(put, units);
  return {
    ledger: store.ledger,
    clock: { now: () => moment, set: (next) => (moment = next) },
    settings,
    put,
    close() {
      store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Unwraps an answer that a test takes for granted. */
export function granted<Outcome extends { readonly outcome: string }>(
  answer: Outcome,
): Exclude<Outcome, { outcome: 'REFUSED' }> {
  if (answer.outcome === 'REFUSED') throw new Error(`Refused: ${JSON.stringify(answer)}`);
  return answer as Exclude<Outcome, { outcome: 'REFUSED' }>;
}
export const messagesOf = (answer: { readonly outcome: string }): string[] =>
  answer.outcome === 'REFUSED'
    ? (answer as unknown as { refusals: { message: string }[] }).refusals.map(({ message }) => message)
    : [];

export async function drafted(province: Province, draft: DirectiveContent = content()): Promise<string> {
  return granted(await draftDirective(province, { actor: desk }, { content: draft })).receipt.id;
}

/** Opens what the distribution records name, as the driver of a directive does. */
export async function distribute({ ledger, clock }: Province, directiveId: string): Promise<void> {
  const directive = await loadExisting(ledger, 'directive', directiveId);
  const { calendar } = await loadReference(ledger);
  const event = (type: string, payload: unknown) => ({ type, payload, at: clock.now(), actor: 'clock' });
  for (let batch = 0; batch < directive.body.batches; batch += 1) {
    const { bundles } = (await loadExisting(ledger, 'distribution', `${directiveId}-${batch}`)).body;
    await Promise.all(
      bundles.map(async (bundle) => {
        const opened = openAssignment(directive.body, bundle, clock.now(), calendar);
        const entry = event('OPENED', { reportDueDay: opened.duties.REPORT.dueDay });
        await ledger.commit({ writes: [write('assignment', opened.id, undefined, opened, entry)] });
      }),
    );
  }
  const next = { ...directive.body, phase: 'IN_FORCE' as const, distributedAt: clock.now() };
  const distributed = event('DISTRIBUTED', { assignments: directive.body.expectedAssignments });
  await ledger.commit({ writes: [write('directive', directiveId, directive, next, distributed)] });
}

export async function issued(province: Province, draft: DirectiveContent = content()): Promise<string> {
  const directiveId = await drafted(province, draft);
  granted(await issueDirective(province, { actor: chief, directiveId }));
  await distribute(province, directiveId);
  return directiveId;
}

export const workday = (text: string): CalendarDay => day(text);
