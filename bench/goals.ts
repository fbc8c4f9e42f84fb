/** What is wanted of one machine, and what a run found. */
export interface Finding {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: { readonly value: number; readonly better: 'LESS' | 'MORE' };
  /** What ran, and whatever a reader needs to believe the figure. */
  readonly note: string;
}

export const atMost = (value: number) => ({ value, better: 'LESS' }) as const;
export const atLeast = (value: number) => ({ value, better: 'MORE' }) as const;

export type Verdict = 'reached' | 'not reached' | '';

export function verdictOf({ value, goal }: Finding): Verdict {
  if (goal === undefined) return '';
  const reached = goal.better === 'LESS' ? value <= goal.value : value >= goal.value;
  return reached ? 'reached' : 'not reached';
}
