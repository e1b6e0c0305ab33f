import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { systemActor } from '#platform/actor.ts';
import type { Authority } from '../method/schema/messages.ts';
import { grantMandate, mandateOf } from './actions/mandates.ts';
import { isFunctionOn } from './functions.ts';
import { sayOf, sayerOf } from './say.ts';
import type { EffectiveSay, OfficeAuthority } from './schema/authority.ts';
import type { MyOffice, Office } from './schema/offices.ts';
import { executivesOf, officeHead, officeInCharge, officeOfUnit, superiorOf } from './store.ts';
import type { z } from 'zod';

let at: TestServer;
let director: Client;
let cast: Cast;
const ids = new Map<string, string>();
const id = (name: string): string => ids.get(name) ?? '';
beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-12T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  director = await cast.as('周启明');
});
afterAll(() => at.close());

const create = async (name: string, body: object, preset: string): Promise<Office> => {
  const office = await director.mustPost<Office>('/api/offices', {
    name,
    type: { preset, from: '2026-01-13', reason: '现状诊断' },
    ...body,
  });
  ids.set(name, office.id);
  return office;
};
const get = (name: string): Promise<Office> => director.mustGet<Office>(`/api/offices/${id(name)}`);
const authority = (name: string, query = '') =>
  director.mustGet<z.output<typeof OfficeAuthority>>(`/api/offices/${id(name)}/authority${query}`);
const point = async (name: string, code: string, query = ''): Promise<EffectiveSay | undefined> =>
  (await authority(name, query)).points.find((one) => one.code === code);
const system = <T>(work: Parameters<typeof at.app.write<T>>[2]): Promise<T> =>
  at.app.write(systemActor('test'), 'test.office', work);

describe('units', () => {
  test('begin with an honest nothing', async () => {
    expect(await director.mustGet('/api/offices')).toEqual({ rows: [], total: 0 });
    expect(await director.mustGet('/api/offices/mine')).toEqual({
      office: null,
      centresOff: [],
      functionsOff: [],
    });
    expect(await officeOfUnit(at.app.db, null)).toBeNull();
  });

  test('take centres and reporting line from their type, and stand in a tree', async () => {
    const top = await create(
      '总部PMO',
      { structure: 'mixed', orgUnitId: cast.unitId('项目管理办公室') },
      'control',
    );
    expect(top).toMatchObject({
      reportsTo: ['general-manager'],
      typeFrom: '2026-01-13',
      preset: null,
      depth: 0,
    });
    expect(top.centres).toHaveLength(5);
    const cloud = await create(
      '云服务PMO',
      {
        level: 'department',
        organisationForm: 'weak-matrix',
        parentId: top.id,
        departments: [cast.unitId('云服务事业部')],
      },
      'assurance',
    );
    expect(cloud).toMatchObject({
      reportsTo: ['vice-president', 'project-managers'],
      centres: ['service', 'learning', 'knowledge'],
      depth: 1,
      warnings: [{ rule: 'office.no-head' }],
    });
    at.clock.set(new Date('2026-01-13T09:00:00+08:00'));
    director = await cast.as('周启明');
    expect(await get('总部PMO')).toMatchObject({
      preset: 'control',
      types: [{ state: 'in-force', author: '周启明' }],
    });
    const { rows } = await director.mustGet<{ rows: Office[] }>('/api/offices');
    expect(rows.map(({ name }) => name)).toEqual(['总部PMO', '云服务PMO']);
  });

  test('are in charge of what they serve, the top one of the rest', async () => {
    const of = (unit: string) => officeOfUnit(at.app.db, cast.unitId(unit));
    expect(await of('云服务事业部')).toBe(id('云服务PMO'));
    expect(await of('研发一部')).toBe(id('总部PMO'));
    expect(await officeOfUnit(at.app.db, null)).toBe(id('总部PMO'));
  });

  test('take projects by type and amount', async () => {
    const unit = cast.unitId('行政部');
    const scope = { departments: [unit], projectTypes: ['internal'], amountBelowFen: 500_000_000 };
    await create('IT-PMO', { level: 'department', parentId: id('总部PMO'), ...scope }, 'assurance');
    const of = (amountFen: number) =>
      officeInCharge(at.app.db, { orgUnitId: unit, projectType: 'internal', amountFen });
    expect(await of(30_000_000)).toBe(id('IT-PMO'));
    expect(await of(600_000_000)).toBe(id('总部PMO'));
  });

  test('change on the version that was seen', async () => {
    const { version } = await get('总部PMO');
    const path = `/api/offices/${id('总部PMO')}`;
    const change = { version, displayName: '项目管理部', superiorId: cast.personId('林若梅') };
    expect(await director.patch(path, change)).toMatchObject({
      json: { displayName: '项目管理部', superiorName: '林若梅' },
    });
    expect(await director.patch(path, change)).toMatchObject({ status: 412 });
    const mine = await director.mustGet<MyOffice>('/api/offices/mine');
    expect(mine.office).toMatchObject({ name: '总部PMO', displayName: '项目管理部', tone: 'approve' });
  });

  test.each([
    ['office.parent-below-itself', () => ({ parentId: id('云服务PMO') })],
    ['office.amounts-reversed', () => ({ amountFromFen: 2, amountBelowFen: 2 })],
  ] as const)('refuse %s', async (type, change) => {
    const { version } = await get('总部PMO');
    expect(await director.patch(`/api/offices/${id('总部PMO')}`, { version, ...change() })).toMatchObject({
      status: 422,
      json: { type },
    });
  });

  test('are changed by PMO and executives alone, and read by no team member', async () => {
    const member = await cast.as('孙浩');
    expect((await member.get('/api/offices')).status).toBe(403);
    expect((await member.get('/api/offices/mine')).status).toBe(200);
    expect((await (await cast.as('何静怡')).post('/api/offices', {})).status).toBe(403);
    expect((await (await cast.as('韩冰')).post('/api/offices', {})).status).toBe(403);
  });
});

