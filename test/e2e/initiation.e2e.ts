import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { bringPerson, call, signInAs } from './support/call.ts';
import { choose, chooseOpened } from './support/choose.ts';
import { journey, type Stage } from './support/journey.ts';
import { administrator } from './support/product.ts';
import { acceptedProposal, decideRound, handInSheet, me, openRound } from './support/round-under-way.ts';

const title = '统一研发效能平台';
const vague = '提升系统性能';
const measurable = '2026-12-18 前研发交付周期缩短至 15 天';
const password = 'Chang-Jiang-2026!';
const chief = { name: '沈国栋', login: 'shengd', role: 'executive' };
const sponsor = { name: '林若梅', login: 'linrm', role: 'sponsor' };

interface Ground {
  /** As the form names it. */
  readonly proposal: string;
  readonly his: Page;
  readonly hers: Page;
}

const signedIn = async ({ open }: Stage, who: typeof chief): Promise<Page> => {
  const page = await open();
  await signInAs(page, { ...who, password });
  return page;
};

/** A proposal that was selected; the applicant is an executive himself, beside the one who will decide. */
const prepare = async (stage: Stage): Promise<Ground> => {
  const { page } = stage;
  const unit = { name: '研发一部', kind: 'department', position: 0 };
  const { id: unitId } = await call(page, 'POST', '/api/units', unit);
  const own = await me(page);
  await call(page, 'POST', '/api/grants', { personId: own, role: 'executive', scope: 'enterprise' });
  const chiefId = await bringPerson(page, { ...chief, password });
  await bringPerson(page, { ...sponsor, password });
  await call(page, 'POST', '/api/people', { name: '王璐', post: '项目经理' });
  const proposalId = await acceptedProposal(page, { name: title, costWan: 180, unitId });
  const asked = { name: '2026 年度第一轮', proposalIds: [proposalId], assessorIds: [own] };
  const roundId = await openRound(page, asked);
  await handInSheet(page, roundId, () => [5, 4]);
  await call(page, 'POST', `/api/rounds/${roundId}/preliminary`, { decisions: [] });
  await decideRound(page, roundId, { memberIds: [own, chiefId], chairId: chiefId });
  const { code } = await call<{ readonly code: string }>(page, 'GET', `/api/proposals/${proposalId}`);
  const [his, hers] = [await signedIn(stage, chief), await signedIn(stage, sponsor)];
  return { proposal: `${code} ${title}`, his, hers };
};

const choosePerson = async (page: Page, field: Locator, name: string): Promise<void> => {
  await field.fill(name);
  await chooseOpened(page, name);
};

const pickDay = async (field: Locator, day: string): Promise<void> => {
  await field.fill(day);
  await field.press('Enter');
};

/** Fills the request; a goal that cannot be measured is refused with what it lacks. */
const request = async ({ page, visit, check }: Stage, { proposal }: Ground): Promise<void> => {
  await visit(page, '/initiations');
  await page.getByRole('button', { name: '申请立项' }).first().click();
  const form = page.getByRole('dialog', { name: '申请立项' });
  await choose(page, form.getByLabel('入选的提案'), proposal);
  await choosePerson(page, form.getByLabel('发起人'), sponsor.name);
  await choosePerson(page, form.getByLabel('项目经理'), '王璐');
  await form.getByLabel('目标 1').fill(vague);
  await form.getByText('还缺：数值、日期').waitFor();
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText(`目标“${vague}”不可度量，缺少：数值、日期`).waitFor();
  await check(page);
  await form.getByLabel('目标 1').fill(measurable);
  await form.getByText('可度量', { exact: true }).waitFor();
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'hidden' });
};

/** Who asks waits for another, though he could decide on any other request. */
const submit = async ({ page, check }: Stage): Promise<void> => {
  const drawer = page.getByRole('dialog', { name: title });
  await drawer.getByText(measurable).first().waitFor();
  await drawer.getByRole('button', { name: '提交审批' }).click();
  const form = page.getByRole('dialog', { name: '提交审批' });
  await form.getByRole('button', { name: '提交审批' }).click();
  await drawer.getByText(`等待 ${chief.name}`).first().waitFor();
  await drawer.getByRole('button', { name: '撤回' }).waitFor();
  for (const name of ['同意', '附加条件'])
    expect(await drawer.getByRole('button', { name, exact: true }).count(), name).toBe(0);
  await check(page);
};

