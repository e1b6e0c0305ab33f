import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { MyOffice, Office } from './schema/offices.ts';
import { executivesOf, officeHead, officeInCharge, officeOfUnit, superiorOf } from './store.ts';

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
    expect((await executivesOf(at.app.db, at.clock.now())).toSorted()).toEqual(
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
    const remove = (at_: number) =>
      director.delete(`/api/offices/${id('总部PMO')}/types/${types[at_]?.id ?? ''}`);
    expect(await remove(0)).toMatchObject({
      status: 422,
      json: { type: 'office.type-begun' },
    });
    expect((await remove(1)).status).toBe(204);
    expect((await get('总部PMO')).types).toHaveLength(1);
  });

  test('show beforehand what they change and what the organisation form forbids', async () => {
    const preview = (preset: string) =>
      director.mustGet<{ warnings: object[]; differing: { code: string }[]; reportsTo: object }>(
        `/api/offices/${id('云服务PMO')}/type-preview?preset=${preset}`,
      );
    const control = await preview('control');
    expect(control.warnings).toMatchObject([
      { rule: 'office.form-unfit', text: expect.stringMatching(/弱矩阵.*控制型.*项目经理任命、资源调配/) },
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
