/** Units × steps: how each unit went through each step, in words, a sign and a colour. */
import { columnsOf, rowsOf, type StepRow } from '../print/steps.ts';
import { endingOf, shortDay } from '../print/words.ts';
import type { Rehearsal, RehearsedAssignment } from '../rehearsal.ts';
import { cell, marked, rowHead, section, table, text } from './html.ts';

const receiptOf = ({ acknowledged, acknowledgedAfter, transferredTo }: RehearsedAssignment): string => {
  if (acknowledged === undefined)
    return marked('GONE', transferredTo === undefined ? 'chưa nhận' : 'không nhận');
  return acknowledgedAfter === 0
    ? marked('GOOD', 'trong ngày')
    : marked('LATE', `sau ${acknowledgedAfter} ngày`);
};

function planOf({ planFiled, planLate, planReturns }: RehearsedAssignment): string {
  if (planFiled === undefined) return marked('GONE', 'không nộp');
  const returned = planReturns === 0 ? '' : marked('OPEN', `bị trả ${planReturns} lần`);
  // Filed again after a return, a plan is measured against its rework day, not against the first one.
  const filed =
    planLate > 0 && planReturns === 0
      ? marked('LATE', `${shortDay(planFiled)}, chậm ${planLate} ngày`)
      : marked('GOOD', shortDay(planFiled));
  return filed + returned;
}

function reportOf(assignment: RehearsedAssignment): string {
  const { mark, text: words } = endingOf(assignment);
  const { reported, dueDay, firstDueDay, extensions, reportReturns, highestRung } = assignment;
  const notes = [
    ...(reported === undefined ? [] : [`nộp ${shortDay(reported)}, hạn ${shortDay(dueDay)}`]),
    ...(dueDay === firstDueDay
      ? []
      : [extensions > 0 ? `gia hạn từ ${shortDay(firstDueDay)}` : `hạn đầu ${shortDay(firstDueDay)}`]),
    ...(reportReturns === 0 ? [] : [`bị trả ${reportReturns} lần`]),
    ...(highestRung === undefined ? [] : [`cao nhất: ${highestRung}`]),
  ];
  return `${marked(mark, words)}<small>${text(notes.join('; '))}</small>`;
}

function rowOf({ name, from, assignments }: StepRow, character: string, columns: readonly string[]): string {
  const first = assignments.find(({ label }) => label === 'Đợt 1') ?? assignments[0];
  const reports = columns.map((column) =>
    cell(
      assignments
        .filter(({ label }) => label === column)
        .map(reportOf)
        .join('<br>') || '–',
    ),
  );
  // What was taken over in the middle brings no receipt and no plan of its own, unless it begins with them.
  const begins = first?.acknowledged !== undefined && (from === undefined || first.label === 'Đợt 1');
  const steps =
    first === undefined || (from !== undefined && !begins)
      ? cell('–') + cell('–')
      : cell(receiptOf(first)) + cell(planOf(first));
  return `<tr>${rowHead(name, from === undefined ? character : `nhận từ ${from}`)}${steps}${reports.join('')}</tr>`;
}

export function unitsSection({ units }: Rehearsal): string {
  const columns = columnsOf(units);
  const story = units.map(
    ({ name, character, story: told }) => `<li><b>${text(name)}</b> (${text(character)}): ${text(told)}</li>`,
  );
  const cast = `<details><summary>Mỗi đơn vị xử sự thế nào trong lần diễn tập này</summary><ul>${story.join('')}</ul></details>`;
  const head = [
    'Đơn vị',
    'Tiếp nhận',
    'Kế hoạch',
    ...columns.map((column) => `Báo cáo ${column.charAt(0).toLocaleLowerCase('vi')}${column.slice(1)}`),
  ];
  return section(
    'don-vi',
    'Từng đơn vị qua từng bước',
    cast +
      table(
        head,
        units.flatMap((unit) => rowsOf(unit).map((row) => rowOf(row, unit.character, columns))),
        'Từng đơn vị qua từng bước',
      ),
  );
}
