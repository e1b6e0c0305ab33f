import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

interface Detail {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly phase: string;
  readonly milestones: { id: string; version: number; code: string; forecastOn: string | null }[];
  readonly members: { id: string; person: string }[];
}

describe('the project register', () => {
  let on: TestServer;
  let admin: Client;
  beforeAll(async () => {
    on = await startTestServer();
    admin = await on.setUp();
  });
  afterAll(() => on.close());

  const create = async (code: string, more: object = {}): Promise<string> =>
    (await admin.mustPost<{ id: string }>('/api/projects', { code, name: `项目 ${code}`, ...more })).id;

  test('registers a project and shows it in the list with every figure as entered', async () => {
    const id = await create('QH-2026-001', {
      name: '江城银行核心系统迁移',
      klass: 'A',
      budgetFen: 860_000_000,
      startOn: '2026-03-02',
      finishOn: '2026-12-18',
    });
    const { rows } = await admin.mustGet<{ rows: Record<string, unknown>[] }>('/api/projects?q=江城银行');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id,
      code: 'QH-2026-001',
      klass: 'A',
      budgetFen: 860_000_000,
      startOn: '2026-03-02',
      health: null,
    });
  });

  test('answers the columns asked for with what their cells are made of, and no others', async () => {
    const id = await create('COL-1', { phase: 'planning', budgetFen: 100 });
    const ask = (query: string) =>
      admin.mustGet<{ rows: object[]; total: number }>(`/api/projects/table?filter=code:is:COL-1${query}`);
    expect(await ask('&columns=phase,code')).toEqual({
      total: 1,
      rows: [{ id, code: 'COL-1', phase: 'planning', phaseLabel: null }],
    });
    const { rows } = await admin.mustGet<{ rows: object[] }>('/api/projects?q=COL-1');
    const [usual = {}] = (await ask('')).rows;
    expect(rows[0]).toMatchObject(usual);
    expect([Object.keys(usual).includes('budgetFen'), Object.keys(usual).includes('openRisks')]).toEqual([
      true,
      false,
    ]);
    const unknown = await admin.get('/api/projects/table?columns=colour');
    expect([unknown.status, unknown.json['type']]).toEqual([400, 'list.column-unknown']);
  });

  test('refuses a second project of the same code and dates that run backwards', async () => {
    await create('DUP-1');
    const taken = await admin.post('/api/projects', { code: 'DUP-1', name: '另一个' });
    expect([taken.status, taken.json['type']]).toEqual([409, 'project.code-taken']);
    const reversed = await admin.post('/api/projects', {
      code: 'REV-1',
      name: '倒',
      startOn: '2026-05-01',
      finishOn: '2026-04-01',
    });
    expect([reversed.status, reversed.json['type']]).toEqual([422, 'project.dates-reversed']);
    expect(String(reversed.json['title'])).toContain('2026-04-01');
  });

  test('keeps both edits when two windows change one project: the second is told and loses nothing', async () => {
    const id = await create('TWO-1');
    const seen = await admin.mustGet<Detail>(`/api/projects/${id}`);
    const first = await admin.patch<Detail>(`/api/projects/${id}`, {
      version: seen.version,
      name: '第一窗口',
    });
    expect(first.status).toBe(200);
    const second = await admin.patch(`/api/projects/${id}`, { version: seen.version, name: '第二窗口' });
    expect([second.status, second.json['type']]).toEqual([412, 'record.stale']);
    expect((second.json['params'] as { current: { name: string } }).current.name).toBe('第一窗口');
    const merged = await admin.patch<Detail>(`/api/projects/${id}`, {
      version: first.json.version,
      name: '第二窗口',
    });
    expect(merged.json.name).toBe('第二窗口');
  });

  test('allows only the steps of phase that the life cycle knows', async () => {
    const id = await create('PH-1');
    const forward = await admin.patch<Detail>(`/api/projects/${id}`, { version: 1, phase: 'executing' });
    expect(forward.json.phase).toBe('executing');
    const closed = await admin.patch<Detail>(`/api/projects/${id}`, {
      version: forward.json.version,
      phase: 'closed',
    });
    const back = await admin.patch(`/api/projects/${id}`, {
      version: closed.json.version,
      phase: 'planning',
    });
    expect([back.status, back.json['type']]).toEqual([422, 'project.phase-step']);
  });

  test('adds, changes and removes milestones and members', async () => {
    const id = await create('MS-1');
    const milestone = await admin.mustPost<{ id: string }>(`/api/projects/${id}/milestones`, {
      code: 'M1',
      name: '需求冻结',
      baselineOn: '2026-04-10',
    });
    const changed = await admin.patch(`/api/projects/${id}/milestones/${milestone.id}`, {
      version: 1,
      forecastOn: '2026-04-20',
    });
    expect(changed.status).toBe(204);
    const { rows } = await admin.mustGet<{ rows: { id: string; name: string }[] }>('/api/people');
    const person = rows[0];
    await admin.mustPost(`/api/projects/${id}/members`, { personId: person?.id, role: '架构师' });
    const detail = await admin.mustGet<Detail>(`/api/projects/${id}`);
    expect(detail.milestones.map(({ code, forecastOn }) => [code, forecastOn])).toEqual([
      ['M1', '2026-04-20'],
    ]);
    expect(detail.members.map((member) => member.person)).toEqual([person?.name]);
    await admin.delete(`/api/projects/${id}/members/${detail.members[0]?.id}`);
    await admin.delete(`/api/projects/${id}/milestones/${milestone.id}`);
    const after = await admin.mustGet<Detail>(`/api/projects/${id}`);
    expect([after.milestones, after.members]).toEqual([[], []]);
  });

  test('filters, sorts and pages; an unknown column is refused rather than ignored', async () => {
    await create('F-1', { klass: 'B', budgetFen: 300 });
    await create('F-2', { klass: 'B', budgetFen: 100 });
    await create('F-3', { klass: 'C', budgetFen: 200 });
    const answer = await admin.mustGet<{ rows: { code: string }[]; total: number }>(
      '/api/projects?filter=code:contains:F-;klass:is:B&sort=budgetFen&limit=1',
    );
    expect([answer.rows.map(({ code }) => code), answer.total]).toEqual([['F-2'], 2]);
    const refused = await admin.get('/api/projects?filter=secret:is:1');
    expect([refused.status, refused.json['type']]).toEqual([400, 'list.column-unknown']);
  });

  test('tells what happened to a project, old and new', async () => {
    const id = await create('ACT-1');
    await admin.patch(`/api/projects/${id}`, { version: 1, customer: '江城银行' });
    const { rows } = await admin.mustGet<{
      rows: { action: string; changes: Record<string, [unknown, unknown]> }[];
    }>(`/api/projects/${id}/activity`);
    expect(rows.map(({ action }) => action)).toEqual(['project.update', 'project.create']);
    expect(rows[0]?.changes['customer']).toEqual([null, '江城银行']);
  });

  test('names who was taken in and who has left since', async () => {
    const id = await create('ACT-2');
    const { id: personId } = await admin.mustPost<{ id: string }>('/api/people', { name: '离组的人' });
    const member = await admin.mustPost<{ id: string }>(`/api/projects/${id}/members`, {
      personId,
      role: '开发',
    });
    await admin.delete(`/api/projects/${id}/members/${member.id}`);
    const { people } = await admin.mustGet<{ people: object[] }>(`/api/projects/${id}/activity`);
    expect(people).toEqual([{ id: personId, name: '离组的人' }]);
  });

  test('founds programmes and counts their projects; lists the timeline', async () => {
    const program = await admin.mustPost<{ id: string }>('/api/programs', {
      code: 'PG-1',
      name: '政务数字化',
    });
    await create('TL-1', { programId: program.id, startOn: '2026-01-05', finishOn: '2026-06-30' });
    const programs = await admin.mustGet<{ rows: { code: string; projects: number }[] }>('/api/programs');
    expect(programs.rows.find(({ code }) => code === 'PG-1')?.projects).toBe(1);
    const timeline = await admin.mustGet<{ rows: { code: string; startOn: string }[] }>(
      '/api/projects/timeline?filter=code:is:TL-1',
    );
    expect(timeline.rows[0]).toMatchObject({ code: 'TL-1', startOn: '2026-01-05' });
  });

  test('deletes a project; it is gone from list and search, and stays in the history', async () => {
    const id = await create('DEL-1', { name: '将被删除的项目' });
    const deleted = await admin.delete(`/api/projects/${id}`);
    expect(deleted.status).toBe(204);
    expect((await admin.get(`/api/projects/${id}`)).status).toBe(404);
    const hits = await admin.mustGet<{ rows: unknown[] }>('/api/search?q=将被删除');
    expect(hits.rows).toEqual([]);
    const kept = await on.app.db
      .selectFrom('row_history')
      .select('ended_how')
      .where('row_id', '=', id)
      .execute();
    expect(kept).toEqual([{ ended_how: 'delete' }]);
  });
});
