/** What a rehearsal is told of the province: what the ledger says now, of everybody who takes part and nobody else. */
import type { DirectiveContent } from '../../domain/directive/directive.ts';
import type { CheckContext } from '../../domain/directive/finding.ts';
import type { Register } from '../../domain/documents/register.ts';
import { rolesOn, type Person } from '../../domain/organisation/person.ts';
import type { Role } from '../../domain/organisation/role.ts';
import type { RehearsalOrder } from '../../ports/rehearser.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadExisting, queryAll } from '../store.ts';
import { MOST_REHEARSED, sampleOf, type Sample } from './rehearsal-sample.ts';

type Deps = Pick<Dependencies, 'ledger' | 'settings'>;

/** Without these nothing is drafted, issued, numbered or signed. */
const LEADING_ROLES: readonly Role[] = ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'REGISTRAR'];

async function loadPeople(ledger: Deps['ledger']): Promise<Person[]> {
  const people: Person[] = [];
  for await (const { body } of queryAll(ledger, 'person', { index: 'list', partition: 'people' }))
    people.push(body);
  return people;
}

async function loadRegisters(ledger: Deps['ledger'], issuers: ReadonlySet<string>): Promise<Register[]> {
  const registers: Register[] = [];
  for await (const { body } of queryAll(ledger, 'register', { index: 'list', partition: 'registers' }))
    if (issuers.has(body.issuer)) registers.push(body);
  return registers;
}

function neededUnits(
  { issuerUnitId, reviewerUnitId, signer }: DirectiveContent,
  { province }: Deps['settings'],
  people: readonly Person[],
  { today }: CheckContext,
): Set<string> {
  const leading = people.filter(
    (person) =>
      person.id === signer?.personId || rolesOn(person, today).some((role) => LEADING_ROLES.includes(role)),
  );
  return new Set([
    issuerUnitId,
    ...(reviewerUnitId === undefined ? [] : [reviewerUnitId]),
    province.officeUnitId,
    province.committeeUnitId,
    ...leading.map(({ unitId }) => unitId),
  ]);
}

const remarksOf = ({ addressed, rehearsed }: Sample): string[] =>
  addressed === rehearsed
    ? []
    : [
        `Văn bản gửi ${addressed} đơn vị thực hiện; diễn tập với ${rehearsed} đơn vị (tối đa ${MOST_REHEARSED}): mỗi mục, mỗi nhóm nhận và mỗi loại đơn vị có ít nhất một, số còn lại lấy cách đều theo thứ tự nơi nhận. Số thư, văn bản và số liệu dưới đây là của riêng các đơn vị này.`,
      ];

export interface RehearsalWish {
  readonly behaviour: RehearsalOrder['behaviour'];
  readonly seed: string;
  readonly page: boolean;
}

export async function rehearsalOrder(
  { ledger, settings }: Deps,
  content: DirectiveContent,
  context: CheckContext,
  wish: RehearsalWish,
): Promise<{ readonly order: RehearsalOrder; readonly sample: Sample }> {
  const { today, policy, matrix } = context;
  const people = await loadPeople(ledger);
  const needed = neededUnits(content, settings, people, context);
  const sample = sampleOf(content, context.units, { today, needed });
  const taking = new Set(sample.units.map(({ id }) => id));
  const { publicUrl, mailFrom, province } = settings;
  const issuers = new Set([content.issuerUnitId, province.committeeUnitId]);
  const order: RehearsalOrder = {
    ...wish,
    content: sample.content,
    today,
    units: sample.units,
    people: people.filter(({ unitId }) => taking.has(unitId)),
    registers: await loadRegisters(ledger, issuers),
    calendar: (await loadExisting(ledger, 'calendar', 'vn')).body,
    policy,
    matrix,
    settings: { publicUrl, mailFrom, province },
    remarks: remarksOf(sample),
  };
  return { order, sample };
}
