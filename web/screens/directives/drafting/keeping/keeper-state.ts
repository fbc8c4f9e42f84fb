/** What a draft's keeper knows, and what it needs of the browser and the server. */
import type { Content, DraftForm } from '../draft-form.ts';
import type { Part } from '../form/merge-contents.ts';

export interface OnServer {
  readonly version: number;
  readonly content: Content;
}
/** What lies on this computer until the server has it. */
export interface KeptDraft {
  readonly form: DraftForm;
  /** The version that the typing began from, and what it said. */
  readonly base: OnServer;
  readonly at: string;
  /** Sent without an answer: sent again as it was, the server says what became of it. */
  readonly unanswered?: Attempt;
}
export interface Attempt extends OnServer {
  /** For `Idempotency-Key`. */
  readonly key: string;
}
export interface KeeperState {
  readonly form: DraftForm;
  readonly version: number;
  readonly saving: 'SAVED' | 'WAITING' | 'SENDING' | 'CUT' | 'REFUSED' | 'STALE';
  /** When the server received it last. */
  readonly savedAt?: string | undefined;
  /** Typed in an earlier visit and found on this computer. */
  readonly restoredFrom?: string | undefined;
  readonly problem?: Error | undefined;
  /** Somebody else's version, and the parts that both changed. */
  readonly theirs?: (OnServer & { readonly collisions: readonly Part[] }) | undefined;
  /** How often somebody else's changes were put together with one's own. */
  readonly merged: number;
}
export interface KeeperTools {
  readonly send: (content: Content, version: number, key: string) => Promise<{ version: number; at: string }>;
  readonly read: () => Promise<OnServer>;
  readonly storage: {
    readonly get: () => KeptDraft | undefined;
    readonly set: (kept: KeptDraft) => void;
    readonly remove: () => void;
  };
  readonly now: () => string;
  readonly newKey: () => string;
  /** Runs something later; answers how to call it off. */
  readonly later: (run: () => void, millis: number) => () => void;
}
export interface DraftKeeper {
  readonly state: () => KeeperState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly change: (update: (form: DraftForm) => DraftForm) => void;
  /** Sends what is not yet sent; true when the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** Of the parts that both changed, whose stay; everything else is put together. */
  readonly decide: (whose: 'MINE' | 'THEIRS') => Promise<boolean>;
  readonly stop: () => void;
}
