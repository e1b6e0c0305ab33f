import { expect, vi } from 'vitest';
import { journey } from './support/journey.ts';
import { byLoading, faultsOfPages } from './support/page-sweep.ts';

vi.setConfig({ testTimeout: 600_000 });

journey(
  'everybody can use every page',
  async (stage) => {
    expect(await faultsOfPages(stage, byLoading)).toEqual([]);
  },
  { from: 'demo', widths: [1440] },
);
