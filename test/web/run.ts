/** `npm run test:web`: the screens in a real browser. */
import { spawn } from 'node:child_process';
import { chromiumPath } from './support/browser.ts';

try {
  process.stdout.write(`Browser: ${chromiumPath()}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
const vitest = spawn('vitest', ['run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, SUITE: 'web' },
});
vitest.once('exit', (code) => process.exit(code ?? 1));
