import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { calendarPreview } from '../../shared/api-contract/settings.ts';
import { previewCalendarChange } from '../../shared/use-cases/calendar/preview-calendar-change.ts';

export const handler = apiHandler({
  contract: calendarPreview,
  run: async ({ deps, actor, body }) => foundOf(await previewCalendarChange(deps, { actor }, body)),
});
