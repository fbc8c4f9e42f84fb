/** Every workflow with its definition and its contract: the list from which infra, diagrams and tests are made. */
import { parseGraph, type AslGraph } from '../asl.ts';
import { defineDirectiveLifecycle } from '../../directive-lifecycle/definition.ts';
import { directiveLifecycleSteps } from '../../directive-lifecycle/contract.ts';
import { defineUnitAssignment } from '../../unit-assignment/definition.ts';
import { unitAssignmentSteps } from '../../unit-assignment/contract.ts';
import type { Machine } from '../../../shared/ports/workflow.ts';
import { renderDefinition } from './render-definition.ts';

export const WORKFLOW_STEPS = {
  'directive-lifecycle': directiveLifecycleSteps,
  'unit-assignment': unitAssignmentSteps,
} as const satisfies Record<Machine, unknown>;

/** The definitions as JSON, each function named after its step. */
export const renderWorkflows = (): Readonly<Record<Machine, unknown>> => ({
  'directive-lifecycle': renderDefinition(defineDirectiveLifecycle, directiveLifecycleSteps),
  'unit-assignment': renderDefinition(defineUnitAssignment, unitAssignmentSteps),
});

export function workflowGraphs(): Readonly<Record<Machine, AslGraph>> {
  const rendered = renderWorkflows();
  return {
    'directive-lifecycle': parseGraph(rendered['directive-lifecycle']),
    'unit-assignment': parseGraph(rendered['unit-assignment']),
  };
}
