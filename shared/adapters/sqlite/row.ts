/** Rows are parsed like anything else that comes from outside; these readers are the cheapest way to do it. */
import type { SQLOutputValue } from 'node:sqlite';

export type Row = Readonly<Record<string, SQLOutputValue>>;

export class DamagedRowError extends Error {
  readonly column: string;
  constructor(column: string, options?: ErrorOptions) {
    super(`A row of the ledger file cannot be read: column ${column}; run local/verify-ledger.ts`, options);
    this.name = 'DamagedRowError';
    this.column = column;
  }
}

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new DamagedRowError(column);
  return value;
}

export function whole(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new DamagedRowError(column);
  return value;
}

export const optionalText = (row: Row, column: string): string | undefined =>
  row[column] === null ? undefined : text(row, column);

export function json(row: Row, column: string): unknown {
  try {
    return JSON.parse(text(row, column));
  } catch (cause) {
    throw new DamagedRowError(column, { cause });
  }
}
