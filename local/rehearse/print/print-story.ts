/** The story in a terminal: a heading per day, a line per thing that happened. */
import { capital } from '../../../shared/notifications/words.ts';
import type { CalendarChangeStory, Rehearsal, StoryDay, StoryEntry } from '../rehearsal.ts';
import { shortName } from '../story/names.ts';
import { padded, wrapped } from './columns.ts';
import type { Ink } from './ink.ts';
import { dayInFull, mailsInWords, spanOf, standingOf, timeOf } from './words.ts';

export interface Paper {
  readonly ink: Ink;
  readonly columns: number;
}
const WHO_COLUMNS = 16;
const INDENT = 2 + 5 + 2 + WHO_COLUMNS;

function hung(text: string, { columns }: Paper, indent: number): string[] {
  const [first = '', ...others] = wrapped(text, columns - indent);
  return [first, ...others.map((line) => ' '.repeat(indent) + line)];
}

function entryLines({ at, who, kind, what }: StoryEntry, paper: Paper): string[] {
  const { ink } = paper;
  const [first = '', ...others] = hung(what, paper, INDENT);
  return [
    `  ${ink.soft(timeOf(at))}  ${padded(who, WHO_COLUMNS)}${ink.of(kind, first)}`,
    ...others.map((line) => ink.of(kind, line)),
  ];
}

const deadlines = (groups: CalendarChangeStory['moved']): number =>
  groups.reduce((sum, { units }) => sum + units.length, 0);

/** Beneath the announcement: what the preview had said, against what then moved. */
function changeLines({ previewed, moved, milestones }: CalendarChangeStory, paper: Paper): string[] {
  const happened =
    deadlines(previewed) === deadlines(moved)
      ? 'thực tế dời đúng như vậy'
      : `thực tế dời ${deadlines(moved)} thời hạn`;
  const summary = `Xem trước khi công bố: dời ${deadlines(previewed)} thời hạn và ${milestones} mốc nhắc, đôn đốc; ${happened}.`;
  return hung(summary, paper, INDENT).map((part, index) =>
    paper.ink.of('CALENDAR', index === 0 ? ' '.repeat(INDENT) + part : part),
  );
}

function dayLines(day: StoryDay, changes: readonly CalendarChangeStory[], paper: Paper): string[] {
  const { ink } = paper;
  const mails = mailsInWords(day.mails);
  const standing = standingOf(day);
  const [heading = '', ...more] = wrapped(`${spanOf(day)} · ${standing}`, paper.columns);
  const change = changes.filter(
    ({ announcedOn, previewed }) => announcedOn === day.day && previewed.length > 0,
  );
  return [
    '',
    ink.bold(heading),
    ...more.map((line) => ink.bold(`  ${line}`)),
    ...day.entries.flatMap((entry) => entryLines(entry, paper)),
    ...change.flatMap((story) => changeLines(story, paper)),
    ...(mails === undefined ? [] : [ink.soft(`         ${padded('Thư', WHO_COLUMNS)}${mails}`)]),
  ];
}

function castLines({ units }: Rehearsal, paper: Paper): string[] {
  const byStory = Map.groupBy(units, ({ story }) => story);
  return [...byStory].flatMap(([story, playing]) => {
    const names = playing.map(({ name }) => shortName(name)).join(', ');
    const [first = '', ...others] = hung(`${names}: ${story}`, paper, 4);
    return [`  – ${first}`, ...others];
  });
}

export function printStory(rehearsal: Rehearsal, paper: Paper): string[] {
  const { ink } = paper;
  const { notation, subject, province, from, to, seed, units, days, changes } = rehearsal;
  return [
    ink.bold(`DIỄN TẬP: Công văn số ${notation}`),
    ...wrapped(`V/v ${subject}`, paper.columns),
    ...wrapped(
      `${capital(province)} (hư cấu) · ${units.length} đơn vị · từ ${dayInFull(from)} đến ${dayInFull(to)} · hạt giống ${seed}`,
      paper.columns,
    ),
    '',
    ink.bold('Các đơn vị và cách xử sự trong lần diễn tập này'),
    ...castLines(rehearsal, paper),
    ...days.flatMap((day) => dayLines(day, changes, paper)),
  ];
}
