/** What belongs to a verdict: the cases of a criterion that is not met, or what was done well. */
import type { WorkingDays } from '../../../api/working-days.ts';
import { Button } from '../../../components/button.tsx';
import { TextArea } from '../../../components/field.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { Faults } from '../faults.tsx';
import { faultsOfWrong, newWrong, type FindingDraft, type WrongDraft } from './finding-draft.ts';
import { inspectionTexts } from './inspection-texts.ts';
import type { CriterionItem } from './use-criteria.ts';
import { WrongCase } from './wrong-case.tsx';

export interface CriterionProps {
  readonly item: CriterionItem;
  readonly finding: FindingDraft | undefined;
  readonly days: WorkingDays;
  readonly faults: Faults;
  readonly onFinding: (changed: FindingDraft) => void;
}
type Held = CriterionProps & { readonly finding: FindingDraft };

function Cases({ item, finding, days, faults, onFinding }: Held) {
  const say = useTexts(inspectionTexts);
  const { wrongs } = finding;
  const put = (next: readonly WrongDraft[]): void => onFinding({ ...finding, wrongs: next });
  return (
    <div class="stack">
      {wrongs.map((wrong, index) => {
        const own = faultsOfWrong(wrong);
        return (
          <section key={wrong.id} class="stack tight" aria-label={say.case(index + 1)}>
            {wrongs.length > 1 && (
              <div class="row spread">
                <b>{say.case(index + 1)}</b>
                <Button small kind="quiet" onClick={() => put(wrongs.filter(({ id }) => id !== wrong.id))}>
                  {say.drop(index + 1)}
                </Button>
              </div>
            )}
            <WrongCase
              item={item}
              wrong={wrong}
              days={days}
              errors={{
                code: own.includes('CODE') ? faults.get(`${item.code}.CODE`) : undefined,
                remedy: own.includes('REMEDY') ? faults.get(`${item.code}.REMEDY`) : undefined,
              }}
              onWrong={(changed) =>
                put(wrongs.map((each) => (each.id === wrong.id ? { ...each, ...changed } : each)))
              }
            />
          </section>
        );
      })}
      {item.observedOn === 'PERSON' && (
        <div>
          <Button small icon="plus" onClick={() => put([...wrongs, newWrong()])}>
            {say.another}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The way to a note on what was done well; beside the wording, since most criteria need none. */
export function PraiseLink({
  finding,
  onOpen,
}: {
  readonly finding: FindingDraft | undefined;
  readonly onOpen: () => void;
}) {
  const say = useTexts(inspectionTexts);
  if (finding?.verdict !== 'KEPT') return null;
  return (
    <button type="button" class="filing-link" onClick={onOpen}>
      {say.note}
    </button>
  );
}

function Praise({ finding, onFinding }: Held) {
  const say = useTexts(inspectionTexts);
  return (
    <TextArea
      label={say.noteLabel}
      value={finding.note}
      rows={2}
      maxLength={2000}
      onValue={(note) => onFinding({ ...finding, note })}
    />
  );
}

/** `isPraising`: the note was asked for. */
export function CriterionDetails({
  isPraising,
  ...props
}: CriterionProps & { readonly isPraising: boolean }) {
  const { finding } = props;
  if (finding === undefined || finding.verdict === 'NONE') return null;
  if (finding.verdict === 'WRONG') return <Cases {...props} finding={finding} />;
  return isPraising || finding.note !== '' ? <Praise {...props} finding={finding} /> : null;
}
