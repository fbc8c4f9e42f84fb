/** The clauses: what is asked, of whom, what is handed in, by when. */
import { Day } from '../../../components/day.tsx';
import { groupName } from '../../../texts/groups.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import { clauseKindNames, periodNames } from '../drafting/names.ts';
import { nameIn, type Clause, type Obligation, type UnitNames } from './directive.ts';

const texts = {
  vi: {
    clause: (id: string) => `Mục ${id}`,
    all: 'Tất cả đơn vị nhận để thực hiện',
    owner: 'Chủ trì',
    coordinating: 'Phối hợp',
    product: 'Sản phẩm',
    term: 'Thời hạn',
    days: (count: number) => `${count} ngày làm việc kể từ ngày nhận`,
    every: (period: string, days: number) => `${period}, nộp sau ${days} ngày làm việc từ ngày chốt số liệu`,
    criteria: 'Tiêu chí tự kiểm tra',
  },
  en: {
    clause: (id: string) => `Clause ${id}`,
    all: 'All units addressed for action',
    owner: 'Owner',
    coordinating: 'With',
    product: 'Product',
    term: 'Due',
    days: (count: number) => `${count} working days from receipt`,
    every: (period: string, days: number) => `${period}, due ${days} working days after the cut-off`,
    criteria: 'Criteria',
  },
};

function Term({ term, recurrence }: Pick<Obligation, 'term' | 'recurrence'>) {
  const say = useTexts(texts);
  const periods = useTexts(periodNames);
  if (recurrence !== undefined) return say.every(periods[recurrence.every], recurrence.dueWorkingDaysAfter);
  if (term === undefined) return '–';
  return term.kind === 'FIXED_DAY' ? <Day value={term.day} weekday /> : say.days(term.days);
}

function Owners({ owner, names }: { readonly owner: Obligation['owner']; readonly names: UnitNames }) {
  const say = useTexts(texts);
  const language = useLanguage();
  switch (owner?.kind) {
    case undefined:
      return '–';
    case 'ALL':
      return say.all;
    case 'GROUP':
      return groupName(owner.group, language);
    case 'UNITS':
      return owner.unitIds.map((unitId) => nameIn(names, unitId)).join('; ');
  }
}

function Owed({ obligation, names }: { readonly obligation: Obligation; readonly names: UnitNames }) {
  const say = useTexts(texts);
  const { owner, coordinatingUnitIds, product, term, recurrence } = obligation;
  return (
    <dl class="facts small">
      <dt>{say.owner}</dt>
      <dd>
        <Owners owner={owner} names={names} />
      </dd>
      {coordinatingUnitIds.length > 0 && (
        <>
          <dt>{say.coordinating}</dt>
          <dd>{coordinatingUnitIds.map((unitId) => nameIn(names, unitId)).join('; ')}</dd>
        </>
      )}
      <dt>{say.product}</dt>
      <dd>{product ?? '–'}</dd>
      <dt>{say.term}</dt>
      <dd>
        <Term term={term} recurrence={recurrence} />
      </dd>
    </dl>
  );
}

export function Clauses({
  clauses,
  names,
}: {
  readonly clauses: readonly Clause[];
  readonly names: UnitNames;
}) {
  const say = useTexts(texts);
  const kinds = useTexts(clauseKindNames);
  return (
    <ol class="following-clauses">
      {clauses.map(({ id, kind, text, obligation, criteria }) => (
        <li key={id} class={obligation === undefined ? undefined : 'asks'}>
          <div class="stack tight">
            <h3>
              {say.clause(id)} <span class="badge">{kinds[kind]}</span>
            </h3>
            <p>{text}</p>
            {criteria !== undefined && criteria.length > 0 && (
              <p class="small soft">
                {say.criteria}: {criteria.join(', ')}
              </p>
            )}
          </div>
          {obligation !== undefined && <Owed obligation={obligation} names={names} />}
        </li>
      ))}
    </ol>
  );
}
