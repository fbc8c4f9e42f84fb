/** The criteria themselves, fetched when somebody opens them. */
import { useState } from 'preact/hooks';
import { Button } from '../../../components/button.tsx';
import { Choices } from '../../../components/field.tsx';
import { Loading, Problem } from '../../../components/notice.tsx';
import { tell } from '../../../components/toast.tsx';
import { useTexts } from '../../../texts/language.ts';
import { CriterionCard } from './criterion-card.tsx';
import { CriterionList } from './criterion-list.tsx';
import { judged, type FindingDraft } from './finding-draft.ts';
import type { InspectionProps } from './inspection.tsx';
import { inspectionTexts } from './inspection-texts.ts';
import { itemsOf, useCriteria, type Criteria, type Section } from './use-criteria.ts';
import { useNarrow } from './use-narrow.ts';

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

export function OpenedInspection(props: InspectionProps) {
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
