import type { Page, Request } from 'playwright-core';

const quietMs = 500;
const mostMs = 20_000;

// A stream of live updates stays open by design, and nobody reports the end of a shared worker's script.
const counts = (request: Request): boolean =>
  !/^\/(api\/live|assets\/worker-)/.test(new URL(request.url()).pathname);

/** Opens an address and waits until the page has asked for nothing for half a second. */
export const openSettled = (page: Page, address: string): Promise<unknown> =>
  settledAfter(page, () => page.goto(address, { waitUntil: 'load' }));

/** Does something with a page and waits until the page has asked for nothing for half a second. */
export const settledAfter = async <T>(page: Page, act: () => Promise<T>): Promise<T> => {
  const open = new Set<Request>();
  let lastAt = Date.now();
  const begin = (request: Request): void => {
    if (counts(request)) open.add(request);
    lastAt = Date.now();
  };
  const end = (request: Request): void => {
    if (open.delete(request)) lastAt = Date.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  try {
    const done = await act();
    const late = Date.now() + mostMs;
    while (open.size > 0 || Date.now() - lastAt < quietMs) {
      if (Date.now() > late)
        throw new Error(`${page.url()} still asks for ${[...open].map((one) => one.url()).join(', ')}`);
      await new Promise((go) => setTimeout(go, 50));
    }
    return done;
  } finally {
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  }
};
