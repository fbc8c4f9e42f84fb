/** Which lines a digest has, and in which order. */
import type { CalendarDay } from '../domain/time.ts';
import { contentOf } from './content-of.ts';
import { SECTIONS } from './content.ts';
import type { Content, Links, Section } from './content.ts';
import type { Notice } from './notice.ts';

export interface DigestLine {
  readonly notice: Notice;
  readonly links: Links;
  /** The morning for which the line was queued; its counts of working days hold then. */
  readonly writtenFor: CalendarDay;
}
export interface WrittenLine extends DigestLine {
  readonly content: Content;
}
export interface DigestSection {
  readonly section: Section;
  readonly lines: readonly WrittenLine[];
}

/** Deadline notices on the same duty say the same thing: the newest stands for all. Others are all kept. */
function subjectMatter({ notice }: DigestLine, index: number): string {
  const aboutDeadline =
    notice.kind === 'REMINDER' || notice.kind === 'DUE_TODAY' || notice.kind === 'OVERDUE';
  return aboutDeadline && notice.assignmentId !== undefined
    ? JSON.stringify([notice.assignmentId, notice.duty])
    : `line ${index}`;
}

function newestOnly(lines: readonly DigestLine[]): readonly DigestLine[] {
  const newest = new Map<string, DigestLine>();
  for (const [index, line] of lines.entries()) {
    const key = subjectMatter(line, index);
    const known = newest.get(key);
    if (known === undefined || known.writtenFor <= line.writtenFor) newest.set(key, line);
  }
  return [...newest.values()];
}

const byDueDay = (a: WrittenLine, b: WrittenLine): number =>
  (a.notice.dueDay ?? '9').localeCompare(b.notice.dueDay ?? '9') ||
  a.notice.directive.notation.localeCompare(b.notice.directive.notation, 'vi') ||
  a.notice.unitName.localeCompare(b.notice.unitName, 'vi');

/** The digest of a day: every matter once, sections in order of urgency, empty sections left out. */
export function digestSections(lines: readonly DigestLine[], today: CalendarDay): readonly DigestSection[] {
  const written = newestOnly(lines).map((line) => ({
    ...line,
    content: contentOf(line.notice, { writtenFor: line.writtenFor, today }),
  }));
  return SECTIONS.flatMap((section) => {
    const own = written.filter((line) => line.content.section === section).sort(byDueDay);
    return own.length === 0 ? [] : [{ section, lines: own }];
  });
}
