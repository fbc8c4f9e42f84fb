/** Diễn tập một dự thảo qua HTTP, với phiên đăng nhập thật và tiến trình diễn tập thật. */
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRehearser, type LocalRehearser } from '../../local/rehearse/draft/create-rehearser.ts';
import type { DirectiveContent } from '../../shared/domain/directive/directive.ts';
import { roles } from '../../shared/domain/organisation/role.ts';
import { day } from '../../shared/domain/time.ts';
import type { RecordKey } from '../../shared/ports/ledger.ts';
import type { ToldRehearsal } from '../../shared/ports/rehearser.ts';
import { openApiWorld, person, type ApiWorld, type Reply } from '../api/api-world.ts';
import { content, directive } from '../api/assignments.ts';
import { preparedAssembly } from '../support/assembly.ts';
import { childrenOfThisProcess } from './children.ts';

const RUN_MS = 120_000;
let world: ApiWorld;
let rehearser: LocalRehearser;
beforeAll(async () => {
  rehearser = createRehearser({ assembly: await preparedAssembly() });
  world = await openApiWorld({ rehearser });
  await world.putMany(
    'person',
    roles.map((role) => person(`vai-${role.toLowerCase().replaceAll('_', '-')}`, 'van-phong', [role])),
  );
  await put('ddientap1');
});
afterAll(async () => {
  rehearser.close();
  await world.close();
});

const put = (id: string, more: Partial<DirectiveContent> = {}) =>
  world.put('directive', id, directive(id, { phase: 'DRAFT', notation: '', content: content(more) }));
const rehearse = (id: string, query = '', headers: Record<string, string> = {}, as = 'chanh-van-phong') =>
  world.call('POST', `/directives/${id}/rehearsal${query}`, { as, headers });
const told = ({ body }: Reply) =>
  body as unknown as ToldRehearsal & { sample: object; warnings: { code: string }[] };

