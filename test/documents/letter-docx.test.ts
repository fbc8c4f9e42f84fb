/** The DOCX against the millimetres and points of Decree 30/2020, appendix I, not against our own table of measures. */
import { beforeAll, describe, expect, test } from 'vitest';
import { renderLetterDocx } from '../../shared/documents/render-letter-docx.ts';
import { signedLetter, type LetterDraft } from '../../shared/documents/letter.ts';
import { day } from '../../shared/domain/time.ts';
import { allLetters, closingReport, escalationLetter } from './sample-letters.ts';
import { unzipped, zipDates } from './unzipped.ts';

const millimetres = (twips: number): number => (twips / 1440) * 25.4;
/** Twips are whole: a measure may be off by half a twip. */
const HALF_TWIP_MM = 0.009;

interface Line {
  readonly text: string;
  readonly xml: string;
  /** Points of every run. */
  readonly sizes: readonly number[];
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isCentred: boolean;
}

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:noBreakHyphen\/>/g)]
    .map((match) => match[1] ?? '-')
    .join('')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&quot;', '"');

const linesOf = (xml: string): Line[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    text: textOf(paragraph),
    xml: paragraph,
    sizes: [...paragraph.matchAll(/<w:sz w:val="(\d+)"/g)].map((match) => Number(match[1]) / 2),
    isBold: /<w:b\/>|<w:b w:val="(true|1)"/.test(paragraph),
    isItalic: /<w:i\/>|<w:i w:val="(true|1)"/.test(paragraph),
    isCentred: paragraph.includes('<w:jc w:val="center"/>'),
  }));

const attribute = (xml: string, element: string, name: string): number => {
  const tag = new RegExp(`<w:${element} [^>]*>`).exec(xml)?.[0] ?? '';
  return Number(new RegExp(`w:${name}="(-?\\d+)"`).exec(tag)?.[1]);
};

async function opened(draft: LetterDraft) {
  const files = unzipped(await renderLetterDocx(draft));
  const document = files.get('word/document.xml')!;
  return { files, document, lines: linesOf(document) };
}
const lineWith = (lines: readonly Line[], text: string): Line => {
  const found = lines.find((line) => line.text.includes(text));
  if (found === undefined) throw new Error(`No line with “${text}”`);
  return found;
};

