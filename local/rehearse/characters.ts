/**
 * The characters that units play in a rehearsal. One table, so that an official can read beforehand what will happen,
 * and say what is missing. Every number of days is a number of working days.
 */
export interface Character {
  /** How the page and the terminal call it. */
  readonly name: string;
  /** One sentence: what this unit does. */
  readonly story: string;
  /** Which of the unit's due days the character shows on; on the others the unit is on time. */
  readonly act: 'FIRST' | 'SECOND' | 'ALL';
  /** After receipt; 0 is the day of receipt. */
  readonly acknowledgesAfter: number;
  /** Says nothing at all, not even that it received anything, until its report. */
  readonly mute?: boolean;
  /** Against the plan's due day; negative is early. */
  readonly plan: number;
  /** Against the report's due day in its act; negative is early. `SILENT`: only after the last rung of the ladder. */
  readonly report: number | 'SILENT';
  readonly byMailLink?: boolean;
  readonly nil?: boolean;
  readonly planReturns?: number;
  readonly reportReturns?: number;
  /** Asks this many days before the due day. */
  readonly extension?: { readonly daysBefore: number; readonly answer: 'GRANTED' | 'REFUSED' };
  readonly explains?: 'OBJECTIVE' | 'SUBJECTIVE';
  /** Raised this many days before the due day, answered after three. */
  readonly obstacleBefore?: number;
  /** Hands its work to another officer this many days before the due day. */
  readonly officerChangesBefore?: number;
  /** The reviewer keeps what this unit files for so long. */
  readonly reviewTakes?: number;
  readonly rejectsReceipt?: boolean;
  readonly merges?: boolean;
}

/** What a conscientious unit does; every character says only where it differs. */
const usual = {
  act: 'FIRST',
  acknowledgesAfter: 0,
  plan: -1,
  report: -1,
} as const satisfies Partial<Character>;

export const CHARACTERS = {
  ON_TIME: { ...usual, name: 'Đúng hạn', story: 'Nhận ngay, nộp kế hoạch và báo cáo đúng hạn.' },
  EARLY: { ...usual, plan: -3, report: -4, name: 'Sớm', story: 'Nộp trước hạn vài ngày.' },
  BY_LINK: {
    ...usual,
    byMailLink: true,
    name: 'Qua thư',
    story: 'Xác nhận đã nhận bằng liên kết trong thư, không cần tài khoản.',
  },
  NIL: {
    ...usual,
    nil: true,
    byMailLink: true,
    act: 'SECOND',
    name: 'Không phát sinh',
    story: 'Báo cáo không phát sinh bằng một lần bấm trong thư.',
  },
  LATE_RECEIPT: {
    ...usual,
    acknowledgesAfter: 2,
    plan: 0,
    name: 'Chậm tiếp nhận',
    story: 'Hai ngày sau mới xác nhận đã nhận.',
  },
  LATE_PLAN: {
    ...usual,
    plan: 5,
    report: 0,
    name: 'Chậm kế hoạch',
    story: 'Nộp kế hoạch sau khi đã có dự thảo văn bản nhắc nhở.',
  },
  LATE_REPORT: {
    ...usual,
    act: 'SECOND',
    report: 2,
    name: 'Chậm báo cáo',
    story: 'Nộp báo cáo chậm hai ngày làm việc.',
  },
  EXTENDED: {
    ...usual,
    act: 'SECOND',
    extension: { daysBefore: 5, answer: 'GRANTED' },
    byMailLink: true,
    name: 'Được gia hạn',
    story: 'Xin gia hạn bằng liên kết trong thư nhắc, được đồng ý.',
  },
  REFUSED: {
    ...usual,
    report: 0,
    extension: { daysBefore: 4, answer: 'REFUSED' },
    name: 'Không được gia hạn',
    story: 'Xin gia hạn, bị từ chối, nộp đúng ngày đến hạn.',
  },
  PLAN_RETURNED: {
    ...usual,
    plan: -2,
    planReturns: 2,
    name: 'Kế hoạch bị trả lại',
    story: 'Kế hoạch bị trả lại hai lần, lần thứ ba mới được duyệt.',
  },
  REPORT_RETURNED: {
    ...usual,
    act: 'SECOND',
    report: -2,
    reportReturns: 1,
    name: 'Báo cáo bị trả lại',
    story: 'Báo cáo bị trả lại một lần để bổ sung.',
  },
  OBSTACLE: {
    ...usual,
    obstacleBefore: 9,
    name: 'Có vướng mắc',
    story: 'Nêu vướng mắc; những ngày chờ trả lời tính cho cấp quyết định.',
  },
  OFFICER_CHANGED: {
    ...usual,
    act: 'SECOND',
    officerChangesBefore: 6,
    name: 'Đổi đầu mối',
    story: 'Cán bộ đầu mối chuyển công tác, người mới làm tiếp.',
  },
  SLOW_REVIEW: {
    ...usual,
    plan: -3,
    reviewTakes: 7,
    name: 'Bị thẩm tra chậm',
    story: 'Đơn vị nộp sớm nhưng người thẩm tra giữ hồ sơ quá hạn.',
  },
  EXCUSED: {
    ...usual,
    report: 8,
    explains: 'OBJECTIVE',
    name: 'Chậm vì khách quan',
    story: 'Chậm, giải trình vì thiên tai; được kết luận khách quan, không bị phê bình.',
  },
  CRITICISED: {
    ...usual,
    report: 10,
    explains: 'SUBJECTIVE',
    name: 'Bị phê bình',
    story: 'Chậm đến mức bị phê bình rồi mới nộp.',
  },
  SILENT: {
    ...usual,
    act: 'SECOND',
    acknowledgesAfter: 3,
    plan: 2,
    report: 'SILENT',
    explains: 'SUBJECTIVE',
    name: 'Im lặng',
    story: 'Im lặng đến nấc cuối: nhắc nhở, giải trình, phê bình, kiểm điểm; cuối cùng mới nộp.',
  },
  MUTE: {
    ...usual,
    act: 'ALL',
    mute: true,
    report: 'SILENT',
    explains: 'SUBJECTIVE',
    name: 'Không phản hồi',
    story: 'Không tiếp nhận, không nộp kế hoạch, không báo cáo cho đến sau nấc đôn đốc cuối cùng.',
  },
  WRONG_ADDRESS: {
    ...usual,
    rejectsReceipt: true,
    name: 'Từ chối tiếp nhận',
    story: 'Trả lại vì không đúng chức năng; việc được giao cho đơn vị khác.',
  },
  MERGED: {
    ...usual,
    merges: true,
    name: 'Sáp nhập',
    story: 'Giữa chừng sáp nhập vào đơn vị khác; việc còn dở do đơn vị mới làm tiếp.',
  },
} as const satisfies Record<string, Character>;

export type CharacterName = keyof typeof CHARACTERS;
const isCharacterName = (text: string): text is CharacterName => Object.hasOwn(CHARACTERS, text);
/** The characters of a cast in which everything happens once; units that are all mute are a play of their own. */
export const characterNames: readonly CharacterName[] = Object.keys(CHARACTERS)
  .filter(isCharacterName)
  .filter((name) => name !== 'MUTE');

export const characterOf = (name: CharacterName): Character => CHARACTERS[name];
