import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { readDocx } from '../../../test/support/printed.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { appointmentProblem, groupProblem, staffingOf, yearsOn } from './rules.ts';
import type { OwnPosition, Staff } from './schema.ts';

const whole = { fromOn: '2026-01-01', toOn: null };
const wanted = {
  ...whole,
  personId: 'a',
  rank: null,
  isHead: false,
  bySelf: false,
  bringsRole: false,
  leftOn: null,
  headcount: 1,
  others: [],
};
test.each([
  ['nothing wrong', {}, null],
  ['an end before the beginning', { toOn: '2025-12-31' }, 'appointment.dates-reversed'],
  [
    'a head who appoints himself',
    { isHead: true, bySelf: true, rank: 'director' },
    'appointment.head-by-himself',
  ],
  ['a role given to himself', { bringsRole: true, bySelf: true }, 'appointment.role-by-himself'],
  ['a head without a rank', { isHead: true }, 'appointment.rank-missing'],
  ['somebody who left', { leftOn: '2025-12-31' }, 'appointment.person-left'],
  ['the same person twice', { others: [{ ...whole, personId: 'a' }] }, 'appointment.twice'],
  ['a taken position', { others: [{ ...whole, personId: 'b' }] }, 'appointment.position-full'],
  ['a position free again', { others: [{ personId: 'b', fromOn: '2025-01-01', toOn: '2025-12-31' }] }, null],
  ['a second place', { headcount: 2, others: [{ ...whole, personId: 'b' }] }, null],
])('an appointment with %s: %j', (_what, change, problem) => {
  expect(appointmentProblem({ ...wanted, ...change })).toBe(problem);
});

test.each([
  [{ kind: 'core', memberIds: ['a', 'b'], chairId: null, quorum: 1 }, 'group.chair-missing'],
  [{ kind: 'core', memberIds: ['a', 'b'], chairId: 'c', quorum: 1 }, 'group.chair-no-member'],
  [{ kind: 'support', memberIds: ['a', 'b'], chairId: null, quorum: 3 }, 'group.quorum-too-high'],
  [{ kind: 'core', memberIds: ['a', 'b', 'c', 'd', 'e'], chairId: 'a', quorum: 3 }, null],
] as const)('the group %j is refused by %s', (group, problem) => {
  expect(groupProblem(group)).toBe(problem);
});

test('experience is what was stated and grew since, else the time since joining, else unknown', () => {
  const day = '2026-01-19';
  expect(yearsOn({ hiredOn: '2020-01-01', statedYears: 2.5, statedOn: '2025-01-19' }, day)).toBe(3.5);
  expect(yearsOn({ hiredOn: '2020-01-01', statedYears: null, statedOn: day }, day)).toBe(6);
  expect(yearsOn({ hiredOn: null, statedYears: null, statedOn: day }, day)).toBeNull();
});

test('two of five with three years or more are 40 %, and unknown is not experienced', () => {
  expect(staffingOf([8, 5, 2, 1, null])).toMatchObject({
    persons: 5,
    experienced: 2,
    unknown: 1,
    sharePercent: 40,
  });
  expect(staffingOf([])).toMatchObject({ sharePercent: null });
});

