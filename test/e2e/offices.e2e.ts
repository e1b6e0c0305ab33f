import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bringPerson, poster, signInAs } from './support/call.ts';
import { choose, chooseOpened } from './support/choose.ts';
import { journey, type Stage } from './support/journey.ts';

const headOffice = '总部PMO';
const local = '云服务事业部PMO';

/** A PMO at the top of a mixed tree, with whom it reports to and who is to head it. */
const prepare = async ({ page }: Stage): Promise<string> => {
  const post = poster(page);
  const { id: superiorId } = await post('/api/people', { name: '林若梅' });
  await post('/api/people', { name: '何静怡' });
  const type = { preset: 'control', from: '2026-01-16', reason: '按时交付' };
  return (await post('/api/offices', { name: headOffice, structure: 'mixed', superiorId, type })).id;
};

const foundLocalUnit = async ({ page, visit }: Stage): Promise<void> => {
  await visit(page, '/offices');
  await page.getByRole('button', { name: '新建 PMO 单元' }).click();
  const form = page.getByRole('dialog', { name: '新建 PMO 单元' });
  await choose(page, form.getByLabel('类型', { exact: true }), '保证型 / 支持型');
  await form.getByLabel('生效日期').fill('2026-01-16');
  await form.getByLabel('理由').fill('先在云服务试行');
  await form.getByLabel('名称', { exact: true }).fill(local);
  await choose(page, form.getByLabel('组织形式'), '弱矩阵');
  await form.getByText('随最上级 PMO 单元').waitFor();
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { level: 1, name: local }).waitFor();
};

/** Another type is shown with what it changes and what the organisation form forbids, before anybody asks for it. */
const weighType = async ({ page, check }: Stage): Promise<void> => {
  await page.getByRole('button', { name: '变更类型' }).click();
  const form = page.getByRole('dialog', { name: '变更类型' });
  await choose(page, form.getByLabel('类型', { exact: true }), '控制型');
  await form.getByText(/弱矩阵组织中“控制型”难以落实/).waitFor();
  await form.getByText(/\d+ 个决策点不同/).waitFor();
  await check(page);
  await form.getByRole('button', { name: '取消' }).click();
  await form.waitFor({ state: 'hidden' });
};

const recordHead = async ({ page }: Stage, rank: string): Promise<void> => {
  await page.getByRole('button', { name: '登记负责人' }).click();
  const form = page.getByRole('dialog', { name: '登记负责人' });
  if (rank === '经理') {
    await form.getByLabel('负责人', { exact: true }).fill('何静怡');
    await chooseOpened(page, '何静怡');
  }
  await choose(page, form.getByLabel('负责人职级'), rank);
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
};

journey(
  'a second PMO stands below the first, its form limits its type, and too low a rank is told until it is mended',
  async (stage) => {
    const { page, visit } = stage;
    const id = await prepare(stage);
    await foundLocalUnit(stage);
    await weighType(stage);
    await visit(page, `/offices/${id}`);
    await recordHead(stage, '经理');
    const lacking = page.getByText(/缺乏授权.*须由 林若梅 共同签署/);
    await lacking.first().waitFor();
    await recordHead(stage, '总监');
    await lacking.first().waitFor({ state: 'detached' });
    await visit(page, '/offices');
    for (const name of [headOffice, local]) await page.getByRole('link', { name }).waitFor();
  },
  { widths: [1440] },
);

const analyst = { login: 'hejy', password: 'Han-Shui-2026!' };

/** A member of the PMO who looks at the portfolio, in a browser of her own. */
const signInAnalyst = async ({ page, open }: Stage): Promise<Page> => {
  await bringPerson(page, { name: '宋雅', ...analyst, role: 'pmo-analyst' });
  const hers = await open();
  await signInAs(hers, analyst);
  return hers;
};

journey(
  'a function that a PMO switches off leaves the menu of its people and is closed at its address',
  async (stage) => {
    const { page, visit, check } = stage;
    const id = await prepare(stage);
    const hers = await signInAnalyst(stage);
    const entry = hers.getByRole('navigation').getByRole('link', { name: '组合看板' });
    const answered = async (): Promise<number> =>
      (await hers.request.get('/api/portfolio/projects')).status();
    await visit(hers, '/');
    await entry.first().waitFor();
    expect(await answered()).toBe(200);
    await visit(page, `/offices/${id}`);
    await page.getByRole('switch', { name: '组合管理与优先级：启用' }).click();
    await page.getByRole('switch', { name: '组合管理与优先级：启用', checked: false }).waitFor();
    await check(page);
    await visit(hers, '/');
    await entry.first().waitFor({ state: 'detached' });
    expect(await answered()).toBe(403);
  },
  { widths: [1440] },
);
