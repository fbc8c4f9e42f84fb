/** What waits, by kind; where one is stands out, and the list follows. */
import { useEffect, useRef } from 'preact/hooks';
import { Day } from '../../components/day.tsx';
import { decisionNames, letterKindNames } from '../../texts/deciding.ts';
import { dayOf } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { countOf, type Decision, type DecisionGroup } from '../start/work.ts';
import { markOf, placeOfDecision } from './decision-place.ts';
import { queueTexts } from './queue-texts.ts';

/** Moves the list only, the page stays where it is; a part of the list may lie below the window, so not to its edge. */
function reveal(link: HTMLElement | null): void {
  const list = link?.closest('.queue-list');
  if (!link || !list) return;
  const [item, frame] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  const isSeen = item.top >= frame.top && item.bottom <= Math.min(frame.bottom, innerHeight);
  if (!isSeen) list.scrollTop += item.top - frame.top - frame.height / 3;
}

function Item({ decision, isHere }: { readonly decision: Decision; readonly isHere: boolean }) {
  const say = useTexts(queueTexts);
  const letters = useTexts(letterKindNames);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isHere) reveal(link.current);
  }, [isHere]);
  const { unitName, notation, workingDaysLate, answerBy, since, asked, letterKind } = decision;
  return (
    <li>
      <a ref={link} href={placeOfDecision(decision)} aria-current={isHere ? 'true' : undefined}>
        <b>{unitName}</b>
        <span class="soft small">
          {letterKind === undefined ? notation : letters[letterKind]} ·{' '}
          {workingDaysLate > 0 ? (
            <b class="start-red">{say.late(workingDaysLate)}</b>
          ) : asked?.day !== undefined ? (
            <>
              {say.until} <Day value={asked.day} />
            </>
          ) : answerBy === undefined ? (
            <>
              {say.since} <Day value={dayOf(since)} />
            </>
          ) : (
            <>
              {say.due} <Day value={answerBy} />
            </>
          )}
        </span>
      </a>
    </li>
  );
}

export function QueueList({
  groups,
  here,
}: {
  readonly groups: readonly DecisionGroup[];
  readonly here: string | undefined;
}) {
  const say = useTexts(queueTexts);
  const names = useTexts(decisionNames);
  return (
    <nav class="queue-list" aria-label={say.list}>
      {groups.map((group) => (
        <section key={group.kind} aria-label={names[group.kind]}>
          <h2>
            {names[group.kind]} <span class="soft numeric">{countOf(group, say.more)}</span>
          </h2>
          <ul class="queue-items">
            {group.items.map((decision) => (
              <Item key={markOf(decision)} decision={decision} isHere={markOf(decision) === here} />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
