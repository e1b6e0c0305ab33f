import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { SweepsFirst } from './sweeps-first.ts';

export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    include: ['test/e2e/*.e2e.ts'],
    globalSetup: 'test/e2e/support/prepared.ts',
    // A browser on a busy machine may stumble once; the summary names every journey that needed its second try.
    retry: 1,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    pool: 'forks',
    sequence: { sequencer: SweepsFirst },
    // A journey waits half its time, for a page to come to rest or for a browser to start: three fill two processors.
    maxWorkers: 3,
    // Files of a worker share its browser and what drives it: starting both anew for each took seconds of the processor.
    isolate: false,
  },
});
