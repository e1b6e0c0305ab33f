import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { call } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';
import { acceptedProposal, handInSheet, me, openRound } from './support/round-under-way.ts';

const titles = { dear: '智慧园区一体化平台', platform: '统一研发效能平台', small: '客服智能问答系统' };

const points: Readonly<Record<string, readonly [number, number]>> = {
  [titles.platform]: [5, 4],
  [titles.small]: [4, 4],
  [titles.dear]: [4, 3],
};

/** A shortlist of three, of which the dearest ranks last. */
const prepare = async ({ page }: Stage): Promise<string> => {
  const unit = { name: '市场部', kind: 'department', position: 0 };
  const { id: unitId } = await call(page, 'POST', '/api/units', unit);
  const proposalIds = [
    await acceptedProposal(page, { name: titles.dear, costWan: 420, unitId }),
    await acceptedProposal(page, { name: titles.platform, costWan: 180, unitId }),
    await acceptedProposal(page, { name: titles.small, costWan: 96, unitId }),
  ];
  const assessorIds = [await me(page)];
  const roundId = await openRound(page, { name: '2026 年度第一轮', proposalIds, assessorIds });
  await handInSheet(page, roundId, (title) => points[title] ?? []);
  await call(page, 'POST', `/api/rounds/${roundId}/preliminary`, { decisions: [] });
  return roundId;
};

/** Asks for the most benefit that 520 万元 can buy, and sees how far the work has come. */
const ask = async ({ page, visit }: Stage, roundId: string): Promise<void> => {
  await visit(page, `/rounds/${roundId}?step=study`);
  await page.getByText(/^还没有计算过/).waitFor();
  await page.getByLabel('预算（万元）').fill('520');
  await page.getByRole('button', { name: '开始计算' }).click();
  await page.getByRole('progressbar').waitFor();
  await page.getByRole('heading', { name: '已证明最优' }).waitFor();
};

/** The dear one and the small one beat the ranking; why the platform is left out stands in words. */
const understand = async ({ page, check }: Stage): Promise<void> => {
  const beside = page.getByRole('region', { name: '与排名并列' });
  const row = (title: string) => beside.getByRole('row', { name: new RegExp(title) }).getByRole('cell');
  expect(await row(titles.platform).allInnerTexts()).toEqual(['1', '180.00', '入选', '入选', '未入选']);
  expect(await row(titles.small).allInnerTexts()).toEqual(['2', '96.00', '入选', '入选', '入选']);
  expect(await row(titles.dear).allInnerTexts()).toEqual(['3', '420.00', '未入选', '未入选', '入选']);
  expect(await row('投资合计').allInnerTexts()).toEqual(['276.00', '276.00', '516.00']);
  const left = page.getByRole('region', { name: '未入选的' }).getByRole('row', { name: /效能平台/ });
  await left.getByText(/^选它总价值少 /).waitFor();
  await left.getByText(/预算再加 80.00 万元（可能换下别的项目）.*；换下：智慧园区一体化平台$/).waitFor();
  await check(page);
};

/** Seals the papers of the meeting; the study moved nothing of the ranking. */
const seal = async ({ page, visit, check }: Stage, roundId: string): Promise<void> => {
  await visit(page, `/rounds/${roundId}?step=final`);
  await page.getByText('预算 400.00 万元，用去 276.00，剩余 124.00').waitFor();
  await page.getByRole('button', { name: '按此刻的数据生成' }).click();
  const link = page.getByRole('link', { name: /^\.docx .* 的材料$/ });
  await link.waitFor();
  await check(page);
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toMatch(/\.docx$/);
  const content = await readFile(await file.path());
  expect(content.subarray(0, 2).toString(), 'a Word file is a ZIP').toBe('PK');
};

journey(
  'a study finds more for the money than the ranking, says why one is left out, and the papers are made',
  async (stage) => {
    const roundId = await prepare(stage);
    await ask(stage, roundId);
    await understand(stage);
    await seal(stage, roundId);
  },
  { widths: [1440], now: '2026-01-20T09:00:00+08:00' },
);
