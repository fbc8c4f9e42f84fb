/** Those who lead, issue, review, number, watch and administer, in every province of the scenarios. All are invented. */
import { COMMITTEE_ID, HOME_AFFAIRS_ID, OFFICE_ID } from './province.ts';
import type { PersonSketch } from './unit-people.ts';

export const CHAIRMAN = {
  id: 'chu-tich',
  name: 'Đào Viết Khoan',
  unitId: COMMITTEE_ID,
  roles: ['CHAIRMAN'],
  position: 'CHAIRMAN',
} as const satisfies PersonSketch;

/** Deputies act for the head in their field; which documents they may sign is for the signing matrix to say. */
const VICE_CHAIRMAN: PersonSketch = {
  id: 'pho-chu-tich',
  name: 'Tạ Thị Nhã Uyên',
  unitId: COMMITTEE_ID,
  roles: ['CHAIRMAN'],
  position: 'VICE_CHAIRMAN',
};
const CHIEF_OF_OFFICE: PersonSketch = {
  id: 'chanh-van-phong',
  name: 'Mai Hữu Thức',
  unitId: OFFICE_ID,
  roles: ['CHIEF_OF_OFFICE'],
  position: 'CHIEF_OF_OFFICE',
};
const DEPUTY_CHIEF_OF_OFFICE: PersonSketch = {
  id: 'pho-chanh-van-phong',
  name: 'Quách Trọng Lẫm',
  unitId: OFFICE_ID,
  roles: ['CHIEF_OF_OFFICE'],
  position: 'DEPUTY_CHIEF_OF_OFFICE',
};

export const PROVINCIAL_PEOPLE: readonly PersonSketch[] = [
  CHAIRMAN,
  VICE_CHAIRMAN,
  CHIEF_OF_OFFICE,
  DEPUTY_CHIEF_OF_OFFICE,
  { id: 'chuyen-vien', name: 'Kiều Thu Ngân', unitId: OFFICE_ID, roles: ['OFFICE_OFFICER'] },
  { id: 'van-thu', name: 'Đinh Bích Thoa', unitId: OFFICE_ID, roles: ['REGISTRAR'] },
  { id: 'quan-tri', name: 'Lý Công Hoàn', unitId: OFFICE_ID, roles: ['ADMINISTRATOR'] },
  { id: 'theo-doi', name: 'Trịnh Diệu Thơm', unitId: HOME_AFFAIRS_ID, roles: ['MONITOR'] },
  // Outside the Office, since it is the Office's work that an auditor reads most.
  { id: 'kiem-soat', name: 'Lương Đình Khang', unitId: COMMITTEE_ID, roles: ['AUDITOR'] },
];
