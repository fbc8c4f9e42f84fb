import type { Dependencies } from '../dependencies.ts';
import { loadReference, type Reference } from '../reference.ts';
import { load, type Stored } from '../store.ts';
import { Superseded } from './driver-errors.ts';
import { positionOf, type Position } from './position.ts';

type Deps = Pick<Dependencies, 'ledger' | 'clock'>;
export interface Driven {
  readonly assignmentId: string;
  readonly epoch: number;
}

/** The record, unless a newer driver holds it. */
export async function loadDriven(deps: Deps, { assignmentId, epoch }: Driven): Promise<Stored<'assignment'>> {
  const stored = await load(deps.ledger, 'assignment', assignmentId);
  if (stored === undefined) throw new Error(`A driver was started for ${assignmentId}, which does not exist`);
  if (stored.epoch > epoch) throw new Superseded(`Epoch ${stored.epoch} drives ${assignmentId}`);
  return stored;
}

export async function loadPosition(deps: Deps, driven: Driven): Promise<Position> {
  const stored = await loadDriven(deps, driven);
  return positionOf(stored.body, driven.epoch, await loadReference(deps.ledger), deps.clock.now());
}

export type { Reference };
