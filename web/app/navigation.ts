/** What stands in the side bar, for whom. */
import type { IconName } from '../components/icon.tsx';
import type { Texts } from '../texts/language.ts';
import { isAuditor, isOffice, isUnitPerson, mayI, type Me } from './me.ts';

export interface Place {
  readonly href: string;
  readonly icon: IconName;
  readonly name: keyof typeof placeNames.vi;
  readonly isFor: (me: Me) => boolean;
}

export const placeNames = {
  vi: {
    today: 'Hôm nay',
    queue: 'Chờ xử lý',
    directives: 'Văn bản chỉ đạo',
    assignments: 'Nhiệm vụ',
    letters: 'Đôn đốc, chấn chỉnh',
    year: 'Năm công tác',
    criteria: 'Tiêu chí kiểm tra',
    units: 'Đơn vị',
    people: 'Người dùng',
    calendar: 'Lịch làm việc',
    policy: 'Quy định đôn đốc',
    registers: 'Sổ đăng ký văn bản',
    mails: 'Nhật ký thư',
    ledger: 'Sổ cái',
  },
  en: {
    today: 'Today',
    queue: 'To decide',
    directives: 'Directives',
    assignments: 'Assignments',
    letters: 'Letters',
    year: 'The year',
    criteria: 'Criteria',
    units: 'Units',
    people: 'People',
    calendar: 'Working calendar',
    policy: 'Reminder rules',
    registers: 'Registers',
    mails: 'Mail log',
    ledger: 'Ledger',
  },
} satisfies Texts<Record<string, string>>;

const everyone = (): boolean => true;
export const places: readonly Place[] = [
  { href: '/', icon: 'home', name: 'today', isFor: everyone },
  { href: '/queue', icon: 'inbox', name: 'queue', isFor: isOffice },
  { href: '/directives', icon: 'document', name: 'directives', isFor: everyone },
  {
    href: '/assignments',
    icon: 'list',
    name: 'assignments',
    isFor: (me) => isOffice(me) || isUnitPerson(me) || isAuditor(me),
  },
  { href: '/letters', icon: 'letter', name: 'letters', isFor: (me) => mayI(me, 'VIEW_LETTERS') },
  { href: '/year', icon: 'chart', name: 'year', isFor: isUnitPerson },
  { href: '/criteria', icon: 'check', name: 'criteria', isFor: everyone },
  { href: '/units', icon: 'building', name: 'units', isFor: everyone },
  { href: '/people', icon: 'people', name: 'people', isFor: (me) => mayI(me, 'VIEW_PEOPLE') },
  { href: '/calendar', icon: 'calendar', name: 'calendar', isFor: everyone },
  { href: '/policy', icon: 'rules', name: 'policy', isFor: everyone },
  { href: '/registers', icon: 'book', name: 'registers', isFor: (me) => mayI(me, 'VIEW_REGISTERS') },
  { href: '/mails', icon: 'letter', name: 'mails', isFor: (me) => mayI(me, 'VIEW_MAIL') },
  { href: '/ledger', icon: 'shield', name: 'ledger', isFor: (me) => mayI(me, 'VERIFY_LEDGER') },
];
