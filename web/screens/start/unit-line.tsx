/** One assignment of the own unit: by when, what, and the next step as one button. */
import { isHead, useMe } from '../../app/me.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Day } from '../../components/day.tsx';
import { Problem } from '../../components/notice.tsx';
import { tell } from '../../components/toast.tsx';
import { pendingNames } from '../../texts/deciding.ts';
import { nameIn } from '../../texts/deciding-types.ts';
import { dutyNames, phaseNames } from '../../texts/labels.ts';
import { formatDay, formatInstant, weekdayOf } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.ts';
import { nextStepOf } from './next-step.ts';
import { capitalised, dayOfOwed, nextOwed, type Line, type Owed } from './work.ts';

const texts = {
  vi: {
    late: (days: number) => `Quá hạn ${days} ngày làm việc`,
    left: (days: number) => (days === 0 ? 'Đến hạn hôm nay' : `Còn ${days} ngày làm việc`),
    lateBy: (days: number) => `chậm ${days} ngày làm việc`,
    reportDue: 'hạn báo cáo',
    clause: 'Mục',
    more: (count: number) => `và ${count} mục nữa`,
    due: 'hạn',
    back: { PLAN: 'Kế hoạch bị trả lại', REPORT: 'Báo cáo bị trả lại' },
    steps: {
      ACKNOWLEDGE: 'Xác nhận đã nhận',
      SIGN_PLAN: 'Xem và ký duyệt kế hoạch',
      SIGN_REPORT: 'Xem và ký duyệt báo cáo',
      EXPLAIN: 'Trả lời giải trình',
      PLAN: 'Lập kế hoạch',
      PLAN_AGAIN: 'Sửa kế hoạch',
      REPORT: 'Nộp báo cáo',
      REPORT_AGAIN: 'Sửa báo cáo',
      VIEW: 'Xem',
    },
    received: (at: string) => `Đã xác nhận. Máy chủ nhận lúc ${at}.`,
  },
  en: {
    late: (days: number) => `${days} working days late`,
    left: (days: number) => (days === 0 ? 'Due today' : `${days} working days left`),
    lateBy: (days: number) => `${days} working days late`,
    reportDue: 'report due',
    clause: 'Clause',
    more: (count: number) => `and ${count} more`,
    due: 'due',
    back: { PLAN: 'The plan came back', REPORT: 'The report came back' },
    steps: {
      ACKNOWLEDGE: 'Acknowledge receipt',
      SIGN_PLAN: 'Read and sign the plan',
      SIGN_REPORT: 'Read and sign the report',
      EXPLAIN: 'Explain',
      PLAN: 'Draw up the plan',
      PLAN_AGAIN: 'Correct the plan',
      REPORT: 'File the report',
      REPORT_AGAIN: 'Correct the report',
      VIEW: 'View',
    },
    received: (at: string) => `Acknowledged. Received by the server at ${at}.`,
  },
};

function NextButton({ line }: { readonly line: Line }) {
  const say = useTexts(texts);
  const me = useMe();
  const command = useCommand('POST /assignments/{assignmentId}/acknowledgement');
  const { step, href } = nextStepOf(line, isHead(me));
  if (step === 'ACKNOWLEDGE')
    return (
      <>
        <Button
          kind="primary"
          icon="check"
          isBusy={command.isSending}
          onClick={() =>
            void command
              .run({ params: { assignmentId: line.id }, ifVersion: line.version })
              .then((receipt) => receipt && tell(say.received(formatInstant(receipt.at))))
          }
        >
          {say.steps.ACKNOWLEDGE}
        </Button>
        {command.problem !== undefined && <Problem problem={command.problem} />}
      </>
    );
  return (
    <LinkButton href={href} kind={step === 'VIEW' ? 'plain' : 'primary'}>
      {say.steps[step]}
      <span class="visually-hidden">
        : {line.notation}, {say.due} {formatDay(line.status.dueDay)}
      </span>
    </LinkButton>
  );
}

function DueDay({ owed, line }: { readonly owed: Owed | undefined; readonly line: Line }) {
  const say = useTexts(texts);
  const language = useLanguage();
  const day = owed === undefined ? line.status.dueDay : dayOfOwed(owed);
  const late = owed?.workingDaysLate ?? 0;
  return (
    <div class={`start-due${late > 0 ? ' late' : ''}`}>
      <span class="small">{weekdayOf(day, language)}</span>
      <b>
        <Day value={day} />
      </b>
      <span class="small start-left">
        {owed === undefined ? say.reportDue : late > 0 ? say.late(late) : say.left(owed.workingDaysLeft)}
      </span>
    </div>
  );
}

export function UnitLine({ line }: { readonly line: Line }) {
  const say = useTexts(texts);
  const duties = useTexts(dutyNames);
  const phases = useTexts(phaseNames);
  const pending = useTexts(pendingNames);
  const owed = nextOwed(line);
  const others = line.owes.filter((one) => one !== owed);
  const [first, ...more] = line.obligations;
  return (
    <li class="start-owed">
      <DueDay owed={owed} line={line} />
      <div class="start-what">
        <a href={`/assignments/${line.id}`}>
          <b>{capitalised(owed === undefined ? phases[line.phase] : duties[owed.duty])}</b>
        </a>
        {first !== undefined && (
          <div>
            {say.clause} {first.clauseId}: {first.product}
            {more.length > 0 && <span class="soft"> {say.more(more.length)}</span>}
          </div>
        )}
        <div class="soft small">
          {line.notation} · {line.subject}
        </div>
        {line.pending.length > 0 && (
          <div class="row">
            {line.pending.map((what) => (
              <span key={what} class="badge yellow">
                <span aria-hidden="true">?</span>
                {nameIn(pending, what)}
              </span>
            ))}
          </div>
        )}
        {line.cameBack !== undefined && (
          <div class="start-back">
            <b>{say.back[line.cameBack.what]}:</b> {line.cameBack.reason}
          </div>
        )}
        {others.length > 0 && (
          <div class="soft small">
            {others.map(({ duty, dueDay, workingDaysLate }, index) => (
              <span key={duty}>
                {index > 0 && ' · '}
                {duties[duty]}: {say.due} <Day value={dueDay} />
                {workingDaysLate > 0 && ` (${say.lateBy(workingDaysLate)})`}
              </span>
            ))}
          </div>
        )}
      </div>
      <div class="start-next no-print">
        <NextButton line={line} />
      </div>
    </li>
  );
}
