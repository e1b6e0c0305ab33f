import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor, type Actor } from '#platform/actor.ts';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { waitingIn } from '../../../test/support/waiting.ts';
import type { RowsImported } from '#platform/rows/messages.ts';
import { settleProposals } from './actions/settle.ts';
import { listCandidates } from './store/candidates.ts';
import { proposalTodos } from './todos.ts';
import type { Alike, ProposalDetail, ProposalListRow, Revisions } from './schema/messages.ts';

let at: TestServer;
let cast: Cast;
let proposer: Client;
let analyst: Client;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-15T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  [proposer, analyst] = [await cast.as('胡晨'), await cast.as('何静怡')];
});
afterAll(() => at.close());

const system = systemActor('test');
const waitingFor = (who: Actor) => waitingIn(at, [proposalTodos], { who, personId: who.personId ?? '' });
const wan = (amount: number): number => amount * 1_000_000;
const none = { capexFen: 0, opexFen: 0, revenueFen: 0, savingFen: 0, avoidedFen: 0 };
const content = {
  background: '巡检靠纸单，漏检率 8 %',
  inScope: '设备巡检、缺陷闭环',
  startOn: '2026-03-02',
  finishOn: '2026-09-30',
  basisOfEstimate: '类比一期',
  years: [{ ...none, year: 0, capexFen: wan(120) }],
};
const inspection = { name: '移动巡检APP二期', projectType: 'internal-it', projectClass: 'C', content };

const begin = async (client: Client, body: object): Promise<string> =>
  (await client.mustPost<{ id: string }>('/api/proposals', body)).id;
const shown = (client: Client, id: string) => client.mustGet<ProposalDetail>(`/api/proposals/${id}`);
const listed = async (client: Client) =>
  (await client.mustGet<{ rows: ProposalListRow[] }>('/api/proposals')).rows;
const step = async (client: Client, id: string, what: string, body: object = {}) => {
  const version = (
    await at.app.db.selectFrom('proposal').select('version').where('id', '=', id).executeTakeFirst()
  )?.version;
  return client.post(`/api/proposals/${id}/${what}`, { version, ...body });
};
const change = async (client: Client, id: string, body: object) => {
  const { version } = await shown(client, id);
  return client.patch(`/api/proposals/${id}`, { version, ...body });
};

