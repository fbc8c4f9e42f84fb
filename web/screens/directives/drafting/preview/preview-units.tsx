/** Units and their deadlines; units that owe the same stand together. */
import { Day } from '../../../../components/day.tsx';
import { compareNames } from '../../../../texts/format.ts';
import { useTexts } from '../../../../texts/language.ts';
import type { Preview } from './preview.tsx';

const texts = {
  vi: {
    title: 'Đơn vị thực hiện và thời hạn',
    lead: 'Tính theo lịch làm việc hiện hành, nếu đơn vị nhận văn bản hôm nay.',
    units: (count: number) => (count === 1 ? '1 đơn vị' : `${count} đơn vị`),
    due: (days: number) => `${days} ngày làm việc`,
    clauses: (ids: string) => `Mục ${ids}`,
    periodic: (ids: string) => `Báo cáo theo kỳ: mục ${ids}`,
    periods: 'Các kỳ báo cáo',
    period: (code: string) => `Kỳ ${code}`,
    none: 'Không được giao mục nào',
    names: 'Xem tên đơn vị',
    reviewed: (name: string) => `Phần việc của đơn vị này do ${name} thẩm tra.`,
    copies: (count: number) => `${count} đơn vị nhận bản chỉ đọc`,
  },
  en: {
    title: 'Units to act and their deadlines',
    lead: 'By the working calendar as it stands, for a unit that receives the document today.',
    units: (count: number) => (count === 1 ? '1 unit' : `${count} units`),
    due: (days: number) => `${days} working days`,
    clauses: (ids: string) => `Clauses ${ids}`,
    periodic: (ids: string) => `Reported every period: clauses ${ids}`,
    periods: 'Periods',
    period: (code: string) => `Period ${code}`,
    none: 'No clause is given to them',
    names: 'Show the units',
    reviewed: (name: string) => `What this unit owes is reviewed by ${name}.`,
    copies: (count: number) => `${count} units get a copy to read`,
  },
};

/** More names than these are opened on demand. */
const MOST_NAMED = 3;

type PreviewedUnit = Preview['units'][number];

function alike(units: readonly PreviewedUnit[]): PreviewedUnit[][] {
  const groups = new Map<string, PreviewedUnit[]>();
  for (const unit of units) {
    const owed = JSON.stringify([unit.bundles, unit.recurringClauseIds, unit.reviewedBy]);
    groups.set(owed, [...(groups.get(owed) ?? []), unit]);
  }
  return [...groups.values()].sort((one, other) => other.length - one.length);
}

function Owed({ unit }: { readonly unit: PreviewedUnit }) {
  const say = useTexts(texts);
  const { bundles, recurringClauseIds, reviewedBy } = unit;
  return (
    <ul class="drafting-owed">
      {bundles.map(({ bundle, dueDay, workingDays, clauseIds }) => (
        <li key={bundle}>
          <b>
            <Day value={dueDay} weekday />
          </b>{' '}
          <span class="soft">({say.due(workingDays)})</span>
          <br />
          {say.clauses(clauseIds.join(', '))}
        </li>
      ))}
      {recurringClauseIds.length > 0 && <li>{say.periodic(recurringClauseIds.join(', '))}</li>}
      {bundles.length + recurringClauseIds.length === 0 && <li class="soft">{say.none}</li>}
      {reviewedBy !== undefined && <li class="soft">{say.reviewed(reviewedBy.name)}</li>}
    </ul>
  );
}

export function PreviewUnits({ preview }: { readonly preview: Preview }) {
  const say = useTexts(texts);
  const { units, copies, periods } = preview;
  return (
    <section class="sheet stack" aria-labelledby="preview-units">
      <h2 id="preview-units">
        {say.title}: {say.units(units.length)}
      </h2>
      <p class="soft">{say.lead}</p>
      <div class="columns">
        {alike(units).map((group) => {
          const [first] = group;
          const names = group.map(({ name }) => name).sort(compareNames);
          return (
            first !== undefined && (
              <div key={first.unitId} class="stack tight keep-together">
                {names.length <= MOST_NAMED ? (
                  <h3>{names.join('; ')}</h3>
                ) : (
                  <>
                    <h3>{say.units(names.length)}</h3>
                    <details>
                      <summary>{say.names}</summary>
                      <p class="small">{names.join('; ')}</p>
                    </details>
                  </>
                )}
                <Owed unit={first} />
              </div>
            )
          );
        })}
        {periods.length > 0 && (
          <div class="stack tight">
            <h3>{say.periods}</h3>
            <ul class="drafting-owed">
              {periods.map(({ code, dueDay, recurrenceKey }) => (
                <li key={`${recurrenceKey} ${code}`}>
                  {say.period(code)}: <Day value={dueDay} weekday />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {copies.length > 0 && (
        <p>
          {say.copies(copies.length)}: {copies.map(({ name }) => name).join('; ')}.
        </p>
      )}
    </section>
  );
}
