/** The open callbacks, by token. */
import type { Frame } from './frame.ts';

/**
 * A token is `<boot id>.<number>`: unique across restarts by the boot id, and a number below the counter that is not
 * open any more tells that its task is over, without remembering every token ever given.
 */
export class Callbacks {
  readonly #bootId: string;
  readonly #open = new Map<number, Frame>();
  #issued = 0;

  constructor(bootId: string) {
    this.#bootId = bootId;
  }

  open(frame: Frame): void {
    this.#issued += 1;
    frame.token = this.#issued;
    this.#open.set(frame.token, frame);
  }

  close(frame: Frame): void {
    if (frame.token === 0) return;
    this.#open.delete(frame.token);
    frame.token = 0;
  }

  textOf(frame: Frame): string | undefined {
    return frame.token === 0 ? undefined : `${this.#bootId}.${frame.token.toString(36)}`;
  }

  find(token: string): Frame | 'TASK_TIMED_OUT' | 'TASK_DOES_NOT_EXIST' {
    const number = this.#numberOf(token);
    if (number === undefined) return 'TASK_DOES_NOT_EXIST';
    return this.#open.get(number) ?? 'TASK_TIMED_OUT';
  }

  #numberOf(token: string): number | undefined {
    const dot = token.lastIndexOf('.');
    const digits = token.slice(dot + 1);
    if (token.slice(0, Math.max(dot, 0)) !== this.#bootId || !/^[0-9a-z]{1,10}$/.test(digits))
      return undefined;
    const number = Number.parseInt(digits, 36);
    return number >= 1 && number <= this.#issued && number.toString(36) === digits ? number : undefined;
  }

  get count(): number {
    return this.#open.size;
  }
}
