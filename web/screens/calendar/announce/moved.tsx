/** Exactly what a change moves: in sum, then each due day and each reminder. */
import type { ComponentChildren } from 'preact';
import type { AnswerOf } from '../../../api/endpoint.ts';
import { Table } from '../../../components/table.tsx';
import { formatInstant } from '../../../texts/format.ts';
import { dutyNames, rungNames } from '../../../texts/labels.ts';
import { upperFirst } from '../../../texts/letters.ts';
import { useTexts } from '../../../texts/language.ts';
import { EachMoved, Move, type Deadline } from './each-moved.tsx';
import { movedTexts } from './moved-texts.ts';

type Preview = AnswerOf<'POST /calendar/preview'>;
type Milestone = Preview['milestones'][number];
interface Group<Item> {
  readonly key: string;
  readonly first: Item;
  readonly count: number;
}

function groupsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): Group<Item>[] {
  const groups = new Map<string, Group<Item>>();
  for (const item of items) {
    const key = keyOf(item);
    const { first = item, count = 0 } = groups.get(key) ?? {};
    groups.set(key, { key, first, count: count + 1 });
  }
  return [...groups.values()].sort((one, other) => other.count - one.count);
}

function Deadlines({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const say = useTexts(movedTexts);
  const duties = useTexts(dutyNames);
  const groups = groupsOf(deadlines, ({ duty, before, after }) => `${duty}${before}${after}`);
  return (
    <Table
      caption={say.deadlines}
      rows={groups}
      keyOf={({ key }) => key}
      columns={[
        { key: 'duty', title: say.duty, isHead: true, cell: ({ first }) => upperFirst(duties[first.duty]) },
        { key: 'move', title: say.move, cell: ({ first }) => <Move {...first} /> },
        { key: 'count', title: say.count, isNumeric: true, cell: ({ count }) => count },
      ]}
    />
  );
}

function Reminders({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const say = useTexts(movedTexts);
  const duties = useTexts(dutyNames);
  const rungs: Readonly<Record<string, string>> = useTexts(rungNames);
  const groups = groupsOf(milestones, ({ duty, step, before, after }) => [duty, step, before, after].join());
  const stepName = (step: string): string =>
    rungs[step] ?? (/^B\d+$/.test(step) ? say.before(Number(step.slice(1))) : step);
  return (
    <details>
      <summary>
        {say.reminders} ({milestones.length})
      </summary>
      <Table
        caption={say.reminders}
        isCaptionHidden
        rows={groups}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'step',
            title: say.step,
            isHead: true,
            cell: ({ first }) => upperFirst(stepName(first.step)),
          },
          { key: 'duty', title: say.duty, cell: ({ first }) => upperFirst(duties[first.duty]) },
          {
            key: 'move',
            title: say.move,
            cell: ({ first: { before, after } }) => (
              <span class="numeric">
                {before === undefined ? say.notSent : formatInstant(before)} →{' '}
                <b>{after === undefined ? say.noMore : formatInstant(after)}</b>
              </span>
            ),
          },
          { key: 'count', title: say.count, isNumeric: true, cell: ({ count }) => count },
        ]}
      />
    </details>
  );
}

export function Moved({
  preview,
  children,
}: {
  readonly preview: Preview;
  /** What can be done now. */
  readonly children: ComponentChildren;
}) {
  const say = useTexts(movedTexts);
  const { deadlines, milestones, looked } = preview;
  const units = new Set(deadlines.map(({ unitId }) => unitId)).size;
  const isNone = deadlines.length === 0 && milestones.length === 0;
  return (
    <section class="sheet stack">
      <h2>{say.title}</h2>
      <p role="status">
        {isNone ? say.none(looked) : say.summary(deadlines.length, units, milestones.length, looked)}
      </p>
      {deadlines.length > 0 && <Deadlines deadlines={deadlines} />}
      {deadlines.length > 0 && <EachMoved deadlines={deadlines} />}
      {milestones.length > 0 && <Reminders milestones={milestones} />}
      <div class="row no-print">{children}</div>
    </section>
  );
}
