/** A mail's content before it takes a form: the same content becomes the subject, the text, the HTML and a digest line. */
import type { Notice } from './notice.ts';
import { documentInWords, dayInWords, leftInWords } from './words.ts';

/** Sections of the digest, in the order in which they matter. */
export const SECTIONS = ['OVERDUE', 'DUE_TODAY', 'DUE_SOON', 'AWAITING_YOU', 'OTHER'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Fact {
  readonly label: string;
  readonly value: string;
}
/** Which of the links given by the caller make sense as buttons, the main one first. */
export type Action = 'OPEN' | 'ACKNOWLEDGE' | 'NIL_REPORT' | 'REQUEST_EXTENSION';

export interface Content {
  readonly section: Section;
  /** Subject without the directive's notation, starting with a small or capital letter as in a sentence. */
  readonly subject: string;
  /** What to do and by when, one sentence, the first thing read. */
  readonly lead: string;
  readonly facts: readonly Fact[];
  readonly list?: { readonly title: string; readonly items: readonly string[] };
  /** What else must be known at once: a consequence, a state, what comes next. */
  readonly remark?: string;
  readonly actions: readonly Action[];
}

/** Links to put on the buttons; those not given, or not web addresses, are left out. */
export interface Links {
  readonly open?: string;
  readonly acknowledge?: string;
  readonly nilReport?: string;
  readonly requestExtension?: string;
}

export const fact = (label: string, value: string | undefined): readonly Fact[] =>
  value === undefined ? [] : [{ label, value }];

/** ` trước khi hết thứ Sáu, 27/11/2026 (còn 3 ngày làm việc)`; nothing when there is no day, or it is past. */
export function byWhen({ dueDay, workingDaysLeft }: Pick<Notice, 'dueDay' | 'workingDaysLeft'>): string {
  if (dueDay === undefined || (workingDaysLeft ?? 0) < 0) return '';
  return ` trước khi hết ${dayInWords(dueDay)}${leftInWords(workingDaysLeft)}`;
}

export const remark = (text: string | undefined): { readonly remark?: string } =>
  text === undefined ? {} : { remark: text };

export const named = (notice: Notice): string => documentInWords(notice.directive.notation);

/** The facts that close every mail: which document, which unit, which day. */
export function commonFacts(notice: Notice): readonly Fact[] {
  const { directive, dueDay, firstDueDay } = notice;
  const moved = firstDueDay !== undefined && firstDueDay !== dueDay;
  return [
    ...fact('Văn bản', `${directive.notation} – ${directive.subject}`),
    ...fact('Đơn vị', notice.unitName),
    ...fact('Thời hạn', dueDay === undefined ? undefined : dayInWords(dueDay)),
    ...fact('Thời hạn ban đầu', moved ? dayInWords(firstDueDay) : undefined),
  ];
}
