/** Who is late: by how many working days, with what, and who must act. The worst first. */
import { Day } from '../../components/day.tsx';
import { Empty } from '../../components/notice.tsx';
import { dutyNames, rungNames } from '../../texts/labels.ts';
import { pendingNames } from '../../texts/deciding.ts';
import { nameIn } from '../../texts/deciding-types.ts';
import { useTexts } from '../../texts/language.ts';
import { capitalised, countOf, daysLateOf, isOfUnit, type Exceptions, type Line, type Owed } from './work.ts';

const texts = {
  vi: {
    title: 'Quá hạn',
    more: 'hơn',
    sum: (all: string, special: number) =>
      special === 0
        ? `${all} nhiệm vụ, tính theo ngày làm việc`
        : `${all} nhiệm vụ, trong đó ${special} đỏ đặc biệt; tính theo ngày làm việc`,
    days: 'ngày',
    working: 'làm việc',
    special: 'Đỏ đặc biệt',
    late: 'Quá hạn',
    missing: (what: string) => `thiếu ${what}`,
    review: (what: string) => `chậm ${what}`,
    due: 'hạn',
    earliest: 'hạn sớm nhất',
    rung: (rung: string) => `đã đôn đốc đến bước ${rung}`,
    turn: {
      UNIT: 'Đơn vị phải nộp',
      REVIEWER: 'Chờ người thẩm tra',
      SUPERIOR: 'Chờ cấp quyết định',
      DISTRIBUTION: 'Chờ khâu phát hành',
    },
    all: 'Xem tất cả nhiệm vụ quá hạn',
    none: 'Hôm nay không có việc quá hạn',
    noneText:
      'Khi một đơn vị chậm xác nhận, kế hoạch hoặc báo cáo, đơn vị đó hiện ở đây từ sáng ngày làm việc kế tiếp.',
  },
  en: {
    title: 'Overdue',
    more: 'more than',
    sum: (all: string, special: number) =>
      special === 0 ? `${all} assignments` : `${all} assignments, ${special} of them special red`,
    days: 'days',
    working: '(working days)',
    special: 'Special red',
    late: 'Overdue',
    missing: (what: string) => `missing: ${what}`,
    review: (what: string) => `late: ${what}`,
    due: 'due',
    earliest: 'the earliest due',
    rung: (rung: string) => `ladder climbed to: ${rung}`,
    turn: {
      UNIT: 'The unit must file',
      REVIEWER: 'With the reviewer',
      SUPERIOR: 'With the deciding level',
      DISTRIBUTION: 'With the registry',
    },
    all: 'All overdue assignments',
    none: 'Nothing is overdue today',
    noneText: 'A unit that is late with a receipt, a plan or a report appears here the next working morning.',
  },
};

/** The rest is one click away: what waits for a decision must not be pushed off the page. */
const FEW = 5;

function What({ line }: { readonly line: Line }) {
  const say = useTexts(texts);
  const duties = useTexts(dutyNames);
  const late = line.owes.filter(({ workingDaysLate }) => workingDaysLate > 0);
  const named = (owed: readonly Owed[]): string => owed.map(({ duty }) => duties[duty]).join(', ');
  const missing = late.filter(isOfUnit);
  const reviews = late.filter((owed) => !isOfUnit(owed));
  const [first] = late.map(({ dueDay }) => dueDay).sort();
  const parts = [
    ...(missing.length > 0 ? [say.missing(named(missing))] : []),
    ...(reviews.length > 0 ? [say.review(named(reviews))] : []),
  ];
  return (
    <div>
      {capitalised(parts.join('; '))}
      {first !== undefined && (
        <>
          ; {late.length > 1 ? say.earliest : say.due} <Day value={first} />
        </>
      )}
    </div>
  );
}

function Exception({ line }: { readonly line: Line }) {
  const say = useTexts(texts);
  const pending = useTexts(pendingNames);
  const rungs = useTexts(rungNames);
  const { charged, alert } = line.status;
  const isSpecial = alert === 'SPECIAL_RED';
  const context = [
    line.notation,
    ...(charged === undefined ? [] : [say.turn[charged]]),
    ...line.pending.map((what) => nameIn(pending, what)),
    ...(line.rung === undefined ? [] : [say.rung(nameIn(rungs, line.rung))]),
  ];
  return (
    <li class={`start-late${isSpecial ? ' special' : ''}`}>
      <div class="start-days">
        <span>
          <b class="numeric">{daysLateOf(line)}</b> {say.days}
          <span class="visually-hidden"> {say.working}</span>
        </span>
        <span class="small start-sign">
          <span aria-hidden="true">{isSpecial ? '●' : '◕'}</span> {isSpecial ? say.special : say.late}
        </span>
      </div>
      <div class="start-what">
        <a href={`/assignments/${line.id}`}>
          <b>{line.unitName}</b>
        </a>
        <What line={line} />
        <div class="soft small">{context.join(' · ')}</div>
      </div>
    </li>
  );
}

export function ExceptionsPart({ exceptions }: { readonly exceptions: Exceptions }) {
  const say = useTexts(texts);
  const { count, items, specialRed } = exceptions;
  if (count === 0)
    return (
      <section class="stack tight" aria-label={say.title}>
        <h2>{say.title}</h2>
        <Empty title={say.none}>{say.noneText}</Empty>
      </section>
    );
  return (
    <section class="stack tight" aria-labelledby="start-late">
      <div class="start-part">
        <h2 id="start-late">{say.title}</h2>
        <span class="soft">{say.sum(countOf(exceptions, say.more), specialRed)}</span>
      </div>
      <ul class="sheet start-lates">
        {items.slice(0, FEW).map((line) => (
          <Exception key={line.id} line={line} />
        ))}
      </ul>
      {count > FEW && (
        <p>
          <a href="/assignments?status=OPEN_OVERDUE">{say.all}</a>
        </p>
      )}
    </section>
  );
}
