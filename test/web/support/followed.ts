/** A directive a month after it was issued, without the month: the records are made by the domain, only time is set. */
import { hashPassword } from '../../../local/accounts/password.ts';
import { putAccount } from '../../../local/accounts/put-account.ts';
import type { Assignment } from '../../../shared/domain/assignment/assignment.ts';
import { filePlan } from '../../../shared/domain/assignment/file-plan.ts';
import { fileReport } from '../../../shared/domain/assignment/file-report.ts';
import { acknowledge } from '../../../shared/domain/assignment/receive.ts';
import { acceptReport, approvePlan, returnPlan } from '../../../shared/domain/assignment/review.ts';
import type { Plan, Report } from '../../../shared/domain/assignment/content.ts';
import type { Directive } from '../../../shared/domain/directive/directive.ts';
import { buildScreens } from '../../../web/build.ts';
import { openApiWorld, unit, type ApiWorld } from '../../api/api-world.ts';
import { directive, ISSUED, PLAN, received, REPORT } from '../../api/assignments.ts';
import { after, at, context } from '../../support/assignments.ts';
import { PASSWORD } from './served.ts';

const plan = PLAN as unknown as Plan;
const report = REPORT as unknown as Report;
const reviewer = { personId: 'chuyen-vien', unitId: 'van-phong' };

/** What a unit has done until today, from the most diligent to the silent. */
const COURSES = {
  SILENT: [],
  RETURNED: ['ACKNOWLEDGED', 'PLANNED', 'RETURNED'],
  REPORTED_LATE: ['ACKNOWLEDGED', 'PLANNED', 'APPROVED', 'REPORTED_LATE'],
  ACCEPTED: ['ACKNOWLEDGED', 'PLANNED', 'APPROVED', 'REPORTED', 'ACCEPTED'],
} as const;
type Course = keyof typeof COURSES;
type Deed = (typeof COURSES)[Course][number];

const DEEDS: Record<Deed, (assignment: Assignment, officer: typeof reviewer) => Assignment> = {
  ACKNOWLEDGED: (a, officer) => after(acknowledge(a, context(at('2026-11-03'), officer))),
  PLANNED: (a, officer) => after(filePlan(a, plan, context(at('2026-11-05'), officer))),
  APPROVED: (a) => after(approvePlan(a, undefined, context(at('2026-11-06'), reviewer))),
  RETURNED: (a) => after(returnPlan(a, 'Bổ sung người phụ trách', context(at('2026-11-06'), reviewer))),
  REPORTED: (a, officer) => after(fileReport(a, report, context(at('2026-11-25'), officer))),
  REPORTED_LATE: (a, officer) => after(fileReport(a, report, context(at('2026-12-01'), officer))),
  ACCEPTED: (a) => after(acceptReport(a, {}, context(at('2026-11-26'), reviewer))),
};

/** Two of one name but for the marks; the late ones are not the first in Vietnamese order. */
export const UNITS: Record<string, { readonly name: string; readonly course: Course }> = {
  'xa-an-phu': { name: 'UBND xã Ân Phú', course: 'ACCEPTED' },
  'xa-an-phu-2': { name: 'UBND xã An Phú', course: 'ACCEPTED' },
  'xa-dak-on': { name: 'UBND xã Đắk Ơn', course: 'SILENT' },
  'xa-dai-loc': { name: 'UBND xã Đại Lộc', course: 'RETURNED' },
  'xa-da-ban': { name: 'UBND xã Da Bàn', course: 'REPORTED_LATE' },
  'phuong-y-yen': { name: 'UBND phường Ý Yên', course: 'ACCEPTED' },
  'xa-dong-phu': { name: 'Xã Đồng Phú', course: 'SILENT' },
};

function assignmentOf(from: Directive, unitId: string, course: Course): Assignment {
  const officer = { personId: `cb-${unitId}`, unitId };
  return COURSES[course].reduce<Assignment>(
    (assignment, deed) => DEEDS[deed](assignment, officer),
    received(from, unitId),
  );
}

export interface Followed extends ApiWorld {
  readonly directiveId: string;
}

/** Thursday 03/12/2026; reports were due on Friday 27/11/2026. */
export async function openFollowed(): Promise<Followed> {
  const world = await openApiWorld({ webFolder: await buildScreens() });
  const passwordHash = await hashPassword(PASSWORD);
  for (const personId of ['chuyen-vien', 'chu-tich', 'kiem-soat', 'can-bo-dong-phu'])
    await putAccount(world.deps, { account: personId, personId, passwordHash }, 'seed');
  const units = Object.entries(UNITS);
  const from = directive('dfollow01', { expectedAssignments: units.length, distributedAt: ISSUED });
  await world.put('directive', from.id, from);
  for (const [unitId, { name, course }] of units) {
    if (unitId !== 'xa-dong-phu') await world.put('unit', unitId, unit(unitId, name));
    const assignment = assignmentOf(from, unitId, course);
    await world.put('assignment', assignment.id, assignment);
  }
  world.clock.set(at('2026-12-03'));
  return { ...world, directiveId: from.id };
}
