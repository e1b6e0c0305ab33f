import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { newOffice } from '../../../test/support/office.ts';
import { readContent } from '../../../test/support/method-content.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { isOutput } from './names.ts';
import { datedSteps, missingOutputs, outputsOf, stepForTheme, stepState } from './rules.ts';
import type { Roadmap, RoadmapTemplate } from './schema.ts';

const { templates } = readContent<{ templates: RoadmapTemplate[] }>('roadmap/roadmaps.json');

test('the templates have six, three and four steps and ask for outputs that are known', () => {
  expect(templates.map(({ id, steps }) => [id, steps.length])).toEqual([
    ['six-steps', 6],
    ['three-stages', 3],
    ['four-stages', 4],
  ]);
  const asked = templates.flatMap(({ steps }) =>
    steps.flatMap((step) => [...step.required, ...step.advised]),
  );
  expect(asked.filter((id) => !isOutput(id))).toEqual([]);
});

test('steps follow one another from the first day on', () => {
  const dated = datedSteps(templates[0]?.steps ?? [], '2026-01-12');
  expect(dated.map(({ startsOn, dueOn }) => `${startsOn} ${dueOn}`).slice(0, 3)).toEqual([
    '2026-01-12 2026-01-25',
    '2026-01-26 2026-02-08',
    '2026-02-09 2026-03-25',
  ]);
});

test.each([
  ['2026-01-11', null, 'waiting'],
  ['2026-01-12', null, 'running'],
  ['2026-01-25', null, 'running'],
  ['2026-01-26', null, 'late'],
  ['2026-01-26', '2026-01-25T01:00:00.000Z', 'finished'],
])('on %s a step closed %s is %s', (today, closedAt, state) => {
  expect(stepState({ startsOn: '2026-01-12', dueOn: '2026-01-25', closedAt }, today)).toBe(state);
});

test.each([
  [{}, ['org-chart']],
  [{ 'org-chart': 1 }, []],
  [{ 'core-group': 1 }, ['org-chart']],
])('with %j the step lacks %j', (counted, missing) => {
  const outputs = outputsOf({ required: ['org-chart'], advised: ['core-group'] }, counted);
  expect(missingOutputs(outputs)).toEqual(missing);
});
test('a measure is repeated when there are two', () => {
  const lacking = [1, 2].map((found) =>
    missingOutputs(outputsOf({ required: ['repeated-measure'], advised: [] }, { 'repeated-measure': found })),
  );
  expect(lacking).toEqual([['repeated-measure'], []]);
});
test('a proposed task goes to the first step of its theme', () => {
  const steps = templates[0]?.steps ?? [];
  expect([stepForTheme(steps, 'process')?.id, stepForTheme(steps, 'unheard')?.id]).toEqual([
    'process',
    'goals',
  ]);
});

