/** The functions bundled and the templates synthesized, as for AWS. */
import { join } from 'node:path';
import { ASSEMBLY, BUILD, ROOT, STAGE } from '../places.ts';
import { runCommand } from '../run-command.ts';

export async function synthesize(): Promise<void> {
  await runCommand({
    file: process.execPath,
    args: [join('infra', 'app.ts'), '--stage', STAGE, '--out', ASSEMBLY],
    cwd: ROOT,
    log: join(BUILD, 'synthesize.log'),
    mostMs: 180_000,
  });
}
