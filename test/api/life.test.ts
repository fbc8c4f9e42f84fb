import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApiWorld, type ApiWorld } from './api-world.ts';
import { content, directive, PLAN, received, REPORT } from './assignments.ts';

let world: ApiWorld;
beforeAll(async () => {
  world = await openApiWorld();
});
afterAll(() => world.close());

const post = (path: string, as: string, json?: unknown, headers: Record<string, string> = {}) =>
  world.call('POST', path, { as, headers, ...(json === undefined ? {} : { json }) });

describe('một văn bản qua API, từ dự thảo đến ban hành', () => {
  test('the office drafts, checks, revises and issues; the number comes from the register', async () => {
    const drafted = await post('/directives', 'chuyen-vien', { content: content({ subject: '' }) });
    expect(drafted.status).toBe(201);
    expect(drafted.headers.get('etag')).toBe('"1"');
    const path = drafted.headers.get('location') ?? '';
    expect(path).toBe(`/directives/${drafted.body.id}`);

    const check = await world.call('GET', `${path}/check`, { as: 'chuyen-vien' });
    expect(check.body).toMatchObject({ mayIssue: false });
    const early = await post(`${path}/issue`, 'chanh-van-phong');
    expect(early.status).toBe(422);
    expect(early.body.errors.map(({ field }: { field: string }) => field)).toContain('content.subject');

    const revised = await world.call('PUT', path, {
      as: 'chuyen-vien',
      json: { content: content() },
      headers: { 'if-match': '"1"' },
    });
    expect(revised.status, revised.text).toBe(200);
    const preview = await world.call('GET', `${path}/preview`, { as: 'chanh-van-phong' });
    expect(preview.body.units.map(({ unitId }: { unitId: string }) => unitId)).toEqual([
      'xa-dong-phu',
      'xa-tan-lap',
    ]);
    const issued = await post(`${path}/issue`, 'chanh-van-phong', {}, { 'if-match': '"2"' });
    expect(issued.status, issued.text).toBe(200);
    expect(issued.body).toMatchObject({ phase: 'DISTRIBUTING', notation: '01/UBND-NV', version: 3 });
    const read = await world.call('GET', path, { as: 'van-thu' });
    expect(read.headers.get('etag')).toBe('"3"');
    expect(read.body.directive.notation).toBe('01/UBND-NV');
  });

  test('a unit acknowledges, plans and reports; the office approves and accepts; the story tells it in Vietnamese', async () => {
    const from = directive('dlife0001');
    await world.put('directive', from.id, from);
    await world.put('assignment', `${from.id}-xa-dong-phu-1`, received(from, 'xa-dong-phu'));
    const path = `/assignments/${from.id}-xa-dong-phu-1`;
    expect((await post(`${path}/acknowledgement`, 'can-bo-dong-phu')).body.phase).toBe('AWAITING_PLAN');
    const planned = await post(`${path}/plan`, 'can-bo-dong-phu', { plan: PLAN });
    expect(planned.status, planned.text).toBe(200);
    expect((await post(`${path}/plan-approval`, 'chuyen-vien')).body.phase).toBe('AWAITING_REPORT');
    const incomplete = await post(`${path}/report`, 'can-bo-dong-phu', {
      report: { ...REPORT, answers: [{ clauseId: '1', result: 'DONE', evidence: [] }] },
    });
    expect(incomplete.status).toBe(422);
    expect(incomplete.body).toMatchObject({
      code: 'INCOMPLETE',
      title: 'Nội dung chưa đầy đủ',
      errors: [{ field: 'report.answers.0.evidence', code: 'INCOMPLETE' }],
    });
    expect((await post(`${path}/report`, 'can-bo-dong-phu', { report: REPORT })).body.phase).toBe(
      'REPORT_UNDER_REVIEW',
    );
    const accepted = await post(`${path}/report-acceptance`, 'chuyen-vien', { grade: 'GOOD' });
    expect(accepted.body.phase).toBe('CLOSED');

    const found = await world.call('GET', path, { as: 'can-bo-dong-phu' });
    expect(found.body.status).toMatchObject({ official: 'DONE_ON_TIME' });
    expect(found.body.report.summary).toBe(REPORT.summary);
    const story = await world.call('GET', `${path}/story`, { as: 'kiem-soat' });
    expect(story.body.lines).toHaveLength(6);
    const verified = await world.call('GET', `/ledger/assignment/${from.id}-xa-dong-phu-1/verification`, {
      as: 'kiem-soat',
    });
    expect(verified.body).toMatchObject({ outcome: 'OK', events: 6 });
    const events = await world.call('GET', `/ledger/assignment/${from.id}-xa-dong-phu-1/events?limit=2`, {
      as: 'kiem-soat',
    });
    expect(events.body).toMatchObject({ next: 2 });
    const rest = await world.call('GET', `/ledger/assignment/${from.id}-xa-dong-phu-1/events?after=2`, {
      as: 'kiem-soat',
    });
    expect(rest.body.items).toHaveLength(4);
  });

  test('lists are filtered, searched without diacritics and paged', async () => {
    const from = directive('dlist0001');
    await world.put('directive', from.id, from);
    for (const [index, unitId] of ['xa-dong-phu', 'xa-dong-phu', 'xa-tan-lap'].entries())
      await world.put('assignment', `${from.id}-${unitId}-${index + 1}`, received(from, unitId, index + 1));
    const all = `/directives/${from.id}/assignments`;
    const first = await world.call('GET', `${all}?limit=2`, { as: 'chuyen-vien' });
    expect(first.body.items).toHaveLength(2);
    const second = await world.call('GET', `${all}?limit=2&after=${encodeURIComponent(first.body.next)}`, {
      as: 'chuyen-vien',
    });
    expect(second.body.items).toHaveLength(1);
    expect(second.body.next).toBeUndefined();
    const searched = await world.call('GET', `${all}?q=tan%20lap`, { as: 'chuyen-vien' });
    expect(searched.body.items.map(({ unitName }: { unitName: string }) => unitName)).toEqual(['Xã Tân Lập']);
    const overdue = await world.call('GET', `${all}?status=OPEN_OVERDUE`, { as: 'chuyen-vien' });
    expect(overdue.body.items).toEqual([]);
    const mine = await world.call('GET', `/assignments?directive=${from.id}`, { as: 'can-bo-tan-lap' });
    expect(mine.body.items).toHaveLength(1);
  });

  test('somebody else has changed the record meanwhile: 412, and nothing is overwritten', async () => {
    const drafted = await post('/directives', 'chuyen-vien', { content: content() });
    const path = `/directives/${drafted.body.id}`;
    const save = (version: string) =>
      world.call('PUT', path, {
        as: 'chuyen-vien',
        json: { content: content() },
        headers: { 'if-match': version },
      });
    expect((await save('"1"')).status).toBe(200);
    const late = await save('"1"');
    expect(late.status).toBe(412);
    expect(late.body.code).toBe('STALE');
    expect((await save('W/"2"')).status).toBe(400);
    expect((await save('2')).status).toBe(400);
    expect((await save('*')).status).toBe(200);
  });
});