describe.each(allLetters().map((draft) => [draft.kind, draft] as const))('%s as a Word file', (_, draft) => {
  let word: Awaited<ReturnType<typeof opened>>;
  beforeAll(async () => {
    word = await opened(draft);
  });

  test('is A4 with the margins of the decree in every section', () => {
    const sections = word.document.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(1);
    for (const section of sections) {
      expect(millimetres(attribute(section, 'pgSz', 'w'))).toBeCloseTo(210, 1);
      expect(millimetres(attribute(section, 'pgSz', 'h'))).toBeCloseTo(297, 1);
      for (const [side, from, to] of [
        ['top', 20, 25],
        ['bottom', 20, 25],
        ['left', 30, 35],
        ['right', 15, 20],
      ] as const) {
        const margin = millimetres(attribute(section, 'pgMar', side));
        expect(margin).toBeGreaterThanOrEqual(from - HALF_TWIP_MM);
        expect(margin).toBeLessThanOrEqual(to + HALF_TWIP_MM);
      }
    }
  });

  test('is set in Times New Roman throughout', () => {
    expect(word.files.get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    const fonts = [...word.document.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]*)"/g)].map(
      (match) => match[1],
    );
    expect(fonts.filter((font) => font !== 'Times New Roman')).toEqual([]);
  });

  test('numbers its pages in the middle of the top margin, 13 to 14 points, from the second page on', () => {
    const headers = [...word.files]
      .filter(([name]) => /word\/header\d+\.xml/.test(name))
      .map(([, xml]) => xml);
    const numbered = headers.filter((xml) => xml.includes('PAGE'));
    expect(numbered).toHaveLength(headers.length / 2);
    for (const header of numbered) {
      const [line] = linesOf(header);
      expect(line!.isCentred).toBe(true);
      for (const size of line!.sizes) expect([13, 14]).toContain(size);
    }
    for (const section of word.document.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? []) {
      expect(section).toContain('<w:titlePg');
      expect(attribute(section, 'pgMar', 'header')).toBeLessThan(attribute(section, 'pgMar', 'top'));
    }
  });

  test('has the State’s name and motto, the issuer, and the rules beneath', () => {
    const nation = lineWith(word.lines, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    const motto = lineWith(word.lines, 'Độc lập - Tự do - Hạnh phúc');
    const issuer = lineWith(word.lines, 'TỈNH BÌNH MINH');
    for (const line of [nation, motto, issuer]) expect(line).toMatchObject({ isBold: true, isCentred: true });
    expect([12, 13]).toContain(nation.sizes[0]);
    expect([13, 14]).toContain(motto.sizes[0]);
    expect([12, 13]).toContain(issuer.sizes[0]);
    for (const line of [motto, issuer]) {
      const beneath = word.lines[word.lines.indexOf(line) + 1];
      expect(beneath?.xml).toMatch(/<w:pBdr><w:top [^>]*w:val="single"/);
    }
  });

  test('has its number in 13 points, place and date in italics of 13 to 14', () => {
    expect(lineWith(word.lines, 'Số: ').sizes).toEqual(lineWith(word.lines, 'Số: ').sizes.map(() => 13));
    const place = lineWith(word.lines, 'Bình Minh, ngày');
    expect(place).toMatchObject({ isItalic: true, isCentred: true });
    expect([13, 14]).toContain(place.sizes[0]);
  });

  test('sets its text in 13 to 14 points, justified, first line indented 10 or 12.7 mm, 6 points apart at least', () => {
    for (const block of draft.body) {
      if (block.kind !== 'PARAGRAPH') continue;
      const line = lineWith(word.lines, block.text);
      for (const size of line.sizes) expect([13, 13.5, 14]).toContain(size);
      expect(line.xml).toContain('<w:jc w:val="both"/>');
      const indent = millimetres(attribute(line.xml, 'ind', 'firstLine'));
      expect(Math.min(Math.abs(indent - 10), Math.abs(indent - 12.7))).toBeLessThan(0.05);
      const spacing = attribute(line.xml, 'spacing', 'before') + attribute(line.xml, 'spacing', 'after');
      expect(spacing / 20).toBeGreaterThanOrEqual(6);
      const lineSpacing = attribute(line.xml, 'spacing', 'line') / 240;
      expect(lineSpacing).toBeGreaterThanOrEqual(1);
      expect(lineSpacing).toBeLessThanOrEqual(1.5);
    }
  });

  test('ends its text with ./. and nowhere else', () => {
    expect(word.lines.filter(({ text }) => text.endsWith('./.'))).toHaveLength(1);
  });

  test('has “Nơi nhận” in bold italics of 12 points over a list of 11, the file copy last', () => {
    const heading = lineWith(word.lines, 'Nơi nhận:');
    expect(heading).toMatchObject({ isBold: true, isItalic: true });
    expect(new Set(heading.sizes)).toEqual(new Set([12]));
    const list = draft.recipients.map((recipient) => lineWith(word.lines, `- ${recipient}`));
    for (const line of list) for (const size of line.sizes) expect(size).toBe(11);
    expect(list.at(-1)!.text).toBe('- Lưu: VT, NC.');
    for (const line of list.slice(0, -1)) expect(line.text).toMatch(/;$/);
  });

  test('has the signature block in bold capitals of 13 to 14 points, centred', () => {
    for (const text of draft.signature.lines) {
      const line = word.lines.findLast((candidate) => candidate.text === text)!;
      expect(line).toMatchObject({ isBold: true, isCentred: true });
      expect([13, 14]).toContain(line.sizes[0]);
    }
  });

  test('gives the same bytes for the same draft', async () => {
    const [once, again] = [await renderLetterDocx(draft), await renderLetterDocx(draft)];
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(true);
    expect(new Set(zipDates(once))).toEqual(new Set(['1980-01-01']));
    expect(word.files.get('docProps/core.xml')).not.toMatch(/created|modified/);
  });
});

test('an official letter has its abstract in 12 to 13 points, 6 points below the number', async () => {
  const { lines } = await opened(escalationLetter('REMINDER_LETTER'));
  const abstract = lineWith(lines, 'V/v đôn đốc thực hiện Công văn số 455/UBND-NV');
  for (const size of abstract.sizes) expect([12, 13]).toContain(size);
  expect(attribute(abstract.xml, 'spacing', 'before')).toBe(120);
  expect(abstract.isCentred).toBe(true);
});

test('a report has its type and abstract as a bold title of 13 to 14 points with a rule beneath, and no V/v', async () => {
  const { lines } = await opened(closingReport());
  const title = lineWith(lines, 'BÁO CÁO');
  const abstract = lines[lines.indexOf(title) + 1]!;
  for (const line of [title, abstract]) {
    expect(line).toMatchObject({ isBold: true, isCentred: true });
    for (const size of line.sizes) expect([13, 14]).toContain(size);
  }
  expect(lines[lines.indexOf(abstract) + 1]!.xml).toContain('<w:pBdr>');
  expect(lines.some(({ text }) => text.startsWith('V/v'))).toBe(false);
});

test('a signed letter shows its padded number, its date and the signer', async () => {
  const draft = { ...escalationLetter('REMINDER_LETTER'), urgency: 'EXPRESS' as const };
  const { lines } = await opened(
    signedLetter(draft, { number: 7, day: day('2018-07-05'), signerName: 'Nguyễn Văn Mẫu' }),
  );
  const texts = lines.map(({ text }) => text);
  expect(texts).toContain('Số: 07/UBND-NV');
  expect(texts).toContain('Bình Minh, ngày 05 tháng 7 năm 2018');
  expect(texts).toContain('Nguyễn Văn Mẫu');
  expect(texts).toContain('HỎA TỐC');
});

test('what a unit is called cannot break the file', async () => {
  const draft = escalationLetter('REMINDER_LETTER');
  const { document } = await opened({ ...draft, addressees: ['Sở <Xây> & "dựng"'] });
  expect(document).toContain('Sở &lt;Xây&gt; &amp; &quot;dựng&quot;');
});
