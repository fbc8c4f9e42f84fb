/** What goes otherwise than planned in a unit: more time is needed, something stands in the way, somebody moves on. */
import { loadExisting } from '../../../shared/use-cases/store.ts';
import * as commands from '../../../shared/use-cases/assignment/commands.ts';
import { putPerson } from '../../../shared/use-cases/organisation/put-person.ts';
import { plausibleExplanation, extensionRequestOf } from '../../scenarios/plausible-answers.ts';
import { personName } from '../../scenarios/fictional-names.ts';
import { seededRandom } from '../../scenarios/seeded-random.ts';
import { localDayOf } from '../../../shared/domain/time.ts';
import { newestLink, pressLink } from './mail-links.ts';
import { offsetFrom, once, type Act, type Look } from './show.ts';

export interface Trouble extends Omit<Act, 'minute'> {
  /** Whoever asks for this does not file on the same morning. */
  readonly holdsBack?: boolean;
}
const daysLeft = (look: Look): number => -offsetFrom(look, look.assignment.duties.REPORT.dueDay);

const officerOf = ({ show, assignment }: Look) => show.stage.actor('REPORTING_OFFICER', assignment.unitId);

function* extension(look: Look): Generator<Trouble> {
  const { show, assignment, character, calendar, part } = look;
  const { extension: wish } = character;
  if (wish === undefined || assignment.phase !== 'AWAITING_REPORT' || assignment.extensions > 0) return;
  if (daysLeft(look) > wish.daysBefore || !once(show, `extension/${assignment.id}`)) return;
  const form = extensionRequestOf(part.unit.id, { calendar, dueDay: assignment.duties.REPORT.dueDay });
  const { stage } = show;
  yield {
    what: `${part.unit.name} xin gia hạn`,
    holdsBack: true,
    play: async () =>
      character.byMailLink === true && newestLink(stage, assignment.id, 'REQUEST_EXTENSION') !== undefined
        ? pressLink(stage, assignment.id, 'REQUEST_EXTENSION', form)
        : commands.requestAssignmentExtension(
            stage.deps,
            { assignmentId: assignment.id, actor: await officerOf(look) },
            form,
          ),
  };
}

const OBSTACLE =
  'Mẫu bảng phân công nhiệm vụ chưa thống nhất giữa các sở hướng dẫn; đề nghị tỉnh cho ý kiến áp dụng mẫu nào.';

function* obstacle(look: Look): Generator<Trouble> {
  const { show, assignment, character, part } = look;
  if (character.obstacleBefore === undefined || assignment.phase !== 'AWAITING_REPORT') return;
  if (daysLeft(look) > character.obstacleBefore || !once(show, `obstacle/${assignment.id}`)) return;
  yield {
    what: `${part.unit.name} nêu vướng mắc`,
    holdsBack: true,
    play: async () =>
      commands.raiseAssignmentObstacle(
        show.stage.deps,
        { assignmentId: assignment.id, actor: await officerOf(look) },
        { text: OBSTACLE },
      ),
  };
}

/** Answered two working days after it was asked; who stays silent explains only when the report is filed at last. */
function* explanation(look: Look): Generator<Trouble> {
  const { show, assignment, character, calendar, today, part } = look;
  const asked = assignment.duties.EXPLANATION;
  if (asked === undefined || asked.doneAt !== undefined || character.explains === undefined) return;
  const waits =
    character.report === 'SILENT'
      ? assignment.phase !== 'REPORT_UNDER_REVIEW'
      : offsetFrom(look, localDayOf(asked.since)) < 2;
  if (waits) return;
  const cause = character.explains;
  // The library words a cause by unit; the character needs this one, so units are tried until one words it.
  const worded = [part.unit.id, 'a', 'b', 'c', 'd', 'e', 'g', 'h']
    .map((id) => plausibleExplanation(id, { calendar, today }))
    .find((one) => one.cause === cause);
  if (worded === undefined) return;
  yield {
    what: `${part.unit.name} giải trình`,
    play: async () =>
      commands.answerAssignmentExplanation(
        show.stage.deps,
        { assignmentId: assignment.id, actor: await show.stage.actor('UNIT_HEAD', assignment.unitId) },
        { explanation: worded },
      ),
  };
}

async function changeOfficer(look: Look) {
  const { show, assignment, today, part } = look;
  const { stage } = show;
  const administrator = await stage.actor('ADMINISTRATOR');
  const old = await officerOf(look);
  const { body } = await loadExisting(stage.deps.ledger, 'person', old.personId);
  const newcomer = {
    ...body,
    id: `cb2-${part.unit.id}`,
    name: personName(seededRandom(`${show.seed}/newcomer/${part.unit.id}`)),
    email: body.email.replace('@', '.2@'),
    roles: [{ role: 'REPORTING_OFFICER', from: today } as const],
  };
  const leaving = { ...body, roles: body.roles.map((held) => ({ ...held, until: today })) };
  for (const person of [newcomer, leaving]) {
    const saved = await putPerson(stage.deps, { actor: administrator }, { person });
    if (saved.outcome === 'REFUSED') return saved;
  }
  const actor = await stage.actor('UNIT_HEAD', assignment.unitId);
  const input = {
    officerId: newcomer.id,
    reason: `Cán bộ đầu mối chuyển công tác; giao ông/bà ${newcomer.name} làm tiếp.`,
  };
  return commands.assignAssignmentOfficer(stage.deps, { assignmentId: assignment.id, actor }, input);
}

function* officerChange(look: Look): Generator<Trouble> {
  const { show, assignment, character, part } = look;
  if (character.officerChangesBefore === undefined || assignment.phase !== 'AWAITING_REPORT') return;
  if (daysLeft(look) > character.officerChangesBefore || !once(show, `officer/${assignment.id}`)) return;
  yield { what: `${part.unit.name} đổi cán bộ đầu mối`, play: () => changeOfficer(look) };
}

export function* troubles(look: Look): Generator<Trouble> {
  yield* extension(look);
  yield* obstacle(look);
  yield* explanation(look);
  yield* officerChange(look);
}
