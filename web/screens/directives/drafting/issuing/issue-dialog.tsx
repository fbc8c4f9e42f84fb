/** Before the issue: what exactly will happen. Afterwards nothing of the document can be changed. */
import { useState } from 'preact/hooks';
import { useCommand } from '../../../../api/use-command.ts';
import { useReading } from '../../../../api/use-reading.ts';
import { DateField } from '../../../../components/date-field.tsx';
import { Confirm } from '../../../../components/dialog.tsx';
import { Loading } from '../../../../components/notice.tsx';
import { formatDay, today } from '../../../../texts/format.ts';
import { useTexts } from '../../../../texts/language.ts';
import type { Content } from '../draft-form.ts';
import { IssueFacts } from './issue-facts.tsx';
import { isDay } from '../form/draft-content.ts';

const texts = {
  vi: {
    title: 'Ban hành văn bản',
    deed: 'Ban hành',
    lead: 'Sau khi ban hành, văn bản không sửa được nữa; chỉ thu hồi hoặc thay thế. Hệ thống sẽ làm ngay những việc sau:',
    day: 'Ngày ban hành khác',
    dayHint:
      'Ngày ký ghi trên văn bản: hôm nay, chậm nhất là ngày làm việc trước đó (Nghị định 30/2020/NĐ-CP, Điều 18).',
    isToday: (day: string) => `Ngày ban hành: hôm nay, ${day}`,
    other: (day: string) => `Ngày ban hành: ${day}`,
  },
  en: {
    title: 'Issue the document',
    deed: 'Issue',
    lead: 'Once issued it cannot be changed; it can only be recalled or replaced. The system will do the following at once:',
    day: 'Another day of issue',
    dayHint:
      'The day of signature: today, at the latest the working day before (Decree 30/2020/NĐ-CP, article 18).',
    isToday: (day: string) => `Day of issue: today, ${day}`,
    other: (day: string) => `Day of issue: ${day}`,
  },
};

export function IssueDialog({
  directiveId,
  version,
  content,
  onIssued,
  onClose,
}: {
  readonly directiveId: string;
  readonly version: number;
  readonly content: Content;
  readonly onIssued: (notation: string) => void;
  readonly onClose: () => void;
}) {
  const say = useTexts(texts);
  const [day, setDay] = useState(today());
  const preview = useReading('GET /directives/{directiveId}/preview', { params: { directiveId } });
  const issue = useCommand('POST /directives/{directiveId}/issue');
  const run = async (): Promise<void> => {
    const isOther = isDay(day) && day !== today();
    const done = await issue.run({
      params: { directiveId },
      ifVersion: version,
      ...(isOther ? { body: { issuedDay: day } } : {}),
    });
    if (done !== undefined) onIssued(done.notation);
  };
  return (
    <Confirm
      title={say.title}
      deed={say.deed}
      isBusy={issue.isSending}
      problem={issue.problem ?? preview.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <p>{say.lead}</p>
      {preview.data === undefined || preview.isLoading ? (
        <Loading />
      ) : (
        <IssueFacts content={content} preview={preview.data} day={isDay(day) ? day : today()} />
      )}
      <details class="drafting-more">
        <summary>
          {day === today() || !isDay(day) ? say.isToday(formatDay(today())) : say.other(formatDay(day))}
        </summary>
        <DateField label={say.day} value={day} max={today()} hint={say.dayHint} onValue={setDay} />
      </details>
    </Confirm>
  );
}
