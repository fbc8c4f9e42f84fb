/**
 * Who may do what, written by hand from the duties of each office, and not from the program's own table.
 * A place is where the person works: in the unit that owes the work, in the office that reviews it, or elsewhere.
 */
import type { Phase } from '../../shared/domain/assignment/phase.ts';
import { DEFAULT_SIGNING_MATRIX } from '../../shared/domain/documents/signing.ts';
import type { Role } from '../../shared/domain/organisation/role.ts';

export type Place = 'own' | 'reviewing' | 'elsewhere';
export const places: readonly Place[] = ['own', 'reviewing', 'elsewhere'];

/** Cán bộ đầu mối and thủ trưởng see their own unit's work only; administrators see no work at all. */
export const maySee = (role: Role, place: Place): boolean => {
  if (role === 'REPORTING_OFFICER' || role === 'UNIT_HEAD') return place === 'own';
  return role !== 'ADMINISTRATOR';
};

type Who = (role: Role, place: Place) => boolean;
const people =
  (...roles: Role[]): Who =>
  (role) =>
    roles.includes(role);
const unitPeople: Who = (role, place) =>
  place === 'own' && (role === 'REPORTING_OFFICER' || role === 'UNIT_HEAD');
const unitHead: Who = (role, place) => place === 'own' && role === 'UNIT_HEAD';
const reviewers: Who = (role, place) =>
  place === 'reviewing' && (role === 'OFFICE_OFFICER' || role === 'CHIEF_OF_OFFICE' || role === 'MONITOR');
const deciders = people('CHIEF_OF_OFFICE', 'CHAIRMAN');
const office = people('OFFICE_OFFICER', 'CHIEF_OF_OFFICE');
/** Nobody gives their own unit more time, or judges its excuses. */
const decidersElsewhere: Who = (role, place) => place !== 'own' && deciders(role, place);

const OPEN: readonly Phase[] = [
  'AWAITING_ACKNOWLEDGEMENT',
  'AWAITING_PLAN',
  'PLAN_UNDER_REVIEW',
  'AWAITING_REPORT',
  'REPORT_UNDER_REVIEW',
];
const UNTIL_REPORT: readonly Phase[] = [
  'AWAITING_ACKNOWLEDGEMENT',
  'AWAITING_PLAN',
  'PLAN_UNDER_REVIEW',
  'AWAITING_REPORT',
];

export interface Row {
  readonly path: string;
  readonly who: Who;
  /** Steps in which it can be done; elsewhere it is refused as out of turn. */
  readonly when: readonly Phase[];
}
export const TABLE: { readonly [operation: string]: Row } = {
  acknowledge: { path: 'acknowledgement', who: unitPeople, when: ['AWAITING_ACKNOWLEDGEMENT'] },
  'reject receipt': { path: 'receipt-rejection', who: unitPeople, when: ['AWAITING_ACKNOWLEDGEMENT'] },
  'uphold receipt': { path: 'receipt-upholding', who: office, when: ['AWAITING_ACKNOWLEDGEMENT'] },
  'file plan': { path: 'plan', who: unitPeople, when: ['AWAITING_ACKNOWLEDGEMENT', 'AWAITING_PLAN'] },
  'approve plan': { path: 'plan-approval', who: reviewers, when: ['PLAN_UNDER_REVIEW'] },
  'return plan': { path: 'plan-return', who: reviewers, when: ['PLAN_UNDER_REVIEW'] },
  'file report': { path: 'report', who: unitPeople, when: UNTIL_REPORT },
  'report nothing': { path: 'nil-report', who: unitPeople, when: UNTIL_REPORT },
  'accept report': { path: 'report-acceptance', who: reviewers, when: ['REPORT_UNDER_REVIEW'] },
  'return report': { path: 'report-return', who: reviewers, when: ['REPORT_UNDER_REVIEW'] },
  'ask for time': { path: 'extension-request', who: unitPeople, when: UNTIL_REPORT },
  'give time': { path: 'extension-grant', who: decidersElsewhere, when: UNTIL_REPORT },
  'refuse time': { path: 'extension-refusal', who: decidersElsewhere, when: OPEN },
  'name officer': { path: 'officer', who: unitHead, when: OPEN },
  'raise obstacle': {
    path: 'obstacle',
    who: unitPeople,
    when: ['AWAITING_ACKNOWLEDGEMENT', 'AWAITING_PLAN', 'AWAITING_REPORT'],
  },
  'answer obstacle': {
    path: 'obstacle-answer',
    who: (role) => role === 'CHAIRMAN' || office(role, 'own'),
    when: OPEN,
  },
  'ask to explain': { path: 'explanation-request', who: deciders, when: OPEN },
  explain: { path: 'explanation', who: unitPeople, when: OPEN },
  'judge explanation': { path: 'explanation-judgement', who: decidersElsewhere, when: OPEN },
  withdraw: { path: 'withdrawal', who: office, when: OPEN },
  reassign: { path: 'reassignment', who: office, when: OPEN },
};

