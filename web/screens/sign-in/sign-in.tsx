/** Sign-in with an account of the system; the same form opens over a page whose session has ended. */
import { useState } from 'preact/hooks';
import { call } from '../../api/client.ts';
import { keepSession } from '../../api/session.ts';
import { signInOptions } from '../../api/sign-in-options.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Problem } from '../../components/notice.tsx';
import { setLanguage, useLanguage, useTexts } from '../../texts/language.ts';
import { ProviderSignIn } from './provider-sign-in.tsx';
import './sign-in.css';

const texts = {
  vi: {
    title: 'Theo dõi văn bản chỉ đạo',
    lead: 'Từ lúc ban hành đến khi kết thúc: đơn vị nào đã nhận, đang làm, đã báo cáo – và ai còn nợ.',
    account: 'Tài khoản',
    password: 'Mật khẩu',
    show: 'Hiện mật khẩu',
    hide: 'Ẩn mật khẩu',
    enter: 'Đăng nhập',
    forgotten: 'Quên mật khẩu? Quản trị hệ thống của Văn phòng UBND tỉnh cấp lại.',
  },
  en: {
    title: 'Directives, followed to the end',
    lead: 'From issuance to closing: who has received, who is at work, who has reported – and who still owes.',
    account: 'Account',
    password: 'Password',
    show: 'Show the password',
    hide: 'Hide the password',
    enter: 'Sign in',
    forgotten: 'Forgotten? The administrator at the Provincial Office gives a new one.',
  },
};

export function SignInForm() {
  const [options] = useState(signInOptions);
  return options === undefined ? <PasswordForm /> : <ProviderSignIn options={options} />;
}

function PasswordForm() {
  const say = useTexts(texts);
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, show] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Error>();
  const enter = (): void => {
    setBusy(true);
    call('POST /sessions', { body: { account: account.trim(), password } })
      .then(keepSession, (error: unknown) => setProblem(error instanceof Error ? error : undefined))
      .finally(() => setBusy(false));
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) enter();
      }}
    >
      <TextField
        label={say.account}
        value={account}
        onValue={setAccount}
        name="username"
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        autofocus
        required
      />
      <TextField
        label={say.password}
        value={password}
        onValue={setPassword}
        name="password"
        type={isShown ? 'text' : 'password'}
        autocomplete="current-password"
        required
      />
      <div>
        <Button kind="quiet" small onClick={() => show(!isShown)}>
          {isShown ? say.hide : say.show}
        </Button>
      </div>
      {problem !== undefined && <Problem problem={problem} />}
      <Button type="submit" kind="primary" isBusy={isBusy}>
        {say.enter}
      </Button>
      <p class="small soft">{say.forgotten}</p>
    </form>
  );
}

export function SignInPage() {
  const say = useTexts(texts);
  const language = useLanguage();
  document.title = `${say.enter} · Chỉ đạo`;
  return (
    <div class="sign-in">
      <main class="stack">
        <h1>{say.title}</h1>
        <p class="soft">{say.lead}</p>
        <SignInForm />
        <Button kind="quiet" small onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}>
          {language === 'vi' ? 'English' : 'Tiếng Việt'}
        </Button>
      </main>
    </div>
  );
}
