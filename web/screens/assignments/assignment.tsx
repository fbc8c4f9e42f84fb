/** One assignment with its whole story. */
import { useReading } from '../../api/use-reading.ts';
import { Notice, Shown } from '../../components/notice.tsx';
import { Moment } from '../../components/day.tsx';
import { Page } from '../../components/page.tsx';
import { gradeNames } from '../../texts/deciding.ts';
import { nameIn } from '../../texts/deciding-types.ts';
import { useTexts } from '../../texts/language.ts';
import { UnitActions } from '../filing/unit-actions.tsx';
import { Filed } from './record/filed.tsx';
import { Milestones } from './record/milestones.tsx';
import { OfficeActions } from './record/office-actions.tsx';
import { Owed } from './record/owed.tsx';
import { isOpen, type ShownAssignment } from './record/shown.ts';
import { SplitClock } from './record/split-clock.tsx';
import { Badges, Standing } from './record/standing.tsx';
import { Story } from './record/story.tsx';
import './record/record.css';

const texts = {
  vi: {
    title: 'Nhiệm vụ',
    all: 'Nhiệm vụ',
    state: 'Tình trạng',
    inherited: 'Tiếp nhận từ đơn vị khác; xem nhiệm vụ trước đó',
    heir: 'Xem nhiệm vụ ở đơn vị tiếp nhận',
    ACCEPTED: 'Đã kết thúc: báo cáo được nghiệm thu',
    WITHDRAWN: 'Nhiệm vụ đã được rút',
    RECALLED: 'Đã kết thúc vì văn bản bị thu hồi',
    REPLACED: 'Đã kết thúc vì văn bản được thay thế',
    TRANSFERRED: 'Đã giao lại cho đơn vị khác',
    grade: 'chất lượng',
  },
  en: {
    title: 'Assignment',
    all: 'Assignments',
    state: 'How it stands',
    inherited: 'Taken over from another unit; see the assignment before',
    heir: 'See it at the other unit',
    ACCEPTED: 'Ended: the report was accepted',
    WITHDRAWN: 'Withdrawn',
    RECALLED: 'Ended because the directive was recalled',
    REPLACED: 'Ended because the directive was replaced',
    TRANSFERRED: 'Given to another unit',
    grade: 'quality',
  },
};

function Ended({ shown }: { readonly shown: ShownAssignment }) {
  const say = useTexts(texts);
  const grades = useTexts(gradeNames);
  const { closing } = shown.assignment;
  if (closing === undefined) return null;
  const { reason, at, note, grade, transferredTo } = closing;
  return (
    <Notice
      tone={reason === 'ACCEPTED' ? 'good' : 'info'}
      action={transferredTo !== undefined && <a href={`/assignments/${transferredTo}`}>{say.heir}</a>}
    >
      <b>{say[reason]}</b>
      {grade !== undefined && ` (${say.grade}: ${nameIn(grades, grade)})`} · <Moment value={at} />
      {note !== undefined && <div>{note}</div>}
    </Notice>
  );
}

function Record({ shown }: { readonly shown: ShownAssignment }) {
  const say = useTexts(texts);
  const { id, inheritedFrom } = shown.assignment;
  return (
    <div class="record">
      <div class="stack">
        <Ended shown={shown} />
        <UnitActions shown={shown} />
        <OfficeActions shown={shown} />
        <Owed shown={shown} />
        <Filed shown={shown} />
      </div>
      <div class="stack record-side">
        <section class="sheet stack tight">
          <h2>{say.state}</h2>
          <Standing shown={shown} />
          {inheritedFrom !== undefined && (
            <p>
              <a href={`/assignments/${inheritedFrom}`}>{say.inherited}</a>
            </p>
          )}
        </section>
        <SplitClock clock={shown.splitClock} />
        {isOpen(shown) && <Milestones milestones={shown.milestones} />}
      </div>
      <Story assignmentId={id} />
    </div>
  );
}

export default function Assignment({ assignmentId }: { readonly assignmentId: string }) {
  const say = useTexts(texts);
  const reading = useReading('GET /assignments/{assignmentId}', { params: { assignmentId } });
  const { data } = reading;
  if (data === undefined)
    return (
      <Page title={say.title}>
        <Shown reading={reading}>{() => null}</Shown>
      </Page>
    );
  const { heading, directiveId } = data.assignment;
  return (
    <Page
      title={data.unitName}
      above={<a href="/assignments">{say.all}</a>}
      lead={
        <div class="stack tight">
          <div>
            <a href={`/directives/${directiveId}`}>{heading.notation}</a> · {heading.subject}
          </div>
          <Badges shown={data} />
        </div>
      }
    >
      <Shown reading={reading}>{(shown) => <Record key={shown.assignment.id} shown={shown} />}</Shown>
    </Page>
  );
}
