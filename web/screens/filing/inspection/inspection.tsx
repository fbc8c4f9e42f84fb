/** Self-inspection criterion by criterion, folded away until it is wanted. */
import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../../api/endpoint.ts';
import type { WorkingDays } from '../../../api/working-days.ts';
import { Button } from '../../../components/button.tsx';
import { Choices } from '../../../components/field.tsx';
import { Loading, Problem } from '../../../components/notice.tsx';
import { tell } from '../../../components/toast.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { Faults } from '../faults.tsx';
import { CriterionCard } from './criterion-card.tsx';
import { CriterionList } from './criterion-list.tsx';
import { judged, type FindingDraft, type FindingDrafts } from './finding-draft.ts';
import { inspectionTexts } from './inspection-texts.ts';
import { itemsOf, useCriteria, type Criteria, type Section } from './use-criteria.ts';
import { useNarrow } from './use-narrow.ts';

export interface InspectionProps {
  readonly unitId: string;
  readonly directive: AnswerOf<'GET /directives/{directiveId}'>['directive'] | undefined;
  readonly findings: FindingDrafts;
  readonly days: WorkingDays;
  readonly faults: Faults;
  readonly onFindings: (next: (before: FindingDrafts) => FindingDrafts) => void;
}

type Scope = 'DIRECTIVE' | 'ALL';

function sectionsIn({ own, ofDirective, all }: Criteria, scope: Scope, ownTitle: string): readonly Section[] {
  const common = scope === 'ALL' || ofDirective.length === 0 ? all : ofDirective;
  return own.length === 0 ? common : [...common, { key: 'own', title: ownTitle, items: own }];
}

function Tools({
  criteria,
  scope,
  onScope,
  sections,
  findings,
  onFindings,
}: Pick<InspectionProps, 'findings' | 'onFindings'> & {
  readonly criteria: Criteria;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly sections: readonly Section[];
}) {
  const say = useTexts(inspectionTexts);
  const open = itemsOf(sections).filter(({ code }) => findings[code] === undefined);
  const keepOthers = (): void => {
    const kept = new Map(open.map(({ code }) => [code, judged(undefined, 'KEPT')]));
    onFindings((now) => ({ ...Object.fromEntries(kept), ...now }));
    // What was changed meanwhile stays.
    const isUntouched = ([code, finding]: [string, FindingDraft]): boolean => kept.get(code) === finding;
    const undo = (): void =>
      onFindings((now) => Object.fromEntries(Object.entries(now).filter((entry) => !isUntouched(entry))));
    tell(say.othersKeptDone(open.length), { label: say.undo, run: undo });
  };
  return (
    <div class="row spread">
      {criteria.ofDirective.length > 0 && (
        <Choices
          label={say.scope}
          value={scope}
          onValue={(value) => onScope(value === 'ALL' ? 'ALL' : 'DIRECTIVE')}
          options={[
            { value: 'DIRECTIVE', label: say.ofDirective(itemsOf(criteria.ofDirective).length) },
            { value: 'ALL', label: say.all(itemsOf(criteria.all).length) },
          ]}
        />
      )}
      {open.length > 0 && (
        <Button icon="check" onClick={keepOthers}>
          {say.othersKept(open.length)}
        </Button>
      )}
    </div>
  );
}

function Opened(props: InspectionProps) {
  const say = useTexts(inspectionTexts);
  const { unitId, directive, findings, onFindings, days, faults } = props;
  const { criteria, problem, reload } = useCriteria(unitId, directive, true);
  const [scope, setScope] = useState<Scope>('DIRECTIVE');
  const isNarrow = useNarrow();
  if (criteria === undefined)
    return problem === undefined ? <Loading /> : <Problem problem={problem} onRetry={reload} />;
  const sections = sectionsIn(criteria, scope, say.own);
  const Parts = isNarrow ? CriterionCard : CriterionList;
  return (
    <div class="stack">
      <p class="soft">{say.intro}</p>
      <Tools {...{ criteria, scope, sections, findings, onFindings }} onScope={setScope} />
      <Parts
        key={scope}
        sections={sections}
        findings={findings}
        days={days}
        faults={faults}
        onFinding={(code, finding) => onFindings((before) => ({ ...before, [code]: finding }))}
      />
    </div>
  );
}

export function Inspection(props: InspectionProps) {
  const say = useTexts(inspectionTexts);
  const judgedOnes = Object.values(props.findings);
  const wrongs = judgedOnes.filter(({ verdict }) => verdict === 'WRONG').length;
  const [isOpened, setOpen] = useState(false);
  // What is missing in here must be seen.
  const isFaulty = Object.keys(props.findings).some(
    (code) => props.faults.has(`${code}.CODE`) || props.faults.has(`${code}.REMEDY`),
  );
  const isOpen = isOpened || isFaulty;
  return (
    <details
      class="sheet filing-inspection"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h2>{say.title}</h2>
        <span class="soft">
          {judgedOnes.length === 0 ? say.notYet : say.judged(judgedOnes.length)}
          {wrongs > 0 && `, ${say.wrongs(wrongs)}`}
        </span>
      </summary>
      {isOpen && <Opened {...props} />}
    </details>
  );
}
