/** The password that is shown once: to read out, to copy, to print and hand over. Printing the page prints the slip only. */
import { Button } from '../../../components/button.tsx';
import { CopyButton } from '../../../components/copy-button.tsx';
import { Moment } from '../../../components/day.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Page } from '../../../components/page.tsx';
import { useTexts } from '../../../texts/language.ts';

const texts = {
  vi: {
    title: 'Phiếu tài khoản đăng nhập',
    once: 'Mật khẩu chỉ hiển thị một lần, trên trang này. Hãy sao chép hoặc in phiếu rồi trao tận tay; mất thì đặt lại mật khẩu khác.',
    name: 'Họ và tên',
    unit: 'Đơn vị',
    address: 'Địa chỉ',
    account: 'Tài khoản',
    password: 'Mật khẩu',
    made: 'Cấp lúc',
    advice:
      'Đăng nhập xong, hãy mở mục Tài khoản (bấm vào tên mình ở góc trên) để đổi mật khẩu, rồi hủy phiếu này.',
    print: 'In phiếu',
    finish: 'Xong, ẩn mật khẩu',
  },
  en: {
    title: 'Account slip',
    once: 'The password is shown once, on this page. Copy it, or print the slip and hand it over; if it is lost, set another.',
    name: 'Name',
    unit: 'Unit',
    address: 'Address',
    account: 'Account',
    password: 'Password',
    made: 'Made at',
    advice:
      'After signing in, open Account (your name at the top) to change the password, then destroy this slip.',
    print: 'Print the slip',
    finish: 'Done, hide the password',
  },
};

export interface Slip {
  readonly name: string;
  readonly unitName: string;
  readonly account: string;
  readonly password: string;
  readonly at: string;
}

function Facts({ slip }: { readonly slip: Slip }) {
  const say = useTexts(texts);
  return (
    <dl class="facts">
      <dt>{say.name}</dt>
      <dd>
        <b>{slip.name}</b>
      </dd>
      <dt>{say.unit}</dt>
      <dd>{slip.unitName}</dd>
      <dt>{say.address}</dt>
      <dd>{location.origin}</dd>
      <dt>{say.account}</dt>
      <dd class="row">
        <b>{slip.account}</b>
        <CopyButton text={slip.account} about={say.account} />
      </dd>
      <dt>{say.password}</dt>
      <dd class="row">
        <output class="organisation-password">{slip.password}</output>
        <CopyButton text={slip.password} about={say.password} />
      </dd>
      <dt>{say.made}</dt>
      <dd>
        <Moment value={slip.at} />
      </dd>
    </dl>
  );
}

export function AccountSlip({ slip, onFinish }: { readonly slip: Slip; readonly onFinish: () => void }) {
  const say = useTexts(texts);
  return (
    <Page title={say.title} isPrintable={false}>
      <div class="stack">
        <div class="no-print">
          <Notice tone="warn">{say.once}</Notice>
        </div>
        <div class="organisation-slip stack">
          <Facts slip={slip} />
          <p class="small">{say.advice}</p>
        </div>
        <div class="row no-print">
          <Button kind="primary" icon="print" onClick={() => window.print()}>
            {say.print}
          </Button>
          <Button icon="check" onClick={onFinish}>
            {say.finish}
          </Button>
        </div>
      </div>
    </Page>
  );
}
