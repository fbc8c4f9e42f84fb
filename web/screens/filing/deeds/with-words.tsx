/** Deeds that are a few words: an obstacle, or why the document is sent back. Kept while they are typed. */
import { useDraft, type Draft } from '../../../api/draft.ts';
import { Confirm } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/field.tsx';
import { useTexts } from '../../../texts/language.ts';
import { useDeed, type DeedProps } from './use-deed.ts';

const texts = {
  vi: {
    obstacle: {
      title: 'Nêu vướng mắc',
      deed: 'Gửi vướng mắc',
      label: 'Vướng mắc và đề xuất cách giải quyết',
      hint: 'Thời gian chờ trả lời được tính cho cấp quyết định, không tính cho đơn vị; thời hạn không thay đổi.',
      done: 'Đã gửi vướng mắc, đang chờ trả lời.',
    },
    rejection: {
      title: 'Từ chối tiếp nhận văn bản?',
      deed: 'Từ chối tiếp nhận',
      label: 'Lý do từ chối',
      hint: 'Dùng khi văn bản gửi nhầm đơn vị hoặc nội dung không thuộc nhiệm vụ của đơn vị. Nơi ban hành xem xét: giao lại cho đơn vị khác hoặc giữ nguyên. Thời hạn vẫn tính trong lúc chờ.',
      done: 'Đã từ chối tiếp nhận, đang chờ nơi ban hành xem xét.',
    },
  },
  en: {
    obstacle: {
      title: 'Raise an obstacle',
      deed: 'Send the obstacle',
      label: 'What stands in the way, and what would help',
      hint: 'The days until the answer are charged to the deciding level, not to the unit; the due day does not move.',
      done: 'The obstacle is raised; an answer is awaited.',
    },
    rejection: {
      title: 'Reject receipt of the document?',
      deed: 'Reject receipt',
      label: 'Why it is rejected',
      hint: 'For a document sent to the wrong unit. The issuer then assigns it elsewhere or upholds it. The clock runs on meanwhile.',
      done: 'Receipt is rejected; the issuer will decide.',
    },
  },
};

type Words = (typeof texts)['vi']['obstacle'];

function WordsDialog({
  say,
  kind,
  draft,
  deed: { isSending, problem },
  onSend,
  onClose,
}: {
  readonly say: Words;
  readonly kind: 'primary' | 'danger';
  readonly draft: Draft<string>;
  readonly deed: { readonly isSending: boolean; readonly problem: Error | undefined };
  readonly onSend: () => Promise<void>;
  readonly onClose: () => void;
}) {
  return (
    <Confirm
      title={say.title}
      deed={say.deed}
      kind={kind}
      isBusy={isSending}
      problem={problem}
      onConfirm={() => void onSend()}
      onClose={onClose}
    >
      <TextArea
        label={say.label}
        hint={say.hint}
        value={draft.value}
        onValue={draft.set}
        required
        maxLength={2000}
      />
    </Confirm>
  );
}

export function RaiseObstacle({ shown, onDone, onClose }: DeedProps) {
  const say = useTexts(texts).obstacle;
  const draft = useDraft(`obstacle.${shown.assignment.id}`, '');
  const deed = useDeed('POST /assignments/{assignmentId}/obstacle', shown);
  const send = async (): Promise<void> => {
    const receipt = await deed.run({ text: draft.value });
    if (receipt === undefined) return;
    draft.clear();
    onDone({ what: say.done, at: receipt.at });
  };
  return <WordsDialog kind="primary" {...{ say, draft, deed, onClose }} onSend={send} />;
}

export function RejectReceipt({ shown, onDone, onClose }: DeedProps) {
  const say = useTexts(texts).rejection;
  const draft = useDraft(`rejection.${shown.assignment.id}`, '');
  const deed = useDeed('POST /assignments/{assignmentId}/receipt-rejection', shown);
  const send = async (): Promise<void> => {
    const receipt = await deed.run({ reason: draft.value });
    if (receipt === undefined) return;
    draft.clear();
    onDone({ what: say.done, at: receipt.at });
  };
  return <WordsDialog kind="danger" {...{ say, draft, deed, onClose }} onSend={send} />;
}
