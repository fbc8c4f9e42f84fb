/** A unit's year on one sheet, for the emulation review: the sum first, then letters, then each assignment. */
import type { ComponentChildren } from 'preact';
import { Day } from '../../components/day.tsx';
import { Empty } from '../../components/notice.tsx';
import { Table } from '../../components/table.tsx';
import type { AnswerOf } from '../../api/endpoint.ts';
import { letterKindNames } from '../../texts/deciding.ts';
import { nameIn } from '../../texts/deciding-types.ts';
import { formatCount } from '../../texts/format.ts';
import { officialNames, partyNames } from '../../texts/labels.ts';
import { useLanguage, useTexts } from '../../texts/language.ts';
import { yearTexts } from './year-texts.ts';
import './year.css';

export type UnitYear = AnswerOf<'GET /units/{unitId}/years/{year}'>;
type Line = readonly [string, ComponentChildren];

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  return (
    <section class="sheet stack tight keep-together">
      <h2>{title}</h2>
      <dl class="year-lines">
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="numeric">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Sums({ statistics }: Pick<UnitYear, 'statistics'>) {
  const say = useTexts(yearTexts);
  const official = useTexts(officialNames);
  const parties = useTexts(partyNames);
  const language = useLanguage();
  const show = (count: number | undefined): string => formatCount(count ?? 0, language);
  const { findings = {}, ownFindings = {} } = statistics;
  const both = (name: string): number => (findings[name] ?? 0) + (ownFindings[name] ?? 0);
  return (
    <div class="columns">
      <Lines
        title={say.officialTitle}
        lines={[
          ...Object.entries(official).map(([key, name]): Line => [name, show(statistics.official[key])]),
          [say.withdrawn, show(statistics.withdrawn)],
          [say.total, <b>{show(statistics.assignments)}</b>],
        ]}
      />
      <Lines
        title={say.quality}
        lines={[
          [say.obligations, show(statistics.obligations)],
          [say.returned, show(statistics.returned)],
          [say.extended, show(statistics.extended)],
          [say.nil, show(statistics.nil)],
          [
            say.wrongs,
            both('wrongs') === 0
              ? '0'
              : `${show(both('wrongs'))} (${show(both('correctedOnTheSpot'))} ${say.corrected})`,
          ],
          [say.kept, show(both('kept'))],
        ]}
      />
      <Lines
        title={say.charged}
        lines={Object.entries(parties).map(([key, name]): Line => [name, show(statistics.charged[key])])}
      />
    </div>
  );
}

function Letters({ letters }: Pick<UnitYear, 'letters'>) {
  const say = useTexts(yearTexts);
  const kinds = useTexts(letterKindNames);
  return (
    <section class="sheet stack tight keep-together">
      <h2>{say.letters}</h2>
      {letters.length === 0 ? (
        <p>{say.noLetters}</p>
      ) : (
        <ul class="year-letters">
          {letters.map(({ letterId, kind, notation, day, about }) => (
            <li key={letterId}>
              <b>{nameIn(kinds, kind)}</b> {notation} {say.of_} <Day value={day} />: {about}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Assignments({ assignments }: Pick<UnitYear, 'assignments'>) {
  const say = useTexts(yearTexts);
  const official = useTexts(officialNames);
  if (assignments.length === 0) return <Empty title={say.none}>{say.noneText}</Empty>;
  return (
    <section class="sheet">
      <Table
        caption={say.assignments}
        rows={assignments}
        keyOf={({ assignmentId }) => assignmentId}
        columns={[
          {
            key: 'document',
            title: say.document,
            isHead: true,
            cell: ({ assignmentId, notation, subject }) => (
              <>
                <a href={`/assignments/${assignmentId}`}>{notation}</a>{' '}
                <span class="soft year-subject">{subject}</span>
              </>
            ),
          },
          { key: 'due', title: say.due, cell: ({ dueDay }) => <Day value={dueDay} /> },
          {
            key: 'status',
            title: say.status,
            cell: (row) => (row.official === undefined ? say.open : official[row.official]),
          },
          { key: 'late', title: say.late, isNumeric: true, cell: ({ workingDaysLate }) => workingDaysLate },
          { key: 'extensions', title: say.extensions, isNumeric: true, cell: ({ extensions }) => extensions },
          { key: 'returns', title: say.returns, isNumeric: true, cell: ({ returned }) => returned },
        ]}
      />
    </section>
  );
}

export function YearSheet({ year }: { readonly year: UnitYear }) {
  const say = useTexts(yearTexts);
  const { statistics } = year;
  const due = statistics.assignments - statistics.withdrawn;
  return (
    <div class="stack loose">
      <div class="year-sum">
        <p>
          {say.summary(
            due,
            statistics.official['DONE_ON_TIME'] ?? 0,
            statistics.official['DONE_LATE'] ?? 0,
            (statistics.official['OPEN_IN_TERM'] ?? 0) + (statistics.official['OPEN_OVERDUE'] ?? 0),
          )}
        </p>
        {due > 0 && (
          <p class={statistics.workingDaysLate > 0 ? 'late' : undefined}>
            {statistics.workingDaysLate > 0 ? say.lateDays(statistics.workingDaysLate) : say.noDelay}
          </p>
        )}
      </div>
      <Sums statistics={statistics} />
      <Letters letters={year.letters} />
      <Assignments assignments={year.assignments} />
      <p class="small soft">{say.basis}</p>
    </div>
  );
}
