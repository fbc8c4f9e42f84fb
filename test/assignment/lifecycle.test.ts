import { describe, expect, test } from 'vitest';
import { answerExplanation, judgeExplanation } from '../../shared/domain/assignment/explain.ts';
import { grantExtension, requestExtension } from '../../shared/domain/assignment/extend.ts';
import { filePlan } from '../../shared/domain/assignment/file-plan.ts';
import { fileReport, nilReport } from '../../shared/domain/assignment/file-report.ts';
import { reassign, withdraw } from '../../shared/domain/assignment/manage.ts';
import { acknowledge } from '../../shared/domain/assignment/receive.ts';
import { acceptReport, approvePlan, returnReport } from '../../shared/domain/assignment/review.ts';
import { statusOf } from '../../shared/domain/assignment/status.ts';
import { recompute } from '../../shared/domain/assignment/recompute.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { swap } from '../../shared/domain/calendar/make-special-day.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { day } from '../../shared/domain/time.ts';
import {
  after,
  at,
  calendar,
  context,
  opened,
  officer,
  plan,
  policy,
  report,
  reviewer,
} from '../support/assignments.ts';

const acknowledged = () => after(acknowledge(opened(), context(at('2026-11-02'))));
const planned = () => after(filePlan(acknowledged(), plan, context(at('2026-11-05'))));
const approved = () => after(approvePlan(planned(), undefined, context(at('2026-11-06'), reviewer)));
const filed = () => after(fileReport(approved(), report, context(at('2026-11-24'))));

describe('Một đơn vị thực hiện văn bản', () => {
  test('the happy path runs from acknowledgement to a closed assignment done on time', () => {
    const closed = after(acceptReport(filed(), { grade: 'GOOD' }, context(at('2026-11-25'), reviewer)));
    expect(closed.phase).toBe('CLOSED');
    expect(statusOf(closed, { calendar, policy, now: at('2026-12-31') })).toMatchObject({
      official: 'DONE_ON_TIME',
      alert: 'NONE',
      workingDaysLate: 0,
    });
  });

  test('acknowledging does not stop the clock: the due day is what it was', () => {
    expect(acknowledged().duties.REPORT).toEqual(opened().duties.REPORT);
  });

  test('filing a plan or a report also says that the letter arrived', () => {
    const straight = after(fileReport(opened(), report, context(at('2026-11-03'))));
    expect(straight.acknowledgedAt).toBe(at('2026-11-03'));
    expect(straight.phase).toBe('REPORT_UNDER_REVIEW');
  });

  test('a report filed on the due day is on time, on the next day it is late', () => {
    const onTheDay = after(fileReport(approved(), report, context(at('2026-11-27', 23))));
    const nextDay = after(fileReport(approved(), report, context(at('2026-11-30'))));
    expect(statusOf(onTheDay, { calendar, policy, now: at('2026-12-10') }).workingDaysLate).toBe(0);
    expect(statusOf(nextDay, { calendar, policy, now: at('2026-12-10') }).workingDaysLate).toBe(1);
  });

  test('a report filed on a Saturday after the due day is late, although no working day has passed', () => {
    const saturday = after(fileReport(approved(), report, context(at('2026-11-28'))));
    expect(statusOf(saturday, { calendar, policy, now: at('2026-11-28') }).official).toBe('OPEN_OVERDUE');
  });

  test('a returned report is no report: the days count again', () => {
    const returned = after(returnReport(filed(), 'Thiếu minh chứng', context(at('2026-12-01'), reviewer)));
    expect(returned.phase).toBe('AWAITING_REPORT');
    expect(statusOf(returned, { calendar, policy, now: at('2026-12-01') }).official).toBe('OPEN_OVERDUE');
  });

  test('a nil report answers every clause in one act', () => {
    const nil = after(fileReport(approved(), nilReport(approved()), context(at('2026-11-24'))));
    expect(nil.report?.nil).toBe(true);
  });

  test('a report without evidence is refused with every gap named, and nothing changes', () => {
    const gap = { ...report, answers: [{ clauseId: '2.1', result: 'DONE' as const, evidence: [] }] };
    const decision = fileReport(approved(), gap, context(at('2026-11-24')));
    expect(decision).toMatchObject({
      outcome: 'REFUSED',
      refusals: [{ code: 'INCOMPLETE', field: 'report.answers.0.evidence' }],
    });
  });
});

