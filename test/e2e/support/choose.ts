import type { Locator, Page } from 'playwright-core';

const listWith = (page: Page, option: string): Locator =>
  page.locator('.ant-select-dropdown:visible').filter({ has: page.getByTitle(option, { exact: true }) });

/** Chooses an option of a list that is open already or about to open, and waits until the list is gone. */
export const chooseOpened = async (page: Page, option: string): Promise<void> => {
  const list = listWith(page, option);
  // The title is looked for in the list alone: a field that shows the same word elsewhere bears it too.
  await list.getByTitle(option, { exact: true }).click();
  await list.waitFor({ state: 'hidden' });
};

/** Opens a field with a list and chooses one of its options. */
export const choose = async (page: Page, field: Locator, option: string): Promise<void> => {
  await field.click();
  await chooseOpened(page, option);
};
