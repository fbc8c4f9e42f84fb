/** Working days beside the dates that people choose, by the province's calendar as it stands now. */
import { useMemo } from 'preact/hooks';
import { useReading } from './use-reading.ts';
import { workingDaysOf, type WorkingDays } from './working-days.ts';

/** Mondays to Fridays: better than no count at all when the calendar cannot be read. */
const WITHOUT_CALENDAR = workingDaysOf({ specialDays: [], notYetLawInForce: false });

/** `undefined` until the calendar is here. */
export function useWorkingDays(): WorkingDays | undefined {
  const { data, problem } = useReading('GET /calendar');
  const days = useMemo(() => (data === undefined ? undefined : workingDaysOf(data)), [data]);
  return days ?? (problem === undefined ? undefined : WITHOUT_CALENDAR);
}
