import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bringPerson, call } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';
import { administrator } from './support/product.ts';

const sun = { name: '孙浩', login: 'sunh', password: 'Chang-Jiang-2026!' };
const typed = '移动办公 App 重构（二期）';

const signIn = async (page: Page, { login, password }: typeof sun): Promise<void> => {
  await page.getByLabel('登录名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
};

/** A project's form is half filled in as the session ends; answers the dialog. */
const loseSession = async ({ page, visit, check }: Stage) => {
  const { id } = await call(page, 'POST', '/api/projects', { code: 'YD-1', name: '移动办公 App 重构' });
  await visit(page, `/projects/${id}?edit=1`);
  const form = page.getByRole('dialog');
  await form.getByLabel('项目名称').fill(typed);
  await page.context().clearCookies();
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { name: '登录' }).waitFor();
  await page.getByText('登录已结束，请重新登录；页面和没有保存的内容都还在').waitFor();
  await check(page);
  return form;
};

journey('what was typed is still there after a session that ended meanwhile', async (stage) => {
  const { page, check } = stage;
  const form = await loseSession(stage);
  await signIn(page, administrator);
  await page.getByRole('heading', { name: '登录' }).waitFor({ state: 'detached' });
  expect(await form.getByLabel('项目名称').inputValue()).toBe(typed);
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { level: 1, name: typed }).waitFor();
  await check(page);
});

journey(
  'somebody else who signs in over a page whose session ended begins at a page of his own',
  async (stage) => {
    const { page } = stage;
    await bringPerson(page, { ...sun, role: 'team-member' });
    const form = await loseSession(stage);
    await signIn(page, sun);
    await page.getByRole('heading', { level: 1, name: new RegExp(sun.name) }).waitFor();
    expect(await form.count()).toBe(0);
  },
  { widths: [1440] },
);
