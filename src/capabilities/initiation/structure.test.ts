import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { freshNotices } from '../../../test/support/notices.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { systemActor } from '#platform/actor.ts';
import { grantMandate } from '../offices/actions/mandates.ts';
import type { Changed } from '../offices/schema/authority.ts';
import type { Office } from '../offices/schema/offices.ts';
import type { RoutePreview } from './schema.ts';

const wan = (amount: number) => amount * 1_000_000;
let at: TestServer;
let cast: Cast;
let director: Client;
let top = '';
let local = '';
const requests = { A: '', B: '', C: '' };

/** A 控制型 unit with its head and mandate. */
const found = async (office: Record<string, unknown>, head: string): Promise<string> => {
  const type = { preset: 'control', from: '2026-02-09', reason: '设立' };
  const { id, version } = await director.mustPost<Office>('/api/offices', { ...office, type });
  const body = { version, personId: cast.personId(head), rank: 'director' };
  await director.put(`/api/offices/${id}/head`, body);
  await at.app.write(systemActor('charter'), 'mandate.grant', (write) =>
    grantMandate(write, { officeId: id, from: '2026-02-09', to: null, source: 'test' }),
  );
  return id;
};

beforeAll(async () => {
  at = await startTestServer({ now: '2026-02-09T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  director = await cast.as('周启明');
  top = await found({ name: '总部PMO', structure: 'mixed', level: 'organisation' }, '周启明');
  const unit = cast.unitId('云服务事业部');
  const below = { name: '云服务事业部PMO', parentId: top, orgUnitId: unit, departments: [unit] };
  local = await found({ ...below, level: 'department' }, '罗小川');
  for (const [klass, amount] of [
    ['A', 860],
    ['B', 180],
    ['C', 96],
  ] as const)
    requests[klass] = (
      await director.mustPost<{ id: string }>('/api/initiations', {
        title: `${klass} 类项目`,
        amountFen: wan(amount),
        unitId: unit,
        projectType: 'delivery',
        goals: [{ text: '2026-12-18 前按期交付率 ≥ 90%' }],
      })
    ).id;
});
afterAll(() => at.close());

const share = async (structure: string) => {
  const { version } = await director.mustGet<Office>(`/api/offices/${top}`);
  expect((await director.patch(`/api/offices/${top}`, { version, structure })).status).toBe(200);
};

const route = async (klass: keyof typeof requests) => {
  const { steps } = await director.mustGet<RoutePreview>(`/api/initiations/${requests[klass]}/route`);
  return steps.map(({ name, duty, people }) => `${duty} ${name}: ${people.join('、')}`);
};

test.each([
  ['central', 'A', ['decide PMO 审批: 周启明']],
  ['central', 'C', ['decide PMO 审批: 周启明']],
  ['dispersed', 'A', ['decide PMO 审批: 罗小川']],
  ['dispersed', 'C', ['decide PMO 审批: 罗小川']],
  ['mixed', 'C', ['decide PMO 审批: 罗小川']],
  ['mixed', 'B', ['decide 云服务事业部PMO 审批: 罗小川', 'notify 知会 总部PMO: 周启明']],
  ['mixed', 'A', ['decide 云服务事业部PMO 审批: 罗小川', 'decide 总部PMO 审批: 周启明']],
] as const)('%s: class %s of 云服务 goes to %j', async (structure, klass, steps) => {
  await share(structure);
  expect(await route(klass)).toEqual(steps);
});

interface Shown {
  readonly state: string;
  readonly version: number;
  readonly steps: readonly {
    readonly duty: string;
    readonly seats: readonly { readonly person: string }[];
  }[];
}

interface Register {
  readonly points: readonly {
    readonly code: string;
    readonly reasons: readonly { readonly text: string }[];
  }[];
}

test.each([
  ['mixed', 'A', '混合型：A 类先经本单元、再经 总部PMO，各按自己的授权'],
  ['mixed', 'C', '混合型：C 类只经本单元'],
  ['central', 'A', '集中型：本单元负责部门的项目只经 总部PMO'],
  ['dispersed', 'C', '分散型：本单元负责部门的项目只经本单元'],
] as const)('%s: the register of the local unit says why, class %s', async (structure, klass, text) => {
  await share(structure);
  const { points } = await director.mustGet<Register>(`/api/offices/${local}/authority?class=${klass}`);
  const first = (code: string) => points.find((point) => point.code === code)?.reasons[0]?.text;
  expect(first('DP-05')).toBe(text);
  expect(first('DP-23')).not.toContain('型：');
});

test('the unit below shows the structure of its tree', async () => {
  await share('mixed');
  expect((await director.mustGet<Office>(`/api/offices/${local}`)).structure).toBe('mixed');
});

test('a running approval ends by the type it began under, a later one follows the new type', async () => {
  await share('dispersed');
  const submitted = async (title: string): Promise<string> => {
    const { id: subjectId } = await director.mustPost<{ id: string }>('/api/initiations', {
      title,
      amountFen: wan(96),
      unitId: cast.unitId('云服务事业部'),
      projectType: 'delivery',
      sponsorId: cast.personId('林若梅'),
      managerId: cast.personId('陈亦凡'),
      startOn: '2026-04-01',
      finishOn: '2026-12-18',
      goals: [{ text: '2026-12-18 前按期交付率 ≥ 90%' }],
    });
    const approval = { kind: 'initiation', subjectId };
    return (await director.mustPost<{ approvalId: string }>('/api/approvals', approval)).approvalId;
  };
  const shown = (id: string) => director.mustGet<Shown>(`/api/approvals/${id}`);
  const deciders = async (id: string) =>
    (await shown(id)).steps
      .filter(({ duty }) => duty === 'decide')
      .flatMap(({ seats }) => seats.map(({ person }) => person));
  const approve = async (name: string, id: string) => {
    const client = await cast.as(name);
    const { version } = await client.mustGet<Shown>(`/api/approvals/${id}`);
    await client.mustPost(`/api/approvals/${id}/actions`, { action: 'approve', version });
  };
  const early = await submitted('先提交的项目');
  expect(await deciders(early)).toEqual(['罗小川']);
  const change = { preset: 'assurance', from: '2026-03-02', reason: '先做服务，再谈管控' };
  const asked = await director.mustPost<Changed>(`/api/offices/${local}/types`, change);
  expect(asked.subject).toBe('type-change');
  const decision = { kind: 'type-change', subjectId: asked.changeId };
  const { approvalId } = await director.mustPost<{ approvalId: string }>('/api/approvals', decision);
  await approve('沈国栋', approvalId);
  at.clock.set(new Date('2026-03-02T09:00:00+08:00'));
  director = await cast.as('周启明');
  const late = await submitted('后提交的项目');
  expect(await deciders(late)).not.toContain('罗小川');
  expect(await deciders(early)).toEqual(['罗小川']);
  const manager = await cast.as('陈亦凡');
  await approve('罗小川', early);
  expect((await shown(early)).state).toBe('approved');
  const [told] = await freshNotices(manager);
  expect(told).toEqual([
    '罗小川 请您担任“先提交的项目”的项目经理',
    expect.stringMatching(/^\/projects\/[0-9a-f-]{36}$/),
  ]);
});
