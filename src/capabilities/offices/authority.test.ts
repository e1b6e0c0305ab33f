import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { bringOffices, type Offices } from '../../../test/support/offices.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { waitingIn } from '../../../test/support/waiting.ts';
import { systemActor } from '#platform/actor.ts';
import type { Authority } from '../method/schema/messages.ts';
import { grantMandate, mandateOf } from './actions/mandates.ts';
import { isFunctionOn } from './functions.ts';
import { officeTodos } from './todos.ts';
import { sayOf, sayerOf } from './say.ts';
import type { EffectiveSay, OfficeAuthority } from './schema/authority.ts';
import type { MyOffice, Office } from './schema/offices.ts';
import type { z } from 'zod';

let at: TestServer;
let director: Client;
let cast: Cast;
let offices: Offices;
let sandbox: string;
beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-13T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  offices = await bringOffices(at, cast);
  director = await cast.as('周启明');
  const office = await director.mustPost<Office>('/api/offices', {
    name: '沙盒',
    level: 'department',
    organisationForm: 'weak-matrix',
    parentId: offices.headquarters,
    type: { preset: 'assurance', from: '2026-01-01', reason: '试验' },
  });
  sandbox = office.id;
});
afterAll(() => at.close());

const get = (id: string): Promise<Office> => director.mustGet<Office>(`/api/offices/${id}`);
const point = async (id: string, code: string, query = ''): Promise<EffectiveSay | undefined> =>
  (
    await director.mustGet<z.output<typeof OfficeAuthority>>(`/api/offices/${id}/authority?${query}`)
  ).points.find((one) => one.code === code);
const waitingFor = async (name: string) => {
  const personId = cast.personId(name);
  const asking = { who: { ...systemActor('test'), personId }, personId };
  return (await waitingIn(at, [officeTodos], asking)).map(({ kind, dueOn }) => [kind, dueOn]);
};
const system = <T>(work: Parameters<typeof at.app.write<T>>[2]): Promise<T> =>
  at.app.write(systemActor('test'), 'test.office', work);

