import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast, type Cast } from './support/cast.ts';
import type { Client } from './support/client.ts';
import { startTestServer, type TestServer } from './support/server.ts';

let at: TestServer;
let cast: Cast;
let director: Client;
let elsewhere: Client;
const ids: Record<string, string> = {};

/** Two heads of PMO: one of the enterprise, and one who holds all a director and an executive do, of another unit. */
beforeAll(async () => {
  at = await startTestServer({ now: '2026-03-02T09:00:00+08:00' });
  const admin = await at.setUp();
  cast = await bringCast(at);
  director = await cast.as('周启明');
  const scopeId = cast.unitId('研发二部');
  for (const role of ['pmo-director', 'executive'])
    await admin.mustPost('/api/grants', { personId: cast.personId('马骏'), role, scope: 'unit', scopeId });
  elsewhere = await cast.as('马骏');
  const create = async (what: string, path: string, body: object) => {
    ids[what] = (await director.mustPost<{ id: string }>(path, body)).id;
  };
  const unitId = cast.unitId('云服务事业部');
  const type = { preset: 'control', from: '2026-01-16', reason: '按时交付' };
  await create('office', '/api/offices', { name: '云服务PMO', orgUnitId: unitId, type });
  await create('project', '/api/projects', { code: 'C-1', name: '云平台', unitId });
  const projectId = ids['project'];
  await create('risk', '/api/risks', { projectId, title: '机房' });
  await create('issue', '/api/issues', { projectId, title: '断电' });
  await create('milestone', `/api/projects/${projectId}/milestones`, { code: 'M1', name: '上线' });
  await create('task', `/api/projects/${projectId}/tasks`, { name: '采购' });
  const office = `/api/offices/${ids['office']}`;
  await create('position', `${office}/positions`, { kind: 'pmo-analyst' });
  await create('priority', `${office}/priorities`, { title: '立项规范' });
  await create('matrix', `${office}/duty-matrix`, {});
  await create('roadmap', '/api/roadmaps', {
    template: 'six-steps',
    startsOn: '2026-03-02',
    pmoUnitId: ids['office'],
  });
  await create('charter', '/api/charters', { officeId: ids['office'] });
  await director.mustPost(`${office}/stances`, {
    personId: cast.personId('韩冰'),
    notedOn: '2026-03-02',
    attitude: 1,
    influence: 3,
    concern: '',
    agreement: '提前十天提出',
  });
  const { rules } = await director.mustGet<{ rules: { id: string }[] }>(`${office}/guideline-rules`);
  ids['rule'] = rules[0]?.id ?? '';
  await create('round', '/api/rounds', { name: '2026 第一轮', year: 2026 });
});
afterAll(() => at.close());

type Verb = 'post' | 'put' | 'patch' | 'delete';
const of = (what: string): string => ids[what] ?? '';

