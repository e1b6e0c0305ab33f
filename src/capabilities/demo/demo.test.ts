import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { recomputeDirty } from '../monitoring/actions/recompute-health.ts';
import type { ProposalDetail } from '../proposals/schema/messages.ts';
import { readDemoSet } from './data/data-set.ts';
import { readDemoProposals } from './data/proposal-set.ts';
import { healthOf } from './data/words.ts';
import type { DemoRemoved, DemoState } from './schema.ts';

let at: TestServer;
let admin: Client;
const set = readDemoSet();
beforeAll(async () => {
  at = await startTestServer({ now: '2026-10-31T18:00:00+08:00' });
  admin = await at.setUp();
  await at.app.jobs.work(at.app);
});
afterAll(() => at.close());

interface Job {
  readonly state: string;
  readonly result: Record<string, unknown> | null;
  readonly error: { readonly rule: string } | null;
}
const finished = async (jobId: string): Promise<Job> => {
  for (;;) {
    const job = await admin.mustGet<Job>(`/api/jobs/${jobId}`);
    if (job.state !== 'waiting' && job.state !== 'running') return job;
    await new Promise((go) => setTimeout(go, 100));
  }
};
const load = async (): Promise<Job> => {
  const { jobId } = await admin.mustPost<{ jobId: string }>('/api/demo');
  return finished(jobId);
};
const found = async (q: string) => {
  const path = `/api/search?q=${encodeURIComponent(q)}`;
  return (await admin.mustGet<{ rows: { type: string; title: string }[] }>(path)).rows;
};
const state = () => admin.mustGet<DemoState>('/api/demo');
const counts = {
  units: 19,
  people: 68,
  programs: 2,
  projects: 16,
  tasks: set.projects.reduce((sum, { wbs }) => sum + wbs.length, 0),
  milestones: set.projects.reduce((sum, { milestones }) => sum + milestones.length, 0),
  measures: set.projects.reduce(
    (sum, { evmMonthly }) => sum + evmMonthly.filter(({ ac }) => ac !== undefined).length,
    0,
  ),
  risks: 26,
  issues: 12,
  proposals: 24,
  objectives: 15,
};

