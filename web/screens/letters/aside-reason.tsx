import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/field.tsx';
import { useTexts } from '../../texts/language.ts';

const vi = {
  label: 'Lý do không ban hành',
  quick: 'Mẫu câu:',
  reasons: [
    'Đơn vị đã báo cáo sau khi dự thảo được lập.',
    'Đã nhắc trực tiếp; đơn vị cam kết hoàn thành trong tuần.',
    'Chậm do nguyên nhân khách quan, đang xem xét gia hạn.',
  ],
};
const texts = {
  vi,
  en: { label: 'Reason for not issuing', quick: 'Phrases:', reasons: vi.reasons },
};

export function AsideReason({
  value,
  onValue,
}: {
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const say = useTexts(texts);
  return (
    <div class="stack tight">
      <TextArea label={say.label} required rows={3} maxLength={2000} value={value} onValue={onValue} />
      <div class="record-phrases" role="group" aria-label={say.quick}>
        <span class="soft small">{say.quick}</span>
        {say.reasons.map((reason) => (
          <Button small kind="quiet" key={reason} onClick={() => onValue(reason)}>
            {reason}
          </Button>
        ))}
      </div>
    </div>
  );
}
