/** An assignment in the queue: what is asked, what was filed, and the decision at hand. */
import { useReading } from '../../api/use-reading.ts';
import { Shown } from '../../components/notice.tsx';
import { useTexts } from '../../texts/language.ts';
import { Asked } from '../assignments/record/asked.tsx';
import { Filed } from '../assignments/record/filed.tsx';
import { Owed } from '../assignments/record/owed.tsx';
import { Badges, Standing } from '../assignments/record/standing.tsx';
import type { ShownAssignment } from '../assignments/record/shown.ts';
import type { Decision } from '../start/work.ts';
import { ChoiceBar } from './choice-bar.tsx';
import { choicesFor } from './choices.ts';
import { recordOf } from './decision-place.ts';
import { DeedInline } from './deed-inline.tsx';
import type { PaneProps } from './pane.ts';
import { queueTexts } from './queue-texts.ts';

function Decide({
  shown,
  decision,
  chosen,
  onChoose,
  onDone,
}: PaneProps & { readonly shown: ShownAssignment; readonly decision: Decision }) {
  const say = useTexts(queueTexts);
  const choices = choicesFor(decision.kind, shown.allowed);
  const choice = choices.find(({ key }) => key === chosen);
  return (
    <div class={`queue-bar${choice === undefined ? '' : ' open'}`} role="group" aria-label={say.title}>
      {choice === undefined ? (
        <ChoiceBar
          choices={choices.map(({ key }) => ({ key, label: say.labels[decision.kind]?.[key] ?? key }))}
          recordHref={recordOf(decision)}
          onChoose={onChoose}
        />
      ) : (
        <DeedInline
          key={choice.key}
          choice={choice}
          shown={shown}
          onDone={onDone}
          onCancel={() => onChoose(undefined)}
        />
      )}
    </div>
  );
}

export function AssignmentPane(props: PaneProps) {
  const { decision } = props;
  const reading = useReading('GET /assignments/{assignmentId}', { params: { assignmentId: decision.id } });
  return (
    <Shown reading={reading}>
      {(shown) => (
        <>
          <div class="stack">
            <p>
              <a href={`/directives/${shown.assignment.directiveId}`}>{shown.assignment.heading.notation}</a>{' '}
              · {shown.assignment.heading.subject}
            </p>
            <Badges shown={shown} />
            <Asked shown={shown} />
          </div>
          <Decide {...props} shown={shown} />
          <div class="stack">
            <Filed shown={shown} />
            <Owed shown={shown} />
            <section class="sheet">
              <Standing shown={shown} />
            </section>
          </div>
        </>
      )}
    </Shown>
  );
}
