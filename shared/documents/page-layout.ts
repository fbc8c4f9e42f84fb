/**
 * Measures of Decree 30/2020, appendix I, in millimetres and points, each within the range that it allows. The printed
 * page and the DOCX are both built from this table; the tests measure the DOCX against the decree, not against it.
 */
export const PAGE = {
  widthMm: 210,
  heightMm: 297,
  /** 20-25. */
  topMm: 20,
  bottomMm: 20,
  /** 30-35. */
  leftMm: 30,
  /** 15-20. */
  rightMm: 20,
  /** From the top edge to the page number, which stands in the middle of the top margin. */
  pageNumberMm: 10,
} as const;
export const TEXT_WIDTH_MM = PAGE.widthMm - PAGE.leftMm - PAGE.rightMm;

/** Head and foot in two columns. At 13 pt the name of the State takes 95.7 mm, so the right one needs 98. */
export const HEAD_COLUMNS_MM = [62, 98] as const;
export const FOOT_COLUMNS_MM = [72, 88] as const;

export const FONT = 'Times New Roman';
export const POINTS = {
  nation: 13,
  motto: 14,
  issuer: 13,
  number: 13,
  letterAbstract: 12,
  placeAndDate: 14,
  title: 14,
  body: 14,
  /** Tables and forms are not ruled by the decree; 12 keeps seven columns readable. */
  table: 12,
  signature: 14,
  recipientsHeading: 12,
  recipients: 11,
  pageNumber: 14,
  urgency: 13,
} as const;

/** 10 or 12.7. */
export const FIRST_LINE_MM = 12.7;
/** At least 6. */
export const PARAGRAPH_GAP_PT = 6;
/** Of the single line: 1 to 1.5. */
export const LINE_SPACING = 1.05;

const MM_PER_POINT = 25.4 / 72;
/** Widths in em of Times New Roman Bold: of the motto as measured, of a Vietnamese capital on average. */
const MOTTO_EM = 12.24;
const BOLD_CAPITAL_EM = 0.625;
const BOLD_LETTER_EM = 0.5;
/** The rule under an issuer or a title has a third to a half of the text's length. */
const RULE_SHARE = 0.42;

/** The rule under the motto is as long as the motto. */
export const MOTTO_RULE_MM = MOTTO_EM * POINTS.motto * MM_PER_POINT;

/** The rule under a line of bold text; long text is cut to the column in which it wraps. */
export function ruleMm(text: string, points: number, columnMm: number): number {
  const em = text === text.toLocaleUpperCase('vi') ? BOLD_CAPITAL_EM : BOLD_LETTER_EM;
  return RULE_SHARE * Math.min(columnMm, text.length * em * points * MM_PER_POINT);
}

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
