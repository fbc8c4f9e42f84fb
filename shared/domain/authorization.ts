/**
 * Who may do what, in one table: role × relation × operation; the state is the transition table of the lifecycle.
 * Whatever is not listed is refused. An object that may not be viewed is answered like one that does not exist.
 */
import type { Operation } from './assignment/phase.ts';
import { roles as everyone, type Role } from './organisation/role.ts';

/** How the actor stands to the object: of the same unit, of the unit that reviews it, or anyone of the province. */
export const relations = ['OWN_UNIT', 'REVIEWER', 'PROVINCE', 'COPY'] as const;
export type Relation = (typeof relations)[number];

export type AssignmentOperation = Operation | 'VIEW';
export const directiveOperations = [
  'VIEW',
  'DRAFT',
  'REVISE',
  'DISCARD',
  'REHEARSE',
  'ISSUE',
  'NUMBER',
  'RECALL',
  'REPLACE',
  'CLOSE',
  'STATISTICS',
] as const;
export type DirectiveOperation = (typeof directiveOperations)[number];
/** On the criteria that a unit sets itself. */
export const criteriaOperations = ['VIEW', 'EDIT'] as const;
export type CriteriaOperation = (typeof criteriaOperations)[number];
export const adminOperations = [
  'VIEW_LETTERS',
  'SIGN_LETTER',
  'SET_LETTER_ASIDE',
  'VIEW_UNITS',
  'EDIT_UNITS',
  'MERGE_UNITS',
  'VIEW_PEOPLE',
  'EDIT_PEOPLE',
  'EDIT_ACCOUNTS',
  'VIEW_CRITERIA',
  'VIEW_CALENDAR',
  'CHANGE_CALENDAR',
  'VIEW_POLICY',
  'EDIT_POLICY',
  'VIEW_REGISTERS',
  'OPEN_REGISTER',
  'VIEW_MAIL',
  'RESEND_MAIL',
  'VERIFY_LEDGER',
] as const;
export type AdminOperation = (typeof adminOperations)[number];

type Grant = { readonly roles: readonly Role[]; readonly relations: readonly Relation[] };

const unitPeople: Grant = { roles: ['REPORTING_OFFICER', 'UNIT_HEAD'], relations: ['OWN_UNIT'] };
const unitHead: Grant = { roles: ['UNIT_HEAD'], relations: ['OWN_UNIT'] };
const reviewers: Grant = { roles: ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'MONITOR'], relations: ['REVIEWER'] };
const deciders: Grant = { roles: ['CHIEF_OF_OFFICE', 'CHAIRMAN'], relations: ['PROVINCE'] };
const office: Grant = { roles: ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE'], relations: ['PROVINCE'] };
const issuers: Grant = { roles: ['CHIEF_OF_OFFICE', 'CHAIRMAN', 'REGISTRAR'], relations: ['PROVINCE'] };
const readers: Grant = {
  roles: ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'MONITOR', 'AUDITOR'],
  relations: ['PROVINCE', 'REVIEWER', 'OWN_UNIT'],
};

/**
 * REMIND, ESCALATE, RECOMPUTE and RENUMBER have no grant: only the clock performs them, and the clock has no role.
 * CHANGE_REVIEWER has none either: it follows from a merger, whoever may order that.
 */
export const ASSIGNMENT_GRANTS: { readonly [operation in AssignmentOperation]: readonly Grant[] } = {
  VIEW: [readers, unitPeople, { roles: ['INSPECTOR', 'REGISTRAR'], relations: ['OWN_UNIT', 'PROVINCE'] }],
  ACKNOWLEDGE: [unitPeople],
  REJECT_RECEIPT: [unitPeople],
  UPHOLD_RECEIPT: [office],
  PREPARE_PLAN: [unitPeople],
  FILE_PLAN: [unitPeople],
  APPROVE_PLAN: [reviewers],
  RETURN_PLAN: [reviewers],
  PREPARE_REPORT: [unitPeople],
  FILE_REPORT: [unitPeople],
  ACCEPT_REPORT: [reviewers],
  RETURN_REPORT: [reviewers],
  REQUEST_EXTENSION: [unitPeople],
  GRANT_EXTENSION: [deciders],
  REFUSE_EXTENSION: [deciders],
  ASSIGN_OFFICER: [unitHead],
  RAISE_OBSTACLE: [unitPeople],
  RESOLVE_OBSTACLE: [office, deciders],
  REQUEST_EXPLANATION: [deciders],
  ANSWER_EXPLANATION: [unitPeople],
  JUDGE_EXPLANATION: [deciders],
  WITHDRAW: [office],
  REASSIGN: [office],
  REMIND: [],
  ESCALATE: [],
  RECOMPUTE: [],
  RENUMBER: [],
  CHANGE_REVIEWER: [],
};

