/** Says when the line is down, and that nothing typed is lost. */
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../texts/language.ts';

const texts = {
  vi: { off: 'Mất mạng – nội dung đang nhập vẫn được giữ trên máy này' },
  en: { off: 'Offline – what you type is kept on this computer' },
};

export function LineState() {
  const say = useTexts(texts);
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const follow = (): void => setOnline(navigator.onLine);
    window.addEventListener('online', follow);
    window.addEventListener('offline', follow);
    return () => {
      window.removeEventListener('online', follow);
      window.removeEventListener('offline', follow);
    };
  }, []);
  return (
    <span role="status">
      {!isOnline && (
        <span class="badge yellow">
          <span aria-hidden="true">⚠</span>
          {say.off}
        </span>
      )}
    </span>
  );
}
