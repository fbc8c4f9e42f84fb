/**
 * One command, one transaction, on any records: decide, commit, and when another writer was first, read and decide
 * again. A repeated request with the same idempotency key gets the answer that was kept.
 */
import * as z from 'zod/mini';
import { refuse, type Refused } from '../domain/outcome.ts';
import type { Commit, Ledger, LedgerWrite } from '../ports/ledger.ts';

export interface Idempotency {
  readonly key: string;
  readonly fingerprint: string;
}
export interface Change<Answer> {
  readonly outcome: 'CHANGE';
  readonly writes: readonly LedgerWrite[];
  readonly uniqueKeys?: NonNullable<Commit['uniqueKeys']>;
  /** What to say when one of the unique keys is taken. */
  readonly whenTaken?: Refused;
  readonly answer: Answer;
}
export type Done<Answer> = { readonly outcome: 'DONE' } & Answer;

export const receiptSchema = z.object({
  id: z.string(),
  version: z.int(),
  phase: z.string(),
  at: z.string(),
});
/** The answer of a command that only says what was written. */
export const receiptAnswer = z.object({ receipt: receiptSchema });
export type ReceiptAnswer = z.infer<typeof receiptAnswer>;

/** The version that the client named is no longer the newest. */
export const CHANGED_MEANWHILE = refuse(
  'STALE',
  'Nội dung vừa được người khác cập nhật. Hãy tải lại để xem bản mới rồi thực hiện lại; những gì đã nhập vẫn còn.',
);
const KEY_REUSED = refuse(
  'CONFLICT',
  'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác.',
  'Idempotency-Key',
);
const KEY_TAKEN = refuse('CONFLICT', 'Nội dung này đã được ghi nhận trước đó.');

/** Everyone who loses a race repeats it against the winner's result, so this is also the most writers at one moment. */
const MOST_ATTEMPTS = 50;

interface Transaction<Answer> {
  readonly answers: z.ZodMiniType<Answer>;
  readonly idempotency?: Idempotency | undefined;
  readonly decide: () => Promise<Change<Answer> | Refused>;
}

function repeated<Answer>(
  kept: { readonly fingerprint: string; readonly answer: unknown },
  { answers, idempotency }: Transaction<Answer>,
): Done<Answer> | Refused {
  const answer = z.safeParse(answers, kept.answer);
  if (kept.fingerprint !== idempotency?.fingerprint || !answer.success) return KEY_REUSED;
  return { outcome: 'DONE', ...answer.data };
}

async function attempt<Answer>(
  ledger: Pick<Ledger, 'commit'>,
  transaction: Transaction<Answer>,
): Promise<Done<Answer> | Refused | 'RETRY'> {
  const decision = await transaction.decide();
  if (decision.outcome === 'REFUSED') return decision;
  const { writes, uniqueKeys, answer } = decision;
  const { idempotency } = transaction;
  const committed = await ledger.commit({
    writes,
    ...(uniqueKeys === undefined ? {} : { uniqueKeys }),
    ...(idempotency === undefined ? {} : { idempotency: { ...idempotency, answer } }),
  });
  switch (committed.outcome) {
    case 'COMMITTED':
      return { outcome: 'DONE', ...answer };
    case 'REPEATED':
      return repeated(committed, transaction);
    case 'KEY_TAKEN':
      return decision.whenTaken ?? KEY_TAKEN;
    case 'CONFLICT':
    case 'SUPERSEDED':
      return 'RETRY';
  }
}

async function keptAnswer<Answer>(
  ledger: Pick<Ledger, 'idempotentAnswer'>,
  transaction: Transaction<Answer>,
): Promise<Done<Answer> | Refused | undefined> {
  const { idempotency } = transaction;
  const kept = idempotency === undefined ? undefined : await ledger.idempotentAnswer(idempotency.key);
  return kept === undefined ? undefined : repeated(kept, transaction);
}

export async function transact<Answer>(
  { ledger }: { readonly ledger: Pick<Ledger, 'commit' | 'idempotentAnswer'> },
  transaction: Transaction<Answer>,
): Promise<Done<Answer> | Refused> {
  // A repeated request is not looked up first: the commit itself knows its key, and a refusal is looked up below.
  for (let count = 0; count < MOST_ATTEMPTS; count += 1) {
    const outcome = await attempt(ledger, transaction);
    if (outcome === 'RETRY') continue;
    if (outcome.outcome === 'DONE') return outcome;
    // The same request may have been carried out at this very moment: then its answer holds, not the refusal.
    return (await keptAnswer(ledger, transaction)) ?? outcome;
  }
  return CHANGED_MEANWHILE;
}
