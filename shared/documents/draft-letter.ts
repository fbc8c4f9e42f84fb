import type { EscalationLetterKind } from '../domain/documents/letter-kind.ts';
import { draftClosingReport } from './draft-closing-report.ts';
import { draftCorrectionLetter } from './draft-correction-letter.ts';
import { draftCriticismLetter } from './draft-criticism-letter.ts';
import { draftExplanationRequest } from './draft-explanation-request.ts';
import { draftReminderLetter } from './draft-reminder-letter.ts';
import { draftReviewAndLearn } from './draft-review-and-learn.ts';
import type { LetterDraft, LetterFrame } from './letter.ts';
import type { ClosingFacts, DirectiveReference, OverdueFacts } from './letter-facts.ts';

export type { EscalationLetterKind };

export type LetterOrder =
  | {
      readonly kind: EscalationLetterKind;
      readonly directive: DirectiveReference;
      readonly facts: OverdueFacts;
    }
  | { readonly kind: 'CLOSING_REPORT'; readonly directive: DirectiveReference; readonly facts: ClosingFacts };

/** The draft of any letter, from the issuer's frame and the facts: same facts, same text. A person signs it. */
export function draftLetter(frame: LetterFrame, order: LetterOrder): LetterDraft {
  switch (order.kind) {
    case 'REMINDER_LETTER':
      return draftReminderLetter(frame, order.directive, order.facts);
    case 'CORRECTION_LETTER':
      return draftCorrectionLetter(frame, order.directive, order.facts);
    case 'EXPLANATION_REQUEST':
      return draftExplanationRequest(frame, order.directive, order.facts);
    case 'CRITICISM_LETTER':
      return draftCriticismLetter(frame, order.directive, order.facts);
    case 'REVIEW_AND_LEARN':
      return draftReviewAndLearn(frame, order.directive, order.facts);
    case 'CLOSING_REPORT':
      return draftClosingReport(frame, order.directive, order.facts);
  }
}
