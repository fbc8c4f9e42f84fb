import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantAt, millisOf } from '../../shared/domain/time.ts';
import { signLink, type LinkPurpose } from '../../shared/notifications/link-token.ts';
import { NOW, openApiWorld, settings, type ApiWorld } from './api-world.ts';
import { directive, inPhase, received, REPORT } from './assignments.ts';

let world: ApiWorld;
const from = directive('dlink0001');
let bundle = 0;
beforeAll(async () => {
  world = await openApiWorld();
  await world.put('directive', from.id, from);
});
afterAll(() => world.close());

async function open(): Promise<string> {
  const assignment = received(from, 'xa-dong-phu', (bundle += 1));
  await world.put('assignment', assignment.id, assignment);
  return assignment.id;
}
const linkTo = (
  assignmentId: string,
  purpose: LinkPurpose,
  more: { personId?: string; dueVersion?: number; days?: number } = {},
) =>
  `/links/${signLink(
    {
      purpose,
      assignmentId,
      personId: more.personId ?? 'can-bo-dong-phu',
      dueVersion: more.dueVersion ?? 1,
      expiresAt: instantAt(millisOf(NOW) + (more.days ?? 30) * 86_400_000),
    },
    settings.linkKeys[0]!,
  )}`;
const versionOf = async (id: string) => (await world.deps.ledger.load({ kind: 'assignment', id }))?.version;
const browser = { accept: 'text/html,application/xhtml+xml' };

describe('liên kết trong thư', () => {
  test('opening it says what it will do and changes nothing, however often a scanner opens it', async () => {
    const id = await open();
    const link = linkTo(id, 'ACKNOWLEDGE');
    for (let count = 0; count < 3; count += 1) {
      const seen = await world.call('GET', link);
      expect(seen.body).toMatchObject({ purpose: 'ACKNOWLEDGE', usable: true, unitName: 'Xã Đồng Phú' });
    }
    expect(await versionOf(id)).toBe(1);
  });

  test('using it acknowledges, once, in the name of the person and through the link', async () => {
    const id = await open();
    const link = linkTo(id, 'ACKNOWLEDGE');
    expect((await world.call('POST', link)).body).toMatchObject({ phase: 'AWAITING_PLAN', version: 2 });
    expect(await world.call('POST', link)).toMatchObject({ status: 409, body: { code: 'ALREADY_DONE' } });
    const [, event] = await world.deps.ledger.events({ kind: 'assignment', id });
    expect(event?.actor).toBe('link:can-bo-dong-phu');
    expect((await world.call('GET', link)).body).toMatchObject({ usable: false });
  });

  test('a link for the extension works once even after its request was refused', async () => {
    const id = await open();
    const link = linkTo(id, 'REQUEST_EXTENSION');
    const json = { reason: 'Chờ số liệu.', day: '2026-12-04' };
    expect((await world.call('POST', link)).body).toMatchObject({
      code: 'INCOMPLETE',
      errors: [{ field: 'reason' }],
    });
    expect((await world.call('POST', link, { json })).status).toBe(200);
    const refused = await world.call('POST', `/assignments/${id}/extension-refusal`, {
      as: 'chanh-van-phong',
      json: { reason: 'Không' },
    });
    expect(refused.status).toBe(200);
    expect(await world.call('POST', link, { json })).toMatchObject({
      status: 409,
      body: { code: 'ALREADY_DONE' },
    });
  });

  test('a person sees a page with one button, and may press it without scripts', async () => {
    const id = await open();
    const link = linkTo(id, 'NIL_REPORT');
    const page = await world.call('GET', link, { headers: browser });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).toContain('<form method="post">');
    expect(page.text).not.toContain('<script');
    const form = { ...browser, 'content-type': 'application/x-www-form-urlencoded' };
    const done = await world.call('POST', link, { headers: form, raw: '' });
    expect(done.text).toContain('đã ghi nhận');
    expect(await versionOf(id)).toBe(2);
    const again = await world.call('POST', link, { headers: form, raw: '' });
    expect(again.status).toBe(409);
    expect(again.text).toContain('role="alert"');
    const extension = linkTo(await open(), 'REQUEST_EXTENSION');
    const sent = await world.call('POST', extension, {
      headers: form,
      raw: 'day=2026-12-04&reason=Ch%E1%BB%9D+s%E1%BB%91+li%E1%BB%87u',
    });
    expect(sent.status).toBe(200);
  });

  test('the form for more time proposes a working day, and comes back as it was filled in when it is refused', async () => {
    const id = await open();
    const link = linkTo(id, 'REQUEST_EXTENSION');
    const page = await world.call('GET', link, { headers: browser });
    // Due on Friday 27 November; five working days later is Friday 4 December.
    expect(page.text).toContain('name="day" min="2026-11-30" value="2026-12-04"');
    const form = { ...browser, 'content-type': 'application/x-www-form-urlencoded' };
    const send = (day: string, reason: string) =>
      world.call('POST', link, { headers: form, raw: new URLSearchParams({ day, reason }).toString() });
    const sunday = await send('2026-12-06', 'Chờ <số liệu> & "kiểm kê"');
    expect(sunday.status).toBe(422);
    expect(sunday.text).toContain('role="alert"');
    expect(sunday.text).toContain('không phải ngày làm việc');
    expect(sunday.text).toContain('value="2026-12-06"');
    expect(sunday.text).toContain('Chờ &lt;số liệu&gt; &amp; &quot;kiểm kê&quot;</textarea>');
    const odd = await send('04/12/2026', 'Chờ số liệu');
    expect(odd.status).toBe(422);
    expect(odd.text).toContain('Chờ số liệu</textarea>');
    expect((await send('2026-12-07', '')).text).toContain('Hãy nêu lý do');
    expect(await versionOf(id)).toBe(1);
    expect((await send('2026-12-07', 'Chờ số liệu')).status).toBe(200);
  });

  test('forged, expired, silenced by a moved deadline, of a person who left, or for the screen only: it does nothing', async () => {
    const id = await open();
    const forged = `${linkTo(id, 'ACKNOWLEDGE').slice(0, -2)}AA`;
    expect((await world.call('GET', forged)).status).toBe(404);
    expect((await world.call('POST', forged)).status).toBe(404);
    for (const link of [
      linkTo(id, 'ACKNOWLEDGE', { days: -1 }),
      linkTo(id, 'ACKNOWLEDGE', { dueVersion: 0 }),
      linkTo(id, 'ACKNOWLEDGE', { personId: 'can-bo-tan-lap' }),
      linkTo(id, 'ACKNOWLEDGE', { personId: 'nghi-viec' }),
      linkTo(id, 'OPEN'),
    ]) {
      const seen = await world.call('GET', link);
      expect(seen.body.usable, seen.text).toBe(false);
      expect((await world.call('POST', link)).status).toBe(409);
    }
    expect(await versionOf(id)).toBe(1);
  });
});

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** A small file needs one piece. */
const upload = (as: string, type: string, raw: Buffer<ArrayBuffer>) =>
  world.call('PUT', `/evidence/${hashOf(raw)}/pieces?size=${raw.length}&offset=0`, {
    as,
    headers: { 'content-type': type },
    raw,
  });

