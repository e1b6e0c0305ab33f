import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { systemActor } from '#platform/actor.ts';
import { approvals } from './capability.ts';
import { generalRequestSubject } from './requests/approval.ts';
import { submitForApproval } from './submit.ts';
import type { ApprovalDetail } from './schema.ts';

let at: TestServer;
let cast: Cast;
let admin: Client;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-20T09:00:00+08:00' });
  admin = await at.setUp();
  cast = await bringCast(at);
});
afterAll(() => at.close());

const draft = async (from: string, to: readonly string[], rest: Record<string, unknown> = {}) =>
  (await cast.as(from)).mustPost<{ id: string; version: number }>('/api/requests', {
    title: `${from}的签报`,
    body: '申请事由',
    amountFen: null,
    approverIds: to.map(cast.personId),
    mode: 'sequence',
    copiedIds: [],
    ...rest,
  });
const submit = async (from: string, subjectId: string) =>
  (await cast.as(from)).post<{ approvalId: string }>('/api/approvals', {
    kind: 'general-request',
    subjectId,
  });
const raise = async (from: string, to: readonly string[], rest: Record<string, unknown> = {}) => {
  const answer = await submit(from, (await draft(from, to, rest)).id);
  expect(answer.json).toHaveProperty('approvalId');
  return answer.json.approvalId;
};
const does = async (name: string, id: string, action: string, rest: Record<string, unknown> = {}) =>
  (await cast.as(name)).post(`/api/approvals/${id}/actions`, { action, version: 1, ...rest });
const seen = async (name: string, id: string) =>
  (await cast.as(name)).mustGet<ApprovalDetail>(`/api/approvals/${id}`);
const person = (name: string) => ({ people: [cast.personId(name)] });

const inForce = { validFrom: '2026-01-19', validTo: '2026-01-30', reason: '休假' };
const leave = async (name: string): Promise<void> => {
  const { version } = await admin.mustGet<{ version: number }>(`/api/people/${cast.personId(name)}`);
  const answer = await admin.patch(`/api/people/${cast.personId(name)}`, { version, leftOn: '2026-01-10' });
  expect(answer.status).toBe(200);
};

