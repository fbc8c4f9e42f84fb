/** The rows that are shown, in their order, as a table for a spreadsheet. */
import { formatDay } from '../../../texts/format.ts';
import { alertNames, officialNames, phaseNames, rungNames } from '../../../texts/labels.ts';
import { currentLanguage, textsOf, type Texts } from '../../../texts/language.ts';
import { periodName } from '../../../texts/period.ts';
import { csvOf } from './csv.ts';
import { pendingNames } from './pending.tsx';
import type { Row } from './row.ts';
import { STEPS, stepNames, stepTexts, wordsOf } from './step-words.ts';

const texts: Texts<readonly string[]> = {
  vi: [
    'Đơn vị',
    'Văn bản',
    'Kỳ',
    'Bước hiện tại',
    'Tình trạng',
    'Cảnh báo',
    'Hạn báo cáo',
    'Hạn đầu',
    'Số ngày làm việc quá hạn',
  ],
  en: [
    'Unit',
    'Directive',
    'Period',
    'Present step',
    'Status',
    'Alert',
    'Report due',
    'First due',
    'Working days late',
  ],
};
const others: Texts<{
  returned: string;
  extended: string;
  rung: string;
  pending: string;
  withdrawn: string;
}> = {
  vi: {
    returned: 'Số lần trả lại',
    extended: 'Số lần gia hạn',
    rung: 'Đã đôn đốc đến',
    pending: 'Đang chờ trả lời',
    withdrawn: 'Đã rút',
  },
  en: {
    returned: 'Times returned',
    extended: 'Times extended',
    rung: 'Escalated to',
    pending: 'Waits for an answer',
    withdrawn: 'Withdrawn',
  },
};

export function exportRows(rows: readonly Row[]): Blob {
  const [officials, alerts, phases] = [textsOf(officialNames), textsOf(alertNames), textsOf(phaseNames)];
  const rungs: Readonly<Record<string, string>> = textsOf(rungNames);
  const [names, say, pending, say2] = [
    textsOf(stepNames),
    textsOf(stepTexts),
    textsOf(pendingNames),
    textsOf(others),
  ];
  const head = [
    ...textsOf(texts),
    ...STEPS.map((step) => names[step]),
    say2.returned,
    say2.extended,
    say2.rung,
    say2.pending,
  ];
  const lines = rows.map((row) => [
    row.unitName,
    row.notation,
    row.period === undefined ? '' : periodName(row.period, currentLanguage()),
    phases[row.phase],
    row.status.official === undefined ? say2.withdrawn : officials[row.status.official],
    alerts[row.status.alert],
    formatDay(row.status.dueDay),
    formatDay(row.status.firstDueDay),
    row.status.workingDaysLate,
    ...STEPS.map((step) => wordsOf(row.steps[step], say).whole),
    row.returned,
    row.extensions,
    row.rung === undefined ? '' : (rungs[row.rung] ?? row.rung),
    row.pending.map((kind) => pending[kind] ?? kind).join('; '),
  ]);
  return new Blob([csvOf([head, ...lines])], { type: 'text/csv;charset=utf-8' });
}
