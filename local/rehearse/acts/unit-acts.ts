/** What units do in the morning: each looks at what it still owes and acts as its character would. */
import type { Assignment } from '../../../shared/domain/assignment/assignment.ts';
import { localDayOf } from '../../../shared/domain/time.ts';
import * as commands from '../../../shared/use-cases/assignment/commands.ts';
import { plausiblePlan, plausibleReport } from '../../scenarios/plausible-answers.ts';
import { isItsAct, minuteFor, offsetFrom, partOf, type Act, type Look, type Show } from './show.ts';
import { newestLink, pressLink } from './mail-links.ts';
import { troubles } from './unit-troubles.ts';

const requestOf = async ({ show, assignment }: Look) => ({
  assignmentId: assignment.id,
  actor: await show.stage.actor('REPORTING_OFFICER', assignment.unitId),
});
/** Where the head must sign off, the head files; what an officer files there is only laid before the head. */
const filingOf = async ({ show, assignment, policy }: Look) => ({
  assignmentId: assignment.id,
  actor: await show.stage.actor(policy.headSignsOff ? 'UNIT_HEAD' : 'REPORTING_OFFICER', assignment.unitId),
});

type Deed = Pick<Act, 'what' | 'play'>;

function onReceipt(look: Look, itsAct: boolean): Deed | undefined {
  const { show, assignment, character } = look;
  const { stage } = show;
  if (assignment.receiptRejection !== undefined) return undefined;
  if (itsAct && character.rejectsReceipt === true) {
    const reason =
      'Nội dung được giao không thuộc chức năng, nhiệm vụ của đơn vị sau khi sắp xếp; đề nghị giao đơn vị khác.';
    return {
      what: 'từ chối tiếp nhận',
      play: async () => commands.rejectAssignmentReceipt(stage.deps, await requestOf(look), { reason }),
    };
  }
  if (offsetFrom(look, localDayOf(assignment.receivedAt)) < character.acknowledgesAfter) return undefined;
  const play = async () =>
    character.byMailLink === true && newestLink(stage, assignment.id, 'ACKNOWLEDGE') !== undefined
      ? pressLink(stage, assignment.id, 'ACKNOWLEDGE')
      : commands.acknowledgeAssignment(stage.deps, await requestOf(look), undefined);
  return { what: 'xác nhận đã nhận', play };
}

function onPlan(look: Look, itsAct: boolean): Deed | undefined {
  const { show, part, assignment, character, calendar, today } = look;
  const duty = assignment.duties.PLAN;
  if (duty === undefined) return undefined;
  const ready =
    duty.reworkDay === undefined
      ? offsetFrom(look, duty.dueDay) >= (itsAct || character.act === 'SECOND' ? character.plan : -1)
      : today >= duty.reworkDay;
  if (!ready) return undefined;
  const plan = () =>
    plausiblePlan(part.unit, { calendar, today, reportDueDay: assignment.duties.REPORT.dueDay });
  return {
    what: 'nộp kế hoạch',
    play: async () => commands.submitPlan(show.stage.deps, await filingOf(look), { plan: plan() }),
  };
}

/** Working days after the day of the last rung, when that one was never climbed. */
const PATIENCE = 10;
/** Silence ends two working days after the last rung of the province's ladder was climbed. */
function wakesUp(look: Look): boolean {
  const { assignment, policy } = look;
  const last = policy.steps.REPORT.ladder.at(-1);
  const climbed = assignment.performed.find(
    ({ key }) => last !== undefined && key.startsWith('REPORT:') && key.endsWith(`:${last.rung}`),
  );
  return climbed === undefined
    ? offsetFrom(look, assignment.duties.REPORT.dueDay) >= (last?.workingDaysLate ?? 0) + PATIENCE
    : offsetFrom(look, localDayOf(climbed.at)) >= 2;
}

function reportIsReady(look: Look, itsAct: boolean): boolean {
  const { assignment, character, today } = look;
  const { dueDay, reworkDay } = assignment.duties.REPORT;
  if (reworkDay !== undefined) return today >= reworkDay;
  if (!itsAct) return offsetFrom(look, dueDay) >= -1;
  if (assignment.extensionRequest !== undefined || assignment.obstacle !== undefined) return false;
  return character.report === 'SILENT' ? wakesUp(look) : offsetFrom(look, dueDay) >= character.report;
}

function onReport(look: Look, itsAct: boolean): Deed | undefined {
  const { show, part, assignment, character, today } = look;
  if (!reportIsReady(look, itsAct)) return undefined;
  const { deps } = show.stage;
  if (character.nil === true && itsAct && assignment.returns.report === 0)
    return {
      what: 'báo cáo không phát sinh',
      play: async () =>
        look.policy.headSignsOff || newestLink(show.stage, assignment.id, 'NIL_REPORT') === undefined
          ? commands.submitNilReport(deps, await filingOf(look), undefined)
          : pressLink(show.stage, assignment.id, 'NIL_REPORT'),
    };
  const report = () =>
    plausibleReport(part.unit, {
      day: today,
      obligations: assignment.obligations,
      round: assignment.returns.report,
    });
  return {
    what: 'nộp báo cáo',
    play: async () => commands.submitReport(deps, await filingOf(look), { report: report() }),
  };
}

function mainDeed(look: Look, itsAct: boolean): Deed | undefined {
  // A report says that the letter arrived, and can be filed without a plan.
  if (itsAct && look.character.mute === true && look.assignment.phase !== 'REPORT_UNDER_REVIEW')
    return onReport(look, itsAct);
  switch (look.assignment.phase) {
    case 'AWAITING_ACKNOWLEDGEMENT':
      return onReceipt(look, itsAct);
    case 'AWAITING_PLAN':
      return onPlan(look, itsAct);
    case 'AWAITING_REPORT':
      return onReport(look, itsAct);
    default:
      return undefined;
  }
}

function* actsOn(look: Look, ofUnit: readonly Assignment[]): Generator<Act> {
  const { show, assignment } = look;
  const itsAct = isItsAct(look, ofUnit);
  const minute = minuteFor(show, 'MORNING', `${assignment.unitId}/${assignment.bundle}/${look.today}`);
  const troubled = itsAct ? [...troubles(look)] : [];
  const deed = troubled.some(({ holdsBack }) => holdsBack === true) ? undefined : mainDeed(look, itsAct);
  if (deed !== undefined) yield { ...deed, minute, what: `${look.part.unit.name} ${deed.what}` };
  for (const { what, play } of troubled) yield { what, play, minute: minute + 2 };
}

/** Everything that units do this morning, given what they owe when it begins. */
export async function unitActs(show: Show, all: readonly Assignment[]): Promise<Act[]> {
  const calendar = await show.stage.calendar();
  const policy = await show.stage.policy();
  const today = show.stage.today();
  return all.flatMap((assignment) => {
    const part = partOf(show.cast, assignment.unitId);
    if (part === undefined || assignment.closing !== undefined) return [];
    const ofUnit = all.filter(({ unitId }) => unitId === assignment.unitId);
    return [...actsOn({ show, part, character: part.plays, assignment, calendar, policy, today }, ofUnit)];
  });
}
