import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { levelOf, nextCode, scoreOf } from './rules.ts';
import type { IssueRecord, RiskRecord } from './schema.ts';

test.each([
  [1, 1, 'low'],
  [1, 5, 'low'],
  [2, 4, 'medium'],
  [2, 5, 'medium'],
  [4, 2, 'medium'],
  [3, 5, 'high'],
  [4, 4, 'high'],
  [5, 3, 'high'],
] as const)('probability %d and impact %d is %s', (probability, impact, level) => {
  expect(levelOf(probability, impact)).toBe(level);
});
test('a score needs both judgements', () => {
  expect([scoreOf(3, 4), scoreOf(null, 4), scoreOf(3, null)]).toEqual([12, null, null]);
});
test.each([
  [[], 'R-001'],
  [['R-007', 'R-003'], 'R-008'],
  [['旧-12', 'X'], 'R-013'],
])('after %j comes %s', (codes, next) => expect(nextCode('R', codes)).toBe(next));

describe('the registers', () => {
  let at: TestServer;
  let director: Client;
  let project = '';
  beforeAll(async () => {
    at = await startTestServer();
    director = await at.setUp();
    project = (await director.mustPost<{ id: string }>('/api/projects', { code: 'P-1', name: '城银迁移' }))
      .id;
  });
  afterAll(() => at.close());

  test('a risk gets the next number, its score and its expected loss, and is found', async () => {
    const body = {
      projectId: project,
      title: '接口标准不统一',
      probability: 4,
      impact: 4,
      probabilityPercent: 70,
      residualProbabilityPercent: 50,
      costImpactFen: 60_000_000,
    };
    const { id } = await director.mustPost<{ id: string }>('/api/risks', body);
    expect(await director.mustGet(`/api/risks/${id}`)).toMatchObject({
      code: 'R-001',
      score: 16,
      residualEmvFen: 30_000_000,
      status: 'open',
      project: '城银迁移',
    });
    const { rows, total } = await director.mustGet<{ rows: RiskRecord[]; total: number }>(
      `/api/risks?project=${project}&filter=score:from:15`,
    );
    expect([total, rows[0]?.id]).toEqual([1, id]);
    const found = await at.app.db
      .selectFrom('search_entry')
      .select('title')
      .where('subject_id', '=', id)
      .execute();
    expect(found).toEqual([{ title: '接口标准不统一' }]);
  });

  test('two who change one risk: the second is told and loses nothing', async () => {
    const { id } = await director.mustPost<{ id: string }>('/api/risks', {
      projectId: project,
      title: '授权延期',
    });
    expect(await director.patch(`/api/risks/${id}`, { version: 1, status: 'watching' })).toMatchObject({
      status: 200,
      json: { status: 'watching', version: 2 },
    });
    const late = await director.patch(`/api/risks/${id}`, { version: 1, impact: 5 });
    expect(late).toMatchObject({ status: 412, json: { params: { current: { status: 'watching' } } } });
    expect((await director.delete(`/api/risks/${id}`)).status).toBe(204);
    expect((await director.get(`/api/risks/${id}`)).status).toBe(404);
    expect(
      await at.app.db.selectFrom('search_entry').select('title').where('subject_id', '=', id).execute(),
    ).toEqual([]);
  });

  test('a code stands once in a project', async () => {
    expect(
      await director.post('/api/risks', { projectId: project, code: 'R-001', title: '又一条' }),
    ).toMatchObject({ status: 409, json: { type: 'risk.code-taken' } });
    const issue = { projectId: project, code: 'I-9', title: '环境未到位' };
    await director.mustPost('/api/issues', issue);
    expect(await director.post('/api/issues', issue)).toMatchObject({
      status: 409,
      json: { type: 'issue.code-taken' },
    });
  });

  test('issues: high priority first, closed last', async () => {
    await director.mustPost('/api/issues', {
      projectId: project,
      title: '签字缺失',
      priority: 'high',
      dueOn: '2020-01-01',
    });
    const shown = await director.mustGet<{ rows: IssueRecord[] }>('/api/issues');
    expect(shown.rows.map(({ title, isOverdue }) => [title, isOverdue])).toEqual([
      ['签字缺失', true],
      ['环境未到位', false],
    ]);
    const [first] = shown.rows;
    expect(await director.mustGet(`/api/issues/${first?.id ?? ''}`)).toMatchObject({
      code: 'I-010',
      priority: 'high',
    });
    await director.patch(`/api/issues/${first?.id ?? ''}`, { version: first?.version, status: 'closed' });
    const late = await director.patch(`/api/issues/${first?.id ?? ''}`, { version: 1, title: '改' });
    expect(late).toMatchObject({ status: 412, json: { params: { current: { status: 'closed' } } } });
    expect((await director.mustGet<{ rows: IssueRecord[] }>('/api/issues')).rows.at(-1)).toMatchObject({
      title: '签字缺失',
      isOverdue: false,
    });
    expect((await director.delete(`/api/issues/${first?.id ?? ''}`)).status).toBe(204);
  });

  test('the register follows the project: hidden is not found, seen is not changed', async () => {
    const cast = await bringCast(at);
    const secret = await director.mustPost<{ id: string }>('/api/projects', {
      code: 'S-1',
      name: '密',
      confidentiality: 'secret',
    });
    const { id } = await director.mustPost<{ id: string }>('/api/risks', {
      projectId: secret.id,
      title: '机密风险',
    });
    const analyst = await cast.as('何静怡');
    expect((await analyst.get(`/api/risks/${id}`)).status).toBe(404);
    const { rows } = await analyst.mustGet<{ rows: RiskRecord[] }>('/api/risks');
    expect(rows.map(({ title }) => title)).toEqual(['接口标准不统一']);
    expect((await analyst.post('/api/risks', { projectId: project, title: '不该有' })).status).toBe(403);
    expect((await analyst.patch(`/api/risks/${id}`, { version: 1, title: '改' })).status).toBe(403);
    const member = await cast.as('王璐');
    await director.mustPost(`/api/projects/${project}/members`, {
      personId: cast.personId('王璐'),
      role: '顾问',
    });
    for (const kind of ['risks', 'issues']) {
      const entry = await director.mustPost<{ id: string }>(`/api/${kind}`, {
        projectId: project,
        title: '看得见',
      });
      const path = `/api/${kind}/${entry.id}`;
      expect((await member.get(path)).status).toBe(200);
      const refused = [
        await member.post(`/api/${kind}`, { projectId: project, title: '不该有' }),
        await member.patch(path, { version: 1, title: '改' }),
        await member.delete(path),
      ];
      expect(refused.map(({ status }) => status)).toEqual([403, 403, 403]);
      expect((await director.delete(path)).status).toBe(204);
    }
    const csv = await analyst.get('/api/lists/risks/export?format=csv');
    expect([
      csv.status,
      csv.body.toString().includes('机密风险'),
      csv.body.toString().includes('接口标准'),
    ]).toEqual([200, false, true]);
  });
});
