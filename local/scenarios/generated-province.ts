/**
 * Provinces of any size for benchmarks and simulations. The same seed gives the same province. Names are put together
 * from syllables of place names; at this number some of them must also be borne by real communes, which is chance.
 */
import type { Unit, UnitKind } from '../../shared/domain/organisation/unit.ts';
import type { CalendarDay } from '../../shared/domain/time.ts';
import { TWO_LEVELS_SINCE, unitOf, type Province, type UnitSketch } from './province.ts';
import { PROVINCIAL_PEOPLE } from './provincial-people.ts';
import { PLACE, PROVINCE_NAME, SAMPLE_UNITS } from './sample-units.ts';
import { seededRandom } from './seeded-random.ts';
import { peopleOfUnit, personOf } from './unit-people.ts';

/** Communes, wards and special zones of the whole country since 1 July 2025. */
export const COUNTRY = 3321;

export interface ProvinceSize {
  readonly seed: string;
  /** Units of commune level, at most `MOST_COMMUNES`. */
  readonly communes: number;
  /** Departments and boards, Home Affairs first; 14 unless told otherwise. */
  readonly departments?: number;
  readonly validFrom?: CalendarDay;
}

const FIRST =
  'An Bạch Bản Bình Cẩm Châu Đại Đông Đồng Giang Hải Hạ Hòa Hồng Hưng Khánh Khe Kim Lam Lâm Linh Long Lộc Mai Minh Mộc Mỹ Nam Nga Nghi Ngọc Nhân Ninh Phú Phúc Phước Quang Quảng Sơn Suối Tam Tân Tây Thạch Thanh Thiện Thịnh Thuận Thượng Tiên Trà Trung Trường Tú Tường Vạn Vân Việt Vĩnh Xuân Yên';
const SECOND =
  'An Bình Cát Chánh Cường Dương Đài Điền Định Đồng Đức Giang Hà Hải Hạnh Hiệp Hoa Hòa Hội Hương Khánh Khê Kiều Lãm Lạc Lâm Lập Liên Liễu Lĩnh Lộc Lợi Lương Lũng Mỹ Nghĩa Nguyên Nhạn Ninh Phong Phú Phúc Quang Quế Sa Sơn Thái Thắng Thành Thịnh Thọ Thủy Tiến Trạch Trì Trúc Tường Vân Vinh Xá Yên';

const allNames: readonly string[] = FIRST.split(' ').flatMap((first) =>
  SECOND.split(' ')
    .filter((second) => second !== first)
    .map((second) => `${first} ${second}`),
);
export const MOST_COMMUNES = allNames.length;

/** Fisher and Yates: every name once, in an order that the seed decides. */
function shuffledNames(seed: string): string[] {
  const { below } = seededRandom(`${seed}/names`);
  const left = [...allNames];
  return Array.from({ length: left.length }, () => {
    const index = below(left.length);
    const last = left.pop() ?? '';
    const drawn = left[index] ?? last;
    if (index < left.length) left[index] = last;
    return drawn;
  });
}

interface CommuneWords {
  readonly kind: UnitKind;
  readonly prefix: string;
  readonly word: string;
}
/** As in the country: about four communes to one ward, and a special zone in two hundred and fifty. */
function wordsOf(index: number): CommuneWords {
  if (index % 250 === 249) return { kind: 'SPECIAL_ZONE', prefix: 'dac-khu', word: 'đặc khu' };
  if (index % 5 === 4) return { kind: 'WARD', prefix: 'phuong', word: 'phường' };
  return { kind: 'COMMUNE', prefix: 'xa', word: 'xã' };
}

function communeSketches({ seed, communes }: ProvinceSize): UnitSketch[] {
  return shuffledNames(seed)
    .slice(0, communes)
    .map((name, index) => {
      const { kind, prefix, word } = wordsOf(index);
      const id = `${prefix}-${String(index + 1).padStart(4, '0')}`;
      return { id, name: `UBND ${word} ${name}`, kind, abbreviation: 'UBND' };
    });
}

const isAddressedDepartment = ({ kind, groups }: UnitSketch): boolean =>
  (kind === 'DEPARTMENT' || kind === 'BOARD') && groups === undefined;

function departmentSketches(count: number): UnitSketch[] {
  const known = SAMPLE_UNITS.filter(isAddressedDepartment);
  return Array.from({ length: count }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    const further = {
      id: `ban-${number}`,
      name: `Ban Quản lý dự án số ${number}`,
      abbreviation: `BQLDA${number}`,
    };
    return known[index] ?? { ...further, kind: 'BOARD' };
  });
}

/** Throws RangeError when more communes are wanted than there are names. */
export function generatedProvince(size: ProvinceSize): Province {
  const { seed, communes, departments = 14, validFrom = TWO_LEVELS_SINCE } = size;
  if (communes > MOST_COMMUNES) throw new RangeError(`At most ${MOST_COMMUNES} communes, not ${communes}`);
  const leaders = SAMPLE_UNITS.filter(({ kind }) => kind === 'PEOPLES_COMMITTEE' || kind === 'OFFICE');
  const addressed: Unit[] = [...departmentSketches(departments), ...communeSketches(size)].map((sketch) =>
    unitOf(sketch, validFrom),
  );
  return {
    name: PROVINCE_NAME,
    place: PLACE,
    units: [...leaders.map((sketch) => unitOf(sketch, validFrom)), ...addressed],
    people: [
      ...PROVINCIAL_PEOPLE.map((sketch) => personOf(sketch, validFrom)),
      ...addressed.flatMap((unit) => peopleOfUnit(unit, seed)),
    ],
  };
}
