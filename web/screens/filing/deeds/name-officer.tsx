import { useState } from 'preact/hooks';
import { useReading } from '../../../api/use-reading.ts';
import { Confirm, Dialog } from '../../../components/dialog.tsx';
import { Choices } from '../../../components/field.tsx';
import { Empty, Shown } from '../../../components/notice.tsx';
import { compareNames } from '../../../texts/format.ts';
import { useTexts } from '../../../texts/language.ts';
import { useDeed, type DeedProps } from './use-deed.ts';

const texts = {
  vi: {
    title: 'Phân công cán bộ đầu mối',
    deed: 'Phân công',
    label: 'Người theo dõi, báo cáo việc này',
    hint: 'Thư nhắc việc được gửi đến người này.',
    none: 'Đơn vị chưa có cán bộ đầu mối',
    ask: 'Đề nghị quản trị viên thêm người có vai trò cán bộ đầu mối báo cáo của đơn vị.',
    done: (name: string) => `Đã phân công ${name}.`,
  },
  en: {
    title: 'Name the reporting officer',
    deed: 'Name',
    label: 'Who follows this and reports',
    hint: 'Reminders go to this person.',
    none: 'The unit has no reporting officer yet',
    ask: 'Ask the administrator to add one.',
    done: (name: string) => `${name} is named.`,
  },
};
type Officer = { readonly id: string; readonly name: string };

function Form({ shown, onDone, onClose, officers }: DeedProps & { readonly officers: readonly Officer[] }) {
  const say = useTexts(texts);
  const [officerId, choose] = useState(shown.assignment.officerId ?? officers[0]?.id ?? '');
  const deed = useDeed('POST /assignments/{assignmentId}/officer', shown);
  const confirm = async (): Promise<void> => {
    const receipt = await deed.run({ officerId });
    const name = officers.find(({ id }) => id === officerId)?.name ?? officerId;
    if (receipt !== undefined) onDone({ what: say.done(name), at: receipt.at });
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
      <Choices
        label={say.label}
        hint={say.hint}
        value={officerId}
        onValue={choose}
        options={officers.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Confirm>
  );
}

export function NameOfficer(props: DeedProps) {
  const say = useTexts(texts);
  const reading = useReading('GET /assignments/{assignmentId}/officers', {
    params: { assignmentId: props.shown.assignment.id },
  });
  const officers = reading.data?.items ?? [];
  if (officers.length > 0)
    return (
      <Form {...props} officers={[...officers].sort((one, other) => compareNames(one.name, other.name))} />
    );
  return (
    <Dialog title={say.title} onClose={props.onClose}>
      <Shown reading={reading}>{() => <Empty title={say.none}>{say.ask}</Empty>}</Shown>
    </Dialog>
  );
}
