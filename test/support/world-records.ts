/** What a world writes down while its homes run, and its post office. */
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
  const mailer = (clock: VirtualClock): HomeOptions['mailer'] => ({
    send: async (mail) => {
      if (postOffice.isDown) return { outcome: 'NOT_SENT', detail: 'Máy chủ thư không trả lời' };
      mails.push({ ...mail, at: clock.now() });
      return { outcome: 'SENT', detail: 'test' };
    },
    wasSent: async (key) => mails.some((mail) => mail.key === key),
  });
  const observer: HomeOptions['observer'] = {
    stateEntered: (machine, execution, state) => {
      visited.add(`${machine}/${state}`);
      transitions.set(execution, [...(transitions.get(execution) ?? []), state]);
    },
    executionEnded: ({ status, execution, failure }) => {
      if (status !== 'SUCCEEDED') failures.push(`${execution}: ${status} ${JSON.stringify(failure)}`);
    },
  };
  return { mails, visited, transitions, failures, postOffice, mailer, observer };
}
