/** The number registers that a province opens before its first directive. */
import { openRegister, type Register } from '../../shared/domain/documents/register.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { COMMITTEE_ID } from './province.ts';

export interface RegisterStart {
  readonly issuerUnitId: string;
  readonly year: number;
  /** A start later than 1 takes over a paper register and says why. */
  readonly startAt?: number;
  readonly reason?: string;
}

/**
 * The committee's series of the year stands at `startAt`, 455 unless given. The next year's is open too, since letters
 * about a directive of autumn are signed after the turn of the year.
 */
export function sampleRegisters(issueDay: CalendarDay, startAt = 455): RegisterStart[] {
  const year = Number(issueDay.slice(0, 4));
  const reason = startAt > 1 ? `Tiếp nối sổ giấy đã cấp đến số ${startAt - 1}` : '';
  return [
    { issuerUnitId: COMMITTEE_ID, year, startAt, reason },
    { issuerUnitId: COMMITTEE_ID, year: year + 1 },
  ];
}

export interface OpenedRegister {
  readonly register: Register;
  readonly startAt: number;
  readonly reason: string;
}

function opened({ issuerUnitId, year, startAt = 1, reason = '' }: RegisterStart): OpenedRegister {
  const opening = openRegister(issuerUnitId, year, startAt, reason);
  if (opening.outcome === 'REFUSED') throw new RangeError(`${issuerUnitId} ${year}: ${opening.message}`);
  return { register: opening.register, startAt, reason };
}
/** Throws RangeError when a start cannot be: below 1, or later than 1 without a reason. */
export const registersOf = (starts: readonly RegisterStart[]): OpenedRegister[] => starts.map(opened);
