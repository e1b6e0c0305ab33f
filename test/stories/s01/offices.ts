import { expect } from 'vitest';
import type { Authority } from '#capabilities/method/schema/messages.ts';
import type { TypePreview } from '#capabilities/offices/schema/authority.ts';
import type { MyOffice, Office } from '#capabilities/offices/schema/offices.ts';
import type { Client } from '../../support/client.ts';
import type { z } from 'zod';
import { idOf, on, type World } from './world.ts';

const get = (client: Client, id: string): Promise<Office> => client.mustGet<Office>(`/api/offices/${id}`);
const preview = (client: Client, office: string, query: string) =>
  client.mustGet<z.output<typeof TypePreview>>(`/api/offices/${office}/type-preview?${query}`);

const centres = ['service', 'learning', 'knowledge', 'control', 'decision'];

/** S01.06: leaves `office:云服务事业部PMO` and `office:沙盒`. */
export const foundUnits = async (world: World): Promise<void> => {
  on(world, '2026-01-16');
  const { cast, ids } = world;
  const director = await cast.as('周启明');
  const top = await headquarters(world);
  const { version } = await get(director, top);
  const superiorId = cast.personId('林若梅');
  const change = { version, structure: 'mixed', centres, superiorId };
  expect(await director.patch(`/api/offices/${top}`, change)).toMatchObject({
    json: { structure: 'mixed', centres, superiorName: '林若梅' },
  });
  const cloud = await director.mustPost<Office>('/api/offices', {
    name: '云服务事业部PMO',
    level: 'department',
    structure: 'mixed',
    organisationForm: 'weak-matrix',
    orgUnitId: cast.unitId('云服务事业部'),
    departments: [cast.unitId('云服务事业部')],
    parentId: top,
    superiorId,
    type: { preset: 'assurance', from: '2026-04-01', reason: '先以服务建立信任' },
  });
  ids.set('office:云服务事业部PMO', cloud.id);
  expect(cloud).toMatchObject({
    typeFrom: '2026-04-01',
    reportsTo: ['vice-president', 'project-managers'],
    centres: ['service', 'learning', 'knowledge'],
    departments: [cast.unitId('云服务事业部')],
    depth: 1,
  });
  const ofTop = await preview(director, top, 'preset=control&from=2026-01-20');
  expect(ofTop).toMatchObject({ reportsTo: { after: ['general-manager'] }, warnings: [] });
  const ofCloud = await preview(director, cloud.id, 'preset=control&from=2026-04-01');
  expect(ofCloud.warnings).toMatchObject([
    { rule: 'office.form-unfit', text: expect.stringMatching(/弱矩阵.*控制型.*项目经理任命、资源调配/) },
  ]);
  await draftCharter(world, cloud.id);
  await comparePresets(world);
};

/** The unit that the choice of its type left, or one that is 控制型 from the same day. */
const headquarters = async ({ cast, ids }: World): Promise<string> => {
  const known = ids.get('office:总部PMO');
  if (known !== undefined) return known;
  const { id } = await (
    await cast.as('周启明')
  ).mustPost<Office>('/api/offices', {
    name: '总部PMO',
    orgUnitId: cast.unitId('项目管理办公室'),
    type: { preset: 'control', from: '2026-01-20', reason: '董事会要求 2026 年按时交付率 90%' },
  });
  ids.set('office:总部PMO', id);
  return id;
};

const draftCharter = async ({ cast, ids }: World, officeId: string): Promise<void> => {
  const director = await cast.as('周启明');
  const { id } = await director.mustPost<{ id: string }>('/api/charters', { officeId });
  ids.set('charter:云服务事业部PMO', id);
  expect(await director.mustGet(`/api/charters/${id}`)).toMatchObject({ officeId });
};

/** In an unchartered unit of its own every type shows exactly what differs in §3.2. */
const comparePresets = async ({ cast, ids }: World): Promise<void> => {
  const director = await cast.as('周启明');
  const { id } = await director.mustPost<Office>('/api/offices', {
    name: '沙盒',
    level: 'department',
    parentId: ids.get('office:总部PMO'),
    type: { preset: 'assurance', from: '2026-01-16', reason: '比较各类型' },
  });
  ids.set('office:沙盒', id);
  const { decisionPoints } = await director.mustGet<Authority>('/api/authority');
  for (const preset of ['control', 'directive', 'strategic'] as const) {
    const { differing } = await preview(director, id, `preset=${preset}`);
    expect(differing.map(({ code, after }) => [code, after.zh])).toEqual(
      decisionPoints
        .filter(({ presets }) => presets[preset].text.zh !== presets.assurance.text.zh)
        .map(({ code, presets }) => [code, presets[preset].text.zh]),
    );
  }
};

/** S01.08: the head of 总部PMO as 经理, then as 总监. */
export const rankHead = async (world: World): Promise<void> => {
  on(world, '2026-01-19');
  const { cast } = world;
  const office = idOf(world, 'office:总部PMO');
  const executive = await cast.as('沈国栋');
  const setHead = async (rank: string) => {
    const { version } = await get(executive, office);
    const body = { version, personId: cast.personId('周启明'), rank };
    return executive.put<Office>(`/api/offices/${office}/head`, body);
  };
  const low = await setHead('manager');
  expect(low.json.warnings).toMatchObject([
    { rule: 'office.lacks-authority', text: expect.stringMatching(/缺乏授权.*冲突裁决须由 林若梅 共同签署/) },
  ]);
  expect(low.json.capsInForce.map(({ letter }) => letter)).toContain('b');
  const high = await setHead('director');
  expect(high.json).toMatchObject({ warnings: [], headName: '周启明', headRank: 'director' });
  expect(high.json.capsInForce.map(({ letter }) => letter)).not.toContain('b');
};

/** S01.14, functions: 奖金分配 is off for 云服务 alone. */
export const selectFunctions = async (world: World): Promise<void> => {
  const { cast } = world;
  const director = await cast.as('周启明');
  const office = idOf(world, 'office:云服务事业部PMO');
  const address = `/api/offices/${office}/functions`;
  const off = (list: { readonly functions: readonly { readonly id: string; readonly isOn: boolean }[] }) =>
    list.functions.filter(({ isOn }) => !isOn).map(({ id }) => id);
  expect(off(await director.mustGet(address))).toEqual([]);
  const { json } = await director.put<Parameters<typeof off>[0]>(`${address}/bonus`, { isOn: false });
  expect(off(json)).toEqual(['bonus']);
  const mine = async (name: string) => (await cast.as(name)).mustGet<MyOffice>('/api/offices/mine');
  expect((await mine('赵一鸣')).functionsOff).toContain('bonus');
  expect((await mine('周启明')).functionsOff).not.toContain('bonus');
};
