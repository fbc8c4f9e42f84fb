/** Sends what is queued: woken by the relay, and again after a while when the mail server did not answer. */
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { mailDependencies } from '../../shared/use-cases/mail/mail-dependencies.ts';
import { resolveStaleClaims } from '../../shared/use-cases/mail/resolve-stale-claims.ts';
import { sendQueued } from '../../shared/use-cases/mail/send-queued.ts';
import type { TimeSource } from '../clock/clock.ts';

export interface MailLoopOptions {
  readonly deps: Dependencies;
  readonly time: TimeSource;
  /** Where it can be told exactly whether a mail left: the outbox folder. */
  readonly wasSent: ((key: string) => Promise<boolean>) | undefined;
  readonly onError: (error: unknown) => void;
}
export interface MailLoop {
  wake(): void;
  /** Settles what an earlier process claimed and never marked. */
  recover(): Promise<void>;
  stop(): void;
}

const BATCH = 20;
/**
 * Where nobody can tell afterwards which mails left, no more are claimed than connections can carry: what is claimed and
 * not settled when the machine dies is never sent again.
 */
const AT_ONCE_UNTRACED = 4;
/** Between tries of a mail server that does not answer: a minute at first, then longer and longer. */
const retryMillis = (failures: number): number => Math.min(10, 2 ** (failures - 1)) * 60_000;

export function createMailLoop({ deps, time, wasSent, onError }: MailLoopOptions): MailLoop {
  const mail = mailDependencies(deps);
  let running = false;
  let again = false;
  let stopped = false;
  let retrying = false;
  let failures = 0;

  const wasWokenMeanwhile = (): boolean => again;

  function retryLater(): void {
    if (retrying || stopped) return;
    retrying = true;
    failures += 1;
    time.at(time.millis() + retryMillis(failures), () => {
      retrying = false;
      wake();
    });
  }

  async function drain(): Promise<void> {
    for (;;) {
      again = false;
      const step = await sendQueued(mail, wasSent === undefined ? AT_ONCE_UNTRACED : BATCH);
      if (stopped) return;
      if ((step.tally.QUEUED ?? 0) > 0) {
        retryLater();
        return;
      }
      failures = 0;
      if (!step.again && !wasWokenMeanwhile()) return;
    }
  }

  function wake(): void {
    again = true;
    // While the server does not answer, news only joins the queue: each mail has a limited number of tries.
    if (running || stopped || retrying) return;
    running = true;
    time.busy();
    drain()
      .catch((error: unknown) => {
        onError(error);
        retryLater();
      })
      .finally(() => {
        running = false;
        time.idle();
        if (again && !stopped && !retrying) wake();
      });
  }

  return {
    wake,
    async recover() {
      await resolveStaleClaims({ ...mail, ...(wasSent === undefined ? {} : { wasSent }) }, 0);
      wake();
    },
    stop() {
      stopped = true;
    },
  };
}
