import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { recomputeDirty } from './actions/recompute-health.ts';
import type { ProjectHealth } from './schema.ts';
import type { RuleSettings, RulesPreview } from './schema/health-rules.ts';
import type { Executive } from './schema/portfolio.ts';

let at: TestServer;
let director: Client;
let cast: Cast;
let late = '';
let secret = '';

const wan = 1_000_000;
const slipping = {
  phase: 'executing',
  baselineStartOn: '2026-03-02',
  baselineFinishOn: '2026-09-30',
  finishOn: '2026-10-30',
  budgetFen: 100 * wan,
  forecastFen: 104 * wan,
};
const register = async (code: string, more: object): Promise<string> =>
  (await director.mustPost<{ id: string }>('/api/projects', { code, name: `项目 ${code}`, ...more })).id;

beforeAll(async () => {
  at = await startTestServer({ now: '2026-07-31T09:00:00+08:00' });
  director = await at.setUp();
  cast = await bringCast(at);
  late = await register('P-01', slipping);
  secret = await register('P-02', { ...slipping, confidentiality: 'secret' });
  await register('P-03', { ...slipping, finishOn: '2026-09-30' });
  await register('P-04', { phase: 'executing' });
  await recomputeDirty(at.app);
});
afterAll(() => at.close());

const settings = () => director.mustGet<RuleSettings>('/api/health-rules');
const measure = async (id: string) =>
  (await settings()).dimensions.flatMap(({ measures }) => measures).find((one) => one.id === id);
const change = async (body: object, by = director) =>
  by.put<RuleSettings>('/api/health-rules', {
    version: (await settings()).version,
    reason: '评审会决定',
    ...body,
  });
const preview = (body: object, by = director) =>
  by.mustPost<RulesPreview>('/api/health-rules/previews', body);
const health = async (id: string): Promise<ProjectHealth> => {
  await recomputeDirty(at.app);
  return director.mustGet<ProjectHealth>(`/api/projects/${id}/health`);
};
const relaxed = { thresholds: { slipPct: { green: 20, yellow: 30 }, slipDays: { green: 30, yellow: 40 } } };