describe('a proposal', () => {
  let id = '';

  test('is a draft only its writer sees', async () => {
    id = await begin(proposer, inspection);
    expect(await shown(proposer, id)).toMatchObject({
      code: 'PR-2026-001',
      state: 'draft',
      unit: '市场部',
      applicant: '胡晨',
      costFen: wan(120),
      benefitFen: 0,
      roiPercent: null,
      may: { change: true, submit: true, receive: false },
    });
    expect((await analyst.get(`/api/proposals/${id}`)).status).toBe(404);
    expect(await listed(analyst)).toEqual([]);
  });

  test('is not submitted while what it must say is missing', async () => {
    await change(proposer, id, { content: { basisOfEstimate: null } });
    expect(await step(proposer, id, 'submissions')).toMatchObject({
      status: 422,
      json: { type: 'proposal.incomplete', title: '还不能提交，请先填写：估算依据（BOE）' },
    });
    await change(proposer, id, { content: { basisOfEstimate: '类比一期' } });
    expect((await step(proposer, id, 'submissions', { version: 1 })).status).toBe(412);
    expect((await step(proposer, id, 'submissions')).status).toBe(200);
    expect((await change(proposer, id, { name: '改' })).json).toMatchObject({ type: 'proposal.not-open' });
  });

  test('waits five working days for the PMO and shows it what is missing', async () => {
    const found = await shown(analyst, id);
    expect(found).toMatchObject({
      state: 'submitted',
      revision: 1,
      receiveBy: '2026-01-22',
      may: { receive: true },
    });
    expect(found.gaps.filter(({ kind }) => kind === 'knock-out' || kind === 'no-return')).toEqual([
      { field: 'sponsorId', kind: 'knock-out' },
      { field: 'benefitOwnerId', kind: 'knock-out' },
      { field: 'years', kind: 'no-return' },
    ]);
    const who = {
      ...system,
      kind: 'person' as const,
      personId: cast.personId('何静怡'),
      grants: [
        {
          role: 'x',
          scope: 'enterprise' as const,
          scopeIds: [],
          permissions: new Set(['proposal.read', 'proposal.receive']),
        },
      ],
    };
    expect(await waitingFor(who)).toEqual([
      expect.objectContaining({ kind: 'proposal-receive', title: '移动巡检APP二期', dueOn: '2026-01-22' }),
    ]);
  });

  test('is returned with its fields marked, mended and submitted again, and both versions stay', async () => {
    const marks = [{ field: 'years', remark: '缺少收益，无法计算 ROI' }];
    const body = { reason: '请补充收益测算', marks };
    expect((await step(proposer, id, 'returns', body)).status).toBe(403);
    // Who heads the unit sees it; what he may receive is of another unit.
    const personId = cast.personId('许岚');
    const scopeId = cast.unitId('研发二部');
    const grant = { personId, role: 'pmo-coordinator', scope: 'unit', scopeId };
    await (await cast.as('admin')).mustPost('/api/grants', grant);
    await at.app.db
      .updateTable('org_unit')
      .set({ head_id: personId })
      .where('id', '=', cast.unitId('市场部'))
      .execute();
    const head = await cast.as('许岚');
    expect(await shown(head, id)).toMatchObject({ may: { receive: false } });
    expect((await step(head, id, 'returns', body)).status).toBe(403);
    expect((await step(head, id, 'acceptance')).status).toBe(403);
    expect((await step(analyst, id, 'returns', body)).json).toMatchObject({ state: 'returned', marks });
    const who = { ...system, personId: cast.personId('胡晨') };
    expect(await waitingFor({ ...who, kind: 'person' })).toEqual([
      expect.objectContaining({ kind: 'proposal-mend', path: `/proposals/${id}` }),
    ]);
    at.clock.set('2026-01-19T09:00:00+08:00');
    [proposer, analyst] = [await cast.as('胡晨'), await cast.as('何静怡')];
    const years = [
      ...content.years,
      { ...none, year: 1, revenueFen: wan(63) },
      { ...none, year: 2, savingFen: wan(63) },
    ];
    await change(proposer, id, { content: { years } });
    expect((await step(proposer, id, 'submissions')).json).toMatchObject({
      state: 'submitted',
      revision: 2,
      roiPercent: 5,
    });
    const { rows } = await proposer.mustGet<Revisions>(`/api/proposals/${id}/revisions`);
    expect(
      rows.map(({ number, by, differences }) => [number, by, differences.map(({ field }) => field)]),
    ).toEqual([
      [2, '胡晨', ['years']],
      [1, '胡晨', []],
    ]);
    expect((await step(analyst, id, 'acceptance')).json).toMatchObject({ state: 'accepted' });
    expect((await step(analyst, id, 'acceptance')).json).toMatchObject({ type: 'proposal.not-submitted' });
    expect((await shown(proposer, id)).steps.map(({ state }) => state)).toEqual([
      'submitted',
      'returned',
      'submitted',
      'accepted',
    ]);
  });

  test('is returned twice at most', async () => {
    const other = await begin(proposer, { ...inspection, name: '门禁升级' });
    const back = { reason: '补', marks: [{ field: 'years', remark: '' }] };
    for (const _ of [1, 2]) {
      await step(proposer, other, 'submissions');
      expect((await step(analyst, other, 'returns', back)).status).toBe(200);
    }
    await step(proposer, other, 'submissions');
    expect((await step(analyst, other, 'returns', back)).json).toMatchObject({
      type: 'proposal.returned-enough',
    });
    expect((await step(proposer, other, 'withdrawal', { reason: '并入二期' })).json).toMatchObject({
      state: 'withdrawn',
    });
    expect((await step(proposer, other, 'withdrawal', { reason: '再' })).json).toMatchObject({
      type: 'proposal.not-withdrawable',
    });
    expect((await step(analyst, other, 'withdrawal', { reason: '代' })).json).toMatchObject({
      type: 'proposal.not-yours',
    });
  });

  test('keeps a draft that was submitted, and throws another away', async () => {
    const draft = await begin(proposer, { name: '随手一记', projectType: 'research' });
    expect((await proposer.delete(`/api/proposals/${draft}`)).status).toBeLessThan(300);
    const sent = await begin(proposer, { ...inspection, name: '已提交过' });
    await step(proposer, sent, 'submissions');
    await step(analyst, sent, 'returns', { reason: '补', marks: [{ field: 'name', remark: '改名' }] });
    expect((await proposer.delete(`/api/proposals/${sent}`)).json).toMatchObject({
      type: 'proposal.submitted-before',
    });
  });

  test('is seen by the head of its unit and by executives of their scope, by nobody else', async () => {
    const director = await cast.as('周启明');
    const unit = cast.unitId('市场部');
    const draft = await begin(proposer, { ...inspection, name: '部门内草稿' });
    expect((await (await cast.as('宋雅')).get(`/api/proposals/${draft}`)).status).toBe(404);
    await at.app.write(system, 'test.head', ({ tx }) =>
      tx
        .updateTable('org_unit')
        .set({ head_id: cast.personId('宋雅') })
        .where('id', '=', unit)
        .execute(),
    );
    expect((await shown(await cast.as('宋雅'), draft)).name).toBe('部门内草稿');
    expect((await director.get(`/api/proposals/${draft}`)).status).toBe(404);
    expect((await listed(await cast.as('沈国栋'))).map(({ name }) => name)).toContain('移动巡检APP二期');
    expect(await listed(await cast.as('韩冰'))).toEqual([]);
    expect(await listed(await cast.as('孙浩'))).toEqual([]);
    expect((await (await cast.as('孙浩')).post('/api/proposals', inspection)).status).toBe(403);
    const csv = await analyst.get('/api/lists/proposals/export?format=csv');
    expect([csv.body.toString().includes('移动巡检'), csv.body.toString().includes('部门内草稿')]).toEqual([
      true,
      false,
    ]);
  });

  test('refuses a change on an older version', async () => {
    const draft = await begin(proposer, { ...inspection, name: '并发' });
    await change(proposer, draft, { name: '并发二' });
    expect((await proposer.patch(`/api/proposals/${draft}`, { version: 1, name: '并发三' })).status).toBe(
      412,
    );
  });
});

