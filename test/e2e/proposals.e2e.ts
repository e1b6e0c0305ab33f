import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { choose } from './support/choose.ts';
import { journey } from './support/journey.ts';

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Waits until the form says that everything typed is kept. */
const kept = (page: Page): Promise<void> => page.getByRole('status').getByText('已自动保存').waitFor();

const day = async (page: Page, label: string, value: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).fill(value);
  await page.keyboard.press('Enter');
};

journey(
  'a proposal is written, submitted, returned and mended',
  async ({ page, visit, check }) => {
    const unit = { name: '市场部', kind: 'department', position: 0 };
    expect((await page.request.post('/api/units', { data: unit })).ok()).toBe(true);
    await visit(page, '/proposals');
    await page.getByRole('button', { name: '新提案' }).first().click();
    await page.getByRole('dialog').getByLabel('项目名称').fill('移动巡检APP二期');
    await press(page, '开始填写');
    await page.getByRole('heading', { level: 1, name: '移动巡检APP二期' }).waitFor();
    await check(page);
    await page.getByLabel('业务背景与痛点', { exact: true }).fill('巡检靠纸单，漏检率 8 %');
    await choose(page, page.getByRole('combobox', { name: '发起部门' }), '市场部');
    await page.getByLabel('范围内', { exact: true }).fill('设备巡检、缺陷闭环');
    await page.getByLabel('估算依据（BOE）', { exact: true }).fill('类比一期');
    await day(page, '期望开始', '2026-03-02');
    await day(page, '期望完成', '2026-09-30');
    await press(page, '添加一年：分年成本与收益');
    await page.getByLabel('资本支出 1（万元）').fill('120');
    await page.getByLabel('资本支出 1（万元）').blur();
    await kept(page);
    await press(page, '提交');
    await press(page, '退回补充');
    const form = page.getByRole('dialog', { name: '退回补充' });
    await form.getByText('分年成本与收益', { exact: true }).waitFor();
    await form.getByLabel('理由').fill('请补充收益测算');
    await form.getByRole('button', { name: '退回补充' }).click();
    await page.getByText('已退回：请补充收益测算').waitFor();
    await check(page);
    await press(page, '添加一年：分年成本与收益');
    await page.getByLabel('收入 2（万元）').fill('126');
    await page.getByLabel('收入 2（万元）').blur();
    await kept(page);
    await press(page, '提交');
    await page.getByRole('tab', { name: '商业论证' }).click();
    await page.getByText('5.0%').first().waitFor();
    await check(page);
    await page.getByRole('tab', { name: '版本' }).click();
    await page.getByRole('heading', { name: '版本 2' }).waitFor();
    await check(page);
    await press(page, '受理');
    await page.getByText('待初选').first().waitFor();
    const answer = await page.request.get('/api/proposals');
    expect(await answer.json()).toMatchObject({
      rows: [{ state: 'accepted', revision: 2, roiPercent: 5 }],
    });
  },
  { widths: [1440], now: '2026-01-15T09:00:00+08:00' },
);
