import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bringPerson, call } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';
import { administrator } from './support/product.ts';

const gao = { login: 'gaojg', password: 'Chang-Jiang-2026!', name: '高建国' };
const scores = ['1.5', '1.2', '1.4', '1.6', '1.0', '1.3', '1.8'];
const title = '2026 年初评估';

/** A PMO unit, and a line manager who can sign in. */
const prepare = async ({ page }: Stage): Promise<void> => {
  const type = { preset: 'assurance', from: '2026-01-13', reason: '起步' };
  await call(page, 'POST', '/api/offices', { name: '总部PMO', type });
  await bringPerson(page, gao);
};

const choosePerson = async (page: Page, row: number, name: string): Promise<void> => {
  const field = page.getByRole('combobox', { name: `人员 ${row}` });
  await field.click();
  await field.fill(name);
  await page
    .getByTitle(name)
    .or(page.locator('.ant-select-item-option', { hasText: name }))
    .first()
    .click();
};

const openAssessment = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/maturity');
  await page.getByText('这个单元还没有评估过').waitFor();
  await page.getByRole('button', { name: '发起评估' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('名称').fill(title);
  await dialog.getByLabel('截止').fill('2026-01-16');
  await dialog.getByLabel('截止').press('Enter');
  await choosePerson(page, 1, administrator.name);
  await dialog.getByRole('button', { name: '增加一人' }).click();
  await choosePerson(page, 2, gao.name);
  await check(page);
  await dialog.getByRole('button', { name: '发起评估' }).click();
  await dialog.waitFor({ state: 'hidden' });
};

const answer = async ({ check }: Stage, page: Page): Promise<void> => {
  await page.getByRole('button', { name: '作答', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const fields = page.getByRole('spinbutton');
  await expect.poll(() => fields.count()).toBe(scores.length);
  for (const [at, score] of scores.entries()) await fields.nth(at).fill(score);
  await fields.last().press('Tab');
  await page
    .getByRole('textbox', { name: /的证据$/ })
    .first()
    .fill('章程草案第 2 版');
  await page.getByText('已答 7 / 7').waitFor();
  await check(page);
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByText(/^已提交 /).waitFor();
};

const signIn = async (page: Page): Promise<void> => {
  await page.goto('/');
  await page.getByLabel('登录名').fill(gao.login);
  await page.getByLabel('密码', { exact: true }).fill(gao.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: new RegExp(gao.name) }).waitFor();
};

const close = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/maturity');
  await page.getByRole('table').getByRole('button', { name: title }).click();
  await page.getByRole('dialog').getByRole('button', { name: '关闭评估' }).click();
  await page.getByText('2 / 2 份答卷已提交').waitFor();
  await page.getByRole('dialog').last().getByRole('button', { name: '关闭评估' }).click();
  await page
    .getByRole('dialog')
    .getByRole('img', { name: /雷达图/ })
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByText('初始级').first().waitFor();
  await page.getByRole('main').getByText('1.40').first().waitFor();
  await page
    .getByRole('main')
    .getByRole('img', { name: /雷达图/ })
    .waitFor();
  await check(page);
};

journey(
  'maturity is answered by two people, closed, and seen as a radar',
  async (stage) => {
    await prepare(stage);
    await openAssessment(stage);
    await answer(stage, stage.page);
    const other = await stage.open();
    await signIn(other);
    await stage.visit(other, '/maturity');
    await answer(stage, other);
    await close(stage);
  },
  { now: '2026-01-13T09:00:00+08:00', widths: [1440] },
);
