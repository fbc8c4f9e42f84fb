/** Who is told when the course of an assignment changes: opened, moved, handed on, ended. */
import type { Notice } from '../../notifications/notice.ts';
import { load } from '../store.ts';
import type { PayloadOf } from './assignment-notices.ts';
import { NO_REASON_GIVEN, replacementOf, type Replacement } from './replacement.ts';
import { atOnce, baseOf, concernedBy, deadlinesOf, unitTold, type Telling, type Told } from './telling.ts';

/** The heir of another unit's assignment is not asked for what was done before. */
export function opened(telling: Telling): Promise<Told[]> {
  const { obligations, duties, heading } = telling.assignment;
  const { ACKNOWLEDGEMENT, PLAN, REPORT } = duties;
  const reportDue = REPORT.dueDay;
  return unitTold(telling, {
    ...baseOf(telling),
    kind: 'ISSUED',
    obligations: obligations.map(({ clauseId, product }) => ({
      clause: clauseId,
      content: product,
      product,
      dueDay: reportDue,
    })),
    deadlines: deadlinesOf(telling.assignment),
    reportDue,
    ...(ACKNOWLEDGEMENT?.doneAt === undefined && ACKNOWLEDGEMENT
      ? { acknowledgeBy: ACKNOWLEDGEMENT.dueDay }
      : {}),
    ...(PLAN?.doneAt === undefined && PLAN ? { planDue: PLAN.dueDay } : {}),
    ...(heading.urgency === 'NORMAL' ? {} : { urgent: heading.urgency }),
  });
}

/** Each duty that moves is told to those who owe it; of its own days the head of the unit hears too. */
export const dueMoved = (telling: Telling, { moved, reason }: PayloadOf<'DUE_MOVED'>): Promise<Told[]> =>
  Promise.all(
    moved.map(async ({ duty, before, after }) => {
      const deadlines = deadlinesOf(telling.assignment).filter((deadline) => deadline.duty === duty);
      const notice: Notice = {
        ...baseOf(telling),
        kind: 'DUE_MOVED',
        duty,
        before,
        after,
        legalSource: reason,
        deadlines,
      };
      return atOnce(`${telling.about}:${duty}`, await concernedBy(telling, duty), notice);
    }),
  );

async function unitNameOf({ deps }: Telling, unitId: string | undefined): Promise<string> {
  const unit = unitId === undefined ? undefined : await load(deps.ledger, 'unit', unitId);
  return unit?.body.name ?? unitId ?? 'đơn vị khác';
}

async function replacementFor({ deps, assignment }: Telling): Promise<Replacement> {
  const replaced = await load(deps.ledger, 'directive', assignment.directiveId);
  const replacement = replaced === undefined ? undefined : await replacementOf(deps.ledger, replaced.body);
  return replacement ?? { notation: 'số đang chờ', subject: assignment.heading.subject };
}

async function endedNotice(telling: Telling, payload: PayloadOf<'ENDED'>): Promise<Notice | undefined> {
  const base = { ...baseOf(telling), deadlines: deadlinesOf(telling.assignment) };
  const reason = payload.note ?? NO_REASON_GIVEN;
  switch (payload.reason) {
    case 'ACCEPTED':
      return undefined;
    case 'WITHDRAWN':
    case 'RECALLED':
      return { ...base, kind: payload.reason, reason };
    case 'REPLACED':
      return { ...base, kind: 'REPLACED', reason, by: await replacementFor(telling) };
    case 'TRANSFERRED': {
      const toUnit = await unitNameOf(telling, payload.toUnitId);
      return { ...base, kind: 'TRANSFERRED', reason, fromUnit: telling.unitName, toUnit };
    }
  }
}

export async function ended(telling: Telling, payload: PayloadOf<'ENDED'>): Promise<Told[]> {
  const notice = await endedNotice(telling, payload);
  return notice === undefined ? [] : unitTold(telling, notice);
}
