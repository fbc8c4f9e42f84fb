/** What an administrator looks after: a checklist until the first directive can go out, and what needs a hand later. */
import { useTexts } from '../../texts/language.ts';
import { countOf, type SetUp } from './work.ts';

const texts = {
  vi: {
    title: 'Chuẩn bị hệ thống',
    sum: (left: number) => (left === 0 ? 'Đã đủ để ban hành văn bản.' : `Còn ${left} việc phải làm.`),
    more: 'hơn',
    units: (count: string) => `Danh mục đơn vị: ${count} đơn vị`,
    noUnits: 'Chưa có đơn vị nhận văn bản. Nhập các sở, ban, ngành, xã, phường, đặc khu.',
    people: (count: string) => `Người dùng: ${count} người`,
    noPeople: 'Mới có người quản trị. Thêm cán bộ đầu mối và thủ trưởng của từng đơn vị.',
    accounts: (count: string) => `Tài khoản đăng nhập: ${count}`,
    noAccounts: 'Tài khoản do hệ thống định danh của tỉnh cấp, hoặc chưa mở tài khoản nào.',
    year: (year: number, days: number) => `Lịch làm việc năm ${year}: ${days} ngày nghỉ, làm bù đã ghi`,
    estimated: (days: number) => `${days} ngày còn là ước tính, chờ thông báo của cấp có thẩm quyền.`,
    noYear: 'Chưa có ngày nghỉ nào; mọi thứ Hai đến thứ Sáu đang được tính là ngày làm việc.',
    registers: (count: string) => `Sổ đăng ký văn bản: ${count} sổ`,
    noRegisters: 'Chưa mở sổ năm nay nên chưa cấp số được. Văn thư hoặc quản trị mở sổ.',
    mails: 'Thư điện tử: đã gửi được',
    noMails: 'Chưa gửi thư nào. Kiểm tra cấu hình máy chủ thư trước khi ban hành văn bản đầu tiên.',
    refused: (count: string) => `${count} thư bị từ chối; xem địa chỉ và gửi lại.`,
    done: 'Đã có',
    missing: 'Còn thiếu',
    look: 'Cần xem',
  },
  en: {
    title: 'Setting up',
    sum: (left: number) => (left === 0 ? 'Ready to issue.' : `${left} things left to do.`),
    more: 'more than',
    units: (count: string) => `Units: ${count}`,
    noUnits: 'No unit to receive directives yet. Enter departments, communes, wards, special zones.',
    people: (count: string) => `People: ${count}`,
    noPeople: 'Only administrators so far. Add the reporting officer and the head of each unit.',
    accounts: (count: string) => `Accounts: ${count}`,
    noAccounts: "Accounts come from the province's identity provider, or none is open yet.",
    year: (year: number, days: number) => `Calendar ${year}: ${days} special days recorded`,
    estimated: (days: number) => `${days} of them are estimates, until they are announced.`,
    noYear: 'No day off is recorded; every Monday to Friday counts as a working day.',
    registers: (count: string) => `Registers: ${count}`,
    noRegisters: "This year's register is not open, so no number can be given.",
    mails: 'Mail: works',
    noMails: 'No mail has been sent. Check the mail server before issuing the first directive.',
    refused: (count: string) => `${count} mails were refused; check the addresses and send them again.`,
    done: 'Done',
    missing: 'Missing',
    look: 'Look at it',
  },
};

interface Item {
  readonly key: string;
  readonly href: string;
  readonly state: 'done' | 'missing' | 'look';
  readonly title: string;
  readonly note?: string;
}
/** The committee and its office alone cannot be sent a directive. */
const FEWEST_UNITS = 3;
const FEWEST_PEOPLE = 2;
const SIGNS = { done: '✓', missing: '○', look: '!' };

function itemsOf(setUp: SetUp, say: (typeof texts)['vi']): Item[] {
  const { units, people, accounts, years, registers, mails } = setUp;
  const item = (key: string, href: string, isThere: boolean, title: string, note: string): Item => ({
    key,
    href,
    title,
    state: isThere ? 'done' : 'missing',
    ...(isThere ? {} : { note }),
  });
  const ofYears = years.map(({ year, days, estimated }): Item => {
    const known = item(`year${year}`, `/calendar?year=${year}`, days > 0, say.year(year, days), say.noYear);
    return estimated > 0 ? { ...known, state: 'look', note: say.estimated(estimated) } : known;
  });
  const sent = item('mails', '/mails', mails.sent.count > 0, say.mails, say.noMails);
  return [
    item('units', '/units', units.count >= FEWEST_UNITS, say.units(countOf(units, say.more)), say.noUnits),
    item(
      'people',
      '/people',
      people.count >= FEWEST_PEOPLE,
      say.people(countOf(people, say.more)),
      say.noPeople,
    ),
    item(
      'accounts',
      '/people',
      accounts.count > 0,
      say.accounts(countOf(accounts, say.more)),
      say.noAccounts,
    ),
    item(
      'registers',
      '/registers',
      registers.count > 0,
      say.registers(countOf(registers, say.more)),
      say.noRegisters,
    ),
    ...ofYears,
    mails.refused.count > 0
      ? { ...sent, state: 'look', note: say.refused(countOf(mails.refused, say.more)) }
      : sent,
  ];
}

export function SetUpPart({ setUp }: { readonly setUp: SetUp }) {
  const say = useTexts(texts);
  const items = itemsOf(setUp, say);
  const left = items.filter(({ state }) => state === 'missing').length;
  return (
    <section class="stack tight" aria-labelledby="start-setup">
      <div class="start-part">
        <h2 id="start-setup">{say.title}</h2>
        <span class="soft">{say.sum(left)}</span>
      </div>
      <ul class="sheet start-checks">
        {items.map(({ key, href, state, title, note }) => (
          <li key={key} class={state}>
            <span class="start-check" aria-hidden="true">
              {SIGNS[state]}
            </span>
            <div>
              <a href={href}>{title}</a> <span class="visually-hidden">({say[state]})</span>
              {note !== undefined && <div class="soft small">{note}</div>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
