import { expect } from 'vitest';
import { call } from './support/call.ts';
import { journey } from './support/journey.ts';

const headings = '编号,项目名称,类型,计划成本（万元）,实际成本（万元）,开始日期,计划完成,实际完成';
const good = [
  'A-1,办公系统信创改造,内部信息化,200,224,2024-01-08,2024-06-28,2024-07-26',
  'A-2,数据库信创适配,内部信息化,300,354,2024-03-04,2024-10-31,2024-12-20',
];
const last = (cost: string): string =>
  `A-3,中间件信创适配改造,内部信息化,${cost},186,2024-08-05,2025-01-24,2025-03-14`;
const table = (...lines: readonly string[]) => ({
  name: '历史项目.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([headings, ...lines].join('\n')),
});

journey(
  'a history with a faulty row is refused whole, with its row and column, and comes in whole when it is mended',
  async ({ page, visit, check }) => {
    const total = async () =>
      (await call<{ readonly total: number }>(page, 'GET', '/api/past-projects')).total;
    await visit(page, '/past-projects');
    await page.getByRole('main').getByRole('button', { name: '导入' }).first().click();
    const form = page.getByRole('dialog', { name: '导入' });
    const file = form.locator('input[type=file]').first();
    await file.setInputFiles(table());
    await form.getByText('表中只有列名，没有数据行').waitFor();
    await file.setInputFiles(table(last('待定')));
    await form.getByRole('button', { name: '保存没有错误的行' }).click();
    await form.getByText('1 处错误，没有可以保存的行').waitFor();
    await form.getByRole('button', { name: '保存没有错误的行' }).waitFor({ state: 'detached' });
    await file.setInputFiles(table(...good, last('待定')));
    await form.getByText('1 处错误，未保存任何行').waitFor();
    await form.getByRole('row', { name: /4 计划成本（万元） 待定 不是金额/ }).waitFor();
    await form.getByRole('button', { name: '保存没有错误的行' }).waitFor();
    await check(page);
    expect(await total(), 'nothing is kept').toBe(0);
    await file.setInputFiles(table(...good, last('150')));
    await form.getByText('新增 3，更新 0，未变 0').waitFor();
    expect(await form.getByRole('row').count(), 'no fault is left').toBe(0);
    await check(page);
    await form.getByRole('button', { name: '关闭' }).last().click();
    await form.waitFor({ state: 'hidden' });
    const row = page.getByRole('row', { name: /中间件信创适配改造/ });
    await row.getByText('24.0%', { exact: true }).waitFor();
    expect(await total()).toBe(3);
    await check(page);
  },
  { widths: [1440], now: '2026-01-15T09:00:00+08:00' },
);
