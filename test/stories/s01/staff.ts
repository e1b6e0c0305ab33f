import { expect } from 'vitest';
import type { Matrix, Stance } from '#capabilities/duties/schema.ts';
import type { Staff } from '#capabilities/positions/schema.ts';
import type { Client } from '../../support/client.ts';
import { idOf, on, type World } from './world.ts';

const office = (world: World): string => `/api/offices/${idOf(world, 'office:总部PMO')}`;
const staffOf = (world: World, client: Client) => client.mustGet<Staff>(`${office(world)}/staff`);

/** Kind, name, and who is appointed with how many years of experience; the trainer is still sought. */
const positions = [
  ['pmo-director', 'PMO 主管', '周启明', 8],
  ['pmo-analyst', 'PMO 分析师', '何静怡', 5],
  ['pmo-coordinator', 'PMO 协调员', '罗小川', 1],
  ['project-controller', '项目控制专员', '唐立', 2],
  ['configuration-manager', '配置管理专员', '邵雯', 1.5],
  ['trainer', '培训师', null, null],
] as const;

/** S01.07: leaves `position:<name>` of the six positions and `appointment:PMO 主管`. */
export const carryPriorities = async (world: World): Promise<void> => {
  on(world, '2026-01-16');
  const { cast, ids } = world;
  const director = await cast.as('周启明');
  const path = office(world);
  for (const title of ['建立项目选择标准', '统一里程碑评审', '周报与组合看板'])
    await director.mustPost(`${path}/priorities`, { title });
  const before = await staffOf(world, director);
  expect(before.gaps).toContainEqual({ kind: 'priority-unowned', params: { title: '建立项目选择标准' } });
  for (const [kind, name] of positions) {
    const { id } = await director.mustPost<{ id: string }>(`${path}/positions`, { kind, name });
    ids.set(`position:${name}`, id);
  }
  await appointAll(world);
  for (const [at, priority] of before.priorities.entries()) {
    const positionId = idOf(world, `position:${at === 0 ? 'PMO 分析师' : 'PMO 主管'}`);
    const answer = await director.patch(`/api/priorities/${priority.id}`, { version: 1, positionId });
    expect(answer.status).toBe(204);
  }
  await setUpGroups(world);
  const after = await staffOf(world, director);
  expect(after.positions).toHaveLength(6);
  for (const { name, duties } of after.positions) expect(duties.length, name).toBeGreaterThanOrEqual(2);
  expect(after.gaps.filter(({ kind }) => /priority|group/.test(kind))).toEqual([]);
};

/** The head is appointed by an executive, recorded as 经理 at first. */
const appointAll = async (world: World): Promise<void> => {
  const { cast, ids } = world;
  const director = await cast.as('周启明');
  for (const [kind, name, person, experienceYears] of positions) {
    if (person === null) continue;
    const place = `/api/positions/${idOf(world, `position:${name}`)}/appointments`;
    const isHead = kind === 'pmo-director';
    const rank = isHead ? 'manager' : null;
    const body = { personId: cast.personId(person), fromOn: '2026-01-16', rank, experienceYears };
    if (isHead)
      expect(await director.post(place, body)).toMatchObject({
        json: { type: 'appointment.head-by-himself' },
      });
    const by = isHead ? await cast.as('沈国栋') : director;
    ids.set(`appointment:${name}`, (await by.mustPost<{ id: string }>(place, body)).id);
  }
};

const setUpGroups = async (world: World): Promise<void> => {
  const { cast } = world;
  const director = await cast.as('周启明');
  const save = (kind: string, names: readonly string[], quorum: number | null) => {
    const memberIds = names.map((name) => cast.personId(name));
    const body = { version: null, memberIds, chairId: memberIds[0], quorum, meetingCycle: '每月' };
    return director.put(`${office(world)}/groups/${kind}`, body);
  };
  expect((await save('core', ['沈国栋', '林若梅', '韩冰', '周启明', '彭静'], 6)).json).toMatchObject({
    type: 'group.quorum-too-high',
  });
  expect((await save('core', ['沈国栋', '林若梅', '韩冰', '周启明', '彭静'], 3)).status).toBe(204);
  expect((await save('support', ['何静怡', '罗小川', '唐立', '邵雯'], null)).status).toBe(204);
  const { groups } = await staffOf(world, director);
  expect(groups).toMatchObject([{ kind: 'core', quorum: 3 }, { kind: 'support' }]);
  expect(groups[0]?.members).toHaveLength(5);
};

