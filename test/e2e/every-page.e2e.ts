import { expect, vi } from 'vitest';
import { journey } from './support/journey.ts';
import { faultsOfPages } from './support/page-sweep.ts';
import { openSettled } from './support/settled.ts';

vi.setConfig({ testTimeout: 600_000 });

journey(
  'everybody can use every page',
  async (stage) => {
    await openSettled(stage.page, '/');
    expect(await faultsOfPages(stage)).toEqual([]);
  },
  { from: 'demo', widths: [1440] },
);
