import type { Page, Request } from 'playwright-core';

const quietMs = 500;
const mostMs = 20_000;

// A stream of live updates stays open by design, and nobody reports the end of a shared worker's script.
const counts = (request: Request): boolean =>
  !/^\/(api\/live|assets\/worker-)/.test(new URL(request.url()).pathname);

// On a busy machine a page may still be drawing half a second after its last answer, and ask again when it is drawn.
const idle = `new Promise((go) => requestIdleCallback(() => go(null), { timeout: ${mostMs} }))`;

/** Opens an address and waits until the page has asked for nothing for half a second and has nothing left to draw. */
export const openSettled = (page: Page, address: string): Promise<unknown> =>
  settledAfter(page, () => page.goto(address, { waitUntil: 'load' }));

/** Does something with a page and waits until it has asked for nothing for half a second and has nothing left to draw. */
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
    const isQuiet = (): boolean => open.size === 0 && Date.now() - lastAt >= quietMs;
    for (;;) {
      if (Date.now() > late)
        throw new Error(`${page.url()} still asks for ${[...open].map((one) => one.url()).join(', ')}`);
      if (isQuiet()) {
        await page.evaluate(idle);
        if (isQuiet()) return done;
      }
      await new Promise((go) => setTimeout(go, 50));
    }
  } finally {
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  }
};
