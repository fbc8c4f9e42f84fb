/** Clause × unit: every clause has an owner, every unit its clauses. */
import { compareNames } from '../../../../texts/format.ts';
import { useTexts } from '../../../../texts/language.ts';
import type { Preview } from './preview.tsx';

const texts = {
  vi: {
    title: 'Bao quát: mục và đơn vị',
    legend: '● chủ trì, ○ phối hợp. Ô trống: mục không giao cho đơn vị đó.',
    show: (units: number, clauses: number) => `Xem bảng ${units} đơn vị × ${clauses} mục`,
    unit: 'Đơn vị',
    clause: (id: string) => `Mục ${id}`,
    lead: 'chủ trì',
    with: 'phối hợp',
    all: (count: number) => `tất cả ${count} đơn vị chủ trì`,
    some: (lead: number, total: number) => `${lead} trên ${total} đơn vị chủ trì`,
    coordinating: (count: number) => `, ${count} phối hợp`,
    none: 'không giao cho đơn vị nào',
    free: 'Không được giao mục nào',
    noReason: 'chưa ghi lý do',
  },
  en: {
    title: 'Coverage: clauses and units',
    legend: '● lead, ○ coordinating. Empty: the clause is not given to that unit.',
    show: (units: number, clauses: number) => `Show ${units} units × ${clauses} clauses`,
    unit: 'Unit',
    clause: (id: string) => `Clause ${id}`,
    lead: 'lead',
    with: 'coordinating',
    all: (count: number) => `all ${count} units lead`,
    some: (lead: number, total: number) => `${lead} of ${total} units lead`,
    coordinating: (count: number) => `, ${count} coordinate`,
    none: 'given to nobody',
    free: 'Without a clause',
    noReason: 'no reason given',
  },
};
/** Drawing thousands of rows at once would stop an old computer. */
const MOST_ROWS = 300;

type Covered = Preview['coverage']['clauses'][number];
const givesWork = ({ leadUnitIds, coordinatingUnitIds, kind }: Covered): boolean =>
  leadUnitIds.length + coordinatingUnitIds.length > 0 || kind === 'TASK' || kind === 'STANDING_ORDER';

function Matrix({ preview, clauses }: { readonly preview: Preview; readonly clauses: readonly Covered[] }) {
  const say = useTexts(texts);
  const rows = [...preview.units]
    .sort((one, other) => compareNames(one.name, other.name))
    .slice(0, MOST_ROWS);
  const sets = clauses.map((clause) => ({
    id: clause.clauseId,
    lead: new Set(clause.leadUnitIds),
    with: new Set(clause.coordinatingUnitIds),
  }));
  return (
    <div
      class="table-frame drafting-matrix"
      tabIndex={0}
      role="region"
      aria-label={say.show(rows.length, sets.length)}
    >
      <table>
        <caption class="visually-hidden">{say.title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.unit}</th>
            {sets.map(({ id }) => (
              <th key={id} scope="col" class="numeric">
                <span class="visually-hidden">{say.clause(id)}</span>
                <span aria-hidden="true">{id}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unitId, name }) => (
            <tr key={unitId}>
              <th scope="row">{name}</th>
              {sets.map((set) => {
                const sign = set.lead.has(unitId) ? '●' : set.with.has(unitId) ? '○' : '';
                return (
                  <td key={set.id}>
                    <span aria-hidden="true">{sign}</span>
                    {sign !== '' && <span class="visually-hidden">{sign === '●' ? say.lead : say.with}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function PreviewCoverage({ preview }: { readonly preview: Preview }) {
  const say = useTexts(texts);
  const { coverage, units } = preview;
  const clauses = coverage.clauses.filter(givesWork);
  const wordsOf = ({ leadUnitIds: lead, coordinatingUnitIds: others }: Covered): string => {
    if (lead.length + others.length === 0) return say.none;
    const leading = lead.length === units.length ? say.all(lead.length) : say.some(lead.length, units.length);
    return leading + (others.length === 0 ? '' : say.coordinating(others.length));
  };
  return (
    <section class="sheet stack" aria-labelledby="preview-coverage">
      <h2 id="preview-coverage">{say.title}</h2>
      <ul class="drafting-owed">
        {clauses.map((clause) => (
          <li key={clause.clauseId}>
            <b>{say.clause(clause.clauseId)}</b>: {wordsOf(clause)}
          </li>
        ))}
      </ul>
      {coverage.unitsWithoutClause.length > 0 && (
        <>
          <h3>{say.free}</h3>
          <ul class="drafting-owed">
            {coverage.unitsWithoutClause.map(({ unitId, name, reason }) => (
              <li key={unitId}>
                {name}: <i>{reason ?? say.noReason}</i>
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{say.show(units.length, clauses.length)}</summary>
        <p class="soft small">{say.legend}</p>
        <Matrix preview={preview} clauses={clauses} />
      </details>
    </section>
  );
}
