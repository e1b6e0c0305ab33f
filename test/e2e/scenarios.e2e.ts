import { expect } from 'vitest';
import { call } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';
import { acceptedProposal, decideRound, handInSheet, me, openRound } from './support/round-under-way.ts';

const titles = { first: '统一研发效能平台', second: '客服智能问答系统' };

/** A round that is decided with both projects in, and somebody who may adopt. */
const prepare = async ({ page }: Stage): Promise<void> => {
  const unit = { name: '市场部', kind: 'department', position: 0 };
  const { id: unitId } = await call(page, 'POST', '/api/units', unit);
  const { id: chiefId } = await call(page, 'POST', '/api/people', { name: '沈国栋', post: '总经理' });
  const executive = { personId: chiefId, role: 'executive', scope: 'enterprise' };
  await call(page, 'POST', '/api/grants', executive);
  const proposalIds = [
    await acceptedProposal(page, { name: titles.first, costWan: 180, unitId }),
    await acceptedProposal(page, { name: titles.second, costWan: 96, unitId }),
  ];
  const own = await me(page);
  const roundId = await openRound(page, { name: '2026 年度第一轮', proposalIds, assessorIds: [own] });
  await handInSheet(page, roundId, () => [4, 4]);
  await call(page, 'POST', `/api/rounds/${roundId}/preliminary`, { decisions: [] });
  await decideRound(page, roundId, { memberIds: [own, chiefId], chairId: chiefId });
};

/** Begins with the live plan, puts one off and makes it dearer. */
const change = async ({ page, visit, check }: Stage): Promise<void> => {
  await visit(page, '/scenarios');
  await page.getByRole('button', { name: '新建情景' }).first().click();
  const form = page.getByRole('dialog', { name: '新建情景' });
  await form.getByLabel('名称').fill('推迟两个月');
  await form.getByRole('button', { name: '保存' }).click();
  const drawer = page.getByRole('dialog', { name: '推迟两个月' });
  await drawer.getByLabel(`“${titles.first}”推迟的月数`).fill('2');
  await drawer.getByLabel(`“${titles.first}”的成本`).fill('210');
  await drawer.getByLabel(`“${titles.first}”的成本`).press('Tab');
  await check(page);
  await drawer.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存').first().waitFor();
};

journey(
  'a scenario begins with the live plan, is changed, compared, and submitted for adoption',
  async (stage) => {
    const { page, check } = stage;
    await prepare(stage);
    await change(stage);
    await page.keyboard.press('Escape');
    const table = page.getByRole('region', { name: '并列比较' }).getByRole('table');
    await table.getByRole('columnheader', { name: '推迟两个月' }).waitFor();
    await table.getByText('较现行 ＋30').first().waitFor();
    await check(page);
    await page.getByRole('button', { name: '推迟两个月' }).click();
    const drawer = page.getByRole('dialog', { name: '推迟两个月' });
    await drawer.getByRole('button', { name: '申请采纳' }).click();
    const asked = page.getByRole('dialog', { name: '申请采纳“推迟两个月”' });
    await asked.getByLabel('理由（写入决策备忘录）').fill('先完成一期');
    await asked.getByRole('button', { name: '申请采纳' }).click();
    await drawer.getByText('等待 沈国栋').first().waitFor();
    await check(page);
    const { rows } = await call<{ readonly rows: readonly { readonly id: string }[] }>(
      page,
      'GET',
      '/api/rounds',
    );
    const scenarios = await call<{ readonly rows: readonly object[] }>(
      page,
      'GET',
      `/api/rounds/${rows[0]?.id ?? ''}/scenarios`,
    );
    expect(scenarios.rows).toMatchObject([{ name: '推迟两个月', state: 'in-approval' }]);
  },
  { widths: [1440], now: '2026-01-20T09:00:00+08:00' },
);
