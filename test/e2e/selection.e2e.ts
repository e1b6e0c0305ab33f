import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { bringPerson, call, signInAs } from './support/call.ts';
import { journey, type Stage } from './support/journey.ts';
import { administrator } from './support/product.ts';
import { acceptedProposal, consult, handInSheet, me, openRound } from './support/round-under-way.ts';

const gao = { login: 'gaojg', password: 'Chang-Jiang-2026!', name: '高建国' };
const titles = { first: '统一研发效能平台', second: '智慧园区一体化平台', weak: '移动巡检APP二期' };
const now = '2026-01-20T09:00:00+08:00';

interface Ground {
  readonly roundId: string;
  readonly unitId: string;
  readonly gaoId: string;
}

/** Three proposals in a round that the administrator and a line manager judge. */
const prepare = async ({ page }: Stage): Promise<Ground> => {
  const unit = { kind: 'department', position: 0 };
  const { id: unitId } = await call(page, 'POST', '/api/units', { ...unit, name: '市场部' });
  const gaoId = await bringPerson(page, gao);
  const proposalIds = [
    await acceptedProposal(page, { name: titles.first, costWan: 180, unitId }),
    await acceptedProposal(page, { name: titles.second, costWan: 420, unitId }),
    await acceptedProposal(page, { name: titles.weak, costWan: 120, unitId }),
  ];
  const assessorIds = [await me(page), gaoId];
  return {
    roundId: await openRound(page, { name: '2026 年度第一轮', proposalIds, assessorIds }),
    unitId,
    gaoId,
  };
};

const signedIn = async ({ open }: Stage): Promise<Page> => {
  const page = await open();
  await signInAs(page, gao);
  return page;
};

const given: Readonly<Record<string, readonly [number, number]>> = {
  [titles.first]: [5, 4],
  [titles.second]: [4, 4],
  [titles.weak]: [2, 2],
};

/** Chooses the points of one project on the sheet, criterion by criterion. */
const judge = async (page: Page, title: string): Promise<void> => {
  const card = page.locator('section', { has: page.getByRole('heading', { name: new RegExp(title) }) });
  for (const [place, name] of ['战略一致性', '风险'].entries())
    await card
      .getByRole('group', { name: new RegExp(name) })
      .getByRole('radio', { name: String(given[title]?.[place] ?? 3), exact: true })
      .check();
};

journey(
  'an assessor fills the sheet, nobody sees a point before all are in, then the spread is shown',
  async (stage) => {
    const { page, visit, check } = stage;
    const { roundId } = await prepare(stage);
    const his = await signedIn(stage);
    await visit(his, '/todos');
    await his
      .getByRole('link', { name: /2026 年度第一轮/ })
      .first()
      .click();
    await his.getByText('已评 0 / 6').waitFor();
    for (const title of Object.values(titles)) await judge(his, title);
    await his.getByText('已评 6 / 6').waitFor();
    await check(his);
    await his.getByRole('button', { name: '提交评分' }).click();
    await his.getByText(/已提交，不能再改$/).waitFor();
    await visit(page, `/rounds/${roundId}?step=scoring`);
    await page.getByRole('main').getByText(new RegExp(administrator.name)).first().waitFor();
    expect(await page.getByRole('main').getByRole('table').count(), 'points are blind').toBe(0);
    await handInSheet(page, roundId, (title) => (title === titles.first ? [2, 4] : (given[title] ?? [])));
    await page.reload();
    const row = page.getByRole('row', { name: new RegExp(titles.first) });
    await row.getByText(/^[25]\/[25]$/).waitFor();
    await row.getByText('分差 3').waitFor();
    await check(page);
  },
  { widths: [1440], now },
);

/** Points of both are in; what comes next is done by hand. */
const scored = async (stage: Stage): Promise<Ground & { readonly his: Page }> => {
  const ground = await prepare(stage);
  const his = await signedIn(stage);
  for (const page of [stage.page, his])
    await handInSheet(page, ground.roundId, (title) => given[title] ?? []);
  return { ...ground, his };
};

