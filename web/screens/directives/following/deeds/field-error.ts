import { ApiProblem } from '../../../../api/problem.ts';

/** What the server found wrong with one field. */
export const fieldError = (problem: Error | undefined, field: string): string | undefined =>
  problem instanceof ApiProblem ? problem.errors.find((error) => error.field === field)?.message : undefined;
