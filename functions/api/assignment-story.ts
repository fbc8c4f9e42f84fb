import { apiHandler } from '../runtime/api-handler.ts';
import { foundOf } from '../runtime/found.ts';
import { assignmentStoryReading } from '../../shared/api-contract/assignments.ts';
import { assignmentStory } from '../../shared/use-cases/directive/assignment-story.ts';

export const handler = apiHandler({
  contract: assignmentStoryReading,
  run: async ({ deps, actor, params }) => foundOf(await assignmentStory(deps, { ...params, actor })),
});
