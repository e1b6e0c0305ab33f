import type { Page } from 'playwright-core';

/** The browser page under test, where the drawings are served, and what went wrong so far. */
export interface Stage {
  readonly page: Page;
  readonly url: string;
  readonly failures: string[];
}

/** Opens a drawing and waits until it shows something. */
export async function open({ page, url }: Stage, query: string): Promise<void> {
  await page.goto(`${url}?${query}`);
  await page.waitForFunction(() => {
    const canvas = document.querySelector('canvas');
    return canvas !== null && canvas.height > 300 && document.querySelectorAll('[role=row]').length > 3;
  });
  await page.waitForTimeout(150);
}
