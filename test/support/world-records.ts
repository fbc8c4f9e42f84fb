/**
 * What a world writes down while its homes run, and its post office. A home whose power was cut goes on in this process
 * until it is closed; nothing that it does then counts.
 */
import type { VirtualClock } from '../../local/clock/virtual-clock.ts';
import type { HomeOptions } from '../../local/home/home.ts';
import type { OutgoingMail } from '../../shared/ports/mailer.ts';

export interface SentMail extends OutgoingMail {
  readonly at: string;
}

/** An execution is named `<record id>-<epoch>`. */
export const recordOf = (execution: string): string => execution.slice(0, execution.lastIndexOf('-'));

export function worldRecords() {
  const mails: SentMail[] = [];
  const visited = new Set<string>();
  const transitions = new Map<string, string[]>();
  const failures: string[] = [];
  const postOffice = { isDown: false };
  const mailer = (clock: VirtualClock, isOff: () => boolean): HomeOptions['mailer'] => ({
    send: async (mail) => {
      if (postOffice.isDown || isOff())
        return { outcome: 'NOT_SENT', about: 'LINE', detail: 'Máy chủ thư không trả lời' };
      mails.push({ ...mail, at: clock.now() });
      return { outcome: 'SENT', detail: 'test' };
    },
    wasSent: async (key) => mails.some((mail) => mail.key === key),
  });
  const observer = (isOff: () => boolean): NonNullable<HomeOptions['observer']> => ({
    stateEntered: (machine, execution, state) => {
      if (isOff()) return;
      visited.add(`${machine}/${state}`);
      transitions.set(execution, [...(transitions.get(execution) ?? []), state]);
    },
    executionEnded: ({ status, execution, failure }) => {
      if (status !== 'SUCCEEDED' && !isOff())
        failures.push(`${execution}: ${status} ${JSON.stringify(failure)}`);
    },
  });
  return { mails, visited, transitions, failures, postOffice, mailer, observer };
}
