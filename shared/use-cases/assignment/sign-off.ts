import type { Actor } from '../actor.ts';

export const isHeadAmong = (actor: Actor): boolean => actor.roles.includes('UNIT_HEAD');