describe('links between proposals', () => {
  test('a circle is refused and named, and so is needing what is excluded', async () => {
    const [a, b, c] = [
      await begin(proposer, { ...inspection, name: '数据中台' }),
      await begin(proposer, { ...inspection, name: '指标平台' }),
      await begin(proposer, { ...inspection, name: '经营驾驶舱' }),
    ];
    const needs = (otherId: string | undefined) => ({ links: [{ kind: 'needs', otherId }] });
    expect((await change(proposer, b, needs(a))).status).toBe(200);
    expect((await change(proposer, c, needs(b))).status).toBe(200);
    expect((await change(proposer, a, needs(c))).json).toMatchObject({
      type: 'proposal.needs-circle',
      params: { path: expect.stringContaining('数据中台 → 经营驾驶舱 → 指标平台') as string },
    });
    expect((await change(proposer, a, { links: [{ kind: 'excludes', otherId: c }] })).status).toBe(200);
    expect(
      (
        await change(proposer, c, {
          links: [
            { kind: 'needs', otherId: b },
            { kind: 'excludes', otherId: a },
          ],
        })
      ).json,
    ).toMatchObject({
      type: 'proposal.needs-and-excludes',
      params: { other: '数据中台' },
    });
    expect((await change(proposer, c, needs(c))).json).toMatchObject({ type: 'proposal.needs-itself' });
    expect((await shown(proposer, b)).links.map(({ direction, other }) => [direction, other.name])).toEqual([
      ['to', '数据中台'],
      ['from', '经营驾驶舱'],
    ]);
  });
});

