import { useState } from 'preact/hooks';
import { useWorkingDays } from '../../../api/use-working-days.ts';
import type { WorkingDays } from '../../../api/working-days.ts';
import { DayField } from '../../../components/day-field.tsx';
import { Confirm, Dialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/field.tsx';
import { Loading } from '../../../components/notice.tsx';
import { formatDay } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { useDeed, type DeedProps } from './use-deed.ts';

const texts = {
  vi: {
    title: 'Đề nghị gia hạn',
    deed: 'Gửi đề nghị gia hạn',
    day: 'Xin lùi hạn báo cáo đến ngày',
    due: (day: string) => `hạn hiện nay ${day}`,
    reason: 'Lý do',
    hint: 'Nêu việc còn lại và vì sao chưa xong; người có thẩm quyền căn cứ vào đây để quyết định.',
    help: 'Hạn ban đầu vẫn được lưu và hiển thị; số lần gia hạn được tính vào số liệu của đơn vị. Trong khi chờ trả lời, hạn cũ vẫn áp dụng.',
    done: (day: string) =>
      `Đã gửi đề nghị gia hạn đến ngày ${day}. Hạn cũ vẫn áp dụng cho đến khi được đồng ý.`,
  },
  en: {
    title: 'Ask for more time',
    deed: 'Send the request',
    day: 'New due day of the report',
    due: (day: string) => `the present due day ${day}`,
    reason: 'Reason',
    hint: 'Say what is left and why; whoever decides goes by this.',
    help: 'The first due day stays on record, and extensions are counted. Until there is an answer the old day holds.',
    done: (day: string) => `More time until ${day} is asked for. The old day holds until it is granted.`,
  },
};
/** What the form proposes. */
const USUAL_DAYS = 5;

function Form({ shown, onDone, onClose, days }: DeedProps & { readonly days: WorkingDays }) {
  const say = useTexts(texts);
  const { dueDay } = shown.status;
  const [day, setDay] = useState(() => days.add(dueDay, USUAL_DAYS));
  const [reason, setReason] = useState('');
  const deed = useDeed('POST /assignments/{assignmentId}/extension-request', shown);
  const confirm = async (): Promise<void> => {
    const receipt = await deed.run({ reason, day });
    if (receipt !== undefined) onDone({ what: say.done(formatDay(day)), at: receipt.at });
  };
  return (
    <Confirm
      title={say.title}
      deed={say.deed}
      isBusy={deed.isSending}
      problem={deed.problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <DayField
        label={say.day}
        value={day}
        onValue={setDay}
        days={days}
        from={{ day: dueDay, words: say.due(formatDay(dueDay)) }}
        min={days.add(dueDay, 1)}
        mustWork
        required
        error={deed.errorOf('day')}
        help={say.help}
      />
      <TextArea
        label={say.reason}
        value={reason}
        onValue={setReason}
        hint={say.hint}
        required
        maxLength={2000}
        error={deed.errorOf('reason')}
      />
    </Confirm>
  );
}

export function MoreTime(props: DeedProps) {
  const say = useTexts(texts);
  const days = useWorkingDays();
  return days === undefined ? (
    <Dialog title={say.title} onClose={props.onClose}>
      <Loading />
    </Dialog>
  ) : (
    <Form {...props} days={days} />
  );
}
