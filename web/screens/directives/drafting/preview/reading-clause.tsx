/** A clause as the units will read it, with what it asks. */
import { Day } from '../../../../components/day.tsx';
import { groupName } from '../../../../texts/groups.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import type { ContentClause, ContentObligation } from '../draft-form.ts';
import { periodNames } from '../names.ts';
import type { Directory } from '../form/units.ts';

const texts = {
  vi: {
    owner: 'Chủ trì',
    with: 'Phối hợp',
    product: 'Sản phẩm',
    due: 'Thời hạn',
    all: 'tất cả nơi nhận để thực hiện',
    days: (count: number) => `${count} ngày làm việc kể từ khi nhận`,
    missing: 'chưa ghi',
    criteria: 'Tiêu chí tự kiểm tra',
  },
  en: {
    owner: 'Lead',
    with: 'With',
    product: 'Product',
    due: 'Deadline',
    all: 'all who receive it for action',
    days: (count: number) => `${count} working days from receipt`,
    missing: 'not given',
    criteria: 'Criteria',
  },
};

function Due({ obligation: { term, recurrence } }: { readonly obligation: ContentObligation }) {
  const say = useTexts(texts);
  const periods = useTexts(periodNames);
  if (recurrence !== undefined) return <>{periods[recurrence.every]}</>;
  if (term === undefined) return <>{say.missing}</>;
  return term.kind === 'FIXED_DAY' ? <Day value={term.day} weekday /> : <>{say.days(term.days)}</>;
}

function Work({
  obligation,
  directory,
}: {
  readonly obligation: ContentObligation;
  readonly directory: Directory;
}) {
  const say = useTexts(texts);
  const language = useLanguage();
  const { owner, coordinatingUnitIds, product } = obligation;
  const lead = (): string => {
    if (owner === undefined) return say.missing;
    if (owner.kind === 'ALL') return say.all;
    return owner.kind === 'GROUP'
      ? groupName(owner.group, language)
      : owner.unitIds.map(directory.nameOf).join(', ');
  };
  return (
    <dl class="facts drafting-work">
      <dt>{say.owner}</dt>
      <dd>{lead()}</dd>
      {coordinatingUnitIds.length > 0 && (
        <>
          <dt>{say.with}</dt>
          <dd>{coordinatingUnitIds.map(directory.nameOf).join(', ')}</dd>
        </>
      )}
      <dt>{say.product}</dt>
      <dd>{product ?? say.missing}</dd>
      <dt>{say.due}</dt>
      <dd>
        <Due obligation={obligation} />
      </dd>
    </dl>
  );
}

export function ReadingClause({
  clause,
  directory,
}: {
  readonly clause: ContentClause;
  readonly directory: Directory;
}) {
  const say = useTexts(texts);
  const { id, text, obligation, criteria = [] } = clause;
  return (
    <li class="keep-together drafting-read-clause">
      <p class="drafting-clause-text">
        <b class="numeric">{id}.</b> {text}
      </p>
      {criteria.length > 0 && (
        <p class="soft small">
          {say.criteria}: {criteria.join(', ')}
        </p>
      )}
      {obligation !== undefined && <Work obligation={obligation} directory={directory} />}
    </li>
  );
}
