/** A person as typed, and as sent. */
import type { BodyOf } from '../../../api/endpoint.ts';
import type { Role } from '../../../../shared/domain/organisation/role.ts';
import { today } from '../../../texts/format.ts';
import { positionNames } from '../../directives/drafting/names.ts';
import { idFrom, type PersonItem } from '../directory.ts';

export interface RoleDraft {
  readonly role: Role;
  readonly from: string;
  readonly until: string;
}
export interface PersonDraft {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly email: string;
  readonly phone: string;
  readonly position: string;
  readonly subject: string;
  readonly roles: readonly RoleDraft[];
  readonly opensAccount: boolean;
  readonly account: string;
}
type Body = BodyOf<'PUT /people/{personId}'>;
type Position = NonNullable<Body['person']['position']>;
const isPosition = (text: string): text is Position => Object.hasOwn(positionNames.vi, text);

export const roleFromToday = (role: Role): RoleDraft => ({ role, from: today(), until: '' });
export const blankPerson = (unitId: string): PersonDraft => ({
  id: '',
  name: '',
  unitId,
  email: '',
  phone: '',
  position: '',
  subject: '',
  roles: [roleFromToday('REPORTING_OFFICER')],
  opensAccount: true,
  account: '',
});
export const draftOfPerson = (person: PersonItem): PersonDraft => ({
  id: person.id,
  name: person.name,
  unitId: person.unitId,
  email: person.email,
  phone: person.phone ?? '',
  position: person.position ?? '',
  subject: person.subject ?? '',
  roles: person.roles.map(({ role, from, until }) => ({ role, from, until: until ?? '' })),
  opensAccount: false,
  account: '',
});

const MOST_ID = 36;
/** Namesakes are told apart by a number. */
export function personIdOf({ id, name }: PersonDraft, taken: readonly string[]): string {
  if (id !== '') return id;
  const base = idFrom(name, MOST_ID);
  const free = (candidate: string): boolean => !taken.includes(candidate);
  if (free(base)) return base;
  let count = 2;
  while (!free(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

const given = (name: string, value: string): Record<string, string> =>
  value.trim() === '' ? {} : { [name]: value.trim() };

export const bodyOfPerson = (draft: PersonDraft): Body => ({
  person: {
    name: draft.name.trim(),
    email: draft.email.trim(),
    unitId: draft.unitId,
    roles: draft.roles.map(({ role, from, until }) => ({ role, from, ...given('until', until) })),
    ...given('phone', draft.phone),
    ...given('subject', draft.subject),
    ...(isPosition(draft.position) ? { position: draft.position } : {}),
  },
});

/** Nothing from today on: what would have begun is dropped, what is held ends. */
export const withoutRoles = (draft: PersonDraft): PersonDraft => ({
  ...draft,
  roles: draft.roles
    .filter(({ from }) => from < today())
    .map((held) => (held.until !== '' && held.until <= today() ? held : { ...held, until: today() })),
});
