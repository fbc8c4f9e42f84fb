/** The functions of a deployment, each started when it is first called, as Lambda does, and kept warm. */
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { BUNDLES } from '../../infra/bundles/bundle-functions.ts';
import { BUNDLE_FILE } from '../../infra/bundles/bundle-of.ts';
import type { DeployedFunction } from './deployment.ts';
import { REGION } from './physical-names.ts';

export interface WorkerData {
  readonly bundle: string;
  /** One whole number of 64 bits: milliseconds since 1970. */
  readonly moment: SharedArrayBuffer;
  readonly timeoutMillis: number;
}
export interface Invocation {
  readonly id: number;
  readonly event: unknown;
}
export interface Outcome {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string | undefined };
  /** How long the handler took on this machine. */
  readonly millis: number;
}

const TIMEOUT_MS = 300_000;

class FunctionFailed extends Error {
  constructor({ name, message, stack }: NonNullable<Outcome['error']>) {
    super(message);
    this.name = name;
    this.stack = stack ?? message;
  }
}

/** The key that a function signs with; it says whose it is. */
export const keyOf = (index: number): string => `FUNCTION${index}`;

class WarmFunction {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (outcome: Outcome) => void>();
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (outcome: Outcome) => {
      this.#waiting.get(outcome.id)?.(outcome);
      this.#waiting.delete(outcome.id);
    });
    worker.on('error', (error: Error) => {
      for (const [id, settle] of this.#waiting)
        settle({ id, millis: 0, error: { name: error.name, message: error.message, stack: error.stack } });
    });
  }

  async call(event: unknown): Promise<Outcome> {
    const id = (this.#last += 1);
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ id, event } satisfies Invocation);
    });
  }

  stop = (): Promise<number> => this.#worker.terminate();
}

export interface FunctionsOptions {
  readonly functions: readonly DeployedFunction[];
  readonly awsAddress: () => string;
  readonly moment: SharedArrayBuffer;
  /** Values that an installation chooses, in place of those of the stage that was synthesized. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly onCalled: (name: string, millis: number) => void;
}
export interface Functions {
  /** @throws what the function threw, under its name */
  call(name: string, event: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

export function lambdaFunctions(options: FunctionsOptions): Functions {
  const { functions, awsAddress, moment, chosen, onCalled } = options;
  const warm = new Map<string, WarmFunction>();

  function start(name: string): WarmFunction {
    const index = functions.findIndex((one) => one.name === name);
    const found = functions[index];
    if (found === undefined) throw new Error(`No template has the function ${name}`);
    const own = Object.fromEntries(
      Object.entries(found.variables).map(([variable, value]) => [variable, chosen[variable] ?? value]),
    );
    const worker = new Worker(new URL('function-worker.ts', import.meta.url), {
      execArgv: [],
      workerData: {
        bundle: pathToFileURL(`${BUNDLES}/${name}/${BUNDLE_FILE}`).href,
        moment,
        timeoutMillis: TIMEOUT_MS,
      } satisfies WorkerData,
      env: {
        ...own,
        AWS_REGION: REGION,
        AWS_ACCESS_KEY_ID: keyOf(index),
        AWS_SECRET_ACCESS_KEY: 'secret',
        AWS_ENDPOINT_URL: awsAddress(),
      },
    });
    const started = new WarmFunction(worker);
    warm.set(name, started);
    return started;
  }

  return {
    async call(name, event) {
      const { value, error, millis } = await (warm.get(name) ?? start(name)).call(event);
      onCalled(name, millis);
      if (error !== undefined) throw new FunctionFailed(error);
      return value;
    },
    stop: async () => {
      await Promise.all([...warm.values()].map((one) => one.stop()));
    },
  };
}
