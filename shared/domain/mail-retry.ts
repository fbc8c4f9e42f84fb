/**
 * When a mail that a mailbox put off is tried again: after 1, 2, 4 … minutes, then every hour. RFC 5321 (4.5.4.1) asks a
 * sender to keep trying for four to five days; these tries last a little over five.
 */
import { DAY_MS, instantAt, millisOf, type Instant } from './time.ts';

const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 60;

/** After so many tries a mail is given up and shows as refused. */
export const MOST_TRIES = 126;

/** `attempts` counts the tries so far, from 1. */
export const nextTry = (attempts: number, now: Instant): Instant =>
  instantAt(millisOf(now) + Math.min(LONGEST_MINUTES, 2 ** (attempts - 1)) * MINUTE_MS);

/** The mail server itself did not work: no mail is to blame, so no mail waits longer for it than the server does. */
export const nextTryOfLine = (now: Instant): Instant => instantAt(millisOf(now) + MINUTE_MS);

/** After a month without a working line nobody wants the mail any more. */
export const isOutdated = (queuedAt: Instant, now: Instant): boolean =>
  millisOf(now) - millisOf(queuedAt) > 30 * DAY_MS;
