/** Before the tests: what they need beyond Node is there, or one line says how to install it. */
import { execFileSync } from 'node:child_process';

interface Need {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly why: string;
  readonly install: string;
}
const NEEDS: readonly Need[] = [
  {
    command: 'java',
    arguments: ['-version'],
    why: 'DynamoDB Local runs on Java 17',
    install: 'apt-get install -y openjdk-17-jre-headless',
  },
];

const missing = NEEDS.filter(({ command, arguments: given }) => {
  try {
    execFileSync(command, given, { stdio: 'ignore' });
    return false;
  } catch {
    return true;
  }
});
for (const { command, why, install } of missing)
  process.stderr.write(`Missing: ${command} (${why}). Install it with: ${install}\n`);
if (missing.length > 0) process.exit(1);
