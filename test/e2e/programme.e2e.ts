import { expect } from 'vitest';
import { poster } from './support/call.ts';
import { choose } from './support/choose.ts';
import { journey, type Stage } from './support/journey.ts';

const projects = [
  { code: 'P-01', name: '江城银行核心系统迁移', budgetFen: 860_000_000 },
  { code: 'P-02', name: '客服智能问答系统', budgetFen: 96_000_000 },
];

/** Begins on the empty page, which says where projects join. */
const found = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/portfolios');
  await page.getByText(/^还没有项目集/).waitFor();
  await page.getByRole('button', { name: '新增项目集' }).first().click();
  const form = page.getByRole('dialog', { name: '新增项目集' });
  await form.getByLabel('编号').fill('PG-FIN');
  await form.getByLabel('名称').fill('金融数字化');
  await check(page);
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('row', { name: /金融数字化/ }).waitFor();
};

const join = async ({ page, visit }: Stage, projectId: string): Promise<void> => {
  await visit(page, `/projects/${projectId}?edit=1`);
  const form = page.getByRole('dialog', { name: '修改项目' });
  await choose(page, form.getByLabel('项目集'), '金融数字化');
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await page
    .getByRole('main')
    .getByText(/金融数字化/)
    .first()
    .waitFor();
};

journey(
  'a programme is founded, two projects join it, and it shows what they cost together',
  async (stage) => {
    const { page, visit, check } = stage;
    const post = poster(page);
    const ids: string[] = [];
    for (const project of projects) ids.push((await post('/api/projects', project)).id);
    await found(stage);
    for (const id of ids) await join(stage, id);
    await visit(page, '/portfolios');
    const row = page.getByRole('row', { name: /金融数字化/ });
    expect(await row.getByRole('cell', { name: '956' }).count(), 'the sum of 860 and 96').toBe(1);
    for (const { name } of projects) await row.getByRole('link', { name: new RegExp(name) }).waitFor();
    const remove = row.getByRole('button', { name: '删除项目集“金融数字化”？' });
    expect(await remove.isDisabled(), 'a programme with projects stays').toBe(true);
    await check(page);
  },
  { widths: [1440] },
);
