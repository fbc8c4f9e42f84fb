/** The foot of a form, always in sight: what is kept, how the sending stands, and the one button that files. */
import type { ComponentChildren } from 'preact';
import type { Draft } from '../../api/draft.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../texts/language.ts';
import { SavedAt } from './draft-line.tsx';

const texts = {
  vi: {
    sending: 'Đang gửi đến máy chủ…',
    waiting: 'Mất mạng. Nội dung vẫn được giữ; sẽ tự gửi ngay khi có mạng, không gửi hai lần.',
  },
  en: {
    sending: 'Sending to the server…',
    waiting: 'No line. Everything is kept; it is sent by itself once there is one, and never twice.',
  },
};

export function FilingBar({
  state,
  draft,
  deed,
  note,
  isBusy = false,
  onFile,
}: {
  readonly state: 'IDLE' | 'SENDING' | 'WAITING';
  readonly draft: Pick<Draft<unknown>, 'savedAt' | 'restoredFrom'>;
  readonly deed: string;
  readonly note?: ComponentChildren;
  readonly isBusy?: boolean;
  readonly onFile: () => void;
}) {
  const say = useTexts(texts);
  return (
    <div class="filing-bar no-print">
      <div class="filing-bar-words" role="status">
        {state === 'SENDING' && say.sending}
        {state === 'WAITING' && <b>{say.waiting}</b>}
        {state === 'IDLE' && (note ?? <SavedAt draft={draft} />)}
      </div>
      <Button kind="primary" isBusy={isBusy || state !== 'IDLE'} onClick={onFile}>
        {deed}
      </Button>
    </div>
  );
}
