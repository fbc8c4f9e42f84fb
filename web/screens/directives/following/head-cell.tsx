/** What names a row, and what must be known beside the name. */
import { formatDay } from '../../../texts/format.ts';
import type { Language, Texts } from '../../../texts/language.ts';
import { periodName } from '../../../texts/period.ts';
import { pendingThings } from './pending.tsx';
import type { Row } from './row.ts';

/**
 * Under one directive the unit names the row; over all directives the unit with the document; for a unit the document; and
 * for a unit under one document the part of it that is due.
 */
export type Head = 'unit' | 'unit-and-directive' | 'directive' | 'part';
export const headTitles: Texts<Record<Head, string>> = {
  vi: {
    unit: 'Đơn vị',
    'unit-and-directive': 'Đơn vị, văn bản',
    directive: 'Văn bản',
    part: 'Nhiệm vụ',
  },
  en: {
    unit: 'Unit',
    'unit-and-directive': 'Unit, directive',
    directive: 'Directive',
    part: 'Assignment',
  },
};

const texts = {
  vi: {
    period: (period: string) => `Báo cáo ${period}`,
    report: (day: string) => `Báo cáo hạn ${day}`,
    clauses: (ids: string) => `Mục ${ids}`,
  },
  en: {
    period: (period: string) => `Report for ${period}`,
    report: (day: string) => `Report due ${day}`,
    clauses: (ids: string) => `Clauses ${ids}`,
  },
};

/** `Quý IV/2026` within a sentence: `quý IV/2026`. */
function periodOf(period: string, language: Language): string {
  const name = periodName(period, language);
  return texts[language].period(name.charAt(0).toLowerCase() + name.slice(1));
}

function nameOf(row: Row, head: Head, language: Language): string {
  const say = texts[language];
  switch (head) {
    case 'unit':
    case 'unit-and-directive':
      return row.unitName;
    case 'directive':
      return row.notation;
    case 'part':
      return row.period === undefined
        ? say.report(formatDay(row.status.dueDay))
        : periodOf(row.period, language);
  }
}

function besideOf(row: Row, head: Head, language: Language): string {
  const say = texts[language];
  const period = row.period === undefined || head === 'part' ? '' : periodOf(row.period, language);
  const about = head === 'directive' ? row.subject : '';
  const clauses =
    head === 'part' ? say.clauses(row.obligations.map(({ clauseId }) => clauseId).join(', ')) : '';
  return [period, about, clauses].filter((part) => part !== '').join(' · ');
}

export function headCell(row: Row, head: Head, language: Language) {
  const beside = besideOf(row, head, language);
  return (
    <th scope="row">
      <a href={`/assignments/${row.id}`}>{nameOf(row, head, language)}</a>
      {head === 'unit-and-directive' && (
        <span class="matrix-part">
          <a href={`/directives/${row.directiveId}`}>{row.notation}</a>
        </span>
      )}
      {beside !== '' && <span class="matrix-part matrix-beside">{beside}</span>}
      {pendingThings(row, language)}
    </th>
  );
}
