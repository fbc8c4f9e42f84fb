/** Reporting periods as officials say them; a code that is not one of ours is shown as it is. */
import type { Language } from './language.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** `2026-Q4`, `2026-09`, `2026-H2`, `2026`. */
export function periodName(code: string, language: Language): string {
  const [, year, quarter, half, month] = /^(\d{4})(?:-Q([1-4])|-H([12])|-(\d{2}))?$/.exec(code) ?? [];
  if (year === undefined) return code;
  const isEnglish = language === 'en';
  if (quarter !== undefined)
    return isEnglish ? `Quarter ${quarter} of ${year}` : `Quý ${QUARTERS[Number(quarter) - 1] ?? ''}/${year}`;
  if (half !== undefined) {
    const isFirst = half === '1';
    if (isEnglish) return `${isFirst ? 'First' : 'Second'} half of ${year}`;
    return `6 tháng ${isFirst ? 'đầu' : 'cuối'} năm ${year}`;
  }
  if (month !== undefined)
    return isEnglish ? `Month ${Number(month)}/${year}` : `Tháng ${Number(month)}/${year}`;
  return isEnglish ? `Year ${year}` : `Năm ${year}`;
}
