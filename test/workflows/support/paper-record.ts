/**
 * A workflow on the one-machine interpreter and the virtual clock, driving a record made of paper: where it stands, and
 * what its next milestones are. The definition, the interpreter and the contract are the real ones.
 */
import { createVirtualClock, type VirtualClock } from '../../../local/clock/virtual-clock.ts';
import { createInterpreter } from '../../../local/interpreter/interpreter.ts';
import type { Machine } from '../../../shared/ports/workflow.ts';
import { instant, type Instant } from '../../../shared/domain/time.ts';
import { DeadlinePassed, Moved } from '../../../shared/use-cases/driver/driver-errors.ts';
import { renderWorkflows, WORKFLOW_STEPS } from '../../../workflows/kit/cdk/workflows.ts';

export const START = instant('2026-11-23T00:30:00.000Z');
const FAR = instant('2027-09-01T00:00:00.000Z');

export const day = (number: number): Instant =>
  instant(`2026-12-${String(number).padStart(2, '0')}T00:30:00.000Z`);

export interface PaperMilestone {
  readonly at: Instant;
  readonly kind: 'REMIND' | 'RUNG';
}
type Wait = { token: string; phase: string; step: string };
type Position = Record<string, unknown>;

const definitions = renderWorkflows();

export class PaperRecord {
  readonly clock: VirtualClock = createVirtualClock(START);
  /** Names of the states entered, in order; `again` marks a new attempt. */
  readonly path: string[] = [];
  readonly performed: string[] = [];
  readonly batches: unknown[] = [];
  /** How the execution ended. */
  end: { status: string; error: string | undefined } | undefined;
  wait: Wait | undefined;
  /** How many moments a position tells of. */
  foreseen = 5;
  /** The step's next calls throw these. */
  readonly faults: Error[] = [];
  #milestones: PaperMilestone[] = [];
  #position: Position;
  readonly #interpreter;
  readonly #machine: Machine;

  constructor(machine: Machine, position: Position, milestones: readonly PaperMilestone[] = []) {
    this.#machine = machine;
    this.#position = position;
    this.#milestones = [...milestones];
    this.#interpreter = createInterpreter({
      machines: { [machine]: definitions[machine] },
      time: this.clock,
      resolveFunction: (name) => async (payload) => this.#call(name, payload),
      random: () => 0.5,
      observer: {
        stateEntered: (_machine, _execution, state) => void this.path.push(state),
        stateRetried: () => void this.path.push('again'),
        executionEnded: ({ status, failure }) => void (this.end = { status, error: failure?.error }),
      },
    });
  }

  get position(): Position {
    const wakes = [...this.#milestones.map(({ at }) => at), FAR].slice(0, this.foreseen);
    return { ...this.#position, wakeAt: wakes[0], wakes };
  }

  async start(): Promise<this> {
    this.#interpreter.startExecution({ machine: this.#machine, name: 'record-1', input: this.position });
    await this.clock.quiet();
    return this;
  }

  /** The record changes, and whoever waits is told: with success or with `Moved`. */
  async change(
    to: Position,
    ending: 'SUCCESS' | 'MOVED',
    milestones: readonly PaperMilestone[] = [],
  ): Promise<void> {
    this.#position = { ...this.#position, ...to };
    this.#milestones = [...milestones];
    const token = this.wait?.token ?? '';
    if (ending === 'SUCCESS') this.#interpreter.sendTaskSuccess(token, this.position);
    else this.#interpreter.sendTaskFailure(token, { error: 'Moved' });
    await this.clock.quiet();
  }

  #call(name: string, payload: unknown): unknown {
    const steps: Record<string, { kind: string; input: { parse(value: unknown): unknown } }> = {
      ...WORKFLOW_STEPS['unit-assignment'],
      ...WORKFLOW_STEPS['directive-lifecycle'],
    };
    // The definition must hand each step what its contract asks for.
    const input = steps[name]!.input.parse(payload) as { token?: string; phase?: string; wakeAt?: Instant };
    const fault = this.faults.shift();
    if (fault !== undefined) throw fault;
    if (steps[name]!.kind !== 'WAIT') return this.#act(name, input);
    if (!name.startsWith('await-')) this.#act(name, input);
    if (input.wakeAt !== undefined && input.wakeAt <= this.clock.now()) throw new Moved('what is next?');
    this.wait = { token: input.token ?? '', phase: input.phase ?? '', step: name };
    return null;
  }

  #act(name: string, input: unknown): unknown {
    if (name === 'open-assignments') {
      this.batches.push(input);
      return { assignments: 1 };
    }
    if (name === 'confirm-distribution') this.#position = { ...this.#position, phase: 'IN_FORCE' };
    if (name.startsWith('load-') || name === 'confirm-distribution') return this.position;
    const due = this.#milestones.filter(({ at }) => at <= this.clock.now());
    if (name === 'remind' && due.some(({ kind }) => kind === 'RUNG')) throw new DeadlinePassed('a rung');
    this.#milestones = this.#milestones.filter(({ at }) => at > this.clock.now());
    if (due.length > 0) this.performed.push(`${this.clock.now().slice(0, 10)} ${name}`);
    return this.position;
  }
}
