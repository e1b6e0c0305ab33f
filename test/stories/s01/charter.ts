import { expect } from 'vitest';
import type { CharterRecord } from '#capabilities/charters/schema/charter.ts';
import type { Client } from '../../support/client.ts';
import { missingInPdf, readDocx } from '../../support/printed.ts';
import { idOf, on, type World } from './world.ts';

const heads = [
  ['研发一部', '高建国'],
  ['研发二部', '许岚'],
  ['测试部', '钱文博'],
  ['质量部', '宋雅'],
  ['计划部', '丁磊'],
  ['财务部', '彭静'],
  ['人力资源部', '蒋欣'],
  ['市场部', '胡晨'],
] as const;

/** Every department has a head, who is asked to read what concerns it. */
const nameHeads = async ({ cast }: World): Promise<void> => {
  const admin = await cast.as('admin');
  for (const [unit, head] of heads) {
    const { units } = await admin.mustGet<{ units: { id: string; version: number }[] }>('/api/units');
    const version = units.find(({ id }) => id === cast.unitId(unit))?.version;
    const body = { version, headId: cast.personId(head) };
    expect((await admin.patch(`/api/units/${cast.unitId(unit)}`, body)).status).toBe(200);
  }
};

const change = async (client: Client, id: string, body: object): Promise<void> => {
  const { version } = await client.mustGet<CharterRecord>(`/api/charters/${id}`);
  expect(await client.patch(`/api/charters/${id}`, { version, ...body })).toMatchObject({ status: 200 });
};

const decide = async (world: World, kind: string, subjectId: string): Promise<void> => {
  const director = await world.cast.as('周启明');
  const { approvalId } = await director.mustPost<{ approvalId: string }>('/api/approvals', {
    kind,
    subjectId,
  });
  const executive = await world.cast.as('沈国栋');
  const { version } = await executive.mustGet<{ version: number }>(`/api/approvals/${approvalId}`);
  const action = { action: 'approve', opinion: '同意', version };
  expect((await executive.post(`/api/approvals/${approvalId}/actions`, action)).status).toBe(204);
};

const publish = async (world: World, name: string) => {
  const analyst = await world.cast.as('何静怡');
  const id = idOf(world, `method-draft:${name}`);
  const { rows } = await analyst.mustGet<{ rows: { id: string; version: number }[] }>('/api/method-drafts');
  const version = rows.find((draft) => draft.id === id)?.version;
  return analyst.post(`/api/method-drafts/${id}/publication`, { version });
};

/** 何静怡 drafts a process for each of the two units; neither may publish yet. */
const draftProcesses = async (world: World): Promise<void> => {
  const analyst = await world.cast.as('何静怡');
  const { rows } = await analyst.mustGet<{ rows: { id: string }[] }>(
    '/api/method?filter=kind:is:process&limit=2',
  );
  for (const [at, name] of ['总部PMO', '云服务事业部PMO'].entries()) {
    const body = { itemId: rows[at]?.id, officeId: idOf(world, `office:${name}`), note: '修订' };
    const { id } = await analyst.mustPost<{ id: string }>('/api/method-drafts', body);
    world.ids.set(`method-draft:${name}`, id);
    const early = await publish(world, name);
    expect(early).toMatchObject({ status: 422, json: { type: 'charter.required' } });
    expect(early.json['title']).toMatch(/^请先批准 PMO 章程/);
  }
};

/** In force for everybody, with its mandate; every head of a department is asked to read it. */
const seeInForce = async (world: World, id: string): Promise<void> => {
  const charter = await (await world.cast.as('孙浩')).mustGet<CharterRecord>(`/api/charters/${id}`);
  expect(charter).toMatchObject({
    state: 'in-force',
    approvedOn: '2026-01-20',
    mandateTo: '2026-12-31',
    goals: [{ objective: 'SO-2 提高按时交付率' }],
  });
  expect(charter.readings.map(({ person }) => person).toSorted()).toEqual(
    heads.map(([, name]) => name).toSorted(),
  );
  const office = await (await world.cast.as('周启明')).get(`/api/offices/${idOf(world, 'office:总部PMO')}`);
  expect(office.json).toMatchObject({ isMandated: true, mandateTo: '2026-12-31' });
  const { rows } = await (await world.cast.as('高建国')).mustGet<{ rows: object[] }>('/api/todos');
  expect(rows).toContainEqual(expect.objectContaining({ kind: 'reading', path: `/charters/${id}` }));
};

