/** What the province does in the afternoon: it reviews, decides on requests, judges explanations, assigns anew. */
import type { Assignment } from '../../../shared/domain/assignment/assignment.ts';
import { localDayOf } from '../../../shared/domain/time.ts';
import * as commands from '../../../shared/use-cases/assignment/commands.ts';
import { reassignAssignment } from '../../../shared/use-cases/directive/reassign-assignment.ts';
import {
  acceptanceOf,
  explanationJudgement,
  extensionRefusalReason,
  planApprovalNote,
  planReturnReason,
  reportReturnReason,
} from '../../scenarios/plausible-answers.ts';
import { isItsAct, minuteFor, offsetFrom, partOf, type Act, type Look, type Show } from './show.ts';

type Deed = Omit<Act, 'minute'>;
/** The Chief of Office decides, and the Chairman on what the Office itself owes. */
async function deciderOf({ show, assignment }: Look) {
  const chief = await show.stage.actor(['CHIEF_OF_OFFICE', 'CHAIRMAN']);
  return chief.unitId === assignment.unitId ? show.stage.actor('CHAIRMAN') : chief;
}
const reviewerOf = ({ show, assignment }: Look) =>
  show.stage.actor(['OFFICE_OFFICER', 'MONITOR', 'CHIEF_OF_OFFICE'], assignment.reviewerUnitId);

function reviewed(look: Look, itsAct: boolean): Deed | undefined {
  const { show, assignment, character, part } = look;
  const { deps } = show.stage;
  const isPlan = assignment.phase === 'PLAN_UNDER_REVIEW';
  const filed = isPlan ? assignment.plan : assignment.report;
  if (filed === undefined) return undefined;
  if (offsetFrom(look, localDayOf(filed.filedAt)) < (itsAct ? (character.reviewTakes ?? 1) : 1))
    return undefined;
  const request = async () => ({ assignmentId: assignment.id, actor: await reviewerOf(look) });
  const rounds = isPlan ? assignment.returns.plan : assignment.returns.report;
  const returns =
    (itsAct || (isPlan && character.act === 'SECOND')) &&
    rounds < ((isPlan ? character.planReturns : character.reportReturns) ?? 0);
  const { id, name } = part.unit;
  if (isPlan)
    return returns
      ? {
          what: `trả kế hoạch của ${name}`,
          play: async () =>
            commands.returnAssignmentPlan(deps, await request(), { reason: planReturnReason(id, rounds) }),
        }
      : {
          what: `duyệt kế hoạch của ${name}`,
          play: async () =>
            commands.approveAssignmentPlan(deps, await request(), { note: planApprovalNote(id) }),
        };
  return returns
    ? {
        what: `trả báo cáo của ${name}`,
        play: async () =>
          commands.returnAssignmentReport(deps, await request(), { reason: reportReturnReason(id, rounds) }),
      }
    : {
        what: `nghiệm thu báo cáo của ${name}`,
        play: async () => commands.acceptAssignmentReport(deps, await request(), gradeFor(look, itsAct)),
      };
}

function gradeFor({ character, part }: Look, itsAct: boolean) {
  if (itsAct && character.report === 'SILENT')
    return { grade: 'POOR', note: 'Báo cáo quá chậm, phải đôn đốc nhiều lần.' };
  return acceptanceOf(part.unit.id);
}

function* decisions(look: Look): Generator<Deed> {
  const { show, assignment, character, part } = look;
  const { deps } = show.stage;
  const request = async () => ({ assignmentId: assignment.id, actor: await deciderOf(look) });
  const { extensionRequest: wish, obstacle, explanation, receiptRejection } = assignment;
  if (wish !== undefined)
    yield character.extension?.answer === 'REFUSED'
      ? {
          what: `không cho ${part.unit.name} gia hạn`,
          play: async () =>
            commands.refuseAssignmentExtension(deps, await request(), {
              reason: extensionRefusalReason(part.unit.id),
            }),
        }
      : {
          what: `cho ${part.unit.name} gia hạn`,
          play: async () =>
            commands.grantAssignmentExtension(deps, await request(), { day: wish.day, reason: wish.reason }),
        };
  if (obstacle !== undefined && offsetFrom(look, localDayOf(obstacle.raisedAt)) >= 3)
    yield {
      what: `trả lời vướng mắc của ${part.unit.name}`,
      play: async () =>
        commands.resolveAssignmentObstacle(deps, await request(), {
          answer: 'Áp dụng mẫu kèm theo Quy chế làm việc của UBND tỉnh; không lập thêm mẫu riêng.',
        }),
    };
  if (
    explanation?.answeredAt !== undefined &&
    explanation.objective === undefined &&
    offsetFrom(look, localDayOf(explanation.answeredAt)) >= 1
  )
    yield {
      what: `kết luận giải trình của ${part.unit.name}`,
      play: async () =>
        commands.judgeAssignmentExplanation(
          deps,
          await request(),
          explanationJudgement({ cause: character.explains ?? 'SUBJECTIVE' }),
        ),
    };
  if (receiptRejection !== undefined && offsetFrom(look, localDayOf(receiptRejection.at)) >= 1)
    yield* elsewhere(look);
}

/** The unit was right: everything that it was given goes to another one. */
function* elsewhere({ show, part, assignment }: Look): Generator<Deed> {
  const { successorId } = part;
  if (successorId === undefined) return;
  const { stage, directiveId } = show;
  yield {
    what: `giao lại việc của ${part.unit.name}`,
    play: async () => {
      const actor = await stage.actor('OFFICE_OFFICER', assignment.reviewerUnitId);
      const note = 'Giao lại theo đúng chức năng, nhiệm vụ.';
      for (const { id, unitId, closing } of await stage.assignments(directiveId)) {
        if (unitId !== part.unit.id || closing !== undefined) continue;
        const outcome = await reassignAssignment(
          stage.deps,
          { assignmentId: id, actor },
          { toUnitId: successorId, note },
        );
        if (outcome.outcome === 'REFUSED') return outcome;
      }
      return { outcome: 'DONE' };
    },
  };
}

/** Everything that the province answers this afternoon. */
export async function officeActs(show: Show, all: readonly Assignment[]): Promise<Act[]> {
  const calendar = await show.stage.calendar();
  const policy = await show.stage.policy();
  const today = show.stage.today();
  return all.flatMap((assignment) => {
    const part = partOf(show.cast, assignment.unitId);
    if (part === undefined || assignment.closing !== undefined) return [];
    const look: Look = { show, part, character: part.plays, assignment, calendar, policy, today };
    const itsAct = isItsAct(
      look,
      all.filter(({ unitId }) => unitId === assignment.unitId),
    );
    const isReview = assignment.phase === 'PLAN_UNDER_REVIEW' || assignment.phase === 'REPORT_UNDER_REVIEW';
    const review = isReview ? reviewed(look, itsAct) : undefined;
    const minute = minuteFor(show, 'AFTERNOON', `${assignment.id.slice(show.directiveId.length)}/${today}`);
    return [...decisions(look), ...(review === undefined ? [] : [review])].map((deed, index) => ({
      ...deed,
      minute: minute + index,
    }));
  });
}