const writes: readonly (readonly [string, Verb, () => string, () => object | undefined])[] = [
  ['project.update', 'patch', () => `/api/projects/${of('project')}`, () => ({ version: 1, customer: '甲' })],
  ['project.delete', 'delete', () => `/api/projects/${of('project')}`, () => undefined],
  ['risk.create', 'post', () => '/api/risks', () => ({ projectId: of('project'), title: '新' })],
  ['risk.update', 'patch', () => `/api/risks/${of('risk')}`, () => ({ version: 1, title: '改' })],
  ['risk.delete', 'delete', () => `/api/risks/${of('risk')}`, () => undefined],
  ['issue.create', 'post', () => '/api/issues', () => ({ projectId: of('project'), title: '新' })],
  ['issue.update', 'patch', () => `/api/issues/${of('issue')}`, () => ({ version: 1, title: '改' })],
  ['issue.delete', 'delete', () => `/api/issues/${of('issue')}`, () => undefined],
  [
    'milestone.create',
    'post',
    () => `/api/projects/${of('project')}/milestones`,
    () => ({ code: 'M2', name: '验收' }),
  ],
  [
    'milestone.update',
    'patch',
    () => `/api/projects/${of('project')}/milestones/${of('milestone')}`,
    () => ({ version: 1, name: '改' }),
  ],
  [
    'member.create',
    'post',
    () => `/api/projects/${of('project')}/members`,
    () => ({ personId: cast.personId('孙浩'), role: '开发' }),
  ],
  ['task.create', 'post', () => `/api/projects/${of('project')}/tasks`, () => ({ name: '新' })],
  ['task.update', 'patch', () => `/api/tasks/${of('task')}`, () => ({ version: 1, name: '改' })],
  ['task.delete', 'delete', () => `/api/tasks/${of('task')}`, () => undefined],
  ['plan.calculate', 'post', () => `/api/projects/${of('project')}/plan/calculations`, () => ({})],
  [
    'measure.create',
    'post',
    () => `/api/projects/${of('project')}/measures`,
    () => ({ period: '2026-02', asOf: '2026-02-28' }),
  ],
  ['mandate.prepare', 'put', () => `/api/projects/${of('project')}/mandate`, () => ({})],
  [
    'cost.book',
    'post',
    () => `/api/projects/${of('project')}/costs`,
    () => ({ onDate: '2026-03-02', amountFen: 1, kind: 'labour' }),
  ],
  [
    'position.create',
    'post',
    () => `/api/offices/${of('office')}/positions`,
    () => ({ kind: 'pmo-coordinator' }),
  ],
  ['position.change', 'patch', () => `/api/positions/${of('position')}`, () => ({ version: 1, name: '改' })],
  ['position.remove', 'delete', () => `/api/positions/${of('position')}`, () => undefined],
  [
    'appointment.create',
    'post',
    () => `/api/positions/${of('position')}/appointments`,
    () => ({ personId: cast.personId('孙浩'), fromOn: '2026-03-02' }),
  ],
  [
    'priority.change',
    'patch',
    () => `/api/priorities/${of('priority')}`,
    () => ({ version: 1, title: '改' }),
  ],
  ['priority.remove', 'delete', () => `/api/priorities/${of('priority')}`, () => undefined],
  [
    'liaison.save',
    'put',
    () => `/api/offices/${of('office')}/liaisons/${cast.unitId('测试部')}`,
    () => ({ personId: cast.personId('孙浩') }),
  ],
  [
    'duty-activity.create',
    'post',
    () => `/api/duty-matrices/${of('matrix')}/activities`,
    () => ({ code: 'x', name: '新' }),
  ],
  [
    'stance.create',
    'post',
    () => `/api/offices/${of('office')}/stances`,
    () => ({
      personId: cast.personId('韩冰'),
      notedOn: '2026-03-02',
      attitude: 1,
      influence: 3,
      concern: '',
    }),
  ],
  [
    'budget-line.create',
    'post',
    () => `/api/offices/${of('office')}/budget-lines`,
    () => ({ year: 2026, kind: 'training', name: '培训', plannedFen: 1, plan: [] }),
  ],
  [
    'guideline-rule.change',
    'patch',
    () => `/api/guideline-rules/${of('rule')}`,
    () => ({ version: 1, state: 'adopted' }),
  ],
  ['survey.create', 'post', () => `/api/offices/${of('office')}/surveys`, () => ({ name: '期望' })],
  ['roadmap.update', 'patch', () => `/api/roadmaps/${of('roadmap')}`, () => ({ version: 1, title: '改' })],
  [
    'roadmap.create',
    'post',
    () => '/api/roadmaps',
    () => ({ template: 'six-steps', startsOn: '2026-03-02', pmoUnitId: of('office') }),
  ],
  ['charter.change', 'patch', () => `/api/charters/${of('charter')}`, () => ({ version: 1, sections: {} })],
  ['charter.delete', 'delete', () => `/api/charters/${of('charter')}`, () => undefined],
  ['regulation.create', 'post', () => '/api/regulations', () => ({ officeId: of('office') })],
  [
    'maturity-assessment.create',
    'post',
    () => '/api/maturity-assessments',
    () => ({
      pmoUnitId: of('office'),
      instrument: 'quick',
      title: '评估',
      dueOn: '2026-03-20',
      respondents: [{ personId: cast.personId('孙浩'), group: 'line' }],
    }),
  ],
  [
    'type-choice.create',
    'post',
    () => '/api/type-choices',
    () => ({
      pmoUnitId: of('office'),
      sponsorship: 5,
      authority: 5,
      form: 'strong-matrix',
      chosen: 'control',
      effectiveOn: '2026-03-02',
    }),
  ],
  ['round.create', 'post', () => '/api/rounds', () => ({ name: '轮次', year: 2026 })],
];

