/**
 * Writes the pictures of the workflows into the READMEs: `node workflows/kit/cdk/diagrams.ts`.
 * With `--check` it writes nothing and fails when a picture is stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { diagramOf, overviewOf, withDiagram } from '../diagram.ts';
import { workflowGraphs } from './workflows.ts';

interface Picture {
  readonly file: URL;
  readonly marker: string;
  readonly diagram: string;
}

function pictures(): Picture[] {
  const graphs = workflowGraphs();
  const at = (path: string): URL => new URL(`../../../${path}`, import.meta.url);
  const directive = graphs['directive-lifecycle'];
  const assignment = graphs['unit-assignment'];
  const overview = overviewOf([
    { title: 'A directive', graph: directive, from: 'Distribute to units' },
    { title: 'What one unit owes', graph: assignment, from: 'Await acknowledgement' },
  ]);
  return [
    { file: at('workflows/directive-lifecycle/README.md'), marker: 'diagram', diagram: diagramOf(directive) },
    { file: at('workflows/unit-assignment/README.md'), marker: 'diagram', diagram: diagramOf(assignment) },
    { file: at('README.md'), marker: 'overview', diagram: overview },
  ].filter(({ file }) => existsSync(file));
}

/** Files whose picture differs from the definitions; with `write`, they are brought up to date. */
export function staleDiagrams({ write }: { readonly write: boolean }): string[] {
  const stale: string[] = [];
  for (const { file, marker, diagram } of pictures()) {
    const text = readFileSync(file, 'utf8');
    const fresh = withDiagram(text, marker, diagram);
    if (fresh === text) continue;
    stale.push(file.pathname.split('/').slice(-2).join('/'));
    if (write) writeFileSync(file, fresh);
  }
  return stale;
}

if (import.meta.main) {
  const check = process.argv.includes('--check');
  const stale = staleDiagrams({ write: !check });
  const verb = check ? 'stale' : 'redrawn';
  console.log(stale.length === 0 ? 'All pictures are up to date.' : `${verb}: ${stale.join(', ')}`);
  if (check && stale.length > 0) process.exitCode = 1;
}
