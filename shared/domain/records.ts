/** Every kind of record in the ledger: its schema and the lists in which it is found. */
import * as z from 'zod/mini';
import { assignmentSchema, type Assignment } from './assignment/assignment.ts';
import { isOpen } from './assignment/phase.ts';
import { specialDaySchema } from './calendar/special-day.ts';
import { ownCriteriaSchema } from './criteria/own-criteria.ts';
import { directiveSchema, directiveTermSchema, type Directive } from './directive/directive.ts';
import { registerSchema } from './documents/register.ts';
import { signingMatrixSchema } from './documents/signing.ts';
import { clauseIdSchema, directiveIdSchema, personIdSchema, unitIdSchema } from './identifiers.ts';
import { letterSchema, type LetterRecord } from './letter.ts';
import { mailOrderSchema } from './mail-order.ts';
import { personSchema, type Person } from './organisation/person.ts';
import { unitSchema } from './organisation/unit.ts';
import { policySchema } from './policy/policy.ts';
import { calendarDaySchema, instantSchema } from './time.ts';
import { assignmentWaiting, directiveWaiting } from './waiting.ts';
import { obligationRoles } from './assignment/assignment.ts';

/** One batch of the units to which a directive, or a period of it, goes out. */
export const distributionSchema = z.object({
  id: z.string(),
  directiveId: directiveIdSchema,
  period: z.optional(
    z.object({ index: z.int(), code: z.string(), end: calendarDaySchema, dueWorkingDaysAfter: z.int() }),
  ),
  bundles: z.array(
    z.object({
      unitId: unitIdSchema,
      bundle: z.int(),
      first: z.boolean(),
      term: directiveTermSchema,
      obligations: z.array(
        z.object({ clauseId: clauseIdSchema, product: z.string(), role: z.enum(obligationRoles) }),
      ),
    }),
  ),
});
export type Distribution = z.infer<typeof distributionSchema>;

/** The special days in force; its ledger version is the calendar's version. */
export const calendarRecordSchema = z.object({
  id: z.literal('vn'),
  specialDays: z.array(specialDaySchema),
  notYetLawInForce: z.boolean(),
  lastChange: z.optional(z.string()),
});

export const signingRecordSchema = z.object({ id: z.literal('default'), matrix: signingMatrixSchema });

/** A local account: `scrypt$N$r$p$salt$hash`, never the password. */
export const accountSchema = z.object({
  id: z.string(),
  personId: personIdSchema,
  passwordHash: z.string(),
  failures: z.int(),
  lockedUntil: z.optional(instantSchema),
  /** Closed by an administrator: it opens nothing until it is given a new password. */
  closedAt: z.optional(instantSchema),
});
type Account = z.infer<typeof accountSchema>;

export const recordSchemas = {
  directive: directiveSchema,
  assignment: assignmentSchema,
  distribution: distributionSchema,
  letter: letterSchema,
  register: registerSchema,
  unit: unitSchema,
  person: personSchema,
  account: accountSchema,
  calendar: calendarRecordSchema,
  policy: policySchema,
  signing: signingRecordSchema,
  criteria: ownCriteriaSchema,
  'mail-order': mailOrderSchema,
} as const;
export type RecordKind = keyof typeof recordSchemas;
export type RecordBody<Kind extends RecordKind> = z.infer<(typeof recordSchemas)[Kind]>;

interface Entry {
  readonly partition: string;
  readonly sort: string;
}
export interface Indexes {
  readonly list?: Entry;
  readonly unit?: Entry;
  readonly open?: Entry;
  readonly waiting?: Entry;
}

const waitingIn = (entry: Entry | undefined): Indexes => (entry === undefined ? {} : { waiting: entry });

const directiveIndexes = (directive: Directive): Indexes => ({
  list: { partition: 'directives', sort: `${directive.createdAt}#${directive.id}` },
  ...(directive.phase === 'DISTRIBUTING' || directive.phase === 'IN_FORCE'
    ? { open: { partition: 'open-directives', sort: directive.id } }
    : {}),
  ...waitingIn(directiveWaiting(directive)),
});

const assignmentIndexes = (assignment: Assignment): Indexes => ({
  list: {
    partition: `directive#${assignment.directiveId}`,
    sort: `${assignment.unitId}#${String(assignment.bundle).padStart(4, '0')}`,
  },
  unit: {
    partition: `unit#${assignment.unitId}`,
    sort: `${assignment.duties.REPORT.dueDay}#${assignment.id}`,
  },
  ...(isOpen(assignment.phase)
    ? { open: { partition: `open#${assignment.directiveId}`, sort: assignment.id } }
    : {}),
  ...waitingIn(assignmentWaiting(assignment)),
});

const letterIndexes = (letter: LetterRecord): Indexes => ({
  list: { partition: 'letters', sort: `${letter.draftedAt}#${letter.id}` },
  unit: { partition: `unit-letters#${letter.unitId}`, sort: `${letter.draftedAt}#${letter.id}` },
  ...(letter.phase === 'DRAFT'
    ? { open: { partition: 'letters-to-sign', sort: `${letter.draftedAt}#${letter.id}` } }
    : {}),
});

const accountIndexes = (account: Account): Indexes => ({
  list: { partition: 'accounts', sort: account.id },
  unit: { partition: `accounts-of#${account.personId}`, sort: account.id },
});

const personIndexes = (person: Person): Indexes => ({
  list: { partition: 'people', sort: person.id },
  unit: { partition: `unit-people#${person.unitId}`, sort: person.id },
});

const indexers: { readonly [Kind in RecordKind]: (body: RecordBody<Kind>) => Indexes } = {
  directive: directiveIndexes,
  assignment: assignmentIndexes,
  letter: letterIndexes,
  person: personIndexes,
  unit: (unit) => ({ list: { partition: 'units', sort: unit.id } }),
  register: (register) => ({ list: { partition: 'registers', sort: register.id } }),
  distribution: () => ({}),
  account: accountIndexes,
  calendar: () => ({}),
  policy: () => ({}),
  signing: () => ({}),
  // One per unit, under the unit's id.
  criteria: () => ({}),
  // Found by the key of its mail.
  'mail-order': () => ({}),
};

export function indexesOf<Kind extends RecordKind>(kind: Kind, body: RecordBody<Kind>): Indexes {
  return indexers[kind](body);
}