describe('what an approver may do besides deciding', () => {
  test('signers are added and taken off, a seat is given away, an opinion is asked for', async () => {
    const id = await raise('孙浩', ['高建国', '周启明']);
    await does('高建国', id, 'add-signer', { ...person('彭静'), place: 'before' });
    expect((await seen('孙浩', id)).waitingFor).toEqual(['彭静']);
    expect((await does('高建国', id, 'remove-signer', person('周启明'))).json).toMatchObject({
      type: 'approval.not-your-signer',
    });
    await does('高建国', id, 'remove-signer', person('彭静'));
    await does('高建国', id, 'delegate', person('吴倩'));
    await does('吴倩', id, 'reject', { opinion: '价格偏高' });
    expect((await seen('孙浩', id)).waitingFor).toEqual(['高建国']);
    await does('高建国', id, 'transfer', person('许岚'));
    await does('许岚', id, 'approve');
    const { actions, waitingFor } = await seen('孙浩', id);
    expect(waitingFor).toEqual(['周启明']);
    expect(actions.map(({ kindName }) => kindName)).toEqual([
      '加签',
      '减签',
      '委派',
      '建议不同意',
      '转办',
      '同意',
    ]);
  });

  test('returned to its applicant it is changed and submitted again as a second version', async () => {
    const { id: subjectId, version } = await draft('吴倩', ['高建国']);
    const id = (await submit('吴倩', subjectId)).json.approvalId;
    const client = await cast.as('吴倩');
    expect((await client.patch(`/api/requests/${subjectId}`, { version, title: '改' })).json).toMatchObject({
      type: 'request.under-approval',
    });
    expect((await submit('吴倩', subjectId)).json).toMatchObject({ type: 'approval.running-already' });
    expect((await does('高建国', id, 'return')).json).toMatchObject({ type: 'approval.opinion-missing' });
    expect(
      (await does('高建国', id, 'return', { opinion: '补充', toStep: cast.personId('高建国') })).json,
    ).toMatchObject({
      type: 'approval.not-an-earlier-step',
    });
    await does('高建国', id, 'return', { opinion: '请补充预算' });
    const todos = await client.mustGet<{ rows: { kindName: string }[] }>('/api/todos');
    expect(todos.rows[0]?.kindName).toBe('修改后重新提交');
    expect((await client.patch(`/api/requests/${subjectId}`, { version, amountFen: 500_000 })).status).toBe(
      200,
    );
    expect((await submit('吴倩', subjectId)).json.approvalId).toBe(id);
    expect((await does('高建国', id, 'approve')).status).toBe(412);
    await does('高建国', id, 'approve', { version: 2 });
    const detail = await seen('吴倩', id);
    expect(detail).toMatchObject({ state: 'approved', version: 2 });
    expect(detail.versions).toHaveLength(2);
    expect(new Set(detail.versions.map(({ sha256 }) => sha256)).size).toBe(2);
    expect(detail.actions.map(({ kind }) => kind)).toEqual(['return', 'resubmit', 'approve']);
  });

  test('it is withdrawn before the first decision, reminded of and copied', async () => {
    const id = await raise('马骏', ['钱文博']);
    await does('马骏', id, 'remind');
    const notices = await (
      await cast.as('钱文博')
    ).mustGet<{ rows: { text: string }[] }>('/api/notifications');
    expect(notices.rows.map(({ text }) => text)).toContain('催办：“马骏的签报”仍在等待您');
    await does('马骏', id, 'copy', person('宋雅'));
    expect((await seen('宋雅', id)).legal).toEqual([]);
    expect((await does('钱文博', id, 'transfer')).json).toMatchObject({ type: 'approval.people-missing' });
    const two = { people: ['宋雅', '丁磊'].map(cast.personId) };
    expect((await does('钱文博', id, 'transfer', two)).json).toMatchObject({ type: 'approval.one-person' });
    expect((await does('钱文博', id, 'transfer', person('钱文博'))).json).toMatchObject({
      type: 'approval.person-sits-already',
    });
    await does('马骏', id, 'withdraw');
    expect((await seen('马骏', id)).state).toBe('withdrawn');
  });

  test('what is unknown or submitted by a script is refused', async () => {
    const nobody = { kind: 'no-such', subjectId: cast.personId('孙浩') };
    expect((await admin.post('/api/approvals', nobody)).json).toMatchObject({
      type: 'approval.kind-unknown',
    });
    const { approvalId } = (await submit('郑凯', (await draft('郑凯', ['许岚'])).id)).json;
    await does('许岚', approvalId, 'return', { opinion: '补充' });
    const { subjectId } = await seen('郑凯', approvalId);
    const record = await (await cast.as('郑凯')).mustGet(`/api/requests/${subjectId}`);
    expect(record).toMatchObject({ state: 'returned', approvers: [{ name: '许岚' }] });
    expect((await (await cast.as('许岚')).get(`/api/requests/${subjectId}`)).status).toBe(404);
    const byScript = at.app.write(systemActor('script'), 'test', (write) =>
      submitForApproval(write, { kind: 'general-request', subjectId }),
    );
    await expect(byScript).rejects.toMatchObject({ rule: 'approval.person-needed' });
    const shared = { ...generalRequestSubject, expectSubmitter: () => Promise.resolve() };
    const subjects = new Map([[shared.kind, shared]]);
    const colleague = { ...systemActor('colleague'), personId: cast.personId('吴倩') };
    const byColleague = at.app.write(colleague, 'test', (write) =>
      submitForApproval(
        { ...write, registry: { ...write.registry, subjects } },
        { kind: shared.kind, subjectId },
      ),
    );
    await expect(byColleague).rejects.toMatchObject({
      rule: 'approval.returned-to-other',
      params: { applicant: '郑凯' },
    });
    expect((await seen('郑凯', approvalId)).legal.map(({ kind }) => kind)).toEqual(['resubmit', 'withdraw']);
  });
});

