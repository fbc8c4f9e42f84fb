/** The story as a page: what happened on each day, and what a change of the calendar moved. */
import { formatDay } from '../../../shared/domain/time.ts';
import { DUTY_NAMES, mailsInWords, spanOf, standingOf, timeOf } from '../print/words.ts';
import type { CalendarChangeStory, Rehearsal, StoryDay, StoryEntry } from '../rehearsal.ts';
import { unitsInWords } from '../story/names.ts';
import { section, text } from './html.ts';

const entryOf = ({ at, kind, who, what }: StoryEntry): string =>
  `<li class="${kind}"><time>${timeOf(at)}</time><span class="who">${text(who)}</span><span class="what">${text(what)}</span></li>`;

function changeOf({ previewed, milestones }: CalendarChangeStory): string {
  const lines = previewed.map(
    ({ duty, before, after, units }) =>
      `<li>Hạn ${text(DUTY_NAMES[duty])}: ${formatDay(before)} → <b>${formatDay(after)}</b>, ${units.length} thời hạn của ${text(unitsInWords(units))}</li>`,
  );
  return `<div class="change"><p>Xem trước khi công bố: dời ${milestones} mốc nhắc, đôn đốc và các thời hạn sau:</p><ul>${lines.join('')}</ul></div>`;
}

function dayOf(day: StoryDay, changes: readonly CalendarChangeStory[]): string {
  const mails = mailsInWords(day.mails);
  const last =
    mails === undefined
      ? ''
      : `<li class="soft"><span></span><span class="who">Thư</span><span class="what">${text(mails)}</span></li>`;
  const entries = day.entries.map(entryOf).join('') + last;
  return `<article class="day${day.working ? '' : ' off'}"><h3>${text(spanOf(day))} <small>${text(standingOf(day))}</small></h3>${entries === '' ? '' : `<ol>${entries}</ol>`}${changes
    .filter(({ announcedOn, previewed }) => announcedOn === day.day && previewed.length > 0)
    .map(changeOf)
    .join('')}</article>`;
}

export const storySection = ({ days, changes }: Rehearsal): string =>
  section('dien-bien', 'Diễn biến', days.map((day) => dayOf(day, changes)).join(''));
