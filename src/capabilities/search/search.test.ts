import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { systemActor } from '#platform/actor.ts';
import { saveSearchEntries } from '#platform/search.ts';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let at: TestServer;
let cast: Cast;
const ids: Record<string, string> = {};

interface Hit {
  readonly type: string;
  readonly path: string;
}
const found = async (client: Client): Promise<Hit[]> =>
  (await client.mustGet<{ rows: Hit[] }>('/api/search?q=辰砂')).rows;
const kinds = async (name: string) => (await found(await cast.as(name))).map(({ type }) => type).toSorted();

/** One record of every kind that is found, all named alike. */
beforeAll(async () => {
  at = await startTestServer({ now: '2026-03-02T09:00:00+08:00' });
  const admin = await at.setUp();
  cast = await bringCast(at);
  const director = await cast.as('周启明');
  const create = async (kind: string, path: string, body: object) => {
    ids[kind] = (await director.mustPost<{ id: string }>(path, body)).id;
  };
  await create('project', '/api/projects', { code: 'CS-1', name: '辰砂计划' });
  const projectId = ids['project'] ?? '';
  await director.mustPost(`/api/projects/${projectId}/members`, {
    personId: cast.personId('孙浩'),
    role: '开发',
  });
  await create('risk', '/api/risks', { projectId, title: '辰砂供货' });
  await create('issue', '/api/issues', { projectId, title: '辰砂缺货' });
  await create('task', `/api/projects/${projectId}/tasks`, { name: '辰砂采购' });
  await create('decision', '/api/decisions', {
    title: '辰砂终选',
    kind: 'selection',
    decidedBy: [cast.personId('沈国栋')],
    decision: '同意',
    reasons: '得分高于预算线',
  });
  await create('initiation', '/api/initiations', { title: '辰砂立项', amountFen: 100 });
  await create('portfolio-plan', '/api/portfolio-plans', { year: 2027, title: '辰砂组合', envelopeFen: 100 });
  await create('office', '/api/offices', {
    name: 'PMO',
    orgUnitId: cast.unitId('项目管理办公室'),
    type: { preset: 'control', from: '2026-01-16', reason: '按时交付' },
  });
  const officeId = ids['office'] ?? '';
  await create('position', `/api/offices/${officeId}/positions`, { kind: 'pmo-analyst', name: '辰砂分析' });
  await create('charter', '/api/charters', { officeId });
  await director.patch(`/api/charters/${ids['charter']}`, { version: 1, sections: { mission: '辰砂为本' } });
  await create('regulation', '/api/regulations', { officeId });
  await admin.mustPost('/api/grants', {
    personId: cast.personId('黎明远'),
    role: 'stakeholder',
    scope: 'project',
    scopeId: projectId,
  });
});
afterAll(() => at.close());

test('what is found is what may be opened', async () => {
  const ofProject = ['issue', 'project', 'risk', 'task'];
  expect(await kinds('周启明')).toEqual([
    'charter',
    'decision',
    'initiation',
    'issue',
    'portfolio-plan',
    'position',
    'project',
    'risk',
    'task',
  ]);
  expect(await kinds('孙浩')).toEqual([...ofProject, 'position'].toSorted());
  expect(await kinds('方婷')).toEqual(['position']);
  expect(await kinds('黎明远')).toEqual(['project', 'task']);
});

test('every hit opens the page of its record', async () => {
  const paths = Object.fromEntries(
    (await found(await cast.as('周启明'))).map(({ type, path }) => [type, path]),
  );
  expect(paths).toEqual({
    project: `/projects/${ids['project']}`,
    task: `/projects/${ids['project']}?tab=plan&task=${ids['task']}`,
    risk: `/projects/${ids['project']}?tab=risks&risk=${ids['risk']}`,
    issue: `/projects/${ids['project']}?tab=risks&issue=${ids['issue']}`,
    decision: `/decisions?open=${ids['decision']}`,
    initiation: `/initiations?open=${ids['initiation']}`,
    'portfolio-plan': `/portfolio-plans?open=${ids['portfolio-plan']}`,
    position: `/pmo-staff?office=${ids['office']}&open=${ids['position']}`,
    charter: `/charters/${ids['charter']}`,
  });
});

test('an approved charter is found by everybody who reads charters', async () => {
  await sql`update charter set approved_at = now(), mandate_from = '2026-01-01' where id = ${ids['charter']}`.execute(
    at.app.db,
  );
  expect(await kinds('孙浩')).toContain('charter');
});

test('an entry of a kind the search does not know is found by nobody', async () => {
  await at.app.write(systemActor('test'), 'test.index', ({ tx, now }) =>
    saveSearchEntries(tx, now, [{ subjectType: 'diary', subjectId: 'D-1', title: '辰砂日记' }]),
  );
  expect(await kinds('周启明')).not.toContain('diary');
});
