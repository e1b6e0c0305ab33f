import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { chooseOpened } from './support/choose.ts';
import { journey, type Stage } from './support/journey.ts';

const criteria = [
  ['战略一致性', '50', '与战略无关', '直接支撑战略目标'],
  ['投资回报', '30', '不能收回投资', '两年内收回投资'],
  ['风险', '19', '无法控制', '已知且可控'],
] as const;

/** The weights lack one point at first: the draft is kept, but not published. */
const draft = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/criteria');
  await page.getByRole('button', { name: '起草标准' }).first().click();
  await page.getByLabel('名称', { exact: true }).fill('项目选择标准');
  await page.getByLabel('通过线', { exact: true }).fill('60');
  await page.getByRole('checkbox', { name: /无发起人/ }).check();
  for (const [at, [name, weight, worst, best]] of criteria.entries()) {
    if (at > 0) await page.getByRole('button', { name: '增加准则' }).click();
    await page.getByRole('textbox', { name: `第 ${at + 1} 条准则`, exact: true }).fill(name);
    await page.getByRole('spinbutton', { name: `“${name}”的权重` }).fill(weight);
    await page.getByRole('textbox', { name: `“${name}” 1 分的含义` }).fill(worst);
    await page.getByRole('textbox', { name: `“${name}” 5 分的含义` }).fill(best);
  }
  await page.getByText('权重合计 99，必须是 100').waitFor();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('各准则权重合计为 99，必须正好是 100；请调整权重后再发布').waitFor();
  await check(page);
};

const compare = async (page: Page, pair: string, degree: string): Promise<void> => {
  await page.getByRole('combobox', { name: pair }).press('Enter');
  await chooseOpened(page, degree);
};

/** Judgements that go round in a circle are not taken; one is made anew, and the weights follow. */
const weigh = async ({ page, check }: Stage): Promise<void> => {
  await page.getByRole('button', { name: '用两两比较定权重' }).click();
  await compare(page, '“战略一致性”相对“投资回报”', '重要 3 倍');
  await compare(page, '“投资回报”相对“风险”', '重要 3 倍');
  await compare(page, '“战略一致性”相对“风险”', '次要，1/3');
  const comparison = page.getByRole('region', { name: '两两比较（AHP）' });
  const adopt = comparison.getByRole('button', { name: '采用这些权重' });
  await comparison.getByText('自相矛盾，请重新比较').waitFor();
  await comparison.getByText('“战略一致性”相对“风险”建议选“同等”').waitFor();
  expect(await adopt.isDisabled(), 'contradictory weights are not taken').toBe(true);
  await check(page);
  await compare(page, '“战略一致性”相对“风险”', '重要 5 倍');
  await comparison.getByText('一致性比率 CR 0.033 · 一致，可采用').waitFor();
  await comparison.getByText('战略一致性 64 · 投资回报 26 · 风险 10').waitFor();
  await check(page);
  await adopt.click();
  await page.getByText('权重合计 100', { exact: true }).waitFor();
};

/** What is published is only shown; a change begins with the next edition. */
const publish = async ({ page, check }: Stage): Promise<void> => {
  const button = page.getByRole('button', { name: '发布', exact: true });
  expect([await button.isDisabled(), await button.getAttribute('title')]).toEqual([
    true,
    '先保存草稿，再发布',
  ]);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await button.click();
  await page.getByRole('button', { name: '新建一版' }).waitFor();
  await page
    .getByRole('row', { name: /项目选择标准 V1/ })
    .getByText('2026-01-15 发布')
    .waitFor();
  await page.getByRole('row', { name: /^战略一致性 64 与战略无关/ }).waitFor();
  await page.getByRole('definition').filter({ hasText: '无发起人' }).waitFor();
  await page.getByText('0.033', { exact: true }).waitFor();
  expect(await page.getByRole('textbox', { name: /准则/ }).count(), 'nothing to write in').toBe(0);
  await check(page);
};

journey(
  'criteria are written, weighed by comparison, and published once their weights are 100 and agree',
  async (stage) => {
    const { page, check } = stage;
    await draft(stage);
    await weigh(stage);
    await publish(stage);
    await page.getByRole('button', { name: '新建一版' }).click();
    await page.getByRole('heading', { name: /第 2 版/ }).waitFor();
    await page
      .getByRole('row', { name: /项目选择标准 V2/ })
      .getByText('草稿')
      .waitFor();
    await check(page);
  },
  // Early enough for the day to be another one elsewhere.
  { widths: [1440], now: '2026-01-15T07:30:00+08:00' },
);
