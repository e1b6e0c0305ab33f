import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { bringCast } from '../../../test/support/cast.ts';
import { administrator, startTestServer, type TestServer } from '../../../test/support/server.ts';
import { recomputeAll, recomputeDirty } from './actions/recompute-health.ts';
import type { Measure, ProjectHealth } from './schema.ts';
import type { Executive, PortfolioSummary, WallRow } from './schema/portfolio.ts';

let at: TestServer;
let director: Client;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-07-31T09:00:00+08:00' });
  director = await at.setUp();
});
afterAll(() => at.close());

const wan = 1_000_000;
const register = async (code: string, more: object = {}): Promise<string> => {
  const body = { code, name: `项目 ${code}`, phase: 'executing', ...more };
  const { id } = await director.mustPost<{ id: string }>('/api/projects', body);
  return id;
};
const health = async (id: string): Promise<ProjectHealth> => {
  await recomputeDirty(at.app);
  return director.mustGet<ProjectHealth>(`/api/projects/${id}/health`);
};
const measure = (id: string, change: object = {}) =>
  director.post(`/api/projects/${id}/measures`, {
    period: '2026-06',
    asOf: '2026-06-30',
    bacFen: 1000 * wan,
    pvFen: 500 * wan,
    evFen: 400 * wan,
    acFen: 500 * wan,
    ...change,
  });

