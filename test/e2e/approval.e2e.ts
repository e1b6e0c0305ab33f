import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bringPerson } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';

const gao = { login: 'gaojg', password: 'Chang-Jiang-2026!', name: '高建国' };

/** Somebody who can sign in and decide. */
const prepare = async ({ page }: Stage): Promise<void> => {
  await bringPerson(page, gao);
};

/** Writes a request, names its approver, and submits it. */
const raise = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/approvals');
  await page.getByRole('button', { name: '起草签报' }).click();
  const form = page.getByRole('dialog', { name: '起草签报' });
  await form.getByLabel('事项', { exact: true }).fill('采购测试机 5 台');
  await form.getByLabel('事由').fill('现有测试机不足，影响联调进度。');
  await form.getByLabel('金额').fill('3');
  await form.getByLabel('审批人').first().fill('gjg');
  await page
    .getByTitle(gao.name)
    .or(page.getByText(gao.name, { exact: true }))
    .last()
    .click();
  await check(page);
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: '提交审批' }).click();
  const submit = page.getByRole('dialog', { name: '提交审批' });
  await submit.getByLabel('给审批人的话').fill('请尽快审批');
  await submit.getByRole('button', { name: '提交审批' }).click();
  await page.getByText('等待 高建国').first().waitFor();
};

const signIn = async (page: Page): Promise<void> => {
  await page.goto('/');
  await page.getByLabel('登录名').fill(gao.login);
  await page.getByLabel('密码', { exact: true }).fill(gao.password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: new RegExp(gao.name) }).waitFor();
};

/** Finds it among what waits, reads it, and approves it with the thumb. */
const approve = async ({ open, visit, check }: Stage): Promise<void> => {
  const page = await open();
  await signIn(page);
  await visit(page, '/todos');
  await page.getByRole('link', { name: '采购测试机 5 台' }).click();
  await page.getByRole('heading', { name: '采购测试机 5 台', level: 1 }).waitFor();
  await page.getByText('请尽快审批').waitFor();
  const button = page.getByRole('button', { name: '同意', exact: true });
  expect((await button.boundingBox())?.height, 'high enough for a thumb').toBeGreaterThanOrEqual(44);
  await check(page);
  await button.click();
  const dialog = page.getByRole('dialog', { name: '同意' });
  await dialog.getByLabel('意见').fill('同意，注意比价');
  await dialog.getByRole('button', { name: '同意' }).click();
  await page.getByText('已通过').first().waitFor();
  await page.getByText('同意，注意比价').waitFor();
};

journey(
  'a request is raised, and approved on a phone',
  async (stage) => {
    await prepare(stage);
    await raise(stage);
    await approve(stage);
    await stage.visit(stage.page, '/approvals?box=mine');
    await stage.page.getByText('已通过').waitFor();
  },
  { widths: [375] },
);
