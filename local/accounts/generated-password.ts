import { randomInt } from 'node:crypto';

/** Told by telephone and typed from paper: no sign in it looks like another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** `k7mq-2xhv-9dtp-4wrc`: 79 bits. */
export const generatedPassword = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-');
