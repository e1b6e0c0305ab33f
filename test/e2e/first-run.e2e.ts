import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey, type Stage } from './support/journey.ts';

const enterprise = '启衡信息技术有限公司';
const units = ['研发一部', '研发二部', '测试部', '质量部', '计划部', '财务部', '人力资源部', '市场部'];
const person = { name: '林若溪', login: 'linrx', password: 'Qing-Shan-2026!' };
const loadingMs = 60_000;

const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).click();

/** A link from before a restart is still open in the window: the latest one is put in its place. */
const nameEnterprise = async ({ page, product, visit }: Stage): Promise<void> => {
  await visit(page, '/setup#printed-before-the-restart');
  await page.goto(`/setup#${product.setupToken}`);
  await page.getByLabel('企业名称').fill(enterprise);
  await page.getByRole('radio', { name: '万元' }).check();
  await page.getByRole('radio', { name: '中文' }).check();
  await next(page);
};

const listUnits = async ({ page, check }: Stage): Promise<void> => {
  await page.getByLabel('部门清单').fill(units.join('\n'));
  const tree = page.getByRole('group', { name: '部门树预览' });
  await tree.getByText(`${units.length} 个部门`).waitFor();
  expect(await tree.getByRole('listitem').allTextContents()).toEqual(units);
  await check(page);
  await next(page);
};

const setCalendar = async ({ page, check }: Stage): Promise<void> => {
  await page.getByLabel('每天工作几小时').fill('8');
  await page.getByText('周一至周五 09:00–12:00').waitFor();
  await check(page);
  await next(page);
};

/** Loaded anew, the page is where it was, with what was typed but the password. */
const loadAnew = async ({ page }: Stage): Promise<void> => {
  await page.getByLabel('您的姓名').fill(person.name);
  await page.getByLabel('密码', { exact: true }).fill(person.password);
  await page.reload();
  await page.getByRole('heading', { name: '第一位管理员' }).waitFor();
  expect(await page.getByLabel('您的姓名').inputValue()).toBe(person.name);
  expect(await page.getByLabel('密码', { exact: true }).inputValue()).toBe('');
};

/** A weak password keeps one on the step, each rule it breaks named. */
const nameAdministrator = async ({ page, check }: Stage): Promise<void> => {
  await page.getByLabel('您的姓名').fill(person.name);
  await page.getByLabel('登录名').fill(person.login);
  const fill = async (password: string): Promise<void> => {
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByLabel('再输一次密码').fill(password);
  };
  await fill('linrx123');
  await next(page);
  await page.getByRole('heading', { name: '第一位管理员' }).waitFor();
  const broken = page.getByRole('listitem').filter({ hasText: '未满足' });
  const reasons = (await broken.allTextContents()).join('\n');
  for (const reason of ['至少 12 个字符', '大写、小写、数字、符号', '不含登录名或姓名'])
    expect(reasons).toContain(reason);
  await check(page);
  await fill(person.password);
  expect(await broken.count()).toBe(0);
  await next(page);
};

const confirm = async ({ page, check }: Stage): Promise<void> => {
  await page.getByRole('heading', { name: '确认无误就可以开始了' }).waitFor();
  for (const said of [enterprise, '万元', `${units.length} 个部门`, `${person.name}（${person.login}）`])
    await page.getByRole('definition').filter({ hasText: said }).waitFor();
  await check(page);
  await page.getByRole('button', { name: '完成设置' }).click();
  await page.getByRole('heading', { name: `${person.name}，设置完成` }).waitFor();
  await check(page);
};

const goThroughWizard = async (stage: Stage): Promise<void> => {
  await nameEnterprise(stage);
  await listUnits(stage);
  await setCalendar(stage);
  await loadAnew(stage);
  await nameAdministrator(stage);
  await confirm(stage);
};

/** Opened again by somebody else, the link leads to the sign-in. */
const findLinkSpent = async ({ product, open, visit }: Stage): Promise<void> => {
  const visitor = await open();
  await visit(visitor, `/setup#${product.setupToken}`);
  await visitor.getByRole('heading', { name: '系统已完成首次设置' }).waitFor();
  await visitor.getByRole('link', { name: '去登录' }).click();
  await visitor.getByLabel('登录名').fill(person.login);
  await visitor.getByLabel('密码', { exact: true }).fill(person.password);
  await visitor.getByRole('button', { name: '登录', exact: true }).click();
  await visitor.getByRole('heading', { level: 1, name: new RegExp(`，${person.name}$`) }).waitFor();
};

journey(
  'the one-time link leads through the set-up into an empty product with its method',
  async (stage) => {
    const { page, visit, check } = stage;
    await goThroughWizard(stage);
    expect(await page.getByRole('listitem').getByRole('link').count()).toBe(3);
    await page.getByRole('link', { name: '进入工作台' }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(`，${person.name}$`) }).waitFor();
    await check(page);
    await page.getByRole('link', { name: /从空白开始/ }).click();
    await page.getByRole('dialog', { name: '新建项目' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await visit(page, '/method?kind=template');
    await page.getByRole('tab', { name: /^文档模板/, selected: true }).waitFor();
    const cards = page.getByRole('main').getByRole('listitem').getByRole('button');
    await cards.first().waitFor();
    expect(await cards.count()).toBeGreaterThanOrEqual(30);
    await visit(page, '/system/units');
    for (const unit of units) await page.getByText(unit, { exact: true }).first().waitFor();
    await findLinkSpent(stage);
  },
  { widths: [375], from: 'empty' },
);

journey(
  'the door to the demonstration loads it under the eyes of the visitor, and one button removes it',
  async (stage) => {
    const { page, check } = stage;
    await goThroughWizard(stage);
    await page.getByRole('link', { name: /看演示企业/ }).click();
    await page.getByRole('progressbar').first().waitFor();
    const banner = page.getByRole('alert').filter({ hasText: '演示数据 · 可移除' });
    await banner.waitFor({ timeout: loadingMs });
    await page.getByText(/^已载入，数据日期/).waitFor();
    await check(page);
    await page.getByRole('link', { name: '打开项目列表' }).click();
    await banner.waitFor();
    await banner.getByRole('button', { name: '移除演示数据' }).click();
    const question = page.getByRole('dialog', { name: '移除全部演示数据？' });
    await check(page);
    await question.getByRole('button', { name: '移除演示数据' }).click();
    await page.getByText('演示数据已移除', { exact: true }).waitFor({ timeout: loadingMs });
    await banner.waitFor({ state: 'hidden' });
    const answer = await page.request.get('/api/projects');
    expect(await answer.json()).toMatchObject({ total: 0 });
  },
  { from: 'empty', widths: [1440] },
);
