/** How much evidence may weigh; apart from the routes, so that the screens need no schema for it. */
export const MOST_EVIDENCE_BYTES = 10 * 1_048_576;
/**
 * Of a file that comes whole, as it does in the cloud: a function is handed 6 MB at most, in which the bytes are written as
 * base64 (docs/decisions/0012).
 */
export const MOST_WHOLE_BYTES = 4 * 1_048_576;
