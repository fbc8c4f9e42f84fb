/** Signed in or not; and the sign-in over the page when a session ends, so that nothing typed is lost. */
import { ErrorBoundary, LocationProvider } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../api/client.ts';
import { currentSession, onSession } from '../api/session.ts';
import { Dialog } from '../components/dialog.tsx';
import { Loading, Problem } from '../components/notice.tsx';
import { SignInForm, SignInPage } from '../screens/sign-in/sign-in.tsx';
import { useTexts } from '../texts/language.ts';
import { MeContext, type Me } from './me.ts';
import { Screens } from './screens.tsx';
import { Shell } from './shell.tsx';

const texts = {
  vi: {
    again: 'Phiên làm việc đã hết',
    kept: 'Đăng nhập lại để tiếp tục; nội dung đang nhập vẫn còn nguyên.',
  },
  en: { again: 'Your session has ended', kept: 'Sign in again to go on; what you typed is still there.' },
};

/** Hears of every sign-in and sign-out. */
function useSession() {
  const [session, setSession] = useState(currentSession);
  useEffect(() => onSession(setSession), []);
  return session;
}

export function App() {
  const say = useTexts(texts);
  const session = useSession();
  const [me, setMe] = useState<Me>();
  const [problem, setProblem] = useState<Error>();
  const [turn, setTurn] = useState(0);
  const shown = useRef<string | undefined>(undefined);
  const personId = session?.personId;

  useEffect(() => {
    if (personId === undefined) return;
    // Somebody else signs in over the page: what stands there is not theirs.
    if (shown.current !== undefined && shown.current !== personId) location.assign('/');
    shown.current = personId;
    setProblem(undefined);
    call('GET /me').then(setMe, (error: unknown) => setProblem(error instanceof Error ? error : undefined));
  }, [personId, turn]);

  if (me === undefined) {
    if (session === undefined) return <SignInPage />;
    return problem === undefined ? (
      <Loading />
    ) : (
      <Problem problem={problem} onRetry={() => setTurn(turn + 1)} />
    );
  }
  return (
    <MeContext.Provider value={me}>
      <LocationProvider>
        <ErrorBoundary>
          <Shell>
            <Screens />
          </Shell>
        </ErrorBoundary>
      </LocationProvider>
      {session === undefined && (
        <Dialog title={say.again} onClose={() => location.assign('/')}>
          <p>{say.kept}</p>
          <SignInForm />
        </Dialog>
      )}
    </MeContext.Provider>
  );
}
