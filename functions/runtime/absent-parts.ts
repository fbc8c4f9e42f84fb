/** In place of every part that a function does not carry: whoever reaches for one hears which right is missing. */
import type { Workflow } from '../../shared/ports/workflow.ts';
import type { ComposeDrivers, ComposeFiles, ComposeLinks, ComposeMail, Part } from './parts.ts';

/** A function reached for what it does not carry: a bug, in the function or in the statement of its rights. */
export class MissingPart extends Error {
  override readonly name = 'MissingPart';
  readonly part: Part;

  constructor(part: Part, wanted: string) {
    super(
      `${wanted}: this function does not carry the part "${part}"; infra/access.ts states what it may touch`,
    );
    this.part = part;
  }
}

/**
 * Thrown at once, not as a rejected promise: whoever sends mail takes a rejection for a line that broke, and would put
 * the mail aside instead of stopping.
 */
const absent = (part: Part, wanted: string) => (): never => {
  throw new MissingPart(part, wanted);
};

export const composeMail: ComposeMail = async () => ({
  mailer: { send: absent('mail', 'Sending a mail') },
  tend: absent('mail', 'Tending the log of mail'),
});

export const composeFiles: ComposeFiles = () => ({
  put: absent('files', 'Storing a file'),
  get: absent('files', 'Reading a file'),
  about: absent('files', 'Looking at a file'),
});

export const composeDrivers: ComposeDrivers = (waits): Workflow => ({
  nextEpoch: absent('drivers', 'Counting an epoch'),
  start: absent('drivers', 'Starting a driver'),
  isAlive: absent('drivers', 'Looking for a driver'),
  park: (wait) => waits.park(wait),
  parked: (key) => waits.parked(key),
  end: absent('drivers', 'Ending a wait'),
});

export const composeLinks: ComposeLinks = async () => absent('links', 'Reading the keys of links');
