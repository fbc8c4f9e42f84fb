/** Days and moments as people in Viet Nam write them; always the province's time, whatever the computer's own zone. */

/** `YYYY-MM-DD` → `dd/MM/yyyy`. */
export const formatDay = (day: string): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

const LOCAL_OFFSET_MS = 7 * 3_600_000;
const localText = (instant: string): string => new Date(Date.parse(instant) + LOCAL_OFFSET_MS).toISOString();

/** `HH:mm dd/MM/yyyy`. */
export function formatInstant(instant: string): string {
  const local = localText(instant);
  return `${local.slice(11, 16)} ${formatDay(local)}`;
}

/** The local day, `YYYY-MM-DD`, of a moment. */
export const dayOf = (instant: string): string => localText(instant).slice(0, 10);
/** Today in Viet Nam by this computer's clock. */
export const today = (): string => dayOf(new Date().toISOString());

const WEEKDAYS = {
  vi: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
export const weekdayOf = (day: string, language: 'vi' | 'en'): string =>
  WEEKDAYS[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';

/** 1234 → `1.234` in Vietnamese. */
export const formatCount = (count: number, language: 'vi' | 'en' = 'vi'): string =>
  count.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');

const collator = new Intl.Collator('vi');
/** Vietnamese order: ă after a, đ after d. */
export const compareNames = (left: string, right: string): number => collator.compare(left, right);

/** For searching without diacritics: `Đông Hà` → `dong ha`. */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
