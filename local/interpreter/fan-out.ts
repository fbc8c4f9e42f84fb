/** The running items of one Map state, or branches of one Parallel state. */
import { Frame } from './frame.ts';
import type { Item } from './frame.ts';
import type { Json } from './json.ts';
import type { Graph } from './machine.ts';

export interface Branch {
  readonly graph: Graph;
  readonly input: Json;
  readonly item?: Item;
}

export class FanOut {
  readonly frame: Frame;
  readonly #branches: readonly Branch[];
  readonly #concurrency: number;
  readonly #open = new Map<Frame, number>();
  readonly #results: Json[];
  #begun = 0;

  constructor(frame: Frame, branches: readonly Branch[], concurrency: number) {
    this.frame = frame;
    this.#branches = branches;
    this.#concurrency = concurrency;
    this.#results = branches.map(() => null);
  }

  /** New frames, up to the bound on those that run at a time. */
  *launch(): Generator<Frame> {
    while (this.#open.size < this.#concurrency) {
      const branch = this.#branches[this.#begun];
      if (branch === undefined) return;
      const frame = new Frame(this.frame.execution, branch.graph, branch.input, this, branch.item);
      this.#open.set(frame, this.#begun);
      this.#begun += 1;
      yield frame;
    }
  }

  /** Takes the result of a frame; all results in order once every branch has ended. */
  finished(frame: Frame, output: Json): Json[] | undefined {
    const index = this.#open.get(frame);
    if (index !== undefined) this.#results[index] = output;
    this.#open.delete(frame);
    return this.isOver ? this.#results : undefined;
  }

  get isOver(): boolean {
    return this.#open.size === 0 && this.#begun === this.#branches.length;
  }

  get frames(): Frame[] {
    return [...this.#open.keys()];
  }
}
