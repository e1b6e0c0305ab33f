import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bringPerson, signInAs } from './support/call.ts';
import { chooseOpened } from './support/choose.ts';
import { journey, type Stage } from './support/journey.ts';

const executive = { login: 'shengd', password: 'Chang-Jiang-2026!' };
const title = '2026 年组合管理计划';

const mix = [
  ['运营维持 %', '30'],
  ['业务增长 %', '50'],
  ['创新探索 %', '19'],
] as const;

const calendar = [
  ['征集', '征集提案', '2026-01-16'],
  ['终选', '2026 年度第一轮终选', '2026-02-11'],
  ['季度评审', '一季度评审', '2026-04-10'],
] as const;

const prepare = async ({ page }: Stage): Promise<void> => {
  await bringPerson(page, { name: '沈国栋', ...executive, role: 'executive' });
};

/** The target mix lacks one per cent at first. */
const write = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/portfolio-plans');
  await page.getByRole('button', { name: '编制计划' }).first().click();
  const form = page.getByRole('dialog', { name: '编制计划' });
  expect(await form.getByLabel('年度').inputValue()).toBe('2026');
  await form.getByLabel('名称').fill(title);
  await form.getByLabel('预算封套').fill('1600');
  for (const [label, percent] of mix) await form.getByLabel(label).fill(percent);
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText('目标结构合计须为 100%，现为 99%').waitFor();
  await check(page);
  await form.getByLabel('创新探索 %').fill('20');
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
};

const submission = async (page: Page) => {
  await page.getByRole('button', { name: '提交审批' }).click();
  const form = page.getByRole('dialog', { name: '提交审批' });
  await form.getByRole('button', { name: '提交审批' }).click();
  return form;
};

/** A plan without its calendar is not submitted: the refusal names what is missing. */
const tryEarly = async ({ page, check }: Stage): Promise<void> => {
  const form = await submission(page);
  await form.getByText(/计划还不能提交，缺少：至少一次终选.至少一次季度评审/).waitFor();
  await check(page);
  await form.getByRole('button', { name: '取消' }).click();
  await form.waitFor({ state: 'hidden' });
};

const schedule = async ({ page, check }: Stage): Promise<void> => {
  await page.getByRole('button', { name: '编辑日程' }).click();
  const form = page.getByRole('dialog', { name: '编辑日程' });
  for (const [at, [kind, name, day]] of calendar.entries()) {
    await form.getByRole('button', { name: '添加事项' }).click();
    const row = form.getByRole('group').nth(at);
    await row.getByLabel('类型').press('Enter');
    await chooseOpened(page, kind);
    await row.getByLabel('事项').fill(name);
    const date = row.getByLabel('日期', { exact: true });
    await date.fill(day);
    await date.press('Enter');
  }
  await check(page);
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /2026-02-11 终选 2026 年度第一轮终选/ }).waitFor();
};

const approve = async ({ open, visit }: Stage): Promise<Page> => {
  const page = await open();
  await signInAs(page, executive);
  await visit(page, '/todos');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('button', { name: '同意' }).click();
  const form = page.getByRole('dialog', { name: '同意' });
  await form.getByRole('button', { name: '同意' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByText('已通过').first().waitFor();
  return page;
};

const figure = async (page: Page, label: string): Promise<number> => {
  const card = page.locator('.zs-kpi').filter({ hasText: label });
  const shown = (await card.locator('.zs-kpi-value').textContent()) ?? '';
  return Number.parseFloat(shown.replaceAll(',', ''));
};

journey(
  'the plan of a year is written, waits for its calendar, is approved, and its whole envelope is free',
  async (stage) => {
    const { page, visit } = stage;
    await prepare(stage);
    await write(stage);
    await tryEarly(stage);
    await schedule(stage);
    await (await submission(page)).waitFor({ state: 'hidden' });
    await page.getByText('等待 沈国栋').first().waitFor();
    for (const reader of [await approve(stage), page]) {
      await visit(reader, '/portfolio-plans');
      await reader.getByText(`${title} · 已批准`).waitFor();
      await reader
        .getByRole('listitem')
        .filter({ hasText: /第 1 版.*1,600/ })
        .waitFor();
      const figures = [await figure(reader, '预算封套'), await figure(reader, '已占用')];
      expect([...figures, await figure(reader, '可用')]).toEqual([1600, 0, 1600]);
    }
    const again = page.getByRole('button', { name: '提交审批' });
    expect([await again.isDisabled(), await again.getAttribute('title')]).toEqual([true, '当前版本已批准']);
  },
  { widths: [1440], now: '2026-01-15T09:00:00+08:00' },
);