describe('head and rank', () => {
  const head = async (body: object) =>
    director.put(`/api/offices/${id('总部PMO')}/head`, { version: (await get('总部PMO')).version, ...body });

  test('too low a rank lacks authority and needs the superior; a higher one ends that', async () => {
    const personId = cast.personId('周启明');
    const low = await head({ personId, rank: 'manager' });
    expect(low).toMatchObject({
      json: {
        warnings: [{ rule: 'office.lacks-authority', text: expect.stringMatching(/缺乏授权.*林若梅/) }],
      },
    });
    expect(await officeHead(at.app.db, id('总部PMO'))).toBe(personId);
    expect(await superiorOf(at.app.db, id('总部PMO'))).toBe(cast.personId('林若梅'));
    expect(await superiorOf(at.app.db, id('云服务PMO'))).toBe(personId);
    expect(await head({ personId, rank: 'director' })).toMatchObject({ json: { warnings: [] } });
  });

  test('are recorded together', async () => {
    expect(await head({ personId: null, rank: 'manager' })).toMatchObject({
      status: 422,
      json: { type: 'office.head-without-rank' },
    });
  });

  test('executives are those of the enterprise', async () => {
    expect((await executivesOf(at.app.db)).toSorted()).toEqual(
      [cast.personId('沈国栋'), cast.personId('林若梅')].toSorted(),
    );
  });
});

