/** How an assignment stands, in one look: step, term, whose turn it is, by when, who deals with it. */
import { Day } from '../../../components/day.tsx';
import { PhaseBadge, TermBadge } from '../../../components/status.tsx';
import { partyNames, urgencyNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import { pendingNames } from '../../../texts/deciding.ts';
import { nameIn } from '../../../texts/deciding-types.ts';
import { holderOf, isOpen, type ShownAssignment } from './shown.ts';

const texts = {
  vi: {
    due: 'Hạn báo cáo',
    first: (times: number) => `đã gia hạn ${times} lần; hạn ban đầu`,
    moved: 'hạn ban đầu',
    rework: 'Sửa và nộp lại trước hết ngày',
    turn: 'Đang chờ',
    officer: 'Cán bộ đầu mối',
    noOfficer: 'chưa phân công',
    reviewer: 'Nơi thẩm tra',
    period: 'Kỳ báo cáo',
    explanation: 'Hạn gửi giải trình',
  },
  en: {
    due: 'Report due',
    first: (times: number) => `extended ${times} times; first due`,
    moved: 'first due',
    rework: 'To be reworked until',
    turn: 'Waiting for',
    officer: 'Officer in charge',
    noOfficer: 'nobody yet',
    reviewer: 'Reviewed by',
    period: 'Period',
    explanation: 'Explanation due',
  },
};

/** A returned plan or report is reworked until its own day; the due day stays beside it. */
const reworkDay = ({ assignment: { duties, phase } }: ShownAssignment): string | undefined => {
  const duty = phase === 'AWAITING_PLAN' ? duties.PLAN : duties.REPORT;
  return duty?.doneAt === undefined ? duty?.reworkDay : undefined;
};

export function Badges({ shown }: { readonly shown: ShownAssignment }) {
  const pending = useTexts(pendingNames);
  const urgency = useTexts(urgencyNames);
  const { assignment, status } = shown;
  return (
    <div class="row">
      <TermBadge {...status} />
      <PhaseBadge phase={assignment.phase} />
      {assignment.heading.urgency !== 'NORMAL' && (
        <span class="badge red">
          <span aria-hidden="true">‼</span>
          {urgency[assignment.heading.urgency]}
        </span>
      )}
      {shown.pending.map((what) => (
        <span class="badge yellow" key={what}>
          <span aria-hidden="true">?</span>
          {nameIn(pending, what)}
        </span>
      ))}
    </div>
  );
}

export function Standing({ shown }: { readonly shown: ShownAssignment }) {
  const say = useTexts(texts);
  const parties = useTexts(partyNames);
  const { assignment, status } = shown;
  const holder = holderOf(shown);
  const again = reworkDay(shown);
  const explanation = assignment.duties.EXPLANATION;
  return (
    <dl class="facts">
      <dt>{say.due}</dt>
      <dd>
        <b>
          <Day value={status.dueDay} weekday />
        </b>
        {status.firstDueDay !== status.dueDay && (
          <span class="soft small">
            {' '}
            ({assignment.extensions > 0 ? say.first(assignment.extensions) : say.moved}{' '}
            <Day value={status.firstDueDay} />)
          </span>
        )}
      </dd>
      {again !== undefined && isOpen(shown) && (
        <>
          <dt>{say.rework}</dt>
          <dd>
            <Day value={again} weekday />
          </dd>
        </>
      )}
      {explanation !== undefined && explanation.doneAt === undefined && isOpen(shown) && (
        <>
          <dt>{say.explanation}</dt>
          <dd>
            <Day value={explanation.dueDay} weekday />
          </dd>
        </>
      )}
      {holder !== undefined && (
        <>
          <dt>{say.turn}</dt>
          <dd>
            <b>
              {holder === 'UNIT'
                ? shown.unitName
                : holder === 'REVIEWER'
                  ? shown.reviewerUnitName
                  : parties[holder]}
            </b>
          </dd>
        </>
      )}
      <dt>{say.officer}</dt>
      <dd>{shown.officerName ?? <span class="soft">{say.noOfficer}</span>}</dd>
      <dt>{say.reviewer}</dt>
      <dd>{shown.reviewerUnitName}</dd>
      {assignment.period !== undefined && (
        <>
          <dt>{say.period}</dt>
          <dd>{assignment.period}</dd>
        </>
      )}
    </dl>
  );
}
