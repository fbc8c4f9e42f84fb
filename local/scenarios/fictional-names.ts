/**
 * Names of people who do not exist, put together from common Vietnamese family, middle and given names; that somebody
 * bears one of them is chance.
 */
import type { SeededRandom } from './seeded-random.ts';

const FAMILY =
  'Nguyễn Trần Lê Phạm Hoàng Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Đào Hà Lương Phan Tạ Kiều Quách';

interface GivenNames {
  readonly middle: string;
  readonly given: string;
}
const OF_MEN: GivenNames = {
  middle: 'Văn Hữu Đức Minh Quang Xuân Thanh Viết Công Đình Ngọc Trọng',
  given: 'Bình Chiến Cường Dũng Đạt Định Giang Hải Hiếu Hòa Hoàn Hưng Khang Khoa Kiên Lâm Long Lực Nam Nghĩa Phong Phúc Quân Sơn Tài Tâm Thái Thành Thắng Thịnh Thuận Toàn Trung Trường Tuấn Tùng Việt Vinh',
};
const OF_WOMEN: GivenNames = {
  middle: 'Thị Thu Thanh Ngọc Minh Hồng Bích Kim Phương Khánh Diệu Mỹ',
  given: 'An Anh Châu Chi Dung Duyên Giang Hà Hạnh Hằng Hiền Hoa Huệ Hương Lan Liên Linh Loan Mai Nga Ngân Nhung Oanh Phượng Quyên Tâm Thảo Thoa Thơm Thủy Trang Trâm Tuyết Uyên Vân Xuân Yến',
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
