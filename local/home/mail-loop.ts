/**
 * Sends what is queued: woken by the relay, at the next try of a mail that was put off, and again after a while when the
 * mail server did not answer.
 */
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import { mailDependencies } from '../../shared/use-cases/mail/mail-dependencies.ts';
import { resolveStaleClaims } from '../../shared/use-cases/mail/resolve-stale-claims.ts';
import { sendQueued } from '../../shared/use-cases/mail/send-queued.ts';
import { STALE_MINUTES } from '../../shared/use-cases/mail/tend-mail.ts';
import { millisOf } from '../../shared/domain/time.ts';
import type { TimerHandle, TimeSource } from '../clock/clock.ts';

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
  /** Settles what this process claimed long ago and never marked, and looks whether anything is due. */
  tend(): Promise<void>;
  stop(): void;
}

const BATCH = 20;
/**
 * Where nobody can tell afterwards which mails left, no more are claimed than connections can carry: what is claimed and
 * not settled when the machine dies is never sent again.
 */
const AT_ONCE_UNTRACED = 4;
/** Between tries of a mail server that does not answer: a minute at first, then longer and longer. */
const pauseMillis = (failures: number): number => Math.min(10, 2 ** (failures - 1)) * 60_000;

export function createMailLoop({ deps, time, wasSent, onError }: MailLoopOptions): MailLoop {
  const mail = mailDependencies(deps, onError);
  const resolve = (minutes: number) =>
    resolveStaleClaims({ ...mail, ...(wasSent === undefined ? {} : { wasSent }) }, minutes);
  const batch = wasSent === undefined ? AT_ONCE_UNTRACED : BATCH;
  let running = false;
  let again = false;
  let stopped = false;
  let failures = 0;
  /** While the server does not answer, news only joins the queue. */
  let isPaused = false;
  let alarm: TimerHandle | undefined;

  const wasWokenMeanwhile = (): boolean => again;
  const isStopped = (): boolean => stopped;

  function wakeAt(millis: number): void {
    if (alarm !== undefined) time.cancel(alarm);
    alarm = time.at(Math.max(millis, time.millis() + 1), () => {
      alarm = undefined;
      isPaused = false;
      wake();
    });
  }

  function pause(): void {
    if (stopped) return;
    isPaused = true;
    failures += 1;
    wakeAt(time.millis() + pauseMillis(failures));
  }

  /** Answers whether everything that is due was tried. */
  async function drain(): Promise<boolean> {
    for (;;) {
      again = false;
      const step = await sendQueued(mail, batch);
      if (isStopped() || step.isHeld) return false;
      failures = 0;
      if (!step.again && !wasWokenMeanwhile()) return true;
    }
  }

  async function run(): Promise<void> {
    if (!(await drain())) {
      pause();
      return;
    }
    const due = await mail.store.nextDue();
    if (due !== undefined && !isStopped()) wakeAt(millisOf(due));
  }

  function wake(): void {
    again = true;
    if (running || stopped || isPaused) return;
    running = true;
    time.busy();
    run()
      .catch((error: unknown) => {
        if (stopped) return;
        onError(error);
        pause();
      })
      .finally(() => {
        running = false;
        time.idle();
        if (again) wake();
      });
  }

  return {
    wake,
    async recover() {
      await resolve(0);
      wake();
    },
    async tend() {
      await resolve(STALE_MINUTES);
      wake();
    },
    stop() {
      stopped = true;
    },
  };
}
