/** The next number of the year's register, with everything that must be written so that it is never given out again. */
import { notationOf } from '../../domain/documents/notation.ts';
import type { DocumentType } from '../../domain/documents/document-type.ts';
import { registerId, takeNumber, type RegisterWarning } from '../../domain/documents/register.ts';
import { refuse, type Refused } from '../../domain/outcome.ts';
import type { CalendarDay, Instant } from '../../domain/time.ts';
import type { Commit, Ledger, LedgerWrite } from '../../ports/ledger.ts';
import { load, write } from '../store.ts';

export interface NumberOrder {
  readonly issuerUnitId: string;
  /** The day that the document carries. */
  readonly day: CalendarDay;
  readonly type: DocumentType;
  readonly fieldAbbreviation?: string | undefined;
  /** The directive or letter that gets the number. */
  readonly owner: string;
  readonly at: Instant;
  readonly actor: string;
}
export interface TakenNumber {
  readonly outcome: 'TAKEN';
  readonly number: number;
  readonly notation: string;
  readonly warning: RegisterWarning | null;
  readonly writes: readonly LedgerWrite[];
  readonly uniqueKeys: NonNullable<Commit['uniqueKeys']>;
}

export const numberKey = (register: string, number: number): string => `number#${register}#${number}`;
export const NUMBER_TAKEN = refuse(
  'CONFLICT',
  'Số này đã cấp cho văn bản khác; số đã cấp không dùng lại. Hãy kiểm tra sổ đăng ký.',
  'number',
);

export async function issuerAbbreviationOf(
  ledger: Pick<Ledger, 'load'>,
  unitId: string,
): Promise<string | Refused> {
  const issuer = await load(ledger, 'unit', unitId);
  return (
    issuer?.body.abbreviation ??
    refuse(
      'INCOMPLETE',
      'Cơ quan ban hành chưa có chữ viết tắt nên không lập được số, ký hiệu; hãy bổ sung trong danh mục đơn vị.',
    )
  );
}

export async function takeNextNumber(
  ledger: Pick<Ledger, 'load'>,
  order: NumberOrder,
): Promise<TakenNumber | Refused> {
  const { issuerUnitId, day, type, fieldAbbreviation, owner, at, actor } = order;
  const issuerAbbreviation = await issuerAbbreviationOf(ledger, issuerUnitId);
  if (typeof issuerAbbreviation !== 'string') return issuerAbbreviation;
  const year = Number(day.slice(0, 4));
  const id = registerId(issuerUnitId, year);
  const register = await load(ledger, 'register', id);
  if (register === undefined)
    return refuse(
      'INCOMPLETE',
      `Chưa mở sổ đăng ký văn bản năm ${year} của cơ quan ban hành; đề nghị văn thư mở sổ trước.`,
    );
  const taken = takeNumber(register.body, { day });
  if (taken.outcome === 'REFUSED') return refuse('INVALID', taken.message, 'issuedDay');
  const { number, warning } = taken;
  const field = fieldAbbreviation === undefined ? {} : { fieldAbbreviation };
  const notation = notationOf({ type, issuerAbbreviation, number, ...field });
  const event = { type: 'NUMBER_TAKEN', payload: { number, day, notation, owner }, at, actor };
  return {
    outcome: 'TAKEN',
    number,
    notation,
    warning,
    writes: [write('register', id, register, taken.register, event)],
    uniqueKeys: [{ key: numberKey(id, number), owner }],
  };
}
