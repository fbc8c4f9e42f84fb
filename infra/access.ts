/**
 * What each function may touch beyond its logs. Whoever adds a function decides it here, in one line: its role, its
 * variables and what is bundled with it follow.
 */
import { PARTS, type Part } from '../functions/runtime/parts.ts';
import type { Route } from '../shared/api-contract/route.ts';
import type { Machine } from '../shared/ports/workflow.ts';
import type { DirectiveLifecycleSteps } from '../workflows/directive-lifecycle/contract.ts';
import type { UnitAssignmentSteps } from '../workflows/unit-assignment/contract.ts';

export interface Access {
  readonly ledger?: 'READ' | 'WRITE';
  readonly files?: 'READ' | 'WRITE';
  /** Machines whose executions it may start and look at. */
  readonly starts?: readonly Machine[];
  /** May end waits. */
  readonly resumes?: boolean;
  /** Sends mail, and signs the links in it. */
  readonly mail?: boolean;
  /** Reads the links in mails. */
  readonly links?: boolean;
}

const DRIVES_RECORD: Access = { ledger: 'WRITE' };
const OPENS_ASSIGNMENTS: Access = { ledger: 'WRITE', starts: ['unit-assignment'] };
const RESTARTS: Access = { ledger: 'WRITE', starts: ['directive-lifecycle', 'unit-assignment'] };

export const TASK_ACCESS: Readonly<
  Record<keyof DirectiveLifecycleSteps | keyof UnitAssignmentSteps, Access>
> = {
  'open-assignments': OPENS_ASSIGNMENTS,
  'confirm-distribution': DRIVES_RECORD,
  'await-completion': DRIVES_RECORD,
  'open-next-period': OPENS_ASSIGNMENTS,
  'await-closing': DRIVES_RECORD,
  'remind-closing': DRIVES_RECORD,
  'load-directive': DRIVES_RECORD,
  'await-unit': DRIVES_RECORD,
  'await-review': DRIVES_RECORD,
  remind: DRIVES_RECORD,
  escalate: DRIVES_RECORD,
  'remind-reviewer': DRIVES_RECORD,
  'load-assignment': DRIVES_RECORD,
};

export const EVENT_FUNCTIONS = [
  'relay',
  'sweeper',
  'morning-digest',
  'failed-executions',
  'mail-feedback',
] as const;
export type EventFunctionName = (typeof EVENT_FUNCTIONS)[number];

export const EVENT_ACCESS: Readonly<Record<EventFunctionName, Access>> = {
  relay: { ...RESTARTS, resumes: true, mail: true },
  sweeper: { ...RESTARTS, resumes: true, mail: true },
  'morning-digest': { ledger: 'WRITE', mail: true },
  'failed-executions': RESTARTS,
  'mail-feedback': { ledger: 'WRITE', mail: true },
};

/** A route that only reads may only read; files are for the routes of evidence, keys of links for those of links. */
export function apiAccess(route: Route): Access {
  const reads = route.method === 'GET';
  return {
    ledger: reads ? 'READ' : 'WRITE',
    ...(route.tag === 'evidence' ? { files: reads ? 'READ' : 'WRITE' } : {}),
    ...(route.tag === 'link' ? { links: true } : {}),
  };
}

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
      return access.starts !== undefined || access.resumes === true;
    case 'links':
      return access.links === true || access.mail === true;
  }
}

/** What is bundled with a function, beside the ledger. */
export const partsOf = (access: Access): readonly Part[] => PARTS.filter((part) => carries(access, part));