describe('what others make of proposals', () => {
  test('a like name is pointed out, the same name as a duplicate', async () => {
    const alike = async (name: string) =>
      (await analyst.mustGet<Alike>(`/api/proposals/alike?name=${encodeURIComponent(name)}`)).rows.map(
        (row) => [row.name, row.reading],
      );
    expect(await alike('移动巡检 App（二期）')).toEqual([['移动巡检APP二期', 'duplicate']]);
    expect(await alike('移动巡检APP三期')).toEqual([['移动巡检APP二期', 'alike']]);
    expect(await alike('财务共享')).toEqual([]);
  });

  test('later steps settle what was accepted, and nothing else', async () => {
    const settle = (ids: readonly string[]) =>
      at.app.write(system, 'test.settle', (write) =>
        settleProposals(write, ids, { state: 'screened-out', reason: '46 分，低于 60 分' }),
      );
    const accepted = await listCandidates(at.app.db, system, { states: ['accepted'] });
    expect(
      accepted.map(({ name, costFen, roi, missingForFinal }) => [
        name,
        costFen,
        roi,
        missingForFinal.includes('risks'),
      ]),
    ).toEqual([['移动巡检APP二期', wan(120), expect.closeTo(0.05, 12), true]]);
    await settle(accepted.map(({ id }) => id));
    const after = await shown(proposer, accepted[0]?.id ?? '');
    expect([after.state, after.steps.at(-1)?.reason]).toEqual(['screened-out', '46 分，低于 60 分']);
    const draft = await begin(proposer, { ...inspection, name: '未受理' });
    await expect(settle([draft])).rejects.toMatchObject({ rule: 'proposal.not-accepted' });
  });

  test('is printed as Word and as PDF', async () => {
    const [{ id } = { id: '' }] = await listed(analyst);
    const begins = async (format: string) =>
      (await analyst.get(`/api/proposals/${id}/document?format=${format}`)).body.subarray(0, 4).toString();
    expect([await begins('docx'), await begins('pdf')]).toEqual(['PK\u0003\u0004', '%PDF']);
  });

  test('a table of them becomes drafts of their applicants', async () => {
    const table = (lines: readonly string[]) => ({
      name: '提案.csv',
      content: new TextEncoder().encode(
        ['项目名称,项目类型,申请人,发起人,投资（万元）,第1年收益,第2年收益,期望开始,期望完成', ...lines].join(
          '\n',
        ),
      ),
    });
    const bad = await analyst.upload<RowsImported>(
      '/api/proposals/imports',
      table(['统一门户,内部信息化,胡晨,无此人,80,50,60,2026-05-01,2026-04-01']),
    );
    expect(bad.json.faults.map(({ column, why }) => [column, why[0]])).toEqual([
      ['发起人', '找不到这个人，请填姓名或工号'],
      ['期望完成', '完成日期早于开始日期'],
    ]);
    const good = await analyst.upload<RowsImported>(
      '/api/proposals/imports',
      table(['统一门户,内部信息化,胡晨,林若梅,80,50,60,2026-05-01,2026-09-01']),
    );
    expect(good.json).toMatchObject({ isSaved: true, created: 1 });
    const mine = (await listed(proposer)).find(({ name }) => name === '统一门户');
    expect(mine).toMatchObject({
      state: 'draft',
      sponsor: '林若梅',
      costFen: wan(80),
      benefitFen: wan(110),
      roiPercent: 37.5,
    });
    const unreadable = await analyst.upload('/api/proposals/imports', {
      name: 'x.csv',
      content: Buffer.from('甲,乙\n1,2\n'),
    });
    expect(unreadable.json).toMatchObject({ type: 'proposal.table-unreadable' });
    expect((await analyst.get('/api/proposals/template')).status).toBe(200);
  });
});
