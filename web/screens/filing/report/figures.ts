/** Figures as people in Viet Nam write them: `1.234,5`. */

export interface FigureDraft {
  readonly id: string;
  readonly name: string;
  readonly value: string;
}

const GROUPED = /^-?\d{1,3}(\.\d{3})+$/;

/** `undefined`: not a number. A dot before three digits groups, as in Vietnamese; any other is a decimal point. */
export function numberOf(text: string): number | undefined {
  const bare = text.replace(/\s/g, '');
  if (bare === '') return undefined;
  const [whole = '', fraction, ...rest] = bare.split(',');
  const plain = fraction !== undefined || GROUPED.test(whole) ? whole.replaceAll('.', '') : whole;
  const value = Number(fraction === undefined ? plain : `${plain}.${fraction}`);
  return rest.length > 0 || !Number.isFinite(value) ? undefined : value;
}

const isEmpty = ({ name, value }: FigureDraft): boolean => name.trim() === '' && value.trim() === '';
export const isWrong = (figure: FigureDraft): boolean =>
  !isEmpty(figure) && (figure.name.trim() === '' || numberOf(figure.value) === undefined);

export function figuresOf(drafts: readonly FigureDraft[]): Record<string, number> | undefined {
  const named = drafts.flatMap(({ name, value }) => {
    const number = numberOf(value);
    return name.trim() === '' || number === undefined ? [] : [[name.trim(), number] as const];
  });
  return named.length === 0 ? undefined : Object.fromEntries(named);
}
