import { LETTER_PHASES, type LetterRecord } from '../../domain/letter.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type { Stored } from '../store.ts';
import { CHANGED_MEANWHILE } from '../transact.ts';

/** Only a draft is signed or set aside. */
export const guardDraft = ({ phase }: LetterRecord): Refused | undefined =>
  phase === 'DRAFT'
    ? undefined
    : refuse('WRONG_PHASE', `Văn bản này đang ở bước “${LETTER_PHASES[phase]}” nên không xử lý được nữa.`);

/** The version that the client read, when it named one, is still the newest, and it is a draft. */
export const guardDraftAsRead = (
  { version, body }: Stored<'letter'>,
  expectedVersion: number | undefined,
): Refused | undefined =>
  expectedVersion === undefined || expectedVersion === version ? guardDraft(body) : CHANGED_MEANWHILE;
