import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { accessibilityFaults } from './axe.ts';
import { launchChromium } from './chromium.ts';
import { openSettled } from './settled.ts';
import type { Beginning } from './prepared.ts';
import { startHosted, type HostedProduct } from './hosted-product.ts';
import { administrator, root } from './product.ts';

export interface JourneyOptions {
  readonly from?: Beginning;
  /** The instant at which the clock stands. */
  readonly now?: string;
  /** `zh-CN` where left out. */
  readonly locale?: 'zh-CN' | 'en';
  /** Told at these widths only; on a desk and on a phone where left out. */
  readonly widths?: readonly (1440 | 375)[];
  /** Who is signed in; the administrator of the set-up where left out. */
  readonly as?: { readonly login: string; readonly password: string };
  /** On the product that the other journeys of the file with this option use: for those that do not mind each other's records. */
  readonly shares?: true;
}

/** What a journey is given; everything it opens is closed after it. */
export interface Stage {
  readonly product: HostedProduct;
  /** A page in a browser of its own: signed in unless the journey begins empty. */
  readonly page: Page;
  readonly width: number;
  /** A further page whose visitor is not signed in. */
  readonly open: () => Promise<Page>;
  /** Opens an address of the product, waits until it is drawn and checks that everybody can use it. */
  readonly visit: (page: Page, path: string) => Promise<void>;
  /** Checks the page as it stands now: a dialog, a menu, an error. */
  readonly check: (page: Page) => Promise<void>;
}

const sizes = [
  { width: 1440, height: 900 },
  { width: 375, height: 760 },
] as const;

// Files of one worker share the browser and this module: it ends with the worker.
let browser: Promise<Browser> | null = null;

const openBrowser = (): Promise<Browser> => {
  if (!existsSync(join(root, 'dist/web/index.html')))
    throw new Error('dist/web is missing: run "npm run build:web"');
  browser ??= launchChromium();
  return browser;
};

/**
 * One journey through the real product in a real browser, told twice: on a desk (1440) and on a phone
 * (375). Each telling has a product, a port and a data directory of its own, unless it shares them.
 */
export const journey = (
  name: string,
  tell: (stage: Stage) => Promise<void>,
  options: JourneyOptions = {},
): void => {
  if (options.shares) afterAll(endShared);
  for (const size of sizes)
    if (options.widths?.includes(size.width) ?? true)
      test(`${name} · ${size.width}`, () => perform(tell, options, size));
};

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Running {
  readonly product: HostedProduct;
  readonly end: () => Promise<void>;
}

/** Starts the product on a copy of the data the journey begins with. */
const begin = async ({ from, now }: JourneyOptions): Promise<Running> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhongshu-journey-'));
  // What the product wrote as it was ended may still arrive.
  const remove = (): void =>
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  try {
    cpSync(inject('prepared')[from ?? 'set-up'], dataDir, { recursive: true });
    const product = await startHosted({ dataDir, environment: now ? { ZHONGSHU_NOW: now } : {} });
    return { product, end: () => product.stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
};

let shared: Promise<Running> | null = null;

const endShared = async (): Promise<void> => {
  await (await shared)?.end();
  shared = null;
};

const perform = async (
  tell: (stage: Stage) => Promise<void>,
  options: JourneyOptions,
  size: Size,
): Promise<void> => {
  const { product, end } = await (options.shares ? (shared ??= begin(options)) : begin(options));
  const closing: (() => Promise<unknown>)[] = options.shares ? [] : [end];
  try {
    const context = await contextOf(product, { options, size, closing });
    if (options.from !== 'empty') await signIn(context, product, options.as ?? administrator);
    const faults: string[] = [];
    const page = watched(await context.newPage(), faults);
    const stage: Stage = {
      product,
      page,
      width: size.width,
      open: async () =>
        watched(await (await contextOf(product, { options, size, closing })).newPage(), faults),
      visit,
      check,
    };
    await tell(stage).catch(async (error: unknown) => {
      console.log(String(error));
      await bearWitness(page);
      throw error;
    });
    expect(faults, 'errors in the browser').toEqual([]);
  } finally {
    for (const close of closing.reverse()) await close();
  }
};

/** Prints what the page shows, so that a failure elsewhere can be understood from its output. */
const bearWitness = async (page: Page): Promise<void> => {
  const shown = await page
    .locator('body')
    .ariaSnapshot({ timeout: 3_000 })
    .catch((error: unknown) => `could not be read: ${String(error)}`);
  console.log(`The page ${page.url()} shows:\n${shown.slice(-6_000)}`);
};

interface Setting {
  readonly options: JourneyOptions;
  readonly size: Size;
  readonly closing: (() => Promise<unknown>)[];
}

const contextOf = async (
  product: HostedProduct,
  { options, size, closing }: Setting,
): Promise<BrowserContext> => {
  const context = await (
    await openBrowser()
  ).newContext({
    baseURL: product.address,
    viewport: size,
    locale: options.locale ?? 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(20_000);
  closing.push(() => context.close());
  return context;
};

/** A page whose uncaught errors fail the journey. */
const watched = (page: Page, faults: string[]): Page => {
  page.on('pageerror', (error) => faults.push(error.message));
  return page;
};

type Account = NonNullable<JourneyOptions['as']>;

const signIn = async (
  context: BrowserContext,
  { address }: HostedProduct,
  { login, password }: Account,
): Promise<void> => {
  const answer = await context.request.post(`${address}/api/session`, { data: { login, password } });
  if (!answer.ok()) throw new Error(`sign-in answered ${answer.status()}: ${await answer.text()}`);
};

const visit: Stage['visit'] = async (page, path) => {
  await openSettled(page, path);
  // On a busy machine nothing may be asked for half a second before the first page is drawn.
  await page.locator('main h1').first().waitFor({ state: 'attached' });
  await check(page);
};

const check: Stage['check'] = async (page) => {
  const faults = await usabilityFaults(page);
  for (const fault of faults) console.log(fault);
  expect(faults, `use of ${new URL(page.url()).pathname}`).toEqual([]);
};

/** How far the page is wider than its window, and what sticks out of it; null where it fits. */
const tooWide = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return null;
  const isHeld = (one) => one.parentElement !== null &&
    (getComputedStyle(one.parentElement).overflowX !== 'visible' || isHeld(one.parentElement));
  const out = [...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5 && !isHeld(one))
    .map((one) => one.tagName.toLowerCase() + '.' + String(one.getAttribute('class')).replaceAll(' ', '.'));
  return (scrollWidth - clientWidth) + ' pixels wider than the window: ' + out.slice(0, 3).join(', ');
})()`;

/** Icons that would be read aloud by the English name of their file, one line each. */
const fileNamesAloud = `[...document.querySelectorAll('.anticon[aria-label]')]
  .filter((one) => one.classList.contains('anticon-' + one.getAttribute('aria-label')))
  .map((one) => 'an icon is called by its file: ' + one.getAttribute('aria-label'))`;

/** What keeps anybody from using the page as it stands now, one line each. */
export const usabilityFaults = async (page: Page): Promise<string[]> => {
  const wide = await page.evaluate<string | null>(tooWide);
  const aloud = await page.evaluate<string[]>(fileNamesAloud);
  return [...(await accessibilityFaults(page)), ...(wide === null ? [] : [wide]), ...aloud];
};
