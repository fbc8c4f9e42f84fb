/** The figures at the end, in a terminal: what was done, by whom time was used, and whether everything adds up. */
import { parties } from '../../../shared/domain/assignment/assignment.ts';
import { OFFICIAL_STATUSES, officialStatuses } from '../../../shared/domain/assignment/status.ts';
import { RUNGS, rungs } from '../../../shared/domain/policy/policy.ts';
import { formatDay } from '../../../shared/domain/time.ts';
import type { Rehearsal, RehearsedUnit } from '../rehearsal.ts';
import { shortName } from '../story/names.ts';
import { fitted, padded, paddedLeft } from './columns.ts';
import { endingOf, PARTY_NAMES, SIGNS, shortDay } from './words.ts';
import type { Paper } from './print-story.ts';

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
  const heads = [...parties.map((party) => PARTY_NAMES[party]), 'Cộng'].map((head) => paddedLeft(head, NUMBER)).join('');
  const line = (name: string, values: readonly number[]): string =>
    `  ${fitted(name, NAME)}${values.map((value) => paddedLeft(count(value), NUMBER)).join('')}`;
  const sum = (unit: RehearsedUnit, part: 'total' | (typeof parties)[number]): number =>
    unit.assignments.filter(({ official }) => official !== undefined).reduce((total, { clock }) => total + clock[part], 0);
  const { charged } = figures.statistics;
  return [
    `  ${padded('Đơn vị', NAME)}${heads}`,
    ...units.map((unit) => line(shortName(unit.name), [...parties.map((party) => sum(unit, party)), sum(unit, 'total')])),
    line('Cộng', [...parties.map((party) => charged[party]), parties.reduce((total, party) => total + charged[party], 0)]),
  ];
}

function unitLines({ units }: Rehearsal): string[] {
  return units.flatMap(({ name, character, assignments }) => [
    `  ${fitted(shortName(name), NAME)} ${character}`,
    ...assignments.map((assignment) => {
      const { label, dueDay, firstDueDay, reported, transitions, highestRung, extensions, reportReturns, planReturns, reminders } = assignment;
      const { mark, text } = endingOf(assignment);
      const moved = dueDay === firstDueDay ? '' : ` (ban đầu ${shortDay(firstDueDay)})`;
      const more = [
        ...(extensions > 0 ? [`gia hạn ${extensions} lần`] : []),
        ...(planReturns > 0 ? [`trả kế hoạch ${planReturns} lần`] : []),
        ...(reportReturns > 0 ? [`trả báo cáo ${reportReturns} lần`] : []),
        ...(highestRung === undefined ? [] : [`cao nhất: ${highestRung}`]),
      ];
      const filed = reported === undefined ? padded('', 9) : padded(`nộp ${shortDay(reported)}`, 9);
      const facts = [`nhắc ${reminders}`, `${transitions} bước máy`, ...more].join(', ');
      return `    ${SIGNS[mark]} ${padded(label, 13)}hạn ${padded(shortDay(dueDay) + moved, 21)} ${filed}  ${padded(text, 16)} ${facts}`;
    }),
  ]);
}

function letterLines({ letters }: Rehearsal): string[] {
  return letters
    .toReversed()
    .map(({ kind, unitName, notation, signedOn, state, block }) =>
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
    row('  trung bình / nhiều nhất một nhiệm vụ', `${(transitions.total / Math.max(1, transitions.assignments)).toFixed(1).replace('.', ',')} / ${transitions.most}`),
    row('Sự kiện trong sổ cái', count(chains.events)),
    row('Chuỗi băm đã kiểm chứng / bị đứt', `${count(chains.records)} / ${chains.broken}`),
  ];
}

export function printFigures(rehearsal: Rehearsal, { ink }: Paper): string[] {
  const { problems } = rehearsal;
  const verdict =
    problems.length === 0
      ? [ink.good('TỔNG KHỚP: bốn trạng thái, ngày làm việc, thư, số văn bản và chuỗi băm đều khớp.')]
      : [ink.bad('TỔNG KHÔNG KHỚP:'), ...problems.map((problem) => ink.bad(`  – ${problem}`))];
  const titled = (title: string, lines: readonly string[]): string[] => ['', ink.bold(title), ...lines];
  return [
    ...titled('BỐN TRẠNG THÁI', statusLines(rehearsal)),
    ...titled('NGÀY LÀM VIỆC TÍNH CHO TỪNG BÊN', clockLines(rehearsal)),
    ...titled('TỪNG NHIỆM VỤ', unitLines(rehearsal)),
    ...titled('VĂN BẢN ĐÔN ĐỐC', letterLines(rehearsal)),
    ...titled('SỐ LƯỢNG', countLines(rehearsal)),
    '',
    ...verdict,
  ];
}