/** Leaves the weakest out as suggested, with a reason of one's own for another that stays. */
const screen = async ({ page, visit, check }: Stage, roundId: string): Promise<void> => {
  await visit(page, `/rounds/${roundId}?step=preliminary`);
  await page.getByRole('combobox', { name: `“${titles.weak}”的结论` }).click();
  await page.getByTitle('退回', { exact: true }).click();
  await page.getByLabel(`“${titles.weak}”的理由`).fill('缺少收益测算，补充后再报');
  await check(page);
  await page.getByRole('button', { name: '确认初选结论' }).click();
  const row = page.getByRole('row', { name: new RegExp(titles.weak) });
  await row.getByText('缺少收益测算，补充后再报').waitFor();
  await row.getByText('退回', { exact: true }).waitFor();
};

/** The department objects to one project; the objection is answered on the round's page. */
const hear = async ({ page, visit, check }: Stage, his: Page, ground: Ground): Promise<void> => {
  const { roundId, unitId, gaoId } = ground;
  const id = await consult(page, roundId, { unitId, personId: gaoId });
  await visit(his, `/consultations/${id}`);
  const opinionOn = (title: string) => his.getByRole('radiogroup', { name: `对“${title}”的意见` });
  await opinionOn(titles.first).getByText('同意', { exact: true }).click();
  await opinionOn(titles.second).getByText('反对', { exact: true }).click();
  await his.getByLabel(`“${titles.second}”的理由`).fill('架构师不足');
  await check(his);
  await his.getByRole('button', { name: '提交意见' }).click();
  await his.getByText('已保存').first().waitFor();
  await visit(page, `/rounds/${roundId}?step=consultation`);
  await page.getByText('架构师不足').waitFor();
  await check(page);
  await page.getByLabel(`对“${titles.second}”意见的答复`).fill('六月起借调两名架构师');
  await page.getByRole('button', { name: '提交答复' }).click();
  await page.getByText('六月起借调两名架构师').waitFor();
};

/** Quorum and votes first, then an outcome that differs from the rank, with its reason. */
const decide = async ({ page, visit, check }: Stage, { roundId, gaoId }: Ground): Promise<void> => {
  const memberIds = [await me(page), gaoId];
  await call(page, 'PUT', `/api/rounds/${roundId}/meeting`, {
    heldOn: '2026-02-11',
    group: { memberIds, chairId: gaoId, quorum: 2 },
  });
  await visit(page, `/rounds/${roundId}?step=final`);
  const decision = page.getByRole('button', { name: '作出终选决定' });
  await page.getByText('法定人数 2 / 2').waitFor();
  expect(await decision.isDisabled(), 'no decision without a quorum').toBe(true);
  for (const name of [administrator.name, gao.name]) await page.getByLabel(`${name}到会`).check();
  await page.getByRole('button', { name: '保存到会' }).click();
  await page.getByText('表决未通过：赞成 0，反对 0').waitFor();
  for (const name of [administrator.name, gao.name]) {
    const vote = page.getByRole('combobox', { name: `${name}的表决` });
    await vote.press('Enter');
    await page.locator('.ant-select-dropdown:visible').getByTitle('赞成').click();
    await page.locator('.zs-member', { hasText: name }).getByTitle('赞成').waitFor();
  }
  await page.getByRole('combobox', { name: `“${titles.second}”的结论` }).press('Enter');
  await page.locator('.ant-select-dropdown:visible').getByTitle('否决').click();
  expect(await decision.isDisabled(), 'another outcome needs its reason').toBe(true);
  await page.getByLabel(`“${titles.second}”的理由`).fill('待一期验收后再议');
  await check(page);
  await decision.click();
  await page.getByText(/已作出决定$/).waitFor();
};

/** The last is moved up with the keyboard, with a reason, and waits for the leaders. */
const move = async ({ page, check }: Stage): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`调整“${titles.second}”的名次`) }).press('ArrowUp');
  const form = page.getByRole('dialog', { name: new RegExp(titles.second) });
  await form.getByLabel('理由').fill('监管要求提前');
  await check(page);
  await form.getByRole('button', { name: '提交审批' }).click();
  await page.getByText(`${titles.second} 2→1：监管要求提前`).waitFor();
  await page.getByText('审批中').first().waitFor();
};

journey(
  'the weakest is sent back with a reason, an objection is answered, and the group decides by quorum and vote',
  async (stage) => {
    const { his, ...ground } = await scored(stage);
    await screen(stage, ground.roundId);
    await hear(stage, his, ground);
    await call(stage.page, 'POST', '/api/grants', {
      personId: ground.gaoId,
      role: 'executive',
      scope: 'enterprise',
    });
    await decide(stage, ground);
    await move(stage);
  },
  { widths: [1440], now },
);
