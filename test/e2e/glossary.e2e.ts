import { expect } from 'vitest';
import { journey } from './support/journey.ts';

const headings = '编号,术语,英文术语,缩写,定义,英文定义,同义词';
const term =
  ',交付健康分,Delivery health score,DHS,交付状况的综合分,One score for the state of delivery,健康分';
const lacking = ',没有英文,,,只有中文,Only Chinese,';
const table = (...lines: readonly string[]) => ({
  name: '术语.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([headings, ...lines].join('\n')),
});

journey(
  'a table of terms is shown with its faults, mended, saved, and exported again',
  async ({ page, visit, check }) => {
    await visit(page, '/glossary');
    await page.getByRole('button', { name: '导入术语' }).click();
    const form = page.getByRole('dialog', { name: '导入术语' });
    const file = form.locator('input[type=file]').first();
    await file.setInputFiles(table(term, lacking));
    await form.getByText(/1 处错误，未保存任何行/).waitFor();
    await form.getByRole('row', { name: /3.*英文术语.*必填/ }).waitFor();
    expect(await form.getByRole('button', { name: '保存' }).count()).toBe(0);
    await check(page);
    await file.setInputFiles(table(term));
    await form.getByText(/将新增 1，更新 0，未变 0；尚未保存/).waitFor();
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText(/已新增 1/).waitFor();
    await check(page);
    await form.getByRole('button', { name: '关闭' }).last().click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('textbox', { name: /术语、缩写/ }).fill('健康分');
    await page.getByText('交付状况的综合分').waitFor();
    const [exported] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出术语表' }).click(),
    ]);
    expect(exported.suggestedFilename()).toBe('术语.xlsx');
  },
);
