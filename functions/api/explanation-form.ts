import { apiHandler } from '../runtime/api-handler.ts';
import { formFile } from '../runtime/document-file.ts';
import { assignmentExplanationForm } from '../../shared/api-contract/assignments.ts';
import { prefilledExplanation } from '../../shared/use-cases/letter/explanation-form.ts';

export const handler = apiHandler({
  contract: assignmentExplanationForm,
  run: async ({ deps, actor, params, query }) => {
    const found = await prefilledExplanation(deps, { actor, ...params });
    return found.outcome === 'REFUSED'
      ? found
      : formFile(found.form, query.format, `giai-trinh-${params.assignmentId}`);
  },
});
