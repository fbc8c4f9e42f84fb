import type { LetterKind } from '../domain/documents/letter-kind.ts';
import { ended } from './letter-words.ts';
import type { Annex, LetterBlock, LetterDraft, LetterFrame } from './letter.ts';
import type { DirectiveReference, LetterFacts } from './letter-facts.ts';

export interface LetterParts {
  readonly kind: LetterKind;
  readonly abstract: string;
  readonly addressees: readonly string[];
  readonly body: readonly LetterBlock[];
  readonly annexes?: readonly Annex[];
  readonly directive: DirectiveReference;
  readonly facts: LetterFacts;
}

/** The frame of the issuer around the parts of one letter: head, end mark, “Nơi nhận” with the file copy last. */
export function assembleLetter(frame: LetterFrame, parts: LetterParts): LetterDraft {
  const {
    superior,
    issuingBody,
    issuerAbbreviation,
    fieldAbbreviation,
    number,
    place,
    day,
    urgency,
    signature,
  } = frame;
  const addressed = parts.addressees.length > 0 ? ['Như trên'] : [];
  return {
    kind: parts.kind,
    superior,
    issuingBody,
    issuingName: frame.committee,
    issuerAbbreviation,
    ...(fieldAbbreviation === undefined ? {} : { fieldAbbreviation }),
    number,
    place,
    day,
    urgency,
    abstract: parts.abstract,
    addressees: [...parts.addressees],
    body: ended(parts.body),
    recipients: [...addressed, ...frame.copies, `Lưu: VT, ${frame.draftingUnit}`],
    signature,
    annexes: [...(parts.annexes ?? [])],
    directive: parts.directive,
    facts: parts.facts,
  };
}