describe('minh chứng', () => {
  test('a file is kept by its hash and shown only to whoever may see a report that cites it', async () => {
    const stored = await upload('can-bo-dong-phu', 'image/png', PNG);
    const sha256 = hashOf(PNG);
    expect(stored, stored.text).toMatchObject({ status: 200, body: { received: 16, stored: true } });
    const id = await open();
    const path = `/evidence/${sha256}?assignment=${id}`;
    expect((await world.call('GET', path, { as: 'can-bo-dong-phu' })).status).toBe(404);
    const evidence = [{ kind: 'FILE', sha256, name: 'Biên bản "kiểm tra".png' }];
    const report = { ...REPORT, answers: [{ ...REPORT.answers[0], evidence }] };
    expect(
      (await world.call('POST', `/assignments/${id}/report`, { as: 'can-bo-dong-phu', json: { report } }))
        .status,
    ).toBe(200);
    const file = await world.call('GET', path, { as: 'chuyen-vien' });
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''Bi%C3%AAn");
    expect((await world.call('GET', path, { as: 'can-bo-tan-lap' })).status).toBe(404);
  });

  test('what a file is, its first bytes say, and not its label', async () => {
    expect((await upload('can-bo-dong-phu', 'application/pdf', PNG)).status).toBe(415);
    expect((await upload('can-bo-dong-phu', 'text/html', Buffer.from('<script>'))).status).toBe(415);
    expect((await upload('can-bo-dong-phu', 'image/svg+xml', Buffer.from('<svg/>'))).status).toBe(415);
    const pdf = Buffer.from('%PDF-1.7\n');
    expect((await upload('can-bo-dong-phu', 'application/pdf', pdf)).status).toBe(200);
    expect((await upload('nghi-viec', 'application/pdf', pdf)).status).toBe(403);
  });
});

test('a letter is shown and comes as a document in three forms', async () => {
  const assignment = inPhase(received(from, 'xa-tan-lap', (bundle += 1)), 'AWAITING_REPORT');
  await world.put('assignment', assignment.id, assignment);
  const letter = {
    id: 'thu-nhac-1',
    kind: 'REMINDER_LETTER' as const,
    phase: 'DRAFT' as const,
    directiveId: from.id,
    assignmentId: assignment.id,
    unitId: 'xa-tan-lap',
    draftedAt: NOW,
    facts: {
      notation: from.notation,
      subject: 'Chấn chỉnh kỷ luật, kỷ cương hành chính',
      issuedDay: from.issuedDay!,
      unitName: 'Xã Tân Lập',
      product: 'Báo cáo kết quả rà soát',
      dueDay: assignment.duties.REPORT.dueDay,
      workingDaysLate: 3,
      remindedOn: [],
    },
    signing: { position: 'CHIEF_OF_OFFICE' as const, form: 'BY_ORDER' as const },
  };
  await world.put('letter', letter.id, letter);
  const get = (path: string) => world.call('GET', `/letters/${letter.id}${path}`, { as: 'chanh-van-phong' });
  expect((await get('')).body.draft.addressees.length).toBeGreaterThan(0);
  expect((await get('/document?format=text')).text).toContain('Xã Tân Lập');
  expect((await get('/document?format=html')).text).toContain('<!doctype html>');
  const docx = await get('/document?format=docx');
  expect(docx.headers.get('content-type')).toContain('wordprocessingml');
  expect(docx.text.startsWith('PK')).toBe(true);
  expect((await world.call('GET', `/letters/${letter.id}`, { as: 'can-bo-tan-lap' })).status).toBe(404);
  const aside = await world.call('POST', `/letters/${letter.id}/set-aside`, {
    as: 'chanh-van-phong',
    json: { reason: 'Đơn vị vừa nộp' },
  });
  expect(aside.body.phase, aside.text).toBe('SET_ASIDE');
});
