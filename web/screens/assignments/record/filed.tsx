/** What the unit handed in, newest on top: report, explanation, plan. What was judged already is folded away. */
import type { ComponentChildren } from 'preact';
import { Day, Moment } from '../../../components/day.tsx';
import { useTexts } from '../../../texts/language.ts';
import { PlanView } from './plan-view.tsx';
import { ReportView } from './report-view.tsx';
import type { ShownAssignment } from './shown.ts';

const texts = {
  vi: {
    report: 'Báo cáo kết quả',
    plan: 'Kế hoạch tự kiểm tra',
    explanation: 'Bản giải trình',
    filed: 'nộp lúc',
    answered: 'gửi lúc',
    OBJECTIVE: 'Đơn vị cho là nguyên nhân khách quan',
    SUBJECTIVE: 'Đơn vị nhận là nguyên nhân chủ quan',
    remedy: 'Biện pháp khắc phục',
    newDay: 'Thời hạn đơn vị xin hoàn thành',
    judged: { true: 'Đã kết luận: nguyên nhân khách quan', false: 'Đã kết luận: nguyên nhân chủ quan' },
  },
  en: {
    report: 'Report',
    plan: 'Self-inspection plan',
    explanation: 'Explanation',
    filed: 'filed at',
    answered: 'sent at',
    OBJECTIVE: 'The unit claims an objective cause',
    SUBJECTIVE: 'The unit admits a subjective cause',
    remedy: 'Remedy',
    newDay: 'Day by which the unit wants to be done',
    judged: { true: 'Judged: objective cause', false: 'Judged: subjective cause' },
  },
};

const Paper = ({
  title,
  note,
  isOpen,
  children,
}: {
  readonly title: string;
  readonly note: ComponentChildren;
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}) => (
  <details class="sheet record-paper" open={isOpen}>
    <summary>
      <h2>{title}</h2>
      <span class="soft small">{note}</span>
    </summary>
    <div class="record-paper-body">{children}</div>
  </details>
);

function Explained({ shown }: { readonly shown: ShownAssignment }) {
  const say = useTexts(texts);
  const { explanation } = shown;
  const { answeredAt, objective } = shown.assignment.explanation ?? {};
  if (explanation === undefined || answeredAt === undefined) return null;
  return (
    <Paper
      title={say.explanation}
      isOpen={objective === undefined}
      note={
        <>
          {say.answered} <Moment value={answeredAt} />
        </>
      }
    >
      <div class="stack">
        <p>
          <b>{say[explanation.cause]}</b>
          {objective !== undefined && <span class="soft"> · {say.judged[objective ? 'true' : 'false']}</span>}
        </p>
        <p class="record-prose">{explanation.text}</p>
        <dl class="facts">
          <dt>{say.remedy}</dt>
          <dd class="record-prose">{explanation.remedy}</dd>
          {explanation.newDay !== undefined && (
            <>
              <dt>{say.newDay}</dt>
              <dd>
                <Day value={explanation.newDay} weekday />
              </dd>
            </>
          )}
        </dl>
      </div>
    </Paper>
  );
}

export function Filed({ shown }: { readonly shown: ShownAssignment }) {
  const say = useTexts(texts);
  const { assignment, plan, report } = shown;
  const { phase } = assignment;
  return (
    <>
      {report !== undefined && assignment.report !== undefined && (
        <Paper
          title={say.report}
          isOpen={phase !== 'PLAN_UNDER_REVIEW'}
          note={
            <>
              {say.filed} <Moment value={assignment.report.filedAt} />
            </>
          }
        >
          <ReportView report={report} assignment={assignment} />
        </Paper>
      )}
      <Explained shown={shown} />
      {plan !== undefined && assignment.plan !== undefined && (
        <Paper
          title={say.plan}
          isOpen={phase === 'PLAN_UNDER_REVIEW' || phase === 'AWAITING_PLAN'}
          note={
            <>
              {say.filed} <Moment value={assignment.plan.filedAt} />
            </>
          }
        >
          <PlanView plan={plan} />
        </Paper>
      )}
    </>
  );
}
