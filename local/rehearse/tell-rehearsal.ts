/** When the last day is over: gathers the story, the letters, the mails and the figures from the ledger. */
import type { CalendarDay, Instant } from '../../shared/domain/time.ts';
import { localDayOf } from '../../shared/domain/time.ts';
import { countDirective } from '../../shared/use-cases/directive/count-directive.ts';
import { loadReference } from '../../shared/use-cases/reference.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import type { Show } from './acts/show.ts';
import { unitsOf } from './figures/assignments.ts';
import { figuresOf, mailStatesOf } from './figures/count.ts';
import { collectLetters } from './figures/letters.ts';
import { changeStory, type Announced } from './figures/moved.ts';
import { problemsOf } from './figures/reconcile.ts';
import type { Rehearsal, RehearsedMail } from './rehearsal.ts';
import type { PostedMail } from './stage/stage.ts';
import { storyOf } from './story/days.ts';
import { eventsSince } from './story/ledger-events.ts';
import { namesOf } from './story/names.ts';

/** The id of a directive is drawn at random; in what a rehearsal tells, every run calls it the same. */
const STANDING_ID = 'ddientap0';
/** Links of a rehearsal open nothing, so their tokens are left out: the mails of two runs are then equal. */
const TOKEN = /(\/links\/)c1\.[A-Za-z0-9_.-]+/g;

function retold(mails: readonly PostedMail[], directiveId: string): RehearsedMail[] {
  const plain = (text: string): string =>
    text.replaceAll(TOKEN, '$1dien-tap').replaceAll(directiveId, STANDING_ID);
  return mails
    .map(({ key, at, to, subject, html, text, calendar }) => ({
      order: `${at} ${to.address} ${plain(subject)} ${plain(key.startsWith('digest:') ? 'digest' : key)}`,
      mail: {
        at,
        to,
        subject: plain(subject),
        html: plain(html),
        text: plain(text),
        isDigest: key.startsWith('digest:'),
        ...(calendar === undefined ? {} : { calendar: plain(calendar) }),
      },
    }))
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ mail }) => mail);
}

export interface Performed {
  readonly announced: readonly Announced[];
  /** The load of the province is no part of the story. */
  readonly start: Instant;
  readonly from: CalendarDay;
  readonly setting: string;
  readonly remarks: readonly string[];
  readonly cutShort: boolean;
}

export async function tellRehearsal(
  show: Show,
  { announced, start, from, setting, remarks, cutShort }: Performed,
): Promise<Rehearsal> {
  const { stage, cast, seed, directiveId } = show;
  const { ledger, clock, mailStore, settings } = stage.deps;
  const now = clock.now();
  const reference = await loadReference(ledger);
  const directive = (await loadExisting(ledger, 'directive', directiveId)).body;
  const assignments = await stage.assignments(directiveId);
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]));
  const names = namesOf(stage.province);
  const events = await eventsSince(ledger, start);
  const mails = retold(stage.mails, directiveId);
  const { letters, byId: letterById } = await collectLetters(stage);
  const unitIdOf = (assignmentId: string): string => byId.get(assignmentId)?.unitId ?? assignmentId;
  const units = unitsOf(cast, assignments, {
    ...reference,
    now,
    transitions: stage.transitions,
    unitName: names.unit,
    byId,
  });
  const { statistics, problems: counted } = await countDirective(ledger, directive, now);
  const mailStates = await mailStatesOf(mailStore);
  const figures = await figuresOf(stage, {
    directive,
    statistics,
    units,
    events,
    mails,
    letters,
    cancelled: mailStates.CANCELLED,
  });
  const changes = announced.map((one) => changeStory(one, events, (id) => names.unit(unitIdOf(id))));
  const reminderEvents = events.filter(
    ({ kind, type }) => kind === 'assignment' && type === 'REMINDED',
  ).length;
  const plainly = (failures: Iterable<string>): string[] =>
    [...failures].map((failure) => failure.replaceAll(directiveId, STANDING_ID));
  const to = localDayOf(directive.ending?.at ?? now);
  const story = { calendar: reference.calendar, unitIdOf, names, letter: (id: string) => letterById.get(id) };
  return {
    notation: directive.notation,
    subject: directive.content.subject,
    province: settings.province.name,
    setting,
    seed,
    from,
    to,
    days: storyOf(events, mails, { from, to }, story),
    units,
    changes,
    mails,
    letters,
    figures,
    closed: directive.phase === 'CLOSED',
    refused: plainly(show.refused),
    remarks,
    problems: problemsOf({
      directive,
      counted,
      figures,
      units,
      letters,
      changes,
      mailStates,
      reminderEvents,
      failures: plainly(stage.failures),
      cutShort,
    }),
  };
}
