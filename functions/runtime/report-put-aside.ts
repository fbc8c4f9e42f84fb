import { formatInstant } from '../../shared/domain/time.ts';
import type { FailedEvent } from '../../shared/ports/failed-events.ts';
import type { Runtime } from './runtime.ts';

/** One line for whoever operates the home, each time that an event is put aside. */
export const reportPutAside = (
  { log }: Pick<Runtime, 'log'>,
  { kind, id, sequence, attempts, nextTryAt, problem }: FailedEvent,
): void =>
  log?.({
    level: 'ERROR',
    requestId: '',
    operation: `relay ${kind}/${id}#${sequence}`,
    message: `Put aside ${attempts} times, next try ${formatInstant(nextTryAt)}: ${problem}`,
  });
