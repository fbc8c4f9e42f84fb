/** One's own account: who one is here, a new password, the way out. */
import { useState } from 'preact/hooks';
import { useMe } from '../../app/me.ts';
import { signOut } from '../../api/session.ts';
import { signInOptions } from '../../api/sign-in-options.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { Problem } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { tell } from '../../components/toast.tsx';
import { roleNames } from '../../texts/labels.ts';
import { useTexts } from '../../texts/language.ts';

const texts = {
  vi: {
    title: 'Tài khoản của tôi',
    unit: 'Đơn vị',
    roles: 'Vai trò hôm nay',
    mail: 'Thư điện tử',
    change: 'Đổi mật khẩu',
    old: 'Mật khẩu hiện tại',
    fresh: 'Mật khẩu mới',
    changed: 'Đã đổi mật khẩu. Lần đăng nhập sau dùng mật khẩu mới.',
    leave: 'Đăng xuất',
  },
  en: {
    title: 'My account',
    unit: 'Unit',
    roles: 'Roles today',
    mail: 'E-mail',
    change: 'Change the password',
    old: 'Present password',
    fresh: 'New password',
    changed: 'The password is changed. Use the new one next time.',
    leave: 'Sign out',
  },
};

/** Where an identity provider keeps the accounts, it also keeps the passwords. */
function PasswordChange() {
  const say = useTexts(texts);
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const change = useCommand('PUT /me/password');
  const submit = async (): Promise<void> => {
    const done = await change.run({ body: { current: old, next: fresh } });
    if (done === undefined) return;
    setOld('');
    setFresh('');
    tell(say.changed);
  };
  return (
    <form
      class="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>{say.change}</h2>
      <TextField
        label={say.old}
        type="password"
        autocomplete="current-password"
        value={old}
        onValue={setOld}
        required
      />
      <TextField
        label={say.fresh}
        type="password"
        autocomplete="new-password"
        value={fresh}
        onValue={setFresh}
        required
      />
      {change.problem !== undefined && <Problem problem={change.problem} />}
      <div>
        <Button type="submit" kind="primary" isBusy={change.isSending}>
          {say.change}
        </Button>
      </div>
    </form>
  );
}

export default function Account() {
  const me = useMe();
  const say = useTexts(texts);
  const names = useTexts(roleNames);
  return (
    <Page
      title={say.title}
      isPrintable={false}
      actions={
        <Button
          onClick={() => {
            signOut();
            location.assign('/');
          }}
        >
          {say.leave}
        </Button>
      }
    >
      <div class="columns">
        <section class="sheet stack">
          <h2>{me.name}</h2>
          <dl class="facts">
            <dt>{say.unit}</dt>
            <dd>{me.unitName}</dd>
            <dt>{say.roles}</dt>
            <dd>{me.roles.map(({ role }) => names[role]).join(', ')}</dd>
            <dt>{say.mail}</dt>
            <dd>{me.email}</dd>
          </dl>
        </section>
        {signInOptions() === undefined && <PasswordChange />}
      </div>
    </Page>
  );
}
