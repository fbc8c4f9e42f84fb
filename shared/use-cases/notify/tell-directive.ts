/** Who is told what when something happens to a directive as a whole, or to a letter. */
import { statisticsSchema, type Directive } from '../../domain/directive/directive.ts';
import { currentReviewerOf } from '../../domain/directive/reviewer.ts';
import type { LetterRecord } from '../../domain/letter.ts';
import { localDayOf, type CalendarDay } from '../../domain/time.ts';
import type { Notice } from '../../notifications/notice.ts';
import type { LedgerEvent } from '../../ports/ledger.ts';
import type { Dependencies } from '../dependencies.ts';
import { loadReference } from '../reference.ts';
import { load, queryAll, type Stored } from '../store.ts';
import { statisticsOf, type Statistics } from '../../domain/statistics.ts';
import type { Told } from './telling.ts';
import { COPY_READERS, chairmen, chiefsOfOffice, peopleOf, reviewers, unitPeople } from './people.ts';
import { numberedTold } from './numbered-notices.ts';
import { queuedMails } from './queue-mail.ts';
import { revokedTold } from './revoked-notices.ts';

type Deps = Pick<Dependencies, 'ledger' | 'mailStore' | 'settings' | 'clock'>;

const tallyOf = ({ assignments, official, withdrawn }: Statistics) => ({
  units: assignments,
  onTime: official.DONE_ON_TIME,
  late: official.DONE_LATE,
  withdrawn,
});

async function countNow(deps: Deps, directiveId: string): Promise<Statistics> {
  const reference = await loadReference(deps.ledger);
  const assignments = [];
  for await (const { body } of queryAll(deps.ledger, 'assignment', {
    index: 'list',
    partition: `directive#${directiveId}`,
  }))
    assignments.push(body);
  return statisticsOf(assignments, { ...reference, now: deps.clock.now() });
}

export async function copiesTold(
  deps: Pick<Deps, 'ledger' | 'settings' | 'clock'>,
  directive: Pick<Directive, 'copies'>,
  base: Omit<Extract<Notice, { kind: 'INFORMED' }>, 'kind' | 'purpose' | 'unitName'>,
  on: CalendarDay,
): Promise<Told[]> {
  return Promise.all(
    directive.copies.map(async ({ unitId, purpose }) => {
      const unit = await load(deps.ledger, 'unit', unitId);
      const to = await peopleOf(deps, unitId, COPY_READERS, on);
      const readOnly = purpose === 'ACTION' ? 'INFO' : purpose;
      const notice: Notice = {
        ...base,
        unitName: unit?.body.name ?? unitId,
        kind: 'INFORMED',
        purpose: readOnly,
      };
      return { about: 'copy', to, notice, digest: false };
    }),
  );
}

export async function tellOfDirective(
  deps: Deps,
  { id, body }: Stored<'directive'>,
  event: LedgerEvent,
): Promise<void> {
  const today = localDayOf(event.at);
  const directive = {
    id,
    notation: body.notation === '' ? 'số đang chờ' : body.notation,
    subject: body.content.subject,
  };
  const about = `${event.sequence}:${event.type}`;
  const office = async (notice: Notice, chairman: boolean): Promise<Told[]> => {
    const reviewing = await reviewers(deps, currentReviewerOf(body), today);
    const to = [
      ...reviewing,
      ...(await chiefsOfOffice(deps, today)),
      ...(chairman ? await chairmen(deps, today) : []),
    ];
    return [
      { about, to: [...new Map(to.map((person) => [person.id, person])).values()], notice, digest: false },
    ];
  };
  const told = await (async (): Promise<Told[]> => {
    const unitName = deps.settings.province.name;
    switch (event.type) {
      case 'ISSUED':
        return copiesTold(deps, body, { directive }, today);
      case 'NUMBERED':
        return numberedTold(deps, body, about, today);
      case 'RECALLED':
      case 'REPLACED':
        return revokedTold(deps, body, about, today);
      case 'COMPLETED':
      case 'CLOSING_REMINDED':
        return office(
          { directive, unitName, kind: 'ALL_ANSWERED', tally: tallyOf(await countNow(deps, id)) },
          false,
        );
      case 'CLOSED': {
        const frozen = statisticsSchema.safeParse(body.ending?.statistics);
        const { onTime, late, units, withdrawn } = tallyOf(await countNow(deps, id));
        const tally = frozen.success
          ? {
              units,
              withdrawn,
              onTime: frozen.data.official.DONE_ON_TIME ?? onTime,
              late: frozen.data.official.DONE_LATE ?? late,
            }
          : { units, withdrawn, onTime, late };
        const closed = await office(
          { directive, unitName, kind: 'DIRECTIVE_CLOSED', tally, closedDay: today },
          true,
        );
        // Whoever closed it knows.
        return closed.map((told) => ({ ...told, to: told.to.filter((person) => person.id !== event.actor) }));
      }
      default:
        return [];
    }
  })();
  if (told.length > 0) await deps.mailStore.enqueue(queuedMails(id, told, { at: event.at, today }));
}

export async function tellOfLetter(deps: Deps, letter: LetterRecord, event: LedgerEvent): Promise<void> {
  if (event.type !== 'LETTER_SIGNED' || letter.signed === undefined) return;
  const assignment = await load(deps.ledger, 'assignment', letter.assignmentId);
  if (assignment === undefined) return;
  const today = localDayOf(event.at);
  const notice: Notice = {
    directive: { id: letter.directiveId, notation: letter.facts.notation, subject: letter.facts.subject },
    assignmentId: letter.assignmentId,
    unitName: letter.facts.unitName,
    dueDay: letter.facts.dueDay,
    kind: 'LETTER_ISSUED',
    letterKind: letter.kind,
    letter: {
      state: 'ISSUED',
      number: letter.signed.notation,
      issuedDay: letter.signed.day,
      signer: letter.signed.name,
    },
    ...(letter.facts.answerDay === undefined ? {} : { answerDueDay: letter.facts.answerDay }),
  };
  const to = await unitPeople(deps, assignment.body, today);
  await deps.mailStore.enqueue(
    queuedMails(letter.id, [{ about: event.type, to, notice, digest: false }], { at: event.at, today }),
  );
}
