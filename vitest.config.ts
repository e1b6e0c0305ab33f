import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/crash/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // A test of the product mostly waits for its database, so three share two processors; files share a
    // process, because loading the product anew for each takes a third of the time. What a file sets it puts back.
    maxWorkers: 3,
    isolate: false,
  },
});
