/**
 * A directive from issuance to closing. The happy path runs downwards in this file. Each unit's part runs in an
 * execution of its own (`unit-assignment`); this one sends the directive out, opens the periods of recurring
 * obligations when they come, and waits for completion and for the office to close. A recall or a replacement ends the
 * wait with `Moved`: the driver loads the record and goes where it stands.
 */
import { Map, ProvideItems, Succeed, type State } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { awaitWithMilestones } from '../kit/cdk/await-with-milestones.ts';
import { exhaustiveChoice } from '../kit/cdk/exhaustive-choice.ts';
import { expression, INPUT, isSet, MAP_ITEM, ref } from '../kit/cdk/reference.ts';
import { StepStates, type FunctionsOf } from '../kit/cdk/step-states.ts';
import {
  directiveLifecycleSteps,
  directivePositionSchema,
  type DirectiveLifecycleSteps,
} from './contract.ts';

const position = ref(directivePositionSchema);
const wakeAt = position('wakeAt');

type States = StepStates<DirectiveLifecycleSteps>;

/** All batches, five at a time: fast enough for a country, gentle enough for the quota on starting executions. */
function distributeToUnits(scope: Construct, states: States): Map {
  const distribute = Map.jsonata(scope, 'Distribute to units', {
    comment: 'One execution of unit-assignment for every unit',
    items: ProvideItems.jsonata(expression(`[0..${position('batches')} - 1]`)),
    itemSelector: { directiveId: expression(position('directiveId')), batch: MAP_ITEM },
    maxConcurrency: 5,
    outputs: INPUT,
  });
  return distribute.itemProcessor(
    states.call(
      'Open assignments',
      'open-assignments',
      'One batch of units: their records and their drivers',
    ),
  );
}

/** The first state; the input of an execution is a DirectivePosition. */
export function defineDirectiveLifecycle(
  scope: Construct,
  functions: FunctionsOf<DirectiveLifecycleSteps>,
): State {
  const handedOver = Succeed.jsonata(scope, 'Handed over', { comment: 'A newer driver carries on' });
  const claiming = new StepStates(scope, directiveLifecycleSteps, functions, { Superseded: handedOver });
  const load = claiming.call(
    'Load the directive',
    'load-directive',
    'The record moved: see where it stands now',
  );
  const states = claiming.diverting({ Moved: load });

  const distribute = distributeToUnits(scope, states);
  const confirm = states.call(
    'Confirm distribution',
    'confirm-distribution',
    'Every unit has its assignments',
  );

  const completion = awaitWithMilestones(states, {
    name: 'Await completion',
    step: 'await-completion',
    comment: 'Until every assignment is closed',
    phase: 'IN_FORCE',
    wakeAt,
    onMilestone: {
      name: 'Open next period',
      step: 'open-next-period',
      comment: 'A standing order asks for one report each period',
    },
  });

  const closing = awaitWithMilestones(states, {
    name: 'Await closing',
    step: 'await-closing',
    comment: 'The office checks that the figures add up, and closes the directive',
    phase: 'IN_FORCE',
    wakeAt,
    onMilestone: {
      name: 'Remind the office to close',
      step: 'remind-closing',
      comment: 'Nothing is open any more but the directive itself',
    },
  });

  const closed = Succeed.jsonata(scope, 'Closed', { comment: 'Statistics are frozen in the record' });
  const recalled = Succeed.jsonata(scope, 'Recalled', { comment: 'The open assignments are withdrawn' });
  const replaced = Succeed.jsonata(scope, 'Replaced', { comment: 'The open assignments are withdrawn' });
  const notIssued = Succeed.jsonata(scope, 'Not issued', { comment: 'A draft has nothing to drive' });

  distribute.next(confirm);
  confirm.next(completion.wait);
  completion.then(closing.wait);
  closing.then(closed);

  const stand = exhaustiveChoice(scope, 'Where does the record stand?', {
    schema: directivePositionSchema,
    field: 'phase',
    branches: {
      DRAFT: notIssued,
      DISTRIBUTING: distribute,
      IN_FORCE: {
        when: isSet(directivePositionSchema, 'completed'),
        then: closing.wait,
        otherwise: completion.wait,
      },
      CLOSED: closed,
      RECALLED: recalled,
      REPLACED: replaced,
      DISCARDED: notIssued,
    },
    unknown: 'Unknown phase',
  });
  load.next(stand);
  return stand;
}
