/** The keeper of a draft on a page: storage of this browser, the API, and the events after which sending is worth a try. */
import { useEffect, useState } from 'preact/hooks';
import { call, newKey } from '../../../../api/client.ts';
import { currentSession } from '../../../../api/session.ts';
import { trusted } from '../../../../api/trusted.ts';
import { createDraftKeeper } from './draft-keeper.ts';
import type { DraftKeeper, KeeperState, KeeperTools, KeptDraft, OnServer } from './keeper-state.ts';

function storageOf(directiveId: string): KeeperTools['storage'] {
  const place = `chi-dao.draft.${currentSession()?.personId ?? '-'}.directive.${directiveId}`;
  return {
    get: () => {
      try {
        const text = localStorage.getItem(place);
        return text === null ? undefined : trusted<KeptDraft>(JSON.parse(text));
      } catch {
        return undefined;
      }
    },
    set: (kept) => {
      try {
        localStorage.setItem(place, JSON.stringify(kept));
      } catch {
        // No room left on this computer: the server still gets it a moment later.
      }
    },
    remove: () => localStorage.removeItem(place),
  };
}

const toolsOf = (directiveId: string): KeeperTools => ({
  send: (content, version, key) =>
    call('PUT /directives/{directiveId}', {
      params: { directiveId },
      body: { content },
      ifVersion: version,
      idempotencyKey: key,
    }),
  read: async () => {
    const { version, directive } = await call('GET /directives/{directiveId}', { params: { directiveId } });
    return { version, content: directive.content };
  },
  storage: storageOf(directiveId),
  now: () => new Date().toISOString(),
  newKey,
  later: (run, millis) => {
    const timer = setTimeout(run, millis);
    return () => clearTimeout(timer);
  },
});

export function useDraftKeeper(directiveId: string, start: OnServer): [DraftKeeper, KeeperState] {
  const [keeper] = useState(() => createDraftKeeper(start, toolsOf(directiveId)));
  const [state, show] = useState(keeper.state);
  useEffect(() => {
    const stopFollowing = keeper.subscribe(() => show(keeper.state()));
    const flush = (): void => void keeper.flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      stopFollowing();
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
      void keeper.flush().finally(keeper.stop);
    };
  }, [keeper]);
  return [keeper, state];
}
