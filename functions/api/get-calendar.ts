import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { calendarReading } from '../../shared/api-contract/settings.ts';
import { getCalendar } from '../../shared/use-cases/calendar/get-calendar.ts';

export const handler = apiHandler({
  contract: calendarReading,
  run: async ({ deps, actor, query }) => foundOf(await getCalendar(deps, { actor }, query)),
});
