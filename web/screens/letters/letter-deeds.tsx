/** The two deeds on a drafted letter, each asked once more: a number that is taken stays taken. */
import { useState } from 'preact/hooks';
import { mayI, useMe } from '../../app/me.ts';
import { Button } from '../../components/button.tsx';
import { Confirm } from '../../components/dialog.tsx';
import { useTexts } from '../../texts/language.ts';
import { AsideReason } from './aside-reason.tsx';
import type { ShownLetter } from './letter-record.ts';
import { SignFields } from './sign-fields.tsx';
import { useSettingAside, useSigning } from './use-letter-deeds.ts';

const texts = {
  vi: {
    sign: 'Ký và lấy số',
    signTitle: 'Ký văn bản này?',
    signThen:
      'Văn bản lấy số kế tiếp trong sổ của năm, ghi ngày hôm nay và tên người ký, rồi được gửi đến đơn vị. Số đã lấy không trả lại được.',
    aside: 'Không ban hành',
    asideTitle: 'Không ban hành dự thảo này?',
    asideThen: 'Dự thảo được lưu cùng lý do, không lấy số, không gửi cho đơn vị.',
  },
  en: {
    sign: 'Sign and take the number',
    signTitle: 'Sign this letter?',
    signThen:
      "It takes the next number of the year's register, today's date and your name, and goes to the unit. A number taken cannot be given back.",
    aside: 'Do not issue',
    asideTitle: 'Not issue this draft?',
    asideThen: 'The draft is kept with the reason; it takes no number and is sent to nobody.',
  },
};
interface DeedProps {
  readonly shown: ShownLetter;
  readonly onClose: () => void;
}

function Sign({ shown, onClose }: DeedProps) {
  const say = useTexts(texts);
  const deed = useSigning(shown);
  return (
    <Confirm
      title={say.signTitle}
      deed={say.sign}
      isBusy={deed.isSending}
      problem={deed.problem}
      onClose={onClose}
      onConfirm={() => void deed.run().then((isDone) => isDone && onClose())}
    >
      <p>{say.signThen}</p>
      <SignFields letter={shown.letter} values={deed.values} onChange={deed.change} />
    </Confirm>
  );
}

function SetAside({ shown, onClose }: DeedProps) {
  const say = useTexts(texts);
  const deed = useSettingAside(shown);
  return (
    <Confirm
      title={say.asideTitle}
      deed={say.aside}
      kind="danger"
      isBusy={deed.isSending}
      problem={deed.problem}
      onClose={onClose}
      onConfirm={() => void deed.run().then((isDone) => isDone && onClose())}
    >
      <p>{say.asideThen}</p>
      <AsideReason value={deed.reason} onValue={deed.change} />
    </Confirm>
  );
}

export function LetterDeeds({ shown }: { readonly shown: ShownLetter }) {
  const say = useTexts(texts);
  const me = useMe();
  const [open, setOpen] = useState<'sign' | 'aside'>();
  if (shown.letter.phase !== 'DRAFT' || !mayI(me, 'SIGN_LETTER')) return null;
  const close = (): void => setOpen(undefined);
  return (
    <div class="row no-print">
      {shown.signingProblem === undefined && (
        <Button kind="primary" icon="edit" onClick={() => setOpen('sign')}>
          {say.sign}
        </Button>
      )}
      <Button onClick={() => setOpen('aside')}>{say.aside}</Button>
      {open === 'sign' && <Sign shown={shown} onClose={close} />}
      {open === 'aside' && <SetAside shown={shown} onClose={close} />}
    </div>
  );
}
