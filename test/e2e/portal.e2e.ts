import type { Page } from 'playwright-core';
import { bringPerson, poster, signInAs } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';

const member = { login: 'luoxc', password: 'Han-Shui-2026!' };

/** A PMO with a coordinator who has an account; answers nothing but leaves both. */
const appointCoordinator = async (page: Page): Promise<void> => {
  const type = { preset: 'control', from: '2026-01-16', reason: '按时交付' };
  const post = poster(page);
  const office = (await post('/api/offices', { name: '总部PMO', type })).id;
  const personId = await bringPerson(page, { name: '罗小川', ...member });
  const kind = { kind: 'pmo-coordinator', name: 'PMO 协调员' };
  const position = (await post(`/api/offices/${office}/positions`, kind)).id;
  await post(`/api/positions/${position}/appointments`, { personId, fromOn: '2026-01-16' });
};

const planBudget = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/pmo-budget');
  for (const [name, amount] of [
    ['PMO 人员', '120'],
    ['工具与培训', '68'],
  ] as const) {
    await page.getByRole('button', { name: '新增科目' }).click();
    const form = page.getByRole('dialog', { name: /新增科目/ });
    await form.getByLabel('名称').fill(name);
    await form.getByLabel('计划（万元）').fill(amount);
    await form.getByRole('button', { name: '保存' }).click();
    await form.waitFor({ state: 'hidden' });
  }
  await page.getByText(/^188/).first().waitFor();
  await check(page);
};

/** What the portal says rests on a charter; without one it is kept, not published. */
const wordPortal = async ({ page, visit }: Stage): Promise<void> => {
  await visit(page, '/pmo-services?tab=portal');
  await page.getByLabel('我们做什么（每行一条）').fill('组织项目选择\n监控组合健康度');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  await page.getByRole('button', { name: '发布门户' }).click();
  await page.getByText(/还没有生效的章程，门户须写明其使命/).waitFor();
};

const readDuties = async (page: Page, { visit, check }: Stage): Promise<void> => {
  await signInAs(page, member);
  await visit(page, '/my-duties');
  await page.getByRole('heading', { name: /PMO 协调员/ }).waitFor();
  await check(page);
  await page.getByRole('button', { name: '我已阅读并确认' }).click();
  await page.getByText(/^已确认/).waitFor();
};

journey(
  'the budget adds up, the portal waits for a charter, and a coordinator reads her duties and confirms them',
  async (stage) => {
    await appointCoordinator(stage.page);
    await planBudget(stage);
    await wordPortal(stage);
    await readDuties(await stage.open(), stage);
  },
  { widths: [1440] },
);
