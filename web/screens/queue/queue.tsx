/** Working through decisions, with the keyboard alone: the list on the left, the record on the right, one after another. */
import { useLocation } from 'preact-iso';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useReading } from '../../api/use-reading.ts';
import { Button, LinkButton } from '../../components/button.tsx';
import { Empty, Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { decisionNames } from '../../texts/deciding.ts';
import { useTexts } from '../../texts/language.ts';
import { countOf, type Decision, type DecisionGroup } from '../start/work.ts';
import { AssignmentPane } from './assignment-pane.tsx';
import type { ChoiceKey } from './choices.ts';
import { markOf, placeOfDecision, queuedKinds, recordOf } from './decision-place.ts';
import { KeysHelp } from './keys-help.tsx';
import { LetterPane } from './letter-pane.tsx';
import { QueueList } from './queue-list.tsx';
import { queueTexts } from './queue-texts.ts';
import { useKeys, useKeysWanted } from './use-keys.ts';
import '../assignments/record/record.css';
import './queue.css';

const MOST = 100;
const isQueued = ({ kind }: { readonly kind: DecisionGroup['kind'] }): boolean => queuedKinds.includes(kind);
const isChoice = (key: string): key is ChoiceKey => key === 'a' || key === 'r' || key === 'g';

function Nothing() {
  const say = useTexts(queueTexts);
  return (
    <Empty title={say.none} action={<a href="/">{say.home}</a>}>
      {say.noneText}
    </Empty>
  );
}

/** The record of one decision; its name takes the focus, so that whoever listens hears what has come. */
function Pane({
  decision,
  onStep,
  ...props
}: {
  readonly decision: Decision;
  readonly chosen: ChoiceKey | undefined;
  readonly onChoose: (key: ChoiceKey | undefined) => void;
  readonly onDone: () => void;
  readonly onStep: (step: 1 | -1) => void;
}) {
  const say = useTexts(queueTexts);
  const names = useTexts(decisionNames);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const Record = decision.kind === 'LETTER' ? LetterPane : AssignmentPane;
  return (
    <article class="queue-pane" aria-label={decision.unitName}>
      <div class="row spread no-print">
        <span class="queue-back">
          <LinkButton href="/queue" small kind="quiet" icon="back">
            {say.back}
          </LinkButton>
        </span>
        <div class="row">
          <Button small kind="quiet" icon="back" onClick={() => onStep(-1)} aria-keyshortcuts="K">
            {say.previous}
          </Button>
          <Button small kind="quiet" icon="next" onClick={() => onStep(1)} aria-keyshortcuts="J">
            {say.next}
          </Button>
        </div>
      </div>
      <div>
        <p class="soft small">{names[decision.kind]}</p>
        <h2 ref={heading} tabIndex={-1} class="queue-name">
          {decision.unitName}
        </h2>
      </div>
      <Record decision={decision} {...props} />
    </article>
  );
}

function Queued({ groups }: { readonly groups: readonly DecisionGroup[] }) {
  const say = useTexts(queueTexts);
  const { query, route } = useLocation();
  const [chosen, choose] = useState<ChoiceKey>();
  const [isHelpOpen, setHelp] = useState(true);
  const [isWanted, setWanted] = useKeysWanted();
  const all = groups.flatMap(({ items }) => items);
  const asked = query['at'];
  const found = all.findIndex((decision) => markOf(decision) === asked);
  const at = asked === undefined ? 0 : found;
  const decision = all[at];

  const go = (index: number): void => {
    const next = all[Math.min(Math.max(index, 0), all.length - 1)];
    choose(undefined);
    if (next !== undefined) route(placeOfDecision(next), true);
  };
  const onDone = (): void => {
    const next = all[at + 1] ?? all[at - 1];
    choose(undefined);
    route(next === undefined ? '/queue' : placeOfDecision(next), true);
  };
  useKeys(isWanted, (key) => {
    if (key === 'j' || key === 'ArrowDown') go(at + 1);
    else if (key === 'k' || key === 'ArrowUp') go(at - 1);
    else if (key === '?') setHelp(!isHelpOpen);
    else if (key === 'Escape') {
      if (chosen === undefined) return false;
      choose(undefined);
    } else if (decision === undefined) return false;
    else if (key === 'o') route(recordOf(decision));
    else if (isChoice(key)) choose(key === 'a' && decision.kind === 'EXTENSION' ? 'g' : key);
    else return false;
    return true;
  });
  if (all.length === 0) return <Nothing />;
  return (
    <>
      <KeysHelp isOpen={isHelpOpen} isWanted={isWanted} onWanted={setWanted} />
      <div class={`queue${asked === undefined ? '' : ' in-record'}`}>
        <QueueList groups={groups} here={decision === undefined ? undefined : markOf(decision)} />
        {decision === undefined ? (
          <Empty title={say.gone} action={<a href="/queue">{say.back}</a>}>
            {say.goneText}
          </Empty>
        ) : (
          <Pane
            key={markOf(decision)}
            decision={decision}
            chosen={chosen}
            onChoose={choose}
            onDone={onDone}
            onStep={(step) => go(at + step)}
          />
        )}
      </div>
    </>
  );
}

/** What is decided on its own page is named below, so that nothing that waits is out of sight. */
function Elsewhere({ groups }: { readonly groups: readonly DecisionGroup[] }) {
  const say = useTexts(queueTexts);
  const names = useTexts(decisionNames);
  if (groups.length === 0) return null;
  return (
    <p class="soft queue-also">
      {say.also}{' '}
      {groups.map(({ kind, items, ...count }, index) => (
        <span key={kind}>
          {index > 0 && ' · '}
          {items.length === 1 && items[0] !== undefined ? (
            <a href={placeOfDecision(items[0])}>{names[kind]}</a>
          ) : (
            <a href="/">{names[kind]}</a>
          )}{' '}
          ({countOf(count, say.more)})
        </span>
      ))}
    </p>
  );
}

export default function Queue() {
  const say = useTexts(queueTexts);
  const reading = useReading('GET /work-list', { query: { shown: MOST } });
  const queued = reading.data?.decisions.filter(isQueued) ?? [];
  const isMore = queued.some((group) => group.isMore);
  const count = queued.reduce((sum, group) => sum + group.count, 0);
  return (
    <Page
      title={say.title}
      isPrintable={false}
      {...(reading.data === undefined || count === 0
        ? {}
        : { lead: say.lead(countOf({ count, isMore }, say.more)) })}
    >
      <Shown reading={reading}>
        {({ decisions }) => (
          <>
            <Queued groups={decisions.filter(isQueued)} />
            <Elsewhere groups={decisions.filter((group) => !isQueued(group))} />
          </>
        )}
      </Shown>
    </Page>
  );
}