test.each(writes)(
  '%s is not for who holds the permission of another unit',
  async (route, verb, path, body) => {
    const { permissions } = await elsewhere.mustGet<{ permissions: string[] }>('/api/session');
    expect(permissions).toContain(at.app.routes.find(({ id }) => id === route)?.permission);
    expect([403, 404]).toContain((await elsewhere[verb](path(), body())).status);
  },
);

const reads: readonly (readonly [string, () => string])[] = [
  ['project.show', () => `/api/projects/${of('project')}`],
  ['project.activity', () => `/api/projects/${of('project')}/activity`],
  ['project.health', () => `/api/projects/${of('project')}/health`],
  ['measure.list', () => `/api/projects/${of('project')}/measures`],
  ['plan.show', () => `/api/projects/${of('project')}/plan`],
  ['task.show', () => `/api/tasks/${of('task')}`],
  ['risk.get', () => `/api/risks/${of('risk')}`],
  ['issue.get', () => `/api/issues/${of('issue')}`],
  ['mandate.show', () => `/api/projects/${of('project')}/mandate`],
  ['cost.list', () => `/api/projects/${of('project')}/costs`],
  ['project-goal.list', () => `/api/projects/${of('project')}/goals`],
  ['project-objective.show', () => `/api/projects/${of('project')}/objectives`],
  ['comment.list', () => `/api/comments?subjectType=risk&subjectId=${of('risk')}`],
  ['file.list', () => `/api/files?subjectType=project&subjectId=${of('project')}`],
  ['stance.list', () => `/api/offices/${of('office')}/stances`],
  ['pmo-budget.get', () => `/api/offices/${of('office')}/budget?year=2026`],
  ['portal.get', () => `/api/offices/${of('office')}/portal`],
  ['round.show', () => `/api/rounds/${of('round')}`],
  ['round.scores', () => `/api/rounds/${of('round')}/scores`],
  ['round.preliminary', () => `/api/rounds/${of('round')}/preliminary`],
  ['round.capacity', () => `/api/rounds/${of('round')}/capacity`],
  ['round.consultations', () => `/api/rounds/${of('round')}/consultations`],
  ['round.ranking', () => `/api/rounds/${of('round')}/ranking`],
  ['study.list', () => `/api/rounds/${of('round')}/studies`],
  ['board-pack.list', () => `/api/rounds/${of('round')}/board-packs`],
  ['scenario.list', () => `/api/rounds/${of('round')}/scenarios`],
  ['scenario.compare', () => `/api/rounds/${of('round')}/scenario-comparison`],
];

test.each(reads)('%s tells nothing to who holds the permission of another unit', async (_route, path) => {
  expect((await director.get(path())).status).toBe(200);
  expect([403, 404]).toContain((await elsewhere.get(path())).status);
});

test('lists of the whole enterprise leave out what belongs to another unit', async () => {
  for (const list of ['projects', 'risks', 'issues', 'tasks', 'portfolio/projects']) {
    const { total } = await elsewhere.mustGet<{ total: number }>(`/api/${list}`);
    expect([list, total]).toEqual([list, 0]);
  }
});
