import { fileURLToPath } from 'node:url';

/** Where Node keeps what it made of our source files; named by their content, so it is never out of date. */
export const COMPILED_FOLDER = fileURLToPath(new URL('../.build/compiled', import.meta.url));
