import { AlignmentType, BorderStyle, Paragraph } from 'docx';
import { placeAndDate } from '../domain/documents/document-date.ts';
import { urgencyStamp } from '../domain/documents/urgency.ts';
import { centred, columns, gap, line, rule, run, twipsOfMm, twipsOfPoints, type Flow } from './docx-parts.ts';
import { letterNumberLine, letterTitle, type LetterDraft } from './letter.ts';
import { addresseeLines, letterAbstract } from './letter-lines.ts';
import {
  HEAD_COLUMNS_MM,
  MOTTO,
  MOTTO_RULE_MM,
  NATION,
  POINTS,
  ruleMm,
  TEXT_WIDTH_MM,
} from './page-layout.ts';

const [ISSUER_MM, NATION_MM] = HEAD_COLUMNS_MM;
const STAMP_MM = 34;
const STAMP_RED = 'C00000';
const gapBefore = (points: number) => ({ spacing: { before: twipsOfPoints(points), after: 0 } });

function issuer(draft: LetterDraft): Flow[] {
  const last = draft.issuingBody.at(-1) ?? '';
  return [
    ...draft.superior.map((text) => centred(text, { points: POINTS.issuer })),
    ...draft.issuingBody.map((text) => centred(text, { points: POINTS.issuer, bold: true })),
    rule(ruleMm(last, POINTS.issuer, ISSUER_MM), ISSUER_MM),
  ];
}

const nation = (): Flow[] => [
  centred(NATION, { points: POINTS.nation, bold: true }),
  centred(MOTTO, { points: POINTS.motto, bold: true }),
  rule(MOTTO_RULE_MM, NATION_MM),
];

/** Red capitals in a single frame, below the abstract. */
function stamp(text: string): Flow {
  const side = twipsOfMm((ISSUER_MM - STAMP_MM) / 2);
  const edge = { style: BorderStyle.SINGLE, size: 8, space: 2, color: STAMP_RED };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    border: { top: edge, bottom: edge, left: edge, right: edge },
    ...gapBefore(8),
    children: [run(text, { points: POINTS.urgency, bold: true, color: STAMP_RED })],
  });
}

function numberCell(draft: LetterDraft): Flow[] {
  const abstract = letterAbstract(draft);
  const urgent = urgencyStamp(draft.urgency);
  return [
    centred(letterNumberLine(draft), { points: POINTS.number }, gapBefore(6)),
    ...(abstract === null ? [] : [centred(abstract, { points: POINTS.letterAbstract }, gapBefore(6))]),
    ...(urgent === null ? [] : [stamp(urgent)]),
  ];
}

const placeCell = ({ place, day }: LetterDraft): Flow[] => [
  centred(placeAndDate(place, day), { points: POINTS.placeAndDate, italics: true }, gapBefore(6)),
];

/** Issuer, State, number, place and date. */
export const docxHead = (draft: LetterDraft): Flow =>
  columns(HEAD_COLUMNS_MM, [
    [issuer(draft), nation()],
    [numberCell(draft), placeCell(draft)],
  ]);

function titleLines(title: string, abstract: string): Flow[] {
  const face = { points: POINTS.title, bold: true };
  return [
    centred(title, face, gapBefore(18)),
    centred(abstract, face),
    rule(ruleMm(abstract, POINTS.title, TEXT_WIDTH_MM), TEXT_WIDTH_MM),
    gap(8),
  ];
}

const ADDRESSEE_INDENT_MM = 40;

function addressees(draft: LetterDraft): Flow[] {
  const { lead, rest } = addresseeLines(draft);
  const face = { points: POINTS.body };
  if (rest.length === 0)
    return [centred(lead, face, { spacing: { before: twipsOfPoints(14), after: twipsOfPoints(10) } })];
  const indent = { left: twipsOfMm(ADDRESSEE_INDENT_MM) };
  return [
    line(lead, face, { indent, ...gapBefore(14) }),
    ...rest.map((text, index) =>
      line(text, face, {
        indent: { left: twipsOfMm(ADDRESSEE_INDENT_MM + 22), hanging: twipsOfMm(3) },
        spacing: { before: 0, after: index === rest.length - 1 ? twipsOfPoints(10) : 0 },
      }),
    ),
  ];
}

/** What stands between the head and the text: the title of a named type, the addressees of a letter. */
export function docxOpening(draft: LetterDraft): Flow[] {
  const title = letterTitle(draft);
  return [
    ...(title === null ? [] : titleLines(title, draft.abstract)),
    ...(draft.addressees.length === 0 ? [] : addressees(draft)),
  ];
}
