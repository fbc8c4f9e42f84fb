/** Where what is typed stands: quietly while it is kept, plainly when it comes from an earlier visit. */
import { useState } from 'preact/hooks';
import type { Draft } from '../../api/draft.ts';
import { Button } from '../../components/button.tsx';
import { Confirm } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { dayOf, formatInstant, today } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';

const texts = {
  vi: {
    saved: (at: string) => `Đã lưu trên máy này lúc ${at}`,
    keeps: 'Nội dung đang soạn tự lưu trên máy này.',
    restored: (at: string) => `Đã mở lại bản đang soạn dở, lưu lúc ${at} trên máy này.`,
    discard: 'Bỏ bản này, soạn lại từ đầu',
    sure: 'Bỏ bản đang soạn?',
    lost: 'Nội dung và các tệp đã chọn mà chưa nộp sẽ mất, không lấy lại được.',
    deed: 'Bỏ và soạn lại',
  },
  en: {
    saved: (at: string) => `Kept on this computer at ${at}`,
    keeps: 'What you write is kept on this computer.',
    restored: (at: string) => `Your unfinished draft, kept on this computer at ${at}, is open again.`,
    discard: 'Discard it and begin anew',
    sure: 'Discard the draft?',
    lost: 'What was typed and chosen but not filed will be lost for good.',
    deed: 'Discard and begin anew',
  },
};
type Kept = Pick<Draft<unknown>, 'savedAt' | 'restoredFrom'>;

/** Of today only the hour. */
const shortly = (at: string): string =>
  dayOf(at) === today() ? formatInstant(at).slice(0, 5) : formatInstant(at);

export function SavedAt({ draft: { savedAt } }: { readonly draft: Kept }) {
  const say = useTexts(texts);
  return <span class="small soft">{savedAt === undefined ? say.keeps : say.saved(shortly(savedAt))}</span>;
}

export function RestoredDraft({
  draft: { restoredFrom },
  onDiscard,
}: {
  readonly draft: Kept;
  readonly onDiscard: () => void;
}) {
  const say = useTexts(texts);
  const [isAsking, ask] = useState(false);
  if (restoredFrom === undefined) return null;
  return (
    <>
      <Notice
        action={
          <Button small kind="quiet" onClick={() => ask(true)}>
            {say.discard}
          </Button>
        }
      >
        {say.restored(formatInstant(restoredFrom))}
      </Notice>
      {isAsking && (
        <Confirm
          title={say.sure}
          deed={say.deed}
          kind="danger"
          onClose={() => ask(false)}
          onConfirm={() => {
            ask(false);
            onDiscard();
          }}
        >
          <p>{say.lost}</p>
        </Confirm>
      )}
    </>
  );
}
