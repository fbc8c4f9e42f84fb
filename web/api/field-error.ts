/** What the server says of one field of a form, to be shown beside it. */
import { ApiProblem } from './problem.ts';

/** @param field as the request names it: `unit.validUntil` */
export const errorAt = (problem: Error | undefined, field: string): string | undefined =>
  problem instanceof ApiProblem ? problem.errors.find((error) => error.field === field)?.message : undefined;

/** For spreading into a field: nothing at all when there is no error. */
export function faultAt(problem: Error | undefined, ...fields: readonly string[]): { error?: string } {
  const error = fields.map((field) => errorAt(problem, field)).find((message) => message !== undefined);
  return error === undefined ? {} : { error };
}
