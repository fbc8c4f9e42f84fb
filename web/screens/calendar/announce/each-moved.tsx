import { useState } from 'preact/hooks';
import { isOffice, useMe } from '../../../app/me.ts';
import type { AnswerOf } from '../../../api/endpoint.ts';
import { Button } from '../../../components/button.tsx';
import { Day } from '../../../components/day.tsx';
import { Table } from '../../../components/table.tsx';
import { compareNames, formatDay } from '../../../texts/format.ts';
import { upperFirst } from '../../../texts/letters.ts';
import { dutyNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import { movedTexts } from './moved-texts.ts';

export type Deadline = AnswerOf<'POST /calendar/preview'>['deadlines'][number];
const SHOWN_AT_FIRST = 50;

export const Move = ({ before, after }: Pick<Deadline, 'before' | 'after'>) => (
  <span class="row">
    <Day value={before} weekday /> <span aria-hidden="true">→</span>
    <b>
      <Day value={after} weekday />
    </b>
  </span>
);

export function EachMoved({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const me = useMe();
  const say = useTexts(movedTexts);
  const duties = useTexts(dutyNames);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const rows = [...deadlines].sort((one, other) => compareNames(one.unitName, other.unitName));
  return (
    <details>
      <summary>{say.each(rows.length)}</summary>
      <div class="stack">
        <Table
          caption={say.deadlines}
          isCaptionHidden
          rows={rows.slice(0, shown)}
          keyOf={({ assignmentId, duty }) => `${assignmentId}${duty}`}
          columns={[
            {
              key: 'unit',
              title: say.unit,
              isHead: true,
              cell: ({ unitName, assignmentId }) =>
                isOffice(me) ? <a href={`/assignments/${assignmentId}`}>{unitName}</a> : unitName,
            },
            {
              key: 'document',
              title: say.document,
              cell: ({ notation }) => <span class="numeric">{notation}</span>,
            },
            { key: 'duty', title: say.duty, cell: ({ duty }) => upperFirst(duties[duty]) },
            {
              key: 'move',
              title: say.move,
              cell: ({ before, after }) => (
                <span class="numeric">
                  {formatDay(before)} → <b>{formatDay(after)}</b>
                </span>
              ),
            },
          ]}
        />
        {rows.length > shown && (
          <div>
            <Button onClick={() => setShown(rows.length)}>{say.more(rows.length - shown)}</Button>
          </div>
        )}
      </div>
    </details>
  );
}
