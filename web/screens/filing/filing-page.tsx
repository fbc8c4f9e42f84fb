/** The frame of the three forms: whose work this is, by when, and the way back. */
import type { ComponentChildren } from 'preact';
import { useReading } from '../../api/use-reading.ts';
import { Day } from '../../components/day.tsx';
import { Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { TermBadge } from '../../components/status.tsx';
import { useTexts } from '../../texts/language.ts';
import type { ShownAssignment } from './shown.ts';
import './filing.css';

const texts = {
  vi: { back: 'Về nhiệm vụ', due: 'Hạn' },
  en: { back: 'Back to the assignment', due: 'Due' },
};

interface FilingPageProps {
  readonly assignmentId: string;
  readonly title: string;
  /** The day by which this is owed, where it is not the report's. */
  readonly dueDay?: (shown: ShownAssignment) => string | undefined;
  readonly children: (shown: ShownAssignment) => ComponentChildren;
}

function About({ shown, dueDay }: { readonly shown: ShownAssignment; readonly dueDay: string | undefined }) {
  const say = useTexts(texts);
  const { heading } = shown.assignment;
  const isReport = dueDay === undefined;
  return (
    <div class="filing-about">
      <p>
        <b class="numeric">{heading.notation}</b> – {heading.subject}
      </p>
      <div class="row small">
        <span>{shown.unitName}</span>
        <span>
          {say.due} <Day value={dueDay ?? shown.status.dueDay} weekday />
        </span>
        {isReport && <TermBadge {...shown.status} />}
      </div>
    </div>
  );
}

export function FilingPage({ assignmentId, title, dueDay, children }: FilingPageProps) {
  const say = useTexts(texts);
  const reading = useReading('GET /assignments/{assignmentId}', { params: { assignmentId } });
  const { data } = reading;
  return (
    <Page
      title={title}
      isPrintable={false}
      above={<a href={`/assignments/${assignmentId}`}>← {say.back}</a>}
      lead={data === undefined ? undefined : <About shown={data} dueDay={dueDay?.(data)} />}
    >
      <Shown reading={reading}>{children}</Shown>
    </Page>
  );
}