describe('a road map', () => {
  let at: TestServer;
  let cast: Cast;
  let director: Client;
  let map: Roadmap;
  beforeAll(async () => {
    at = await startTestServer({ now: '2026-01-12T09:00:00+08:00' });
    await at.setUp();
    cast = await bringCast(at);
    director = await cast.as('周启明');
  });
  afterAll(() => at.close());

  const step = (code: string) => map.steps.find((one) => one.code === code);
  const read = async () => {
    map = await director.mustGet<Roadmap>(`/api/roadmaps/${map.id}`);
  };

  test('is created before there is a PMO, once', async () => {
    const offered = await director.mustGet<{ templates: object[] }>('/api/roadmap-templates');
    expect(offered.templates).toHaveLength(3);
    const body = { template: 'six-steps', startsOn: '2026-01-12', ownerId: cast.personId('周启明') };
    map = await director.mustPost<Roadmap>('/api/roadmaps', body);
    expect(map).toMatchObject({ title: '六步建设', finished: 0, endsOn: '2026-10-21', pmoUnitId: null });
    expect(map.steps.map(({ state }) => state)).toEqual(['running', ...Array(5).fill('waiting')]);
    expect((await director.post('/api/roadmaps', body)).json).toMatchObject({
      type: 'roadmap.exists',
      title: expect.stringContaining('六步建设'),
    });
    const { total } = await (await cast.as('孙浩')).mustGet<{ total: number }>('/api/roadmaps');
    expect(total).toBe(1);
    expect((await (await cast.as('孙浩')).post('/api/roadmaps', body)).status).toBe(403);
  });

  test('does not let a step be finished whose output is missing, and says which', async () => {
    expect(await director.post(`/api/roadmap-steps/${step('organisation')?.id}/closure`, {})).toMatchObject({
      status: 422,
      json: { type: 'roadmap.output-missing', title: '缺少输出：组织结构图（至少一个已任职岗位）' },
    });
  });

  test('finishes a step on its outputs, opens it again, and keeps its days in order', async () => {
    const project = { code: 'P-1', name: '移动巡检试点', phase: 'executing' };
    const { id } = await director.mustPost<{ id: string }>('/api/projects', project);
    await director.mustPost(`/api/projects/${id}/measures`, { period: '2026-01', asOf: '2026-01-10' });
    const rollout = `/api/roadmap-steps/${step('rollout')?.id}`;
    map = await director.mustPost<Roadmap>(`/api/roadmap-steps/${step('rollout')?.id}/closure`, {
      note: '试行两周',
    });
    expect(step('rollout')).toMatchObject({ state: 'finished', closedBy: '周启明', note: '试行两周' });
    expect(map.finished).toBe(1);
    const late = { version: step('rollout')?.version, dueOn: '2026-12-01' };
    expect((await director.patch(rollout, late)).json).toMatchObject({ type: 'roadmap.step-finished' });
    await director.delete(`/api/roadmap-steps/${step('rollout')?.id}/closure`);
    const wrong = { version: step('rollout')?.version, dueOn: '2026-01-01' };
    expect((await director.patch(rollout, wrong)).json).toMatchObject({
      type: 'roadmap.step-dates-reversed',
    });
    expect((await director.patch(rollout, { ...wrong, dueOn: '2026-12-01' })).status).toBe(200);
    await read();
    expect(step('rollout')).toMatchObject({ state: 'waiting', dueOn: '2026-12-01' });
  });

  test('has tasks that their owners finish', async () => {
    const goals = `/api/roadmap-steps/${step('goals')?.id}/tasks`;
    const task = { title: '访谈八个部门', ownerId: cast.personId('罗小川'), dueOn: '2026-01-16' };
    map = await director.mustPost<Roadmap>(goals, task);
    const added = step('goals')?.tasks.find(({ zh }) => zh === '访谈八个部门');
    const address = `/api/roadmap-tasks/${added?.id}`;
    const renamed = { version: added?.version, title: '访谈各部门' };
    expect((await director.patch(address, renamed)).status).toBe(200);
    expect(
      (await (await cast.as('孙浩')).post(`/api/roadmap-tasks/${added?.id}/completion`, {})).status,
    ).toBe(403);
    await (await cast.as('罗小川')).mustPost(`/api/roadmap-tasks/${added?.id}/completion`, {});
    await read();
    expect(step('goals')?.tasks.at(-1)).toMatchObject({ zh: '访谈各部门', doneBy: '罗小川' });
    await director.delete(`/api/roadmap-tasks/${added?.id}/completion`);
    expect((await director.delete(address)).status).toBe(204);
  });

  test('takes in what a diagnosis proposes, once', async () => {
    const head = { unitId: cast.unitId('研发一部'), personId: cast.personId('高建国') };
    const { id } = await director.mustPost<{ id: string }>('/api/diagnoses', {
      title: '现状诊断',
      dueOn: '2026-01-20',
      departments: [head],
    });
    const manager = await cast.as('高建国');
    const { rows } = await manager.mustGet<{ rows: { id: string }[] }>('/api/diagnosis-sheets');
    const sheet = await manager.mustGet<{ symptoms: { id: string }[] }>(
      `/api/diagnosis-sheets/${rows[0]?.id}`,
    );
    await manager.put(`/api/diagnosis-sheets/${rows[0]?.id}/answers`, {
      version: 1,
      answers: sheet.symptoms.map((symptom) => ({ symptom: symptom.id, isMissing: true })),
    });
    await manager.mustPost(`/api/diagnosis-sheets/${rows[0]?.id}/submission`, { version: 2 });
    await director.mustPost(`/api/diagnoses/${id}/closure`, {});
    await read();
    expect(map.proposals?.tasks).toHaveLength(7);
    const taken = { diagnosisId: id, tasks: ['standards-core', 'history-import'] };
    map = await director.mustPost<Roadmap>(`/api/roadmaps/${map.id}/proposed-tasks`, taken);
    expect(step('process')?.tasks.at(-1)).toMatchObject({ isFromDiagnosis: true });
    expect(map.proposals?.tasks).toHaveLength(5);
    expect((await director.post(`/api/roadmaps/${map.id}/proposed-tasks`, taken)).json).toMatchObject({
      type: 'roadmap.proposal-gone',
    });
  });

  test('belongs to its PMO once that exists', async () => {
    const office = await newOffice(director, { name: '总部PMO' });
    const change = { version: map.version, title: '总部 PMO 建设', pmoUnitId: office };
    expect((await director.patch(`/api/roadmaps/${map.id}`, change)).json).toMatchObject({
      pmoUnit: '总部PMO',
      title: '总部 PMO 建设',
    });
  });
});
