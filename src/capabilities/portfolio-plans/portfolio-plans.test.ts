import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { bringProposals, told } from '../../../test/support/proposals.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { commitToPlan } from './actions/commitments.ts';
import { executionOf, mixFault, mixOf, rolledUp, standingOf } from './rules.ts';
import type { Group, PlanDetail, PlanForecast } from './schema.ts';
import { findForecast } from './store/forecast.ts';

const wan = (amount: number) => amount * 1_000_000;
const promised = (amount: number, more: object = {}) => ({
  amountFen: wan(amount),
  category: null,
  isCarriedOver: false,
  plannedStartOn: null,
  startedOn: null,
  releasedOn: null,
  ...more,
});

test.each([
  [[], 0, 0, 1600],
  [[promised(180), promised(96), promised(860), promised(420)], 1556, 0, 44],
  [[promised(46, { isCarriedOver: true }), promised(130, { releasedOn: '2026-09-30' })], 46, 46, 1554],
  [[promised(1700)], 1700, 0, -100],
] as const)('of 1,600 with %j: committed %d, carried over %d, free %d', (rows, committed, carried, free) => {
  expect(standingOf(wan(1600), rows)).toEqual({
    committedFen: wan(committed),
    carriedOverFen: wan(carried),
    freeFen: wan(free),
  });
});

test('the mix is compared with its target, and unknown while nothing is promised', () => {
  const targets = [
    { category: 'run', percent: 50 },
    { category: 'grow', percent: 50 },
  ] as const;
  expect(mixOf(targets, []).map(({ actualPercent }) => actualPercent)).toEqual([null, null, null]);
  const rows = [promised(300, { category: 'run' }), promised(100, { category: 'innovate' })];
  expect(mixOf(targets, rows)).toMatchObject([
    { category: 'run', targetPercent: 50, actualPercent: 75 },
    { category: 'grow', targetPercent: 50, actualPercent: 0 },
    { category: 'innovate', targetPercent: null, actualPercent: 25 },
  ]);
  expect([mixFault(targets), mixFault([{ percent: 99 }]), mixFault([])]).toEqual([null, 99, null]);
});

test('planned starts are compared with those that took place', () => {
  const rows = [
    promised(1, { plannedStartOn: '2026-03-01', startedOn: '2026-03-05' }),
    promised(1, { plannedStartOn: '2026-04-01' }),
    promised(1, { plannedStartOn: '2026-06-01' }),
  ];
  expect(executionOf(rows, '2026-04-30')).toEqual({ planned: 2, started: 1 });
});

test('a programme is as healthy as its worst project', () => {
  const part = (budget: number | null, health: 'green' | 'amber' | 'red' | null) => ({
    budgetFen: budget === null ? null : wan(budget),
    forecastFen: null,
    actualCostFen: null,
    health,
  });
  expect(rolledUp([part(860, 'green'), part(96, 'red'), part(null, null)])).toEqual({
    projects: 3,
    budgetFen: wan(956),
    forecastFen: null,
    actualCostFen: null,
    withoutBudget: 1,
    health: 'red',
    notAssessed: 1,
  });
  expect(rolledUp([])).toMatchObject({ budgetFen: null, health: null });
});

