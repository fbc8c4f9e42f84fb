import type { ItemOf } from '../../../api/use-whole.ts';
import { Table } from '../../../components/table.tsx';
import { useTexts } from '../../../texts/language.ts';
import { clockOf, dayRules, policyWords, type Policy } from './policy-words.ts';

const texts = {
  vi: { caption: 'Quy định chung', rule: 'Quy định', value: 'Mức', why: 'Nghĩa là' },
  en: { caption: 'General rules', rule: 'Rule', value: 'Value', why: 'Meaning' },
};

export function GeneralRules({
  policy,
  units,
}: {
  readonly policy: Policy;
  readonly units: readonly ItemOf<'GET /units'>[];
}) {
  const say = useTexts(texts);
  const words = useTexts(policyWords);
  const fallbacks = (policy.fallbackReviewerUnitIds ?? []).map(
    (unitId) => units.find(({ id }) => id === unitId)?.name ?? unitId,
  );
  const rows = [
    { rule: 'morningMinutes', value: clockOf(policy.morningMinutes) },
    ...dayRules.map((rule) => ({ rule, value: words.days(policy[rule]) })),
    { rule: 'headSignsOff', value: policy.headSignsOff ? words.yes : words.no },
    {
      rule: 'fallbackReviewerUnitIds',
      value: fallbacks.length === 0 ? words.usualFallback : fallbacks.join('; '),
    },
  ] as const;
  return (
    <Table
      caption={say.caption}
      isCaptionHidden
      rows={rows}
      keyOf={({ rule }) => rule}
      columns={[
        { key: 'rule', title: say.rule, isHead: true, cell: ({ rule }) => words.names[rule] },
        { key: 'value', title: say.value, cell: ({ value }) => <b>{value}</b> },
        { key: 'why', title: say.why, cell: ({ rule }) => <span class="soft">{words.hints[rule]}</span> },
      ]}
    />
  );
}
