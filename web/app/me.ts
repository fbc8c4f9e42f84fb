/** Who is signed in; known on every screen. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AnswerOf } from '../api/endpoint.ts';
import { mayAdminister, type AdminOperation } from '../../shared/domain/authorization.ts';
import type { Role } from '../../shared/domain/organisation/role.ts';

export type Me = AnswerOf<'GET /me'>;
export const MeContext = createContext<Me | undefined>(undefined);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === undefined) throw new Error('Nobody is signed in here');
  return me;
}

export const rolesOf = (me: Me): Role[] => me.roles.map(({ role }) => role);
const holds = (me: Me, wanted: readonly Role[]): boolean =>
  me.roles.some(({ role }) => wanted.includes(role));

/** Follows directives of the whole province: the office, the Chairman, the department that monitors. */
export const isOffice = (me: Me): boolean =>
  holds(me, ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'MONITOR']);
/** Decides on extensions, explanations, letters. */
export const isDecider = (me: Me): boolean => holds(me, ['CHIEF_OF_OFFICE', 'CHAIRMAN']);
/** Answers for a unit. */
export const isUnitPerson = (me: Me): boolean => holds(me, ['REPORTING_OFFICER', 'UNIT_HEAD']);
export const isHead = (me: Me): boolean => holds(me, ['UNIT_HEAD']);
export const isAuditor = (me: Me): boolean => holds(me, ['AUDITOR']);
/** What the table of authorisation says; the server decides, this only hides what it would refuse. */
export const mayI = (me: Me, operation: AdminOperation): boolean => mayAdminister(operation, rolesOf(me));
