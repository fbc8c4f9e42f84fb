import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passBall } from '../../shared/domain/assignment/decision.ts';
import type { Assignment } from '../../shared/domain/assignment/assignment.ts';
import type { LetterRecord } from '../../shared/domain/letter.ts';
import { day } from '../../shared/domain/time.ts';
import { workList } from '../../shared/use-cases/work-list/work-list.ts';
import type { Ledger } from '../../shared/ports/ledger.ts';
import { NOW, openApiWorld, unit, type ApiWorld } from './api-world.ts';
import { directive, inPhase, PLAN, received } from './assignments.ts';

interface Shown {
  readonly id: string;
  readonly kind?: string;
  readonly asked?: { readonly text: string; readonly day?: string };
  readonly owes?: readonly { readonly duty: string; readonly workingDaysLate: number }[];
  readonly cameBack?: { readonly what: string; readonly reason: string };
}
interface Answer {
  readonly decisions: readonly { kind: string; count: number; isMore: boolean; items: readonly Shown[] }[];
  readonly exceptions?: {
    count: number;
    specialRed: number;
    isMore: boolean;
    items: readonly Shown[];
  };
  readonly directives?: readonly { id: string; progress: Record<string, unknown> }[];
  readonly unit?: readonly Shown[];
  readonly setUp?: { readonly units: { count: number }; readonly registers: { count: number } };
}

let world: ApiWorld;
const from = directive('dviec0001', { expectedAssignments: 7 });
const ask = async (as: string, query = ''): Promise<Answer> => {
  const { status, body, text } = await world.call('GET', `/work-list${query}`, { as });
  expect(status, text).toBe(200);
  return body as unknown as Answer;
};
const kindsOf = ({ decisions }: Answer): string[] => decisions.map(({ kind }) => kind);
const idsOf = ({ decisions }: Answer, kind: string): string[] =>
  decisions.find((group) => group.kind === kind)?.items.map(({ id }) => id) ?? [];

/** As the clock leaves it: the due day is past, and the ladder was climbed on the first morning after it. */
const late = (assignment: Assignment, dueDay: string): Assignment => ({
  ...inPhase(assignment, 'AWAITING_REPORT'),
  duties: { REPORT: { ...assignment.duties.REPORT, dueDay: day(dueDay) } },
  performed: [
    { key: 'REPORT:1:B3', at: NOW },
    { key: 'REPORT:1:OFFICER', at: NOW },
  ],
  rung: 'OFFICER',
});
const letter = (id: string, kind: LetterRecord['kind']): LetterRecord => ({
  id,
  kind,
  phase: 'DRAFT',
  directiveId: from.id,
  assignmentId: 'dviec0001-xa-dong-phu-1',
  unitId: 'xa-dong-phu',
  draftedAt: NOW,
  facts: {
    notation: from.notation,
    subject: from.content.subject,
    issuedDay: day('2026-11-02'),
    unitName: 'Xã Đồng Phú',
    product: 'Báo cáo',
    dueDay: day('2026-10-26'),
    workingDaysLate: 6,
    remindedOn: [],
  },
  signing: { position: kind === 'CRITICISM_LETTER' ? 'CHAIRMAN' : 'CHIEF_OF_OFFICE', form: 'BY_ORDER' },
});

beforeAll(async () => {
  world = await openApiWorld();
  await world.put('directive', from.id, from);
  await world.put('directive', 'dxong0001', directive('dxong0001', { completedAt: NOW }));
  await world.put('directive', 'dnhap0001', directive('dnhap0001', { phase: 'DRAFT', notation: '' }));
  const at = (bundle: number, unitId = 'xa-dong-phu') => received(from, unitId, bundle);
  const asking = inPhase(at(4), 'AWAITING_REPORT');
  await world.putMany('assignment', [
    late(at(1), '2026-10-26'),
    late(at(2, 'xa-tan-lap'), '2026-10-30'),
    inPhase(at(3), 'PLAN_UNDER_REVIEW'),
    {
      ...asking,
      extensionRequest: {
        requestedAt: NOW,
        requestedBy: 'can-bo-dong-phu',
        reason: 'Chờ số liệu',
        day: day('2026-12-04'),
      },
    },
    { ...inPhase(at(5), 'REPORT_UNDER_REVIEW'), reviewerUnitId: 'so-noi-vu' },
    inPhase(at(6), 'CLOSED'),
    at(7),
  ]);
  await world.put('letter', 'l-nhac', letter('l-nhac', 'REMINDER_LETTER'));
  await world.put('letter', 'l-phe', letter('l-phe', 'CRITICISM_LETTER'));
});
afterAll(() => world.close());

