import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { assignmentOfficerList } from '../../shared/api-contract/assignments.ts';
import { listOfficers } from '../../shared/use-cases/assignment/list-officers.ts';

export const handler = apiHandler({
  contract: assignmentOfficerList,
  run: async ({ deps, actor, params }) => foundOf(await listOfficers(deps, { actor, ...params })),
});
