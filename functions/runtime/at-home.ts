import type { Runtime } from './runtime.ts';

/** False: the ledger is on its way here, or has gone elsewhere. Then nobody is driven from here. */
export async function isAtHome({ isAtHome: ask, log }: Pick<Runtime, 'isAtHome' | 'log'>): Promise<boolean> {
  if (ask === undefined || (await ask())) return true;
  const message = 'The ledger is being moved, or has moved: nothing is done here';
  log?.({ level: 'WARN', requestId: '', operation: 'move', message });
  return false;
}