describe('việc hôm nay của từng vai trò', () => {
  test('the office sees who is late, the longest first, and what waits for its own review, nothing else', async () => {
    const seen = await ask('chuyen-vien');
    expect(seen.exceptions?.items.map(({ id, owes }) => [id, owes?.[0]])).toEqual([
      ['dviec0001-xa-dong-phu-1', expect.objectContaining({ duty: 'REPORT', workingDaysLate: 6 })],
      ['dviec0001-xa-tan-lap-2', expect.objectContaining({ duty: 'REPORT', workingDaysLate: 2 })],
    ]);
    expect(seen.exceptions).toMatchObject({ count: 2, specialRed: 1, isMore: false });
    expect(kindsOf(seen)).toEqual(['PLAN', 'DRAFT']);
    expect(idsOf(seen, 'PLAN')).toEqual(['dviec0001-xa-dong-phu-3']);
    expect(seen.unit).toBeUndefined();
    expect(seen.setUp).toBeUndefined();
  });

  test('the Chief of Office decides on more time and signs reminders; criticism waits for the Chairman', async () => {
    const chief = await ask('chanh-van-phong');
    expect(kindsOf(chief)).toEqual(['PLAN', 'EXTENSION', 'LETTER', 'CLOSING', 'DRAFT']);
    expect(chief.decisions.find(({ kind }) => kind === 'EXTENSION')?.items[0]?.asked).toEqual({
      text: 'Chờ số liệu',
      day: '2026-12-04',
    });
    expect(idsOf(chief, 'LETTER')).toEqual(['l-nhac']);
    const chairman = await ask('chu-tich');
    expect(kindsOf(chairman)).toEqual(['EXTENSION', 'LETTER', 'CLOSING', 'DRAFT']);
    expect(idsOf(chairman, 'LETTER')).toEqual(['l-nhac', 'l-phe']);
    expect(idsOf(chairman, 'CLOSING')).toEqual(['dxong0001']);
  });

  test('a unit sees its own open work and nobody else’s, with what is owed and by when', async () => {
    const { unit: own, exceptions, decisions, directives } = await ask('can-bo-tan-lap');
    expect(own?.map(({ id }) => id)).toEqual(['dviec0001-xa-tan-lap-2']);
    expect([exceptions, directives, decisions]).toEqual([undefined, undefined, []]);
    const dongPhu = await ask('chu-tich-dong-phu');
    expect(dongPhu.unit?.map(({ id }) => id.at(-1)).sort()).toEqual(['1', '3', '4', '5', '7']);
  });

  test('what the office sent back stands with the reason at the unit, until it is filed again', async () => {
    const id = 'dviec0001-xa-tan-lap-9';
    const owed = inPhase(received(from, 'xa-tan-lap', 9), 'AWAITING_PLAN');
    await world.put('assignment', id, { ...owed, custody: passBall(owed.custody, 'UNIT', NOW) });
    const filed = { json: { plan: PLAN }, as: 'can-bo-tan-lap' };
    expect((await world.call('POST', `/assignments/${id}/plan`, filed)).status).toBe(200);
    expect(idsOf(await ask('chuyen-vien'), 'PLAN')).toContain(id);
    const back = { json: { reason: 'Chưa có bước kiểm tra bộ phận Một cửa.' }, as: 'chuyen-vien' };
    expect((await world.call('POST', `/assignments/${id}/plan-return`, back)).status).toBe(200);
    const line = (await ask('can-bo-tan-lap')).unit?.find((shown) => shown.id === id);
    expect(line?.cameBack).toMatchObject({ what: 'PLAN', reason: 'Chưa có bước kiểm tra bộ phận Một cửa.' });
    expect(idsOf(await ask('chuyen-vien'), 'PLAN')).not.toContain(id);
    await world.call('POST', `/assignments/${id}/plan`, filed);
    const again = (await ask('can-bo-tan-lap')).unit?.find((shown) => shown.id === id);
    expect(again?.cameBack).toBeUndefined();
  });

  test('the auditor sees what is late and decides nothing; who has no role today sees nothing', async () => {
    const auditor = await ask('kiem-soat');
    expect(auditor.exceptions?.count).toBe(2);
    expect(auditor.decisions).toEqual([]);
    expect(auditor.directives?.map(({ id }) => id).sort()).toEqual(['dviec0001', 'dxong0001']);
    const { decisions, ...rest } = await ask('nghi-viec');
    expect([decisions, Object.keys(rest).sort()]).toEqual([[], ['at', 'today']]);
  });

  test('the administrator sees what the installation has and lacks, and no work of others', async () => {
    const { setUp, exceptions, decisions } = await ask('quan-tri');
    expect(setUp).toMatchObject({ units: { count: 5 }, registers: { count: 1 } });
    expect([exceptions, decisions]).toEqual([undefined, []]);
  });

  test('a directive in force shows how many of its tasks are done, under review and late', async () => {
    const { directives } = await ask('chanh-van-phong');
    const { progress } = directives!.find(({ id }) => id === from.id)!;
    expect(progress).toMatchObject({ done: 1, late: 2 });
  });
});

describe('nhiều việc', () => {
  /** Records read, whatever the list. */
  const counting = (ledger: Ledger): { ledger: Ledger; read: () => number } => {
    let read = 0;
    const query: Ledger['query'] = async (request) => {
      const page = await ledger.query(request);
      read += page.items.length;
      return page;
    };
    return { ledger: { ...ledger, query }, read: () => read };
  };
  const actor = {
    personId: 'chuyen-vien',
    unitId: 'van-phong',
    roles: ['OFFICE_OFFICER'],
    via: 'SESSION',
  } as const;

  test('work that waits for nobody is not read, however much of it is open', async () => {
    const big = directive('dnhieu0001', { phase: 'RECALLED' });
    await world.put('directive', big.id, big);
    const readNow = async (): Promise<number> => {
      const { ledger, read } = counting(world.deps.ledger);
      await workList({ ...world.deps, ledger }, { actor }, { shown: 8 });
      return read();
    };
    const before = await readNow();
    const open = Array.from({ length: 600 }, (_, index) => received(big, `xa-so-${index}`));
    await world.putMany('assignment', open);
    expect(await readNow()).toBe(before);
  });

  test('more than a hundred plans to review: a hundred are counted, and it is said that there are more', async () => {
    await world.put('unit', 'xa-so-0', unit('xa-so-0', 'Xã Số Không'));
    const plans = Array.from({ length: 130 }, (_, index) =>
      inPhase(received(from, 'xa-so-0', 100 + index), 'PLAN_UNDER_REVIEW'),
    );
    await world.putMany('assignment', plans);
    const seen = (await ask('chuyen-vien', '?shown=100')).decisions.find(({ kind }) => kind === 'PLAN');
    expect(seen).toMatchObject({ count: 100, isMore: true });
    expect(seen?.items).toHaveLength(100);
  });
});
