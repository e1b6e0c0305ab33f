import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import { bringOffices, type Offices } from '../../../test/support/offices.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Office } from '../offices/schema/offices.ts';
import type { ApprovalDetail } from './schema.ts';

let at: TestServer;
let cast: Cast;
let offices: Offices;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-03-02T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  offices = await bringOffices(at, cast, { mandate: { from: '2026-01-20', to: '2026-12-31' } });
});
afterAll(() => at.close());

interface Wanted {
  readonly point: string | null;
  readonly to?: readonly string[];
}

/** A conflict about 孙浩's time is put before the head of the PMO. */
const submit = async ({ point, to = ['周启明'] }: Wanted) => {
  const member = await cast.as('孙浩');
  const { id } = await member.mustPost<{ id: string }>('/api/requests', {
    title: '孙浩 8 月同时被两个项目占用',
    body: '江城银行与数据中台冲突，请裁决',
    amountFen: null,
    approverIds: to.map(cast.personId),
    mode: 'sequence',
    copiedIds: [],
    point,
  });
  return member.post<{ approvalId: string }>('/api/approvals', { kind: 'general-request', subjectId: id });
};

const stepsOf = async (wanted: Wanted) => {
  const { status, json } = await submit(wanted);
  expect(status, JSON.stringify(json)).toBe(200);
  const { steps } = await (
    await cast.as('孙浩')
  ).mustGet<ApprovalDetail>(`/api/approvals/${json.approvalId}`);
  return {
    id: json.approvalId,
    steps: steps.map(({ name, note, seats }) => ({
      name,
      note,
      people: seats.map(({ person }) => person),
    })),
  };
};

const rank = async (to: string): Promise<Office> => {
  const executive = await cast.as('沈国栋');
  const address = `/api/offices/${offices.headquarters}`;
  const { version } = await executive.mustGet<Office>(address);
  const body = { version, personId: cast.personId('周启明'), rank: to };
  return (await executive.put<Office>(`${address}/head`, body)).json;
};

test('a head who ranks as 总监 decides alone', async () => {
  expect((await stepsOf({ point: 'DP-09' })).steps).toEqual([
    { name: '周启明审批', note: null, people: ['周启明'] },
  ]);
});

test('as 经理 his superior signs after him, and the step says why', async () => {
  await rank('manager');
  const { id, steps } = await stepsOf({ point: 'DP-09' });
  expect(steps).toEqual([
    { name: '周启明审批', note: null, people: ['周启明'] },
    {
      name: '上级会签',
      note: 'PMO 负责人 周启明 的职级“经理”低于相关部门负责人“总监”，须上级会签',
      people: ['林若梅'],
    },
  ]);
  const approve = async (name: string) =>
    (await cast.as(name)).post(`/api/approvals/${id}/actions`, { action: 'approve', version: 1 });
  expect((await approve('周启明')).status).toBe(204);
  const state = async () =>
    (await (await cast.as('孙浩')).mustGet<ApprovalDetail>(`/api/approvals/${id}`)).state;
  expect(await state()).toBe('running');
  expect((await approve('林若梅')).status).toBe(204);
  expect(await state()).toBe('approved');
});

test.each([
  ['a decision that stays in one department needs no superior', { point: null }],
  ['whoever signs anyhow is not asked twice', { point: 'DP-08', to: ['周启明', '林若梅'] }],
  ['where others decide than the head nobody signs beside', { point: 'DP-06', to: ['沈国栋'] }],
] as const)('%s', async (_name, wanted) => {
  const { steps } = await stepsOf(wanted);
  expect(steps.map(({ name }) => name)).not.toContain('上级会签');
});

test('without a superior it says what is to be done', async () => {
  const executive = await cast.as('沈国栋');
  const address = `/api/offices/${offices.headquarters}`;
  const { version } = await executive.mustGet<Office>(address);
  await executive.patch(address, { version, superiorId: null });
  expect((await submit({ point: 'DP-09' })).json).toMatchObject({
    type: 'approval.superior-missing',
    title: expect.stringMatching(/周启明.*请先登记上级/),
  });
});

test('as 总监 again he decides the next one alone, superior recorded or not', async () => {
  await rank('director');
  expect((await stepsOf({ point: 'DP-09' })).steps).toHaveLength(1);
});
