/**
 * Names of people who do not exist, put together from family, middle and given names in use. The family names are the
 * less frequent ones, so that nobody's name comes out by accident as easily; should it, it means nobody.
 */
import type { SeededRandom } from './seeded-random.ts';

const FAMILY =
  'Quách Kiều Tạ Doãn Đàm Giáp Phùng Tống Khổng Mạc Thái Lưu Tăng Hứa Triệu La Bạch Ninh Lại Mã Ngụy Nông Sầm Vi';

interface GivenNames {
  readonly middle: string;
  readonly given: string;
}
const OF_MEN: GivenNames = {
  middle: 'Văn Hữu Đức Minh Quang Xuân Thanh Viết Công Đình Ngọc Trọng',
  given:
    'Chiến Cường Dũng Định Giang Hải Hiếu Hòa Hoàn Hưng Khang Khoan Kiên Lâm Lẫm Luyện Lực Mạch Nghĩa Nghị Phiên Quân Sáng Tài Thái Thịnh Thức Toàn Trường Tùng Việt Vinh',
};
const OF_WOMEN: GivenNames = {
  middle: 'Thị Thu Thanh Ngọc Minh Hồng Bích Kim Phương Khánh Diệu Mỹ',
  given:
    'An Châu Chi Dung Duyên Hạnh Hằng Hiền Hòa Huệ Hương Lan Mai Mận Nga Ngân Nhã Nhung Oanh Phượng Quyên Thảo Thêu Thoa Thơm Thủy Trâm Tuyết Uyên Vân Xuân Yến',
};

const words = (text: string): string[] => text.split(' ');

/** `Trịnh Hữu Lâm`, `Kiều Thu Ngân`. */
export function personName({ below, pick }: SeededRandom): string {
  const { middle, given } = below(2) === 0 ? OF_MEN : OF_WOMEN;
  const family = pick(words(FAMILY));
  const secondName = pick(words(middle));
  // Nobody is called the same twice over.
  const givenName = pick(words(given).filter((name) => name !== secondName && name !== family));
  return `${family} ${secondName} ${givenName}`;
}
