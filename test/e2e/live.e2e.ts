import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openStream, type EventStream } from '../support/event-stream.ts';
import { journey, type Stage } from './support/journey.ts';
import { administrator } from './support/product.ts';

/** Far below the half minute after which a page would have asked by the clock. */
const soonMs = 6_000;

const register = async (page: Page, name: string): Promise<string> => {
  const answer = await page.request.post('/api/projects', { data: { code: 'P-01', name } });
  expect(answer.ok()).toBe(true);
  return ((await answer.json()) as { readonly id: string }).id;
};

const rename = async (page: Page, id: string, name: string): Promise<void> => {
  const { version } = (await (await page.request.get(`/api/projects/${id}`)).json()) as {
    readonly version: number;
  };
  expect((await page.request.patch(`/api/projects/${id}`, { data: { version, name } })).ok()).toBe(true);
};

const signedIn = async ({ open }: Stage): Promise<Page> => {
  const page = await open();
  const { login, password } = administrator;
  expect((await page.request.post('/api/session', { data: { login, password } })).ok()).toBe(true);
  return page;
};

const streamIsOpen = (page: Page, address: string): Promise<void> =>
  expect
    .poll(
      async () =>
        (await (await page.request.get(`${address}/metrics`)).text()).includes('zhongshu_streams 1'),
      {
        timeout: 10_000,
      },
    )
    .toBe(true);

journey(
  'what somebody saves appears in another window by itself, and in an open form',
  async (stage) => {
    const { page, visit, check, product } = stage;
    const other = await signedIn(stage);
    const id = await register(other, '核心账务系统');
    await visit(page, '/projects');
    await page.getByRole('link', { name: '核心账务系统', exact: true }).waitFor();
    await streamIsOpen(page, product.address);
    await rename(other, id, '核心账务系统二期');
    await page.getByRole('link', { name: '核心账务系统二期', exact: true }).waitFor({ timeout: soonMs });
    await visit(page, `/projects/${id}?edit=1`);
    const form = page.getByRole('dialog', { name: '修改项目' });
    await form.getByLabel('客户').fill('江城银行');
    await streamIsOpen(page, product.address);
    await rename(other, id, '核心账务系统三期');
    await form.getByText('他人刚保存了这条记录的新版本').waitFor({ timeout: soonMs });
    expect(await form.getByLabel('客户').inputValue()).toBe('江城银行');
    await check(page);
    await form.getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog', { name: '这条记录刚被他人修改' }).getByText('核心账务系统三期').waitFor();
  },
  { widths: [1440] },
);

const cookieOf = async (context: BrowserContext): Promise<string> =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');

journey(
  'where the stream is refused the page asks by the clock',
  async (stage) => {
    const { page, visit, product } = stage;
    const other = await signedIn(stage);
    const id = await register(other, '网点改造');
    const cookie = await cookieOf(page.context());
    const taken: EventStream[] = [];
    for (let n = 0; n < 6; n++) taken.push(await openStream(`${product.address}/api/live`, cookie));
    await page.clock.install();
    await visit(page, '/projects');
    await page.getByRole('link', { name: '网点改造', exact: true }).waitFor();
    await rename(other, id, '网点改造二期');
    const renamed = page.getByRole('link', { name: '网点改造二期', exact: true });
    const asked = async (): Promise<number> => {
      await page.clock.fastForward(31_000);
      return renamed.count();
    };
    // The page counts from when it was refused, which the test cannot see.
    await expect.poll(asked, { timeout: 15_000, interval: 500 }).toBe(1);
    for (const stream of taken) stream.close();
  },
  { widths: [1440] },
);
