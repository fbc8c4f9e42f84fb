import type { CalendarDay } from '../time.ts';

/**
 * `ngày 05 tháng 02 năm 2018`: days below ten and the months January and February are padded with 0, the other
 * months are not (`ngày 10 tháng 3 năm 2018`). Decree 30/2020, appendix I: so that no digit can be added by hand.
 */
export function documentDate(day: CalendarDay): string {
  const month = Number(day.slice(5, 7));
  return `ngày ${day.slice(8, 10)} tháng ${month <= 2 ? day.slice(5, 7) : month} năm ${day.slice(0, 4)}`;
}

/** Place and date of the head; before signature day and month stay blank: `Bình Minh, ngày     tháng     năm     `. */
export const placeAndDate = (place: string, day: CalendarDay | null): string =>
  day === null ? `${place}, ngày      tháng      năm       ` : `${place}, ${documentDate(day)}`;
