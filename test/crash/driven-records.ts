/** Every open record of the ledger with the drivers that run for it: none may be without, none should have two. */
import { isOpen } from '../../shared/domain/assignment/phase.ts';
import { directivePositionOf } from '../../shared/use-cases/driver/directive-position.ts';
import { positionOf } from '../../shared/use-cases/driver/position.ts';
import { loadReference } from '../../shared/use-cases/reference.ts';
import { load } from '../../shared/use-cases/store.ts';
import type { Machine } from '../../shared/ports/workflow.ts';
import type { Home } from '../../local/home/home.ts';
import { keysOf } from './keys-of.ts';
import type { DrivenRecord } from './messages.ts';

type Drivers = Map<string, { epoch: number; states: readonly string[] }[]>;

function driversOf({ interpreter }: Home, machine: Machine): Drivers {
  const drivers: Drivers = new Map();
  for (const name of interpreter.runningExecutions(machine)) {
    const [, id = '', epoch = ''] = /^(.*)-(\d+)$/.exec(name) ?? [];
    const states = interpreter.describeExecution({ machine, name })?.states ?? [];
    drivers.set(id, [...(drivers.get(id) ?? []), { epoch: Number(epoch), states }]);
  }
  return drivers;
}

export async function drivenRecords(home: Home): Promise<DrivenRecord[]> {
  const { deps } = home.runtime;
  const reference = await loadReference(deps.ledger);
  const now = deps.clock.now();
  const drivers = {
    assignment: driversOf(home, 'unit-assignment'),
    directive: driversOf(home, 'directive-lifecycle'),
  };
  const records: DrivenRecord[] = [];
  const add = async (kind: 'assignment' | 'directive', id: string, phase: string, wakeAt: string) => {
    const parked = await deps.workflow.parked({ kind, id });
    const wait = parked && { epoch: parked.epoch, phase: parked.phase, wakeAt: parked.wakeAt };
    const driven = { kind, id, phase, wakeAt, drivers: drivers[kind].get(id) ?? [] };
    records.push(wait === undefined ? driven : { ...driven, parked: wait });
  };
  for await (const { kind, id } of keysOf(deps.ledger)) {
    if (kind === 'assignment') {
      const body = (await load(deps.ledger, 'assignment', id))!.body;
      if (isOpen(body.phase)) await add(kind, id, body.phase, positionOf(body, 0, reference, now).wakeAt);
    }
    if (kind === 'directive') {
      const body = (await load(deps.ledger, 'directive', id))!.body;
      const position = directivePositionOf(body, 0, reference, now);
      const phase = position.completed ? 'COMPLETED' : body.phase;
      if (body.phase === 'DISTRIBUTING' || body.phase === 'IN_FORCE')
        await add(kind, id, phase, position.wakeAt);
    }
  }
  return records;
}
