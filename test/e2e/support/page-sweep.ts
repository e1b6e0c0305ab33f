import type { Page } from 'playwright-core';
import { roundSteps } from '#capabilities/selection/ui/round-steps.ts';
import { allPages } from '#web/pages.ts';
import { projectTabs } from '#web/project-tabs.ts';
import { usabilityFaults, type Stage } from './journey.ts';
import { recordsOfPages } from './records-of-pages.ts';
import { settledAfter } from './settled.ts';

/** What a page shows one at a time, by its path: the part of the query and its values. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  '/projects/$projectId': projectTabs.map(({ key }) => `tab=${key}`),
  '/rounds/$roundId': roundSteps.map((step) => `step=${step}`),
  '/strategy': ['tab=tree', 'tab=map', 'tab=matrix', 'tab=confirmations'],
};

/** The address of every page with a record of its own, part by part where it has parts. */
const addresses = async (page: Page): Promise<string[]> => {
  const records = Object.entries(await recordsOfPages(page));
  return allPages.flatMap(({ path }): string[] => {
    const address = records.reduce((so, [name, id]) => so.replace(name, id), String(path));
    return partsOf[path]?.map((part) => `${address}?${part}`) ?? [address];
  });
};

/** Follows a link inside the page that is open: to load the product anew for each would take most of the time. */
const follow = (page: Page, address: string): Promise<unknown> =>
  page.evaluate(`history.pushState({}, '', ${JSON.stringify(address)})`);

/** Opens every page once and answers what is wrong with it. */
export const faultsOfPages = async ({ page, width }: Stage): Promise<string[]> => {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`the console says ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => said.push(message));
  const faults: string[] = [];
  for (const address of await addresses(page)) {
    await settledAfter(page, () => follow(page, address));
    await page.getByRole('main').waitFor();
    const found = [...(await usabilityFaults(page)), ...said.splice(0)];
    // Said at once, so that a run that is cut short has told what it saw.
    for (const fault of found) console.log(`${address} at ${width}: ${fault}`);
    faults.push(...found.map((fault) => `${address} at ${width}: ${fault}`));
  }
  return faults;
};
