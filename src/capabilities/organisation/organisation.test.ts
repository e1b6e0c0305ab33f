import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';

let at: TestServer;
let admin: Client;
let cast: Cast;
beforeAll(async () => {
  at = await startTestServer();
  admin = await at.setUp();
  cast = await bringCast(at);
});
afterAll(() => at.close());

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly version: number;
  readonly people: number;
}
const unitNamed = async (name: string): Promise<Unit> => {
  const { units } = await admin.mustGet<{ units: Unit[] }>('/api/units');
  const unit = units.find((one) => one.name === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
};

describe('enterprise', () => {
  test('settings are changed on the version they were read at, else answered 412 with the current ones', async () => {
    const { version } = await admin.mustGet<{ version: number }>('/api/enterprise');
    const changed = await admin.patch('/api/enterprise', {
      version,
      moneyUnit: 'yuan',
      centres: ['decision', 'control'],
    });
    expect(changed.json).toMatchObject({
      moneyUnit: 'yuan',
      centres: ['decision', 'control'],
      version: version + 1,
    });
    const stale = await admin.patch('/api/enterprise', { version, name: '别的名字' });
    expect(stale.json).toMatchObject({
      status: 412,
      type: 'record.stale',
      params: { current: { money_unit: 'yuan' } },
    });
  });

  test('prefixes of numbers are set, looked ahead with, and never the same', async () => {
    const next = (query = '') => admin.mustGet(`/api/enterprise/next-numbers${query}`);
    const year = at.clock.now().toISOString().slice(0, 4);
    await admin.mustPost('/api/projects', { code: `XM-${year}-001`, name: '登记册带来的编号' });
    expect(await admin.mustGet('/api/enterprise/next-numbers')).toEqual({
      project: `QH-${year}-001`,
      decision: `DM-${year}-001`,
    });
    expect(await next('?projectPrefix=XM')).toMatchObject({ project: `XM-${year}-002` });
    const change = async (body: object) => {
      const { version } = await admin.mustGet<{ version: number }>('/api/enterprise');
      return admin.patch('/api/enterprise', { version, ...body });
    };
    expect(await change({ projectPrefix: 'xm' })).toMatchObject({ status: 400 });
    expect(await change({ projectPrefix: 'DM' })).toMatchObject({
      status: 422,
      json: { type: 'enterprise.prefix-twice' },
    });
    expect(await change({ projectPrefix: 'XM', decisionPrefix: 'JY' })).toMatchObject({
      json: { projectPrefix: 'XM', decisionPrefix: 'JY' },
    });
    expect(await next()).toEqual({ project: `XM-${year}-002`, decision: `JY-${year}-001` });
  });

  test('an unknown time zone is refused', async () => {
    const { version } = await admin.mustGet<{ version: number }>('/api/enterprise');
    expect((await admin.patch('/api/enterprise', { version, timeZone: 'Mars/Olympus' })).json).toMatchObject({
      type: 'enterprise.time-zone-unknown',
    });
  });

  test('a PMO director of one unit cannot change it', async () => {
    const scopeId = cast.unitId('云服务事业部');
    await admin.mustPost('/api/grants', {
      personId: cast.personId('赵一鸣'),
      role: 'pmo-director',
      scope: 'unit',
      scopeId,
    });
    const { version } = await admin.mustGet<{ version: number }>('/api/enterprise');
    expect((await (await cast.as('赵一鸣')).patch('/api/enterprise', { version, name: 'x' })).status).toBe(
      403,
    );
  });
});

describe('units', () => {
  test('a new unit is given a code and stands below its parent', async () => {
    const parent = await unitNamed('研发一部');
    const created = await admin.post('/api/units', { name: '平台组', parentId: parent.id, kind: 'team' });
    expect(created.json).toMatchObject({
      name: '平台组',
      depth: 1,
      kind: 'team',
      code: expect.stringMatching(/^D\d{4}$/),
    });
  });

  test('two units moved below each other at the same moment make no circle', async () => {
    const create = (name: string) =>
      admin.mustPost<{ id: string; version: number }>('/api/units', { name, kind: 'department' });
    const [one, other] = [await create('甲组'), await create('乙组')];
    const moved = await Promise.all([
      admin.patch(`/api/units/${one.id}`, { version: one.version, parentId: other.id }),
      admin.patch(`/api/units/${other.id}`, { version: other.version, parentId: one.id }),
    ]);
    expect(moved.map(({ status }) => String(status)).toSorted()).toEqual(['200', '422']);
  });

  test('a unit cannot be moved below itself', async () => {
    const [above, below] = [await unitNamed('研发一部'), await unitNamed('平台组')];
    const moved = await admin.patch(`/api/units/${above.id}`, { version: above.version, parentId: below.id });
    expect(moved.json).toMatchObject({ status: 422, type: 'unit.parent-below-itself' });
    expect(
      (await admin.patch(`/api/units/${above.id}`, { version: above.version, parentId: above.id })).json,
    ).toMatchObject({ type: 'unit.parent-below-itself' });
  });

  test('a unit in use is not removed, an empty one is', async () => {
    const [used, empty] = [await unitNamed('研发一部'), await unitNamed('平台组')];
    expect((await admin.delete(`/api/units/${used.id}`)).json).toMatchObject({ type: 'unit.has-units' });
    const tests = await unitNamed('测试部');
    expect((await admin.delete(`/api/units/${tests.id}`)).json).toMatchObject({
      type: 'unit.has-people',
      params: { count: 2 },
    });
    expect((await admin.delete(`/api/units/${empty.id}`)).status).toBe(204);
  });

  test.each([
    ['POST', { name: '期限', validFrom: '2026-02-01', validTo: '2026-01-01' }, 'unit.dates-reversed'],
    ['POST', { name: '  ' }, 'input.invalid'],
    ['POST', { name: '孤儿', parentId: '00000000-0000-7000-8000-000000000000' }, 'record.reference-missing'],
  ])('%s %o is refused by %s', async (_method, body, rule) => {
    expect((await admin.post('/api/units', body)).json).toMatchObject({ type: rule });
  });
});

describe('people', () => {
  test('are listed by pinyin, filtered and paged', async () => {
    const page = await admin.mustGet<{ rows: { name: string }[]; total: number }>(
      '/api/people?sort=name&limit=3',
    );
    expect(page.rows.map(({ name }) => name)).toEqual(['白洁', '陈亦凡', '丁磊']);
    expect(page.total).toBe(28);
    const filter = encodeURIComponent(`unitName:is:${encodeURIComponent('测试部')}`);
    const tests = await admin.mustGet<{ rows: { name: string }[] }>(
      `/api/people?filter=${filter}&sort=-name`,
    );
    expect(tests.rows.map(({ name }) => name)).toEqual(['钱文博', '马骏']);
  });

  test.each([
    ['zqm', ['周启明']],
    ['启', ['周启明']],
    ['SUNH@', ['孙浩']],
    ['l', ['黎明远', '李晓峰', '林若梅', '罗小川']],
    ['%', []],
  ])('are picked by %s', async (q, names) => {
    const { people } = await (
      await cast.as('孙浩')
    ).mustGet<{ people: { name: string }[] }>(`/api/people/pick?q=${encodeURIComponent(q)}`);
    expect(people.map(({ name }) => name)).toEqual(names);
  });

  test('who has left is not offered any more', async () => {
    const id = cast.personId('马骏');
    const { version } = await admin.mustGet<{ version: number }>(`/api/people/${id}`);
    await admin.patch(`/api/people/${id}`, { version, leftOn: '2026-07-30' });
    expect((await admin.get('/api/people/pick?q=mj')).json).toEqual({ people: [] });
  });

  test('a change keeps the old values in the audit log', async () => {
    const id = cast.personId('孙浩');
    const { version } = await admin.mustGet<{ version: number }>(`/api/people/${id}`);
    const changed = await admin.patch(`/api/people/${id}`, {
      version,
      post: '高级研发工程师',
      costPerHourFen: 21_000,
      skills: [{ code: 'SK-JAVA', level: 4 }],
    });
    expect(changed.json).toMatchObject({
      post: '高级研发工程师',
      costPerHourFen: 21_000,
      skills: [{ code: 'SK-JAVA', level: 4 }],
    });
    const { rows } = await admin.mustGet<{ rows: { changes: object }[] }>(
      '/api/audit?filter=action:is:person.change&sort=-id&limit=1',
    );
    expect(rows[0]?.changes).toMatchObject({
      post: ['研发工程师', '高级研发工程师'],
      cost_per_hour_fen: [null, 21_000],
    });
  });

  test.each([
    ['财务', '彭静', 21_000],
    ['the head of the unit', '高建国', 21_000],
    ['the head of another unit', '许岚', null],
    ['a colleague', '吴倩', null],
  ])('the cost rate shown to %s', async (_whom, name, rate) => {
    const person = await (
      await cast.as(name)
    ).mustGet<{ costPerHourFen: number | null }>(`/api/people/${cast.personId('孙浩')}`);
    expect(person.costPerHourFen).toBe(rate);
  });

  test.each([
    [{ name: '张三', hiredOn: '2026-05-01', leftOn: '2026-04-01' }, 'person.dates-reversed'],
    [{ name: '张三', email: 'no-address' }, 'input.invalid'],
    [{ name: '张三', code: 'P0001' }, 'record.value-taken'],
  ])('%o is refused by %s', async (body, rule) => {
    expect((await admin.post('/api/people', body)).json).toMatchObject({ type: rule });
  });

  test('a number that is taken is told at its field, not by the name of an index', async () => {
    const { json } = await admin.post('/api/people', { name: '张三', code: 'P0001' });
    const title = '“P0001”已被占用，请换一个';
    expect(json).toMatchObject({ status: 409, title, problems: [{ path: 'code', message: title }] });
    expect(JSON.stringify(json)).not.toContain('_key');
  });

  test('only who manages people adds them', async () => {
    expect((await (await cast.as('孙浩')).post('/api/people', { name: '张三' })).status).toBe(403);
    expect(
      (await (await cast.as('蒋欣')).post('/api/people', { name: '张三', unitId: cast.unitId('研发一部') }))
        .json,
    ).toMatchObject({ name: '张三', unitName: '研发一部' });
  });
});
