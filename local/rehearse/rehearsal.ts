/** What a rehearsal tells: plain data, ready to be printed, laid out as a page, or answered by the API. */
import type { Party } from '../../shared/domain/assignment/assignment.ts';
import type { OfficialStatus } from '../../shared/domain/assignment/status.ts';
import type { Duty } from '../../shared/domain/policy/policy.ts';
import type { Statistics } from '../../shared/domain/statistics.ts';
import type { CalendarDay, Instant } from '../../shared/domain/time.ts';

/** `CLOCK`: what the system did by itself. `LETTER`: drafted or signed. `CALENDAR`: working days changed. */
export type EntryKind = 'UNIT' | 'OFFICE' | 'CLOCK' | 'LADDER' | 'LETTER' | 'CALENDAR' | 'DIRECTIVE';
export interface StoryEntry {
  readonly at: Instant;
  readonly kind: EntryKind;
  readonly who: string;
  readonly what: string;
}
export interface StoryDay {
  readonly day: CalendarDay;
  /** The last day of a run of days on which nothing happened; equal to `day` otherwise. */
  readonly until: CalendarDay;
  readonly working: boolean;
  /** Why it is a day off, or why a Saturday is worked. */
  readonly note: string | undefined;
  readonly entries: readonly StoryEntry[];
  readonly mails: { readonly single: number; readonly digests: number };
}

export interface RehearsedMail {
  readonly at: Instant;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly isDigest: boolean;
  readonly calendar?: string;
}
export interface RehearsedLetter {
  readonly kind: string;
  readonly unitName: string;
  readonly state: string;
  readonly draftedOn: CalendarDay;
  readonly notation: string | undefined;
  readonly signedOn: CalendarDay | undefined;
  /** `TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG`. */
  readonly block: string;
  readonly html: string;
}

export interface RehearsedAssignment {
  readonly unitId: string;
  readonly label: string;
  readonly dueDay: CalendarDay;
  readonly firstDueDay: CalendarDay;
  readonly official: OfficialStatus | undefined;
  /** When the assignment was given to another unit. */
  readonly transferredTo: string | undefined;
  readonly inheritedFrom: string | undefined;
  readonly workingDaysLate: number;
  readonly acknowledged: CalendarDay | undefined;
  /** Of the acknowledgement, in working days after receipt. */
  readonly acknowledgedAfter: number;
  readonly planFiled: CalendarDay | undefined;
  readonly planLate: number;
  readonly planReturns: number;
  readonly reported: CalendarDay | undefined;
  readonly reportReturns: number;
  readonly nil: boolean;
  readonly closed: CalendarDay | undefined;
  readonly extensions: number;
  readonly reminders: number;
  readonly highestRung: string | undefined;
  readonly transitions: number;
  readonly clock: { readonly [party in Party]: number } & { readonly total: number };
}
export interface RehearsedUnit {
  readonly id: string;
  readonly name: string;
  readonly character: string;
  readonly story: string;
  readonly assignments: readonly RehearsedAssignment[];
}

export interface MovedGroup {
  readonly duty: Duty;
  readonly before: CalendarDay;
  readonly after: CalendarDay;
  readonly units: readonly string[];
}
export interface CalendarChangeStory {
  readonly announcedOn: CalendarDay;
  readonly reason: string;
  /** What the preview said, by duty and day, and what then moved. */
  readonly previewed: readonly MovedGroup[];
  readonly moved: readonly MovedGroup[];
  readonly milestones: number;
}

export interface Figures {
  readonly statistics: Statistics;
  readonly expected: number;
  readonly units: number;
  readonly reminders: number;
  readonly rungs: Readonly<Record<string, number>>;
  readonly mails: {
    readonly total: number;
    readonly single: number;
    readonly digests: number;
    readonly cancelled: number;
  };
  readonly letters: { readonly drafted: number; readonly signed: number; readonly setAside: number };
  readonly transitions: { readonly total: number; readonly assignments: number; readonly most: number };
  readonly chains: { readonly records: number; readonly events: number; readonly broken: number };
}

export interface Rehearsal {
  readonly notation: string;
  readonly subject: string;
  readonly province: string;
  /** What is invented in it: `dữ liệu hư cấu`. */
  readonly setting: string;
  readonly seed: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly days: readonly StoryDay[];
  readonly units: readonly RehearsedUnit[];
  readonly changes: readonly CalendarChangeStory[];
  readonly mails: readonly RehearsedMail[];
  readonly letters: readonly RehearsedLetter[];
  readonly figures: Figures;
  /** Ended by the closing of the directive; otherwise the rehearsal stopped before. */
  readonly closed: boolean;
  /** What somebody wanted to do and the system refused, with the reason. */
  readonly refused: readonly string[];
  /** What was assumed, and what was left out. */
  readonly remarks: readonly string[];
  /** Empty when everything adds up. */
  readonly problems: readonly string[];
}
