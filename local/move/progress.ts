/** Tells an operator how far it is, in a line now and then. */
import type { Progress, Step } from './move-ledger.ts';

const TELL_EVERY = 10_000;

const TITLES: Readonly<Record<Step, string>> = {
  COPY: 'Chép sổ cái',
  COMPLETE: 'Dựng sổ cái ở nơi đến',
  COMPARE_SOURCE: 'Đọc lại nơi đi để đối chiếu',
  COMPARE_TARGET: 'Đọc lại nơi đến để đối chiếu',
  VERIFY: 'Kiểm tra mọi chuỗi băm ở nơi đến',
};

export const number = (count: number): string => count.toLocaleString('vi-VN');

export function createProgress(say: (line: string) => void): Progress {
  let count = 0;
  let told = 0;
  return {
    step(step) {
      count = 0;
      told = 0;
      say(`${TITLES[step]}…`);
    },
    done(more) {
      count += more;
      if (count - told < TELL_EVERY) return;
      told = count;
      say(`  ${number(count)} mục`);
    },
  };
}