describe('deputies', () => {
  test('a deputy sees and decides what waits for whom he stands in for', async () => {
    const away = await cast.as('丁磊');
    await away.mustPost('/api/deputies', { deputyId: cast.personId('宋雅'), ...inForce });
    const id = await raise('郑凯', ['丁磊']);
    const todos = await (await cast.as('宋雅')).mustGet<{ rows: { title: string }[] }>('/api/todos');
    expect(todos.rows.map(({ title }) => title)).toContain('郑凯的签报');
    await does('宋雅', id, 'approve', { opinion: '代为同意' });
    expect((await seen('郑凯', id)).actions).toMatchObject([{ author: '宋雅', inPlaceOf: '丁磊' }]);
    const { rows } = await away.mustGet<{ rows: { id: string; version: number }[] }>('/api/deputies');
    const end = { version: rows[0]?.version, validTo: '2026-01-19' };
    expect((await away.patch(`/api/deputies/${rows[0]?.id}`, end)).status).toBe(204);
  });

  const wrong: readonly (readonly [string, string, Record<string, unknown>])[] = [
    ['deputy.cycle', '白洁', { deputyId: '蒋欣' }],
    ['deputy.overlap', '蒋欣', { deputyId: '彭静' }],
    ['deputy.dates-reversed', '胡晨', { deputyId: '彭静', validTo: '2026-01-01' }],
    ['deputy.person-left', '胡晨', { deputyId: '方婷' }],
  ];
  test('circles, overlaps, reversed days and people who have left are refused', async () => {
    await leave('方婷');
    await (await cast.as('蒋欣')).mustPost('/api/deputies', { ...inForce, deputyId: cast.personId('白洁') });
    for (const [rule, name, { deputyId, ...rest }] of wrong) {
      const body = { ...inForce, ...rest, deputyId: cast.personId(String(deputyId)) };
      const answer = await (await cast.as(name)).post('/api/deputies', body);
      expect(answer.json, rule).toMatchObject({ type: rule });
    }
    const others = { ...inForce, personId: cast.personId('彭静'), deputyId: cast.personId('胡晨') };
    expect((await (await cast.as('胡晨')).post('/api/deputies', others)).status).toBe(403);
  });

  test('two people who name each other at the same moment make no circle', async () => {
    const pair = [
      ['许岚', '钱文博'],
      ['钱文博', '许岚'],
    ] as const;
    for (const [name] of pair) await cast.as(name);
    const named = await Promise.all(
      pair.map(async ([name, deputy]) =>
        (await cast.as(name)).post('/api/deputies', { ...inForce, deputyId: cast.personId(deputy) }),
      ),
    );
    expect(named.map(({ status }) => String(status)).toSorted()).toEqual(['200', '422']);
  });

  test('an approver who has left is replaced by his deputy, or named with what to do', async () => {
    await admin.mustPost('/api/deputies', {
      ...inForce,
      personId: cast.personId('方婷'),
      deputyId: cast.personId('罗小川'),
    });
    const [step] = (await seen('孙浩', await raise('孙浩', ['方婷']))).steps;
    expect(step).toMatchObject({ seats: [{ person: '罗小川' }], note: '方婷 已离职，由代理人 罗小川 办理' });
    await leave('黎明远');
    const { id } = await draft('孙浩', ['黎明远']);
    expect((await submit('孙浩', id)).json).toMatchObject({
      type: 'approval.approver-left',
      title: expect.stringMatching(/黎明远.*登记代理人/),
    });
    const running = await raise('孙浩', ['高建国']);
    expect((await does('高建国', running, 'transfer', person('黎明远'))).json).toMatchObject({
      type: 'approval.person-has-left',
    });
  });
});

