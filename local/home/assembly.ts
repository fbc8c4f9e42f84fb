/** What the one-machine home takes from the synthesized template: the state machines and the schedules, as AWS gets them. */
export interface Schedule {
  /** File name in `functions/events`. */
  readonly functionName: string;
  readonly expression: string;
}
export interface Assembly {
  /** Definitions by machine name, function references resolved to file names in `functions/tasks`. */
  readonly machines: Readonly<Record<string, unknown>>;
  readonly schedules: readonly Schedule[];
}
