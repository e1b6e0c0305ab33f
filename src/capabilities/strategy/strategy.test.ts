import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { systemActor } from '#platform/actor.ts';
import { grantMandate } from '../offices/actions/mandates.ts';
import { saveType } from '../offices/actions/types.ts';
import { readObjectiveTable } from './actions/read-table.ts';
import {
  alignmentOf,
  circularLinkOf,
  coversYear,
  partsOf,
  placed,
  progressOf,
  shareExcessOf,
  weightFaultOf,
} from './rules.ts';
import type { Strategy } from './schema.ts';

test.each([
  [[40, 30, 30], null],
  [[40, 30, 29], { sum: 99, rule: 'objective.weight-missing', points: 1 }],
  [[60, 30, 30], { sum: 120, rule: 'objective.weight-over', points: 20 }],
  [[33.33, 33.33, 33.34], null],
  [[], null],
] as const)('weights %j: %j', (weights, fault) => expect(weightFaultOf(weights)).toEqual(fault));

test('the weight of a lower objective is a part of the one above it', () => {
  const row = (id: string, parentId: string | null, weight: number) => ({
    id,
    parentId,
    weight,
    position: 0,
  });
  const tree = placed([row('a', null, 40), row('b', null, 60), row('a1', 'a', 25), row('a2', 'a', 75)]);
  expect(tree.map(({ id, depth, totalWeight }) => [id, depth, totalWeight])).toEqual([
    ['a', 0, 40],
    ['a1', 1, 10],
    ['a2', 1, 30],
    ['b', 0, 60],
  ]);
});

test.each([
  [31, 45, 38, 50],
  [1, 0, 0, 100],
  [68, 90, 60, -36.36],
  [68, 90, null, null],
  [5, 5, 5, null],
])('from %j to %j at %j: %j %%', (fromValue, toValue, currentValue, progress) =>
  expect(progressOf({ fromValue, toValue, currentValue })).toBe(progress),
);

test.each([
  ['2026', 2026, true],
  ['2026', 2027, false],
  ['2026-2028', 2027, true],
  ['2026-2028', 2029, false],
])('%s holds %d: %s', (period, year, holds) => expect(coversYear(period, year)).toBe(holds));

test('parts follow shares, else strengths; alignment weighs strengths', () => {
  const given = [
    { objectiveId: 'a', strength: 4, share: null },
    { objectiveId: 'b', strength: 1, share: null },
  ];
  expect([...partsOf(given)]).toEqual([
    ['a', 0.8],
    ['b', 0.2],
  ]);
  expect([...partsOf([{ objectiveId: 'a', strength: 1, share: 70 }])]).toEqual([['a', 1]]);
  expect(
    alignmentOf(
      given,
      new Map([
        ['a', 40],
        ['b', 30],
      ]),
    ),
  ).toBe(38);
  expect(alignmentOf([], new Map())).toBeNull();
  expect([shareExcessOf([70, 30, null]), shareExcessOf([70, 31])]).toEqual([null, 101]);
});

test('arrows of the map run in no circle', () => {
  const arrows = [
    { fromId: 'a', toId: 'b' },
    { fromId: 'b', toId: 'c' },
  ];
  expect(circularLinkOf(arrows)).toBeNull();
  expect(circularLinkOf([...arrows, { fromId: 'c', toId: 'a' }])).toEqual({ fromId: 'a', toId: 'b' });
});

test('every fault of a table is named with its row', () => {
  const table = '编号\t目标\t上级\t权重\t目标值\nA\t甲\t\t60\t三成\nA\t乙\t\t30\t\nB1\t丙\tZ\t100\t5';
  expect(
    readObjectiveTable(table).faults.map(({ rule, params }) => [rule, params?.['row'] ?? params?.['sum']]),
  ).toEqual([
    ['import.number-unfit', 2],
    ['import.code-twice', 3],
    ['import.parent-unknown', 4],
    ['import.weights-off', 90],
  ]);
  expect(readObjectiveTable('编号,目标\nA,甲').faults).toEqual([
    { rule: 'import.column-missing', params: { column: '权重' } },
  ]);
});

