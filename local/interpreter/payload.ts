import { StateError } from './state-error.ts';
import type { Json } from './json.ts';

/** AWS Step Functions: 256 KiB of UTF-8 for the input, output or result of a task, state or execution. */
export const PAYLOAD_LIMIT_BYTES = 262_144;
/** UTF-8 takes at most three bytes for one UTF-16 unit. */
const BYTES_PER_UNIT = 3;

/** An upper bound on the size as JSON; cheap, since almost every payload is far below the limit. */
function roughBytes(value: Json | undefined): number {
  if (typeof value === 'string') return value.length * BYTES_PER_UNIT + 2;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new StateError('States.QueryEvaluationError', `An expression returned ${value}, which is not JSON`);
  }
  if (typeof value !== 'object' || value === null) return 25;
  let bytes = 2;
  if (Array.isArray(value)) for (const item of value) bytes += 1 + roughBytes(item);
  else for (const key in value) bytes += key.length * BYTES_PER_UNIT + 4 + roughBytes(value[key]);
  return bytes;
}

/** Throws States.DataLimitExceeded when a payload is too large, and States.QueryEvaluationError when it is no JSON. */
export function checkPayload(value: Json): void {
  if (roughBytes(value) <= PAYLOAD_LIMIT_BYTES) return;
  // A JSON text escapes some characters, so the rough bound leaves those out; the exact size counts them.
  const bytes = Buffer.byteLength(JSON.stringify(value));
  if (bytes <= PAYLOAD_LIMIT_BYTES) return;
  throw new StateError(
    'States.DataLimitExceeded',
    `A payload of ${bytes} bytes is over the limit of ${PAYLOAD_LIMIT_BYTES} bytes`,
  );
}
