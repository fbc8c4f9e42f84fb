/** How large a run is. The quick one shows in a minute that everything still works; its figures are not the goals'. */
export interface Scale {
  readonly name: 'quick' | 'standard' | 'full';
  /** Units that one directive goes out to. */
  readonly units: number;
  /** Directives whose fan-out and answers are measured; the best counts. */
  readonly rounds: number;
  /** Open assignments for memory and restart. */
  readonly open: number;
  /** Assignments on record at which the cost of one more is measured. */
  readonly growth: readonly number[];
}

const STANDARD: Scale = {
  name: 'standard',
  units: 3_321,
  rounds: 3,
  open: 100_000,
  growth: [1_000, 10_000, 100_000],
};

export function scaleOf(options: readonly string[]): Scale {
  if (options.includes('--quick'))
    return { name: 'quick', units: 200, rounds: 1, open: 1_000, growth: [200, 1_000] };
  if (options.includes('--full'))
    return { ...STANDARD, name: 'full', growth: [...STANDARD.growth, 1_000_000] };
  return STANDARD;
}
