/** Where somebody works: the line to the server, what is known of the work, and what to do next. */
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { instantAt, localDayOf } from '../../shared/domain/time.ts';
import type { SeededRandom } from '../../local/scenarios/seeded-random.ts';
import type { Choosing } from './actions.ts';
import { perform, type Line } from './client.ts';
import type { Command, Receipt } from './journal.ts';
import type { KnownWork } from './known-work.ts';

export interface Desk {
  readonly line: Line;
  readonly work: KnownWork;
  readonly random: SeededRandom;
  readonly nextKey: () => string;
}

const calendar = createCalendar(standardSpecialDays(), { version: 1 });

export const choosing = ({ line, random }: Desk): Choosing => ({
  random,
  calendar,
  today: localDayOf(instantAt(line.now())),
});

/** The receipt, unless the command was refused. */
export async function carryOut(
  { line, work, nextKey }: Desk,
  command: Command,
): Promise<Receipt | undefined> {
  const acknowledged = await perform(line, command, nextKey());
  if (acknowledged !== undefined) work.acknowledged(acknowledged.receipt);
  return acknowledged?.receipt;
}
