import type { Instant } from '../domain/time.ts';

/** The only source of time; virtual in rehearsals and journeys. */
export interface Clock {
  now(): Instant;
}
