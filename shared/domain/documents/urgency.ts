import * as z from 'zod/mini';

/** Degrees of urgency, from ordinary to the fastest; the stamp is the text of Decree 30/2020, appendix I. */
export const URGENCIES = {
  NORMAL: { name: 'thường', stamp: null },
  URGENT: { name: 'khẩn', stamp: 'KHẨN' },
  VERY_URGENT: { name: 'thượng khẩn', stamp: 'THƯỢNG KHẨN' },
  EXPRESS: { name: 'hỏa tốc', stamp: 'HỎA TỐC' },
} as const;
export type Urgency = keyof typeof URGENCIES;

export const urgencies = ['NORMAL', 'URGENT', 'VERY_URGENT', 'EXPRESS'] as const satisfies readonly Urgency[];
export const urgencySchema = z.enum(urgencies);
export const urgencyName = (urgency: Urgency): string => URGENCIES[urgency].name;
/** What is stamped in red above the abstract; null for an ordinary document. */
export const urgencyStamp = (urgency: Urgency): string | null => URGENCIES[urgency].stamp;
