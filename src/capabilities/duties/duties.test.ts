import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { putInForce } from './actions/settle.ts';
import type { Part } from './names.ts';
import { partsProblem } from './rules.ts';
import type { Activity, GuidelineRule, Matrix, Stance } from './schema.ts';
import { invitedTo, partOf } from './store/matrix.ts';

const of = (...list: readonly (readonly [string, Part])[]) =>
  list.map(([unitId, part]) => ({ unitId, unit: unitId, part }));
test.each([
  ['a draft with two A', { settled: false, parts: of(['pmo', 'A'], ['qa', 'A']) }, null],
  ['a draft without A', { settled: false, parts: of(['pmo', 'R']) }, null],
  ['one unit twice', { settled: false, parts: of(['pmo', 'A'], ['pmo', 'R']) }, 'duty.unit-twice'],
  ['an agreed activity with two A', { settled: true, parts: of(['pmo', 'A'], ['qa', 'A']) }, 'duty.second-a'],
  ['an agreed activity without A', { settled: true, parts: of(['pmo', 'R']) }, 'duty.no-a'],
  ['an agreed activity with one A', { settled: true, parts: of(['pmo', 'R'], ['qa', 'A']) }, null],
])('%s: %#', (_what, activity, problem) => {
  expect(partsProblem({ name: '里程碑评审', ...activity })).toBe(problem);
});

