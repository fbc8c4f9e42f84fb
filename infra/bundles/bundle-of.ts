import type { FunctionPlan } from '../access.ts';

/** Where the code of a function stands in the folder of all bundles; also what the template says of it, and its source. */
export const bundleOf = ({ folder, name }: Pick<FunctionPlan, 'folder' | 'name'>): string =>
  `${folder}/${name}`;

/** In that folder: the name that every runtime of Lambda, and whatever stands in for it, looks for first. */
export const BUNDLE_FILE = 'index.js';
