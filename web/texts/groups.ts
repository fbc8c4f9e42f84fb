/**
 * Groups of units that letters address. Their codes are data: the usual ones have a name here, a group that a province
 * made for itself is shown as the province calls it.
 */
import { compareNames } from './format.ts';
import type { Language } from './language.ts';

const NAMES: { readonly [group: string]: { readonly vi: string; readonly en: string } } = {
  'all-units': { vi: 'Tất cả cơ quan, đơn vị, địa phương', en: 'All agencies and localities' },
  departments: { vi: 'Các sở', en: 'All departments' },
  boards: { vi: 'Các ban, ngành', en: 'All boards and agencies' },
  'commune-level': { vi: 'UBND các xã, phường, đặc khu', en: 'All communes, wards and special zones' },
  communes: { vi: 'UBND các xã', en: 'All communes' },
  wards: { vi: 'UBND các phường', en: 'All wards' },
  'special-zones': { vi: 'UBND các đặc khu', en: 'All special zones' },
  'service-units': { vi: 'Các đơn vị sự nghiệp', en: 'Service units' },
};
const ORDER = Object.keys(NAMES);

export const groupName = (group: string, language: Language): string => NAMES[group]?.[language] ?? group;

const placeOf = (group: string): number => (ORDER.includes(group) ? ORDER.indexOf(group) : ORDER.length);
/** The widest first, then the usual ones, then those of the province. */
export const compareGroups = (one: string, other: string): number =>
  placeOf(one) - placeOf(other) || compareNames(one, other);
