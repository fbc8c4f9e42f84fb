import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SAMPLES, SAMPLE_LINKS, SAMPLE_PERSON } from '../../local/mail-samples.ts';
import { day } from '../../shared/domain/time.ts';
import { entriesOf, renderCalendar } from '../../shared/notifications/calendar-entry.ts';
import { composeMime, mailIdentitySchema } from '../../shared/notifications/mime.ts';
import { NOTICE_KINDS, noticeSchema } from '../../shared/notifications/notice.ts';
import type { Notice } from '../../shared/notifications/notice.ts';
import { escapeHtml, oneLine, shorten, webAddress } from '../../shared/notifications/plain-text.ts';
import { renderDigest } from '../../shared/notifications/render-digest.ts';
import { renderNotice } from '../../shared/notifications/render-notice.ts';
import { NOW, calendarLines, headersNamed, identity, parse } from './kit.ts';

const NASTY = [
  '\r\nBcc: victim@example.com\r\n',
  '\n\nX-Evil: 1',
  '"><script>alert(1)</script>',
  "' onmouseover='x",
  '</p></div><h1>',
  '<!--[if mso]>',
  '&lt;b&gt;',
  '\u202Egnp.exe\u202C',
  '\u0000\u0007\u2028',
  '=?UTF-8?Q?=0D=0ABcc:_x@y.z?=',
  '\r\nBEGIN:VEVENT\r\nUID:evil',
  '\uD800',
  'Trần Thị “Mẫu” <a@b.vn>, c@d.vn',
  'e\u0302\u0301',
];
const nasty = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => `x${parts.join(' ')}`);

/** Puts a text into every free text of a notice, whatever its kind. */
const filled = (value: unknown, text: string, field = ''): unknown => {
  if (Array.isArray(value)) return value.map((item) => filled(item, text, field));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, filled(inner, text, name)]),
    );
  }
  const free =
    /^(notation|subject|unitName|reason|byBody|content|product|clause|remark|preparedBy|legalSource|signer|number|signatureBlock|grounds|summary|fromUnit|toUnit|officer)$/;
  return typeof value === 'string' && free.test(field) ? text : value;
};
const nastyNotice: fc.Arbitrary<Notice> = fc
  .tuple(fc.constantFrom(...NOTICE_KINDS), nasty)
  .map(([kind, text]) => noticeSchema.parse(filled(SAMPLES[kind], text)));

const TAGS = /<(\/?[a-z][a-z0-9]*)/gi;
const tagsOf = (html: string): string[] => [...html.matchAll(TAGS)].map((match) => match[1] ?? '');
const LINKS = {
  ...SAMPLE_LINKS,
  acknowledge: 'javascript:alert(1)',
  nilReport: 'https://x.example/"><img src=x>',
};

describe('whatever people write', () => {
  test('no text adds markup: the tags of a mail depend on its kind alone', () => {
    fc.assert(
      fc.property(nastyNotice, nasty, (notice, personName) => {
        const wild = renderNotice({ notice, links: LINKS, personName });
        const tame = renderNotice({ notice: SAMPLES[notice.kind], links: LINKS, personName: 'Tên' });
        expect(tagsOf(wild.html)).toEqual(tagsOf(tame.html));
        expect(wild.html).not.toContain('javascript:');
        expect(wild.subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
      { numRuns: 300 },
    );
  });

  test('no text adds a header, a receiver or a part', async () => {
    await fc.assert(
      fc.asyncProperty(nastyNotice, nasty, async (notice, name) => {
        const rendered = renderNotice({ notice, links: SAMPLE_LINKS, personName: name });
        const calendar = renderCalendar(entriesOf(notice), { domain: identity.domain, stamp: NOW });
        const mail = {
          key: name,
          to: { name, address: 'a@hoamoc.example' },
          ...rendered,
          ...(calendar === undefined ? {} : { calendar }),
        };
        const composed = await composeMime(mail, identity, NOW);
        const arrived = await parse(composed?.raw ?? '');
        expect(arrived.headers.map(({ key }) => key).sort()).toEqual([
          'auto-submitted',
          'content-type',
          'date',
          'from',
          'list-id',
          'message-id',
          'mime-version',
          'subject',
          'to',
          'x-auto-response-suppress',
        ]);
        expect(arrived.to?.map(({ address }) => address)).toEqual(['a@hoamoc.example']);
        expect(arrived.cc ?? arrived.bcc ?? []).toEqual([]);
        expect(headersNamed(arrived, 'message-id')).toHaveLength(1);
        expect(arrived.attachments).toHaveLength(calendar === undefined ? 0 : 1);
        const head = (composed?.raw.toString('latin1') ?? '').split('\r\n\r\n')[0] ?? '';
        expect(head.split('\r\n').every((line) => /^[\x20-\x7e\t]*$/.test(line))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('no text adds an entry or a property to the calendar', () => {
    fc.assert(
      fc.property(nastyNotice, (notice) => {
        const lines = (of: Notice): string[] =>
          calendarLines(renderCalendar(entriesOf(of), { domain: identity.domain, stamp: NOW }) ?? '').map(
            (line) => line.split(/[:;]/)[0] ?? '',
          );
        expect(lines(notice)).toEqual(lines(SAMPLES[notice.kind]));
      }),
    );
  });

  test('a digest has one list entry per matter, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(nastyNotice, { minLength: 2, maxLength: 6 }), nasty, (notices, personName) => {
        const today = day('2026-11-24');
        const lines = notices.map((notice, index) => ({
          notice: { ...notice, assignmentId: `a${index}` },
          links: LINKS,
          writtenFor: today,
        }));
        const { html, subject } = renderDigest({ personName, day: today, lines });
        expect(tagsOf(html).filter((tag) => tag === 'li')).toHaveLength(notices.length);
        expect(tagsOf(html)).not.toContain('script');
        expect(subject).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('the tools for texts', () => {
  test('one line has no control or invisible characters and is in NFC', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = oneLine(text);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
        expect(line).toBe(line.normalize('NFC'));
        expect(oneLine(line)).toBe(line);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
    expect(oneLine('e\u0302\u0301')).toBe('ế');
  });

  test('a shortened text is never longer than asked and shows the cut', () => {
    fc.assert(
      fc.property(
        nasty,
        fc.integer({ min: 5, max: 40 }),
        (text, length) => Array.from(shorten(text, length)).length <= length,
      ),
    );
    expect(shorten('tăng cường kỷ luật hành chính', 20)).toBe('tăng cường kỷ luật…');
  });

  test('only web addresses become links', () => {
    expect(webAddress('javascript:alert(1)')).toBeUndefined();
    expect(webAddress('data:text/html,x')).toBeUndefined();
    expect(webAddress('khong phai dia chi')).toBeUndefined();
    expect(webAddress('https://chidao.example/a?b=1&c=2')).toBe('https://chidao.example/a?b=1&c=2');
    expect(escapeHtml(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;');
  });

  test('a sender that is no address stops the start', () => {
    const wrong = { ...identity, from: { name: 'x', address: 'a@b.vn\r\nBcc: c@d.vn' } };
    expect(mailIdentitySchema.safeParse(wrong).success).toBe(false);
    expect(mailIdentitySchema.safeParse(identity).success).toBe(true);
    expect(SAMPLE_PERSON.address).toContain('@');
  });
});
