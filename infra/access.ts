/**
 * What each function may touch beyond its logs. Whoever adds a function decides it here, in one line: its role, its
 * variables and what is bundled with it follow.
 */
import { PARTS, type Part } from '../functions/runtime/parts.ts';
import type { Route } from '../shared/api-contract/route.ts';
import type { LedgerIndex } from '../shared/ports/ledger.ts';
import type { Machine } from '../shared/ports/workflow.ts';
import type { DirectiveLifecycleSteps } from '../workflows/directive-lifecycle/contract.ts';
import type { UnitAssignmentSteps } from '../workflows/unit-assignment/contract.ts';
import { filesAccessOf, tableAccessOf } from './api-access.ts';

/**
 * What is done with the table. `commit` writes records with their events in one transaction, `put` single items (waits,
 * mails, what was put aside), `claim` raises the epoch of a record, `remove` takes single items away; `history` reads the
 * events of a record, `scan` the whole table.
 */
export type TableUse = 'load' | 'loadMany' | 'history' | 'scan' | 'commit' | 'put' | 'claim' | 'remove';
export interface TableAccess {
  readonly does: readonly TableUse[];
  readonly lists: readonly LedgerIndex[];
}

/** With evidence: `READ` gives it out, `ASK` looks how far one that is being sent has come, `RECEIVE` takes it in. */
export type FilesUse = 'READ' | 'ASK' | 'RECEIVE';

export interface Access {
  readonly ledger?: TableAccess;
  readonly files?: FilesUse;
  /** Machines whose executions it may start. */
  readonly starts?: readonly Machine[];
  /** Machines of whose executions it may ask whether they live. */
  readonly watches?: readonly Machine[];
  /** May end waits. */
  readonly resumes?: boolean;
  /** Sends mail, and signs the links in it. */
  readonly mail?: boolean;
  /** Reads the links in mails. */
  readonly links?: boolean;
}

const BOTH_MACHINES = ['directive-lifecycle', 'unit-assignment'] as const;
const table = (does: readonly TableUse[], ...lists: readonly LedgerIndex[]): TableAccess => ({ does, lists });

const LOADS: Access = { ledger: table(['load']) };
const WAITS: Access = { ledger: table(['load', 'put']) };
const ACTS: Access = { ledger: table(['load', 'commit']) };
const ACTS_AND_WAITS: Access = { ledger: table(['load', 'commit', 'put']) };

export const TASK_ACCESS: Readonly<
  Record<keyof DirectiveLifecycleSteps | keyof UnitAssignmentSteps, Access>
> = {
  // A recall may come while units are being told: what was opened is then withdrawn.
  'open-assignments': { ledger: table(['load', 'commit'], 'open'), starts: ['unit-assignment'] },
  'confirm-distribution': ACTS,
  'await-completion': WAITS,
  'open-next-period': { ledger: table(['load', 'commit'], 'list', 'open'), starts: ['unit-assignment'] },
  'await-closing': WAITS,
  'remind-closing': ACTS,
  'load-directive': LOADS,
  'await-unit': WAITS,
  'await-review': WAITS,
  remind: ACTS_AND_WAITS,
  escalate: ACTS_AND_WAITS,
  'remind-reviewer': ACTS_AND_WAITS,
  'load-assignment': LOADS,
};

export const EVENT_FUNCTIONS = [
  'relay',
  'sweeper',
  'morning-digest',
  'failed-executions',
  'mail-feedback',
] as const;
export type EventFunctionName = (typeof EVENT_FUNCTIONS)[number];

/** Carries out events: whatever may follow from one, it may do. */
const CARRIES_OUT: Access = {
  ledger: table(['load', 'loadMany', 'commit', 'put', 'claim', 'remove'], 'list', 'unit', 'open'),
  starts: BOTH_MACHINES,
  watches: BOTH_MACHINES,
  resumes: true,
  mail: true,
};

export const EVENT_ACCESS: Readonly<Record<EventFunctionName, Access>> = {
  relay: CARRIES_OUT,
  sweeper: CARRIES_OUT,
  'morning-digest': { ledger: table(['load', 'put'], 'open'), mail: true },
  'failed-executions': { ledger: table(['load', 'claim']), starts: BOTH_MACHINES },
  'mail-feedback': { ledger: table(['load', 'put'], 'unit', 'open'), mail: true },
};

/** Files are for the routes of evidence, keys of links for those of links. */
export const apiAccess = (route: Route): Access => ({
  ledger: tableAccessOf(route),
  ...filesAccessOf(route),
  ...(route.tag === 'link' ? { links: true } : {}),
});

export type Folder = 'api' | 'tasks' | 'events';

/** A function of the cloud: its code is `functions/<folder>/<name>.ts`. */
export interface FunctionPlan {
  readonly folder: Folder;
  readonly name: string;
  readonly access: Access;
}

export const isInCloud = ({ localOnly }: Route): boolean => localOnly !== true;

export const functionPlans = (routes: readonly Route[]): readonly FunctionPlan[] => [
  ...routes
    .filter(isInCloud)
    .map((route) => ({ folder: 'api' as const, name: route.operationId, access: apiAccess(route) })),
  ...Object.entries(TASK_ACCESS).map(([name, access]) => ({ folder: 'tasks' as const, name, access })),
  ...Object.entries(EVENT_ACCESS).map(([name, access]) => ({ folder: 'events' as const, name, access })),
];

function carries(access: Access, part: Part): boolean {
  switch (part) {
    case 'mail':
      return access.mail === true;
    case 'files':
      return access.files !== undefined;
    case 'drivers':
      return access.starts !== undefined || access.watches !== undefined || access.resumes === true;
    case 'links':
      return access.links === true || access.mail === true;
  }
}

/** What is bundled with a function, beside the ledger. */
export const partsOf = (access: Access): readonly Part[] => PARTS.filter((part) => carries(access, part));
