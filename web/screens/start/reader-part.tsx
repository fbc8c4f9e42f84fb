/** For those who keep watch or keep the numbers: the ways to what they look at. */
import { Icon, type IconName } from '../../components/icon.tsx';
import { useTexts } from '../../texts/language.ts';

const texts = {
  vi: {
    audit: 'Kiểm soát',
    ledger: 'Kiểm chứng sổ cái',
    ledgerText: 'Mỗi sự kiện nối với sự kiện trước bằng mã băm; kiểm chứng bất cứ lúc nào.',
    mails: 'Nhật ký thư',
    mailsText: 'Thư nào đã gửi, cho ai, lúc nào, bị từ chối ra sao.',
    letters: 'Văn bản đôn đốc, chấn chỉnh',
    lettersText: 'Dự thảo, đã ký, không ban hành và lý do.',
    registry: 'Văn thư',
    registers: 'Sổ đăng ký văn bản',
    registersText: 'Số đã cấp trong năm, số kế tiếp, mở sổ năm mới.',
    directives: 'Văn bản chỉ đạo',
    directivesText: 'Tìm theo số, trích yếu, không cần gõ dấu.',
  },
  en: {
    audit: 'Audit',
    ledger: 'Verify the ledger',
    ledgerText: 'Each event is chained to the one before by a hash; verify at any time.',
    mails: 'Mail log',
    mailsText: 'What was sent, to whom, when, and what was refused.',
    letters: 'Letters',
    lettersText: 'Drafted, signed, set aside and why.',
    registry: 'Registry',
    registers: 'Registers',
    registersText: 'Numbers given this year, the next one, a new year.',
    directives: 'Directives',
    directivesText: 'Found by notation and subject, without diacritics.',
  },
};
type Name = 'ledger' | 'mails' | 'letters' | 'registers' | 'directives';
const WAYS: Record<Name, { readonly href: string; readonly icon: IconName }> = {
  ledger: { href: '/ledger', icon: 'shield' },
  mails: { href: '/mails', icon: 'inbox' },
  letters: { href: '/letters', icon: 'letter' },
  registers: { href: '/registers', icon: 'book' },
  directives: { href: '/directives', icon: 'document' },
};

export function ReaderPart({
  title,
  names,
}: {
  readonly title: 'audit' | 'registry';
  readonly names: readonly Name[];
}) {
  const say = useTexts(texts);
  return (
    <section class="stack tight" aria-labelledby={`start-${title}`}>
      <h2 id={`start-${title}`}>{say[title]}</h2>
      <ul class="columns start-ways">
        {names.map((name) => (
          <li key={name} class="sheet">
            <a href={WAYS[name].href}>
              <Icon name={WAYS[name].icon} />
              <b>{say[name]}</b>
            </a>
            <p class="soft small">{say[`${name}Text`]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
