import { sql } from 'kysely';
import { expect } from 'vitest';
import type { InitiationDetail, RoutePreview } from '#capabilities/initiation/schema.ts';
import { recomputeDirty } from '#capabilities/monitoring/actions/recompute-health.ts';
import { saveType } from '#capabilities/offices/actions/types.ts';
import type { Group, PlanDetail } from '#capabilities/portfolio-plans/schema.ts';
import { systemActor } from '#platform/actor.ts';
import { idOf, on, type World } from '../s01/world.ts';
import { foundOffice } from './strategy.ts';
import { wan } from './world.ts';

const act = async (
  { cast }: World,
  approvalId: string,
  {
    by,
    ...action
  }: {
    readonly by: string;
    readonly action: string;
    readonly people?: readonly string[];
    readonly place?: string;
  },
) =>
  (await cast.as(by)).post(`/api/approvals/${approvalId}/actions`, {
    version: 1,
    opinion: '同意',
    ...action,
  });

interface Request {
  readonly by: string;
  readonly name: string;
  readonly goal: string;
}

/** Asks to start the project of a selected proposal, and answers the request. */
const ask = async ({ cast, ids }: World, { by, name, goal }: Request): Promise<string> => {
  const client = await cast.as(by);
  const { id } = await client.mustPost<{ id: string }>('/api/initiations', {
    proposalId: ids.get(`proposal:${name}`),
    category: 'grow',
    goals: [{ text: goal }],
  });
  ids.set(`initiation:${name}`, id);
  return id;
};

const submit = async ({ cast }: World, by: string, subjectId: string): Promise<string> => {
  const body = { kind: 'initiation', subjectId };
  return (await (await cast.as(by)).mustPost<{ approvalId: string }>('/api/approvals', body)).approvalId;
};

const shown = async ({ cast, ids }: World, name: string): Promise<InitiationDetail> =>
  (await cast.as('周启明')).mustGet<InitiationDetail>(`/api/initiations/${ids.get(`initiation:${name}`)}`);

/** S02.12 */
export const approveInitiation = async (world: World): Promise<void> => {
  const { at, cast, ids } = world;
  on(world, '2026-02-13');
  const name = '江城银行核心系统迁移';
  const id = await ask(world, { by: '周启明', name, goal: '2026-12-18 前核心交易 TPS ≥ 3,000' });
  const approvalId = await submit(world, '周启明', id);
  const own = await act(world, approvalId, { by: '周启明', action: 'approve' });
  expect(own.status).toBeGreaterThan(399);
  const chief = await cast.as('沈国栋');
  const condition = { text: '补充回退方案', dueOn: '2026-03-20' };
  await chief.mustPost(`/api/initiations/${id}/conditions`, condition);
  const signer = { by: '沈国栋', action: 'add-signer', people: [cast.personId('彭静')], place: 'before' };
  expect((await act(world, approvalId, signer)).status).toBeLessThan(300);
  expect((await act(world, approvalId, { by: '彭静', action: 'approve' })).status).toBeLessThan(300);
  expect((await shown(world, name)).state).toBe('running');
  expect((await act(world, approvalId, { by: '沈国栋', action: 'approve' })).status).toBeLessThan(300);
  const done = await shown(world, name);
  expect(done).toMatchObject({
    projectClass: 'A',
    state: 'approved',
    outcomeOn: '2026-02-13',
    projectCode: 'QH-2026-001',
    memo: 'DM-2026-003',
    conditions: [{ ...condition, owner: '陈亦凡', state: 'open' }],
  });
  ids.set(`project:${name}`, done.projectId ?? '');
  expect(await chief.mustGet(`/api/decisions/${done.memoId}`)).toMatchObject({
    people: [{ name: '彭静' }, { name: '沈国栋' }],
    conditions: [condition],
  });
  const change = sql`update decision_memo set decision = '改' where id = ${done.memoId}`.execute(at.app.db);
  await expect(change).rejects.toThrow(/cannot be changed/);
  const plan = await chief.mustGet<PlanDetail>(`/api/portfolio-plans/${idOf(world, 'plan:2026')}`);
  expect([plan.committedFen, plan.freeFen]).toEqual([wan(1556), wan(44)]);
};

/** S02.13 */
export const signMandate = async (world: World): Promise<void> => {
  const { cast, ids } = world;
  on(world, '2026-02-24');
  const name = '智慧园区一体化平台';
  const analyst = await cast.as('何静怡');
  const vague = { proposalId: idOf(world, `proposal:${name}`), goals: [{ text: '提升系统性能' }] };
  expect(await analyst.post('/api/initiations', vague)).toMatchObject({
    status: 422,
    json: { type: 'initiation.goal-not-measurable', params: { goal: '提升系统性能' } },
  });
  const id = await ask(world, { by: '何静怡', name, goal: '2026-12-18 前核心交易 TPS ≥ 3,000' });
  const approvalId = await submit(world, '何静怡', id);
  expect((await act(world, approvalId, { by: '周启明', action: 'approve' })).status).toBeLessThan(300);
  const project = (await shown(world, name)).projectId ?? '';
  ids.set(`project:${name}`, project);
  const book = async () =>
    (await cast.as('唐立')).post(`/api/projects/${project}/costs`, {
      onDate: '2026-02-25',
      amountFen: wan(2),
      kind: 'labour',
    });
  expect(await book()).toMatchObject({ status: 422, json: { type: 'mandate.not-signed' } });
  const manager = await cast.as('李晓峰');
  const draft = await manager.put<{ id: string }>(`/api/projects/${project}/mandate`, {
    validFrom: '2026-02-25',
  });
  expect(draft.status).toBe(200);
  on(world, '2026-02-25');
  const sponsor = await cast.as('林若梅');
  expect((await sponsor.put(`/api/mandates/${draft.json.id}/signature`, { version: 1 })).status).toBe(204);
  expect((await book()).status).toBe(200);
  expect(await sponsor.mustGet(`/api/projects/${project}/mandate`)).toMatchObject({
    mandate: { signedBy: '林若梅', budgetCapFen: wan(420) },
    spentFen: wan(2),
  });
};

