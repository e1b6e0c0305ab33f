import { expect } from 'vitest';
import type { OwnPosition, Staff } from '#capabilities/positions/schema.ts';
import type { About, Budget, Completeness, Services, Survey } from '#capabilities/services/schema.ts';
import type { z } from 'zod';
import { members } from '../../support/cast.ts';
import { selectFunctions } from './offices.ts';
import { idOf, on, type World } from './world.ts';

const office = (world: World): string => `/api/offices/${idOf(world, 'office:总部PMO')}`;
const wan = 1_000_000;

/** S01.14: lines that total 188 万元, and the functions of the two units. */
export const planBudget = async (world: World): Promise<void> => {
  on(world, '2026-01-22');
  const director = await world.cast.as('周启明');
  for (const [kind, name, amount] of [
    ['staff', '人员', 120],
    ['training', '培训', 18],
    ['tools', '工具', 30],
    ['meetings', '会议', 8],
    ['incentives', '激励', 12],
  ] as const)
    await director.mustPost(`${office(world)}/budget-lines`, {
      year: 2026,
      kind,
      name,
      plannedFen: amount * wan,
    });
  const budget = await (await world.cast.as('彭静')).mustGet<Budget>(`${office(world)}/budget?year=2026`);
  expect(budget.lines).toHaveLength(5);
  expect(budget.total).toMatchObject({ plannedFen: 188 * wan, actualFen: 0, remainingFen: 188 * wan });
  await selectFunctions(world);
};

/** S01.16: the portal with 14 services; 罗小川 confirms her duties; the survey begins at 48 %. */
export const publishPortal = async (world: World): Promise<void> => {
  on(world, '2026-02-03');
  const director = await world.cast.as('周启明');
  const path = office(world);
  const { services } = await director.mustGet<z.output<typeof Services>>(`${path}/services`);
  const chosen = services.slice(0, 14).map(({ code }) => ({ code }));
  expect((await director.put(`${path}/services`, { services: chosen })).status).toBe(204);
  const text = {
    version: null,
    does: ['组织评审'],
    doesNot: ['替代项目经理决策'],
    contact: 'pmo@example.com',
  };
  expect((await director.put(`${path}/portal-text`, text)).status).toBe(204);
  await director.mustPost(`${path}/portal-editions`);
  const about = await (await world.cast.as('孙浩')).mustGet<About>('/api/about-pmo');
  expect(about.edition?.content.services).toHaveLength(14);
  expect(about.edition?.content).toMatchObject({
    office: '项目管理部',
    charter: 'V1.0',
    contact: text.contact,
  });
  await confirmDuties(world);
  await askEverybody(world);
  await hearAdvice(world);
};

const confirmDuties = async (world: World): Promise<void> => {
  const client = await world.cast.as('罗小川');
  const own = async () =>
    (await client.mustGet<{ positions: OwnPosition[] }>('/api/own-positions')).positions[0];
  expect((await own())?.duties).toEqual(['会议', '纪要', '台账', '宣贯']);
  const todos = async () =>
    (await client.mustGet<{ rows: { kind: string; path: string }[] }>('/api/todos')).rows;
  expect(await todos()).toContainEqual(expect.objectContaining({ kind: 'duty-reading', path: '/my-duties' }));
  const position = idOf(world, 'position:PMO 协调员');
  expect((await client.post(`/api/positions/${position}/reading`)).status).toBe(204);
  expect((await own())?.confirmedAt?.slice(0, 10)).toBe('2026-02-03');
  expect((await todos()).map(({ kind }) => kind)).not.toContain('duty-reading');
};

/** 25 people answer, 12 of them know what to go to the PMO for: 48 %. */
const askEverybody = async (world: World): Promise<void> => {
  const director = await world.cast.as('周启明');
  const { id } = await director.mustPost<{ id: string }>(`${office(world)}/surveys`, {
    name: '期望调查 2026',
  });
  const asked = members.filter(({ name }) => name !== '黎明远' && name !== '周启明');
  expect(asked).toHaveLength(25);
  for (const [at, { name }] of asked.entries()) {
    const answers = [{ statement: 'know', agreement: at < 12 ? 4 + (at % 2) : 1 + (at % 3) }];
    const client = await world.cast.as(name);
    expect((await client.put(`/api/surveys/${id}/answers`, { answers })).status, name).toBe(204);
  }
  const { surveys } = await director.mustGet<{ surveys: Survey[] }>(`${office(world)}/surveys`);
  expect(surveys[0]?.results[0]).toMatchObject({
    statement: 'know',
    answers: 25,
    agreeing: 12,
    sharePercent: 48,
  });
};

/** From 2026-04-01 the unit of 云服务 is 保证型: its pages speak of advice. */
const hearAdvice = async (world: World): Promise<void> => {
  on(world, '2026-04-01');
  const about = async (name: string) => (await world.cast.as(name)).mustGet<About>('/api/about-pmo');
  expect(await about('赵一鸣')).toMatchObject({
    officeId: idOf(world, 'office:云服务事业部PMO'),
    tone: 'advise',
  });
  expect((await about('孙浩')).tone).toBe('approve');
  on(world, '2026-02-10');
};

const departments = [
  ['研发一部', '孙浩'],
  ['研发二部', '郑凯'],
  ['测试部', null],
  ['质量部', '宋雅'],
  ['计划部', '丁磊'],
  ['财务部', '彭静'],
  ['人力资源部', '蒋欣'],
  ['市场部', '胡晨'],
] as const;

/** S01.17: ten of sixteen artefacts are made by what came before; 测试部 lacks its liaison. */
export const completeSystem = async (world: World): Promise<void> => {
  on(world, '2026-02-10');
  const director = await world.cast.as('周启明');
  const path = office(world);
  for (const [unit, person] of departments) {
    const personId = person === null ? null : world.cast.personId(person);
    const answer = await director.put(`${path}/liaisons/${world.cast.unitId(unit)}`, { personId });
    expect(answer.status, unit).toBe(204);
  }
  const { liaisons, gaps } = await director.mustGet<Staff>(`${path}/staff`);
  expect([liaisons.filter(({ personId }) => personId !== null).length, liaisons.length]).toEqual([7, 8]);
  expect(gaps).toContainEqual({ kind: 'liaison-missing', params: { units: ['测试部'] } });
  const { artefacts, done, total, percent } = await director.mustGet<Completeness>(`${path}/completeness`);
  expect(artefacts.filter(({ isDone }) => isDone).map(({ id }) => id)).toEqual([
    'unit',
    'charter',
    'org-chart',
    'core-group',
    'duty-matrix',
    'mandate',
    'regulation',
    'policy',
    'portal',
    'templates',
  ]);
  expect([done, total, percent]).toEqual([10, 16, 62.5]);
  expect(artefacts.find(({ id }) => id === 'liaisons')?.missing?.zh).toContain('缺：测试部');
};
