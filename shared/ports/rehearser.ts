/**
 * Lives a draft through ahead of time, in a world of its own that is thrown away: no record is written, no mail leaves,
 * no file remains. Only a home that can spare a processor for it has one.
 */
import type { Party } from '../domain/assignment/assignment.ts';
import type { OfficialStatus } from '../domain/assignment/status.ts';
import type { DirectiveContent } from '../domain/directive/directive.ts';
import type { Register } from '../domain/documents/register.ts';
import type { SigningMatrix } from '../domain/documents/signing.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { Unit } from '../domain/organisation/unit.ts';
import type { Refused } from '../domain/outcome.ts';
import type { Policy, Rung } from '../domain/policy/policy.ts';
import type { RecordBody } from '../domain/records.ts';
import type { CalendarDay } from '../domain/time.ts';

/** How units answer: all in time; as an office commonly meets it, drawn by the seed; not before the last rung. */
export const rehearsalBehaviours = ['ON_TIME', 'PLAUSIBLE', 'SILENT'] as const;
export type RehearsalBehaviour = (typeof rehearsalBehaviours)[number];

/** Everything that the rehearsal may know: the province as its ledger says, and no key or password. */
export interface RehearsalOrder {
  readonly content: DirectiveContent;
  /** The day on which it is issued, at eight o'clock. */
  readonly today: CalendarDay;
  readonly behaviour: RehearsalBehaviour;
  /** The same order and seed are answered with the same story. */
  readonly seed: string;
  /** Whether the answer comes as a page too. */
  readonly page: boolean;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly registers: readonly Register[];
  readonly calendar: RecordBody<'calendar'>;
  readonly policy: Policy;
  readonly matrix: SigningMatrix;
  readonly settings: {
    readonly publicUrl: string;
    readonly mailFrom: { readonly name: string; readonly address: string };
    readonly province: {
      readonly name: string;
      readonly place: string;
      readonly officeUnitId: string;
      readonly committeeUnitId: string;
    };
  };
  /** What was left out of the order, in words for whoever reads the answer. */
  readonly remarks: readonly string[];
}

export const toldKinds = ['UNIT', 'OFFICE', 'CLOCK', 'LADDER', 'LETTER', 'CALENDAR', 'DIRECTIVE'] as const;
export interface ToldEntry {
  /** `07:30`, local. */
  readonly time: string;
  readonly kind: (typeof toldKinds)[number];
  readonly who: string;
  readonly what: string;
}
export interface ToldDay {
  readonly day: CalendarDay;
  /** The last day of a run of days off on which nothing happens; equal to `day` otherwise. */
  readonly until: CalendarDay;
  readonly working: boolean;
  /** Why it is a day off, or why a Saturday is worked. */
  readonly note?: string | undefined;
  readonly mails: number;
  readonly entries: readonly ToldEntry[];
}
export interface ToldMail {
  readonly day: CalendarDay;
  readonly time: string;
  readonly subject: string;
  /** The role in which the recipient reads it, in words. */
  readonly role: string;
  readonly unitName: string;
  readonly digest: boolean;
}
export interface ToldLetter {
  readonly kind: string;
  readonly unitName: string;
  readonly state: string;
  readonly draftedOn: CalendarDay;
  readonly signedOn?: CalendarDay | undefined;
  readonly notation?: string | undefined;
  /** `TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG`. */
  readonly block: string;
}
export interface ToldUnit {
  readonly unitId: string;
  readonly name: string;
  /** `Chậm báo cáo`: the way in which it plays, and what that means in a sentence. */
  readonly way: string;
  readonly story: string;
  readonly assignments: number;
  readonly highestRung?: string | undefined;
}

/** What a rehearsal tells. Lists are counted in full; of mails and letters the first are shown. */
export interface ToldRehearsal {
  readonly notation: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly seed: string;
  /** False when it stopped before the directive could be closed. */
  readonly closed: boolean;
  readonly days: readonly ToldDay[];
  readonly units: readonly ToldUnit[];
  readonly mails: {
    readonly total: number;
    readonly single: number;
    readonly digests: number;
    readonly shown: readonly ToldMail[];
  };
  readonly letters: {
    readonly drafted: number;
    readonly signed: number;
    readonly setAside: number;
    readonly shown: readonly ToldLetter[];
  };
  readonly figures: {
    readonly assignments: number;
    readonly withdrawn: number;
    readonly official: { readonly [status in OfficialStatus]: number };
    readonly workingDaysLate: number;
    readonly returned: number;
    readonly extended: number;
    readonly nil: number;
    readonly reminders: number;
    /** How often each rung of the ladder is climbed; those that are. */
    readonly rungs: readonly { readonly rung: Rung; readonly name: string; readonly count: number }[];
    /** Working days charged to each party. */
    readonly charged: { readonly [party in Party]: number };
  };
  /** Whether the figures add up; `problems` says what does not. */
  readonly reconciled: boolean;
  readonly problems: readonly string[];
  /** What somebody wanted to do and the system refused, with the reason. */
  readonly refused: readonly string[];
  readonly remarks: readonly string[];
}

export type RehearsalOutcome =
  | { readonly outcome: 'REHEARSED'; readonly told: ToldRehearsal; readonly page?: string | undefined }
  /** The draft cannot be issued as it stands. */
  | Refused
  /** One at a time. */
  | { readonly outcome: 'BUSY' }
  /** It was ended after this time. */
  | { readonly outcome: 'TOO_LONG'; readonly seconds: number };

export interface Rehearser {
  rehearse(order: RehearsalOrder): Promise<RehearsalOutcome>;
}
