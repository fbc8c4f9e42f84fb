/** The table's stream with its mapping to the relay: new events in order, in batches, what failed again. */
import * as z from 'zod/mini';
import type { Image } from './services/dynamodb.ts';

const BATCH = 100;
/** The filter of the mapping: events, and nothing else that is written. */
const isEvent = (image: Image): boolean => image['sk']?.S?.startsWith('EVENT#') === true;
const answerSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

interface StreamRecord {
  readonly eventName: 'INSERT';
  readonly dynamodb: { readonly NewImage: Image; readonly SequenceNumber: string };
}

export function tableStream(
  relay: (event: { readonly Records: readonly StreamRecord[] }) => Promise<unknown>,
) {
  let waiting: StreamRecord[] = [];
  let sequence = 0;
  let running: Promise<void> | undefined;

  async function deliver(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, BATCH);
      const { batchItemFailures } = answerSchema.parse(await relay({ Records: batch }));
      const [first] = batchItemFailures;
      const from = batch.findIndex(({ dynamodb }) => dynamodb.SequenceNumber === first?.itemIdentifier);
      if (from >= 0) waiting = [...batch.slice(from), ...waiting];
    }
  }

  return {
    /** While it is true, what is written reaches nobody. */
    isCut: false,
    take(images: readonly Image[]): void {
      if (this.isCut) return;
      for (const image of images.filter(isEvent))
        waiting.push({
          eventName: 'INSERT',
          dynamodb: { NewImage: image, SequenceNumber: String((sequence += 1)) },
        });
    },
    /** Delivers what waits; undefined when there is nothing to do or it is being done. */
    run(): Promise<void> | undefined {
      if (waiting.length === 0 || running !== undefined) return undefined;
      running = deliver().finally(() => (running = undefined));
      return running;
    },
  };
}