describe('Không ai duyệt việc của chính mình', () => {
  test('the author of a report may not accept it, even as a reviewer', () => {
    const decision = acceptReport(
      filed(),
      {},
      context(at('2026-11-25'), { personId: officer.personId, unitId: 'van-phong' }),
    );
    expect(decision).toMatchObject({ outcome: 'REFUSED', refusals: [{ code: 'OWN_WORK' }] });
  });
  test('nobody of the same unit may accept it', () => {
    const decision = acceptReport(
      filed(),
      {},
      context(at('2026-11-25'), { personId: 'tt-xa-a', unitId: 'xa-a' }),
    );
    expect(decision).toMatchObject({ outcome: 'REFUSED', refusals: [{ code: 'OWN_WORK' }] });
  });
  test('a unit may not extend its own time', () => {
    const decision = grantExtension(
      approved(),
      { day: day('2026-12-04'), reason: 'x' },
      context(at('2026-11-24')),
    );
    expect(decision).toMatchObject({ outcome: 'REFUSED', refusals: [{ code: 'OWN_WORK' }] });
  });
});

describe('Gia hạn', () => {
  test('an extension moves the due day, keeps the first one and is counted', () => {
    const asked = after(
      requestExtension(
        approved(),
        { day: day('2026-12-04'), reason: 'Chờ số liệu' },
        context(at('2026-11-24')),
      ),
    );
    const given = after(
      grantExtension(
        asked,
        { day: day('2026-12-04'), reason: 'Đồng ý' },
        context(at('2026-11-25'), reviewer),
      ),
    );
    expect(given.duties.REPORT).toMatchObject({
      dueDay: '2026-12-04',
      firstDueDay: '2026-11-27',
      version: 2,
    });
    expect(given.extensions).toBe(1);
    expect(given.extensionRequest).toBeUndefined();
  });
  test('a new day on a Sunday is refused, with the next working day proposed', () => {
    const decision = requestExtension(
      approved(),
      { day: day('2026-12-06'), reason: 'x' },
      context(at('2026-11-24')),
    );
    expect(decision).toMatchObject({
      outcome: 'REFUSED',
      refusals: [{ field: 'day', message: expect.stringContaining('07/12/2026') as string }],
    });
  });
});

describe('Giải trình', () => {
  test('an objective cause, once confirmed, stops the ladder', () => {
    const explained = after(
      answerExplanation(
        approved(),
        { cause: 'OBJECTIVE', text: 'Bão lũ', remedy: 'Bổ sung sau' },
        context(at('2026-12-01')),
      ),
    );
    const judged = after(
      judgeExplanation(
        explained,
        { objective: true, reason: 'Có xác nhận' },
        context(at('2026-12-02'), reviewer),
      ),
    );
    expect(judged.explanation?.objective).toBe(true);
  });
});

describe('Rút, giao lại, tính lại thời hạn', () => {
  test('a withdrawn assignment counts in no official status', () => {
    const gone = after(
      withdraw(approved(), { reason: 'WITHDRAWN', note: 'Giao nhầm' }, context(at('2026-11-10'), reviewer)),
    );
    expect(statusOf(gone, { calendar, policy, now: at('2026-11-11') }).official).toBeUndefined();
  });
  test('the heir of an assignment keeps its due days and says where it came from', () => {
    const { ended, heir } = reassign(
      approved(),
      { toUnitId: 'xa-b', bundle: 1, note: 'Sáp nhập' },
      context(at('2026-11-10'), reviewer),
    );
    expect(after(ended).closing).toMatchObject({ reason: 'TRANSFERRED', transferredTo: 'dtest0001-xa-b-1' });
    expect(heir).toMatchObject({
      unitId: 'xa-b',
      inheritedFrom: 'dtest0001-xa-a-1',
      duties: { REPORT: { dueDay: '2026-11-27' } },
    });
  });
  test('a swap announced later moves a counted due day once, and the same calendar moves nothing again', () => {
    const changed = createCalendar(
      [
        ...standardSpecialDays(),
        ...swap(day('2026-11-06'), day('2026-11-14'), {
          document: 'Công văn thử',
          announcedOn: day('2026-10-30'),
        }),
      ],
      { version: 2 },
    );
    const moved = after(
      recompute(
        opened(),
        'Hoán đổi ngày làm việc',
        context(at('2026-11-03'), officer, { calendar: changed }),
      ),
    );
    expect(moved.duties.PLAN).toMatchObject({ dueDay: '2026-11-10', firstDueDay: '2026-11-09', version: 2 });
    expect(
      recompute(moved, 'lần hai', context(at('2026-11-03'), officer, { calendar: changed })),
    ).toBeUndefined();
  });
});
