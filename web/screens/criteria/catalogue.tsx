/** The catalogue of all units, searched as one types, without diacritics. */
import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../api/endpoint.ts';
import { Filters, SearchField } from '../../components/filters.tsx';
import { Empty } from '../../components/notice.tsx';
import { fold } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { criteriaTexts } from './criteria-texts.ts';

type Group = AnswerOf<'GET /criteria'>['groups'][number];

export const CriterionFacts = ({
  polarity,
  observedOn,
}: Pick<Group['criteria'][number], 'polarity' | 'observedOn'>) => {
  const say = useTexts(criteriaTexts);
  return (
    <span class="small soft criteria-facts">
      <span aria-hidden="true">{polarity === 'VIOLATION' ? '✕' : '✓'}</span>{' '}
      <span class="visually-hidden">{say.polarity[polarity]}, </span>
      {say.short[observedOn]}
    </span>
  );
};

function matching(groups: readonly Group[], text: string): Group[] {
  const wanted = fold(text.trim());
  if (wanted === '') return [...groups];
  return groups.flatMap((group) => {
    if (fold(group.name).includes(wanted)) return [group];
    const criteria = group.criteria.filter(({ code, wording }) =>
      fold(`${code} ${wording}`).includes(wanted),
    );
    return criteria.length === 0 ? [] : [{ ...group, criteria }];
  });
}
const countOf = (groups: readonly Group[]): number =>
  groups.reduce((sum, { criteria }) => sum + criteria.length, 0);

export function Catalogue({ groups }: { readonly groups: readonly Group[] }) {
  const say = useTexts(criteriaTexts);
  const [text, setText] = useState('');
  const found = matching(groups, text);
  return (
    <section class="stack" aria-labelledby="catalogue">
      <h2 id="catalogue">{say.catalogue}</h2>
      <Filters
        found={say.found(countOf(found), countOf(groups))}
        isFiltered={text !== ''}
        onClear={() => setText('')}
      >
        <SearchField label={say.search} value={text} onValue={setText} />
      </Filters>
      {found.length === 0 && <Empty title={say.nothing}>{say.nothingText}</Empty>}
      <p class="small soft">{say.legend}</p>
      <div class="criteria-groups">
        {found.map(({ group, name, criteria }) => (
          <section key={group} class="sheet keep-together" aria-labelledby={`group-${group}`}>
            <h3 id={`group-${group}`}>{name}</h3>
            <ul class="criteria-list">
              {criteria.map(({ code, wording, ...facts }) => (
                <li key={code}>
                  <span class="criteria-code">{code}</span>
                  <span>{wording}</span>
                  <CriterionFacts {...facts} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