/** One project a little late, the other far behind. */
const measure = async ({ at, cast }: World, projects: readonly string[]): Promise<void> => {
  const director = await cast.as('周启明');
  const earned = { [projects[0] ?? '']: { bac: 860, ev: 9.2 }, [projects[1] ?? '']: { bac: 96, ev: 6 } };
  for (const [project, { bac, ev }] of Object.entries(earned))
    await director.mustPost(`/api/projects/${project}/measures`, {
      period: '2026-02',
      asOf: '2026-02-25',
      bacFen: wan(bac),
      pvFen: wan(10),
      evFen: wan(ev),
      acFen: wan(10),
    });
  await recomputeDirty(at.app);
};

/** S02.14 */
export const rollUpProgramme = async (world: World): Promise<void> => {
  const { cast, ids } = world;
  const name = '客服智能问答系统';
  const id = await ask(world, { by: '赵一鸣', name, goal: '2026-10-30 前自动应答率 ≥ 60%' });
  const approvalId = await submit(world, '赵一鸣', id);
  ids.set(`approval:${name}`, approvalId);
  expect((await act(world, approvalId, { by: '韩冰', action: 'approve' })).status).toBeLessThan(300);
  ids.set(`project:${name}`, (await shown(world, name)).projectId ?? '');
  const director = await cast.as('周启明');
  const { id: programId } = await director.mustPost<{ id: string }>('/api/programs', {
    code: 'PG-FIN',
    name: '金融数字化',
  });
  const projects = [idOf(world, 'project:江城银行核心系统迁移'), idOf(world, `project:${name}`)];
  for (const project of projects) {
    const { version } = await director.mustGet<{ version: number }>(`/api/projects/${project}`);
    expect((await director.patch(`/api/projects/${project}`, { version, programId })).status).toBe(200);
  }
  await measure(world, projects);
  const { programs } = await director.mustGet<{ programs: Group[] }>('/api/portfolios');
  const programme = programs.find((one) => one.id === programId);
  expect(programme?.parts.map(({ health }) => health)).toEqual(['amber', 'red']);
  expect(programme).toMatchObject({
    name: '金融数字化',
    rollUp: { projects: 2, budgetFen: wan(956), health: 'red', notAssessed: 0 },
  });
  const { version } = await director.mustGet<{ version: number }>(`/api/projects/${projects[1]}`);
  await director.patch(`/api/projects/${projects[1]}`, { version, programId: null });
  const after = await director.mustGet<{ programs: Group[] }>('/api/portfolios');
  expect(after.programs.find((one) => one.id === programId)?.rollUp).toMatchObject({
    budgetFen: wan(860),
    health: 'amber',
  });
};

/** The same request in another unit. */
const repeat = async ({ cast }: World, unitId: string): Promise<string> => {
  const { id } = await (
    await cast.as('周启明')
  ).mustPost<{ id: string }>('/api/initiations', {
    title: '客服智能问答系统',
    amountFen: wan(96),
    unitId,
    sponsorId: cast.personId('韩冰'),
    managerId: cast.personId('赵一鸣'),
    startOn: '2026-03-02',
    finishOn: '2026-12-18',
    goals: [{ text: '2026-10-30 前自动应答率 ≥ 60%' }],
  });
  return id;
};

/** S02.15 */
export const compareRoutes = async (world: World): Promise<void> => {
  const { cast } = world;
  const name = '客服智能问答系统';
  const director = await cast.as('周启明');
  const routeOf = (id: string) => director.mustGet<RoutePreview>(`/api/initiations/${id}/route`);
  const says = ({ preliminary, initiation }: RoutePreview) => [preliminary?.level, initiation?.level];
  const told = ({ steps }: RoutePreview) => steps.map(({ duty, people }) => `${duty} ${people.join()}`);
  const cloud = await routeOf(idOf(world, `initiation:${name}`));
  expect([says(cloud), told(cloud)]).toEqual([
    [2, 1],
    ['decide 韩冰', 'notify 罗小川'],
  ]);
  expect((await shown(world, name)).state).toBe('approved');
  const central = await routeOf(idOf(world, 'initiation:江城银行核心系统迁移'));
  expect([says(central), told(central)]).toEqual([[3, 4], ['decide 周启明']]);
  on(world, '2026-02-26');
  const again = await cast.as('周启明');
  const { id: unitId } = await again.mustPost<{ id: string }>('/api/units', { name: '沙盒', kind: 'team' });
  const office = await foundOffice(world, {
    name: '沙盒',
    unitId,
    preset: 'directive',
    head: '罗小川',
    from: '2026-02-26',
  });
  const id = await repeat(world, unitId);
  const directive = await again.mustGet<RoutePreview>(`/api/initiations/${id}/route`);
  expect([says(directive), told(directive)]).toEqual([[3, 4], ['decide 罗小川']]);
  await world.at.app.write(systemActor('sandbox'), 'office.type', (write) =>
    saveType(write, office, { preset: 'strategic', from: '2026-02-27', reason: '对照' }),
  );
  on(world, '2026-02-27');
  const later = await (await cast.as('周启明')).mustGet<RoutePreview>(`/api/initiations/${id}/route`);
  expect([says(later), told(later)]).toEqual([[5, 4], ['decide 罗小川']]);
};
