/** Dự thảo bất kỳ trong một tỉnh bất kỳ: chính sách khác, thiếu người, văn bản toàn điều cấm, hạn ngắn, chưa có số. */
import { beforeAll, expect, test } from 'vitest';
import type { Assembly } from '../../local/home/assembly.ts';
import { rehearseDraft } from '../../local/rehearse/draft/rehearse-draft.ts';
import { directiveOfBans } from '../../local/scenarios/directive-of-bans.ts';
import { letter455 } from '../../local/scenarios/letter-455.ts';
import { sampleProvince } from '../../local/scenarios/sample-province.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import type { DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import { DEFAULT_POLICY, type Policy } from '../../shared/domain/policy/policy.ts';
import { day } from '../../shared/domain/time.ts';
import type { RehearsalOrder, ToldRehearsal } from '../../shared/ports/rehearser.ts';
import { preparedAssembly } from '../support/assembly.ts';
import { letter } from '../support/world-letter.ts';

const RUN_MS = 240_000;
const today = day('2026-11-03');
const calendar = createCalendar(standardSpecialDays(), { version: 1 });
const province = sampleProvince();
const register = (year: number, nextNumber: number): RehearsalOrder['registers'][number] => ({
  id: `ubnd-tinh-${year}`,
  issuer: 'ubnd-tinh',
  year,
  nextNumber,
  lastIssuedDay: null,
  takeOver: null,
});
let assembly: Assembly;
beforeAll(async () => {
  assembly = await preparedAssembly();
});

const toWards = (more: Partial<DirectiveContent> = {}): DirectiveContent =>
  letter(day('2026-11-27'), {
    recipients: [{ purpose: 'ACTION', target: { kind: 'GROUP', group: 'wards' } }],
    ...more,
  });

function orderOf(content: DirectiveContent, more: Partial<RehearsalOrder> = {}): RehearsalOrder {
  return {
    content,
    today,
    behaviour: 'PLAUSIBLE',
    seed: 'hạt giống',
    page: false,
    units: province.units,
    people: province.people,
    registers: [register(2026, 612)],
    calendar: { id: 'vn', specialDays: standardSpecialDays(), notYetLawInForce: false },
    policy: DEFAULT_POLICY,
    matrix: DEFAULT_SIGNING_MATRIX,
    settings: {
      publicUrl: 'https://chidao.tinh.example',
      mailFrom: { name: 'Văn phòng', address: 'vp@tinh.example' },
      province: {
        name: province.name,
        place: province.place,
        officeUnitId: 'van-phong',
        committeeUnitId: 'ubnd-tinh',
      },
    },
    remarks: [],
    ...more,
  };
}
async function told(order: RehearsalOrder, secondsToPlay = 200): Promise<ToldRehearsal> {
  const reply = await rehearseDraft({ order, assembly, secondsToPlay });
  if (reply.outcome === 'REFUSED') throw new Error(JSON.stringify(reply.refusals));
  return reply.told;
}
const wholly = { closed: true, reconciled: true, problems: [], refused: [] };
const policy = (more: Partial<Policy>): Policy => ({ ...DEFAULT_POLICY, ...more });

test.each(['ON_TIME', 'PLAUSIBLE', 'SILENT'] as const)(
  'công văn 455 cho tất cả sở, xã, phường, %s: kết thúc được, tổng khớp, số lấy tiếp từ sổ của tỉnh',
  async (behaviour) => {
    const content = letter455({ issueDay: today, calendar, standingUntil: day('2026-12-31') });
    const story = await told(orderOf(content, { behaviour }));
    expect(story).toMatchObject({ ...wholly, notation: '612/UBND-NV' });
    expect(story.units).toHaveLength(38);
    expect(story.figures.official.OPEN_OVERDUE + story.figures.official.OPEN_IN_TERM).toBe(0);
    if (behaviour === 'SILENT') expect(story.figures.official.DONE_ON_TIME).toBe(0);
    if (behaviour === 'ON_TIME') expect(story.figures.rungs).toEqual([]);
    // As an office meets it: most in time, some late, and the ladder climbed to its top by somebody.
    if (behaviour !== 'PLAUSIBLE') return;
    expect(story.figures.official.DONE_ON_TIME).toBeGreaterThan(story.figures.official.DONE_LATE);
    expect(story.figures.rungs.map(({ rung }) => rung)).toContain('REVIEW_AND_LEARN');
    expect(story.figures.extended).toBeGreaterThan(0);
    expect(story.figures.returned).toBeGreaterThan(0);
  },
  RUN_MS,
);

test(
  'chỉ thị toàn điều cấm, chưa có số: văn thư ghi số, mỗi quý một báo cáo, đơn vị chậm ngay ở kỳ đầu',
  async () => {
    const content = directiveOfBans({ issueDay: today, standingUntil: day('2026-12-31') });
    const story = await told(orderOf(content));
    expect(story).toMatchObject({ ...wholly, notation: '612/CT-UBND' });
    const lines = story.days.flatMap(({ entries }) => entries.map(({ what }) => what));
    expect(lines).toContain('Ghi số văn bản: 612/CT-UBND');
    expect(lines.some((line) => line.startsWith('Mở kỳ báo cáo quý 4 năm 2026'))).toBe(true);
    expect(story.figures.official.DONE_LATE).toBeGreaterThan(0);
  },
  RUN_MS,
);