describe('types', () => {
  const plan = (name: string, from: string, preset = 'control') =>
    director.post(`/api/offices/${id(name)}/types`, { preset, from, reason: '按时交付' });

  test.each([
    ['2026-01-12', 'office.type-past'],
    ['2026-01-13', 'office.type-date-taken'],
  ])('from %s are refused: %s', async (from, type) => {
    expect(await plan('总部PMO', from, 'strategic')).toMatchObject({ status: 422, json: { type } });
  });

  test('begin on their day and may be taken back before', async () => {
    expect(await plan('总部PMO', '2027-07-01', 'strategic')).toMatchObject({ json: { changeId: null } });
    const { types } = await get('总部PMO');
    expect(types.map(({ preset, state }) => [preset, state])).toEqual([
      ['control', 'in-force'],
      ['strategic', 'planned'],
    ]);
    const path = (at_: number) => `/api/offices/${id('总部PMO')}/types/${types[at_]?.id ?? ''}`;
    expect(await director.delete(path(0))).toMatchObject({
      status: 422,
      json: { type: 'office.type-begun' },
    });
    expect((await director.delete(path(1))).status).toBe(204);
    expect((await get('总部PMO')).types).toHaveLength(1);
  });

  test('show beforehand what they change and what the organisation form forbids', async () => {
    const preview = (preset: string) =>
      director.mustGet<{ warnings: object[]; differing: { code: string }[]; reportsTo: object }>(
        `/api/offices/${id('云服务PMO')}/type-preview?preset=${preset}`,
      );
    const control = await preview('control');
    expect(control.warnings).toMatchObject([
      { rule: 'office.form-unfit', text: expect.stringMatching(/弱矩阵.*控制型.*资源调配/) },
    ]);
    expect(control.reportsTo).toEqual({
      before: ['vice-president', 'project-managers'],
      after: ['general-manager'],
    });
    expect(control.differing.map(({ code }) => code)).not.toContain('DP-10');
    expect(control.differing).toHaveLength(25);
    expect((await preview('assurance')).warnings).toEqual([]);
  });
});

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
    expect(await point('总部PMO', 'DP-05')).toMatchObject({
      level: 2,
      blocks: false,
      rule: 'authority.cap-charter',
      reasons: [
        { text: '类型“控制型”的预设：4 审批' },
        { text: expect.stringContaining('章程尚未批准，不高于 2 建议') },
      ],
    });
    expect((await get('总部PMO')).capsInForce).toMatchObject([
      { letter: 'a', mend: expect.stringContaining('章程') },
    ]);
  });

  test('a mandate gives the say of the type until it ends', async () => {
    const mandate = { from: '2026-01-13', to: '2026-12-31', source: 'test' };
    await system((write) => grantMandate(write, { officeId: id('总部PMO'), ...mandate }));
    await system((write) => grantMandate(write, { officeId: id('云服务PMO'), ...mandate }));
    expect(await mandateOf(at.app.db, id('总部PMO'), '2026-12-31')).toMatchObject({ source: 'test' });
    expect(await mandateOf(at.app.db, id('总部PMO'), '2027-01-01')).toBeNull();
    expect(await get('总部PMO')).toMatchObject({
      isMandated: true,
      mandateTo: '2026-12-31',
      capsInForce: [],
    });
    expect(await point('总部PMO', 'DP-05')).toMatchObject({ level: 4, text: { zh: '审批' }, blocks: true });
    expect(await point('总部PMO', 'DP-05', '?on=2027-01-01')).toMatchObject({
      level: 2,
      rule: 'authority.cap-mandate',
    });
    expect(await point('云服务PMO', 'DP-05')).toMatchObject({ level: 1, text: { zh: '知会' } });
    const reversed = system((write) =>
      grantMandate(write, { officeId: id('总部PMO'), from: '2026-02-02', to: '2026-02-01', source: 'test' }),
    );
    await expect(reversed).rejects.toMatchObject({ rule: 'office.dates-reversed' });
  });

  test('other capabilities ask it by one call', async () => {
    const asked = { officeId: id('总部PMO'), point: 'DP-12', on: '2026-01-13' };
    expect(await sayOf(at.app.db, asked)).toMatchObject({ level: 4, mode: null, rule: 'authority.preset' });
    expect(await sayOf(at.app.db, { ...asked, personOfProject: true })).toMatchObject({
      level: 2,
      rule: 'authority.cap-separation',
    });
    const say = await sayerOf(at.app.db, id('总部PMO'));
    expect(say({ point: 'DP-16', on: '2026-01-13' })).toMatchObject({ level: 0, mode: 'block-mandatory' });
  });

  const override = (body: object) =>
    director.post(`/api/offices/${id('IT-PMO')}/overrides`, {
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
    expect(await point('IT-PMO', 'DP-11', '?class=A')).toMatchObject({
      level: 2,
      rule: 'authority.override-case',
    });
    const of = await point('IT-PMO', 'DP-11', '?class=B');
    expect(of).toMatchObject({
      level: 0,
      isOwn: true,
      overrides: [{ projectClass: 'A' }, { level: 0, author: '周启明' }],
    });
    const end = (on: string) =>
      director.post(`/api/offices/${id('IT-PMO')}/overrides/${of?.overrides[1]?.id ?? ''}/end`, {
        on,
        reason: '到期',
      });
    expect((await end('2026-01-20')).status).toBe(200);
    expect(await end('2026-01-25')).toMatchObject({
      status: 422,
      json: { type: 'authority.override-ended' },
    });
    expect(await point('IT-PMO', 'DP-11', '?on=2026-01-21')).toMatchObject({
      level: 2,
      rule: 'authority.preset',
    });
    await end('2026-01-12');
    expect((await point('IT-PMO', 'DP-11'))?.overrides).toHaveLength(1);
  });

  test('a written compensating mandate lifts the cap of the organisation form', async () => {
    const path = `/api/offices/${id('云服务PMO')}`;
    await director.mustPost(`${path}/overrides`, {
      point: 'DP-08',
      level: 4,
      from: '2026-01-13',
      reason: '试点',
    });
    expect(await point('云服务PMO', 'DP-08')).toMatchObject({ level: 3, rule: 'authority.cap-weak-matrix' });
    expect((await get('云服务PMO')).capsInForce).toMatchObject([{ letter: 'c', mend: '登记书面补充授权' }]);
    const office = await director.mustPost<Office>(`${path}/compensations`, {
      points: ['DP-08'],
      from: '2026-01-13',
      document: '授权书 2026-02',
    });
    expect(office).toMatchObject({
      capsInForce: [],
      compensations: [{ document: '授权书 2026-02', to: null }],
    });
    expect(await point('云服务PMO', 'DP-08')).toMatchObject({ level: 4, rule: 'authority.override-unit' });
  });

  test('is closed to a team member', async () => {
    const answer = await (await cast.as('孙浩')).get('/api/authority', { 'accept-language': 'zh-CN' });
    expect(answer).toMatchObject({ status: 403, json: { type: 'permission.missing' } });
  });
});

