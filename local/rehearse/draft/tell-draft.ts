/** A rehearsal as the API answers it: who, in which office, gets what on which day; no addresses, no bodies of mails. */
import { rungs, RUNGS } from '../../../shared/domain/policy/policy.ts';
import { ROLES } from '../../../shared/domain/organisation/role.ts';
import type { Person } from '../../../shared/domain/organisation/person.ts';
import { localDayOf } from '../../../shared/domain/time.ts';
import type {
  RehearsalOrder,
  ToldDay,
  ToldMail,
  ToldRehearsal,
  ToldUnit,
} from '../../../shared/ports/rehearser.ts';
import { timeOf } from '../print/words.ts';
import type { Rehearsal, RehearsedLetter, RehearsedMail, RehearsedUnit, StoryDay } from '../rehearsal.ts';

/** An answer stays readable, and a few megabytes at most. */
const MOST_MAILS = 3000;
const MOST_LETTERS = 1000;
const MOST_PROBLEMS = 100;

const dayOf = ({ day, until, working, note, mails, entries }: StoryDay): ToldDay => ({
  day,
  until,
  working,
  ...(note === undefined ? {} : { note }),
  mails: mails.single + mails.digests,
  entries: entries.map(({ at, kind, who, what }) => ({ time: timeOf(at), kind, who, what })),
});

/** Two people may read one mailbox; their names tell them apart. */
const addressOf = (name: string, address: string): string => `${name} <${address}>`;

function mailsOf(
  mails: readonly RehearsedMail[],
  people: readonly Person[],
  { units }: RehearsalOrder,
): ToldMail[] {
  const unitNames = new Map(units.map(({ id, name }) => [id, name]));
  const readers = new Map(people.map((person) => [addressOf(person.name, person.email), person]));
  return mails.slice(0, MOST_MAILS).map(({ at, to, subject, isDigest }) => {
    const reader = readers.get(addressOf(to.name, to.address));
    const role = reader?.roles[0]?.role;
    return {
      day: localDayOf(at),
      time: timeOf(at),
      subject,
      role: role === undefined ? to.name : ROLES[role],
      unitName: reader === undefined ? '' : (unitNames.get(reader.unitId) ?? reader.unitId),
      digest: isDigest,
    };
  });
}

const letterOf = ({ kind, unitName, state, draftedOn, signedOn, notation, block }: RehearsedLetter) => ({
  kind,
  unitName,
  state,
  draftedOn,
  ...(signedOn === undefined ? {} : { signedOn }),
  ...(notation === undefined ? {} : { notation }),
  block,
});

const rungRank = (name: string): number => rungs.findIndex((rung) => RUNGS[rung] === name);

function unitOf({ id, name, character, story, assignments }: RehearsedUnit): ToldUnit {
  const [highestRung] = assignments
    .flatMap((assignment) => assignment.highestRung ?? [])
    .sort((one, other) => rungRank(other) - rungRank(one));
  return {
    unitId: id,
    name,
    way: character,
    story,
    assignments: assignments.length,
    ...(highestRung === undefined ? {} : { highestRung }),
  };
}

const rungsOf = (climbed: Readonly<Record<string, number>>): ToldRehearsal['figures']['rungs'] =>
  rungs.flatMap((rung) => {
    const count = climbed[rung] ?? 0;
    return count === 0 ? [] : [{ rung, name: RUNGS[rung], count }];
  });

function figuresOf({ figures }: Rehearsal): ToldRehearsal['figures'] {
  const { assignments, withdrawn, official, workingDaysLate, returned, extended, nil, charged } =
    figures.statistics;
  const { reminders } = figures;
  return {
    assignments,
    withdrawn,
    official,
    workingDaysLate,
    returned,
    extended,
    nil,
    reminders,
    rungs: rungsOf(figures.rungs),
    charged,
  };
}

export function tellDraft(
  rehearsal: Rehearsal,
  people: readonly Person[],
  order: RehearsalOrder,
): ToldRehearsal {
  const { notation, from, to, seed, closed, days, units, mails, letters, figures, remarks } = rehearsal;
  const { total, single, digests } = figures.mails;
  return {
    notation,
    from,
    to,
    seed,
    closed,
    days: days.map(dayOf),
    units: units.map(unitOf),
    mails: { total, single, digests, shown: mailsOf(mails, people, order) },
    letters: { ...figures.letters, shown: letters.slice(0, MOST_LETTERS).map(letterOf) },
    figures: figuresOf(rehearsal),
    reconciled: rehearsal.problems.length === 0,
    problems: rehearsal.problems.slice(0, MOST_PROBLEMS),
    refused: rehearsal.refused.slice(0, MOST_PROBLEMS),
    remarks,
  };
}
