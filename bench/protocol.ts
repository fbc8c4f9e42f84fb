/** What the benchmark and the server under test say to each other besides HTTP, over the channel between processes. */
import * as z from 'zod/mini';

export const orderSchema = z.discriminatedUnion('order', [
  z.object({ order: z.literal('LOAD_PROVINCE'), seed: z.string(), communes: z.int(), departments: z.int() }),
  z.object({ order: z.literal('MINT'), personIds: z.array(z.string()) }),
  /** Answers as soon as so many waits of assignments were registered since the start of the process. */
  z.object({ order: z.literal('AWAIT_WAITS'), count: z.int() }),
  /** Answers when the relay has carried out every event. */
  z.object({ order: z.literal('SETTLE') }),
  z.object({ order: z.literal('FIGURES') }),
  z.object({ order: z.literal('MEMORY') }),
  z.object({ order: z.literal('COUNT_MAILS') }),
  z.object({ order: z.literal('STOP') }),
]);
export type Order = z.infer<typeof orderSchema>;

export const figuresSchema = z.object({
  /** Processor time of the server since its start, all threads. */
  cpuMillis: z.number(),
  /** Of that, the thread that runs the program; collections on other threads and the disk are not in it. */
  mainThreadMillis: z.number(),
  /** Spent in garbage collection, of that. */
  collectionMillis: z.number(),
  /** Waits of assignments entered since the start. */
  waits: z.int(),
  /** Drivers that stand in a wait now, by the interpreter's own count. */
  waiting: z.int(),
});
export type Figures = z.infer<typeof figuresSchema>;

/** After the collection that V8 makes when memory is short: what it leaves is needed. */
export const memorySchema = z.object({
  residentBytes: z.number(),
  heapBytes: z.number(),
  /** What the heap holds of the machine's memory, used or not. */
  heapCommittedBytes: z.number(),
});
export type Memory = z.infer<typeof memorySchema>;

export const mailsSchema = z.object({ queued: z.int(), sent: z.int() });
export type Mails = z.infer<typeof mailsSchema>;

/** `at` in milliseconds of the machine's monotonic clock, which all its processes share. */
export const momentSchema = z.object({ at: z.number() });
export const tokensSchema = z.object({ tokens: z.array(z.string()) });
export const readySchema = z.object({ url: z.string(), drivers: z.int(), at: z.number() });
export type Ready = z.infer<typeof readySchema>;

export const monotonicMillis = (): number => Number(process.hrtime.bigint()) / 1e6;
