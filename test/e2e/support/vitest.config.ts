import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    include: ['test/e2e/*.e2e.ts'],
    globalSetup: 'test/e2e/support/prepared.ts',
    // A browser on a busy machine may stumble once; the summary names every journey that needed its second try.
    retry: 1,
    testTimeout: 90_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // A journey is a server and a browser: two of them at once only wait for each other.
    maxWorkers: 1,
    fileParallelism: false,
  },
});