describe('designed routes and deadlines', () => {
  const step = (name: string, approvers: readonly object[], rest: Record<string, unknown> = {}) => ({
    name,
    mode: 'all',
    votes: null,
    duty: 'decide',
    hours: 8,
    approvers,
    ...rest,
  });
  const route = (steps: readonly object[], rest: Record<string, unknown> = {}) => ({
    kind: 'general-request',
    name: '大额签报',
    position: 0,
    projectClasses: [],
    amountFromFen: 10_000_000,
    amountBelowFen: null,
    pmoUnitIds: [],
    steps,
    ...rest,
  });

  test('a route under which nobody decides is not saved', async () => {
    const executives = [{ kind: 'executives' }];
    const wrong: readonly (readonly [string, object])[] = [
      ['approval-route.step-empty', route([step('审批', [])])],
      ['approval-route.step-empty', route([step('审批', [{ kind: 'person' }])])],
      ['approval-route.no-decision', route([step('知会', executives, { duty: 'notify' })])],
      ['approval-route.approver-unknown', route([step('审批', [{ kind: 'oracle' }])])],
      ['approval-route.votes-missing', route([step('表决', executives, { mode: 'vote' })])],
      ['approval-route.amounts-reversed', route([step('审批', executives)], { amountBelowFen: 1 })],
      ['approval.kind-unknown', route([step('审批', executives)], { kind: 'no-such' })],
    ];
    for (const [rule, body] of wrong)
      expect((await admin.post('/api/approval-routes', body)).json, rule).toMatchObject({ type: rule });
    expect((await (await cast.as('孙浩')).get('/api/approval-routes')).status).toBe(403);
  });

  test('a trial says whom each step finds, and why it cannot be used', async () => {
    const tried = async (steps: readonly object[]) =>
      admin.mustPost<{ steps: object[]; problem: string | null }>('/api/approval-routes/trials', {
        steps,
        applicantId: cast.personId('孙浩'),
        pmoUnitId: null,
      });
    expect(await tried([step('高层', [{ kind: 'executives' }])])).toMatchObject({
      problem: null,
      steps: [{ name: '高层', people: ['林若梅', '沈国栋'] }],
    });
    const vote = step('表决', [{ kind: 'executives' }], { mode: 'vote', votes: 3 });
    expect((await tried([vote])).problem).toMatch(/需要 3 票/);
    const group = step('核心组', [{ kind: 'core-group' }], { mode: 'vote' });
    expect((await tried([group])).steps).toMatchObject([{ people: ['林若梅', '沈国栋'] }]);
  });

  test('the designed route is taken, frozen, and outlives a change', async () => {
    const steps = [step('高层审批', [{ kind: 'executives' }], { mode: 'one' })];
    const { id: routeId } = await admin.mustPost<{ id: string }>('/api/approval-routes', route(steps));
    const id = await raise('孙浩', ['高建国'], { amountFen: 20_000_000 });
    expect(await seen('孙浩', id)).toMatchObject({
      routeName: '大额签报',
      waitingFor: ['林若梅', '沈国栋'],
      dueAt: '2026-01-20T10:00:00.000Z',
    });
    const { version } = await admin.mustGet<{ version: number }>(`/api/approval-routes/${routeId}`);
    expect((await admin.patch(`/api/approval-routes/${routeId}`, { version, name: '新名' })).status).toBe(
      204,
    );
    const retired = await admin.put(`/api/approval-routes/${routeId}/retirement`, { version: version + 1 });
    expect(retired.status).toBe(204);
    expect((await seen('孙浩', id)).routeName).toBe('大额签报');
    const small = await seen('孙浩', await raise('孙浩', ['高建国'], { amountFen: 20_000_000 }));
    expect(small.routeName).toBeNull();
    const { rows } = await admin.mustGet<{ rows: object[] }>('/api/approval-routes');
    expect(rows).toMatchObject([{ name: '新名', retiredOn: '2026-01-20', kindName: '签报' }]);
    const choices = await admin.mustGet<{ approvers: { kind: string }[] }>('/api/approval-routes/choices');
    expect(choices.approvers.map(({ kind }) => kind)).toContain('pmo-head');
  });

  test('past the deadline the superior may decide in the place of who is late', async () => {
    const steps = [step('部门审批', [{ kind: 'person', personId: cast.personId('唐立') }])];
    await admin.mustPost('/api/approval-routes', route(steps, { name: '限时', amountFromFen: 90_000_000 }));
    const id = await raise('孙浩', ['高建国'], { amountFen: 95_000_000 });
    const escalate = async () =>
      approvals.timed?.find(({ name }) => name === 'approval-deadlines')?.run(at.app);
    await escalate();
    expect((await seen('孙浩', id)).waitingFor).toEqual(['唐立']);
    at.clock.set('2026-01-20T18:30:00+08:00');
    await escalate();
    await escalate();
    expect((await seen('孙浩', id)).waitingFor).toEqual(['唐立', '林若梅', '沈国栋'].toSorted());
    const notices = await (
      await cast.as('林若梅')
    ).mustGet<{ rows: { text: string }[] }>('/api/notifications');
    expect(notices.rows.map(({ text }) => text)).toContain('“孙浩的签报”已超过期限，升级到您');
    await does('林若梅', id, 'approve', { opinion: '代为审批' });
    expect(await seen('孙浩', id)).toMatchObject({
      state: 'approved',
      actions: [
        { kind: 'escalate', author: null },
        { author: '林若梅', inPlaceOf: '唐立' },
      ],
    });
  });
});
