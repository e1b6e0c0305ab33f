import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { waitingIn } from '../../../test/support/waiting.ts';
import { systemActor, type Actor } from '#platform/actor.ts';
import { newId } from '#platform/ids.ts';
import { grantMandate } from '../offices/actions/mandates.ts';
import type { ProjectMandate } from '../mandates/schema.ts';
import { mandateTodos } from '../mandates/todos.ts';
import type { InitiationDetail, RoutePreview } from './schema.ts';
import { initiationTodos } from './todos.ts';

const wan = (amount: number) => amount * 1_000_000;
const goal = { text: '2026-12-18 前核心交易 TPS ≥ 3,000' };

describe('a request to start a project', () => {
  let at: TestServer;
  let cast: Cast;
  let director: Client;
  const ids: Record<string, string> = {};
  const shown = (name: string) => director.mustGet<InitiationDetail>(`/api/initiations/${ids[name]}`);
  const as = (name: string): Actor => ({
    ...systemActor(name),
    kind: 'person',
    personId: cast.personId(name),
  });
  /** What waits for somebody on the side of requests and mandates. */
  const waitingFor = (name: string) => {
    const asking = { who: as(name), personId: cast.personId(name) };
    return waitingIn(at, [initiationTodos, mandateTodos], asking);
  };
  const office = async (name: string, unit: string, preset: string, head: string) => {
    const orgUnitId = cast.unitId(unit);
    const type = { preset, from: '2026-02-09', reason: '设立' };
    const { id } = await director.mustPost<{ id: string }>('/api/offices', { name, orgUnitId, type });
    const change = { version: 1, personId: cast.personId(head), rank: 'vice-president' };
    expect((await director.put(`/api/offices/${id}/head`, change)).status).toBeLessThan(300);
    await at.app.write(systemActor('charter'), 'mandate.grant', (write) =>
      grantMandate(write, { officeId: id, from: '2026-02-09', to: null, source: 'test' }),
    );
    ids[name] = id;
  };
  const proposal = async (name: string, state: 'selected' | 'reserve', more: object = {}) => {
    const id = newId();
    const row = {
      id,
      code: `T-${name}`,
      name,
      sort_key: name,
      project_type: 'delivery',
      state,
      unit_id: cast.unitId('研发一部'),
      sponsor_id: cast.personId('林若梅'),
      manager_id: cast.personId('陈亦凡'),
      content: JSON.stringify({ background: '核心系统老旧' }),
      cost_fen: wan(860),
      start_on: '2026-03-02',
      finish_on: '2026-12-18',
      ...more,
    };
    await at.app.db
      .insertInto('proposal')
      .values(row as never)
      .execute();
    return id;
  };
  beforeAll(async () => {
    at = await startTestServer({ now: '2026-02-09T09:00:00+08:00' });
    await at.setUp();
    cast = await bringCast(at);
    director = await cast.as('周启明');
    await office('总部PMO', '项目管理办公室', 'control', '周启明');
    await office('云服务PMO', '云服务事业部', 'assurance', '罗小川');
    at.clock.set(new Date('2026-02-13T09:00:00+08:00'));
    director = await cast.as('周启明');
  });
  afterAll(() => at.close());

  test('is made for a selected proposal, once, with goals that can be measured', async () => {
    const waiting = await proposal('政务平台', 'reserve');
    expect(await director.post('/api/initiations', { proposalId: waiting })).toMatchObject({
      json: { type: 'initiation.proposal-not-selected' },
    });
    ids['proposal'] = await proposal('江城银行核心系统迁移', 'selected');
    const vague = { proposalId: ids['proposal'], goals: [{ text: '提升系统性能' }] };
    const refused = await director.post('/api/initiations', vague);
    expect(refused).toMatchObject({ status: 422, json: { type: 'initiation.goal-not-measurable' } });
    expect(refused.body.toString()).toContain('数值');
    expect(refused.body.toString()).toContain('日期');
    const asked = { proposalId: ids['proposal'], goals: [goal] };
    ids['bank'] = (await director.mustPost<{ id: string }>('/api/initiations', asked)).id;
    expect(await director.post('/api/initiations', asked)).toMatchObject({
      json: { type: 'initiation.requested-already' },
    });
    expect(await shown('bank')).toMatchObject({
      title: '江城银行核心系统迁移',
      projectClass: 'A',
      amountFen: wan(860),
      state: 'draft',
      office: '总部PMO',
      manager: '陈亦凡',
      goals: [{ dueOn: '2026-12-18' }],
    });
    expect(await director.post('/api/initiations', {})).toMatchObject({
      json: { type: 'initiation.fields-missing' },
    });
  });

  test('is changed by who made it, in order, until it is decided', async () => {
    const { version } = await shown('bank');
    const path = `/api/initiations/${ids['bank']}`;
    expect(await director.patch(path, { version, finishOn: '2026-01-01' })).toMatchObject({
      json: { type: 'initiation.dates-reversed' },
    });
    expect((await director.patch(path, { version, category: 'grow' })).status).toBe(200);
    expect((await director.patch(path, { version, category: 'run' })).status).toBe(412);
    expect((await (await cast.as('何静怡')).patch(path, { version, category: 'run' })).status).toBe(403);
    expect((await (await cast.as('马骏')).get(path)).status).toBe(403);
  });

  test('belongs to the PMO whose scope fits most closely, and says why; a larger amount goes elsewhere', async () => {
    const scope = {
      departments: [cast.unitId('行政部')],
      projectTypes: ['internal-it'],
      amountBelowFen: wan(500),
    };
    const type = { preset: 'assurance', from: '2026-02-13', reason: '设立' };
    const it = { name: 'IT-PMO', level: 'department', parentId: ids['总部PMO'], type, ...scope };
    await director.mustPost('/api/offices', it);
    const asked = {
      title: '办公网改造',
      projectType: 'internal-it',
      unitId: scope.departments[0],
      amountFen: wan(30),
    };
    ids['office network'] = (await director.mustPost<{ id: string }>('/api/initiations', asked)).id;
    const path = `/api/initiations/${ids['office network']}`;
    expect(await shown('office network')).toMatchObject({ office: 'IT-PMO', projectClass: 'C' });
    expect((await director.mustGet<RoutePreview>(`${path}/route`)).inCharge).toEqual({
      office: 'IT-PMO',
      reasons: ['IT-PMO 的范围包括“行政部”，且类型与金额相符，范围最具体者优先'],
    });
    expect((await director.patch(path, { version: 1, amountFen: wan(600) })).status).toBe(200);
    expect(await shown('office network')).toMatchObject({ office: '总部PMO' });
    expect((await director.mustGet<RoutePreview>(`${path}/route`)).inCharge).toEqual({
      office: '总部PMO',
      reasons: ['没有更具体的范围相符，由最上层的 总部PMO 负责', 'IT-PMO 也服务于该部门，但金额不在其范围内'],
    });
    const lines = await at.app.db
      .selectFrom('audit_event')
      .select('changes')
      .where('subject_id', '=', ids['office network'] ?? '')
      .execute();
    expect(JSON.stringify(lines)).toContain('pmo_unit_id');
  });

  test('goes to a superior where the head of the office asks himself, with a condition', async () => {
    const plan = { year: 2026, title: '2026 计划', envelopeFen: wan(1600) };
    ids['plan'] = (await director.mustPost<{ id: string }>('/api/portfolio-plans', plan)).id;
    const { approvalId } = await director.mustPost<{ approvalId: string }>('/api/approvals', {
      kind: 'initiation',
      subjectId: ids['bank'],
    });
    expect(await shown('bank')).toMatchObject({ state: 'running', maySetConditions: false });
    const act = async (name: string, action: string, more: object = {}) =>
      (await cast.as(name)).post(`/api/approvals/${approvalId}/actions`, { action, version: 1, ...more });
    expect((await act('周启明', 'approve')).status).toBeGreaterThanOrEqual(400);
    const chief = await cast.as('沈国栋');
    const conditions = `/api/initiations/${ids['bank']}/conditions`;
    const condition = { text: '补充回退方案', dueOn: '2026-03-20' };
    expect(await chief.post(conditions, { ...condition, dueOn: '2026-02-01' })).toMatchObject({
      json: { type: 'initiation.condition-past' },
    });
    expect((await director.post(conditions, condition)).status).toBe(403);
    await chief.mustPost(conditions, condition);
    const change = { version: (await shown('bank')).version, category: 'run' };
    expect(await director.patch(`/api/initiations/${ids['bank']}`, change)).toMatchObject({
      json: { type: 'initiation.closed' },
    });
    expect((await act('沈国栋', 'approve')).status).toBeLessThan(300);
    const done = await shown('bank');
    expect(done).toMatchObject({
      state: 'approved',
      outcomeOn: '2026-02-13',
      projectCode: 'QH-2026-001',
      memo: 'DM-2026-001',
      conditions: [{ text: '补充回退方案', dueOn: '2026-03-20', owner: '陈亦凡', state: 'open' }],
    });
    ids['project'] = done.projectId ?? '';
    expect(await director.mustGet(`/api/projects/${ids['project']}`)).toMatchObject({
      name: '江城银行核心系统迁移',
      klass: 'A',
      phase: 'initiating',
      budgetFen: wan(860),
      manager: '陈亦凡',
    });
    expect(await director.mustGet(`/api/decisions/${done.memoId}`)).toMatchObject({
      decidedBy: '沈国栋',
      conditions: [{ text: '补充回退方案' }],
      rule: expect.stringContaining('DP-05 4'),
    });
    expect(await director.mustGet(`/api/portfolio-plans/${ids['plan']}`)).toMatchObject({
      committedFen: wan(860),
    });
    const state = at.app.db
      .selectFrom('proposal')
      .select('state')
      .where('id', '=', ids['proposal'] ?? '');
    expect(await state.executeTakeFirst()).toEqual({ state: 'initiated' });
  });

  test('leaves its condition to the project manager', async () => {
    const manager = await cast.as('陈亦凡');
    expect(await waitingFor('陈亦凡')).toMatchObject([
      { kind: 'initiation-condition', title: '补充回退方案', dueOn: '2026-03-20' },
    ]);
    const { conditions, rows } = await manager.mustGet<{
      conditions: { id: string; version: number }[];
      rows: object[];
    }>(`/api/projects/${ids['project']}/goals`);
    expect(rows).toMatchObject([goal]);
    ids['condition'] = conditions[0]?.id ?? '';
    const path = `/api/initiation-conditions/${ids['condition']}/completion`;
    expect((await (await cast.as('何静怡')).put(path, { version: 1, evidence: '代填' })).status).toBe(403);
  });

  test('lets nothing be booked before the mandate is signed', async () => {
    const controller = await cast.as('唐立');
    const manager = await cast.as('陈亦凡');
    const cost = { onDate: '2026-02-26', amountFen: wan(2), kind: 'labour' };
    const book = (more: object = {}) =>
      controller.post(`/api/projects/${ids['project']}/costs`, { ...cost, ...more });
    expect(await book()).toMatchObject({ status: 422, json: { type: 'mandate.not-signed' } });
    const bare = await director.mustPost<{ id: string }>('/api/projects', { code: 'X-1', name: '无目标' });
    expect(await director.put(`/api/projects/${bare.id}/mandate`, {})).toMatchObject({
      json: { type: 'mandate.fields-missing' },
    });
    const draft = await manager.put<{ id: string }>(`/api/projects/${ids['project']}/mandate`, {
      validFrom: '2026-02-25',
    });
    expect(draft.status).toBe(200);
    const { mandate } = await director.mustGet<{ mandate: { id: string; version: number } }>(
      `/api/projects/${ids['project']}/mandate`,
    );
    expect(mandate).toMatchObject({
      sponsor: '林若梅',
      budgetCapFen: wan(860),
      successCriteria: goal.text,
      signedAt: null,
    });
    at.clock.set(new Date('2026-02-25T09:00:00+08:00'));
    const sponsor = await cast.as('林若梅');
    expect(await waitingFor('林若梅')).toMatchObject([
      { kind: 'mandate-signature', title: '江城银行核心系统迁移' },
    ]);
    const path = `/api/mandates/${mandate.id}/signature`;
    const version = { version: mandate.version };
    expect((await (await cast.as('陈亦凡')).put(path, version)).status).toBe(403);
    const other = await (await cast.as('韩冰')).put(path, version);
    expect([404, 403]).toContain(other.status);
    expect((await sponsor.put(path, version)).status).toBe(204);
    expect(await sponsor.put(path, version)).toMatchObject({ json: { type: 'mandate.signed-already' } });
    at.clock.set(new Date('2026-02-26T09:00:00+08:00'));
    const clerk = await cast.as('唐立');
    const bookNow = (more: object = {}) =>
      clerk.post(`/api/projects/${ids['project']}/costs`, { ...cost, ...more });
    expect((await bookNow()).status).toBe(200);
    expect(await bookNow({ amountFen: wan(859) })).toMatchObject({ json: { type: 'cost.over-cap' } });
    expect(await bookNow({ onDate: '2026-02-01' })).toMatchObject({ json: { type: 'cost.before-mandate' } });
    expect(await clerk.mustGet(`/api/projects/${ids['project']}/costs`)).toMatchObject({ total: 1 });
    for (const [format, begin] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const file = await clerk.get(`/api/mandates/${mandate.id}/document?format=${format}`);
      expect([file.status, file.body.subarray(0, begin.length).toString()]).toEqual([200, begin]);
    }
    const change = at.app.db
      .updateTable('project_mandate')
      .set({ rights: '改' })
      .where('id', '=', mandate.id)
      .execute();
    await expect(change).rejects.toThrow(/cannot be changed/);
  });

  test('only who stands beside it signs, and a lapsed condition lets the mandate rest', async () => {
    director = await cast.as('周启明');
    const own = {
      code: 'X-2',
      name: '自管',
      managerId: cast.personId('林若梅'),
      sponsorId: cast.personId('林若梅'),
      budgetFen: wan(10),
    };
    const { id } = await director.mustPost<{ id: string }>('/api/projects', own);
    const body = { successCriteria: '2026-12-31 前缺陷率 ≤ 1%' };
    const draft = await director.put<{ id: string }>(`/api/projects/${id}/mandate`, body);
    const signed = await (
      await cast.as('林若梅')
    ).put(`/api/mandates/${draft.json.id}/signature`, { version: 1 });
    expect(signed).toMatchObject({ status: 403, json: { type: 'mandate.not-yours' } });
    at.clock.set(new Date('2026-03-21T09:00:00+08:00'));
    const cost = { onDate: '2026-03-20', amountFen: wan(1), kind: 'travel' };
    const book = async () => (await cast.as('唐立')).post(`/api/projects/${ids['project']}/costs`, cost);
    expect(await book()).toMatchObject({
      json: { type: 'mandate.condition-lapsed', params: { dueOn: '2026-03-20' } },
    });
    const manager = await cast.as('陈亦凡');
    const complete = () =>
      manager.put(`/api/initiation-conditions/${ids['condition']}/completion`, {
        version: 1,
        evidence: '回退方案 V1.0',
      });
    expect((await complete()).status).toBe(204);
    expect(await complete()).toMatchObject({ json: { type: 'initiation.condition-met' } });
    expect((await book()).status).toBe(200);
  });

  test('a new manager needs a letter of his own, and the former one is kept', async () => {
    const read = async (name: string) =>
      (await cast.as(name)).mustGet<ProjectMandate>(`/api/projects/${ids['project']}/mandate`);
    const first = (await read('林若梅')).mandate;
    director = await cast.as('周启明');
    const handOver = async (name: string) => {
      const { version } = await director.mustGet<{ version: number }>(`/api/projects/${ids['project']}`);
      const body = { version, managerId: cast.personId(name) };
      expect(await director.patch(`/api/projects/${ids['project']}`, body)).toMatchObject({ status: 200 });
    };
    await handOver('赵一鸣');
    const cost = { onDate: '2026-03-21', amountFen: wan(1), kind: 'travel' };
    const book = async () => (await cast.as('唐立')).post(`/api/projects/${ids['project']}/costs`, cost);
    expect(await book()).toMatchObject({
      status: 422,
      json: { type: 'mandate.manager-changed', params: { manager: '赵一鸣' } },
    });
    expect(await read('林若梅')).toMatchObject({
      mandate: null,
      isRenewalDue: true,
      superseded: [{ id: first?.id, manager: '陈亦凡' }],
    });
    for (const name of ['林若梅', '赵一鸣'])
      expect(await waitingFor(name)).toContainEqual(expect.objectContaining({ kind: 'mandate-renewal' }));
    const { id } = (await director.put<{ id: string }>(`/api/projects/${ids['project']}/mandate`, {})).json;
    const sign = async () => {
      const version = (await read('林若梅')).mandate?.version;
      return (await cast.as('林若梅')).put(`/api/mandates/${id}/signature`, { version });
    };
    await handOver('韩冰');
    expect(await sign()).toMatchObject({ status: 422, json: { type: 'mandate.other-manager' } });
    await handOver('赵一鸣');
    expect((await sign()).status).toBe(204);
    expect((await book()).status).toBe(200);
    expect(await read('林若梅')).toMatchObject({
      mandate: { id, manager: '赵一鸣', budgetCapFen: wan(860) },
      isRenewalDue: false,
      superseded: [{ id: first?.id, sha256: first?.sha256 }],
    });
    expect(await waitingFor('林若梅')).not.toContainEqual(
      expect.objectContaining({ title: '江城银行核心系统迁移' }),
    );
  });

  test('goes the way its office may decide', async () => {
    const zhao = await cast.as('赵一鸣');
    const { id } = await zhao.mustPost<{ id: string }>('/api/initiations', {
      title: '客服智能问答系统',
      amountFen: wan(96),
      unitId: cast.unitId('云服务事业部'),
      sponsorId: cast.personId('韩冰'),
      managerId: cast.personId('赵一鸣'),
      startOn: '2026-04-01',
      finishOn: '2026-10-30',
      goals: [{ text: '2026-10-30 前自动应答率 ≥ 60%' }],
    });
    const route = await zhao.mustGet<RoutePreview>(`/api/initiations/${id}/route`);
    expect(route).toMatchObject({ office: '云服务PMO', initiation: { level: 1 }, preliminary: { level: 2 } });
    expect(route.steps.map(({ duty, people }) => [duty, people])).toEqual([
      ['decide', ['韩冰']],
      ['notify', ['罗小川']],
    ]);
    const { approvalId } = await zhao.mustPost<{ approvalId: string }>('/api/approvals', {
      kind: 'initiation',
      subjectId: id,
    });
    const approve = await (
      await cast.as('韩冰')
    ).post(`/api/approvals/${approvalId}/actions`, { action: 'approve', version: 1 });
    expect(approve.status).toBeLessThan(300);
    expect(await zhao.mustGet(`/api/initiations/${id}`)).toMatchObject({
      projectClass: 'C',
      state: 'approved',
      projectCode: 'QH-2026-002',
      memo: 'DM-2026-002',
    });
    expect(await zhao.mustGet('/api/initiations')).toMatchObject({ total: 1 });
    expect(JSON.stringify(await zhao.mustGet('/api/notifications'))).not.toContain('请您担任“客服');
  });
});
