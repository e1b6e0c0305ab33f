import { expect, vi } from 'vitest';
import { journey } from './support/journey.ts';
import { faultsOfPages } from './support/page-sweep.ts';
import { openSettled } from './support/settled.ts';

vi.setConfig({ testTimeout: 600_000 });

journey(
  'everybody can use every page in English and in the dark',
  async (stage) => {
    const { page, product } = stage;
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.context().addCookies([{ name: 'zs_locale', value: 'en', url: product.address }]);
    await openSettled(page, '/');
    const root = page.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('data-theme')]).toEqual(['en', 'dark']);
    // English is the longer text, so the phone is where it would not fit.
    expect(await faultsOfPages(stage)).toEqual([]);
  },
  { from: 'demo', locale: 'en', widths: [375] },
);
