/** `/assignments/:id/explanation`: what is known stands there already; the unit says why, and what it does about it. */
import { useState } from 'preact/hooks';
import { Empty } from '../../components/notice.tsx';
import { useTexts } from '../../texts/language.ts';
import { ExplanationFields } from './explanation/explanation-fields.tsx';
import { explanationTexts } from './explanation/explanation-texts.ts';
import { KnownFacts } from './explanation/known-facts.tsx';
import { FilingPage } from './filing-page.tsx';
import { ReceiptSheet } from './receipt.tsx';
import { mayDo, type Receipt, type ShownAssignment } from './shown.ts';

function ExplanationDesk({ shown }: { readonly shown: ShownAssignment }) {
  const say = useTexts(explanationTexts);
  const [receipt, setReceipt] = useState<Receipt>();
  const { id, explanation } = shown.assignment;
  const at = receipt?.at ?? explanation?.answeredAt;
  if (at !== undefined)
    return <ReceiptSheet title={say.sent} at={at} facts={[]} next={say.next} assignmentId={id} />;
  const isAsked = shown.pending.includes('EXPLANATION_OWED');
  const mayExplain = mayDo(shown, 'ANSWER_EXPLANATION') && (isAsked || shown.status.workingDaysLate > 0);
  if (!mayExplain) return <Empty title={say.none}>{say.noneText}</Empty>;
  return (
    <div class="stack loose">
      <KnownFacts shown={shown} />
      <ExplanationFields shown={shown} onFiled={setReceipt} />
    </div>
  );
}

export default function ExplanationForm({ assignmentId }: { readonly assignmentId: string }) {
  const say = useTexts(explanationTexts);
  return (
    <FilingPage
      key={assignmentId}
      assignmentId={assignmentId}
      title={say.title}
      dueDay={({ assignment: { duties } }) => duties.EXPLANATION?.dueDay}
    >
      {(shown) => <ExplanationDesk shown={shown} />}
    </FilingPage>
  );
}
