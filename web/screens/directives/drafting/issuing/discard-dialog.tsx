/** Throwing a draft away; the reason stays on record. */
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { useCommand } from '../../../../api/use-command.ts';
import { Confirm } from '../../../../components/dialog.tsx';
import { TextArea } from '../../../../components/field.tsx';
import { tell } from '../../../../components/toast.tsx';
import { useTexts } from '../../../../texts/language.ts';

const texts = {
  vi: {
    title: 'Bỏ dự thảo',
    deed: 'Bỏ dự thảo',
    lead: 'Dự thảo rời khỏi danh sách đang soạn và không ban hành được nữa. Nội dung và lý do vẫn được lưu, có thể sao chép thành dự thảo mới.',
    reason: 'Lý do',
    done: 'Đã bỏ dự thảo.',
  },
  en: {
    title: 'Discard the draft',
    deed: 'Discard',
    lead: 'The draft leaves the list and can no longer be issued. Its text and the reason stay on record and can be copied into a new draft.',
    reason: 'Reason',
    done: 'The draft is discarded.',
  },
};

export function DiscardDialog({
  directiveId,
  version,
  onClose,
}: {
  readonly directiveId: string;
  readonly version: number;
  readonly onClose: () => void;
}) {
  const say = useTexts(texts);
  const { route } = useLocation();
  const [reason, setReason] = useState('');
  const discard = useCommand('DELETE /directives/{directiveId}');
  const run = async (): Promise<void> => {
    const done = await discard.run({ params: { directiveId }, body: { reason }, ifVersion: version });
    if (done === undefined) return;
    tell(say.done);
    route('/directives');
  };
  return (
    <Confirm
      title={say.title}
      deed={say.deed}
      kind="danger"
      isBusy={discard.isSending}
      problem={discard.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <p>{say.lead}</p>
      <TextArea label={say.reason} value={reason} onValue={setReason} rows={2} required maxLength={2000} />
    </Confirm>
  );
}
