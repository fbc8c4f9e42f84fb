/** A clause in one line: what is asked of whom until when. */
import { formatDay } from '../../../../texts/format.ts';
import { groupName } from '../../../../texts/groups.ts';
import { useLanguage, useTexts } from '../../../../texts/language.ts';
import { assignsWork, type ClauseForm, type ObligationForm } from '../draft-form.ts';
import { useEditor } from '../editor/editor.ts';
import { periodNames } from '../names.ts';

const texts = {
  vi: {
    all: 'tất cả nơi nhận',
    units: (count: number) => `${count} đơn vị`,
    nobody: 'chưa có đơn vị chủ trì',
    noProduct: 'chưa có sản phẩm',
    noTerm: 'chưa có hạn',
    until: (day: string) => `hạn ${day}`,
    days: (count: string) => `${count} ngày làm việc từ khi nhận`,
    criteria: (count: number) => `${count} tiêu chí tự kiểm tra`,
    noCriteria: 'chưa gắn tiêu chí',
  },
  en: {
    all: 'all recipients',
    units: (count: number) => `${count} units`,
    nobody: 'no lead unit yet',
    noProduct: 'no product yet',
    noTerm: 'no deadline yet',
    until: (day: string) => `due ${day}`,
    days: (count: string) => `${count} working days from receipt`,
    criteria: (count: number) => `${count} criteria`,
    noCriteria: 'no criteria yet',
  },
};

function useOwnerWords(): (obligation: ObligationForm) => string {
  const { directory } = useEditor();
  const say = useTexts(texts);
  const language = useLanguage();
  return ({ owner, group, unitIds }) => {
    if (owner === 'ALL') return say.all;
    if (owner === 'GROUP' && group !== '') return groupName(group, language);
    const [only] = unitIds;
    if (owner !== 'UNITS' || only === undefined) return say.nobody;
    return unitIds.length === 1 ? directory.nameOf(only) : say.units(unitIds.length);
  };
}

function useTermWords(): (obligation: ObligationForm) => string {
  const say = useTexts(texts);
  const periods = useTexts(periodNames);
  return ({ isPeriodic, recurrence, term }) => {
    if (isPeriodic) return recurrence.until === '' ? say.noTerm : periods[recurrence.every].toLowerCase();
    if (term.kind === 'FIXED_DAY' && term.day !== '') return say.until(formatDay(term.day));
    return term.kind === 'WORKING_DAYS_FROM_RECEIPT' && term.days !== '' ? say.days(term.days) : say.noTerm;
  };
}

export function ClauseSummary({ clause }: { readonly clause: ClauseForm }) {
  const say = useTexts(texts);
  const owner = useOwnerWords();
  const term = useTermWords();
  const { obligation, criteria, kind } = clause;
  const words = [
    ...(kind === 'PROHIBITION'
      ? [criteria.length === 0 ? say.noCriteria : say.criteria(criteria.length)]
      : []),
    ...(assignsWork(clause)
      ? [owner(obligation), obligation.product === '' ? say.noProduct : obligation.product, term(obligation)]
      : []),
  ];
  return words.length === 0 ? null : <span class="soft small">{words.join(' · ')}</span>;
}
