import { expect } from 'vitest';
import { poster } from './support/call.ts';
import { choose, chooseOpened } from './support/choose.ts';
import { journey, type Stage } from './support/journey.ts';

const members = ['沈国栋', '林若梅', '周敏'];

/** A PMO, those who are to lead it, and a department without anybody who speaks for the PMO there. */
const prepare = async ({ page }: Stage): Promise<void> => {
  const post = poster(page);
  const type = { preset: 'control', from: '2026-01-16', reason: '按时交付' };
  const { id: office } = await post('/api/offices', { name: '总部PMO', type });
  for (const name of members) await post('/api/people', { name });
  const { id: unitId } = await post('/api/units', { name: '测试部' });
  const address = `/api/offices/${office}/liaisons/${unitId}`;
  const kept = await page.request.put(address, { data: { personId: null } });
  expect(kept.ok(), await kept.text()).toBe(true);
};

const setUpCoreGroup = async ({ page, check }: Stage): Promise<void> => {
  await page.getByRole('button', { name: '设立' }).first().click();
  const form = page.getByRole('dialog', { name: '领导核心组' });
  for (const name of members) {
    await form.getByLabel('成员').fill(name);
    await chooseOpened(page, name);
    await form.getByRole('listitem').filter({ hasText: name }).waitFor();
  }
  await choose(page, form.getByLabel('主席'), '沈国栋');
  await form.getByLabel('法定人数').fill('2');
  await check(page);
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByText('3 人，2 人出席方可决定').waitFor();
};

const setUpSupportGroup = async ({ page }: Stage): Promise<void> => {
  await page.getByRole('button', { name: '设立' }).click();
  const form = page.getByRole('dialog', { name: '业务支撑组' });
  await form.getByLabel('成员').fill('林若梅');
  await chooseOpened(page, '林若梅');
  await form.getByRole('listitem').filter({ hasText: '林若梅' }).waitFor();
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: '设立' }).waitFor({ state: 'detached' });
};

journey(
  'the system of a PMO lists what is missing, and is one more complete when its core group is set up',
  async (stage) => {
    const { page, visit, check } = stage;
    await prepare(stage);
    await visit(page, '/pmo-system');
    const line = page.getByRole('listitem').filter({ hasText: '领导核心组' });
    await line.getByRole('img', { name: '未完成' }).waitFor();
    await page
      .getByText(/测试部/)
      .first()
      .waitFor();
    const count = async (): Promise<number> =>
      Number(/(\d+) \/ 16 项/.exec((await page.getByText(/\d+ \/ 16 项/).textContent()) ?? '')?.[1]);
    const before = await count();
    await line.getByRole('link', { name: '领导核心组' }).click();
    await page.getByRole('heading', { level: 1, name: '岗位与小组' }).waitFor();
    await visit(page, '/pmo-staff?tab=groups');
    await setUpCoreGroup(stage);
    await setUpSupportGroup(stage);
    await visit(page, '/pmo-system');
    await line.getByRole('img', { name: '已完成' }).waitFor();
    await page.getByText(`${before + 1} / 16 项`).waitFor();
    await check(page);
  },
  { widths: [1440] },
);
