/**
 * The administrative document types of Decree 30/2020/NĐ-CP, article 7, with the abbreviations of its appendix III.
 * Twenty-nine in all; two of them, the official letter and the formal letter (thư công), have no abbreviation.
 */
import * as z from 'zod/mini';

export const DOCUMENT_TYPES = {
  RESOLUTION: { name: 'nghị quyết', abbreviation: 'NQ' },
  DECISION: { name: 'quyết định', abbreviation: 'QĐ' },
  INSTRUCTION: { name: 'chỉ thị', abbreviation: 'CT' },
  REGULATION: { name: 'quy chế', abbreviation: 'QC' },
  PROVISION: { name: 'quy định', abbreviation: 'QyĐ' },
  COMMUNIQUE: { name: 'thông cáo', abbreviation: 'TC' },
  NOTICE: { name: 'thông báo', abbreviation: 'TB' },
  GUIDELINE: { name: 'hướng dẫn', abbreviation: 'HD' },
  PROGRAMME: { name: 'chương trình', abbreviation: 'CTr' },
  PLAN: { name: 'kế hoạch', abbreviation: 'KH' },
  OPTION_PAPER: { name: 'phương án', abbreviation: 'PA' },
  SCHEME: { name: 'đề án', abbreviation: 'ĐA' },
  PROJECT: { name: 'dự án', abbreviation: 'DA' },
  REPORT: { name: 'báo cáo', abbreviation: 'BC' },
  MINUTES: { name: 'biên bản', abbreviation: 'BB' },
  SUBMISSION: { name: 'tờ trình', abbreviation: 'TTr' },
  CONTRACT: { name: 'hợp đồng', abbreviation: 'HĐ' },
  OFFICIAL_LETTER: { name: 'công văn', abbreviation: null },
  URGENT_TELEGRAM: { name: 'công điện', abbreviation: 'CĐ' },
  MEMORANDUM: { name: 'bản ghi nhớ', abbreviation: 'BGN' },
  AGREEMENT: { name: 'bản thỏa thuận', abbreviation: 'BTT' },
  AUTHORISATION: { name: 'giấy ủy quyền', abbreviation: 'GUQ' },
  INVITATION: { name: 'giấy mời', abbreviation: 'GM' },
  INTRODUCTION: { name: 'giấy giới thiệu', abbreviation: 'GGT' },
  LEAVE_PERMIT: { name: 'giấy nghỉ phép', abbreviation: 'GNP' },
  DISPATCH_SLIP: { name: 'phiếu gửi', abbreviation: 'PG' },
  TRANSFER_SLIP: { name: 'phiếu chuyển', abbreviation: 'PC' },
  NOTIFICATION_SLIP: { name: 'phiếu báo', abbreviation: 'PB' },
  FORMAL_LETTER: { name: 'thư công', abbreviation: null },
} as const satisfies Record<string, { readonly name: string; readonly abbreviation: string | null }>;

export type DocumentType = keyof typeof DOCUMENT_TYPES;

const isDocumentType = (text: string): text is DocumentType => Object.hasOwn(DOCUMENT_TYPES, text);

/** Every type, in the order in which article 7 lists them. */
export const documentTypes: readonly DocumentType[] = Object.keys(DOCUMENT_TYPES).filter(isDocumentType);

export const documentTypeSchema = z.enum(documentTypes, {
  error: 'Loại văn bản không có trong Nghị định 30/2020/NĐ-CP',
});

/** `chỉ thị`; at the head of a sentence, or before a number, officials write it with a capital: `Chỉ thị`. */
export const documentTypeName = (type: DocumentType): string => DOCUMENT_TYPES[type].name;
