/**
 * Whether an abstract carries a marking of secrecy (mật, tối mật, tuyệt mật). Speaking about secrets is allowed
 * (“bảo vệ bí mật nhà nước”, “bảo mật thông tin”): only a degree that stands by itself is a marking, at the start before
 * a break, at the end after one, in brackets, after “độ mật”, or stamped in capitals.
 */
const DEGREE = '(?:tuyệt\\s+mật|tối\\s+mật|mật)';
const MARKINGS: readonly RegExp[] = [
  new RegExp(`[([{]\\s*(?:độ\\s+mật\\s*:?\\s*)?${DEGREE}\\s*[)\\]}]`, 'iu'),
  new RegExp(`^\\s*${DEGREE}\\s*(?:[:.;,|–—-]|$)`, 'iu'),
  new RegExp(`[:.;,|–—-]\\s*${DEGREE}\\s*[.)\\]]*\\s*$`, 'iu'),
  new RegExp(`độ\\s+mật\\s*(?:[:–—-]\\s*)?${DEGREE}`, 'iu'),
];
/** In an abstract written wholly in capitals, capitals say nothing. */
const STAMPED = /(?<!\p{L})(?:TUYỆT\s+MẬT|TỐI\s+MẬT)(?!\p{L})/u;

export function carriesSecretMarking(subject: string): boolean {
  const text = subject.normalize('NFC');
  const allCapitals = text === text.toUpperCase();
  return MARKINGS.some((marking) => marking.test(text)) || (!allCapitals && STAMPED.test(text));
}
