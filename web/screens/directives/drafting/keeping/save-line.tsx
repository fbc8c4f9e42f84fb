/** Where what was typed is kept, said quietly. */
import { Button } from '../../../../components/button.tsx';
import { formatInstant } from '../../../../texts/format.ts';
import { useTexts } from '../../../../texts/language.ts';
import type { KeeperState } from './keeper-state.ts';

const texts = {
  vi: {
    saved: (time: string) => `Đã lưu lúc ${time}`,
    same: 'Mọi thay đổi đã được lưu',
    sending: 'Đang lưu…',
    cut: 'Mất kết nối: đã giữ trên máy này, tự gửi lại khi có mạng',
    refused: 'Chưa lưu được lên máy chủ; nội dung vẫn được giữ trên máy này',
    stale: 'Chưa lưu: người khác vừa sửa cùng chỗ',
    restored: (time: string) => `Đã khôi phục phần gõ dở lúc ${time}`,
    retry: 'Lưu ngay',
  },
  en: {
    saved: (time: string) => `Saved at ${time}`,
    same: 'Every change is saved',
    sending: 'Saving…',
    cut: 'No connection: kept on this computer, sent by itself when the line is back',
    refused: 'Not saved on the server yet; kept on this computer',
    stale: 'Not saved: somebody changed the same place',
    restored: (time: string) => `Restored what was typed at ${time}`,
    retry: 'Save now',
  },
};

export function SaveLine({ state, onRetry }: { readonly state: KeeperState; readonly onRetry: () => void }) {
  const say = useTexts(texts);
  const { saving, savedAt, restoredFrom } = state;
  const words = (): string => {
    switch (saving) {
      case 'SAVED':
        return savedAt === undefined ? say.same : say.saved(formatInstant(savedAt));
      case 'WAITING':
      case 'SENDING':
        return say.sending;
      case 'CUT':
        return say.cut;
      case 'REFUSED':
        return say.refused;
      case 'STALE':
        return say.stale;
    }
  };
  const isTrouble = saving === 'CUT' || saving === 'REFUSED' || saving === 'STALE';
  return (
    <span class={`row small drafting-save${isTrouble ? ' trouble' : ''}`}>
      <span role="status">
        {restoredFrom !== undefined && `${say.restored(formatInstant(restoredFrom))}. `}
        {words()}
      </span>
      {(saving === 'CUT' || saving === 'REFUSED') && (
        <Button small onClick={onRetry}>
          {say.retry}
        </Button>
      )}
    </span>
  );
}