export const DIRECTIVE_GRANTS: { readonly [operation in DirectiveOperation]: readonly Grant[] } = {
  VIEW: [
    readers,
    { roles: ['REPORTING_OFFICER', 'UNIT_HEAD'], relations: ['OWN_UNIT', 'COPY'] },
    { roles: ['REGISTRAR', 'INSPECTOR'], relations: ['PROVINCE'] },
  ],
  DRAFT: [office],
  REVISE: [office],
  DISCARD: [office],
  REHEARSE: [office, issuers],
  ISSUE: [issuers],
  NUMBER: [{ roles: ['REGISTRAR'], relations: ['PROVINCE'] }],
  RECALL: [deciders],
  REPLACE: [deciders],
  CLOSE: [deciders],
  STATISTICS: [readers],
};

export const CRITERIA_GRANTS: { readonly [operation in CriteriaOperation]: readonly Grant[] } = {
  VIEW: [readers, unitPeople, { roles: ['INSPECTOR'], relations: ['OWN_UNIT', 'PROVINCE'] }],
  EDIT: [unitPeople],
};

export const ADMIN_GRANTS: { readonly [operation in AdminOperation]: readonly Role[] } = {
  VIEW_LETTERS: ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'MONITOR', 'AUDITOR', 'REGISTRAR'],
  // Which of them may sign which letter is the signing matrix's matter.
  SIGN_LETTER: ['CHIEF_OF_OFFICE', 'CHAIRMAN'],
  SET_LETTER_ASIDE: ['CHIEF_OF_OFFICE', 'CHAIRMAN'],
  VIEW_UNITS: everyone,
  EDIT_UNITS: ['ADMINISTRATOR'],
  MERGE_UNITS: ['ADMINISTRATOR', 'CHIEF_OF_OFFICE'],
  VIEW_PEOPLE: ['ADMINISTRATOR', 'OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'AUDITOR'],
  EDIT_PEOPLE: ['ADMINISTRATOR'],
  EDIT_ACCOUNTS: ['ADMINISTRATOR'],
  VIEW_CRITERIA: everyone,
  VIEW_CALENDAR: everyone,
  CHANGE_CALENDAR: ['ADMINISTRATOR', 'CHIEF_OF_OFFICE'],
  VIEW_POLICY: everyone,
  EDIT_POLICY: ['ADMINISTRATOR'],
  VIEW_REGISTERS: ['REGISTRAR', 'OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'AUDITOR'],
  OPEN_REGISTER: ['REGISTRAR', 'ADMINISTRATOR'],
  VIEW_MAIL: ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'AUDITOR', 'ADMINISTRATOR'],
  RESEND_MAIL: ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'ADMINISTRATOR'],
  VERIFY_LEDGER: ['AUDITOR', 'ADMINISTRATOR', 'CHIEF_OF_OFFICE'],
};

const granted = (grants: readonly Grant[], held: readonly Role[], standing: readonly Relation[]): boolean =>
  grants.some(
    ({ roles, relations: needed }) =>
      roles.some((role) => held.includes(role)) && needed.some((relation) => standing.includes(relation)),
  );

export const mayOnAssignment = (
  operation: AssignmentOperation,
  held: readonly Role[],
  standing: readonly Relation[],
): boolean => granted(ASSIGNMENT_GRANTS[operation], held, standing);
export const mayOnDirective = (
  operation: DirectiveOperation,
  held: readonly Role[],
  standing: readonly Relation[],
): boolean => granted(DIRECTIVE_GRANTS[operation], held, standing);
export const mayOnCriteria = (
  operation: CriteriaOperation,
  held: readonly Role[],
  standing: readonly Relation[],
): boolean => granted(CRITERIA_GRANTS[operation], held, standing);
export const mayAdminister = (operation: AdminOperation, held: readonly Role[]): boolean =>
  ADMIN_GRANTS[operation].some((role) => held.includes(role));

/** Roles of the province as a whole; held by people of the office, the committee or a department that follows jointly. */
const PROVINCIAL: readonly Role[] = [
  'OFFICE_OFFICER',
  'CHIEF_OF_OFFICE',
  'CHAIRMAN',
  'MONITOR',
  'AUDITOR',
  'REGISTRAR',
  'INSPECTOR',
];
export const isProvincial = (held: readonly Role[]): boolean =>
  held.some((role) => PROVINCIAL.includes(role));
