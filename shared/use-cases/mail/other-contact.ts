/** Who of a unit is told instead, when a mail to one of its people came back. */
import { mailboxOf } from '../../domain/organisation/mailbox.ts';
import { rolesOn, type Person } from '../../domain/organisation/person.ts';
import type { Role } from '../../domain/organisation/role.ts';
import { localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { MailEntry, MailState } from '../../ports/mail-store.ts';
import type { Dependencies } from '../dependencies.ts';
import { load, queryAll } from '../store.ts';

export type OtherContact =
  | { readonly kind: 'INSTEAD'; readonly receiverId: string; readonly name: string }
  /** Gets the same notice anyway, so that the unit knows. */
  | { readonly kind: 'TOLD'; readonly name: string }
  /** Nobody is asked: the mail goes instead of another already, or could go nowhere. */
  | { readonly kind: 'NO_MORE' }
  | { readonly kind: 'NOBODY' };

type Deps = Pick<Dependencies, 'ledger' | 'mailStore' | 'clock'>;

/** They look on; nobody expects them to answer for the unit. */
const ONLOOKERS: readonly Role[] = ['AUDITOR', 'ADMINISTRATOR'];
const HEADS: readonly Role[] = ['UNIT_HEAD', 'CHIEF_OF_OFFICE', 'CHAIRMAN'];
const MAY_ARRIVE: readonly MailState[] = ['QUEUED', 'CLAIMED', 'SENT', 'AMBIGUOUS'];

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Whoever holds a role that the first receiver holds comes first, then the head of the unit. */
function rankOf(person: Person, wanted: readonly Role[], on: CalendarDay): number {
  const held = rolesOn(person, on);
  if (held.some((role) => wanted.includes(role))) return 0;
  return held.some((role) => HEADS.includes(role)) ? 1 : 2;
}

async function colleagues({ ledger, clock }: Deps, mail: MailEntry, address: string): Promise<Person[]> {
  const on = localDayOf(clock.now());
  const isContact = (person: Person): boolean =>
    rolesOn(person, on).some((role) => !ONLOOKERS.includes(role)) && !same(person.email, address);
  const found: Person[] = [];
  let wanted: readonly Role[] = [];
  const partition = `unit-people#${mail.unitId}`;
  for await (const { body } of queryAll(ledger, 'person', { index: 'unit', partition }))
    if (body.id === mail.personId) wanted = rolesOn(body, on);
    else if (isContact(body)) found.push(body);
  const ranked = found.map((person) => ({ person, rank: rankOf(person, wanted, on) }));
  return ranked
    .sort((one, other) => one.rank - other.rank || (one.person.id < other.person.id ? -1 : 1))
    .map(({ person }) => person);
}

/** The key of the same notice to somebody else: see `shared/use-cases/notify/queue-mail.ts`. */
const keyFor = ({ key, personId }: MailEntry, other: string): string =>
  `${key.slice(0, key.length - personId.length)}${other}`;

/** @param address the one that failed; nobody else who reads the same mailbox is asked */
export async function otherContact(deps: Deps, mail: MailEntry, address: string): Promise<OtherContact> {
  const untold: Person[] = [];
  for (const person of await colleagues(deps, mail, address)) {
    const own = await deps.mailStore.find(keyFor(mail, person.id));
    if (own === undefined) untold.push(person);
    else if (MAY_ARRIVE.includes(own.state)) return { kind: 'TOLD', name: person.name };
  }
  const [first] = untold;
  if (first !== undefined) return { kind: 'INSTEAD', receiverId: first.id, name: first.name };
  const unit = (await load(deps.ledger, 'unit', mail.unitId))?.body;
  if (unit?.email === undefined || same(unit.email, address)) return { kind: 'NOBODY' };
  return { kind: 'INSTEAD', receiverId: mailboxOf(unit.id), name: `hộp thư chung của ${unit.name}` };
}
