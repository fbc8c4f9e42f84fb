/** The letter as plain text, for timelines, mails and logs: two columns at the head and the foot, wrapped prose between. */
import { placeAndDate } from '../domain/documents/document-date.ts';
import { urgencyStamp } from '../domain/documents/urgency.ts';
import { addresseeLines, annexReference, letterAbstract, recipientLines } from './letter-lines.ts';
import { letterNumberLine, letterTitle, type Annex, type LetterDraft } from './letter.ts';
import { MOTTO, NATION } from './page-layout.ts';
import { blockText, inLines, middle, WIDTH } from './render-block-text.ts';
import { beside, wrapped } from './text-columns.ts';

const LEFT = 44;
const RIGHT = WIDTH - LEFT;

const optional = (text: string | null): string[] => (text === null ? [] : [text]);
function head(draft: LetterDraft): string[] {
  const left = [...draft.superior, ...draft.issuingBody, '-------'];
  const number = [
    letterNumberLine(draft),
    ...optional(letterAbstract(draft)),
    ...optional(urgencyStamp(draft.urgency)),
  ];
  const right = [NATION, MOTTO, '-'.repeat(MOTTO.length)];
  return [
    ...beside(middle(left, LEFT), middle(right, RIGHT), LEFT),
    ...beside(middle(number, LEFT), middle([placeAndDate(draft.place, draft.day)], RIGHT), LEFT),
  ];
}

function opening(draft: LetterDraft): string[] {
  const title = letterTitle(draft);
  const { lead, rest } = addresseeLines(draft);
  return [
    ...(title === null ? [] : ['', ...middle([title, draft.abstract], WIDTH)]),
    ...(draft.addressees.length === 0 ? [] : ['', ...middle([lead, ...rest], WIDTH)]),
    '',
  ];
}

function foot(draft: LetterDraft): string[] {
  const { lines, signerName } = draft.signature;
  const recipients = ['Nơi nhận:', ...recipientLines(draft).flatMap((line) => wrapped(line, LEFT - 2))];
  return ['', ...beside(recipients, middle([...lines, '', '', '', signerName ?? ''], RIGHT), LEFT)];
}

const annex = (draft: LetterDraft, { heading, title, blocks }: Annex): string[] => [
  '',
  '='.repeat(WIDTH),
  ...middle([heading, title.toLocaleUpperCase('vi'), annexReference(draft)], WIDTH),
  '',
  ...blocks.flatMap(blockText),
];

/** Ninety-six columns, lines ended by `\n`. */
export function renderLetterText(draft: LetterDraft): string {
  const lines = [
    ...head(draft),
    ...opening(draft),
    ...draft.body.flatMap(blockText),
    ...foot(draft),
    ...draft.annexes.flatMap((part) => annex(draft, part)),
  ];
  return inLines(lines);
}