/** From the to-do to the record, on a phone: a condition with its day, then the approval. */
const approve = async ({ check }: Stage, { his }: Ground): Promise<void> => {
  await his.setViewportSize({ width: 375, height: 760 });
  await his.goto('/todos');
  await his.getByRole('link', { name: title }).first().click();
  await his.getByRole('link', { name: '查看事项' }).click();
  const drawer = his.getByRole('dialog', { name: title });
  await drawer.getByRole('button', { name: '附加条件' }).click();
  const condition = his.getByRole('dialog', { name: '附加条件' });
  await condition.getByLabel('条件', { exact: true }).fill('补充回退方案');
  await pickDay(condition.getByLabel('期限'), '2026-03-20');
  await check(his);
  await condition.getByRole('button', { name: '保存' }).click();
  await drawer.getByRole('listitem').filter({ hasText: '补充回退方案' }).getByText('2026-03-20').waitFor();
  await check(his);
  await drawer.getByRole('button', { name: '同意', exact: true }).click();
  const opinion = his.getByRole('dialog', { name: '同意' });
  await opinion.getByLabel('意见').fill('同意，按条件落实');
  await opinion.getByRole('button', { name: '同意' }).click();
  await drawer.getByRole('link', { name: 'QH-2026-001' }).waitFor();
};

/** The memo tells the decision with its condition and can be superseded, never changed. */
const readMemo = async ({ page, check }: Stage): Promise<void> => {
  await page.reload();
  const drawer = page.getByRole('dialog', { name: title });
  await drawer.getByRole('link', { name: /^DM-2026-\d{3}$/ }).click();
  const memo = page.getByRole('dialog', { name: /^DM-2026-\d{3} / });
  await memo.getByText('批准立项，项目编号 QH-2026-001，预算 180 万元。').waitFor();
  await memo.getByText(/补充回退方案 · 期限 2026-03-20/).waitFor();
  await memo.getByRole('button', { name: '取代' }).waitFor();
  expect(await memo.getByRole('button', { name: /编辑|修改|删除/ }).count(), 'no edit of a memo').toBe(0);
  await check(page);
  await memo.getByRole('link', { name: new RegExp(title) }).click();
};

/** Drafted on the project's page, signed by the sponsor, in force for everybody. */
const giveMandate = async ({ page, check }: Stage, { hers }: Ground): Promise<void> => {
  await page.getByRole('tab', { name: '授权与费用' }).click();
  await page.getByText(/^还没有授权书/).waitFor();
  await page.getByRole('button', { name: '起草授权书' }).click();
  const form = page.getByRole('dialog', { name: '起草授权书' });
  await pickDay(form.getByLabel('生效日'), '2026-02-13');
  await check(page);
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByText('草稿，待签署').waitFor();
  expect(await page.getByRole('button', { name: '登记费用' }).count(), 'nothing is booked yet').toBe(0);
  await hers.goto('/todos');
  await hers.getByRole('link', { name: title }).first().click();
  await hers.getByRole('button', { name: '签署', exact: true }).click();
  const asked = hers.getByRole('dialog', { name: /^签署后授权书不可修改/ });
  await asked.waitFor();
  await check(hers);
  await asked.getByRole('button', { name: '签署' }).click();
  await hers.getByText('已签署').waitFor();
  await page.reload();
  await page.getByText('已签署').waitFor();
  await page.getByRole('button', { name: '登记费用' }).waitFor();
  await check(page);
};

journey(
  `a project is asked for by ${administrator.name}, approved by another with a condition, and its mandate is signed`,
  async (stage) => {
    const ground = await prepare(stage);
    await request(stage, ground);
    await submit(stage);
    await approve(stage, ground);
    await readMemo(stage);
    await giveMandate(stage, ground);
  },
  { widths: [1440], now: '2026-02-13T09:00:00+08:00' },
);
