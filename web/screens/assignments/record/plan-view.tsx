/** A plan as it was filed. */
import { Day } from '../../../components/day.tsx';
import { Table } from '../../../components/table.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { Plan } from './shown.ts';

const texts = {
  vi: {
    period: 'Thời gian tự kiểm tra',
    leader: 'Người phụ trách',
    steps: 'Các bước thực hiện',
    what: 'Nội dung',
    who: 'Người thực hiện',
    by: 'Xong trước hết ngày',
    none: 'Kế hoạch không chia bước.',
  },
  en: {
    period: 'Self-inspection from',
    leader: 'Led by',
    steps: 'Steps',
    what: 'What',
    who: 'Who',
    by: 'Until',
    none: 'The plan has no steps.',
  },
};

export function PlanView({ plan }: { readonly plan: Plan }) {
  const say = useTexts(texts);
  return (
    <div class="stack">
      <p class="record-prose">{plan.summary}</p>
      <dl class="facts">
        <dt>{say.period}</dt>
        <dd>
          <Day value={plan.startDay} /> – <Day value={plan.endDay} />
        </dd>
        {plan.leader !== undefined && (
          <>
            <dt>{say.leader}</dt>
            <dd>{plan.leader}</dd>
          </>
        )}
      </dl>
      {plan.steps.length === 0 ? (
        <p class="soft">{say.none}</p>
      ) : (
        <Table
          caption={say.steps}
          rows={plan.steps.map((step, index) => ({ ...step, index }))}
          keyOf={({ index }) => String(index)}
          columns={[
            { key: 'what', title: say.what, isHead: true, cell: ({ what }) => what },
            { key: 'who', title: say.who, cell: ({ who }) => who },
            { key: 'by', title: say.by, cell: ({ by }) => <Day value={by} /> },
          ]}
        />
      )}
    </div>
  );
}
