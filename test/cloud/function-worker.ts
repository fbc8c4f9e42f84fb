/** One Lambda function in a thread of its own: its bundle, its variables, its key; only the time is not its own. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Invocation, Outcome, WorkerData } from './functions.ts';

const { bundle, moment, timeoutMillis } = workerData as WorkerData;
const clock = new BigInt64Array(moment);
Date.now = () => Number(Atomics.load(clock, 0));

type Handler = (event: unknown, context: unknown) => Promise<unknown>;
const { handler } = (await import(bundle)) as { readonly handler: Handler };

async function run(event: unknown): Promise<Omit<Outcome, 'id'>> {
  const begun = process.hrtime.bigint();
  const millisUsed = (): number => Number(process.hrtime.bigint() - begun) / 1e6;
  const context = {
    functionName: bundle,
    awsRequestId: 'request',
    getRemainingTimeInMillis: () => timeoutMillis - millisUsed(),
  };
  try {
    return { value: await handler(event, context), millis: millisUsed() };
  } catch (error) {
    const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
    return { error: { name, message, stack }, millis: millisUsed() };
  }
}

parentPort?.on('message', ({ id, event }: Invocation) => {
  void run(event).then((outcome) => parentPort?.postMessage({ id, ...outcome } satisfies Outcome));
});