/** Everything that the real ledger and the real mail hold. */
async function everythingKept() {
  const { ledger, mailStore } = world.deps;
  const keys: RecordKey[] = [];
  let after: string | undefined;
  do {
    const page = await ledger.allKeys({ limit: 500, ...(after === undefined ? {} : { after }) });
    keys.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  const records = await Promise.all(
    keys.map(async (key) => ({ events: await ledger.events(key), record: await ledger.load(key) })),
  );
  return { records, mails: (await mailStore.list({ limit: 100 })).items };
}

test(
  'dự thảo được diễn tập từ ban hành đến kết thúc: từng ngày, từng thư, số liệu khớp',
  async () => {
    const answer = await rehearse('ddientap1', '?behaviour=ON_TIME');
    expect(answer.status, answer.text).toBe(200);
    const story = told(answer);
    expect(story).toMatchObject({
      notation: '01/UBND-NV',
      from: '2026-11-03',
      closed: true,
      reconciled: true,
      problems: [],
      refused: [],
      sample: { addressed: 2, rehearsed: 2 },
      letters: { drafted: 0, shown: [] },
    });
    expect(story.figures).toMatchObject({
      assignments: 2,
      workingDaysLate: 0,
      official: { DONE_ON_TIME: 2 },
    });
    const [first] = story.days;
    expect(first).toMatchObject({ day: '2026-11-03', working: true });
    expect(first?.entries.map(({ time, what }) => `${time} ${what}`)).toContain(
      '08:00 Ký, ban hành văn bản số 01/UBND-NV; 2 nhiệm vụ',
    );
    expect(story.mails.shown).toHaveLength(story.mails.total);
    expect(story.days.reduce((sum, { mails }) => sum + mails, 0)).toBeLessThanOrEqual(story.mails.total);
    expect(story.mails.shown).toContainEqual(
      expect.objectContaining({ day: '2026-11-03', role: 'Cán bộ đầu mối báo cáo', unitName: 'Xã Đồng Phú' }),
    );
    // Names and addresses of people stay in the province.
    expect(answer.text).not.toContain('@');
  },
  RUN_MS,
);

test(
  'mọi đơn vị im lặng: đủ mọi nấc đôn đốc cho từng đơn vị, rồi vẫn kết thúc được',
  async () => {
    const story = told(await rehearse('ddientap1', '?behaviour=SILENT'));
    expect(story).toMatchObject({ closed: true, reconciled: true, problems: [] });
    expect(story.figures.official).toMatchObject({ DONE_ON_TIME: 0, DONE_LATE: 2 });
    expect(story.figures.rungs.map(({ rung }) => rung)).toEqual([
      'OFFICER',
      'UNIT_HEAD',
      'REMINDER_LETTER',
      'EXPLANATION_REQUEST',
      'CRITICISM',
      'REVIEW_AND_LEARN',
    ]);
    expect(story.letters.signed).toBeGreaterThan(0);
    expect(story.letters.shown.map(({ block }) => block)).toContain('TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG');
    expect(new Set(story.units.map(({ highestRung }) => highestRung))).toEqual(
      new Set(['kiểm điểm rút kinh nghiệm']),
    );
  },
  RUN_MS,
);

test(
  'diễn tập không để lại gì: sổ thật, thư thật, tệp tạm và tiến trình đều như trước',
  async () => {
    const temporary = async () =>
      (await readdir(tmpdir())).filter((name) => name.startsWith('dien-tap')).sort();
    const [before, files, kept] = [await everythingKept(), await temporary(), await readdir(world.folder)];
    expect((await rehearse('ddientap1')).status).toBe(200);
    expect(await everythingKept()).toEqual(before);
    expect(before.mails).toEqual([]);
    expect(await temporary()).toEqual(files);
    expect((await readdir(world.folder)).sort()).toEqual(kept.sort());
    expect(await childrenOfThisProcess()).toEqual([]);
  },
  RUN_MS,
);

test(
  'cùng dự thảo, cùng hạt giống thì kể y như nhau; hạt giống khác thì đơn vị xử sự khác',
  async () => {
    const wards = Array.from({ length: 6 }, (_, index) => ({
      ...unitCalled(`phuong-${index + 1}`, `Phường số ${index + 1}`),
    }));
    await world.putMany('unit', wards);
    await put('ddientap5', {
      recipients: [{ purpose: 'ACTION', target: { kind: 'GROUP', group: 'wards' } }],
    });
    const [one, again, other] = [
      told(await rehearse('ddientap5', '?seed=mot')),
      told(await rehearse('ddientap5', '?seed=mot')),
      told(await rehearse('ddientap5', '?seed=hai')),
    ];
    expect(again).toEqual(one);
    const ways = ({ units }: ToldRehearsal) => units.map(({ unitId, way }) => `${unitId} ${way}`).sort();
    expect(ways(other)).not.toEqual(ways(one));
    expect(other).toMatchObject({ closed: true, reconciled: true });
    // These wards have nobody yet: the office hears of it before their mails reach nobody.
    expect(one.remarks.join('\n')).toMatch(/Chưa ai giữ vai trò Cán bộ đầu mối báo cáo ở Phường số 1/u);
  },
  RUN_MS,
);

const unitCalled = (id: string, name: string) => ({
  id,
  name,
  kind: 'WARD' as const,
  groups: ['wards'],
  validFrom: day('2025-07-01'),
  predecessorIds: [],
});

describe('trang HTML', () => {
  test.each([
    ['?behaviour=ON_TIME&format=html', {}],
    ['?behaviour=ON_TIME', { accept: 'text/html' }],
  ])(
    'POST …/rehearsal%s %j: một tệp tự đủ, nói rõ điều gì là giả định',
    async (query, headers) => {
      const answer = await rehearse('ddientap1', query, headers);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toContain('dien-tap-ddientap1.html');
      expect(answer.text).toContain('<title>Diễn tập văn bản số 01/UBND-NV</title>');
      expect(answer.text).toContain('Văn bản được ban hành lúc 8 giờ ngày 03/11/2026.');
      expect(answer.text.match(/<(link|img|script)[^>]+(src|href)=/gu)).toBeNull();
      expect(answer.text).not.toContain('dữ liệu hư cấu');
    },
    RUN_MS,
  );
});

describe('ai được diễn tập, và khi nào', () => {
  test('đúng những vai trò được soạn hoặc ban hành', async () => {
    await put('ddientap2', { clauses: [] });
    const answers = new Map<string, number>();
    for (const role of roles) {
      const as = `vai-${role.toLowerCase().replaceAll('_', '-')}`;
      answers.set(role, (await rehearse('ddientap2', '', {}, as)).status);
    }
    // The draft has a fault, so whoever may rehearse is told of it.
    const may = [...answers].filter(([, status]) => status === 422).map(([role]) => role);
    expect(may.sort()).toEqual(['CHAIRMAN', 'CHIEF_OF_OFFICE', 'OFFICE_OFFICER', 'REGISTRAR']);
    for (const [role, status] of answers) if (!may.includes(role)) expect([403, 404], role).toContain(status);
    expect((await world.call('POST', '/directives/ddientap2/rehearsal')).status).toBe(401);
  });

  test('dự thảo còn thiếu thì trả lời đủ những điểm phải bổ sung, như khi ban hành', async () => {
    await put('ddientap3', { subject: '', clauses: [], recipients: [] });
    const answer = await rehearse('ddientap3');
    const issued = await world.call('POST', '/directives/ddientap3/issue', { as: 'chanh-van-phong' });
    expect(answer.status).toBe(422);
    expect(answer.body.errors.length).toBeGreaterThan(2);
    expect(answer.body.errors).toEqual(issued.body.errors);
  });

  test('văn bản đã ban hành thì không diễn tập nữa', async () => {
    await world.put('directive', 'ddientap4', directive('ddientap4'));
    const answer = await rehearse('ddientap4');
    expect(answer).toMatchObject({ status: 409, body: { code: 'WRONG_PHASE' } });
    expect(answer.body.detail).toContain('Đang thực hiện');
  });

  test('người được diễn tập thấy việc đó trong danh sách việc được làm của dự thảo', async () => {
    const allowed = async (id: string, as: string) =>
      (await world.call('GET', `/directives/${id}`, { as })).body['allowed'];
    expect(await allowed('ddientap1', 'chu-tich')).toContain('REHEARSE');
    expect(await allowed('ddientap1', 'chuyen-vien')).toContain('REHEARSE');
    expect(await allowed('ddientap1', 'kiem-soat')).not.toContain('REHEARSE');
  });

  test('nơi không có diễn tập thì nói rõ, không giả vờ', async () => {
    const elsewhere = await openApiWorld();
    const draft = directive('ddientap1', { phase: 'DRAFT', content: content() });
    await elsewhere.put('directive', 'ddientap1', draft);
    const answer = await elsewhere.call('POST', '/directives/ddientap1/rehearsal', { as: 'chanh-van-phong' });
    await elsewhere.close();
    expect(answer).toMatchObject({ status: 501, body: { code: 'NOT_PROVIDED' } });
    expect(answer.body.detail).toContain('máy chủ của tỉnh');
  });
});

describe('giới hạn', () => {
  test(
    'mỗi lúc một cuộc: người thứ hai được hẹn quay lại, cuộc thứ nhất vẫn xong',
    async () => {
      const first = rehearse('ddientap1');
      await expect.poll(async () => (await childrenOfThisProcess()).length, { timeout: 20_000 }).toBe(1);
      const second = await rehearse('ddientap1', '', {}, 'chu-tich');
      expect(second).toMatchObject({ status: 429, body: { code: 'TOO_MANY' } });
      expect(second.headers.get('retry-after')).toBe('15');
      expect((await first).status).toBe(200);
      expect((await rehearse('ddientap1', '', {}, 'chu-tich')).status).toBe(200);
    },
    RUN_MS,
  );

  test('quá giờ thì tiến trình bị dừng hẳn, và lần sau lại diễn tập được', async () => {
    const hasty = createRehearser({ assembly: await preparedAssembly(), secondsAtMost: 0.1 });
    const other = await openApiWorld({ rehearser: hasty });
    await other.put('directive', 'ddientap1', directive('ddientap1', { phase: 'DRAFT', content: content() }));
    for (const attempt of [1, 2]) {
      const answer = await other.call('POST', '/directives/ddientap1/rehearsal', { as: 'chanh-van-phong' });
      expect(answer, String(attempt)).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
      expect(answer.body.detail).toContain('0.1 giây');
      expect(await childrenOfThisProcess()).toEqual([]);
    }
    await other.close();
  });

  test('câu trả lời quá lớn thì không nhận, lỗi được ghi vào nhật ký và không lộ ra ngoài', async () => {
    const terse = createRehearser({ assembly: await preparedAssembly(), bytesAtMost: 1000 });
    const other = await openApiWorld({ rehearser: terse });
    await other.put('directive', 'ddientap1', directive('ddientap1', { phase: 'DRAFT', content: content() }));
    const answer = await other.call('POST', '/directives/ddientap1/rehearsal', { as: 'chanh-van-phong' });
    expect(answer).toMatchObject({ status: 500, body: { code: 'INTERNAL' } });
    expect(answer.text).not.toContain('1000');
    expect(other.log.at(-1)?.message).toContain('answered more than 1000 bytes');
    await other.close();
  });

  test('máy chủ dừng giữa chừng thì cuộc diễn tập dừng theo', async () => {
    const stopped = createRehearser({ assembly: await preparedAssembly() });
    const other = await openApiWorld({ rehearser: stopped });
    await other.put('directive', 'ddientap1', directive('ddientap1', { phase: 'DRAFT', content: content() }));
    const asked = other.call('POST', '/directives/ddientap1/rehearsal', { as: 'chanh-van-phong' });
    await expect.poll(async () => (await childrenOfThisProcess()).length, { timeout: 20_000 }).toBe(1);
    stopped.close();
    expect((await asked).status).toBe(429);
    expect(await childrenOfThisProcess()).toEqual([]);
    await other.close();
  });
});
