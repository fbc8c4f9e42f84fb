import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** `npm test` runs all but the browser; `npm run test:web` sets this, and needs Chromium. */
const inBrowser = process.env['SUITE'] === 'web';

export default defineConfig({
  ssr: { resolve: { conditions: ['local', 'node', 'import', 'default'] } },
  test: {
    include: inBrowser
      ? ['test/web/**/*.test.ts']
      : [
          'test/**/*.test.ts',
          'shared/**/*.test.ts',
          'local/**/*.test.ts',
          'functions/**/*.test.ts',
          'workflows/**/*.test.ts',
        ],
    exclude: inBrowser ? [] : ['test/web/**'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: inBrowser ? 90_000 : 30_000,
    // Much of the time is spent waiting for a table, a mail server or a killed process: one core can wait for two.
    maxWorkers: inBrowser ? 2 : Math.max(2, availableParallelism() - 1),
    ...(inBrowser ? { hookTimeout: 60_000 } : {}),
  },
});