const enterObjective = async (world: World): Promise<string | undefined> => {
  const executive = await world.cast.as('沈国栋');
  const objectives = [{ code: 'SO-2', title: '提高按时交付率', weight: 100 }];
  const level = { period: '2026', parentId: null, objectives };
  const { ids } = (await executive.put('/api/objectives', level)).json as { ids: string[] };
  return ids[0];
};

/** S01.12: leaves `charter:总部PMO`. */
export const approveCharter = async (world: World): Promise<void> => {
  on(world, '2026-01-19');
  await nameHeads(world);
  await draftProcesses(world);
  const director = await world.cast.as('周启明');
  const { id } = await director.mustPost<{ id: string }>('/api/charters', {
    officeId: idOf(world, 'office:总部PMO'),
  });
  world.ids.set('charter:总部PMO', id);
  expect(await director.mustGet(`/api/charters/${id}`)).toMatchObject({
    edition: 'V1.0',
    typeReason: '董事会要求 2026 年按时交付率 90%',
  });
  const goal = { text: '按时交付率 ≥ 90%', measure: '按时结项 ÷ 全部结项', target: '≥ 90%' };
  await change(director, id, {
    mandateFrom: '2026-01-20',
    mandateTo: '2026-12-31',
    sections: {
      mission: '使公司正确地选择项目、可靠地交付项目。',
      duties: '制定并维护项目管理制度\n组织立项、里程碑与结项评审',
      powers: '审批计划基准\n叫停不合格的项目',
      reporting: '向总经理汇报，每月一次',
    },
    goals: [goal],
  });
  const early = await director.post('/api/approvals', { kind: 'charter', subjectId: id });
  expect(early).toMatchObject({ status: 422, json: { type: 'charter.goal-unlinked' } });
  expect(early.json['title']).toContain('按时交付率 ≥ 90%');
  const objectiveId = await enterObjective(world);
  await change(director, id, { goals: [{ ...goal, objectiveId }] });
  on(world, '2026-01-20');
  await decide(world, 'charter', id);
  await seeInForce(world, id);
};

/** S01.13: with the charter in force the process is published; the unit without one still may not. */
export const publishProcess = async (world: World): Promise<void> => {
  on(world, '2026-01-21');
  expect(await publish(world, '总部PMO')).toMatchObject({ status: 200, json: { publishedBy: '何静怡' } });
  expect(await publish(world, '云服务事业部PMO')).toMatchObject({
    status: 422,
    json: { type: 'charter.required' },
  });
};

/** S01.15: leaves `regulation:总部PMO`. */
export const assembleRegulation = async (world: World): Promise<void> => {
  on(world, '2026-02-02');
  const director = await world.cast.as('周启明');
  const office = idOf(world, 'office:总部PMO');
  const { version } = await director.mustGet<{ version: number }>(`/api/offices/${office}`);
  await director.patch(`/api/offices/${office}`, { version, displayName: '项目管理部' });
  const mine = await director.mustGet('/api/offices/mine');
  expect(JSON.stringify(mine)).toContain('项目管理部');
  const { id } = await director.mustPost<{ id: string }>('/api/regulations', { officeId: office });
  world.ids.set('regulation:总部PMO', id);
  await decide(world, 'regulation', id);
  const word = await director.get(`/api/regulations/${id}/document?format=docx`);
  const { paragraphs, tables, header } = await readDocx(word.body);
  const texts = paragraphs.map(({ text }) => text);
  expect(header).toContain('启衡信息技术有限公司 项目管理部');
  for (const text of [
    'PMO 运作管理办法',
    '第一节　组织结构图',
    '项目管理部',
    '云服务事业部PMO',
    '第一节　权力表',
  ])
    expect(texts).toContain(text);
  expect(tables.find((rows) => rows[0]?.[1] === '决策点')).toHaveLength(28);
  const pdf = await director.get(`/api/regulations/${id}/document?format=pdf`);
  expect(missingInPdf(pdf.body, ['组织结构图', '权力表', '项目管理部'])).toEqual([]);
  const policy = { officeId: office, year: 2026, statement: '交付为先，数据说话。', objectives: ['SO-2'] };
  const { id: policyId } = await director.mustPost<{ id: string }>('/api/policies', policy);
  expect(await director.post(`/api/policies/${policyId}/publication`, { version: 1 })).toMatchObject({
    json: { publishedOn: '2026-02-02', reviewOn: '2027-01-10' },
  });
  expect(await (await world.cast.as('孙浩')).mustGet('/api/policies')).toMatchObject({
    rows: [{ year: 2026, statement: policy.statement }],
  });
};
