/** The runs that are compared: a life without trouble, silence, a driver that lost its place; a directive, a recall. */
import type { Call, Script } from './script.ts';

const position = (phase: string, more: object = {}) => ({
  assignmentId: 'dabcd1234-xa-dong-phu-1',
  directiveId: 'dabcd1234',
  epoch: 1,
  phase,
  overdue: false,
  wakeAt: '+600s',
  ...more,
});
const order = (phase: string, more: object = {}) => ({
  directiveId: 'dabcd1234',
  epoch: 1,
  phase,
  completed: false,
  batches: 3,
  wakeAt: '+600s',
  ...more,
});
const SOON = { wakeAt: '+1s' };
/** Far enough apart for an interpreter that takes its time. */
const AGAIN_AND_AGAIN = { ...SOON, wakes: ['+1s', '+3s', '+5s', '+7s', '+9s', '+600s'] };

const ended = (step: string, value: unknown): Call => ({ step, then: 'SUCCEED', value });
const returned = (step: string, value: unknown): Call => ({ step, then: 'RETURN', value });
const timedOut = (step: string): Call => ({ step, then: 'TIME_OUT' });
const thrown = (step: string, error: string): Call => ({ step, then: 'THROW', error });

export const SCRIPTS: readonly Script[] = [
  {
    name: 'a unit answers in time',
    machine: 'unit-assignment',
    input: position('AWAITING_ACKNOWLEDGEMENT'),
    calls: [
      ended('await-unit', position('AWAITING_PLAN')),
      ended('await-unit', position('PLAN_UNDER_REVIEW')),
      ended('await-review', position('AWAITING_REPORT')),
      ended('await-unit', position('REPORT_UNDER_REVIEW')),
      ended('await-review', position('CLOSED')),
    ],
  },
  {
    name: 'a unit is silent: a reminder, two rungs of the ladder, then it answers',
    machine: 'unit-assignment',
    input: position('AWAITING_REPORT', AGAIN_AND_AGAIN),
    calls: [
      timedOut('await-unit'),
      timedOut('remind'),
      thrown('remind', 'DeadlinePassed'),
      timedOut('escalate'),
      ended('escalate', position('REPORT_UNDER_REVIEW', AGAIN_AND_AGAIN)),
      timedOut('await-review'),
      timedOut('remind-reviewer'),
      ended('remind-reviewer', position('CLOSED')),
    ],
  },
  {
    name: 'a driver that was overtaken: the record moved, a fault passes, a newer driver holds the record',
    machine: 'unit-assignment',
    input: position('AWAITING_PLAN'),
    calls: [
      thrown('await-unit', 'Moved'),
      thrown('load-assignment', 'TryAgain'),
      returned('load-assignment', position('AWAITING_PLAN')),
      { step: 'await-unit', then: 'FAIL', error: 'Moved' },
      returned('load-assignment', position('PLAN_UNDER_REVIEW', SOON)),
      timedOut('await-review'),
      thrown('remind-reviewer', 'Superseded'),
    ],
  },
  {
    name: 'a directive goes out in three batches and is closed',
    machine: 'directive-lifecycle',
    input: order('DISTRIBUTING'),
    calls: [
      returned('open-assignments', { assignments: 200 }),
      returned('open-assignments', { assignments: 200 }),
      returned('open-assignments', { assignments: 12 }),
      returned('confirm-distribution', order('IN_FORCE', SOON)),
      timedOut('await-completion'),
      returned('open-next-period', order('IN_FORCE')),
      ended('await-completion', order('IN_FORCE', { completed: true, ...SOON })),
      timedOut('await-closing'),
      returned('remind-closing', order('IN_FORCE', { completed: true })),
      ended('await-closing', order('CLOSED', { completed: true })),
    ],
  },
  {
    name: 'a directive is recalled while units work on it',
    machine: 'directive-lifecycle',
    input: order('IN_FORCE'),
    calls: [
      { step: 'await-completion', then: 'FAIL', error: 'Moved' },
      returned('load-directive', order('RECALLED')),
    ],
  },
];
