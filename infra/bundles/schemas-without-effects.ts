/**
 * esbuild leaves out what nothing uses as long as it knows that building it has no effect, which it cannot know of
 * `z.string().check(…)`: every function would carry, and build when it starts, all schemas and routes of each file of
 * which it needs one. Here it is told. What is used is built as before.
 */
import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Plugin } from 'esbuild';

const OWN_SOURCES = new RegExp(`\\${sep}(shared|functions|workflows)\\${sep}.*\\.ts$`);

/**
 * Where an expression begins that builds a schema or a route: with zod, or with one of the few functions by which our
 * files shorten that. One that is missing here makes bundles larger and nothing else.
 */
const BUILDS =
  /(?<=(?:[=:([,?>]|\*\/)\s*)(?=(?:z\s*\.(?!parse|config)[a-z]\w*(?:\.\w+)?|route|pageOf|pagedQuery|text|pattern)\()/g;

export const schemasWithoutEffects: Plugin = {
  name: 'schemas-without-effects',
  setup: (build) => {
    build.onLoad({ filter: OWN_SOURCES }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(BUILDS, '/* @__PURE__ */ '),
      loader: 'ts',
    }));
  },
};
