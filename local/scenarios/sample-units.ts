/**
 * The units of the fictional province of Lam Giang. Departments and boards bear the names that departments bear since
 * 2025; of the communes, wards and the island none bore the name of a real one in October 2025.
 */
import { folded } from '../../shared/domain/search.ts';
import { COMMITTEE_ID, HOME_AFFAIRS_ID, OFFICE_ID, type UnitSketch } from './province.ts';

export const PLACE = 'Lam Giang';
export const PROVINCE_NAME = `tỉnh ${PLACE}`;

const LEADERSHIP: readonly UnitSketch[] = [
  {
    id: COMMITTEE_ID,
    name: `Ủy ban nhân dân ${PROVINCE_NAME}`,
    kind: 'PEOPLES_COMMITTEE',
    abbreviation: 'UBND',
  },
  {
    id: OFFICE_ID,
    name: `Văn phòng Ủy ban nhân dân ${PROVINCE_NAME}`,
    kind: 'OFFICE',
    abbreviation: 'VPUBND',
  },
];

const department = (id: string, name: string, abbreviation: string): UnitSketch => ({
  id,
  name,
  kind: 'DEPARTMENT',
  abbreviation,
});
const DEPARTMENTS: readonly UnitSketch[] = [
  department(HOME_AFFAIRS_ID, 'Sở Nội vụ', 'SNV'),
  department('so-tai-chinh', 'Sở Tài chính', 'STC'),
  department('so-xay-dung', 'Sở Xây dựng', 'SXD'),
  department('so-tu-phap', 'Sở Tư pháp', 'STP'),
  department('so-cong-thuong', 'Sở Công Thương', 'SCT'),
  department('so-nong-nghiep', 'Sở Nông nghiệp và Môi trường', 'SNNMT'),
  department('so-khoa-hoc', 'Sở Khoa học và Công nghệ', 'SKHCN'),
  department('so-giao-duc', 'Sở Giáo dục và Đào tạo', 'SGDĐT'),
  department('so-y-te', 'Sở Y tế', 'SYT'),
  department('so-van-hoa', 'Sở Văn hóa, Thể thao và Du lịch', 'SVHTTDL'),
  department('so-dan-toc', 'Sở Dân tộc và Tôn giáo', 'SDTTG'),
  department('so-ngoai-vu', 'Sở Ngoại vụ', 'SNgV'),
];

/** The service centre is part of the Office: it reads directives, and owes nothing of its own. */
export const SERVICE_CENTRE_ID = 'trung-tam-hanh-chinh-cong';
export const INSPECTORATE_ID = 'thanh-tra-tinh';
const BOARDS: readonly UnitSketch[] = [
  { id: INSPECTORATE_ID, name: 'Thanh tra tỉnh', kind: 'BOARD', abbreviation: 'TTT' },
  {
    id: 'ban-khu-cong-nghiep',
    name: 'Ban Quản lý các khu công nghiệp',
    kind: 'BOARD',
    abbreviation: 'BQLKCN',
  },
  {
    id: SERVICE_CENTRE_ID,
    name: 'Trung tâm Phục vụ hành chính công',
    kind: 'BOARD',
    abbreviation: 'TTPVHCC',
    groups: ['service-units'],
  },
];

const COMMUNES =
  'Tân Khê, Khe Sậy, Vân Trúc, Thạch Khương, Đồng Mận, Suối Lim, Mộc Thượng, Phú Điền Sơn, Nghi Hạc, Thanh Lũng, Cẩm Trà, Bản Nhàn, Quảng Liên, Xuân Lê, Thượng Liễu';
const WARDS = 'Hòa Mộc, Long Kiều, An Tường Giang, Hưng Nhạn, Ninh Khê, Minh Trúc, Đông Kiều, Vĩnh Thuần';
const SPECIAL_ZONES = 'Hòn Vàng';

const ofCommuneLevel = (names: string, word: string, kind: UnitSketch['kind']): UnitSketch[] =>
  names.split(', ').map((name) => ({
    id: folded(`${word} ${name}`).replaceAll(' ', '-'),
    name: `UBND ${word} ${name}`,
    kind,
    abbreviation: 'UBND',
  }));

export const SAMPLE_UNITS: readonly UnitSketch[] = [
  ...LEADERSHIP,
  ...DEPARTMENTS,
  ...BOARDS,
  ...ofCommuneLevel(COMMUNES, 'xã', 'COMMUNE'),
  ...ofCommuneLevel(WARDS, 'phường', 'WARD'),
  ...ofCommuneLevel(SPECIAL_ZONES, 'đặc khu', 'SPECIAL_ZONE'),
];
