/** The criteria of one self-inspection: those that the directive names, the unit's own, and the whole catalogue. */
import { useMemo } from 'preact/hooks';
import type { AnswerOf } from '../../../api/endpoint.ts';
import { useReading } from '../../../api/use-reading.ts';

type Group = AnswerOf<'GET /criteria'>['groups'][number];
export type CriterionItem = Pick<Group['criteria'][number], 'wording' | 'polarity' | 'observedOn'> & {
  readonly code: string;
};
export interface Section {
  readonly key: string;
  readonly title: string;
  readonly items: readonly CriterionItem[];
}
export interface Criteria {
  readonly own: readonly CriterionItem[];
  readonly ofDirective: readonly Section[];
  readonly all: readonly Section[];
}
type Directive = AnswerOf<'GET /directives/{directiveId}'>['directive'];

const namedIn = (directive: Directive | undefined): ReadonlySet<string> =>
  new Set(directive?.content.clauses.flatMap(({ criteria = [] }) => criteria));

const sectionOf = ({ group, name, criteria }: Group): Section => ({
  key: group,
  title: name,
  items: criteria,
});
const onlyNamed = (sections: readonly Section[], named: ReadonlySet<string>): Section[] =>
  sections.flatMap((section) => {
    const items = section.items.filter(({ code }) => named.has(code));
    return items.length === 0 ? [] : [{ ...section, items }];
  });

/** `undefined` until both are here; read only when somebody wants to inspect. */
export function useCriteria(
  unitId: string,
  directive: Directive | undefined,
  isWanted: boolean,
): {
  readonly criteria: Criteria | undefined;
  readonly problem: Error | undefined;
  readonly reload: () => void;
} {
  const catalogue = useReading('GET /criteria', { isWanted });
  const registered = useReading('GET /units/{unitId}/criteria', { params: { unitId }, isWanted });
  const criteria = useMemo(() => {
    if (catalogue.data === undefined || registered.data === undefined) return undefined;
    const all = catalogue.data.groups.map(sectionOf);
    return {
      own: registered.data.criteria.filter(({ retired }) => !retired),
      ofDirective: onlyNamed(all, namedIn(directive)),
      all,
    };
  }, [catalogue.data, registered.data, directive]);
  const reload = (): void => {
    catalogue.reload();
    registered.reload();
  };
  return { criteria, problem: catalogue.problem ?? registered.problem, reload };
}

export const itemsOf = (sections: readonly Section[]): readonly CriterionItem[] =>
  sections.flatMap(({ items }) => items);
