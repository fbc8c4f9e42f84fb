/** How much evidence may weigh; apart from the routes, so that the screens need no schema for it. */
export const MOST_EVIDENCE_BYTES = 10 * 1_048_576;
/** Of one piece that is sent. Whoever sends chooses less on a slow line, where a piece that is cut off is a piece lost. */
export const MOST_PIECE_BYTES = 1_048_576;
/**
 * Of one answer: a function answers 6 MB at most, in which the bytes are written as base64. Both homes hold to it, so that
 * whoever can read from one can read from the other (docs/decisions/0012).
 */
export const MOST_ANSWER_BYTES = 4 * 1_048_576;
