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
    ...(inBrowser ? { hookTimeout: 60_000, maxWorkers: 2 } : {}),
  },
});
