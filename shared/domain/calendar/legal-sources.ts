/** The documents that the calendar's data rests on. */
import { day } from '../time.ts';
import type { LegalSource } from './special-day.ts';

const source = (document: string, announcedOn?: string): LegalSource => ({
  document,
  announcedOn: announcedOn === undefined ? null : day(announcedOn),
});

/** In force until 31 December 2020: ten paid days, one of them for National Day. */
export const code2012 = {
  holidays: source('Điều 115 Bộ luật Lao động năm 2012'),
  compensation: source('Khoản 3 Điều 115 Bộ luật Lao động năm 2012'),
};

/** In force since 1 January 2021: eleven paid days; Tết and National Day are laid down yearly by the Prime Minister. */
export const code2019 = {
  holidays: source('Khoản 1 Điều 112 Bộ luật Lao động năm 2019'),
  yearlyChoice: source('Khoản 3 Điều 112 Bộ luật Lao động năm 2019'),
  compensation: source('Khoản 3 Điều 111 Bộ luật Lao động năm 2019'),
};

export const letter6519 = source('Công văn số 6519/VPCP-KGVX', '2018-07-11');
export const letter245 = source('Công văn số 245/VPCP-KGVX', '2022-01-11');
export const letter8056 = source('Công văn số 8056/VPCP-KGVX', '2022-12-01');
export const letter2450 = source('Công văn số 2450/VPCP-KGVX', '2024-04-12');
export const letter8726 = source('Công văn số 8726/VPCP-KGVX', '2024-11-26');
export const notice9441 = source('Thông báo số 9441/TB-BNV', '2025-10-16');
export const letter12729 = source('Công văn số 12729/VPCP-KGVX', '2025-12-25');

/** A policy of the Party, which the Labour Code has not yet taken up. */
export const resolution80 = source('Nghị quyết số 80-NQ/TW', '2026-01-07');