describe('cùng một khóa Idempotency-Key', () => {
  test('the same request again gets the same answer and is done once; another body is refused', async () => {
    const headers = { 'idempotency-key': 'khoa-so-0001' };
    const once = await post('/directives', 'chuyen-vien', { content: content() }, headers);
    const again = await post('/directives', 'chuyen-vien', { content: content() }, headers);
    expect(again.status).toBe(201);
    expect(again.text).toBe(once.text);
    const other = await post(
      '/directives',
      'chuyen-vien',
      { content: content({ subject: 'Việc khác' }) },
      headers,
    );
    expect(other.status).toBe(409);
    expect(other.body.errors).toMatchObject([{ field: 'Idempotency-Key' }]);
    const somebody = await post('/directives', 'chanh-van-phong', { content: content() }, headers);
    expect(somebody.status).toBe(201);
    expect(somebody.body.id).not.toBe(once.body.id);
  });

  test('a hundred at once are one', async () => {
    const from = directive('dmany0001');
    await world.put('directive', from.id, from);
    await world.put('assignment', `${from.id}-xa-dong-phu-1`, received(from, 'xa-dong-phu'));
    const path = `/assignments/${from.id}-xa-dong-phu-1/acknowledgement`;
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        post(path, 'can-bo-dong-phu', undefined, { 'idempotency-key': 'khoa-so-0002' }),
      ),
    );
    expect([...new Set(answers.map(({ text }) => text))]).toHaveLength(1);
    expect(answers[0]).toMatchObject({ status: 200, body: { version: 2 } });
  });

  test('a key that is too short or has spaces is refused', async () => {
    for (const key of ['ngan', 'co dau cach', 'x'.repeat(201)]) {
      const refused = await post(
        '/directives',
        'chuyen-vien',
        { content: content() },
        { 'idempotency-key': key },
      );
      expect(refused.status).toBe(400);
    }
  });
});