describe('health of a project', () => {
  let id = '';
  test('without data there is a reason in place of a colour', async () => {
    id = await register('P-01');
    expect(await director.mustGet(`/api/projects/${id}/health`)).toMatchObject({
      health: null,
      rule: 'health.not-computed',
    });
    const told = await health(id);
    expect(told).toMatchObject({ health: null, rule: 'health.no-baseline' });
    expect(told.dimensions.map(({ colour }) => colour)).toEqual([null, null, null, null, null, null]);
  });

  test('figures entered make it red, with the value that decided and the rows behind', async () => {
    expect((await measure(id)).status).toBe(200);
    const told = await health(id);
    expect(told).toMatchObject({
      health: 'red',
      rule: 'health.cpi',
      params: { dimension: 'cost', value: 0.8, green: 0.95 },
      since: '2026-07-31T01:00:00.000Z',
      mayUpdate: true,
    });
    expect(told.measures).toMatchObject([{ period: '2026-06', cpi: { value: 0.8 }, spi: { value: 0.8 } }]);
    const cost = told.dimensions.find(({ dimension }) => dimension === 'cost');
    expect(cost?.measures.map(({ id: key, colour, value }) => [key, colour, value])).toEqual([
      ['cpi', 'red', 0.8],
      ['vacPct', 'red', -25],
      ['tcpi', 'red', 1.2],
    ]);
  });

  test('a period is entered once, corrected with a reason, and never for a day to come', async () => {
    expect(await measure(id)).toMatchObject({ status: 409, json: { type: 'measure.period-taken' } });
    expect(await measure(id, { period: '2026-08', asOf: '2026-08-01' })).toMatchObject({
      status: 422,
      json: { type: 'measure.after-today' },
    });
    const { rows } = await director.mustGet<{ rows: Measure[] }>(`/api/projects/${id}/measures`);
    const [row] = rows;
    const path = `/api/projects/${id}/measures/${row?.id ?? ''}`;
    const body = {
      version: row?.version,
      reason: '成本多计一笔',
      asOf: '2026-06-30',
      bacFen: 1000 * wan,
      pvFen: 500 * wan,
      evFen: 400 * wan,
      acFen: 410 * wan,
    };
    expect((await director.patch(path, body)).status).toBe(204);
    expect((await director.patch(path, body)).status).toBe(412);
    expect(await health(id)).toMatchObject({ health: null, rule: 'health.no-baseline' });
    const entry = await at.app.db
      .selectFrom('audit_event')
      .select('changes')
      .where('action', '=', 'measure.correct')
      .executeTakeFirstOrThrow();
    expect(entry.changes).toMatchObject({ ac_fen: [500 * wan, 410 * wan], reason: [null, '成本多计一笔'] });
  });

  test('a register without earned value colours by dates and budget', async () => {
    const late = await register('P-02', {
      baselineStartOn: '2026-03-02',
      baselineFinishOn: '2026-09-30',
      finishOn: '2026-10-30',
      budgetFen: 100 * wan,
      forecastFen: 104 * wan,
    });
    const told = await health(late);
    expect(told).toMatchObject({
      health: 'red',
      rule: 'health.slip-pct',
      params: { baseline: '2026-09-30', finish: '2026-10-30' },
    });
    const measures = told.dimensions.flatMap((one) => one.measures);
    // October 2026: 8–10 with the make-up Saturday, then three whole weeks.
    expect(measures.find(({ id: key }) => key === 'slipDays')).toMatchObject({ value: 18, colour: 'amber' });
    expect(told.dimensions[1]).toMatchObject({ colour: 'green', rule: 'health.within' });
  });

  test('an open project whose finish has passed is late by today', async () => {
    const late = await register('P-03', { finishOn: '2026-06-30' });
    expect(await health(late)).toMatchObject({
      health: 'red',
      rule: 'health.finish-overdue',
      params: { value: 23, finish: '2026-06-30' },
    });
  });

  test('an overdue key milestone is told by name; the night recomputes what only time changed', async () => {
    const project = await register('P-04');
    await director.mustPost(`/api/projects/${project}/milestones`, {
      code: 'M1',
      name: '系统上线',
      baselineOn: '2026-08-03',
      isKey: true,
    });
    expect(await health(project)).toMatchObject({
      health: null,
      dimensions: [{ colour: null }, {}, {}, {}, {}, {}],
    });
    at.clock.set('2026-08-20T09:00:00+08:00');
    await recomputeAll(at.app);
    at.clock.set('2026-07-31T09:00:00+08:00');
    expect(await director.mustGet(`/api/projects/${project}/health`)).toMatchObject({
      health: 'red',
      rule: 'health.milestone-overdue-days',
      params: { name: '系统上线', value: 17 },
    });
    await recomputeAll(at.app);
  });

  test('risks weigh against the contingency reserve', async () => {
    const project = await register('P-05', {
      baselineStartOn: '2026-03-02',
      baselineFinishOn: '2026-09-30',
      finishOn: '2026-09-30',
    });
    await measure(project, {
      acFen: 400 * wan,
      pvFen: 400 * wan,
      facts: { contingencyReserveFen: 10 * wan, criticalDefects: 0 },
      selfHealth: { overall: 'green' },
    });
    const body = {
      projectId: project,
      title: '关键供应商断供',
      probability: 4,
      impact: 5,
      probabilityPercent: 60,
      costImpactFen: 25 * wan,
    };
    await director.mustPost('/api/risks', body);
    const told = await health(project);
    expect(told.dimensions.find(({ dimension }) => dimension === 'risk')).toMatchObject({
      colour: 'red',
      rule: 'health.reserve-use-pct',
      params: { value: 150 },
    });
    expect(told).toMatchObject({
      health: 'amber',
      risks: [{ score: 20, residualEmvFen: 15 * wan }],
      watermelon: { flag: false, score: 10 },
    });
  });

  test('nothing is computed while nothing changed', async () => {
    await recomputeDirty(at.app);
    const before = await director.mustGet<ProjectHealth>(`/api/projects/${id}/health`);
    at.clock.advance(5);
    await recomputeDirty(at.app);
    expect(await director.mustGet(`/api/projects/${id}/health`)).toMatchObject({
      computedAt: before.computedAt,
    });
  });
});

