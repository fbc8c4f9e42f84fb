/** The figures at the end, in a terminal: what was done, by whom time was used, and whether everything adds up. */
import { parties } from '../../../shared/domain/assignment/assignment.ts';
import { OFFICIAL_STATUSES, officialStatuses } from '../../../shared/domain/assignment/status.ts';
import { RUNGS, rungs } from '../../../shared/domain/policy/policy.ts';
import { formatDay } from '../../../shared/domain/time.ts';
import type { Rehearsal, RehearsedAssignment, RehearsedUnit } from '../rehearsal.ts';
import { shortName } from '../story/names.ts';
import { fitted, padded, paddedLeft } from './columns.ts';
import { endingOf, PARTY_NAMES, SIGNS, shortDay } from './words.ts';
import type { Paper } from './print-story.ts';
import { columnsOf, rowsOf, type StepRow } from './steps.ts';

const count = (value: number): string => value.toLocaleString('vi-VN');
const NAME = 30;
const row = (name: string, value: string): string => `  ${padded(name, 44)}${paddedLeft(value, 8)}`;

function statusLines({ figures }: Rehearsal): string[] {
  const { official, withdrawn, assignments } = figures.statistics;
  return [
    ...officialStatuses.map((status) => row(OFFICIAL_STATUSES[status], count(official[status]))),
    row('Đã chuyển cho đơn vị khác hoặc rút', count(withdrawn)),
    row('Tổng số nhiệm vụ đã giao', count(assignments)),
  ];
}

const NUMBER = 11;
function clockLines({ units, figures }: Rehearsal): string[] {
  const heads = [...parties.map((party) => PARTY_NAMES[party]), 'Cộng']
    .map((head) => paddedLeft(head, NUMBER))
    .join('');
  const line = (name: string, values: readonly number[]): string =>
    `  ${fitted(name, NAME)}${values.map((value) => paddedLeft(count(value), NUMBER)).join('')}`;
  const sum = (unit: RehearsedUnit, part: 'total' | (typeof parties)[number]): number =>
    unit.assignments
      .filter(({ official }) => official !== undefined)
      .reduce((total, { clock }) => total + clock[part], 0);
  const { charged } = figures.statistics;
  return [
    `  ${padded('Đơn vị', NAME)}${heads}`,
    ...units.map((unit) =>
      line(shortName(unit.name), [...parties.map((party) => sum(unit, party)), sum(unit, 'total')]),
    ),
    line('Cộng', [
      ...parties.map((party) => charged[party]),
      parties.reduce((total, party) => total + charged[party], 0),
    ]),
  ];
}

const CELL = 14;
/** `✓ 31/12 15`: how it ended, the day of the report, and how many steps the workflow took. */
function cellOf(assignment: RehearsedAssignment): string {
  const { reported, workingDaysLate, transitions } = assignment;
  const { mark } = endingOf(assignment);
  const late = mark === 'LATE' ? `+${workingDaysLate}` : '';
  return `${SIGNS[mark]} ${reported === undefined ? '–' : shortDay(reported)}${late} ${transitions}`;
}

function stepLine({ name, from, assignments }: StepRow, shown: readonly string[]): string {
  const cells = shown.map((column) => {
    const found = assignments.find(({ label }) => label === column);
    return padded(found === undefined ? '' : cellOf(found), CELL);
  });
  const who = from === undefined ? name : `  ↳ nhận từ ${from}`;
  return `  ${fitted(who, NAME - 2)} ${cells.join('')}`.trimEnd();
}

function unitLines({ units }: Rehearsal, columns: number): string[] {
  const fitting = Math.max(1, Math.floor((columns - NAME) / CELL));
  const all = columnsOf(units);
  const tables = Array.from({ length: Math.ceil(all.length / fitting) }, (_, index) =>
    all.slice(index * fitting, (index + 1) * fitting),
  );
  const rows = units.flatMap(rowsOf);
  return tables.flatMap((shown, index) => [
    index === 0
      ? '  ✓ đúng hạn   ! chậm (+số ngày)   → chuyển đơn vị khác   số cuối: bước chuyển của quy trình'
      : '',
    `  ${padded('Đơn vị', NAME - 1)}${shown.map((column) => padded(column, CELL)).join('')}`.trimEnd(),
    ...rows
      .filter(({ assignments }) => assignments.some(({ label }) => shown.includes(label)))
      .map((row) => stepLine(row, shown)),
  ]);
}

function letterLines({ letters }: Rehearsal): string[] {
  return letters.map(
    ({ kind, unitName, notation, signedOn, state, block }) =>
      `  ${padded(notation === undefined ? '(không số)' : notation, 14)}${padded(signedOn === undefined ? '' : formatDay(signedOn), 12)}${kind}, ${shortName(unitName)}${signedOn === undefined ? `: ${state}` : ` – ${block}`}`,
  );
}

function countLines({ figures }: Rehearsal): string[] {
  const { mails, letters, transitions, chains, reminders } = figures;
  return [
    row('Lượt nhắc việc', count(reminders)),
    ...rungs.map((rung) => row(`Đôn đốc: ${RUNGS[rung]}`, count(figures.rungs[rung] ?? 0))),
    row('Thư đã gửi', count(mails.total)),
    row('  trong đó thư tổng hợp buổi sáng', count(mails.digests)),
    row('Văn bản dự thảo / đã ký', `${letters.drafted} / ${letters.signed}`),
    row('Bước chuyển của quy trình, mọi nhiệm vụ', count(transitions.total)),
    row(
      '  trung bình / nhiều nhất một nhiệm vụ',
      `${(transitions.total / Math.max(1, transitions.assignments)).toFixed(1).replace('.', ',')} / ${transitions.most}`,
    ),
    row('Sự kiện trong sổ cái', count(chains.events)),
    row('Chuỗi băm đã kiểm chứng / bị đứt', `${count(chains.records)} / ${chains.broken}`),
  ];
}

export function printFigures(rehearsal: Rehearsal, { ink, columns }: Paper): string[] {
  const { problems, refused } = rehearsal;
  const verdict =
    problems.length === 0
      ? [ink.good('TỔNG KHỚP: bốn trạng thái, ngày làm việc, thư, số văn bản và chuỗi băm đều khớp.')]
      : [ink.bad('TỔNG KHÔNG KHỚP:'), ...problems.map((problem) => ink.bad(`  – ${problem}`))];
  const titled = (title: string, lines: readonly string[]): string[] => ['', ink.bold(title), ...lines];
  return [
    ...titled('BỐN TRẠNG THÁI', statusLines(rehearsal)),
    ...titled('NGÀY LÀM VIỆC TÍNH CHO TỪNG BÊN', clockLines(rehearsal)),
    ...titled('TỪNG NHIỆM VỤ', unitLines(rehearsal, columns)),
    ...titled('VĂN BẢN ĐÔN ĐỐC', letterLines(rehearsal)),
    ...titled('SỐ LƯỢNG', countLines(rehearsal)),
    ...(refused.length === 0 ? [] : titled('VIỆC KHÔNG LÀM ĐƯỢC', refused)),
    '',
    ...verdict,
  ];
}
