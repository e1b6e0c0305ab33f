import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { bringOffices, type Offices } from '../../../test/support/offices.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { followRoles } from './actions/roles.ts';
import { reachOf } from './rules.ts';
import type { Staff } from './schema.ts';

const office = {
  id: 'a',
  parentId: null,
  structure: 'mixed',
  orgUnitId: 'pmo',
  departments: [] as string[],
} as const;
test.each([
  ['at the top', {}, 'enterprise'],
  ['at the top where every department has its own', { structure: 'dispersed' }, ['pmo']],
  ['below another', { parentId: 'b', departments: ['cloud'] }, ['cloud', 'pmo']],
  ['of no unit at all', { parentId: 'b', orgUnitId: null }, []],
] as const)('a PMO %s reaches %j', (_where, change, reach) => {
  expect(reachOf([{ ...office, ...change }], 'a')).toEqual(reach);
});

let at: TestServer;
let cast: Cast;
let admin: Client;
let director: Client;
let offices: Offices;
const positions = new Map<string, string>();
beforeAll(async () => {
  at = await startTestServer({ now: '2026-03-02T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  offices = await bringOffices(at, cast);
  admin = await cast.as('admin');
  director = await cast.as('周启明');
  // Only what the appointment brings is asked about.
  for (const name of ['邵雯', '唐立', '方婷'])
    for (const { id } of (await granted(name)).filter(({ appointedAs }) => appointedAs === null))
      await admin.delete(`/api/grants/${id}`);
});
afterAll(() => at.close());

interface Granted {
  readonly id: string;
  readonly role: string;
  readonly scope: string;
  readonly scopeName: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly appointedAs: string | null;
}
const granted = async (name: string) =>
  (await admin.mustGet<{ grants: Granted[] }>(`/api/grants?personId=${cast.personId(name)}`)).grants;

const establish = async (officeId: string, kind: string, name: string) => {
  const { id } = await director.mustPost<{ id: string }>(`/api/offices/${officeId}/positions`, {
    kind,
    name,
  });
  positions.set(name, id);
  return id;
};
const appoint = async (position: string, name: string, toOn: string | null = null) =>
  director.mustPost<{ id: string }>(`/api/positions/${positions.get(position)}/appointments`, {
    personId: cast.personId(name),
    fromOn: '2026-03-02',
    toOn,
  });
const permissions = async (name: string) =>
  (await (await cast.as(name)).mustGet<{ permissions: string[] }>('/api/session')).permissions;

test('an appointment grants the role of the position for its days, everywhere at the top PMO', async () => {
  await establish(offices.headquarters, 'configuration-manager', '配置管理专员');
  await appoint('配置管理专员', '邵雯', '2026-06-30');
  expect(await granted('邵雯')).toMatchObject([
    {
      role: 'configuration-manager',
      scope: 'enterprise',
      validFrom: '2026-03-02',
      validTo: '2026-06-30',
      appointedAs: '总部PMO · 配置管理专员',
    },
  ]);
  expect(
    (await (await cast.as('邵雯')).mustGet<{ grants: Granted[] }>('/api/session/grants')).grants,
  ).toEqual(await granted('邵雯'));
});

test('each may what the position is for, and no more', async () => {
  await establish(offices.headquarters, 'project-controller', '项目控制专员');
  await establish(offices.headquarters, 'trainer', '培训师');
  await appoint('项目控制专员', '唐立');
  await appoint('培训师', '方婷');
  const of = { configuration: await permissions('邵雯'), control: await permissions('唐立') };
  expect(of.configuration).toContain('document.update');
  expect(of.configuration).not.toContain('cost.book');
  expect(of.configuration).not.toContain('pmo-budget.manage');
  expect(of.control).toContain('cost.book');
  expect(of.control).not.toContain('pmo-budget.manage');
  expect(await permissions('方婷')).toContain('training.manage');
});

test('a PMO of one department grants within that department', async () => {
  await establish(offices.cloud, 'pmo-coordinator', '云协调员');
  await appoint('云协调员', '唐立');
  expect((await granted('唐立')).find(({ role }) => role === 'pmo-coordinator')).toMatchObject({
    scope: 'unit',
    scopeName: '云服务事业部',
  });
});

test('the role ends with the appointment, and history and audit tell', async () => {
  at.clock.set(new Date('2026-07-01T09:00:00+08:00'));
  expect(await permissions('邵雯')).not.toContain('office.read');
  admin = await cast.as('admin');
  director = await cast.as('周启明');
  const audit = await admin.mustGet<{ rows: { action: string; subjectLabel: string }[] }>(
    '/api/audit?filter=subjectType:is:grant',
  );
  expect(audit.rows.map(({ action, subjectLabel }) => `${action} ${subjectLabel}`)).toContain(
    'appointment.create 邵雯 · 配置管理专员 · 总部PMO · 配置管理专员',
  );
});

test('it is not revoked by itself', async () => {
  const [grant] = await granted('方婷');
  expect((await admin.delete(`/api/grants/${grant?.id}`)).json).toMatchObject({
    type: 'grant.by-appointment',
    title: expect.stringContaining('总部PMO · 培训师'),
  });
});

test('the administrator takes the role off the position, and nobody else', async () => {
  const address = `/api/positions/${positions.get('培训师')}/role`;
  const staff = await director.mustGet<Staff>(`/api/offices/${offices.headquarters}/staff`);
  const version = staff.positions.find(({ name }) => name === '培训师')?.version;
  expect((await director.put(address, { version, role: null })).status).toBe(403);
  expect((await admin.put(address, { version, role: 'audit-admin' })).json).toMatchObject({
    type: 'position.role-unfit',
  });
  expect((await admin.put(address, { version, role: null })).status).toBe(204);
  expect(await granted('方婷')).toEqual([]);
});

test('nobody appoints himself to a position that brings a role', async () => {
  const answer = await director.post(`/api/positions/${positions.get('配置管理专员')}/appointments`, {
    personId: cast.personId('周启明'),
    fromOn: '2026-07-01',
  });
  expect(answer.json).toMatchObject({ type: 'appointment.role-by-himself' });
});

test('when the PMO serves another department the role follows', async () => {
  const { version } = await director.mustGet<{ version: number }>(`/api/offices/${offices.cloud}`);
  await director.patch(`/api/offices/${offices.cloud}`, { version, departments: [cast.unitId('研发一部')] });
  await followRoles(at.app);
  const reach = (await granted('唐立')).filter(({ role }) => role === 'pmo-coordinator');
  expect(new Set(reach.map(({ scopeName }) => scopeName))).toEqual(new Set(['云服务事业部', '研发一部']));
});
