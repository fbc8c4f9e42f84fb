import { defineConfig } from 'vitest/config';

export default defineConfig({
  ssr: { resolve: { conditions: ['local', 'node', 'import', 'default'] } },
  test: {
    include: [
      'test/**/*.test.ts',
      'shared/**/*.test.ts',
      'local/**/*.test.ts',
      'functions/**/*.test.ts',
      'workflows/**/*.test.ts',
    ],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 30_000,
  },
});
