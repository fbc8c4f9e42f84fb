/** Units × steps: how each unit went through each step, in words, a sign and a colour. */
import { columnOf, columnsOf } from '../print/steps.ts';
import { endingOf, shortDay } from '../print/words.ts';
import type { Rehearsal, RehearsedAssignment, RehearsedUnit } from '../rehearsal.ts';
import { cell, marked, rowHead, section, table, text } from './html.ts';

const receiptOf = ({ acknowledged, acknowledgedAfter, transferredTo }: RehearsedAssignment): string => {
  if (acknowledged === undefined) return marked('GONE', transferredTo === undefined ? 'chưa nhận' : 'không nhận');
  return acknowledgedAfter === 0 ? marked('GOOD', 'trong ngày') : marked('LATE', `sau ${acknowledgedAfter} ngày`);
};

function planOf({ planFiled, planLate, planReturns }: RehearsedAssignment): string {
  if (planFiled === undefined) return marked('GONE', 'không nộp');
  const returned = planReturns === 0 ? '' : marked('OPEN', `bị trả ${planReturns} lần`);
  // Filed again after a return, a plan is measured against its rework day, not against the first one.
  const filed = planLate > 0 && planReturns === 0 ? marked('LATE', `${shortDay(planFiled)}, chậm ${planLate} ngày`) : marked('GOOD', shortDay(planFiled));
  return filed + returned;
}

function reportOf(assignment: RehearsedAssignment): string {
  const { mark, text: words } = endingOf(assignment);
  const { reported, dueDay, firstDueDay, extensions, reportReturns, highestRung, inheritedFrom } = assignment;
  const notes = [
    ...(inheritedFrom === undefined ? [] : [`của ${inheritedFrom}`]),
    ...(reported === undefined ? [] : [`nộp ${shortDay(reported)}, hạn ${shortDay(dueDay)}`]),
    ...(dueDay === firstDueDay ? [] : [extensions > 0 ? `gia hạn từ ${shortDay(firstDueDay)}` : `hạn đầu ${shortDay(firstDueDay)}`]),
    ...(reportReturns === 0 ? [] : [`bị trả ${reportReturns} lần`]),
    ...(highestRung === undefined ? [] : [`cao nhất: ${highestRung}`]),
  ];
  return `${marked(mark, words)}<small>${text(notes.join('; '))}</small>`;
}

function rowOf(unit: RehearsedUnit, columns: readonly string[]): string {
  const first = unit.assignments.find(({ inheritedFrom, label }) => inheritedFrom === undefined && label === 'Đợt 1') ?? unit.assignments[0];
  const reports = columns.map((column) => cell(unit.assignments.filter((one) => columnOf(one) === column).map(reportOf).join('<br>') || '–'));
  return `<tr>${rowHead(unit.name, unit.character)}${first === undefined ? cell('–') + cell('–') : cell(receiptOf(first)) + cell(planOf(first))}${reports.join('')}</tr>`;
}

export function unitsSection({ units }: Rehearsal): string {
  const columns = columnsOf(units);
  const story = units.map(({ name, character, story: told }) => `<li><b>${text(name)}</b> (${text(character)}): ${text(told)}</li>`);
  const cast = `<details><summary>Mỗi đơn vị xử sự thế nào trong lần diễn tập này</summary><ul>${story.join('')}</ul></details>`;
  const head = ['Đơn vị', 'Tiếp nhận', 'Kế hoạch', ...columns.map((column) => (column.startsWith('Đợt') || column.startsWith('Quý') ? `Báo cáo ${column}` : column))];
  return section('don-vi', 'Từng đơn vị qua từng bước', cast + table(head, units.map((unit) => rowOf(unit, columns)), 'Từng đơn vị qua từng bước'));
}
