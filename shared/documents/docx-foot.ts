import { centred, columns, gap, line, twipsOfPoints, type Flow } from './docx-parts.ts';
import type { LetterDraft } from './letter.ts';
import { recipientLines } from './letter-lines.ts';
import { FOOT_COLUMNS_MM, POINTS } from './page-layout.ts';

/** Room for the signature and the seal. */
const SEAL_ROOM_PT = 60;

const recipients = (draft: LetterDraft): Flow[] => [
  line('Nơi nhận:', { points: POINTS.recipientsHeading, bold: true, italics: true }),
  ...recipientLines(draft).map((text) => line(text, { points: POINTS.recipients })),
];

const signature = ({ signature: { lines, signerName } }: LetterDraft): Flow[] => [
  ...lines.map((text) => centred(text, { points: POINTS.signature, bold: true })),
  centred(
    signerName ?? '',
    { points: POINTS.signature, bold: true },
    { spacing: { before: twipsOfPoints(SEAL_ROOM_PT), after: 0 } },
  ),
];

/** “Nơi nhận” on the left, the signature on the right. */
export const docxFoot = (draft: LetterDraft): Flow[] => [
  gap(12, true),
  columns(FOOT_COLUMNS_MM, [[recipients(draft), signature(draft)]]),
];