describe('register of authority', () => {
  test('holds 27 decision points in four types with levels, marks, reporting lines and caps', async () => {
    const register = await (await cast.as('何静怡')).mustGet<Authority>('/api/authority');
    expect(register.decisionPoints).toHaveLength(27);
    expect(register.types.map(({ code, reportsTo }) => [code, reportsTo.zh])).toEqual([
      ['assurance', '主管副总 + 项目经理'],
      ['control', '总经理'],
      ['directive', '总经理'],
      ['strategic', '最高管理者'],
    ]);
    expect(register.decisionPoints[0]).toMatchObject({
      code: 'DP-01',
      presets: {
        assurance: { level: 0, text: { zh: '不参与' }, stated: false },
        strategic: { level: 5, blocks: true, stated: true },
      },
    });
    expect(register.decisionPoints.find(({ code }) => code === 'DP-15')?.presets.control).toMatchObject({
      level: null,
      text: { zh: '每周必报' },
    });
    expect(register.caps).toHaveLength(4);
  });

  test('without a charter a unit advises, and says how that is mended', async () => {
    expect(await point(offices.headquarters, 'DP-05')).toMatchObject({
      level: 2,
      blocks: false,
      rule: 'authority.cap-charter',
      reasons: [
        { rule: 'authority.structure-mixed-centre' },
        { text: '类型“控制型”的预设：4 审批' },
        { text: expect.stringContaining('章程尚未批准，不高于 2 建议') },
      ],
    });
    expect((await get(offices.headquarters)).capsInForce).toMatchObject([
      { letter: 'a', mend: expect.stringContaining('章程') },
    ]);
  });

  test('a mandate gives the say of the type until it ends', async () => {
    const mandate = { from: '2026-01-13', to: '2026-12-31', source: 'test' };
    await system((write) => grantMandate(write, { officeId: offices.headquarters, ...mandate }));
    await system((write) => grantMandate(write, { officeId: offices.cloud, ...mandate }));
    expect(await mandateOf(at.app.db, offices.headquarters, '2026-12-31')).toMatchObject({ source: 'test' });
    expect(await mandateOf(at.app.db, offices.headquarters, '2027-01-01')).toBeNull();
    expect(await get(offices.headquarters)).toMatchObject({
      isMandated: true,
      mandateTo: '2026-12-31',
      capsInForce: [],
    });
    expect(await point(offices.headquarters, 'DP-05')).toMatchObject({
      level: 4,
      text: { zh: '审批' },
      blocks: true,
    });
    expect(await waitingFor('沈国栋')).toEqual([]);
    at.clock.set(new Date('2026-12-10T09:00:00+08:00'));
    expect(await waitingFor('沈国栋')).toEqual([
      ['mandate-renewal', '2026-12-31'],
      ['mandate-renewal', '2026-12-31'],
    ]);
    at.clock.set(new Date('2026-01-13T09:00:00+08:00'));
    expect(await point(offices.headquarters, 'DP-05', 'on=2027-01-01')).toMatchObject({
      level: 2,
      rule: 'authority.cap-mandate',
    });
    expect(await point(offices.cloud, 'DP-05')).toMatchObject({ level: 1, text: { zh: '知会' } });
    const reversed = system((write) =>
      grantMandate(write, {
        officeId: offices.headquarters,
        from: '2026-02-02',
        to: '2026-02-01',
        source: 'test',
      }),
    );
    await expect(reversed).rejects.toMatchObject({ rule: 'office.dates-reversed' });
  });

  test('other capabilities ask it by one call', async () => {
    const asked = { officeId: offices.headquarters, point: 'DP-12', on: '2026-01-13' };
    expect(await sayOf(at.app.db, asked)).toMatchObject({ level: 4, mode: null, rule: 'authority.preset' });
    expect(await sayOf(at.app.db, { ...asked, personOfProject: true })).toMatchObject({
      level: 2,
      rule: 'authority.cap-separation',
    });
    const say = await sayerOf(at.app.db, offices.headquarters);
    expect(say({ point: 'DP-16', on: '2026-01-13' })).toMatchObject({ level: 0, mode: 'block-mandatory' });
  });

  const override = (body: object) =>
    director.post(`/api/offices/${sandbox}/overrides`, {
      from: '2026-01-13',
      reason: '本单元约定',
      ...body,
    });

  test.each([
    ['authority.point-unknown', { point: 'DP-99', level: 1 }],
    ['authority.value-unfit', { point: 'DP-05', mode: 'warn' }],
    ['authority.value-unfit', { point: 'DP-16', level: 3 }],
    ['authority.value-unfit', { point: 'DP-16', mode: 'publish-core' }],
    ['office.amounts-reversed', { point: 'DP-05', level: 1, amountFromFen: 5, amountBelowFen: 5 }],
    ['office.dates-reversed', { point: 'DP-05', level: 1, to: '2026-01-12' }],
  ])('refuses an own value with %s: %j', async (type, body) => {
    expect(await override(body)).toMatchObject({ status: 422, json: { type } });
  });

  test('an own value holds where its conditions are met, until it is ended', async () => {
    await override({ point: 'DP-11', level: 2, projectClass: 'A' });
    await override({ point: 'DP-11', level: 0 });
    expect(await point(sandbox, 'DP-11', 'class=A')).toMatchObject({
      level: 2,
      rule: 'authority.override-case',
    });
    const of = await point(sandbox, 'DP-11', 'class=B');
    expect(of).toMatchObject({
      level: 0,
      isOwn: true,
      overrides: [{ projectClass: 'A' }, { level: 0, author: '周启明' }],
    });
    const end = (on: string) =>
      director.post(`/api/offices/${sandbox}/overrides/${of?.overrides[1]?.id ?? ''}/end`, {
        on,
        reason: '到期',
      });
    expect((await end('2026-01-20')).status).toBe(200);
    expect(await end('2026-01-25')).toMatchObject({
      status: 422,
      json: { type: 'authority.override-ended' },
    });
    expect(await point(sandbox, 'DP-11', 'on=2026-01-21')).toMatchObject({
      level: 2,
      rule: 'authority.preset',
    });
    await end('2026-01-12');
    expect((await point(sandbox, 'DP-11'))?.overrides).toHaveLength(1);
  });

  test('an own value of a chartered unit waits for the executives, and is in force once one approves', async () => {
    const cloud = offices.cloud;
    const at21 = () => point(cloud, 'DP-21', 'on=2026-02-02');
    const propose = () =>
      director.post<{ changeId: string; subject: string }>(`/api/offices/${cloud}/overrides`, {
        point: 'DP-21',
        level: 1,
        from: '2026-02-01',
        reason: '试行奖金',
      });
    const { json } = await propose();
    expect(json).toMatchObject({ changeId: expect.any(String), subject: 'authority-change' });
    expect(await propose()).toMatchObject({ status: 422, json: { type: 'office.change-waits' } });
    expect((await get(cloud)).waiting).toMatchObject([{ summary: '“奖金分配”调整为知会' }]);
    const { approvalId } = await director.mustPost<{ approvalId: string }>('/api/approvals', {
      kind: json.subject,
      subjectId: json.changeId,
    });
    expect(await at21()).toMatchObject({ level: 0, rule: 'authority.preset' });
    const executive = await cast.as('沈国栋');
    const { version } = await executive.mustGet<{ version: number }>(`/api/approvals/${approvalId}`);
    await executive.mustPost(`/api/approvals/${approvalId}/actions`, { action: 'approve', version });
    expect(await at21()).toMatchObject({ level: 1, overrides: [{ approvalId, reason: '试行奖金' }] });
    expect((await get(cloud)).waiting).toEqual([]);
  });

  test('a type of a chartered unit waits too, and may be taken back', async () => {
    const body = { preset: 'control', from: '2027-07-01', reason: '升级' };
    const { changeId } = await director.mustPost<{ changeId: string }>(
      `/api/offices/${offices.cloud}/types`,
      body,
    );
    expect((await get(offices.cloud)).waiting).toMatchObject([
      { subject: 'type-change', summary: '类型变更为控制型' },
    ]);
    const withdraw = () => director.delete(`/api/offices/${offices.cloud}/changes/${changeId}`);
    expect((await withdraw()).status).toBe(204);
    expect(await withdraw()).toMatchObject({ status: 422, json: { type: 'office.change-settled' } });
    expect((await get(offices.cloud)).types).toHaveLength(1);
  });

  test('a written compensating mandate lifts the cap of the organisation form', async () => {
    await director.mustPost(`/api/offices/${sandbox}/overrides`, {
      point: 'DP-08',
      level: 4,
      from: '2026-01-13',
      reason: '试点',
    });
    await system((write) =>
      grantMandate(write, { officeId: sandbox, from: '2026-01-13', to: null, source: 'test' }),
    );
    expect(await point(sandbox, 'DP-08')).toMatchObject({
      level: 3,
      rule: 'authority.cap-weak-matrix',
    });
    expect((await get(sandbox)).capsInForce).toMatchObject([{ letter: 'c', mend: '登记书面补充授权' }]);
    const office = await director.mustPost<Office>(`/api/offices/${sandbox}/compensations`, {
      points: ['DP-08'],
      from: '2026-01-13',
      document: '授权书 2026-02',
    });
    expect(office).toMatchObject({
      capsInForce: [],
      compensations: [{ document: '授权书 2026-02', to: null }],
    });
    expect(await point(sandbox, 'DP-08')).toMatchObject({ level: 4, rule: 'authority.override-unit' });
  });

  test('is closed to a team member', async () => {
    const answer = await (await cast.as('孙浩')).get('/api/authority', { 'accept-language': 'zh-CN' });
    expect(answer).toMatchObject({ status: 403, json: { type: 'permission.missing' } });
  });
});

