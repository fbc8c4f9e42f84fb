/** `/assignments/:id/report`: the unit reports back, clause by clause; the head signs what an officer laid down. */
import { useState } from 'preact/hooks';
import { useReading } from '../../api/use-reading.ts';
import { useWorkingDays } from '../../api/use-working-days.ts';
import { isHead, useMe } from '../../app/me.ts';
import { Empty, Loading } from '../../components/notice.tsx';
import { formatDay } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { ReportView } from '../assignments/record/report-view.tsx';
import '../assignments/record/record.css';
import { FilingPage } from './filing-page.tsx';
import { ReceiptSheet } from './receipt.tsx';
import { countsOf } from './report/confirm-report.tsx';
import { bodyOf, draftOf, emptyReport } from './report/report-draft.ts';
import { ReportFields } from './report/report-fields.tsx';
import { reportTexts } from './report/report-texts.ts';
import { Returned } from './returned.tsx';
import { directiveIdOf, mayDo, type Receipt, type ShownAssignment } from './shown.ts';
import { SignOff } from './sign-off.tsx';

type Counts = ReturnType<typeof countsOf>;

function ReportReceipt({
  shown,
  at,
  isLaid,
  counts,
}: {
  shown: ShownAssignment;
  at: string;
  isLaid: boolean;
  counts: Counts | undefined;
}) {
  const say = useTexts(reportTexts);
  const review = shown.assignment.duties.REPORT_REVIEW;
  const reviewDay =
    review === undefined || review.doneAt !== undefined ? undefined : formatDay(review.dueDay);
  return (
    <ReceiptSheet
      title={isLaid ? say.prepared : say.filed}
      at={at}
      facts={counts === undefined ? [] : say.facts(...counts)}
      next={isLaid ? say.nextHead : say.nextReview(shown.reviewerUnitName, reviewDay)}
      assignmentId={shown.assignment.id}
    />
  );
}

function ReportDesk({ shown }: { readonly shown: ShownAssignment }) {
  const me = useMe();
  const say = useTexts(reportTexts);
  const days = useWorkingDays();
  const { id, phase, report: filing, preparedReport } = shown.assignment;
  const directive = useReading('GET /directives/{directiveId}', {
    params: { directiveId: directiveIdOf(id) },
  });
  const [filed, setFiled] = useState<{ readonly receipt: Receipt; readonly counts: Counts }>();
  const [isEditing, edit] = useState(false);
  const { prepared, report } = shown;
  const head = isHead(me);

  if (filed !== undefined)
    return (
      <ReportReceipt
        shown={shown}
        at={filed.receipt.at}
        isLaid={filed.receipt.phase !== 'REPORT_UNDER_REVIEW'}
        counts={filed.counts}
      />
    );
  if (!mayDo(shown, 'FILE_REPORT'))
    return phase === 'REPORT_UNDER_REVIEW' && filing !== undefined ? (
      <ReportReceipt
        shown={shown}
        at={filing.filedAt}
        isLaid={false}
        counts={report === undefined ? undefined : countsOf(draftOf(report, shown), shown)}
      />
    ) : (
      <Empty title={say.none}>{say.noneText}</Empty>
    );
  if (days === undefined) return <Loading />;
  if (head && prepared.report !== undefined && preparedReport !== undefined && !isEditing) {
    const laid = draftOf(prepared.report, shown);
    return (
      <SignOff
        endpoint="POST /assignments/{assignmentId}/report"
        shown={shown}
        laidAt={preparedReport.preparedAt}
        body={prepared.report.nil ? nilBodyOf(shown, prepared.report.summary) : bodyOf(laid, shown)}
        words={{ laidBy: say.laidBy, sign: say.sign, edit: say.edit }}
        onEdit={() => edit(true)}
        onFiled={(receipt) => setFiled({ receipt, counts: countsOf(laid, shown) })}
      >
        <section class="sheet">
          <ReportView report={prepared.report} assignment={shown.assignment} />
        </section>
      </SignOff>
    );
  }
  const before = prepared.report ?? report;
  return (
    <div class="stack loose">
      <Returned shown={shown} what="report" />
      <ReportFields
        shown={shown}
        directive={directive.data?.directive}
        days={days}
        initial={before === undefined ? emptyReport(shown) : draftOf(before, shown)}
        goesToHead={shown.headSignsOff && !head}
        onFiled={(receipt, content) => setFiled({ receipt, counts: countsOf(content, shown) })}
      />
    </div>
  );
}

/** What an officer laid down as a nil report is signed as one. */
const nilBodyOf = ({ assignment: { obligations } }: ShownAssignment, summary: string) => ({
  report: {
    nil: true,
    summary,
    answers: obligations.map(({ clauseId }) => ({
      clauseId,
      result: 'NOTHING_TO_REPORT' as const,
      evidence: [],
    })),
  },
});

export default function ReportForm({ assignmentId }: { readonly assignmentId: string }) {
  const say = useTexts(reportTexts);
  return (
    <FilingPage key={assignmentId} assignmentId={assignmentId} title={say.title}>
      {(shown) => <ReportDesk shown={shown} />}
    </FilingPage>
  );
}
