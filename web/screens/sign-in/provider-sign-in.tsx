/** Sign-in where an identity provider keeps the accounts: one button, and what came of it. */
import { useEffect, useState } from 'preact/hooks';
import { RETURN_PATH, type SignInOptions } from '../../../shared/api-contract/sign-in.ts';
import { Button } from '../../components/button.tsx';
import { Problem } from '../../components/notice.tsx';
import { useTexts } from '../../texts/language.ts';

const texts = {
  vi: {
    enter: 'Đăng nhập',
    lead: 'Bằng tài khoản công vụ do tỉnh cấp. Đăng nhập xong, ông/bà trở lại đúng trang này.',
  },
  en: {
    enter: 'Sign in',
    lead: 'With the account that the province has given you. Afterwards you are back on this page.',
  },
};

export function ProviderSignIn({ options }: { readonly options: SignInOptions }) {
  const say = useTexts(texts);
  const [isBusy, setBusy] = useState(location.pathname === RETURN_PATH);
  const [problem, setProblem] = useState<Error>();
  const fail = (error: unknown): void => {
    setProblem(error instanceof Error ? error : undefined);
    setBusy(false);
  };
  const enter = (): void => {
    setBusy(true);
    import('../../api/provider.ts').then(({ leave }) => leave(options)).catch(fail);
  };
  useEffect(() => {
    if (location.pathname !== RETURN_PATH) return;
    import('../../api/provider.ts').then(({ comeBack }) => comeBack(options)).catch(fail);
  }, []);
  return (
    <div class="stack">
      <p class="small soft">{say.lead}</p>
      {problem !== undefined && <Problem problem={problem} />}
      <Button kind="primary" isBusy={isBusy} onClick={enter}>
        {say.enter}
      </Button>
    </div>
  );
}
