/** What became of a move, in words. */
import type { Counts, Tally } from '../../shared/adapters/ledger/tally.ts';
import { ENTRIES } from '../../shared/adapters/ledger/portable.ts';
import type { FilesMoved } from './move-files.ts';
import type { MoveOutcome } from './move-ledger.ts';
import { number } from './progress.ts';

const NAMES: Readonly<Record<(typeof ENTRIES)[number], string>> = {
  RECORD: 'bản ghi',
  EVENT: 'sự kiện',
  UNIQUE_KEY: 'số đã cấp và khóa duy nhất',
  ANSWER: 'câu trả lời giữ cho yêu cầu gửi lặp (24 giờ qua)',
  MAIL: 'thư trong sổ thư',
  FAILURE: 'sự kiện còn phải thực hiện',
};
const MOST_LINES = 20;

const countLines = (counts: Counts): string[] =>
  ENTRIES.map((entry) => `  ${number(counts[entry]).padStart(12)}  ${NAMES[entry]}`);

function differenceLines(source: Tally, target: Tally): string[] {
  return ENTRIES.map(
    (entry) =>
      `  ${number(source.counts[entry]).padStart(12)}  ${number(target.counts[entry]).padStart(12)}  ${NAMES[entry]}`,
  );
}

/** Answers whether the ledger has moved. */
export function outcomeLines(outcome: MoveOutcome): readonly string[] {
  switch (outcome.outcome) {
    case 'MOVED':
      return [
        'Đã chuyển xong. Hai nơi giống nhau từng byte, mọi chuỗi băm ở nơi đến đều khớp:',
        ...countLines(outcome.tally.counts),
        `  Mã băm toàn sổ cái: ${outcome.tally.digest}`,
        'Nơi đi đã đóng: không chạy lại ở đó nữa.',
      ];
    case 'MOVED_BEFORE':
      return ['Lần chạy trước đã chuyển xong; nay chỉ đóng nơi đi.'];
    case 'DIFFERENT':
      return [
        'CHƯA chuyển được: hai nơi khác nhau, vì có nơi vẫn bị ghi trong lúc chép.',
        '         Nơi đi       Nơi đến',
        ...differenceLines(outcome.source, outcome.target),
        'Hãy dừng mọi thứ đang ghi vào hai nơi, rồi chạy lại đúng lệnh này; mọi mục sẽ được chép lại.',
      ];
    case 'BROKEN':
      return [
        `CHƯA chuyển: bản sao giống hệt nơi đi, nhưng ${number(outcome.chains.faults.length)} chỗ không nguyên vẹn:`,
        ...outcome.chains.faults.slice(0, MOST_LINES).map((fault) => `  ${fault}`),
        'Sổ cái ở nơi đi đã hỏng từ trước: hãy phục hồi từ bản sao lưu. Mở lại nơi đi: npm run move -- --reopen <nơi đi>',
      ];
  }
}

export function filesLines({ copied, present, damaged }: FilesMoved): readonly string[] {
  const sound = `Tệp minh chứng: chép ${number(copied)}, đã có sẵn ${number(present)}; mã băm ở nơi đến đều được đọc lại.`;
  if (damaged.length === 0) return [sound];
  return [
    sound,
    `CHƯA chuyển: ${number(damaged.length)} tệp không đọc được hoặc sai mã băm:`,
    ...damaged.slice(0, MOST_LINES).map((name) => `  ${name}`),
  ];
}

export const missingLines = (missing: ReadonlySet<string>): readonly string[] =>
  missing.size === 0
    ? []
    : [
        `Lưu ý: sổ cái nhắc đến ${number(missing.size)} tệp minh chứng mà cả hai nơi đều không có:`,
        ...[...missing].slice(0, MOST_LINES).map((name) => `  ${name}`),
      ];
