/** When what follows from an event is tried again after it was put aside: after 5, 10, 20 … minutes, then every six hours. */
import { instantAt, millisOf, type Instant } from './time.ts';

const MINUTE_MS = 60_000;
const FIRST_MINUTES = 5;
const LONGEST_MINUTES = 360;

/** `attempts` counts how often it was put aside, from 1. It is never given up. */
export const nextRelayTry = (attempts: number, now: Instant): Instant =>
  instantAt(millisOf(now) + Math.min(LONGEST_MINUTES, FIRST_MINUTES * 2 ** (attempts - 1)) * MINUTE_MS);
