import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import { allPages } from '#web/pages.ts';
import { projectTabs } from '#web/project-tabs.ts';
import { recordsOfPages } from './support/records-of-pages.ts';
import { openSettled } from './support/settled.ts';
import { journey, usabilityFaults, type Stage } from './support/journey.ts';

vi.setConfig({ testTimeout: 480_000 });

/** What only a round of selection far under way can show: these two are not opened here. */
const underWay: readonly string[] = ['/rounds/$roundId/sheet', '/consultations/$consultationId'];

/** The address of every other page, the project's with each of its tabs. */
const addresses = async (page: Page): Promise<string[]> => {
  const records = Object.entries(await recordsOfPages(page));
  return allPages.flatMap(({ path }): string[] => {
    if (underWay.includes(path)) return [];
    const address = records.reduce((so, [name, id]) => so.replace(name, id), String(path));
    return path.includes('$projectId') ? projectTabs.map(({ key }) => `${address}?tab=${key}`) : [address];
  });
};

/** Opens every page once and answers what is wrong with it. */
const faultsOfPages = async ({ page, width }: Stage): Promise<string[]> => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`the console says ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => said.push(message));
  const faults: string[] = [];
  for (const address of await addresses(page)) {
    await openSettled(page, address);
    await page.getByRole('main').waitFor();
    const found = [...(await usabilityFaults(page)), ...said.splice(0)];
    // Said at once, so that a run that is cut short has told what it saw.
    for (const fault of found) console.log(`${address} at ${width}: ${fault}`);
    faults.push(...found.map((fault) => `${address} at ${width}: ${fault}`));
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
    // English is the longer text, so the phone is where it would not fit.
    expect(await faultsOfPages(stage)).toEqual([]);
  },
  { from: 'demo', locale: 'en', widths: [375] },
);
