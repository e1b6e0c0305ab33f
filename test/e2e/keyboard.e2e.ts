import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { call } from './support/call.ts';
import { journey } from './support/journey.ts';

let projects = 0;

const register = async (page: Page): Promise<string> => {
  projects += 1;
  const body = { code: `K-${projects}`, name: `键盘项目${projects}`, phase: 'executing' };
  return (await call(page, 'POST', '/api/projects', body)).id;
};

const hasFocus = (one: Locator): Promise<void> =>
  expect.poll(() => one.evaluate((found) => found === document.activeElement)).toBe(true);

const holdsFocus = (one: Locator): Promise<void> =>
  expect.poll(() => one.evaluate((found) => found.contains(document.activeElement))).toBe(true);

journey(
  'the keyboard goes into every panel of a list, and comes back to the button it came from',
  async ({ page, visit, check }) => {
    await register(page);
    await visit(page, '/projects');
    for (const name of ['筛选', '视图', '列设置']) {
      const button = page.getByRole('toolbar').getByRole('button', { name }).last();
      await button.press('Enter');
      const panel = page.locator('.ant-popover:visible .zs-pop').first();
      await holdsFocus(panel);
      await check(page);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      await hasFocus(button);
    }
    const rowHeight = page.getByRole('button', { name: '行高' });
    await rowHeight.press('Enter');
    await holdsFocus(page.getByRole('menu', { name: '行高' }));
    await page.getByRole('menuitemradio', { name: '标准', checked: true }).waitFor();
    await page.keyboard.press('Escape');
    await hasFocus(rowHeight);
    const next = page.getByRole('navigation', { name: '分页' }).getByRole('button', { name: '下一页' });
    expect(await next.getAttribute('aria-disabled')).toBe('true');
  },
  { shares: true, widths: [1440] },
);

journey(
  'a list is filtered without a mouse',
  async ({ page, visit }) => {
    await register(page);
    await visit(page, '/system/people');
    await page.getByRole('button', { name: '筛选' }).first().press('Enter');
    await page.getByRole('button', { name: '姓名', exact: true }).press('Enter');
    await page.getByRole('textbox', { name: '搜索' }).last().fill('没有这个人');
    await page.keyboard.press('Enter');
    await page.getByText('没有符合条件的记录').waitFor();
  },
  { shares: true, widths: [1440] },
);

journey(
  'c begins something, e edits, and the palette finds both what is and what can be begun',
  async ({ page, visit, check }) => {
    await register(page);
    await visit(page, '/projects');
    await page.keyboard.press('c');
    const form = page.getByRole('dialog', { name: '新建项目' });
    await form.waitFor();
    await check(page);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await hasFocus(page.getByRole('button', { name: '新建项目' }));
    await page
      .getByRole('row', { name: /键盘项目/ })
      .first()
      .press('Enter');
    await page.getByRole('heading', { level: 1, name: /键盘项目/ }).waitFor();
    await hasFocus(page.getByRole('main', { name: '项目详情' }));
    expect(await page.title()).toMatch(/^键盘项目\d+ · 项目详情 · 中枢$/);
    await page.keyboard.press('e');
    const change = page.getByRole('dialog', { name: '修改项目' });
    await change.waitFor();
    // Numbers, pickers and choices with a value: the component library says none of it in English.
    expect(await change.ariaSnapshot()).not.toMatch(/button "[^"]*[A-Za-z]{4}/);
    await page.keyboard.press('Escape');
    await change.waitFor({ state: 'hidden' });
    await hasFocus(page.getByRole('button', { name: '编辑' }));
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '待办' }).press('Enter');
    await page.getByRole('status').getByText('待办', { exact: true }).waitFor({ state: 'attached' });
    await visit(page, '/');
    const search = page.getByRole('button', { name: /搜索页面/ });
    await search.press('Enter');
    const field = page.getByRole('combobox', { name: '搜索与命令' });
    await hasFocus(field);
    await page.keyboard.press('Escape');
    await hasFocus(search);
    await search.press('Enter');
    await field.fill('xjxm');
    await page.getByRole('option', { name: '新建项目' }).waitFor();
    await check(page);
    await page.keyboard.press('Enter');
    await form.waitFor();
  },
  { shares: true, widths: [1440] },
);

journey(
  'the portfolio board lifts the filter it begins with',
  async ({ page, visit }) => {
    const id = await register(page);
    const project = await call<{ readonly version: number; readonly name: string }>(
      page,
      'GET',
      `/api/projects/${id}`,
    );
    await call(page, 'PATCH', `/api/projects/${id}`, { version: project.version, phase: 'terminated' });
    await visit(page, '/portfolio');
    const ended = page.locator('#wall').getByRole('link', { name: project.name });
    await page.getByRole('button', { name: '移除条件：在管 等于 是' }).waitFor();
    expect(await ended.count()).toBe(0);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await ended.waitFor();
    await visit(page, page.url());
    await ended.waitFor();
  },
  { shares: true, widths: [1440] },
);

journey(
  'an address with something else than an id is a page that is not there, in words',
  async ({ page, visit }) => {
    await visit(page, '/projects/xyz');
    await page.getByText('找不到这个项目').waitFor();
  },
  { shares: true, widths: [375] },
);
