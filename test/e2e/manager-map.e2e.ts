import { expect } from 'vitest';
import { bringPerson, poster, signInAs } from './support/call.ts';
import { choose, chooseOpened } from './support/choose.ts';
import { journey, type Stage } from './support/journey.ts';

const agreement = '资源请求至少提前 10 个工作日';
const member = { login: 'sunhao', password: 'Chang-Jiang-2026!' };

const prepare = async ({ page }: Stage): Promise<void> => {
  const post = poster(page);
  const type = { preset: 'control', from: '2026-01-16', reason: '按时交付' };
  await post('/api/offices', { name: '总部PMO', type });
  await post('/api/people', { name: '高建国' });
  await bringPerson(page, { name: '孙浩', ...member, role: 'team-member' });
};

const noteAttitude = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/duties?tab=managers');
  await page.getByRole('button', { name: '记录态度' }).click();
  const form = page.getByRole('dialog', { name: '记录态度' });
  await form.getByLabel('管理者', { exact: true }).fill('高建国');
  await chooseOpened(page, '高建国');
  await choose(page, form.getByLabel('态度', { exact: true }), '−1 反对');
  await form.getByLabel('影响力').fill('5');
  await form.getByLabel('顾虑').fill('临时抽人');
  await form.getByLabel('约定', { exact: true }).fill(agreement);
  await check(page);
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
  await page.getByRole('row', { name: /高建国.*5.*−1 反对.*临时抽人/ }).waitFor();
  await check(page);
};

/** What was agreed is a draft rule until somebody adopts it. */
const adopt = async ({ page, visit }: Stage): Promise<void> => {
  await visit(page, '/duties?tab=guideline');
  const rule = page.getByRole('row', { name: new RegExp(agreement) });
  await rule.getByText('草案').waitFor();
  await rule.getByText(/与高建国的约定/).waitFor();
  await rule.getByRole('button', { name: '采纳', exact: true }).click();
  await rule.getByText('已采纳').waitFor();
};

/** What managers think is the PMO's alone. */
const keptFromOthers = async ({ open, visit }: Stage): Promise<void> => {
  const page = await open();
  await signInAs(page, member);
  await visit(page, '/duties?tab=managers');
  expect(await page.getByText('高建国').count()).toBe(0);
  expect(await page.getByRole('tab', { name: '管理者关系图' }).count()).toBe(0);
};

journey(
  'what a manager thinks is noted, what was agreed becomes a rule, and others see neither',
  async (stage) => {
    await prepare(stage);
    await noteAttitude(stage);
    await adopt(stage);
    await keptFromOthers(stage);
  },
  { widths: [1440] },
);
