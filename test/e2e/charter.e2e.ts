import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bringPerson, call, signInAs } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';

const executive = { login: 'shengd', password: 'Chang-Jiang-2026!', name: '沈国栋' };

/** A PMO unit and somebody who may decide about its charter, entered by the administrator's own session. */
const prepare = async ({ page, open }: Stage): Promise<void> => {
  await bringPerson(page, { ...executive, role: 'executive' });
  const type = { preset: 'control', from: '2026-01-16', reason: '按时交付' };
  await call(page, 'POST', '/api/offices', { name: '总部PMO', type });
  const objectives = [{ code: 'SO-2', title: '按时交付', weight: 100 }];
  // The objectives are set by the executives.
  const his = await open();
  await signInAs(his, executive);
  await call(his, 'PUT', '/api/objectives', { period: '2026', parentId: null, objectives });
};

const texts = {
  使命与定位: '使公司正确地选择项目、可靠地交付项目。',
  职责: '制定并维护项目管理制度',
  权力范围: '审批计划基准',
  授权与汇报关系: '向总经理汇报',
};

const pickDay = async (page: Page, label: string, day: string): Promise<void> => {
  const field = page.getByLabel(label);
  await field.fill(day);
  await field.press('Enter');
};

const draft = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/charters');
  await page.getByRole('button', { name: '起草章程' }).click();
  await page.getByRole('heading', { level: 1, name: /V1\.0/ }).waitFor();
  await page.getByRole('button', { name: '编辑' }).click();
  await pickDay(page, '授权开始日', '2026-01-20');
  await pickDay(page, '授权截止日', '2036-12-31');
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: true }).fill(text);
  await page.getByRole('button', { name: '增加目标' }).click();
  await page.getByLabel('目标', { exact: true }).fill('按时交付率 ≥ 90%');
  await check(page);
  await page.getByRole('button', { name: '保存' }).click();
};

const mend = async ({ page }: Stage): Promise<void> => {
  await page
    .getByText(/目标“按时交付率 ≥ 90%”没有关联战略目标/)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: '提交审批' }).isDisabled()).toBe(true);
  await page.getByRole('button', { name: '编辑' }).click();
  await page.getByLabel('支撑的战略目标').fill('SO-2');
  await page.getByTitle('SO-2 按时交付').click();
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('cell', { name: 'SO-2 按时交付' }).waitFor();
};

const approve = async ({ open, visit }: Stage, address: string): Promise<void> => {
  const page = await open();
  await signInAs(page, executive);
  await visit(page, address);
  await page.getByRole('button', { name: '同意' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '同意' }).click();
  await page.getByRole('heading', { level: 1, name: /生效/ }).waitFor();
};

journey(
  'a charter is drafted, held back for a goal without an objective, mended, submitted, approved and in force',
  async (stage) => {
    const { page, visit } = stage;
    await prepare(stage);
    await draft(stage);
    await mend(stage);
    await page.getByRole('button', { name: '提交审批' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交审批' }).click();
    await page.getByRole('heading', { level: 1, name: /审批中/ }).waitFor();
    const address = new URL(page.url()).pathname;
    await approve(stage, address);
    await visit(page, address);
    await page.getByRole('heading', { level: 1, name: /生效/ }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出 Word' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('总部PMO章程-V1.0.docx');
  },
  { widths: [1440] },
);
