/**
 * A process of its own for one rehearsal: reads the order from standard input, writes what it tells to standard output,
 * and is gone. It is started without the right to write files or to start programs.
 */
import { text } from 'node:stream/consumers';
import { messageSchema } from './order-message.ts';
import { rehearseDraft } from './rehearse-draft.ts';

const message = messageSchema.parse(JSON.parse(await text(process.stdin)));
// Whoever started it ends it in time, unless that process is gone: then nobody waits for the answer.
setTimeout(() => process.exit(1), message.secondsToPlay * 2000).unref();
const reply = await rehearseDraft(message);
process.stdout.end(JSON.stringify(reply));