describe('the portfolio', () => {
  const summary = (): Promise<PortfolioSummary> =>
    director.mustGet<PortfolioSummary>('/api/portfolio/summary');
  const wall = (filter: string, sort = '') =>
    director.mustGet<{ rows: WallRow[]; total: number }>(
      `/api/portfolio/projects?filter=${encodeURIComponent(filter)}&sort=${sort}`,
    );

  test('indices are ratios of sums and tell how many projects count', async () => {
    await recomputeDirty(at.app);
    const told = await summary();
    expect(told.cpi).toEqual({ value: { value: 800 / 810 }, count: 2, filter: told.cpi.filter });
    expect(told.spi.value).toEqual({ value: 800 / 900 });
    expect(told.budget).toMatchObject({ value: { value: 100 * wan }, count: 1 });
    expect(told.otherCurrencies.count).toBe(0);
  });

  test('every number opens exactly the rows it came from', async () => {
    const told = await summary();
    const numbers = [
      told.total,
      told.managed,
      ...told.byHealth,
      ...told.byPhase,
      ...told.byKlass,
      told.budget,
      told.actualCost,
      told.forecast,
      told.pv,
      told.spi,
      told.cpi,
      told.withoutData,
    ];
    for (const { count, filter } of numbers)
      expect([filter, (await wall(filter)).total]).toEqual([filter, count]);
    expect((await wall(told.overdueMilestones.filter)).total).toBe(told.overdueMilestones.projects);
  });

  test('the wall shows anomalies first and sorts by an index', async () => {
    const { rows } = await wall('');
    const rank = { red: 0, amber: 1, green: 3 };
    const ranks = rows.map(({ health: light }) => (light === null ? 2 : rank[light]));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    const sorted = await wall('cpi:filled:', 'cpi');
    expect(sorted.rows.map(({ code }) => code)).toEqual(['P-01', 'P-05']);
  });

  test('the page for directors names the red ones, their reasons and the slips', async () => {
    const told = await director.mustGet<Executive>('/api/portfolio/executive');
    expect(told.managed).toMatchObject({ value: { value: 5 }, before: null });
    expect(told.reds.map(({ code, rule }) => [code, rule])).toEqual([
      ['P-02', 'health.slip-pct'],
      ['P-03', 'health.finish-overdue'],
    ]);
    expect(told.onTime).toMatchObject({ value: { value: 0.5 }, count: 2 });
    expect(told.slips).toMatchObject([{ code: 'P-02', slipDays: 18 }]);
  });

  test('a month later the number before is told', async () => {
    at.clock.set('2026-09-05T09:00:00+08:00');
    director = await at.signIn(administrator.login, administrator.password);
    expect((await director.mustGet<Executive>('/api/portfolio/executive')).red.before).toBe(2);
    at.clock.set('2026-07-31T09:10:00+08:00');
  });

  test('who has no portfolio permission sees neither figures nor their export', async () => {
    const cast = await bringCast(at);
    const trainer = await cast.as('胡晨');
    for (const path of ['summary', 'executive', 'projects'])
      expect([path, (await trainer.get(`/api/portfolio/${path}`)).status]).toEqual([path, 403]);
    expect((await trainer.get('/api/lists/portfolio/export?format=csv')).status).toBe(404);
    const { rows } = await director.mustGet<{ rows: { id: string }[] }>('/api/projects');
    expect((await trainer.get(`/api/projects/${rows[0]?.id ?? ''}/health`)).status).toBe(404);
  });

  test('missing figures are never 0 and never 100 %', async () => {
    await at.app.db.deleteFrom('project_measure').execute();
    await recomputeDirty(at.app);
    const told = await summary();
    expect([told.pv.value, told.cpi.value]).toEqual([
      { missing: 'evm.no-measure' },
      { missing: 'evm.no-measure' },
    ]);
    expect((await director.mustGet<Executive>('/api/portfolio/executive')).cpi.value).toEqual({
      missing: 'evm.no-measure',
    });
    await at.app.db.deleteFrom('project').execute();
    const empty = await director.mustGet<Executive>('/api/portfolio/executive');
    expect([empty.onTime.value, empty.managed.value]).toEqual([
      { missing: 'portfolio.no-baselines' },
      { value: 0 },
    ]);
  });
});
