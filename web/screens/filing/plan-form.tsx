/** `/assignments/:id/plan`: the unit draws up its self-inspection plan; the head signs what an officer laid down. */
import { useState } from 'preact/hooks';
import { isHead, useMe } from '../../app/me.ts';
import { useWorkingDays } from '../../api/use-working-days.ts';
import { Empty, Loading } from '../../components/notice.tsx';
import { formatDay, today } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { PlanView } from '../assignments/record/plan-view.tsx';
import '../assignments/record/record.css';
import { FilingPage } from './filing-page.tsx';
import { bodyOf, draftOf, skeletonOf } from './plan/plan-draft.ts';
import { PlanFields } from './plan/plan-fields.tsx';
import { planTexts } from './plan/plan-texts.ts';
import { ReceiptSheet } from './receipt.tsx';
import { Returned } from './returned.tsx';
import { mayDo, type Receipt, type ShownAssignment } from './shown.ts';
import { SignOff } from './sign-off.tsx';

function PlanReceipt({ shown, at, isLaid }: { shown: ShownAssignment; at: string; isLaid: boolean }) {
  const say = useTexts(planTexts);
  const plan = isLaid ? shown.prepared.plan : shown.plan;
  return (
    <ReceiptSheet
      title={isLaid ? say.prepared : say.filed}
      at={at}
      facts={
        plan === undefined
          ? []
          : say.facts(plan.steps.length, formatDay(plan.startDay), formatDay(plan.endDay))
      }
      next={isLaid ? say.nextHead : say.nextReview(shown.reviewerUnitName)}
      assignmentId={shown.assignment.id}
    />
  );
}

function PlanDesk({ shown }: { readonly shown: ShownAssignment }) {
  const me = useMe();
  const say = useTexts(planTexts);
  const days = useWorkingDays();
  const [receipt, setReceipt] = useState<Receipt>();
  const [isEditing, edit] = useState(false);
  const { prepared, plan, assignment } = shown;
  const head = isHead(me);

  if (receipt !== undefined)
    return <PlanReceipt shown={shown} at={receipt.at} isLaid={receipt.phase !== 'PLAN_UNDER_REVIEW'} />;
  if (!mayDo(shown, 'FILE_PLAN'))
    return assignment.phase === 'PLAN_UNDER_REVIEW' && assignment.plan !== undefined ? (
      <PlanReceipt shown={shown} at={assignment.plan.filedAt} isLaid={false} />
    ) : (
      <Empty title={say.none}>{say.noneText}</Empty>
    );
  if (days === undefined) return <Loading />;
  if (head && prepared.plan !== undefined && assignment.preparedPlan !== undefined && !isEditing)
    return (
      <SignOff
        endpoint="POST /assignments/{assignmentId}/plan"
        shown={shown}
        laidAt={assignment.preparedPlan.preparedAt}
        body={bodyOf(draftOf(prepared.plan))}
        words={{ laidBy: say.laidBy, sign: say.sign, edit: say.edit }}
        onEdit={() => edit(true)}
        onFiled={setReceipt}
      >
        <section class="sheet">
          <PlanView plan={prepared.plan} />
        </section>
      </SignOff>
    );
  const before = prepared.plan ?? plan;
  return (
    <div class="stack loose">
      <Returned shown={shown} what="plan" />
      <PlanFields
        shown={shown}
        days={days}
        initial={
          before === undefined ? skeletonOf(shown, today(), days, head ? me.name : '') : draftOf(before)
        }
        goesToHead={shown.headSignsOff && !head}
        onFiled={setReceipt}
      />
    </div>
  );
}

export default function PlanForm({ assignmentId }: { readonly assignmentId: string }) {
  const say = useTexts(planTexts);
  return (
    <FilingPage
      key={assignmentId}
      assignmentId={assignmentId}
      title={say.title}
      dueDay={({ assignment: { duties } }) => duties.PLAN?.reworkDay ?? duties.PLAN?.dueDay}
    >
      {(shown) => <PlanDesk shown={shown} />}
    </FilingPage>
  );
}
