/** What this person does next with an assignment, as one button; or whom it waits for. */
import { isHead, useMe, type Me } from '../../app/me.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Day, Moment } from '../../components/day.tsx';
import { Notice, Problem } from '../../components/notice.tsx';
import { useTexts } from '../../texts/language.ts';
import { useDeed, type Done } from './deeds/use-deed.ts';
import { mayDo, type ShownAssignment } from './shown.ts';
import { nextStepTexts as texts } from './next-step-texts.ts';

interface StepProps {
  readonly shown: ShownAssignment;
}

/** Acknowledging is harmless and often done: it needs no second question. */
function Acknowledge({ shown, onDone }: StepProps & { readonly onDone: (done: Done) => void }) {
  const say = useTexts(texts);
  const { isSending, problem, run } = useDeed('POST /assignments/{assignmentId}/acknowledgement', shown);
  const acknowledge = async (): Promise<void> => {
    const receipt = await run(undefined);
    if (receipt !== undefined) onDone({ what: say.acknowledged, at: receipt.at });
  };
  return (
    <div class="stack tight">
      {problem !== undefined && <Problem problem={problem} />}
      <div class="row filing-next">
        <Button kind="primary" icon="check" isBusy={isSending} onClick={() => void acknowledge()}>
          {say.acknowledge}
        </Button>
        <span class="small soft">{say.stillRuns}</span>
      </div>
    </div>
  );
}

type Form = 'plan' | 'report';
/** Which form is next, if one is; a report may come before a plan, but is not what is asked next. */
function formOf(shown: ShownAssignment): Form | undefined {
  const { phase } = shown.assignment;
  if (mayDo(shown, 'FILE_PLAN') && phase === 'AWAITING_PLAN') return 'plan';
  if (mayDo(shown, 'FILE_REPORT') && phase === 'AWAITING_REPORT') return 'report';
  return undefined;
}

function toSign(shown: ShownAssignment, me: Me): Form | undefined {
  if (!isHead(me)) return undefined;
  if (shown.prepared.report !== undefined && mayDo(shown, 'FILE_REPORT')) return 'report';
  return shown.prepared.plan !== undefined && mayDo(shown, 'FILE_PLAN') ? 'plan' : undefined;
}

function OpenForm({
  shown,
  form,
  isSigning,
}: StepProps & { readonly form: Form; readonly isSigning: boolean }) {
  const say = useTexts(texts);
  const { id, duties, returns } = shown.assignment;
  const duty = form === 'plan' ? duties.PLAN : duties.REPORT;
  return (
    <div class="row filing-next">
      <LinkButton kind="primary" icon={isSigning ? 'check' : 'edit'} href={`/assignments/${id}/${form}`}>
        {isSigning ? say.sign[form] : returns[form] > 0 ? say.again[form] : say.file[form]}
      </LinkButton>
      {duty !== undefined && (
        <span class="small soft">
          {duty.reworkDay === undefined ? say.due : say.rework}{' '}
          <Day value={duty.reworkDay ?? duty.dueDay} weekday />
        </span>
      )}
    </div>
  );
}

/** Whose turn it is when it is not the unit's. */
function Waiting({ shown }: StepProps) {
  const say = useTexts(texts);
  const { phase, duties, receiptRejection, preparedReport, preparedPlan } = shown.assignment;
  const prepared = preparedReport ?? preparedPlan;
  if (receiptRejection !== undefined) return <p>{say.rejected}</p>;
  if (prepared !== undefined)
    return (
      <p>
        {say.laid} <Moment value={prepared.preparedAt} />. {say.laidNext}
      </p>
    );
  const review =
    phase === 'PLAN_UNDER_REVIEW'
      ? duties.PLAN_REVIEW
      : phase === 'REPORT_UNDER_REVIEW'
        ? duties.REPORT_REVIEW
        : undefined;
  if (review === undefined) return null;
  return (
    <p>
      {phase === 'PLAN_UNDER_REVIEW' ? say.planReview : say.reportReview} {shown.reviewerUnitName}; {say.by}{' '}
      <Day value={review.dueDay} weekday />.
    </p>
  );
}

function Explanation({ shown }: StepProps) {
  const say = useTexts(texts);
  const { id, duties } = shown.assignment;
  if (!mayDo(shown, 'ANSWER_EXPLANATION')) return null;
  const href = `/assignments/${id}/explanation`;
  if (!shown.pending.includes('EXPLANATION_OWED'))
    return shown.status.workingDaysLate > 0 ? (
      <p>
        <a href={href}>{say.explainUnasked}</a>
      </p>
    ) : null;
  return (
    <Notice tone="warn" action={<LinkButton href={href}>{say.explain}</LinkButton>}>
      {say.explanationAsked}{' '}
      {duties.EXPLANATION !== undefined && (
        <b>
          <Day value={duties.EXPLANATION.dueDay} weekday />
        </b>
      )}
    </Notice>
  );
}

export function NextStep({ shown, onDone }: StepProps & { readonly onDone: (done: Done) => void }) {
  const me = useMe();
  const say = useTexts(texts);
  const signing = toSign(shown, me);
  const form = signing ?? formOf(shown);
  const { phase, id } = shown.assignment;
  const isEarly = form !== 'report' && mayDo(shown, 'FILE_REPORT');
  return (
    <>
      {form === undefined || signing === undefined ? <Waiting shown={shown} /> : null}
      {mayDo(shown, 'ACKNOWLEDGE') && phase === 'AWAITING_ACKNOWLEDGEMENT' && signing === undefined && (
        <Acknowledge shown={shown} onDone={onDone} />
      )}
      {form !== undefined && <OpenForm shown={shown} form={form} isSigning={signing !== undefined} />}
      <Explanation shown={shown} />
      {isEarly && (
        <p class="small">
          <a href={`/assignments/${id}/report`}>{say.early}</a>
        </p>
      )}
    </>
  );
}
