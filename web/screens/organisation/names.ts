/** Names of the kinds of units. The Vietnamese is the domain's own; a test holds the two together. */
import type { UnitKind } from '../../../shared/domain/organisation/unit.ts';
import type { Texts } from '../../texts/language.ts';

export const unitKindNames: Texts<Record<UnitKind, string>> = {
  vi: {
    PEOPLES_COMMITTEE: 'Ủy ban nhân dân tỉnh',
    OFFICE: 'Văn phòng UBND tỉnh',
    DEPARTMENT: 'Sở',
    BOARD: 'Ban, ngành',
    COMMUNE: 'Xã',
    WARD: 'Phường',
    SPECIAL_ZONE: 'Đặc khu',
  },
  en: {
    PEOPLES_COMMITTEE: 'Provincial People’s Committee',
    OFFICE: 'Provincial Office',
    DEPARTMENT: 'Department',
    BOARD: 'Board, agency',
    COMMUNE: 'Commune',
    WARD: 'Ward',
    SPECIAL_ZONE: 'Special zone',
  },
};

/** Above a list of them, and in a count: `12 sở`. */
export const unitKindsMany: Texts<Record<UnitKind, string>> = {
  vi: {
    PEOPLES_COMMITTEE: 'Ủy ban nhân dân tỉnh',
    OFFICE: 'Văn phòng UBND tỉnh',
    DEPARTMENT: 'Các sở',
    BOARD: 'Các ban, ngành',
    COMMUNE: 'Các xã',
    WARD: 'Các phường',
    SPECIAL_ZONE: 'Các đặc khu',
  },
  en: {
    PEOPLES_COMMITTEE: 'Provincial People’s Committee',
    OFFICE: 'Provincial Office',
    DEPARTMENT: 'Departments',
    BOARD: 'Boards and agencies',
    COMMUNE: 'Communes',
    WARD: 'Wards',
    SPECIAL_ZONE: 'Special zones',
  },
};

const isKind = (name: string): name is UnitKind => Object.hasOwn(unitKindNames.vi, name);
export const unitKinds: readonly UnitKind[] = Object.keys(unitKindNames.vi).filter(isKind);
export const kindOf = (text: string): UnitKind | undefined => (isKind(text) ? text : undefined);