describe('duties between the PMO and the departments', () => {
  let at: TestServer;
  let cast: Cast;
  let director: Client;
  let officeId = '';
  beforeAll(async () => {
    at = await startTestServer({ now: '2026-01-16T09:00:00+08:00' });
    await at.setUp();
    cast = await bringCast(at);
    director = await cast.as('周启明');
    const type = { preset: 'control', from: '2026-01-01', reason: '交付' };
    const office = await director.mustPost<{ id: string }>('/api/offices', { name: '总部PMO', type });
    officeId = office.id;
  });
  afterAll(() => at.close());

  const matrix = async () => (await director.mustGet<Matrix>(`/api/offices/${officeId}/duty-matrix`)).matrix;
  const review = async (): Promise<Activity> => {
    const activity = (await matrix())?.activities.find(({ code }) => code === 'milestone-review');
    if (!activity) throw new Error('there is no milestone review');
    return activity;
  };
  const save = async (...parts: readonly (readonly [string, Part, string?])[]) => {
    const { id, version } = await review();
    return director.put(`/api/duty-activities/${id}/parts`, {
      version,
      parts: parts.map(([unit, part, note = null]) => ({ unitId: cast.unitId(unit), part, note })),
    });
  };

  test('a draft lists two A as a conflict, and the negotiation is kept', async () => {
    await director.mustPost(`/api/offices/${officeId}/duty-matrix`, {
      activities: [{ code: 'milestone-review', name: '里程碑评审' }],
    });
    expect((await director.post(`/api/offices/${officeId}/duty-matrix`, {})).json).toMatchObject({
      type: 'duty.draft-exists',
    });
    const again = { code: 'milestone-review', name: '评审' };
    expect(
      (await director.post(`/api/duty-matrices/${(await matrix())?.id}/activities`, again)).json,
    ).toMatchObject({ type: 'duty.activity-exists' });
    expect((await save(['项目管理办公室', 'A'], ['质量部', 'A'])).status).toBe(204);
    expect((await matrix())?.conflicts).toEqual([
      { kind: 'two-a', activity: '里程碑评审', units: ['项目管理办公室', '质量部'] },
    ]);
    const said = { heldOn: '2026-01-16', people: '周启明、宋雅、丁磊', agreement: '质量部出质量结论' };
    await director.mustPost(`/api/duty-activities/${(await review()).id}/negotiations`, said);
    expect((await review()).negotiations).toMatchObject([{ ...said, author: '周启明' }]);
  });

  test('a matrix with a conflict is not put in force; an agreed one is, and answers who has which part', async () => {
    const id = (await matrix())?.id ?? '';
    const settle = () =>
      at.app.write(systemActor('approval'), 'test.settle', (write) => putInForce(write, id, newId()));
    await expect(settle()).rejects.toMatchObject({ rule: 'duty.conflicts' });
    await save(['项目管理办公室', 'A'], ['质量部', 'R', '质量结论'], ['计划部', 'I']);
    await settle();
    const { db } = at.app;
    expect(await partOf(db, 'milestone-review', cast.unitId('质量部'))).toEqual({
      part: 'R',
      note: '质量结论',
    });
    expect(await partOf(db, 'milestone-review', cast.unitId('市场部'))).toBeNull();
    expect(new Set(await invitedTo(db, 'milestone-review'))).toEqual(
      new Set([cast.unitId('项目管理办公室'), cast.unitId('质量部')]),
    );
  });

  test('a second A cannot be saved afterwards, not in a new version and not in the database', async () => {
    expect(await save(['项目管理办公室', 'A'], ['质量部', 'A'])).toMatchObject({
      status: 422,
      json: { type: 'duty.second-a', title: expect.stringContaining('质量部') },
    });
    expect((await save(['项目管理办公室', 'A'])).json).toMatchObject({ type: 'duty.matrix-closed' });
    await director.mustPost(`/api/offices/${officeId}/duty-matrix`, {});
    expect((await matrix())?.number).toBe(2);
    expect((await save(['项目管理办公室', 'A'], ['质量部', 'A'])).json).toMatchObject({
      type: 'duty.second-a',
    });
    const { id: extra } = await director.mustPost<{ id: string }>(
      `/api/duty-matrices/${(await matrix())?.id}/activities`,
      { code: 'planning', name: '计划检查' },
    );
    expect((await director.delete(`/api/duty-activities/${extra}`)).status).toBe(204);
    expect((await save(['计划部', 'I'])).json).toMatchObject({ type: 'duty.no-a' });
    const { id } = await review();
    const second = at.app.db
      .insertInto('duty_part')
      .values({
        id: newId(),
        activity_id: id,
        unit_id: cast.unitId('市场部'),
        part: 'A',
        note: null,
        settled: true,
      })
      .execute();
    await expect(second).rejects.toMatchObject({ constraint: 'duty_part_one_a' });
    expect((await save(['项目管理办公室', 'R'], ['质量部', 'A'])).status).toBe(204);
  });

  test('an agreement with a manager becomes a draft rule; the map stays inside the PMO', async () => {
    const note = {
      personId: cast.personId('高建国'),
      notedOn: '2026-01-16',
      attitude: -1,
      influence: 4,
      concern: '临时抽人',
      agreement: '资源请求至少提前 10 个工作日',
    };
    await director.mustPost(`/api/offices/${officeId}/stances`, note);
    const analyst = { personId: cast.personId('彭静'), role: 'pmo-analyst', scope: 'unit' };
    await (await cast.as('admin')).mustPost('/api/grants', { ...analyst, scopeId: cast.unitId('财务部') });
    await director.mustPost(`/api/offices/${officeId}/stances`, {
      ...note,
      notedOn: '2026-03-02',
      attitude: 1,
    });
    const { stances } = await director.mustGet<{ stances: Stance[] }>(`/api/offices/${officeId}/stances`);
    expect(stances).toMatchObject([
      { name: '高建国', attitude: 1, trend: [{ attitude: -1 }, { attitude: 1 }] },
    ]);
    const rulesFor = async (name: string) =>
      (
        await (
          await cast.as(name)
        ).mustGet<{ rules: GuidelineRule[] }>(`/api/offices/${officeId}/guideline-rules`)
      ).rules;
    expect(await rulesFor('周启明')).toMatchObject([
      { rule: '资源请求至少提前 10 个工作日', state: 'draft', source: { person: '高建国' } },
    ]);
    const [elsewhere] = await rulesFor('彭静');
    expect(elsewhere).toMatchObject({ state: 'draft', source: null });
    const [seen] = await rulesFor('高建国');
    expect(seen).toMatchObject({ state: 'draft', source: null });
    const change = { version: seen?.version, state: 'adopted' };
    expect((await director.patch(`/api/guideline-rules/${seen?.id}`, change)).status).toBe(204);
    expect((await (await cast.as('高建国')).get(`/api/offices/${officeId}/stances`)).status).toBe(403);
    expect((await (await cast.as('宋雅')).get(`/api/offices/${officeId}/stances`)).status).toBe(403);
  });
});
