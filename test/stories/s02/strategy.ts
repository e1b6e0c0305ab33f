import { expect } from 'vitest';
import { grantMandate } from '#capabilities/offices/actions/mandates.ts';
import type { PlanDetail } from '#capabilities/portfolio-plans/schema.ts';
import type { Strategy } from '#capabilities/strategy/schema.ts';
import { systemActor } from '#platform/actor.ts';
import { idOf, on, type World } from '../s01/world.ts';
import { wan } from './world.ts';

export interface OfficeGiven {
  readonly name: string;
  readonly unitId: string;
  readonly preset: 'assurance' | 'control' | 'directive' | 'strategic';
  readonly head: string;
  readonly from: string;
}

/** A PMO unit with its head and an approved mandate. */
export const foundOffice = async (
  world: World,
  { name, unitId, preset, head, from }: OfficeGiven,
): Promise<string> => {
  const { at, cast } = world;
  const director = await cast.as('周启明');
  const { id } = await director.mustPost<{ id: string }>('/api/offices', {
    name,
    orgUnitId: unitId,
    type: { preset, from, reason: '设立' },
  });
  const change = { version: 1, personId: cast.personId(head), rank: 'vice-president' };
  expect((await director.put(`/api/offices/${id}/head`, change)).status).toBeLessThan(300);
  await at.app.write(systemActor('charter'), 'mandate.grant', (write) =>
    grantMandate(write, { officeId: id, from, to: null, source: `charter:${name}` }),
  );
  world.ids.set(`office:${name}`, id);
  return id;
};

const objectives = (weights: readonly number[]) => ({
  period: '2026',
  parentId: null,
  objectives: [
    { code: 'SO-1', title: '金融收入占比', unit: '%', fromValue: 31, toValue: 45, weight: weights[0] },
    { code: 'SO-2', title: '按时交付率', unit: '%', fromValue: 68, toValue: 90, weight: weights[1] },
    { code: 'SO-3', title: '研发复用率', unit: '%', fromValue: 35, toValue: 60, weight: weights[2] },
  ],
});

const foundOffices = async (world: World): Promise<void> => {
  const { cast } = world;
  const from = '2026-01-15';
  await foundOffice(world, {
    name: '总部PMO',
    unitId: cast.unitId('项目管理办公室'),
    preset: 'control',
    head: '周启明',
    from,
  });
  await foundOffice(world, {
    name: '云服务事业部PMO',
    unitId: cast.unitId('云服务事业部'),
    preset: 'assurance',
    head: '罗小川',
    from,
  });
};

/** A running project serves the first two objectives, none the third. */
const serveTwo = async (world: World): Promise<void> => {
  const { cast } = world;
  const director = await cast.as('周启明');
  const running = {
    code: 'OLD-01',
    name: '金融客户运维',
    phase: 'executing',
    managerId: cast.personId('李晓峰'),
  };
  const { id } = await director.mustPost<{ id: string }>('/api/projects', running);
  const contributions = [
    { objectiveId: idOf(world, 'objective:SO-1'), strength: 3, share: 60 },
    { objectiveId: idOf(world, 'objective:SO-2'), strength: 2, share: 40 },
  ];
  expect((await director.put(`/api/projects/${id}/objectives`, { contributions })).status).toBe(204);
};

/** S02.01 */
export const recordObjectives = async (world: World): Promise<void> => {
  const { cast, ids } = world;
  on(world, '2026-01-15');
  await foundOffices(world);
  const chief = await cast.as('沈国栋');
  expect(await chief.put('/api/objectives', objectives([40, 30, 29]))).toMatchObject({
    status: 422,
    json: { type: 'objective.weights-not-100', params: { sum: 99 } },
  });
  const saved = await chief.put<{ ids: string[] }>('/api/objectives', objectives([40, 30, 30]));
  for (const [index, id] of saved.json.ids.entries()) ids.set(`objective:SO-${index + 1}`, id);
  await serveTwo(world);
  const { rows } = await chief.mustGet<Strategy>('/api/strategy?period=2026');
  expect(rows.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(
    rows.map(({ code, weight, fromValue, toValue, isSupported }) => [
      code,
      weight,
      fromValue,
      toValue,
      isSupported,
    ]),
  ).toEqual([
    ['SO-1', 40, 31, 45, true],
    ['SO-2', 30, 68, 90, true],
    ['SO-3', 30, 35, 60, false],
  ]);
};

const review = (quarter: string, onDate: string) => ({
  kind: 'review',
  name: `${quarter}季度评审`,
  onDate,
});
const plan = {
  year: 2026,
  title: '2026 年组合管理计划',
  envelopeFen: wan(1600),
  mix: [
    { category: 'run', percent: 30 },
    { category: 'grow', percent: 50 },
    { category: 'innovate', percent: 20 },
  ],
};
const events = [
  { kind: 'call', name: '征集', onDate: '2026-01-16' },
  { kind: 'preliminary', name: '初选', onDate: '2026-01-28' },
  { kind: 'final', name: '终选', onDate: '2026-02-11' },
  review('一', '2026-04-10'),
  review('二', '2026-07-10'),
  review('三', '2026-10-09'),
  review('四', '2027-01-08'),
];

/** S02.02 */
export const approvePlan = async (world: World): Promise<void> => {
  const { cast, ids } = world;
  const analyst = await cast.as('何静怡');
  const { id } = await analyst.mustPost<{ id: string }>('/api/portfolio-plans', plan);
  ids.set('plan:2026', id);
  const submission = { kind: 'portfolio-plan', subjectId: id };
  expect(await analyst.post('/api/approvals', submission)).toMatchObject({
    json: { type: 'portfolio-plan.incomplete' },
  });
  const shown = () => analyst.mustGet<PlanDetail>(`/api/portfolio-plans/${id}`);
  await analyst.patch(`/api/portfolio-plans/${id}`, { version: (await shown()).version, events });
  const { approvalId } = await analyst.mustPost<{ approvalId: string }>('/api/approvals', submission);
  const chief = await cast.as('沈国栋');
  await chief.mustPost(`/api/approvals/${approvalId}/actions`, {
    action: 'approve',
    opinion: '同意',
    version: 1,
  });
  const approved = await shown();
  expect(approved).toMatchObject({
    state: 'approved',
    envelopeFen: wan(1600),
    committedFen: 0,
    freeFen: wan(1600),
    editions: [{ number: 1, envelopeFen: wan(1600) }],
  });
  expect(approved.events.filter(({ kind }) => kind === 'review')).toHaveLength(4);
  expect(await analyst.post('/api/approvals', submission)).toMatchObject({
    json: { type: 'portfolio-plan.approved-already' },
  });
};