/** S01.09: five people, two of them with three years or more. */
export const checkExperience = async (world: World): Promise<void> => {
  on(world, '2026-01-19');
  const executive = await world.cast.as('沈国栋');
  const appointment = `/api/appointments/${idOf(world, 'appointment:PMO 主管')}`;
  expect((await executive.patch(appointment, { version: 1, rank: 'director' })).status).toBe(204);
  const { staffing, gaps } = await staffOf(world, await world.cast.as('周启明'));
  expect(staffing).toMatchObject({ persons: 5, experienced: 2, sharePercent: 40, requiredPercent: 50 });
  const params = { persons: 5, experienced: 2, years: 3, share: 40, required: 50 };
  expect(gaps).toContainEqual({ kind: 'inexperienced', params });
};

const undisputed = [
  ['project-inspection', '项目管理办公室'],
  ['quality-audit', '质量部'],
  ['planning', '计划部'],
] as const;

/** S01.10: leaves `duty-matrix:总部PMO`. */
export const agreeOnDuties = async (world: World): Promise<void> => {
  const { cast, ids } = world;
  const director = await cast.as('周启明');
  const path = `${office(world)}/duty-matrix`;
  const { id } = await director.mustPost<{ id: string }>(path, {});
  ids.set('duty-matrix:总部PMO', id);
  const matrix = async () => (await director.mustGet<Matrix>(path)).matrix;
  const save = async (code: string, parts: readonly (readonly [string, string, string?])[]) => {
    const activity = (await matrix())?.activities.find((one) => one.code === code);
    return director.put(`/api/duty-activities/${activity?.id}/parts`, {
      version: activity?.version,
      parts: parts.map(([unit, part, note = null]) => ({ unitId: cast.unitId(unit), part, note })),
    });
  };
  for (const [code, unit] of undisputed) expect((await save(code, [[unit, 'A']])).status).toBe(204);
  const twice = [
    ['项目管理办公室', 'A'],
    ['质量部', 'A'],
  ] as const;
  expect((await save('milestone-review', twice)).status).toBe(204);
  expect((await matrix())?.conflicts).toEqual([
    { kind: 'two-a', activity: '里程碑评审', units: ['项目管理办公室', '质量部'] },
  ]);
  await expectDispute(director, id);
  await save('milestone-review', [
    ['项目管理办公室', 'A'],
    ['质量部', 'R', '质量结论'],
    ['计划部', 'I'],
  ]);
  await approveMatrix(world, id);
  expect(await matrix()).toMatchObject({ state: 'in-force', inForceOn: '2026-01-19', conflicts: [] });
  expect(await save('milestone-review', twice)).toMatchObject({
    status: 422,
    json: { type: 'duty.second-a' },
  });
};

/** Two who answer for one activity are told in the language of who asks. */
const expectDispute = async (director: Client, subjectId: string): Promise<void> => {
  const submit = () => director.post('/api/approvals', { kind: 'duty-matrix', subjectId });
  expect((await submit()).json).toMatchObject({
    type: 'duty.conflicts',
    title: expect.stringContaining('里程碑评审（项目管理办公室、质量部）'),
  });
  director.cookies.set('zs_locale', 'en');
  expect((await submit()).json['title']).toContain('里程碑评审 (项目管理办公室, 质量部)');
  director.cookies.set('zs_locale', 'zh-CN');
};

const approveMatrix = async ({ cast }: World, subjectId: string): Promise<void> => {
  const director = await cast.as('周启明');
  const subject = { kind: 'duty-matrix', subjectId };
  const { approvalId } = await director.mustPost<{ approvalId: string }>('/api/approvals', subject);
  const executive = await cast.as('沈国栋');
  const { version } = await executive.mustGet<{ version: number }>(`/api/approvals/${approvalId}`);
  const action = { action: 'approve', opinion: '同意', version };
  await executive.post(`/api/approvals/${approvalId}/actions`, action);
};

/** S01.11: the agreement with 高建国 becomes a draft rule; the map itself stays inside the PMO. */
export const mapManagers = async (world: World): Promise<void> => {
  const { cast } = world;
  const analyst = await cast.as('何静怡');
  await analyst.mustPost(`${office(world)}/stances`, {
    personId: cast.personId('高建国'),
    notedOn: '2026-01-19',
    attitude: -1,
    influence: 4,
    concern: '临时抽人',
    agreement: '资源请求至少提前 10 个工作日',
  });
  const { stances } = await analyst.mustGet<{ stances: Stance[] }>(`${office(world)}/stances`);
  expect(stances).toMatchObject([{ name: '高建国', attitude: -1, concern: '临时抽人' }]);
  const rules = `${office(world)}/guideline-rules`;
  expect(await analyst.mustGet(rules)).toMatchObject({
    rules: [{ rule: '资源请求至少提前 10 个工作日', state: 'draft', source: { person: '高建国' } }],
  });
  const manager = await cast.as('高建国');
  expect(await manager.mustGet(rules)).toMatchObject({ rules: [{ source: null }] });
  expect((await manager.get(`${office(world)}/stances`)).status).toBe(403);
};
