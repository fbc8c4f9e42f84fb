import { apiHandler } from '../runtime/api-handler.ts';
import { receiptOf } from '../runtime/answer.ts';
import { calendarAnnouncement } from '../../shared/api-contract/settings.ts';
import { announceCalendarChange } from '../../shared/use-cases/calendar/announce-calendar-change.ts';

export const handler = apiHandler({
  contract: calendarAnnouncement,
  run: async ({ deps, body, ...request }) => receiptOf(await announceCalendarChange(deps, request, body)),
});