describe('demonstration enterprise', () => {
  let ownId = '';

  test('is not there until it is asked for', async () => {
    ownId = (await admin.mustPost<{ id: string }>('/api/projects', { code: 'OWN-1', name: '自有项目' })).id;
    expect(await state()).toMatchObject({
      isLoaded: false,
      dataDate: '2026-10-31',
      counts: { projects: 0, people: 0 },
    });
    expect(await admin.delete('/api/demo')).toMatchObject({ status: 409, json: { type: 'demo.not-loaded' } });
  });

  test('is refused as a whole where one of its codes is taken', async () => {
    const { id } = await admin.mustPost<{ id: string }>('/api/projects', {
      code: 'GOV-2601',
      name: '同号项目',
    });
    expect(await load()).toMatchObject({
      state: 'failed',
      error: { rule: 'demo.code-taken', params: { codes: ['GOV-2601'] } },
    });
    expect((await state()).isLoaded).toBe(false);
    await admin.delete(`/api/projects/${id}`);
  });

  test('is loaded by a job, complete', async () => {
    const { jobId } = await admin.mustPost<{ jobId: string }>('/api/demo');
    expect(await admin.post('/api/demo')).toMatchObject({ status: 409, json: { type: 'demo.loading' } });
    const job = await finished(jobId);
    expect(job).toMatchObject({ state: 'done', result: counts });
    expect(await state()).toMatchObject({ isLoaded: true, counts });
  });

  test('is loaded once', async () => {
    expect(await admin.post('/api/demo')).toMatchObject({ status: 409, json: { type: 'demo.loaded' } });
  });

  test('has plans whose dates, worked out by the engine, are those of the data', async () => {
    const rows = await at.app.db
      .selectFrom('task')
      .innerJoin('project', 'project.id', 'task.project_id')
      .select(['project.code', 'task.uid', 'task.finish_at'])
      .where('task.kind', '<>', 'summary')
      .execute();
    const finishes = new Map(
      rows.map(({ code, uid, finish_at }) => [`${code} ${uid}`, finish_at?.slice(0, 10)]),
    );
    const wanted = set.projects.flatMap(({ code, wbs }) =>
      wbs
        .filter(({ kind }) => kind !== 'summary')
        .map((task) => [`${code} ${task.code}`, task.actFinish ?? task.fcFinish] as const),
    );
    expect(wanted.filter(([key, finish]) => finishes.get(key) !== finish)).toEqual([]);
    expect(rows).toHaveLength(wanted.length);
  });

  test('is as healthy as its data say, project by project', async () => {
    await recomputeDirty(at.app);
    const { rows } = await admin.mustGet<{ rows: { code: string; health: string | null }[] }>(
      '/api/projects?limit=100',
    );
    const health = new Map(rows.map((row) => [row.code, row.health]));
    expect(set.projects.map(({ code }) => `${code} ${health.get(code)}`)).toEqual(
      set.projects.map(({ code, health: { computed } }) => `${code} ${healthOf[computed.overall]}`),
    );
  });

  test('has the indices of its data', async () => {
    const wall = await admin.mustGet<{ rows: { code: string; spi: number; cpi: number; spit: number }[] }>(
      '/api/portfolio/projects?limit=100',
    );
    const byCode = new Map(wall.rows.map((row) => [row.code, row]));
    for (const { code, evm } of set.projects) {
      expect(byCode.get(code)?.spi, code).toBeCloseTo(evm.spi, 2);
      expect(byCode.get(code)?.cpi, code).toBeCloseTo(evm.cpi, 2);
      expect(byCode.get(code)?.spit, code).toBeCloseTo(evm.spit, 2);
    }
  });

  test('shows the project that looks better than it is', async () => {
    for (const [index, { id, code, health }] of set.projects.entries()) {
      const row = await at.app.db
        .selectFrom('project')
        .select('id')
        .where('code', '=', code)
        .executeTakeFirstOrThrow();
      const { watermelon } = await admin.mustGet<{ watermelon: { flag: boolean; score: number } | null }>(
        `/api/projects/${row.id}/health`,
      );
      expect(watermelon?.flag, id).toBe(health.watermelon.flag);
      if (index === 0) expect(watermelon?.score).toBe(health.watermelon.score);
    }
  });

  test.each(readDemoProposals().proposals.map((one) => [one.id, one] as const))(
    'has %s worth what is published',
    async (code, { expected }) => {
      const row = await at.app.db
        .selectFrom('proposal')
        .select('id')
        .where('code', '=', code)
        .executeTakeFirstOrThrow();
      const found = await admin.mustGet<ProposalDetail>(`/api/proposals/${row.id}`);
      if (found.case.status !== 'complete') throw new Error(found.case.status);
      const { measures, expectedNpv } = found.case;
      const rounded = (
        figure: { readonly value: number } | { readonly missing: string },
        places: number,
        unit = 1,
      ): number | null =>
        'value' in figure ? Math.round((figure.value / unit) * 10 ** places) / 10 ** places : null;
      const { score100: _score, wsjf: _wsjf, ...published } = expected;
      expect({
        npvWan: rounded(measures.npv, 1, 1_000_000),
        irr: rounded(measures.irr, 4),
        piRatio: rounded(measures.pi, 3),
        paybackYears: rounded(measures.payback, 2),
        discountedPaybackYears: rounded(measures.discountedPayback, 2),
        roi: rounded(measures.roi, 3),
        expectedNpvWan: rounded({ value: expectedNpv ?? Number.NaN }, 1, 1_000_000),
      }).toEqual(published);
    },
  );

  test('is found by the search', async () => {
    expect(await found('苏静怡')).toMatchObject([{ type: 'person', title: '苏静怡' }]);
    expect(await found('元宇宙展厅')).toMatchObject([{ type: 'proposal', title: '元宇宙展厅' }]);
    const [first] = await found('县域医共体');
    expect(first).toMatchObject({ type: 'project', title: '县域医共体云平台' });
  });

  test('lets none of its people sign in', async () => {
    const answer = await at.client().post('/api/session', { login: 'sujingyi', password: 'Anything-2026-x' });
    expect(answer.status).toBe(401);
  });

  test('is closed to whoever may not manage settings', async () => {
    expect(await at.client().delete('/api/demo')).toMatchObject({ status: 401 });
  });

  test('goes without a trace, and what is our own stays', async () => {
    const person = await at.app.db
      .selectFrom('person')
      .select('id')
      .where('code', '=', 'U020')
      .executeTakeFirstOrThrow();
    const { version } = await admin.mustGet<{ version: number }>(`/api/projects/${ownId}`);
    await admin.patch(`/api/projects/${ownId}`, { version, managerId: person.id });
    const answer = await admin.delete<DemoRemoved>('/api/demo');
    expect(answer).toMatchObject({ status: 200, json: { removed: counts } });
    expect(await state()).toMatchObject({
      isLoaded: false,
      counts: { units: 0, people: 0, projects: 0, tasks: 0, risks: 0, measures: 0, proposals: 0 },
    });
    expect(await admin.mustGet(`/api/projects/${ownId}`)).toMatchObject({ code: 'OWN-1', managerId: null });
    const { rows } = await admin.mustGet<{ rows: { code: string }[] }>('/api/people?limit=200');
    expect(rows).toHaveLength(1);
    const history = await at.app.db
      .selectFrom('row_history')
      .select('table_name')
      .where(sql<boolean>`row @> '{"is_demo": true}'`)
      .execute();
    expect(history).toEqual([]);
    const left = await at.app.db.selectFrom('search_entry').select('title').orderBy('title').execute();
    expect(left.map(({ title }) => title).toSorted()).toEqual(['系统管理员', '自有项目'].toSorted());
  });

  test('can be loaded again', async () => {
    expect(await load()).toMatchObject({ state: 'done', result: counts });
  });
});
