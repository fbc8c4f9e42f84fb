import type { Assignment } from '../../domain/assignment/assignment.ts';
import { rolesOn } from '../../domain/organisation/person.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type { CalendarDay } from '../../domain/time.ts';
import type { Stored } from '../store.ts';

const refused = (message: string): Refused => refuse('INVALID', message, 'officerId');

/** Mails go to whoever is named: somebody of this unit who holds the role of reporting officer today. */
export function officerProblem(
  person: Stored<'person'> | undefined,
  { unitId }: Pick<Assignment, 'unitId'>,
  today: CalendarDay,
): Refused | undefined {
  // Whether somebody of another unit exists is not for this unit to learn.
  if (person === undefined || person.body.unitId !== unitId)
    return refused('Đơn vị không có người dùng này; hãy chọn cán bộ đầu mối của đơn vị.');
  return rolesOn(person.body, today).includes('REPORTING_OFFICER')
    ? undefined
    : refused('Người này hôm nay không giữ vai trò cán bộ đầu mối báo cáo; hãy chọn người khác.');
}
