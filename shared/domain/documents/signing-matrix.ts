/**
 * The signing matrix: which position may sign which kind of document, in which form, on what ground. Offices differ
 * from province to province, so it is policy data; the default follows what Decree 30/2020, article 13, foresees for a
 * people's committee, with criticism kept to the Chairman.
 */
import * as z from 'zod/mini';
import { documentTypes, type DocumentType } from './document-type.ts';
import { documentKindSchema, letterKinds, type DocumentKind } from './letter-kind.ts';
import { positionSchema } from './position.ts';
import { signingFormSchema } from './signing-form.ts';

const text = z.string().check(z.minLength(1));

export const signingGroundSchema = z.discriminatedUnion('kind', [
  /** The office itself gives the right. */
  z.object({ kind: z.literal('OFFICE'), source: text }),
  /** TL.: the working rules must foresee it; null while nobody has named the provision, and then it is refused. */
  z.object({ kind: z.literal('WORKING_RULES'), provision: z.nullable(text) }),
  /** TUQ.: a written authorisation, limited in time, not to be passed on. */
  z.object({ kind: z.literal('WRITTEN_AUTHORISATION') }),
  /** Q.: the decision that made the person acting head. */
  z.object({ kind: z.literal('APPOINTMENT') }),
]);
export type SigningGround = z.infer<typeof signingGroundSchema>;

export const signingRuleSchema = z.object({
  positions: z.array(positionSchema).check(z.minLength(1)),
  form: signingFormSchema,
  documentKinds: z.array(documentKindSchema).check(z.minLength(1)),
  ground: signingGroundSchema,
});
export type SigningRule = z.infer<typeof signingRuleSchema>;

export const signingMatrixSchema = z.object({
  /** The body that signs through its head: TM. */
  collective: text,
  /** The head in whose name others sign: TL., TUQ. */
  principal: positionSchema,
  rules: z.array(signingRuleSchema),
});
export type SigningMatrix = z.infer<typeof signingMatrixSchema>;

const CHAIRMANS_OWN: DocumentType[] = [
  'DECISION',
  'INSTRUCTION',
  'NOTICE',
  'URGENT_TELEGRAM',
  'OFFICIAL_LETTER',
  'PLAN',
  'FORMAL_LETTER',
  'INVITATION',
  'AUTHORISATION',
];
const OFFICE_BY_ORDER: DocumentKind[] = [
  'OFFICIAL_LETTER',
  'NOTICE',
  'INVITATION',
  'DISPATCH_SLIP',
  'TRANSFER_SLIP',
  'NOTIFICATION_SLIP',
  'REMINDER_LETTER',
  'CORRECTION_LETTER',
  'EXPLANATION_REQUEST',
  'CLOSING_REPORT',
];
const AUTHORISABLE: DocumentKind[] = [
  'OFFICIAL_LETTER',
  'NOTICE',
  'REPORT',
  'REMINDER_LETTER',
  'CLOSING_REPORT',
];

const ofTheHead = 'Điều 13 khoản 1 Nghị định số 30/2020/NĐ-CP';
const ofTheCollective = 'Điều 13 khoản 2 Nghị định số 30/2020/NĐ-CP';
const deputyLetters = letterKinds.filter((kind) => kind !== 'CRITICISM_LETTER');

export const DEFAULT_SIGNING_MATRIX: SigningMatrix = {
  collective: 'Ủy ban nhân dân',
  principal: 'CHAIRMAN',
  rules: [
    {
      positions: ['CHAIRMAN', 'VICE_CHAIRMAN'],
      form: 'ON_BEHALF',
      documentKinds: [...documentTypes, 'CLOSING_REPORT'],
      ground: { kind: 'OFFICE', source: ofTheCollective },
    },
    {
      positions: ['ACTING_CHAIRMAN'],
      form: 'ON_BEHALF',
      documentKinds: [...documentTypes, 'CLOSING_REPORT'],
      ground: { kind: 'APPOINTMENT' },
    },
    {
      positions: ['CHAIRMAN'],
      form: 'OWN',
      documentKinds: [...CHAIRMANS_OWN, ...letterKinds],
      ground: { kind: 'OFFICE', source: ofTheHead },
    },
    {
      positions: ['ACTING_CHAIRMAN'],
      form: 'ACTING',
      documentKinds: [...CHAIRMANS_OWN, ...letterKinds],
      ground: { kind: 'APPOINTMENT' },
    },
    {
      positions: ['VICE_CHAIRMAN'],
      form: 'DEPUTY_FOR',
      documentKinds: [...CHAIRMANS_OWN, ...deputyLetters],
      ground: { kind: 'OFFICE', source: ofTheHead },
    },
    {
      positions: ['CHIEF_OF_OFFICE', 'DEPUTY_CHIEF_OF_OFFICE'],
      form: 'BY_ORDER',
      documentKinds: OFFICE_BY_ORDER,
      ground: { kind: 'WORKING_RULES', provision: 'Quy chế làm việc của Ủy ban nhân dân' },
    },
    {
      positions: ['CHIEF_OF_OFFICE', 'DEPARTMENT_DIRECTOR'],
      form: 'BY_AUTHORIZATION',
      documentKinds: AUTHORISABLE,
      ground: { kind: 'WRITTEN_AUTHORISATION' },
    },
  ],
};
