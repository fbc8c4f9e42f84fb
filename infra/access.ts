/** What each function may touch beyond its logs. Whoever adds a function decides it here, in one line. */
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
  readonly mail?: boolean;
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

export const EVENT_FUNCTIONS = ['relay', 'sweeper', 'morning-digest', 'failed-executions'] as const;
export type EventFunctionName = (typeof EVENT_FUNCTIONS)[number];

export const EVENT_ACCESS: Readonly<Record<EventFunctionName, Access>> = {
  relay: { ...RESTARTS, resumes: true, mail: true },
  sweeper: { ...RESTARTS, resumes: true, mail: true },
  'morning-digest': { ledger: 'WRITE', mail: true },
  'failed-executions': RESTARTS,
};

/** A route that only reads may only read; files are for the routes of evidence. */
export function apiAccess(route: Route): Access {
  const reads = route.method === 'GET';
  return {
    ledger: reads ? 'READ' : 'WRITE',
    ...(route.tag === 'evidence' ? { files: reads ? 'READ' : 'WRITE' } : {}),
  };
}
