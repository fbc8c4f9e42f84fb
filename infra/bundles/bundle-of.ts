import type { FunctionPlan } from '../access.ts';

/** Where the code of a function stands in the folder of all bundles; also what the template says of it, and its source. */
export const bundleOf = ({ folder, name }: Pick<FunctionPlan, 'folder' | 'name'>): string =>
  `${folder}/${name}`;