test(
  'tỉnh quy định thủ trưởng ký duyệt trước khi gửi, bậc đôn đốc ngắn: diễn tập theo đúng chính sách đó',
  async () => {
    const { steps } = DEFAULT_POLICY;
    const short = { remindBefore: [2], ladder: [{ rung: 'UNIT_HEAD', workingDaysLate: 2 }] } as const;
    const own = policy({
      headSignsOff: true,
      steps: {
        ...steps,
        PLAN: { remindBefore: [...short.remindBefore], ladder: [] },
        REPORT: { remindBefore: [...short.remindBefore], ladder: [...short.ladder] },
      },
    });
    for (const behaviour of ['PLAUSIBLE', 'SILENT'] as const) {
      const story = await told(orderOf(toWards(), { policy: own, behaviour }));
      expect(story).toMatchObject(wholly);
      expect(story.letters.drafted).toBe(0);
      expect(story.figures.rungs.map(({ rung }) => rung)).not.toContain('REMINDER_LETTER');
    }
  },
  RUN_MS,
);

test(
  'không có bậc đôn đốc nào thì im lặng vẫn có hồi kết',
  async () => {
    const none = { remindBefore: [], ladder: [] };
    const { steps } = DEFAULT_POLICY;
    const silentPolicy = policy({ steps: { ...steps, ACKNOWLEDGEMENT: none, PLAN: none, REPORT: none } });
    const story = await told(orderOf(toWards(), { policy: silentPolicy, behaviour: 'SILENT' }));
    expect(story).toMatchObject({ ...wholly, figures: { rungs: [] } });
    expect(story.figures.official.DONE_LATE).toBe(story.figures.assignments);
  },
  RUN_MS,
);

test(
  'hạn ngắn, không yêu cầu kế hoạch, sở chủ trì thẩm tra: vẫn đi hết vòng đời',
  async () => {
    const content = toWards({ reviewerUnitId: 'so-noi-vu' });
    const { planTerm: _none, ...unplanned } = content;
    const clauses = content.clauses.map((clause) => ({
      ...clause,
      obligation: { ...clause.obligation!, term: { kind: 'WORKING_DAYS_FROM_RECEIPT' as const, days: 1 } },
    }));
    for (const urgency of ['NORMAL', 'EXPRESS'] as const)
      expect(await told(orderOf({ ...unplanned, clauses, urgency }))).toMatchObject(wholly);
  },
  RUN_MS,
);

test(
  'chỗ nào chưa có người thì nói rõ; người sắp hết thời hạn được giả định ở lại',
  async () => {
    const leaving = (roles: (typeof province.people)[number]['roles']) =>
      roles.map((held) => ({ ...held, until: day('2026-11-20') }));
    const people = province.people
      .filter(({ id, unitId }) => unitId !== 'phuong-hoa-moc' && id !== 'chuyen-vien' && id !== 'van-thu')
      .map((person) => (person.id === 'chu-tich' ? { ...person, roles: leaving(person.roles) } : person));
    const story = await told(orderOf(toWards(), { people, registers: [register(2026, 1)] }));
    expect(story).toMatchObject(wholly);
    const remarks = story.remarks.join('\n');
    expect(remarks).toContain('Chưa ai giữ vai trò Cán bộ đầu mối báo cáo ở UBND phường Hòa Mộc');
    expect(remarks).toContain('Chưa ai giữ vai trò Văn thư ở Văn phòng');
    expect(remarks).toContain('1 người sắp hết thời hạn giữ vai trò');
  },
  RUN_MS,
);

test(
  'người ký chưa được ghi chức vụ: văn bản đôn đốc không ký được, diễn tập nói rõ một lần cho mỗi văn bản',
  async () => {
    const people = province.people.map(({ position, ...person }) =>
      person.roles.some(({ role }) => role === 'CHIEF_OF_OFFICE') || position === undefined
        ? person
        : { ...person, position },
    );
    const story = await told(orderOf(toWards(), { people, behaviour: 'SILENT' }));
    expect(story.closed).toBe(true);
    expect(story.refused.join('\n')).toContain('chưa được ghi chức vụ ký văn bản');
    expect(new Set(story.refused).size).toBe(story.refused.length);
  },
  RUN_MS,
);

test('chưa mở sổ đăng ký của năm thì diễn tập trả lời như khi ban hành: chưa cấp được số', async () => {
  const reply = await rehearseDraft({
    order: orderOf(toWards(), { registers: [] }),
    assembly,
    secondsToPlay: 60,
  });
  expect(reply.outcome).toBe('REFUSED');
  expect(JSON.stringify(reply)).toContain('Chưa mở sổ đăng ký văn bản năm 2026');
});

test(
  'hết thời gian diễn tập thì dừng ở ngày đang kể, nói rõ, và số liệu đến ngày đó vẫn khớp',
  async () => {
    const story = await told(orderOf(toWards(), { behaviour: 'SILENT' }), 0);
    expect(story).toMatchObject({ closed: false, reconciled: true, problems: [] });
    expect(story.remarks.at(-1)).toMatch(/^Diễn tập dừng ở ngày \d\d\/11\/2026, khi văn bản chưa kết thúc/u);
  },
  RUN_MS,
);
