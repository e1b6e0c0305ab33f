import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { allPages } from '#web/pages.ts';
import { projectTabs } from '#web/project-tabs.ts';
import { recordsOfPages } from './support/records-of-pages.ts';
import { openSettled, settledAfter } from './support/settled.ts';
import { journey, usabilityFaults, type Stage } from './support/journey.ts';

vi.setConfig({ testTimeout: 480_000 });

/** The address of every page, the project's with each of its tabs. */
const addresses = async (page: Page): Promise<string[]> => {
  const records = Object.entries(await recordsOfPages(page));
  return allPages.flatMap(({ path }): string[] => {
    const address = records.reduce((so, [name, id]) => so.replace(name, id), String(path));
    return path.includes('$projectId') ? projectTabs.map(({ key }) => `${address}?tab=${key}`) : [address];
  });
};

const desk = { width: 1440, height: 900 };
const phone = { width: 375, height: 760 };

/** Opens every page once, looks at it on a desk and on a phone, and answers, by page, what is wrong with it. */
const faultsOfPages = async ({ page }: Stage): Promise<string[]> => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`the console says ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => said.push(message));
  const faults: string[] = [];
  for (const address of await addresses(page)) {
    await page.setViewportSize(desk);
    await openSettled(page, address);
    await page.getByRole('main').waitFor();
    const wide = await usabilityFaults(page);
    await settledAfter(page, () => page.setViewportSize(phone));
    const narrow = await usabilityFaults(page);
    faults.push(
      ...[...wide, ...said.splice(0)].map((fault) => `${address}: ${fault}`),
      ...narrow.map((fault) => `${address} on a phone: ${fault}`),
    );
  }
  return faults;
};

journey(
  'everybody can use every page',
  async (stage) => {
    expect(await faultsOfPages(stage)).toEqual([]);
  },
  { from: 'demo', widths: [1440] },
);

journey(
  'everybody can use every page in English and in the dark',
  async (stage) => {
    const { page, product } = stage;
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.context().addCookies([{ name: 'zs_locale', value: 'en', url: product.address }]);
    await openSettled(page, '/');
    const root = page.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('data-theme')]).toEqual(['en', 'dark']);
    expect(await faultsOfPages(stage)).toEqual([]);
  },
  { from: 'demo', locale: 'en', widths: [1440] },
);