describe('thresholds of health', () => {
  test('are as shipped until somebody changes them', async () => {
    expect(await settings()).toMatchObject({ lastChange: null });
    expect(await measure('slipPct')).toMatchObject({
      direction: 'down',
      shipped: { green: 5, yellow: 10 },
      inForce: { green: 5, yellow: 10 },
      min: 0,
    });
  });

  test('a preview computes every project and saves nothing', async () => {
    const told = await preview(relaxed);
    expect(told).toMatchObject({
      assessed: 3,
      changed: 2,
      moves: [{ from: 'red', to: 'green', count: 2 }],
    });
    expect(told.projects.map(({ code }) => code).toSorted()).toEqual(['P-01', 'P-02']);
    const tighter = await preview({ thresholds: { vacPct: { green: -1, yellow: -3.5 } } });
    expect(tighter.projects).toMatchObject([
      { code: 'P-03', from: 'green', to: 'red', params: { value: -4 } },
    ]);
    expect((await health(late)).health).toBe('red');
    expect(await preview({})).toMatchObject({ changed: 0, moves: [], projects: [] });
  });

  test('are saved with a reason and colour every project anew behind the write', async () => {
    at.clock.set('2026-07-31T10:00:00+08:00');
    expect((await change(relaxed)).status).toBe(200);
    expect(await health(late)).toMatchObject({ health: 'green', rule: 'health.all-green' });
    expect((await health(secret)).health).toBe('green');
    expect(await measure('slipPct')).toMatchObject({
      shipped: { green: 5, yellow: 10 },
      inForce: { green: 20, yellow: 30 },
    });
    expect(await settings()).toMatchObject({ lastChange: { by: '系统管理员', reason: '评审会决定' } });
    const entry = await at.app.db
      .selectFrom('audit_event')
      .select('changes')
      .where('action', '=', 'health-rules.change')
      .executeTakeFirstOrThrow();
    expect(entry.changes).toMatchObject({
      health_rules: [{}, { thresholds: relaxed.thresholds, limits: {}, points: {} }],
      reason: [null, '评审会决定'],
    });
  });

  test('leave the past as it was', async () => {
    const rows = await at.app.db
      .selectFrom('health_change')
      .select('health')
      .where('project_id', '=', late)
      .orderBy('id')
      .execute();
    expect(rows).toEqual([{ health: 'red' }, { health: 'green' }]);
    const redThirtyDaysBefore = async (now: string) => {
      at.clock.set(now);
      const admin = await cast.as('admin');
      return (await admin.mustGet<Executive>('/api/portfolio/executive')).red.before;
    };
    expect(await redThirtyDaysBefore('2026-08-30T09:30:00+08:00')).toBe(2);
    expect(await redThirtyDaysBefore('2026-08-30T10:30:00+08:00')).toBe(0);
    at.clock.set('2026-07-31T10:00:00+08:00');
  });

  test('go back to what was shipped, and then nothing of one’s own is kept', async () => {
    const shipped = { slipPct: { green: 5, yellow: 10 }, slipDays: { green: 10, yellow: 20 } };
    expect((await change({ thresholds: shipped })).status).toBe(200);
    expect((await health(late)).health).toBe('red');
    const row = await at.app.db.selectFrom('enterprise').select('health_rules').executeTakeFirstOrThrow();
    expect(row.health_rules).toEqual({ thresholds: {}, limits: {}, points: {} });
  });

  test.each([
    [{ thresholds: { luck: { green: 1, yellow: 2 } } }, 'health-rules.unknown', 'luck'],
    [{ points: { W99: 5 } }, 'health-rules.unknown', 'W99'],
    [
      { thresholds: { spit: { green: 95, yellow: 85 } } },
      'health-rules.out-of-bounds',
      '“挣得进度指数 SPI(t)”的 95',
    ],
    [{ thresholds: { slipDays: { green: 1.5, yellow: 2 } } }, 'health-rules.out-of-bounds', '步长 1'],
    [
      { thresholds: { cpi: { green: 0.8, yellow: 0.9 } } },
      'health-rules.bounds-crossed',
      '比正常界限 0.8 更严',
    ],
    [
      { thresholds: { slipDays: { green: 9, yellow: 5 } } },
      'health-rules.bounds-crossed',
      '预测完工滑移工作日',
    ],
    [{ thresholds: { cpi: { green: 0.9, yellow: null } } }, 'health-rules.red-needed', 'CPI'],
    [{ limits: { redWhenRedCount: 0 } }, 'health-rules.out-of-bounds', '几个维度严重'],
    [{ limits: { tcpiMinPercentComplete: 96 } }, 'health-rules.tcpi-span', '96%'],
    [{ points: { W01: 101 } }, 'health-rules.out-of-bounds', 'W01'],
  ])('%j is refused by %s, in a preview as well', async (body, rule, said) => {
    const refusal = [422, { type: rule, title: expect.stringContaining(said) }];
    const saved = await change(body);
    expect([saved.status, saved.json]).toMatchObject(refusal);
    const previewed = await director.post('/api/health-rules/previews', body);
    expect([previewed.status, previewed.json]).toMatchObject(refusal);
  });

  test('are not saved without a reason, nor on an older version', async () => {
    expect((await change({ ...relaxed, reason: ' ' })).status).toBe(400);
    const { version } = await settings();
    await change({ limits: { redWhenRedCount: 3 } });
    const stale = await change({ ...relaxed, version });
    expect([stale.status, stale.json['type' as never]]).toEqual([412, 'record.stale']);
    expect((await settings()).limits.find(({ id }) => id === 'redWhenRedCount')?.inForce).toBe(3);
    await change({});
  });

  test('are for who manages the settings; who sees no projects is told numbers, not names', async () => {
    const analyst = await cast.as('何静怡');
    expect((await analyst.get('/api/health-rules')).status).toBe(403);
    expect((await change(relaxed, analyst)).json).toMatchObject({ type: 'permission.missing' });
    expect((await analyst.post('/api/health-rules/previews', relaxed)).status).toBe(403);
    await director.mustPost('/api/grants', {
      personId: cast.personId('蒋欣'),
      role: 'system-admin',
      scope: 'enterprise',
      scopeId: null,
    });
    const told = await preview(relaxed, await cast.as('蒋欣'));
    expect(told).toMatchObject({ changed: 2, projects: [] });
  });

  test('points of the signs decide whether a self-rating is too rosy', async () => {
    await director.mustPost(`/api/projects/${late}/measures`, {
      period: '2026-07',
      asOf: '2026-07-30',
      selfHealth: { overall: 'green' },
      facts: {},
    });
    expect((await health(late)).watermelon).toMatchObject({ flag: false, score: 25 });
    await change({ limits: { watermelonFlagScore: 60 }, points: { W01: 60 } });
    expect((await health(late)).watermelon).toMatchObject({ flag: true, score: 60 });
  });
});
