import type { Page } from 'playwright-core';
import { bringPerson, call, poster, signInAs } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';

const executive = { login: 'shengd', password: 'Chang-Jiang-2026!' };

const objectives = [
  { 编号: 'SO-1', 目标: '金融收入占比', 权重: '40', 单位: '%', 起始值: '31', 目标值: '45' },
  { 编号: 'SO-2', 目标: '按时交付率', 权重: '30', 单位: '%', 起始值: '68', 目标值: '90' },
  { 编号: 'SO-3', 目标: '研发复用率', 权重: '29', 单位: '%', 起始值: '35', 目标值: '60' },
];

/** Somebody who sets the strategy, and a running project. */
const prepare = async ({ page }: Stage): Promise<string> => {
  const post = poster(page);
  await bringPerson(page, { name: '沈国栋', ...executive, role: 'executive' });
  const running = { code: 'OLD-01', name: '金融客户运维', phase: 'executing', budgetFen: 100_000_000 };
  return (await post('/api/projects', running)).id;
};

/** One point is missing at first: nothing is kept, and the form says how much. */
const record = async (page: Page, { visit, check }: Stage): Promise<void> => {
  await visit(page, '/strategy');
  await page.getByRole('button', { name: '录入第一层目标' }).click();
  const form = page.getByRole('dialog', { name: '2026 第一层目标' });
  const rows = form.getByRole('group');
  for (const [at, objective] of objectives.entries()) {
    if (at > 0) await form.getByRole('button', { name: '添加一个目标' }).click();
    for (const [label, value] of Object.entries(objective))
      await rows.nth(at).getByLabel(label, { exact: true }).fill(value);
  }
  await form.getByText('合计 99，还差 1').waitFor();
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText('同一层目标的权重合计须为 100，现为 99，还差 1。请调整后一起保存').waitFor();
  await check(page);
  await rows.nth(2).getByLabel('权重', { exact: true }).fill('30');
  await form.getByText('合计 100，可以保存').waitFor();
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
};

/** The project says that it serves the first two objectives. */
const serveTwo = async (page: Page, projectId: string): Promise<void> => {
  const { rows } = await call<{ readonly rows: readonly { readonly id: string }[] }>(
    page,
    'GET',
    '/api/strategy?period=2026',
  );
  await call(page, 'PUT', `/api/projects/${projectId}/objectives`, {
    contributions: rows
      .slice(0, 2)
      .map(({ id: objectiveId }, at) => ({ objectiveId, strength: 3 - at, share: 60 - 20 * at })),
  });
};

journey(
  'objectives are kept when their weights add up, one without a project stands out, and the matrix says who serves what',
  async (stage) => {
    const { open, visit, check } = stage;
    const projectId = await prepare(stage);
    const page = await open();
    await signInAs(page, executive);
    await record(page, stage);
    const row = (code: string) => page.getByRole('row', { name: new RegExp(code) });
    for (const { 编号: code } of objectives) await row(code).getByText('无项目支撑').waitFor();
    await serveTwo(stage.page, projectId);
    await visit(page, '/strategy');
    for (const code of ['SO-1', 'SO-2']) await row(code).getByText('1 个项目').waitFor();
    await row('SO-3').getByText('无项目支撑').waitFor();
    await page.getByText('70%', { exact: true }).waitFor();
    await page.getByRole('tab', { name: '贡献矩阵' }).click();
    await row('金融客户运维').getByText('3 (60%)').waitFor();
    await row('缺口').getByRole('cell', { name: '30 投入不足' }).waitFor();
    await check(page);
  },
  { widths: [1440], now: '2026-01-15T09:00:00+08:00' },
);