describe('the strategy', () => {
  let at: TestServer;
  let cast: Cast;
  let chief: Client;
  let director: Client;
  const ids: Record<string, string> = {};
  const level = (weights: readonly number[], more: object = {}) => ({
    period: '2026',
    parentId: null,
    objectives: weights.map((weight, index) => ({
      ...(ids[`SO-${index + 1}`] ? { id: ids[`SO-${index + 1}`] } : {}),
      code: `SO-${index + 1}`,
      title: ['金融收入占比', '按时交付率', '研发复用率'][index] ?? '',
      unit: '%',
      fromValue: [31, 68, 35][index] ?? null,
      toValue: [45, 90, 60][index] ?? null,
      weight,
    })),
    ...more,
  });
  const read = () => chief.mustGet<Strategy>('/api/strategy?period=2026');
  beforeAll(async () => {
    at = await startTestServer({ now: '2026-01-15T09:00:00+08:00' });
    director = await at.setUp();
    cast = await bringCast(at);
    chief = await cast.as('沈国栋');
  });
  afterAll(() => at.close());

  test('is empty until somebody enters it', async () => {
    expect(await chief.mustGet('/api/strategy')).toMatchObject({ period: null, rows: [], mayEdit: true });
    expect(await chief.mustGet('/api/objective-contributions')).toEqual({ objectives: [], rows: [] });
  });

  test('weights that do not add up to 100 are refused in words', async () => {
    const answer = await chief.put('/api/objectives', level([40, 30, 29]));
    expect(answer).toMatchObject({ status: 422, json: { type: 'objective.weights-not-100' } });
    expect(answer.body.toString()).toContain('还差 1');
    expect((await read()).rows).toEqual([]);
  });

  test('three objectives, none served yet', async () => {
    const saved = await chief.put<{ ids: string[] }>('/api/objectives', level([40, 30, 30]));
    for (const [index, id] of saved.json.ids.entries()) ids[`SO-${index + 1}`] = id;
    const { rows, supportedPercent } = await read();
    expect(rows.map(({ code, weight, isSupported }) => [code, weight, isSupported])).toEqual([
      ['SO-1', 40, false],
      ['SO-2', 30, false],
      ['SO-3', 30, false],
    ]);
    expect(supportedPercent).toBe(0);
    const twice = level([50, 50]);
    const clash = {
      ...twice,
      parentId: ids['SO-1'],
      objectives: twice.objectives.map(({ id: _id, ...one }) => one),
    };
    expect(await chief.put('/api/objectives', clash)).toMatchObject({
      json: { type: 'objective.code-taken' },
    });
    const foreign = { ...level([100]), parentId: ids['SO-2'] };
    expect(await chief.put('/api/objectives', foreign)).toMatchObject({
      json: { type: 'objective.other-level' },
    });
    expect((await (await cast.as('何静怡')).put('/api/objectives', level([40, 30, 30]))).status).toBe(403);
  });

  test('a project closes the gap; shares stay below 100', async () => {
    const create = async (code: string, name: string, budgetFen: number) =>
      (
        await director.mustPost<{ id: string }>('/api/projects', {
          code,
          name,
          budgetFen,
          managerId: cast.personId('陈亦凡'),
        })
      ).id;
    ids['P1'] = await create('P-1', '江城银行核心系统迁移', 860_000_000);
    ids['P2'] = await create('P-2', '统一研发效能平台', 140_000_000);
    expect((await read()).orphans.map(({ code }) => code)).toEqual(['P-1', 'P-2']);
    const give = (project: string, contributions: object[]) =>
      director.put(`/api/projects/${ids[project]}/objectives`, { contributions });
    const over = [
      { objectiveId: ids['SO-1'], strength: 5, share: 70 },
      { objectiveId: ids['SO-2'], strength: 2, share: 31 },
    ];
    expect(await give('P1', over)).toMatchObject({
      status: 422,
      json: { type: 'contribution.shares-over-100' },
    });
    const unknown = [{ objectiveId: ids['P1'], strength: 5 }];
    expect(await give('P1', unknown)).toMatchObject({ json: { type: 'contribution.objective-unknown' } });
    await give('P1', [{ objectiveId: ids['SO-1'], strength: 5, share: 100 }]);
    await give('P2', [{ objectiveId: ids['SO-3'], strength: 4, share: 70, reason: '平台复用' }]);
    const strategy = await read();
    expect(strategy.rows.map(({ isSupported }) => isSupported)).toEqual([true, false, true]);
    expect([strategy.supportedPercent, strategy.alignedPercent, strategy.orphans]).toEqual([70, 100, []]);
    const matrix = await chief.mustGet('/api/objective-contributions?period=2026');
    expect(matrix).toMatchObject({
      objectives: [
        { code: 'SO-1', investedFen: 860_000_000, investedPercent: 86, gapPoints: -46 },
        { code: 'SO-2', investedFen: 0, investedPercent: 0, gapPoints: 30 },
        { code: 'SO-3', investedFen: 140_000_000, investedPercent: 14, gapPoints: 16 },
      ],
      rows: [
        { code: 'P-1', alignment: 40 },
        { code: 'P-2', alignment: 24, cells: [{ strength: 4, share: 70 }] },
      ],
    });
    expect(await chief.put('/api/objectives', level([60, 40]))).toMatchObject({
      json: { type: 'objective.in-use' },
    });
  });

  test('a programme serves as its projects do', async () => {
    const { id } = await director.mustPost<{ id: string }>('/api/programs', {
      code: 'PG-1',
      name: '交付提升',
    });
    const contributions = [{ objectiveId: ids['SO-2'], strength: 3 }];
    expect((await director.put(`/api/programs/${id}/objectives`, { contributions })).status).toBe(204);
    expect((await read()).rows[1]?.isSupported).toBe(false);
    const { version } = await director.mustGet<{ version: number }>(`/api/projects/${ids['P1']}`);
    await director.patch(`/api/projects/${ids['P1']}`, { version, programId: id });
    expect((await read()).rows.map(({ isSupported }) => isSupported)).toEqual([true, true, true]);
  });

  test('a changed target asks the managers of its projects again', async () => {
    const { version } = (await read()).rows[0] ?? { version: 0 };
    expect((await chief.patch(`/api/objectives/${ids['SO-1']}`, { version, toValue: 50 })).status).toBe(200);
    const stale = await chief.patch(`/api/objectives/${ids['SO-1']}`, { version, toValue: 51 });
    expect(stale.status).toBe(412);
    at.clock.set(new Date('2026-01-26T09:00:00+08:00'));
    chief = await cast.as('沈国栋');
    director = await cast.as('周启明');
    expect((await read()).overdueConfirmations).toBe(1);
    const manager = await cast.as('陈亦凡');
    const shown = await manager.mustGet<{ confirmations: { id: string; version: number }[] }>(
      `/api/projects/${ids['P1']}/objectives`,
    );
    expect(shown.confirmations).toMatchObject([
      { changes: { to_value: [45, 50] }, dueOn: '2026-01-25', isOverdue: true, verdict: null },
    ]);
    const [asked] = shown.confirmations;
    const answer = (verdict: string, note?: string) =>
      manager.put(`/api/objective-confirmations/${asked?.id}/verdict`, {
        version: asked?.version,
        verdict,
        note,
      });
    expect(await answer('partly')).toMatchObject({ json: { type: 'confirmation.reason-missing' } });
    expect((await answer('partly', '范围须增加渠道改造')).status).toBe(204);
    expect(await answer('consistent')).toMatchObject({ json: { type: 'confirmation.answered' } });
    expect((await read()).overdueConfirmations).toBe(0);
    expect(await chief.mustGet('/api/objective-confirmations?period=2026')).toMatchObject({
      rows: [{ project: '江城银行核心系统迁移', verdict: 'partly', answeredBy: '陈亦凡' }],
    });
  });

  test('the map has arrows, in no circle', async () => {
    const arrow = (from: string, to: string) => ({ fromId: ids[from], toId: ids[to] });
    const save = (links: object[]) => chief.put('/api/objective-links', { period: '2026', links });
    expect((await save([arrow('SO-3', 'SO-2'), arrow('SO-2', 'SO-1')])).status).toBe(204);
    expect(await save([arrow('SO-3', 'SO-2'), arrow('SO-2', 'SO-3')])).toMatchObject({
      json: { type: 'objective.link-circular' },
    });
    expect((await read()).links).toHaveLength(2);
  });

  test('objectives come from a table, all or none', async () => {
    const load = (table: string) => chief.post('/api/objectives/imports', { period: '2027', table });
    expect(await load('编号,目标,权重,责任人\nA,甲,60,无此人')).toMatchObject({
      json: { type: 'objective.import-faulty', params: { count: 2 } },
    });
    const good =
      '编号,目标,上级,权重,度量,起始值,目标值,责任人\nA,甲,,60,收入,10,20,沈国栋\nB,乙,,40,,,,\nA1,丙,A,100,,,,';
    expect((await load(good)).json).toMatchObject({
      ids: [expect.any(String), expect.any(String), expect.any(String)],
    });
    const { rows, periods } = await chief.mustGet<Strategy>('/api/strategy');
    expect(periods).toEqual(['2027', '2026']);
    expect(rows.map(({ code, totalWeight, owner }) => [code, totalWeight, owner])).toEqual([
      ['A', 60, '沈国栋'],
      ['A1', 60, null],
      ['B', 40, null],
    ]);
  });

  test('the office may set them once it leads, by its type', async () => {
    const change = (toValue: number) =>
      director.patch(`/api/objectives/${ids['SO-2']}`, { version: toValue - 90, toValue });
    const { id } = await director.mustPost<{ id: string }>('/api/offices', {
      name: '总部PMO',
      orgUnitId: cast.unitId('项目管理办公室'),
      type: { preset: 'control', from: '2026-01-26', reason: '建立' },
    });
    await at.app.write(systemActor('charter'), 'mandate.grant', (write) =>
      grantMandate(write, { officeId: id, from: '2026-01-26', to: null, source: 'test' }),
    );
    expect(await change(91)).toMatchObject({ status: 403, json: { type: 'objective.office-may-not' } });
    expect(await director.mustGet('/api/strategy?period=2026')).toMatchObject({
      mayEdit: false,
      whyNot: { rule: 'objective.office-may-not', params: { office: '总部PMO', level: 1 } },
    });
    await at.app.write(systemActor('charter'), 'office.type', (write) =>
      saveType(write, id, { preset: 'strategic', from: '2026-01-27', reason: '升级' }),
    );
    at.clock.set(new Date('2026-01-27T09:00:00+08:00'));
    director = await cast.as('周启明');
    expect((await change(91)).status).toBe(200);
  });
});
