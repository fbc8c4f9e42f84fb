/** A Word document of the page of Decree 30/2020, with the same bytes for the same content. */
import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { inflateRawSync } from 'node:zlib';
import { deflateParts } from './deflate-parts.ts';
import { gap, twipsOfMm, type Flow } from './docx-parts.ts';
import { LongTable, withRepetitions, type Repetition } from './long-table.ts';
import { FONT, PAGE, POINTS } from './page-layout.ts';
import { plainProperties, withoutZipTimes } from './reproducible-docx.ts';
import { zipArchive, zipEntries } from './zip.ts';

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: POINTS.pageNumber * 2 })],
      }),
    ],
  });

/** Pages are numbered through to the end of the annexes, from the second page on. The last paragraph is Word's own need. */
const section = (children: readonly Flow[]): ISectionOptions => ({
  properties: {
    titlePage: true,
    page: {
      size: { width: twipsOfMm(PAGE.widthMm), height: twipsOfMm(PAGE.heightMm) },
      margin: {
        top: twipsOfMm(PAGE.topMm),
        bottom: twipsOfMm(PAGE.bottomMm),
        left: twipsOfMm(PAGE.leftMm),
        right: twipsOfMm(PAGE.rightMm),
        header: twipsOfMm(PAGE.pageNumberMm),
        footer: twipsOfMm(PAGE.pageNumberMm),
      },
      pageNumbers: { start: 1 },
    },
  },
  headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
  children,
});

const DOCUMENT = 'word/document.xml';

async function withLongTables(archive: Uint8Array, repetitions: readonly Repetition[]): Promise<Uint8Array> {
  const entries = zipEntries(archive);
  const document = entries.find(({ name }) => name === DOCUMENT);
  if (document === undefined) throw new Error(`The library wrote no ${DOCUMENT}`);
  const xml = inflateRawSync(document.data).toString('utf8');
  const filled = await deflateParts(DOCUMENT, withRepetitions(xml, repetitions));
  return zipArchive(entries.map((entry) => (entry === document ? filled : entry)));
}

/** `title` stands in the file's properties. */
export async function docxBytes(title: string, flow: readonly Flow[]): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font: FONT, size: POINTS.body * 2, language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [section([...flow, gap(1)])],
  });
  const bytes = new Uint8Array(await Packer.toBuffer(document, undefined, [plainProperties(title)]));
  const repetitions = flow.flatMap((part) => (part instanceof LongTable ? [part.repetition] : []));
  return repetitions.length === 0 ? withoutZipTimes(bytes) : withLongTables(bytes, repetitions);
}