/** Whose own work it would be: entitled by office, refused as a judge in their own cause. */
export const isOwnCause = (operation: string, role: Role, place: Place): boolean =>
  ['give time', 'refuse time', 'judge explanation'].includes(operation) &&
  place === 'own' &&
  deciders(role, place);

/** Administration: everyone who may, by role alone. */
const EVERYONE: readonly Role[] = [
  'OFFICE_OFFICER',
  'CHIEF_OF_OFFICE',
  'CHAIRMAN',
  'MONITOR',
  'REPORTING_OFFICER',
  'UNIT_HEAD',
  'INSPECTOR',
  'AUDITOR',
  'REGISTRAR',
  'ADMINISTRATOR',
];
export const ADMINISTRATION: readonly {
  readonly method: string;
  readonly path: string;
  readonly json?: unknown;
  readonly roles: readonly Role[];
}[] = [
  { method: 'GET', path: '/units', roles: EVERYONE },
  { method: 'GET', path: '/units/xa-dong-phu', roles: EVERYONE },
  {
    method: 'PUT',
    path: '/units/xa-moi',
    json: { unit: { name: 'Xã Mới', kind: 'COMMUNE', groups: [], validFrom: '2026-01-01' } },
    roles: ['ADMINISTRATOR'],
  },
  {
    method: 'POST',
    path: '/units/merge',
    json: {
      fromUnitIds: ['xa-cu'],
      intoUnitId: 'xa-dong-phu',
      on: '2026-11-01',
      reason: 'Nghị quyết về sắp xếp đơn vị',
    },
    roles: ['ADMINISTRATOR', 'CHIEF_OF_OFFICE'],
  },
  {
    method: 'POST',
    path: '/units/merge/preview',
    json: { fromUnitIds: ['xa-cu'], intoUnitId: 'xa-dong-phu', on: '2026-11-01' },
    roles: ['ADMINISTRATOR', 'CHIEF_OF_OFFICE'],
  },
  {
    method: 'GET',
    path: '/people',
    roles: ['ADMINISTRATOR', 'OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'AUDITOR'],
  },
  {
    method: 'PUT',
    path: '/people/nguoi-moi',
    json: { person: { name: 'Người Mới', email: 'moi@tinh.example', unitId: 'xa-dong-phu', roles: [] } },
    roles: ['ADMINISTRATOR'],
  },
  { method: 'GET', path: '/accounts', roles: ['ADMINISTRATOR'] },
  {
    method: 'PUT',
    path: '/accounts/tai-khoan-moi',
    json: { personId: 'can-bo-tan-lap', password: 'mật khẩu đủ dài' },
    roles: ['ADMINISTRATOR'],
  },
  { method: 'DELETE', path: '/accounts/tai-khoan-moi', roles: ['ADMINISTRATOR'] },
  {
    method: 'PUT',
    path: '/signing-matrix',
    json: { matrix: DEFAULT_SIGNING_MATRIX, reason: 'Quy chế làm việc mới' },
    roles: ['ADMINISTRATOR'],
  },
  { method: 'GET', path: '/criteria', roles: EVERYONE },
  { method: 'GET', path: '/calendar?year=2026', roles: EVERYONE },
  {
    method: 'POST',
    path: '/calendar/preview',
    json: { notYetLawInForce: true },
    roles: ['ADMINISTRATOR', 'CHIEF_OF_OFFICE'],
  },
  { method: 'GET', path: '/policy', roles: EVERYONE },
  {
    method: 'GET',
    path: '/registers',
    roles: ['REGISTRAR', 'OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'AUDITOR'],
  },
  {
    method: 'GET',
    path: '/registers/ubnd-tinh-2026/numbers',
    roles: ['REGISTRAR', 'OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'AUDITOR'],
  },
  { method: 'GET', path: '/mails', roles: ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'AUDITOR', 'ADMINISTRATOR'] },
  { method: 'GET', path: '/ledger/verification', roles: ['AUDITOR', 'ADMINISTRATOR', 'CHIEF_OF_OFFICE'] },
  { method: 'GET', path: '/ledger/failed-events', roles: ['AUDITOR', 'ADMINISTRATOR', 'CHIEF_OF_OFFICE'] },
  {
    method: 'GET',
    path: '/letters',
    roles: ['OFFICE_OFFICER', 'CHIEF_OF_OFFICE', 'CHAIRMAN', 'MONITOR', 'AUDITOR', 'REGISTRAR'],
  },
  {
    method: 'GET',
    path: '/ledger/unit/xa-dong-phu/events',
    roles: ['AUDITOR', 'ADMINISTRATOR', 'CHIEF_OF_OFFICE'],
  },
  {
    method: 'GET',
    path: '/ledger/unit/xa-dong-phu/verification',
    roles: ['AUDITOR', 'ADMINISTRATOR', 'CHIEF_OF_OFFICE'],
  },
];
