/** A ledger that has left for another home, or is about to, is worked on there: here it must remind nobody any more. */
import { MOVE, type Meta } from '../../shared/adapters/sqlite/meta.ts';
import { parseMoveMark } from '../../shared/adapters/sqlite/move-mark.ts';

export class LedgerMovedError extends Error {
  override readonly name = 'LedgerMovedError';
}

/** Throws `LedgerMovedError`. */
export async function requireAtHome({ getMeta }: Pick<Meta, 'getMeta'>): Promise<void> {
  const text = await getMeta(MOVE);
  const mark = text === undefined ? undefined : parseMoveMark(text);
  if (mark === undefined || mark.state === 'ARRIVED') return;
  const what = mark.state === 'LEFT' ? 'đã được chuyển đến' : 'đang được chuyển đến';
  throw new LedgerMovedError(
    `Sổ cái này ${what} ${mark.other}; không chạy ở hai nơi cùng lúc. Nếu hủy việc chuyển: npm run move -- --reopen <thư mục dữ liệu>`,
  );
}