describe('the staff of a PMO', () => {
  let at: TestServer;
  let cast: Cast;
  let director: Client;
  let executive: Client;
  let officeId = '';
  const staff = () => director.mustGet<Staff>(`/api/offices/${officeId}/staff`);
  const kinds = async () => (await staff()).gaps.map(({ kind }) => kind);
  const ids = new Map<string, string>();
  const create = async (kind: string, name: string) => {
    ids.set(
      name,
      (await director.mustPost<{ id: string }>(`/api/offices/${officeId}/positions`, { kind, name })).id,
    );
  };

  beforeAll(async () => {
    at = await startTestServer({ now: '2026-01-13T09:00:00+08:00' });
    await at.setUp();
    cast = await bringCast(at);
    director = await cast.as('周启明');
    const type = { preset: 'control', from: '2026-01-01', reason: '交付' };
    const office = await director.mustPost<{ id: string }>('/api/offices', { name: '总部PMO', type });
    officeId = office.id;
    executive = await cast.as('沈国栋');
  });
  afterAll(() => at.close());

  test('a priority without a position is a gap until a held position carries it', async () => {
    const { id } = await director.mustPost<{ id: string }>(`/api/offices/${officeId}/priorities`, {
      title: '建立项目选择标准',
    });
    expect(await kinds()).toContain('priority-unowned');
    await create('pmo-analyst', 'PMO 分析师');
    const change = { version: 1, positionId: ids.get('PMO 分析师') };
    expect((await director.patch(`/api/priorities/${id}`, change)).status).toBe(204);
    expect(await kinds()).toContain('priority-vacant');
    const appointment = { personId: cast.personId('何静怡'), fromOn: '2026-01-13', experienceYears: 5 };
    await director.mustPost(`/api/positions/${ids.get('PMO 分析师')}/appointments`, appointment);
    expect((await kinds()).filter((kind) => kind.startsWith('priority'))).toEqual([]);
    const { positions } = await staff();
    expect(positions[0]?.duties).toEqual(['评分', '优化', '收益', '报表分析']);
    expect(positions[0]?.appointments[0]).toMatchObject({ name: '何静怡', years: 5, inForce: true });
  });

  test('priorities keep the ranks 1, 2, 3 when one moves', async () => {
    const { id } = await director.mustPost<{ id: string }>(`/api/offices/${officeId}/priorities`, {
      title: '统一报告',
    });
    expect((await director.patch(`/api/priorities/${id}`, { version: 1, place: 1 })).status).toBe(204);
    const { priorities } = await staff();
    expect(priorities.map(({ title, place }) => [place, title])).toEqual([
      [1, '统一报告'],
      [2, '建立项目选择标准'],
    ]);
    expect((await director.delete(`/api/priorities/${id}`)).status).toBe(204);
  });

  test('a kind the method lacks, a second holder and a held position removed are refused', async () => {
    const { kinds: known } = await director.mustGet<{ kinds: object[] }>('/api/position-kinds');
    expect(known).toHaveLength(9);
    const unknown = await director.post(`/api/offices/${officeId}/positions`, { kind: 'juggler' });
    expect(unknown).toMatchObject({ status: 422, json: { type: 'position.kind-unknown' } });
    const place = `/api/positions/${ids.get('PMO 分析师')}`;
    const second = { personId: cast.personId('罗小川'), fromOn: '2026-02-01' };
    expect(await director.post(`${place}/appointments`, second)).toMatchObject({
      json: { type: 'appointment.position-full' },
    });
    expect(await director.delete(place)).toMatchObject({ json: { type: 'position.was-held' } });
  });

  test('a vacant position says how many duties nobody does, until its holder leaves it again', async () => {
    await create('pmo-coordinator', 'PMO 协调员');
    const { gaps } = await staff();
    expect(gaps).toContainEqual({ kind: 'position-vacant', params: { position: 'PMO 协调员', duties: 4 } });
    const body = { personId: cast.personId('罗小川'), fromOn: '2026-01-13', experienceYears: 1 };
    const place = `/api/positions/${ids.get('PMO 协调员')}/appointments`;
    const { id } = await director.mustPost<{ id: string }>(place, body);
    expect(await kinds()).not.toContain('position-vacant');
    at.clock.set(new Date('2026-01-20T09:00:00+08:00'));
    director = await cast.as('周启明');
    await director.patch(`/api/appointments/${id}`, { version: 1, toOn: '2026-01-19' });
    expect(await kinds()).toContain('position-vacant');
    await director.patch(`/api/appointments/${id}`, { version: 2, toOn: null });
  });

  test('changed duties are to be confirmed anew by who holds the position', async () => {
    const holder = await cast.as('罗小川');
    const own = async () =>
      (await holder.mustGet<{ positions: OwnPosition[] }>('/api/own-positions')).positions[0];
    const place = `/api/positions/${ids.get('PMO 协调员')}`;
    expect(await own()).toMatchObject({ name: 'PMO 协调员', confirmedAt: null });
    expect((await holder.post(`${place}/reading`)).status).toBe(204);
    expect((await own())?.confirmedAt).toBe('2026-01-20T01:00:00.000Z');
    expect(await director.post(`${place}/reading`)).toMatchObject({ json: { type: 'position.not-held' } });
    at.clock.set(new Date('2026-02-03T09:00:00+08:00'));
    director = await cast.as('周启明');
    expect((await director.patch(place, { version: 1, duties: ['会议', '台账'] })).status).toBe(204);
    expect(await (await cast.as('罗小川')).mustGet('/api/own-positions')).toMatchObject({
      positions: [{ confirmedAt: null, duties: ['会议', '台账'] }],
    });
  });

  test('the groups decide by the quorum given, and a department without a liaison is named', async () => {
    const memberIds = ['沈国栋', '林若梅', '韩冰', '周启明', '彭静'].map((name) => cast.personId(name));
    const group = { version: null, memberIds, chairId: memberIds[0], quorum: 3, meetingCycle: '每月' };
    expect((await director.put(`/api/offices/${officeId}/groups/core`, group)).status).toBe(204);
    expect(
      await director.put(`/api/offices/${officeId}/groups/core`, { ...group, version: 1, quorum: 6 }),
    ).toMatchObject({
      json: { type: 'group.quorum-too-high' },
    });
    expect(await kinds()).not.toContain('core-group-missing');
    for (const [unit, name] of [
      ['质量部', '宋雅'],
      ['测试部', null],
    ] as const) {
      const personId = name === null ? null : cast.personId(name);
      expect(
        (await director.put(`/api/offices/${officeId}/liaisons/${cast.unitId(unit)}`, { personId })).status,
      ).toBe(204);
    }
    expect((await director.delete(`/api/offices/${officeId}/liaisons/${cast.unitId('市场部')}`)).status).toBe(
      404,
    );
    const { gaps, liaisons } = await staff();
    expect(liaisons).toHaveLength(2);
    expect(gaps).toContainEqual({ kind: 'liaison-missing', params: { units: ['测试部'] } });
  });

  test('nobody appoints himself head, and who may not manage positions is refused', async () => {
    await create('pmo-director', 'PMO 主管');
    const place = `/api/positions/${ids.get('PMO 主管')}/appointments`;
    const body = { personId: cast.personId('周启明'), fromOn: '2026-02-03', rank: 'director' };
    expect(await director.post(place, body)).toMatchObject({
      json: { type: 'appointment.head-by-himself' },
    });
    executive = await cast.as('沈国栋');
    const { id } = await executive.mustPost<{ id: string }>(place, body);
    const letter = await executive.get(`/api/appointments/${id}/letter?format=docx`);
    const { paragraphs } = await readDocx(letter.body);
    expect(paragraphs.map(({ text }) => text).join()).toContain('兹任命 周启明 担任 总部PMO PMO 主管');
    expect(await director.mustGet(`/api/offices/${officeId}`)).toMatchObject({
      headName: '周启明',
      headRank: 'director',
    });
    expect((await (await cast.as('孙浩')).post(place, body)).status).toBe(403);
  });
});
