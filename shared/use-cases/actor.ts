import type { Role } from '../domain/organisation/role.ts';

/** Who asks. Roles are those held today; the clock and a signed link are actors too. */
export interface Actor {
  readonly personId: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
  readonly via: 'SESSION' | 'LINK' | 'CLOCK';
}
export const CLOCK_ACTOR: Actor = { personId: 'clock', unitId: 'clock', roles: [], via: 'CLOCK' };
export const actorName = (actor: Actor): string =>
  actor.via === 'LINK' ? `link:${actor.personId}` : actor.personId;
