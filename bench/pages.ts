// node bench/pages.ts: what the first pages weigh and how soon they can be used, in a real browser.
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/e2e/support/chromium.ts';
import { administrator } from '../test/e2e/support/product.ts';
import { openSettled, settledAfter } from '../test/e2e/support/settled.ts';
import { meterTransfer, transferBudgets } from '../test/e2e/support/transfer.ts';
import { exitOnSignals } from '../test/support/with-postgres.ts';
import { fillEnterprise } from './enterprise/enterprise.ts';
import { sizes } from './enterprise/sizes.ts';
import { savePages, type Pages } from './report/pages.ts';
import { startSubject, type Subject } from './subject.ts';

const firstRow = (page: Page) => page.locator('a[href^="/projects/"]').first();
const rounds = 5;

/** The median of how long each of several runs takes, in milliseconds. */
const medianOf = async (run: () => Promise<void>): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  return times.toSorted((a, b) => a - b)[rounds >> 1] ?? NaN;
};

/** Opens the first project by its link and goes back, several times, and times the way there. */
const laterNavigation = async (page: Page): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    await settledAfter(page, async () => {
      await firstRow(page).click();
      await page.waitForURL('**/projects/*-*');
      await page.getByRole('heading', { level: 1 }).waitFor();
      times.push(performance.now() - from);
    });
    await page.goBack();
    await firstRow(page).waitFor();
  }
  return times.toSorted((a, b) => a - b)[rounds >> 1] ?? NaN;
};

const measurePages = async ({ product }: Subject): Promise<Pages> => {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({
      baseURL: product.address,
      viewport: { width: 1440, height: 900 },
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    const meter = await meterTransfer(page);
    await openSettled(page, '/sign-in');
    const signInBytes = meter.take();
    const { login, password } = administrator;
    await page.request.post('/api/session', { data: { login, password } });
    const firstMs = await settledAfter(page, async () => {
      const from = performance.now();
      await page.goto('/projects', { waitUntil: 'commit' });
      await firstRow(page).waitFor();
      return performance.now() - from;
    });
    const portfolioBytes = meter.take();
    const usableMs = await medianOf(async () => {
      await page.goto('/projects', { waitUntil: 'commit' });
      await firstRow(page).waitFor();
    });
    return {
      at: new Date().toISOString(),
      signInBytes,
      portfolioBytes,
      firstMs,
      usableMs,
      laterMs: await laterNavigation(page),
    };
  } finally {
    await browser.close();
  }
};

exitOnSignals();
const subject = await startSubject('postgres', (db) => fillEnterprise(db, sizes.small, new Date()));
try {
  const pages = await measurePages(subject);
  console.log(savePages(pages));
  const isLight =
    pages.signInBytes <= transferBudgets.signIn && pages.portfolioBytes <= transferBudgets.portfolio;
  process.exitCode = isLight ? 0 : 1;
} finally {
  await subject.stop();
}