describe('functions', () => {
  const set = (functionId: string, isOn: boolean) =>
    director.put(`/api/offices/${id('总部PMO')}/functions/${functionId}`, {
      isOn,
      serviceLevel: '5 个工作日',
    });

  test('switched off leave the menus of the people of that unit alone', async () => {
    expect((await set('bonus', false)).status).toBe(200);
    const mine = await director.mustGet<MyOffice>('/api/offices/mine');
    expect(mine).toMatchObject({ centresOff: [], functionsOff: ['bonus'] });
    const { functions } = await director.mustGet<{ functions: { id: string; isOn: boolean }[] }>(
      `/api/offices/${id('总部PMO')}/functions`,
    );
    expect(functions.find((one) => one.id === 'bonus')).toMatchObject({
      isOn: false,
      serviceLevel: '5 个工作日',
    });
    expect(await isFunctionOn(at.app.db, id('总部PMO'), 'bonus')).toBe(false);
    await set('bonus', true);
    expect(await isFunctionOn(at.app.db, id('总部PMO'), 'bonus')).toBe(true);
  });

  test('of a centre that is off are off too', async () => {
    const mine = await (await cast.as('赵一鸣')).mustGet<MyOffice>('/api/offices/mine');
    expect(mine.office?.name).toBe('云服务PMO');
    expect(mine.centresOff).toEqual(['control', 'decision']);
    expect(mine.functionsOff).toContain('bonus');
  });

  test('are those of the catalogue', async () => {
    expect(await set('coffee', false)).toMatchObject({ status: 404, json: { type: 'function.unknown' } });
  });
});
