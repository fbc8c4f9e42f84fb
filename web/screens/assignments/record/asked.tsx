/** What the unit has asked or said, in its own words, while it waits for an answer. */
import type { ComponentChildren } from 'preact';
import { useWorkingDays } from '../../../api/use-working-days.ts';
import { Day, Moment } from '../../../components/day.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { ShownAssignment } from './shown.ts';

const texts = {
  vi: {
    extension: 'Đơn vị xin gia hạn đến',
    more: (days: number) => `thêm ${days} ngày làm việc`,
    obstacle: 'Đơn vị nêu vướng mắc',
    receipt: 'Đơn vị từ chối tiếp nhận',
    explanation: 'Đơn vị đã gửi bản giải trình; nội dung ở bên dưới.',
    plan: 'Kế hoạch ở bên dưới; hạn duyệt',
    report: 'Báo cáo ở bên dưới; hạn nghiệm thu',
  },
  en: {
    extension: 'The unit asks for time until',
    more: (days: number) => `${days} working days more`,
    obstacle: 'The unit raises an obstacle',
    receipt: 'The unit refuses receipt',
    explanation: 'The unit has explained itself; see below.',
    plan: 'The plan stands below; approval is due on',
    report: 'The report stands below; acceptance is due on',
  },
};

const Quote = ({ head, children }: { readonly head: ComponentChildren; readonly children: string }) => (
  <div class="record-quote">
    <div>{head}</div>
    <blockquote>{children}</blockquote>
  </div>
);

function Extension({ shown }: { readonly shown: ShownAssignment }) {
  const say = useTexts(texts);
  const calendar = useWorkingDays();
  const request = shown.assignment.extensionRequest;
  if (request === undefined) return null;
  return (
    <Quote
      head={
        <>
          {say.extension}{' '}
          <b>
            <Day value={request.day} weekday />
          </b>
          {calendar !== undefined && ` · ${say.more(calendar.between(shown.status.dueDay, request.day))}`}
          <span class="soft small">
            {' '}
            · <Moment value={request.requestedAt} />
          </span>
        </>
      }
    >
      {request.reason}
    </Quote>
  );
}

export function Asked({ shown }: { readonly shown: ShownAssignment }) {
  const say = useTexts(texts);
  const { phase, duties, obstacle, receiptRejection, explanation } = shown.assignment;
  const review =
    phase === 'PLAN_UNDER_REVIEW'
      ? duties.PLAN_REVIEW
      : phase === 'REPORT_UNDER_REVIEW'
        ? duties.REPORT_REVIEW
        : undefined;
  return (
    <>
      {review !== undefined && (
        <p>
          {phase === 'PLAN_UNDER_REVIEW' ? say.plan : say.report} <Day value={review.dueDay} weekday />
        </p>
      )}
      <Extension shown={shown} />
      {obstacle !== undefined && (
        <Quote
          head={
            <>
              {say.obstacle}{' '}
              <span class="soft small">
                · <Moment value={obstacle.raisedAt} />
              </span>
            </>
          }
        >
          {obstacle.text}
        </Quote>
      )}
      {receiptRejection !== undefined && (
        <Quote
          head={
            <>
              {say.receipt}{' '}
              <span class="soft small">
                · <Moment value={receiptRejection.at} />
              </span>
            </>
          }
        >
          {receiptRejection.reason}
        </Quote>
      )}
      {explanation?.answeredAt !== undefined && explanation.objective === undefined && (
        <p>{say.explanation}</p>
      )}
    </>
  );
}
