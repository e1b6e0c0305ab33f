import { expect } from 'vitest';
import { bringPerson, signInAs } from './support/call.ts';
import { choose } from './support/choose.ts';
import { journey, type Stage } from './support/journey.ts';

const executive = { login: 'shengd', password: 'Chang-Jiang-2026!' };

const foundUnit = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/offices');
  await page.getByRole('button', { name: '新建 PMO 单元' }).click();
  const form = page.getByRole('dialog', { name: '新建 PMO 单元' });
  await choose(page, form.getByLabel('类型', { exact: true }), '保证型 / 支持型');
  await form.getByLabel('生效日期').fill('2026-01-16');
  await form.getByLabel('理由').fill('先立规矩，再谈管控');
  await form.getByLabel('名称', { exact: true }).fill('总部PMO');
  await check(page);
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('heading', { level: 1, name: '总部PMO' }).waitFor();
};

const followRoadmap = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/roadmap');
  await page.getByRole('button', { name: '创建路线图' }).click();
  const form = page.getByRole('dialog', { name: '创建路线图' });
  await choose(page, form.getByLabel('PMO 单元'), '总部PMO');
  await form.getByRole('button', { name: '创建路线图' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByText('已完成 0 / 6 步').first().waitFor();
  await page.getByRole('button', { name: '完成这一步' }).nth(1).click();
  await page.getByText(/缺少输出.*组织结构图/).waitFor();
  await check(page);
};

/** Executives choose otherwise than advised, and only with a reason. */
const chooseType = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/type-assistant');
  await page.getByText('保证型', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: '选定类型' }).click();
  const form = page.getByRole('dialog', { name: '选定类型' });
  await form.getByRole('radio', { name: '控制型' }).check();
  await form.getByRole('button', { name: '选定类型' }).click();
  await form.getByText('与推荐不同，请写明理由').first().waitFor();
  await check(page);
  await form.getByLabel('理由（写入章程）').fill('董事会要求 2026 年按时交付率 90%');
  await form.getByRole('button', { name: '选定类型' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByText(/沈国栋 选定控制型（推荐保证型）/).waitFor();
};

const compareTypes = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/authority?tab=types');
  await choose(page, page.getByLabel('对比', { exact: true }), '保证型');
  await choose(page, page.getByLabel('对比 2'), '控制型');
  const differing = page.getByRole('checkbox', { name: /只看不同 · \d+ 处不同/ });
  const count = Number(
    /· (\d+) /.exec((await differing.locator('xpath=ancestor::label').textContent()) ?? '')?.[1],
  );
  await differing.check();
  await expect
    .poll(() =>
      page
        .getByRole('row')
        .filter({ hasText: /DP-\d\d/ })
        .count(),
    )
    .toBe(count);
  await check(page);
};

journey(
  'a PMO is set up: its unit, its road map, its type against the advice, and what the types have to say',
  async (stage) => {
    const { page, open } = stage;
    await bringPerson(page, { name: '沈国栋', ...executive, role: 'executive' });
    await foundUnit(stage);
    await followRoadmap(stage);
    const other = await open();
    await signInAs(other, executive);
    await chooseType({ ...stage, page: other });
    await compareTypes(stage);
  },
  { widths: [1440] },
);
