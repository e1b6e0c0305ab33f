import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { writeMspdi } from '#engine/interchange/mspdi/write.ts';
import { planOf } from '../support/plan-notation.ts';
import { journey } from './support/journey.ts';

const register = new URL('../cases/registers/right/semicolons-windows-1252.csv', import.meta.url);
const fileName = basename(register.pathname);

const dropAll = (page: Page, files: Readonly<Record<string, Buffer>>): Promise<void> =>
  page
    .getByLabel('选择文件', { exact: true })
    .setInputFiles(
      Object.entries(files).map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })),
    );

const drop = (page: Page, name: string, buffer: Buffer): Promise<void> => dropAll(page, { [name]: buffer });

journey(
  'a register of another office is read, compared, taken in and taken back',
  async ({ page, visit, check }) => {
    const known = { code: 'LX-1', name: 'Harbour crane' };
    expect((await page.request.post('/api/projects', { data: known })).ok()).toBe(true);
    await visit(page, '/import');
    await drop(page, fileName, readFileSync(register));
    await page.getByText(/编码 windows-1252 · 分隔符 ; · 共 3 条/).waitFor();
    await page.getByLabel('“project_name”对应的字段').waitFor();
    await check(page);
    await page.getByRole('button', { name: '查看差异' }).click();
    await page.getByText(/修改\s*LX-1 Harbour crane/).waitFor();
    await page.getByText(/新增\s*LX-2 Café Züri refurbishment/).waitFor();
    await page.getByText(/新增\s*LX-3 Tunnel lighting/).waitFor();
    await check(page);
    await page.getByRole('button', { name: '确认导入' }).click();
    await page.getByText(`导入完成 · ${fileName}`).waitFor();
    await page.locator('[aria-current="step"]', { hasText: '完成' }).waitFor();
    await check(page);
    await page.getByRole('link', { name: '查看项目' }).click();
    for (const name of ['Harbour crane renewal', 'Café Züri refurbishment', 'Tunnel lighting'])
      await page.getByRole('link', { name }).waitFor();
    await visit(page, '/imports');
    await page.getByText(fileName).click();
    await page.getByRole('dialog').getByRole('button', { name: '撤销整次导入' }).click();
    const question = page.getByRole('dialog', { name: '撤销整次导入' });
    await question.getByRole('button', { name: '撤销整次导入' }).click();
    await page.getByText('已撤销，系统恢复到导入前').first().waitFor();
    await visit(page, '/projects');
    await page.getByRole('link', { name: 'Harbour crane', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Tunnel lighting' }).count()).toBe(0);
    expect(await (await page.request.get('/api/projects')).json()).toMatchObject({ total: 1 });
  },
  { widths: [1440] },
);

const tasks = ['需求调研', '方案设计', '编码实现', '系统测试'];
const plan = planOf(
  '需求调研 5d | 方案设计 8d after 需求调研 | 编码实现 15d after 方案设计 | 系统测试 6d after 编码实现+1d',
  { name: '移动办公升级' },
);

journey(
  'a plan file becomes a project with its Gantt chart',
  async ({ page, visit, check }) => {
    await visit(page, '/import');
    await dropAll(page, {
      '移动办公升级.xml': Buffer.from(writeMspdi(plan)),
      '会议纪要.docx': Buffer.from('PK'),
      '.DS_Store': Buffer.from('of the system'),
    });
    await page.getByText(/^1 个文件.*已略过：会议纪要\.docx$/).waitFor();
    await page.getByText('待导入', { exact: true }).waitFor();
    await check(page);
    await page.getByRole('button', { name: '全部导入' }).click();
    await page.getByText('已导入', { exact: true }).waitFor();
    await page.getByRole('link', { name: '打开' }).click();
    await page.getByRole('heading', { level: 1, name: /移动办公升级/ }).waitFor();
    await page.getByRole('tab', { name: '计划' }).click();
    const grid = page.getByRole('treegrid');
    for (const task of tasks) await grid.getByText(task).waitFor();
    await check(page);
  },
  { widths: [1440] },
);

journey(
  'an upload that ends after its page was left leaves the next page alone',
  async ({ page, visit }) => {
    await visit(page, '/import');
    await page.route('**/api/registers/imports?*', async (route) => {
      await page.getByRole('link', { name: '风险与问题' }).click();
      await page.getByRole('heading', { level: 1, name: '风险与问题' }).waitFor();
      await route.continue();
    });
    const answered = page.waitForResponse('**/api/registers/imports?*');
    await drop(page, fileName, readFileSync(register));
    await answered;
    await visit(page, '/imports');
    await page.getByText(fileName).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '风险与问题' }).waitFor();
    expect(new URL(page.url()).search).toBe('');
  },
  { widths: [1440] },
);
