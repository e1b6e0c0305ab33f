import type { Page } from 'playwright-core';
import { allPages } from '#web/pages.ts';
import { projectTabs } from '#web/project-tabs.ts';
import { usabilityFaults, type Stage } from './journey.ts';
import { recordsOfPages } from './records-of-pages.ts';
import { settledAfter } from './settled.ts';

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

/** Goes to an address: by loading it, or by following a link inside the page that is open. */
export type Going = (page: Page, address: string) => Promise<unknown>;

export const byLoading: Going = (page, address) => page.goto(address, { waitUntil: 'load' });
export const byFollowing: Going = (page, address) =>
  page.evaluate(`history.pushState({}, '', ${JSON.stringify(address)})`);

/** Opens every page once and answers what is wrong with it. */
export const faultsOfPages = async ({ page, width }: Stage, go: Going): Promise<string[]> => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`the console says ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => said.push(message));
  const faults: string[] = [];
  for (const address of await addresses(page)) {
    await settledAfter(page, () => go(page, address));
    await page.getByRole('main').waitFor();
    const found = [...(await usabilityFaults(page)), ...said.splice(0)];
    // Said at once, so that a run that is cut short has told what it saw.
    for (const fault of found) console.log(`${address} at ${width}: ${fault}`);
    faults.push(...found.map((fault) => `${address} at ${width}: ${fault}`));
  }
  return faults;
};