describe('the portfolio plan', () => {
  let at: TestServer;
  let cast: Cast;
  let director: Client;
  let plan = '';
  const shown = () => director.mustGet<PlanDetail>(`/api/portfolio-plans/${plan}`);
  beforeAll(async () => {
    at = await startTestServer({ now: '2026-01-15T09:00:00+08:00' });
    director = await at.setUp();
    cast = await bringCast(at);
  });
  afterAll(() => at.close());

  test('has an envelope, a calendar and a target mix', async () => {
    const body = {
      year: 2026,
      title: '2026 年组合管理计划',
      envelopeFen: wan(1600),
      mix: [
        { category: 'run', percent: 40 },
        { category: 'grow', percent: 40 },
      ],
      events: [
        { kind: 'final', name: '第一轮终选', onDate: '2026-02-11' },
        { kind: 'review', name: '一季度评审', onDate: '2026-04-10' },
      ],
    };
    expect(await director.post('/api/portfolio-plans', body)).toMatchObject({
      status: 422,
      json: { type: 'portfolio-plan.mix-not-100', params: { sum: 80 } },
    });
    const mix = [...body.mix, { category: 'innovate', percent: 20 }];
    plan = (await director.mustPost<{ id: string }>('/api/portfolio-plans', { ...body, mix })).id;
    expect(await director.post('/api/portfolio-plans', { ...body, mix })).toMatchObject({
      json: { type: 'portfolio-plan.year-taken' },
    });
    expect(await shown()).toMatchObject({
      state: 'draft',
      committedFen: 0,
      freeFen: wan(1600),
      events: [{}, {}],
    });
    expect(await director.mustGet('/api/portfolio-plans')).toMatchObject({
      total: 1,
      rows: [{ year: 2026 }],
    });
    expect((await (await cast.as('马骏')).get('/api/portfolio-plans')).status).toBe(403);
  });

  test('is changed on the version seen', async () => {
    const { version } = await shown();
    const change = { version, envelopeFen: wan(1600), note: '含信创专项' };
    expect((await director.patch(`/api/portfolio-plans/${plan}`, change)).status).toBe(200);
    expect((await director.patch(`/api/portfolio-plans/${plan}`, change)).status).toBe(412);
  });

  test('counts what selection promised and what is carried over, once', async () => {
    const promise = (projectId: string | null, amount: number) =>
      at.app.write(systemActor('selection'), 'portfolio.commit', (write) =>
        commitToPlan(write, {
          year: 2026,
          proposalId: '0198f1f4-0000-7000-8000-000000000001',
          projectId,
          title: '江城银行核心系统迁移',
          amountFen: wan(amount),
          category: 'grow',
        }),
      );
    const first = await promise(null, 860);
    const { id: projectId } = await director.mustPost<{ id: string }>('/api/projects', {
      code: 'P-1',
      name: '江城',
    });
    expect(await promise(projectId, 860)).toEqual(first);
    const other = await at.app.write(systemActor('selection'), 'portfolio.commit', (write) =>
      commitToPlan(write, { year: 2031, projectId, title: '无计划', amountFen: 1 }),
    );
    expect(other).toBeNull();
    const old = await director.mustPost<{ id: string }>('/api/projects', { code: 'P-0', name: '旧项目' });
    const carry = { projectId: old.id, amountFen: wan(46), isCarriedOver: true, category: 'run' };
    const { id: commitmentId } = await director.mustPost<{ id: string }>(
      `/api/portfolio-plans/${plan}/commitments`,
      carry,
    );
    expect(await director.post(`/api/portfolio-plans/${plan}/commitments`, carry)).toMatchObject({
      json: { type: 'portfolio-plan.commitment-taken' },
    });
    expect(await shown()).toMatchObject({
      committedFen: wan(906),
      carriedOverFen: wan(46),
      freeFen: wan(694),
      commitments: [
        { title: '旧项目', isCarriedOver: true },
        { title: '江城银行核心系统迁移', projectCode: 'P-1' },
      ],
    });
    const release = () =>
      director.put(`/api/portfolio-plans/${plan}/commitments/${commitmentId}/release`, {
        version: 1,
        reason: '提前完成',
      });
    expect((await release()).status).toBe(204);
    expect(await release()).toMatchObject({ json: { type: 'portfolio-plan.released-already' } });
    expect((await shown()).freeFen).toBe(wan(740));
  });

  test('forecasts the year by quarter from what is promised and booked', async () => {
    const forecast = () => director.mustGet<PlanForecast>(`/api/portfolio-plans/${plan}/forecast`);
    const [row] = (await forecast()).rows;
    expect(row).toMatchObject({ title: '江城银行核心系统迁移', projectCode: 'P-1', isDated: false });
    expect(await forecast()).toMatchObject({
      asOf: '2026-01-15',
      currentQuarter: 1,
      plannedFen: row?.plannedFen,
      bookedFen: [0, 0, 0, 0],
      differenceFen: wan(740),
    });
    const { id: beside } = await director.mustPost<{ id: string }>('/api/projects', {
      code: 'P-2',
      name: '未占用',
    });
    const book = (project_id: string, on_date: string, amount: number) =>
      at.app.db
        .insertInto('cost_entry')
        .values({ id: newId(), project_id, on_date, amount_fen: wan(amount), kind: 'labour' })
        .execute();
    await at.app.db
      .updateTable('project')
      .set({ start_on: '2026-04-01', finish_on: '2026-09-30' })
      .where('id', '=', row?.projectId ?? '')
      .execute();
    await book(row?.projectId ?? '', '2026-01-10', 60);
    await book(row?.projectId ?? '', '2025-12-31', 999);
    await book(beside, '2026-01-12', 20);
    expect(await forecast()).toMatchObject({
      bookedFen: [wan(80), 0, 0, 0],
      differenceFen: wan(720),
      rows: [
        { isDated: true, fromOn: '2026-04-01', forecastFen: [wan(60), 397_814_208, 402_185_792, 0] },
        { commitmentId: null, projectCode: 'P-2', forecastFen: [wan(20), 0, 0, 0] },
      ],
    });
    await at.app.db
      .updateTable('project')
      .set({ confidentiality: 'secret' })
      .where('id', '=', row?.projectId ?? '')
      .execute();
    const planning = await cast.as('丁磊');
    const hidden = { title: null, projectId: null, projectCode: null, proposalId: null };
    expect(
      (await planning.mustGet<PlanForecast>(`/api/portfolio-plans/${plan}/forecast`)).rows[0],
    ).toMatchObject({
      ...hidden,
      amountFen: row?.amountFen,
    });
    const { commitments } = await planning.mustGet<PlanDetail>(`/api/portfolio-plans/${plan}`);
    expect(commitments.filter(({ title }) => title === null)).toMatchObject([
      { ...hidden, amountFen: row?.amountFen },
    ]);
    expect((await shown()).commitments.filter(({ title }) => title === null)).toEqual([]);
    const stranger = { ...systemActor('陌生人'), kind: 'person' as const, personId: newId() };
    const asked = { db: at.app.db, who: stranger, now: at.clock.now() };
    expect((await findForecast(asked, plan)).rows.at(-1)).toMatchObject({
      projectId: null,
      title: null,
      bookedFen: [wan(20), 0, 0, 0],
    });
  });

  test('names a promised proposal to those alone who may see it', async () => {
    const ids = await bringProposals(at, cast, [told('青鸾平台', 10, 20, '市场部')]);
    const proposalId = ids.get('青鸾平台') ?? '';
    await at.app.write(systemActor('selection'), 'portfolio.commit', (write) =>
      commitToPlan(write, { year: 2026, proposalId, title: '青鸾平台', amountFen: wan(1) }),
    );
    const tell = async (client: Client) => {
      const { commitments } = await client.mustGet<PlanDetail>(`/api/portfolio-plans/${plan}`);
      const { rows } = await client.mustGet<PlanForecast>(`/api/portfolio-plans/${plan}/forecast`);
      return [commitments, rows].map((of) => of.some(({ title }) => title === '青鸾平台'));
    };
    expect(await tell(director)).toEqual([true, true]);
    expect(await tell(await cast.as('韩冰'))).toEqual([false, false]);
  });

  test('projects are summed up by programme and portfolio', async () => {
    const project = async (code: string, budget: number, programId?: string) =>
      (
        await director.mustPost<{ id: string }>('/api/projects', {
          code,
          name: code,
          budgetFen: wan(budget),
          programId,
        })
      ).id;
    const { id: programId } = await director.mustPost<{ id: string }>('/api/programs', {
      code: 'PG-FIN',
      name: '金融数字化',
    });
    const bank = await project('B', 860, programId);
    await project('C', 96, programId);
    const found = (await director.mustPost<{ id: string }>('/api/portfolios', { code: 'T', name: '数字化' }))
      .id;
    const below = (
      await director.mustPost<{ id: string }>('/api/portfolios', {
        code: 'T1',
        name: '金融',
        parentId: found,
      })
    ).id;
    expect((await director.put(`/api/portfolios/${below}/projects`, { projects: [bank] })).status).toBe(204);
    const groups = await director.mustGet<{ programs: Group[]; portfolios: Group[] }>('/api/portfolios');
    expect(groups.programs[0]).toMatchObject({
      name: '金融数字化',
      rollUp: { projects: 2, budgetFen: wan(956) },
    });
    expect(groups.portfolios.map(({ code, rollUp }) => [code, rollUp.budgetFen])).toEqual([
      ['T', wan(860)],
      ['T1', wan(860)],
    ]);
    const secret = { code: 'X', name: '代号猎鹰', confidentiality: 'secret' };
    const { id: hidden } = await director.mustPost<{ id: string }>('/api/projects', secret);
    await director.put(`/api/portfolios/${below}/projects`, { projects: [bank, hidden] });
    const { token } = await director.mustPost<{ token: string }>('/api/tokens', {
      name: '不见机密',
      scopes: ['project.read', 'program.manage'],
      expiresAt: '2026-02-01T00:00:00Z',
    });
    const bearer = { authorization: `Bearer ${token}` };
    const emptied = await at.client().put(`/api/portfolios/${below}/projects`, { projects: [] }, bearer);
    expect(emptied.status).toBe(204);
    const { portfolios } = await director.mustGet<{ portfolios: Group[] }>('/api/portfolios');
    expect(portfolios.find(({ id }) => id === below)?.parts.map(({ code }) => code)).toEqual(['X']);
    expect(await director.delete(`/api/portfolios/${found}`)).toMatchObject({
      json: { type: 'record.used' },
    });
    expect((await director.delete(`/api/portfolios/${below}`)).status).toBe(204);
  });
});
