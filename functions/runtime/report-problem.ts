import type { Runtime } from './runtime.ts';

/** For use cases that go on after a failure: one line in the log for each. */
export const problemReporter =
  ({ log }: Pick<Runtime, 'log'>, operation: string) =>
  (problem: unknown): void =>
    log?.({
      level: 'WARN',
      requestId: '',
      operation,
      message: problem instanceof Error ? `${problem.name}: ${problem.message}` : String(problem),
      stack: problem instanceof Error ? problem.stack : undefined,
    });
