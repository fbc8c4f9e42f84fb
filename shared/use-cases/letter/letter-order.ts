/** What a letter states, gathered from the frozen facts, the earlier letters and the assignment. */
import type { Assignment } from '../../domain/assignment/assignment.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import type { Unit } from '../../domain/organisation/unit.ts';
import { localDayOf } from '../../domain/time.ts';
import type { EscalationLetterKind, LetterOrder } from '../../documents/draft-letter.ts';
import type { EarlierReminder, OverdueFacts } from '../../documents/letter-facts.ts';
import type { Reference } from '../reference.ts';
import { answerDayOf, answerDaysOf } from './answer-day.ts';
import { clauseInWords } from './clause-words.ts';
import { headTitleOf } from './letter-frame.ts';

export interface LetterSources {
  readonly letter: LetterRecord;
  readonly directive: Directive;
  readonly assignment: Assignment;
  readonly unit: Unit | undefined;
  readonly issuer: Unit | undefined;
  /** Letters about the same assignment that were signed before this one was drafted, oldest first. */
  readonly earlier: readonly LetterRecord[];
  readonly reference: Reference;
}

/** The clause's own words when there is only one. */
function contentOf({ directive, assignment }: LetterSources): string {
  const [only, ...others] = assignment.obligations;
  return only !== undefined && others.length === 0
    ? clauseInWords(directive.content, only.clauseId)
    : `thực hiện nội dung tại mục ${assignment.obligations.map(({ clauseId }) => clauseId).join(', ')}`;
}

function remindersOf({ letter, earlier }: LetterSources): EarlierReminder[] {
  const mails = letter.facts.remindedOn.map((reminded) => ({ kind: 'MAIL', day: reminded }) as const);
  const letters = earlier.flatMap(({ kind, signed }) =>
    signed === undefined
      ? []
      : [{ kind: 'LETTER', day: signed.day, letterKind: kind, notation: signed.notation } as const],
  );
  return [...mails, ...letters];
}

function explanationOf({ letter, assignment, earlier }: LetterSources): OverdueFacts['explanation'] {
  const request = earlier.findLast(({ kind }) => kind === 'EXPLANATION_REQUEST')?.signed;
  const duty = assignment.duties.EXPLANATION;
  if (request === undefined || duty === undefined) return null;
  // The letter says what was known when it was signed, or while it is a draft, now.
  const answered = assignment.explanation?.answeredAt;
  const answeredAt =
    letter.signed !== undefined && answered !== undefined && answered > letter.signed.at
      ? undefined
      : answered;
  return {
    requestNotation: request.notation,
    dueDay: duty.dueDay,
    receivedDay: answeredAt === undefined ? null : localDayOf(answeredAt),
  };
}

function factsOf(sources: LetterSources): OverdueFacts {
  const { letter, assignment, unit, reference } = sources;
  const { facts, draftedAt } = letter;
  const { calendar } = reference;
  const asOf = localDayOf(draftedAt);
  const signedOn = letter.signed?.day;
  const answerDays = answerDaysOf(reference.policy);
  const answerDay = signedOn === undefined ? null : (facts.answerDay ?? answerDayOf(signedOn, reference));
  const firstDueDay = assignment.duties[facts.duty ?? 'REPORT']?.firstDueDay ?? facts.dueDay;
  return {
    kind: 'OVERDUE',
    unitName: facts.unitName,
    unitHead: unit === undefined ? `Thủ trưởng ${facts.unitName}` : headTitleOf(unit),
    asOf,
    items: [
      {
        content: contentOf(sources),
        product: facts.product,
        dueDay: facts.dueDay,
        firstDueDay: firstDueDay === facts.dueDay ? null : firstDueDay,
        workingDaysLate: facts.workingDaysLate,
      },
    ],
    reminders: remindersOf(sources),
    answerDay,
    answerWorkingDays:
      signedOn === undefined || answerDay === null
        ? answerDays
        : Math.max(calendar.workingDaysBetween(signedOn, answerDay), 1),
    explanation: explanationOf(sources),
  };
}

export function letterOrderOf(kind: EscalationLetterKind, sources: LetterSources): LetterOrder {
  const { letter, directive, issuer } = sources;
  const { subject } = letter.facts;
  return {
    kind,
    directive: {
      type: directive.content.type,
      notation: directive.number === undefined ? null : directive.notation,
      day: directive.issuedDay ?? letter.facts.issuedDay,
      subject: `${subject.charAt(0).toLocaleLowerCase('vi')}${subject.slice(1)}`,
      issuer: issuer?.name ?? directive.content.issuerUnitId,
    },
    facts: factsOf(sources),
  };
}
