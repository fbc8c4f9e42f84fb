/** The figures as a page: the verdict, the four statuses, the split clock, rungs and letters. */
import { parties } from '../../../shared/domain/assignment/assignment.ts';
import { OFFICIAL_STATUSES, officialStatuses } from '../../../shared/domain/assignment/status.ts';
import { RUNGS, rungs } from '../../../shared/domain/policy/policy.ts';
import { formatDay } from '../../../shared/domain/time.ts';
import { PARTY_NAMES } from '../print/words.ts';
import type { Rehearsal, RehearsedLetter, RehearsedUnit } from '../rehearsal.ts';
import { cell, frameOf, number, rowHead, section, table, text } from './html.ts';

const tile = (value: string, name: string): string => `<li><b>${text(value)}</b>${text(name)}</li>`;

export function verdict({ problems }: Rehearsal): string {
  return problems.length === 0
    ? '<p class="verdict">✓ Tổng khớp: bốn trạng thái, ngày làm việc, thư, số văn bản và chuỗi băm đều khớp.</p>'
    : `<div class="verdict bad"><p>! Tổng không khớp:</p><ul>${problems.map((problem) => `<li>${text(problem)}</li>`).join('')}</ul></div>`;
}

const listOf = (title: string, lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : `<h3>${text(title)}</h3><ul>${lines.map((line) => `<li>${text(line)}</li>`).join('')}</ul>`;

/** What was assumed, and what people could not do. */
export const remarksOf = ({ remarks, refused }: Rehearsal): string =>
  listOf('Diễn tập này giả định', remarks) + listOf('Việc không làm được và lý do', refused);

export function tiles({ figures, units }: Rehearsal): string {
  const { statistics, mails, letters } = figures;
  return `<ul class="tiles">${[
    tile(number(units.length), 'đơn vị'),
    tile(number(statistics.assignments), 'nhiệm vụ đã giao'),
    ...officialStatuses
      .filter((status) => statistics.official[status] > 0 || status.startsWith('DONE'))
      .map((status) =>
        tile(number(statistics.official[status]), OFFICIAL_STATUSES[status].toLocaleLowerCase('vi')),
      ),
    tile(number(statistics.withdrawn), 'chuyển cho đơn vị khác'),
    tile(number(mails.total), `thư, ${number(mails.digests)} thư tổng hợp`),
    tile(`${letters.signed}/${letters.drafted}`, 'văn bản đôn đốc đã ký'),
  ].join('')}</ul>`;
}

type Part = 'total' | (typeof parties)[number];
const sumOf = ({ assignments }: RehearsedUnit, part: Part): number =>
  assignments
    .filter(({ official }) => official !== undefined)
    .reduce((sum, { clock }) => sum + clock[part], 0);

const barOf = (values: readonly number[]): string =>
  `<div class="bar" aria-hidden="true">${values.map((value) => `<i style="flex:${value}"></i>`).join('')}</div>`;

export function clockSection({ units, figures }: Rehearsal): string {
  const rows = units.map((unit) => {
    const values = parties.map((party) => sumOf(unit, party));
    return `<tr>${rowHead(unit.name)}${values.map((value) => cell(number(value), 'n')).join('')}${cell(number(sumOf(unit, 'total')), 'n')}${cell(barOf(values))}</tr>`;
  });
  const totals = parties.map((party) => figures.statistics.charged[party]);
  const sum = totals.reduce((one, other) => one + other, 0);
  rows.push(
    `<tr class="sum">${rowHead('Cộng')}${totals.map((value) => cell(number(value), 'n')).join('')}${cell(number(sum), 'n')}${cell(barOf(totals))}</tr>`,
  );
  const key = `<ul class="key">${parties.map((party, index) => `<li><i style="background:var(--p${index + 1})"></i>${text(PARTY_NAMES[party])}</li>`).join('')}</ul>`;
  const intro =
    '<p class="soft">Mỗi ngày làm việc từ khi ban hành đến khi kết thúc tính cho đúng một bên; nhiệm vụ đã chuyển đi tính ở đơn vị nhận.</p>';
  return section(
    'ngay-cong',
    'Ngày làm việc tính cho từng bên',
    intro +
      key +
      table(
        ['Đơn vị', ...parties.map((party) => PARTY_NAMES[party]), 'Cộng', 'Tỷ lệ'],
        rows,
        'Ngày làm việc tính cho từng bên',
      ),
  );
}

export function countsSection({ figures }: Rehearsal): string {
  const line = (name: string, value: string): string => `<tr>${rowHead(name)}${cell(text(value), 'n')}</tr>`;
  const { statistics, transitions, chains, mails, reminders } = figures;
  const rows = [
    ...officialStatuses.map((status) => line(OFFICIAL_STATUSES[status], number(statistics.official[status]))),
    line('Đã chuyển cho đơn vị khác hoặc rút', number(statistics.withdrawn)),
    line('Tổng số nhiệm vụ đã giao', number(statistics.assignments)),
    line('Lượt nhắc việc', number(reminders)),
    ...rungs.map((rung) => line(`Đôn đốc: ${RUNGS[rung]}`, number(figures.rungs[rung] ?? 0))),
    line('Thư riêng', number(mails.single)),
    line('Thư tổng hợp buổi sáng', number(mails.digests)),
    line('Bước chuyển của quy trình, mọi nhiệm vụ', number(transitions.total)),
    line('Bước chuyển nhiều nhất của một nhiệm vụ', number(transitions.most)),
    line('Sự kiện trong sổ cái', number(chains.events)),
    line('Chuỗi băm đã kiểm chứng', number(chains.records)),
    line('Chuỗi băm bị đứt', number(chains.broken)),
  ];
  return section('so-luong', 'Số lượng', table(['Nội dung', 'Số'], rows, 'Số lượng'));
}

/** Each letter is a page of its own; beyond these a line says what it would be. */
const MOST_LETTERS_SHOWN = 150;

const letterOf = (
  { kind, unitName, notation, signedOn, state, block, html }: RehearsedLetter,
  index: number,
): string => {
  const title = `${notation ?? 'Chưa có số'}: ${kind}, ${unitName}`;
  const facts = signedOn === undefined ? state : `${block}, ký ngày ${formatDay(signedOn)}`;
  const summary = `${text(title)} <span class="to">– ${text(facts)}</span>`;
  if (index >= MOST_LETTERS_SHOWN) return `<p>${summary}</p>`;
  return `<details><summary>${summary}</summary>${frameOf(html, title).replace('<iframe', '<iframe class="letter"')}</details>`;
};
export const lettersSection = ({ letters }: Rehearsal): string =>
  section(
    'van-ban',
    'Văn bản đôn đốc',
    letters.length === 0 ? '<p>Không phải ban hành văn bản nào.</p>' : letters.map(letterOf).join(''),
  );
