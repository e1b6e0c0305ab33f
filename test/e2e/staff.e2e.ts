import type { Page } from 'playwright-core';
import { approve, bringPerson, call, type Created, poster, signInAs } from './support/call.ts';
import { choose, chooseOpened } from './support/choose.ts';
import { journey, type Stage } from './support/journey.ts';

const executive = { login: 'shengd', password: 'Chang-Jiang-2026!' };

const foundOffice = async (page: Page): Promise<string> => {
  const type = { preset: 'control', from: '2026-01-16', reason: '按时交付' };
  return (await poster(page)('/api/offices', { name: '总部PMO', type })).id;
};

/** A PMO with a priority nobody carries, and an analyst. */
const prepareStaff = async ({ page }: Stage): Promise<void> => {
  const post = poster(page);
  const office = await foundOffice(page);
  await post(`/api/offices/${office}/priorities`, { title: '建立项目选择标准' });
  await post('/api/people', { name: '何静怡' });
};

/** A PMO, an executive, and a duty matrix in force. */
const prepareDuties = async ({ page, open }: Stage): Promise<void> => {
  const post = poster(page);
  const office = await foundOffice(page);
  await bringPerson(page, { name: '沈国栋', ...executive, role: 'executive' });
  const pmo = (await post('/api/units', { name: '项目管理办公室' })).id;
  await post('/api/units', { name: '质量部' });
  const activities = [{ code: 'milestone-review', name: '里程碑评审' }];
  const matrix = (await post(`/api/offices/${office}/duty-matrix`, { activities })).id;
  const found = await call<{ readonly matrix: { readonly activities: readonly Created[] } }>(
    page,
    'GET',
    `/api/offices/${office}/duty-matrix`,
  );
  const parts = { version: 1, parts: [{ unitId: pmo, part: 'A', note: null }] };
  await call(page, 'PUT', `/api/duty-activities/${found.matrix.activities[0]?.id}/parts`, parts);
  const subject = { kind: 'duty-matrix', subjectId: matrix };
  const { approvalId } = await post<{ readonly approvalId: string }>('/api/approvals', subject);
  const other = await open();
  await signInAs(other, executive);
  await approve(other, approvalId);
};

const appointAnalyst = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/pmo-staff');
  await page.getByText('无岗位承担：优先事项“建立项目选择标准”').waitFor();
  await page.getByRole('button', { name: '新建岗位' }).click();
  const form = page.getByRole('dialog', { name: '新建岗位' });
  await choose(page, form.getByLabel('岗位种类'), '组合分析师');
  await check(page);
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: /组合分析师.*空缺/ }).click();
  await page.getByRole('button', { name: '任命' }).click();
  const appointment = page.getByRole('dialog', { name: /任命/ });
  await appointment.getByLabel('人员').fill('何静怡');
  await chooseOpened(page, '何静怡');
  await appointment.getByLabel('项目管理经验（年，任命时）').fill('1');
  await appointment.getByRole('button', { name: '任命' }).click();
  await appointment.waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
  await visit(page, '/pmo-staff');
  await page.getByText('经验不足：1 人中 0 人有 3 年以上经验').waitFor();
  await visit(page, '/pmo-staff?tab=priorities');
  await page.getByRole('button', { name: /编辑 建立项目选择标准/ }).click();
  const priority = page.getByRole('dialog', { name: '修改优先事项' });
  await choose(page, priority.getByLabel('承担岗位'), '组合分析师');
  await priority.getByRole('button', { name: '保存' }).click();
  await page.getByText('无岗位承担').waitFor({ state: 'detached' });
};

const refuseSecondA = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/duties');
  await page.getByRole('button', { name: '新建一版' }).click();
  await page.getByRole('button', { name: '修改分工 里程碑评审' }).click();
  const form = page.getByRole('dialog', { name: /修改分工/ });
  await form.getByRole('button', { name: '增加部门' }).click();
  await choose(page, form.getByLabel('部门 2'), '质量部');
  await choose(page, form.getByLabel('角色 2'), 'A 负责');
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText(/“里程碑评审”不能有两个 A/).waitFor();
  await check(page);
};

journey(
  'a position is created and held, its gap disappears, and too little experience is told',
  async (stage) => {
    await prepareStaff(stage);
    await appointAnalyst(stage);
  },
  { widths: [1440] },
);

journey(
  'a second A in a duty matrix is refused',
  async (stage) => {
    await prepareDuties(stage);
    await refuseSecondA(stage);
  },
  { widths: [1440] },
);
