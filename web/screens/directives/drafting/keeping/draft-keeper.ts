/**
 * Keeps a draft while it is typed: on this computer at once, on the server a moment after the typing stops. Nothing typed
 * is lost when the line is cut or somebody else was faster.
 */
import { ApiProblem, LineProblem } from '../../../../api/problem.ts';
import { contentOf } from '../form/draft-content.ts';
import type { Content, DraftForm } from '../draft-form.ts';
import { formOf } from '../form/form-of.ts';
import type { Attempt, DraftKeeper, KeeperState, KeeperTools, OnServer } from './keeper-state.ts';
import { mergeContents, stableText } from '../form/merge-contents.ts';

export const TYPING_PAUSE_MS = 900;
export const RETRY_MS = 8_000;

export function createDraftKeeper(start: OnServer, tools: KeeperTools): DraftKeeper {
  const { storage, newKey } = tools;
  const listeners = new Set<() => void>();
  const textOf = (form: DraftForm): string => stableText(contentOf(form));
  const opened = (content: Content): DraftForm => formOf(content, newKey);
  let base = start;
  let saved = textOf(opened(start.content));
  let sending: Promise<boolean> | undefined;
  let unanswered: Attempt | undefined;
  let callOff = (): void => undefined;
  let state: KeeperState = {
    form: opened(start.content),
    version: start.version,
    saving: 'SAVED',
    merged: 0,
  };

  const put = (next: Partial<KeeperState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const plan = (millis: number): void => {
    callOff();
    callOff = tools.later(() => void flush(), millis);
  };
  const keepHere = (): void =>
    storage.set({
      form: state.form,
      base,
      at: tools.now(),
      ...(unanswered === undefined ? {} : { unanswered }),
    });
  const agree = (server: OnServer): void => {
    base = server;
    saved = textOf(opened(server.content));
  };
  const settle = (server: OnServer, content: Content): void => {
    agree(server);
    put({ form: withKeysOf(state.form, opened(content)), version: server.version, theirs: undefined });
  };
  const whenSaved = (): boolean => {
    storage.remove();
    put({ saving: 'SAVED', problem: undefined, theirs: undefined, restoredFrom: undefined });
    return true;
  };

  /** Somebody else was faster: what does not collide is put together. */
  async function meet(): Promise<boolean> {
    const theirs = await tools.read();
    const { value, collisions } = mergeContents(base.content, contentOf(state.form), theirs.content);
    if (collisions.length > 0) {
      put({ saving: 'STALE', theirs: { ...theirs, collisions }, problem: undefined });
      return false;
    }
    settle(theirs, value);
    put({ merged: state.merged + 1 });
    return sendOnce();
  }

  async function failed(error: unknown): Promise<boolean> {
    const problem = error instanceof Error ? error : new Error(String(error));
    const isCut = problem instanceof LineProblem || (problem instanceof ApiProblem && problem.status >= 500);
    if (!isCut) unanswered = undefined;
    if (problem instanceof ApiProblem && problem.code === 'STALE')
      return meet().catch((another: unknown) => failed(another));
    keepHere();
    put({ saving: isCut ? 'CUT' : 'REFUSED', problem });
    if (isCut) plan(RETRY_MS);
    return false;
  }

  async function sendOnce(): Promise<boolean> {
    const content = contentOf(state.form);
    if (unanswered === undefined && stableText(content) === saved) return whenSaved();
    unanswered ??= { content, version: state.version, key: newKey() };
    keepHere();
    put({ saving: 'SENDING' });
    try {
      const attempt = unanswered;
      const { version, at } = await tools.send(attempt.content, attempt.version, attempt.key);
      unanswered = undefined;
      agree({ version, content: attempt.content });
      put({ version, savedAt: at });
      return await sendOnce();
    } catch (error) {
      return failed(error);
    }
  }

  function flush(): Promise<boolean> {
    callOff();
    if (state.saving === 'STALE') return Promise.resolve(false);
    sending ??= sendOnce().finally(() => {
      sending = undefined;
    });
    return sending;
  }

  const kept = storage.get();
  if (kept !== undefined && textOf(kept.form) !== saved) {
    ({ base, unanswered } = { unanswered: undefined, ...kept });
    state = { ...state, form: kept.form, version: base.version, restoredFrom: kept.at, saving: 'WAITING' };
    // When the server has moved on since, it refuses the older version; then both are put together.
    plan(0);
  } else storage.remove();

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    change: (update) => {
      put({ form: update(state.form), saving: state.saving === 'STALE' ? 'STALE' : 'WAITING' });
      keepHere();
      if (state.saving !== 'STALE') plan(TYPING_PAUSE_MS);
    },
    flush,
    decide: (whose) => {
      const { theirs, form } = state;
      if (theirs === undefined) return Promise.resolve(false);
      const mine = contentOf(form);
      const { value } =
        whose === 'MINE'
          ? mergeContents(base.content, mine, theirs.content)
          : mergeContents(base.content, theirs.content, mine);
      settle(theirs, value);
      put({ saving: 'WAITING' });
      return flush();
    },
    stop: () => callOff(),
  };
}

/** Clauses that were open stay open: a clause with the same number keeps its key. */
export function withKeysOf(before: DraftForm, after: DraftForm): DraftForm {
  const keys = new Map(before.clauses.map(({ id, key }) => [id, key]));
  return {
    ...after,
    clauses: after.clauses.map((clause) => ({ ...clause, key: keys.get(clause.id) ?? clause.key })),
  };
}
