/** The app as it is synthesized for the one-machine home: without bundling, in a folder of its own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { routes } from '../../../shared/api-contract/routes.ts';
import { buildApp } from '../../../infra/app.ts';
import { nagFindings } from '../../../infra/checks/nag.ts';
import { readAssembly, type Assembly } from './assembly.ts';

export interface Synthesized {
  readonly assembly: Assembly;
  /** By stack. */
  readonly templates: Readonly<Record<string, string>>;
  readonly findings: readonly string[];
}

export function synthesized(stageName: string): Synthesized {
  const outdir = mkdtempSync(join(tmpdir(), 'chi-dao-infra-'));
  try {
    const findings = nagFindings(buildApp({ routes, stageName, outdir }));
    const files = readdirSync(outdir).filter((file) => file.endsWith('.template.json'));
    const templates = Object.fromEntries(
      files.map((file) => [file.replace('.template.json', ''), readFileSync(join(outdir, file), 'utf8')]),
    );
    const parsed = Object.values(templates).map((template): unknown => JSON.parse(template));
    return { templates, findings, assembly: readAssembly(parsed) };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
