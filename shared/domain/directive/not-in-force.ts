import type { Unit } from '../organisation/unit.ts';
import { formatDay, type CalendarDay } from '../time.ts';

/** Why a unit cannot be named on a day, and which one to name instead. */
export const notInForce = (unit: Unit, on: CalendarDay): string =>
  unit.validFrom > on
    ? `${unit.name} đến ngày ${formatDay(unit.validFrom)} mới hoạt động; hãy chọn đơn vị đang hoạt động.`
    : `${unit.name} đã thôi hoạt động${unit.validUntil === undefined ? '' : ` từ ngày ${formatDay(unit.validUntil)}`}; hãy chọn đơn vị kế thừa${unit.successorId === undefined ? '' : ` (${unit.successorId})`}.`;
