/** A plan while it is written: from a skeleton that the system can know, to what the server takes. */
import type { Plan } from '../../../../shared/domain/assignment/content.ts';
import { newKey } from '../../../api/client.ts';
import type { BodyOf } from '../../../api/endpoint.ts';
import type { WorkingDays } from '../../../api/working-days.ts';
import { formatDay } from '../../../texts/format.ts';
import type { Faults } from '../faults.tsx';
import type { ShownAssignment } from '../shown.ts';

export interface StepDraft {
  readonly id: string;
  readonly what: string;
  readonly who: string;
  readonly by: string;
}
export interface PlanDraft {
  readonly summary: string;
  readonly startDay: string;
  readonly endDay: string;
  readonly leader: string;
  readonly steps: readonly StepDraft[];
}

export const newStep = (by: string): StepDraft => ({ id: newKey(), what: '', who: '', by });

/** Room for the report after the inspection. */
const DAYS_FOR_THE_REPORT = 2;

/** Who inspects, in nearly every unit; proposed for the steps that nobody was named for. */
export const USUAL_GROUP = 'Tổ tự kiểm tra';

const stepsFor = ({
  assignment: { obligations },
}: ShownAssignment): readonly Pick<StepDraft, 'what' | 'who'>[] => [
  {
    what: 'Quán triệt văn bản; thành lập tổ tự kiểm tra, phân công rõ người, rõ việc',
    who: 'Thủ trưởng đơn vị',
  },
  ...obligations.map(({ clauseId, product }) => ({ what: `Mục ${clauseId}: ${product}`, who: '' })),
  { what: 'Tự kiểm tra theo từng tiêu chí, lập biên bản; chấn chỉnh ngay tồn tại', who: USUAL_GROUP },
  { what: 'Tổng hợp kết quả, thông qua báo cáo', who: 'Cán bộ đầu mối báo cáo' },
];

/** The steps that the obligations ask for, spread over the time there is; the unit says who, and corrects the rest. */
export function skeletonOf(
  shown: ShownAssignment,
  today: string,
  days: WorkingDays,
  leader: string,
): PlanDraft {
  const { dueDay } = shown.status;
  const tomorrow = days.add(today, 1);
  const startDay = tomorrow > dueDay ? dueDay : tomorrow;
  const early = days.add(dueDay, -DAYS_FOR_THE_REPORT);
  const endDay = early > startDay ? early : dueDay;
  const length = days.between(startDay, endDay);
  const steps = stepsFor(shown);
  return {
    summary: `Triển khai thực hiện ${shown.assignment.heading.notation} và tự kiểm tra tại tất cả các bộ phận của đơn vị; hoàn thành chậm nhất ngày ${formatDay(endDay)}.`,
    startDay,
    endDay,
    leader,
    steps: steps.map((step, index) => ({
      ...newStep(days.add(startDay, Math.floor((length * (index + 1)) / steps.length))),
      ...step,
    })),
  };
}

export const draftOf = ({ summary, startDay, endDay, leader, steps }: Plan): PlanDraft => ({
  summary,
  startDay,
  endDay,
  leader: leader ?? '',
  steps: steps.map((step) => ({ id: newKey(), ...step })),
});

/** Steps whose doer is still to be named. */
export const withoutDoer = ({ what, who }: StepDraft): boolean => what.trim() !== '' && who.trim() === '';
/** A row that nobody filled is no step. */
const isEmpty = ({ what, who }: StepDraft): boolean => what.trim() === '' && who.trim() === '';
const filled = (steps: readonly StepDraft[]): readonly StepDraft[] => steps.filter((step) => !isEmpty(step));

export function bodyOf({
  leader,
  steps,
  ...plan
}: PlanDraft): BodyOf<'POST /assignments/{assignmentId}/plan'> {
  const named = leader.trim();
  return {
    plan: {
      ...plan,
      ...(named === '' ? {} : { leader: named }),
      steps: filled(steps).map(({ what, who, by }) => ({ what, who, by })),
    },
  };
}

/** The place of a step in the request, for the faults that the server names. */
export const placeOf = (steps: readonly StepDraft[], step: StepDraft): string =>
  `plan.steps.${filled(steps).indexOf(step)}`;

export interface PlanFaultWords {
  readonly summary: string;
  readonly days: string;
  readonly order: string;
  readonly what: string;
  readonly who: string;
  readonly late: string;
}

export function faultsIn(plan: PlanDraft, say: PlanFaultWords): Faults {
  const faults = new Map<string, string>();
  if (plan.summary.trim() === '') faults.set('plan.summary', say.summary);
  if (plan.startDay === '') faults.set('plan.startDay', say.days);
  if (plan.endDay === '') faults.set('plan.endDay', say.days);
  else if (plan.endDay < plan.startDay) faults.set('plan.endDay', say.order);
  for (const step of filled(plan.steps)) {
    const place = placeOf(plan.steps, step);
    if (step.what.trim() === '') faults.set(`${place}.what`, say.what);
    if (step.who.trim() === '') faults.set(`${place}.who`, say.who);
    if (step.by === '' || step.by > plan.endDay) faults.set(`${place}.by`, say.late);
  }
  return faults;
}
