/** What people do in a journey, one word a step. A step that is refused fails the journey with the refusal. */
import type { Plan, Report, Explanation } from '../../shared/domain/assignment/content.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import * as commands from '../../shared/use-cases/assignment/commands.ts';
import type { CommandOutcome, CommandRequest } from '../../shared/use-cases/assignment/run-command.ts';
import { closeDirective } from '../../shared/use-cases/directive/close-directive.ts';
import { listLetters, type LetterItem } from '../../shared/use-cases/letter/list-letters.ts';
import { signLetter } from '../../shared/use-cases/letter/sign-letter.ts';
import { plan as usualPlan } from './assignments.ts';
import type { World } from './world.ts';

type Verb<Input> = (deps: World['deps'], request: CommandRequest, input: Input) => Promise<CommandOutcome>;

export function done<Outcome extends { readonly outcome: string }>(
  outcome: Outcome,
): Exclude<Outcome, { readonly outcome: 'REFUSED' }> {
  if (outcome.outcome === 'REFUSED') throw new Error(`Refused: ${JSON.stringify(outcome)}`);
  return outcome as Exclude<Outcome, { readonly outcome: 'REFUSED' }>;
}

const proven = (clauseId: string): Report['answers'][number] => ({
  clauseId,
  result: 'DONE',
  evidence: [
    {
      kind: 'DOCUMENT',
      number: '12/QĐ-UBND',
      day: '2026-11-18' as CalendarDay,
      receivedBy: 'Văn phòng UBND tỉnh',
    },
  ],
});

export function stepsIn(world: World) {
  async function act<Input>(
    verb: Verb<Input>,
    who: string,
    assignmentId: string,
    input: Input,
  ): Promise<void> {
    done(await verb(world.deps, { assignmentId, actor: world.actor(who) }, input));
    await world.settle();
  }
  const unitOf = async (assignmentId: string) => (await world.assignment(assignmentId)).unitId;
  const officer = async <Input>(verb: Verb<Input>, id: string, input: Input) =>
    act(verb, `cb-${await unitOf(id)}`, id, input);
  const head = async <Input>(verb: Verb<Input>, id: string, input: Input) =>
    act(verb, `tt-${await unitOf(id)}`, id, input);
  const reportOf = async (id: string): Promise<Report> => ({
    nil: false,
    summary: 'Đã phân công rõ việc cho từng người.',
    answers: (await world.assignment(id)).obligations.map(({ clauseId }) => proven(clauseId)),
  });
  return {
    acknowledge: (id: string) => officer(commands.acknowledgeAssignment, id, undefined),
    rejectReceipt: (id: string, reason: string) => officer(commands.rejectAssignmentReceipt, id, { reason }),
    upholdReceipt: (id: string, reason: string) =>
      act(commands.upholdAssignmentReceipt, 'chuyen-vien', id, { reason }),
    filePlan: (id: string, plan: Plan = usualPlan) => officer(commands.submitPlan, id, { plan }),
    headFilesPlan: (id: string, plan: Plan = usualPlan) => head(commands.submitPlan, id, { plan }),
    approvePlan: (id: string) => act(commands.approveAssignmentPlan, 'chuyen-vien', id, {}),
    returnPlan: (id: string, reason: string) =>
      act(commands.returnAssignmentPlan, 'chuyen-vien', id, { reason }),
    fileReport: async (id: string) => officer(commands.submitReport, id, { report: await reportOf(id) }),
    headFilesReport: async (id: string) => head(commands.submitReport, id, { report: await reportOf(id) }),
    fileNilReport: (id: string) => officer(commands.submitNilReport, id, undefined),
    acceptReport: (id: string) => act(commands.acceptAssignmentReport, 'chuyen-vien', id, { grade: 'GOOD' }),
    returnReport: (id: string, reason: string) =>
      act(commands.returnAssignmentReport, 'chuyen-vien', id, { reason }),
    askExtension: (id: string, day: CalendarDay, reason: string) =>
      officer(commands.requestAssignmentExtension, id, { day, reason }),
    grantExtension: (id: string, day: CalendarDay, reason: string) =>
      act(commands.grantAssignmentExtension, 'chanh-van-phong', id, { day, reason }),
    refuseExtension: (id: string, reason: string) =>
      act(commands.refuseAssignmentExtension, 'chanh-van-phong', id, { reason }),
    raiseObstacle: (id: string, text: string) => officer(commands.raiseAssignmentObstacle, id, { text }),
    resolveObstacle: (id: string, answer: string) =>
      act(commands.resolveAssignmentObstacle, 'chanh-van-phong', id, { answer }),
    requestExplanation: (id: string) =>
      act(commands.requestAssignmentExplanation, 'chanh-van-phong', id, undefined),
    explain: (id: string, explanation: Explanation) =>
      officer(commands.answerAssignmentExplanation, id, { explanation }),
    judgeExplanation: (id: string, objective: boolean, reason: string) =>
      act(commands.judgeAssignmentExplanation, 'chu-tich', id, { objective, reason }),
    withdraw: (id: string, note: string) => act(commands.withdrawAssignment, 'chuyen-vien', id, { note }),
    close: async (directiveId: string) => {
      done(await closeDirective(world.deps, { directiveId, actor: world.actor('chu-tich') }, {}));
      await world.settle();
    },
    /** What waits for a signature. */
    lettersToSign: async (): Promise<readonly LetterItem[]> =>
      done(
        await listLetters(
          world.deps,
          { actor: world.actor('chanh-van-phong') },
          { phase: 'DRAFT', limit: 50 },
        ),
      ).items,
    /** The oldest draft of a kind, to a unit when it is named. */
    draftOf: async (kind: LetterItem['kind'], unitId?: string): Promise<string> => {
      const actor = world.actor('chanh-van-phong');
      const drafts = done(
        await listLetters(world.deps, { actor }, { phase: 'DRAFT', kind, unitId, limit: 50 }),
      ).items;
      const [oldest] = drafts;
      if (oldest === undefined) throw new Error(`No draft of ${kind}`);
      return oldest.id;
    },
    sign: async (who: string, letterId: string) => {
      const signed = await signLetter(world.deps, { actor: world.actor(who), letterId });
      await world.settle();
      return signed;
    },
  };
}
export type Steps = ReturnType<typeof stepsIn>;
