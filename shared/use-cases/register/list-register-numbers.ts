/** The register as a book: every number that was given, and the document that carries it. */
import * as z from 'zod/mini';
import type { Recipient } from '../../domain/directive/directive.ts';
import type { DocumentType } from '../../domain/documents/document-type.ts';
import { LETTER_KINDS } from '../../domain/documents/letter-kind.ts';
import type { Register } from '../../domain/documents/register.ts';
import { directiveIdSchema } from '../../domain/identifiers.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import { calendarDaySchema, type CalendarDay, type Instant } from '../../domain/time.ts';
import type { Ledger, LedgerEvent } from '../../ports/ledger.ts';
import { guardAdministration, type AdminDependencies, type AdminRequest } from '../administration.ts';
import { load, loadMany, type Stored } from '../store.ts';

export interface NumberedDocument {
  readonly kind: 'directive' | 'letter';
  readonly id: string;
  readonly type: DocumentType;
  readonly subject: string;
  readonly signer?: string;
  readonly recipients: readonly Recipient[];
}
export interface RegisterNumber {
  readonly number: number;
  readonly day: CalendarDay;
  readonly notation: string;
  readonly takenAt: Instant;
  readonly document?: NumberedDocument;
}
export interface RegisterNumbers {
  readonly outcome: 'FOUND';
  readonly register: Register;
  readonly items: readonly RegisterNumber[];
  readonly next?: number;
}

const takenSchema = z.object({
  number: z.int(),
  day: calendarDaySchema,
  notation: z.string(),
  owner: z.string(),
});

const documentOfDirective = ({ id, body: { content } }: Stored<'directive'>): NumberedDocument => ({
  kind: 'directive',
  id,
  type: content.type,
  subject: content.subject,
  ...(content.signer === undefined ? {} : { signer: content.signer.name }),
  recipients: content.recipients,
});
const documentOfLetter = ({ id, body: letter }: Stored<'letter'>): NumberedDocument => ({
  kind: 'letter',
  id,
  type: LETTER_KINDS[letter.kind].documentType,
  subject: LETTER_KINDS[letter.kind].name,
  ...(letter.signed === undefined ? {} : { signer: letter.signed.name }),
  recipients: [{ purpose: 'ACTION', target: { kind: 'UNIT', unitId: letter.unitId } }],
});

async function documentsOf(
  ledger: Pick<Ledger, 'loadMany'>,
  owners: readonly string[],
): Promise<ReadonlyMap<string, NumberedDocument>> {
  const isDirective = (id: string): boolean => directiveIdSchema.safeParse(id).success;
  const [directives, letters] = await Promise.all([
    loadMany(ledger, 'directive', owners.filter(isDirective)),
    loadMany(
      ledger,
      'letter',
      owners.filter((id) => !isDirective(id)),
    ),
  ]);
  const documents = [...directives.map(documentOfDirective), ...letters.map(documentOfLetter)];
  return new Map(documents.map((document) => [document.id, document]));
}

/** Opening the register takes no number; every other event of it gives one. */
const takenBy = (events: readonly LedgerEvent[]) =>
  events
    .filter(({ type }) => type === 'NUMBER_TAKEN')
    .map(({ at, payload }) => ({ at, ...z.parse(takenSchema, payload) }));

export async function listRegisterNumbers(
  { ledger }: Pick<AdminDependencies, 'ledger'>,
  { actor }: Pick<AdminRequest, 'actor'>,
  wanted: { readonly registerId: string; readonly limit: number; readonly after: number },
): Promise<RegisterNumbers | Refused> {
  const denied = guardAdministration('VIEW_REGISTERS', actor);
  if (denied) return denied;
  const { registerId: id, limit, after } = wanted;
  const register = await load(ledger, 'register', id);
  if (register === undefined) return refuse('NOT_FOUND', 'Không có sổ đăng ký này.');
  const events = await ledger.events({ kind: 'register', id }, { after, limit });
  const taken = takenBy(events);
  const documents = await documentsOf(
    ledger,
    taken.map(({ owner }) => owner),
  );
  const items = taken.map(({ number, day, notation, at, owner }) => {
    const document = documents.get(owner);
    return { number, day, notation, takenAt: at, ...(document === undefined ? {} : { document }) };
  });
  const last = events.length < limit ? undefined : events.at(-1);
  return {
    outcome: 'FOUND',
    register: register.body,
    items,
    ...(last === undefined ? {} : { next: last.sequence }),
  };
}
