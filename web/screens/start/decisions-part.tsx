/** What waits for one's own decision, by kind; the queue works through it with the keyboard. */
import { LinkButton } from '../../components/button.tsx';
import { Day } from '../../components/day.tsx';
import { Empty } from '../../components/notice.tsx';
import { decisionNames, letterKindNames } from '../../texts/deciding.ts';
import { dayOf } from '../../texts/format.ts';
import { useTexts } from '../../texts/language.ts';
import { placeOfDecision, queuedKinds } from '../queue/decision-place.ts';
import { countOf, type Decision, type DecisionGroup } from './work.ts';

const texts = {
  vi: {
    title: 'Chờ tôi quyết định',
    more: 'hơn',
    work: 'Xử lý lần lượt',
    by: 'hạn',
    since: 'từ',
    until: 'đến',
    late: (days: number) => `chậm ${days} ngày làm việc`,
    none: 'Không có việc nào chờ quyết định',
    noneText: 'Kế hoạch, báo cáo, đề nghị của các đơn vị sẽ hiện ở đây ngay khi đơn vị gửi.',
    untitled: '(chưa có trích yếu)',
    rest: (count: number) => `và ${count} việc nữa`,
  },
  en: {
    title: 'Waiting for my decision',
    more: 'more than',
    work: 'Work through them',
    by: 'due',
    since: 'since',
    until: 'until',
    late: (days: number) => `${days} working days late`,
    none: 'Nothing waits for a decision',
    noneText: 'Plans, reports and requests appear here as soon as a unit sends them.',
    untitled: '(no subject yet)',
    rest: (count: number) => `and ${count} more`,
  },
};
const FEW = 3;

function Item({ decision }: { readonly decision: Decision }) {
  const say = useTexts(texts);
  const letters = useTexts(letterKindNames);
  const { unitName, subject, answerBy, since, workingDaysLate, asked, letterKind, notation } = decision;
  const name = unitName ?? (subject === '' ? say.untitled : subject);
  return (
    <li>
      <a href={placeOfDecision(decision)}>{name}</a>
      <span class="soft small">
        {letterKind !== undefined && `${letters[letterKind]} · `}
        {unitName === undefined ? notation !== '' && `${notation} · ` : ''}
        {asked?.day !== undefined && (
          <>
            {say.until} <Day value={asked.day} /> ·{' '}
          </>
        )}
        {workingDaysLate > 0 ? (
          <b class="start-red">{say.late(workingDaysLate)}</b>
        ) : answerBy === undefined ? (
          <>
            {say.since} <Day value={dayOf(since)} />
          </>
        ) : (
          <>
            {say.by} <Day value={answerBy} />
          </>
        )}
      </span>
    </li>
  );
}

function Group({ group }: { readonly group: DecisionGroup }) {
  const say = useTexts(texts);
  const names = useTexts(decisionNames);
  return (
    <li class="start-group">
      <div class="start-group-head">
        <b class="numeric start-count">{countOf(group, say.more)}</b>
        <h3>{names[group.kind]}</h3>
      </div>
      <ul class="start-items">
        {group.items.slice(0, FEW).map((decision) => (
          <Item key={`${decision.kind}${decision.id}`} decision={decision} />
        ))}
      </ul>
      {group.count > FEW && <span class="soft small">{say.rest(group.count - FEW)}</span>}
    </li>
  );
}

export function DecisionsPart({ groups }: { readonly groups: readonly DecisionGroup[] }) {
  const say = useTexts(texts);
  const isQueued = groups.some(({ kind }) => queuedKinds.includes(kind));
  return (
    <section class="stack tight" aria-labelledby="start-decide">
      <div class="start-part">
        <h2 id="start-decide">{say.title}</h2>
        {isQueued && (
          <LinkButton href="/queue" kind="primary" icon="play">
            {say.work}
          </LinkButton>
        )}
      </div>
      {groups.length === 0 ? (
        <Empty title={say.none}>{say.noneText}</Empty>
      ) : (
        <ul class="start-groups">
          {groups.map((group) => (
            <Group key={group.kind} group={group} />
          ))}
        </ul>
      )}
    </section>
  );
}
