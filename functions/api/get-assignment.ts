import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { assignmentReading } from '../../shared/api-contract/assignments.ts';
import { getAssignment } from '../../shared/use-cases/directive/get-assignment.ts';

export const handler = apiHandler({
  contract: assignmentReading,
  run: async ({ deps, actor, params }) => foundOf(await getAssignment(deps, { ...params, actor })),
});
