/** The heart of a report: quick filling for the simple case, then one card for each clause. */
import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../../api/endpoint.ts';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/field.tsx';
import { useTexts } from '../../../texts/language.ts';
import { EvidenceBox } from '../evidence/evidence-box.tsx';
import { evidenceTexts } from '../evidence/evidence-texts.ts';
import type { Faults } from '../faults.tsx';
import type { ShownAssignment } from '../shown.ts';
import { AnswerCard } from './answer-card.tsx';
import { answerIn } from './report-draft.ts';
import { reportTexts } from './report-texts.ts';
import type { ReportDesk } from './use-report.ts';

interface AnswersProps {
  readonly shown: ShownAssignment;
  readonly desk: ReportDesk;
  readonly faults: Faults;
  readonly directive: AnswerOf<'GET /directives/{directiveId}'>['directive'] | undefined;
}

const boxOf = (desk: ReportDesk, clauseId: string | undefined, sendsOriginals: boolean) => {
  const { pool, shared, answers } = desk.filing.content;
  const ids = clauseId === undefined ? shared : (answers[clauseId]?.evidence ?? []);
  return {
    chosen: ids.flatMap((id) => pool[id] ?? []),
    uploads: desk.uploads,
    sendsOriginals,
    onAdd: (chosen: Parameters<ReportDesk['addEvidence']>[1]) => desk.addEvidence(clauseId, chosen),
    onDrop: (id: string) => desk.dropEvidence(clauseId, id),
  };
};

function QuickFilling({
  shown,
  desk,
  sendsOriginals,
}: Pick<AnswersProps, 'shown' | 'desk'> & { readonly sendsOriginals: boolean }) {
  const say = useTexts(reportTexts);
  const { content, change } = desk.filing;
  const { obligations } = shown.assignment;
  const allDone = (): void =>
    change((draft) => ({
      ...draft,
      answers: Object.fromEntries(
        obligations.map(({ clauseId }) => [
          clauseId,
          { ...answerIn(draft, clauseId), result: 'DONE' as const },
        ]),
      ),
    }));
  const isAllDone = obligations.every(({ clauseId }) => answerIn(content, clauseId).result === 'DONE');
  return (
    <section class="sheet stack filing-quick" aria-labelledby="quick">
      <div>
        <h2 id="quick">{say.quick}</h2>
        <p class="soft">{say.quickText}</p>
      </div>
      <div>
        <Button icon="check" aria-pressed={isAllDone} onClick={allDone}>
          {say.allDone}
        </Button>
      </div>
      <div class="stack tight">
        <h3>{say.shared}</h3>
        <EvidenceBox label={say.shared} takesPaste {...boxOf(desk, undefined, sendsOriginals)} />
      </div>
    </section>
  );
}

export function Answers({ shown, desk, faults, directive }: AnswersProps) {
  const say = useTexts(reportTexts);
  const evidence = useTexts(evidenceTexts);
  const [sendsOriginals, setOriginals] = useState(false);
  const { content } = desk.filing;
  const { obligations } = shown.assignment;
  const texts = new Map(directive?.content.clauses.map(({ id, text }) => [id, text]));
  const answered = obligations.filter(({ clauseId }) => answerIn(content, clauseId).result !== '').length;
  return (
    <>
      {obligations.length > 1 && <QuickFilling shown={shown} desk={desk} sendsOriginals={sendsOriginals} />}
      <section class="stack" aria-labelledby="answers">
        <h2 id="answers">{say.answers(answered, obligations.length)}</h2>
        <ol class="filing-answers">
          {obligations.map((obligation) => (
            <AnswerCard
              key={obligation.clauseId}
              obligation={obligation}
              text={texts.get(obligation.clauseId)}
              answer={answerIn(content, obligation.clauseId)}
              faults={faults}
              sharedCount={content.shared.length}
              onAnswer={(changed) => desk.answer(obligation.clauseId, changed)}
              evidence={boxOf(desk, obligation.clauseId, sendsOriginals)}
            />
          ))}
        </ol>
        <div class="small soft">
          <p>{evidence.kinds}</p>
          <Checkbox label={evidence.originals} checked={sendsOriginals} onValue={setOriginals} />
        </div>
      </section>
    </>
  );
}