describe('functions', () => {
  const set = (functionId: string, isOn: boolean) =>
    director.put(`/api/offices/${offices.headquarters}/functions/${functionId}`, {
      isOn,
      ownerId: cast.personId('何静怡'),
      serviceLevel: '5 个工作日',
    });

  test('switched off leave the menus of the people of that unit alone', async () => {
    expect((await set('bonus', false)).status).toBe(200);
    const mine = await director.mustGet<MyOffice>('/api/offices/mine');
    expect(mine).toMatchObject({ centresOff: [], functionsOff: ['bonus'] });
    const { functions } = await director.mustGet<{ functions: { id: string; isOn: boolean }[] }>(
      `/api/offices/${offices.headquarters}/functions`,
    );
    expect(functions.find((one) => one.id === 'bonus')).toMatchObject({
      isOn: false,
      ownerName: '何静怡',
      serviceLevel: '5 个工作日',
    });
    expect(await isFunctionOn(at.app.db, offices.headquarters, 'bonus')).toBe(false);
    await set('bonus', true);
    expect(await isFunctionOn(at.app.db, offices.headquarters, 'bonus')).toBe(true);
  });

  test('of a centre that is off are off too', async () => {
    const mine = await (await cast.as('赵一鸣')).mustGet<MyOffice>('/api/offices/mine');
    expect(mine.office?.name).toBe('云服务事业部PMO');
    expect(mine.centresOff).toEqual(['control', 'decision']);
    expect(mine.functionsOff).toContain('bonus');
  });

  test('that are off are closed by address to the people of that unit', async () => {
    const answer = await (
      await cast.as('韩冰')
    ).get('/api/portfolio/projects', { 'accept-language': 'zh-CN' });
    expect(answer).toMatchObject({
      status: 403,
      json: { type: 'function.off', title: expect.stringContaining('组合管理与优先级') },
    });
    expect((await director.get('/api/portfolio/projects')).status).toBe(200);
  });

  test('are those of the catalogue', async () => {
    expect(await set('coffee', false)).toMatchObject({ status: 404, json: { type: 'function.unknown' } });
  });
});
