import { expect } from 'vitest';
import type { Diagnosis, DiagnosisSheet } from '#capabilities/assessments/schema/diagnosis.ts';
import type { Assessment, MaturitySheet } from '#capabilities/assessments/schema/maturity.ts';
import type { TypeAdvice } from '#capabilities/assessments/schema/type-choice.ts';
import type { Roadmap } from '#capabilities/roadmap/schema.ts';
import { newOffice } from '../../support/office.ts';
import { idOf, on, type World } from './world.ts';

interface Rows {
  readonly rows: readonly { readonly id: string }[];
}

/** S01.02: leaves `roadmap:总部PMO`. */
export const planRoadmap = async (world: World): Promise<void> => {
  const { cast, ids } = world;
  const director = await cast.as('周启明');
  const roadmap = await director.mustPost<Roadmap>('/api/roadmaps', {
    template: 'six-steps',
    startsOn: '2026-01-12',
    ownerId: cast.personId('周启明'),
  });
  ids.set('roadmap:总部PMO', roadmap.id);
  expect(roadmap.steps.map(({ zh }) => zh)).toEqual([
    '明确目标和职责',
    '设计组织结构',
    '制定流程和制度',
    '选择和使用工具',
    '实施管理体系',
    '不断完善和改进',
  ]);
  expect(roadmap.startsOn).toBe('2026-01-12');
  expect(await director.post(`/api/roadmap-steps/${roadmap.steps[1]?.id}/closure`, {})).toMatchObject({
    status: 422,
    json: { type: 'roadmap.output-missing', title: '缺少输出：组织结构图（至少一个已任职岗位）' },
  });
};

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
const missing = new Set(['standards', 'procedures', 'history', 'knowledge', 'vocabulary']);

/** S01.03: eight departments answer seven questions. */
export const diagnose = async (world: World): Promise<void> => {
  on(world, '2026-01-13');
  const { cast, ids } = world;
  const director = await cast.as('周启明');
  const { id, departments } = await director.mustPost<Diagnosis>('/api/diagnoses', {
    title: '2026 年初现状诊断',
    dueOn: '2026-01-16',
    departments: heads.map(([unit, head]) => ({
      unitId: cast.unitId(unit),
      personId: cast.personId(head),
    })),
  });
  expect(departments).toBe(8);
  for (const [, head] of heads) await answerDiagnosis(world, head);
  const closed = await director.mustPost<Diagnosis>(`/api/diagnoses/${id}/closure`, {});
  expect([closed.missing, closed.symptoms.length, closed.answered]).toEqual([5, 7, 8]);
  expect(closed.result.symptoms[0]).toMatchObject({
    zh: '没有标准',
    verdict: 'missing',
    evidence: { measure: 'published-standards', value: 0 },
  });
  expect(closed.result.tasks.length).toBeGreaterThanOrEqual(5);
  const roadmapId = idOf(world, 'roadmap:总部PMO');
  const { proposals } = await director.mustGet<Roadmap>(`/api/roadmaps/${roadmapId}`);
  expect(proposals?.tasks.map(({ id: task }) => task)).toEqual(
    closed.result.tasks.map(({ id: task }) => task),
  );
  await director.mustPost(`/api/roadmaps/${roadmapId}/proposed-tasks`, {
    diagnosisId: id,
    tasks: closed.result.tasks.map(({ id: task }) => task),
  });
  ids.set('diagnosis:2026-01', id);
};

const answerDiagnosis = async ({ cast }: World, name: string): Promise<void> => {
  const client = await cast.as(name);
  const { rows } = await client.mustGet<Rows>('/api/diagnosis-sheets');
  const address = `/api/diagnosis-sheets/${rows[0]?.id}`;
  const { symptoms, version } = await client.mustGet<DiagnosisSheet>(address);
  const answers = symptoms.map(({ id }) => ({ symptom: id, isMissing: missing.has(id) }));
  const saved = await client.put<DiagnosisSheet>(`${address}/answers`, { version, answers });
  await client.mustPost(`${address}/submission`, { version: saved.json.version });
};

const scores = [1.5, 1.2, 1.4, 1.6, 1.0, 1.3, 1.8];

/** S01.04: leaves `office:总部PMO`, set up as 保证型, and its first point of maturity. */
export const measureMaturity = async (world: World): Promise<void> => {
  on(world, '2026-01-14');
  const { cast, ids } = world;
  const director = await cast.as('周启明');
  const office = await newOffice(director, {
    name: '总部PMO',
    orgUnitId: cast.unitId('项目管理办公室'),
    from: '2026-01-14',
  });
  ids.set('office:总部PMO', office);
  const { id } = await director.mustPost<Assessment>('/api/maturity-assessments', {
    pmoUnitId: office,
    instrument: 'quick',
    title: '2026 年初成熟度评估',
    dueOn: '2026-01-16',
    respondents: [
      { personId: cast.personId('周启明'), group: 'pmo' },
      { personId: cast.personId('何静怡'), group: 'pmo' },
    ],
  });
  for (const name of ['周启明', '何静怡']) await answerMaturity(world, name);
  const closed = await director.mustPost<Assessment>(`/api/maturity-assessments/${id}/closure`, {});
  expect([closed.index?.toFixed(2), closed.level]).toEqual(['1.40', 'initial']);
  const { points } = await director.mustGet<{ points: object[] }>(`/api/maturity-history?office=${office}`);
  expect(points).toMatchObject([{ assessmentId: id, dimensions: scores.map(() => expect.anything()) }]);
};

const answerMaturity = async ({ cast }: World, name: string): Promise<void> => {
  const client = await cast.as(name);
  const { rows } = await client.mustGet<Rows>('/api/maturity-sheets');
  const address = `/api/maturity-sheets/${rows[0]?.id}`;
  const { questionnaire, version } = await client.mustGet<MaturitySheet>(address);
  const answers = questionnaire.dimensions.map(({ id }, place) => ({
    question: id,
    score: scores[place],
    evidence: '访谈与台账',
  }));
  const saved = await client.put<MaturitySheet>(`${address}/answers`, { version, answers });
  await client.mustPost(`${address}/submission`, { version: saved.json.version });
};

/** S01.05: 总部PMO is 控制型 from 2026-01-20. */
export const chooseType = async (world: World): Promise<void> => {
  on(world, '2026-01-15');
  const { cast } = world;
  const office = idOf(world, 'office:总部PMO');
  const director = await cast.as('周启明');
  const advice = await director.mustGet<TypeAdvice>(
    `/api/type-advice?office=${office}&sponsorship=3&authority=2&form=strong-matrix`,
  );
  expect(advice.recommended).toBe('assurance');
  const { decisionPoints, types } = await director.mustGet<{ decisionPoints: object[]; types: object[] }>(
    '/api/authority',
  );
  expect([decisionPoints.length, types.length]).toEqual([27, 4]);
  const executive = await cast.as('沈国栋');
  const choice = {
    pmoUnitId: office,
    sponsorship: 5,
    authority: 4,
    form: 'strong-matrix',
    chosen: 'control',
    effectiveOn: '2026-01-20',
  };
  expect(await executive.post('/api/type-choices', choice)).toMatchObject({
    status: 422,
    json: { type: 'type-choice.reason-missing' },
  });
  const reason = '董事会要求 2026 年按时交付率 90%';
  await executive.mustPost('/api/type-choices', { ...choice, reason });
  const { id } = await director.mustPost<{ id: string }>('/api/charters', { officeId: office });
  expect(await director.mustGet(`/api/charters/${id}`)).toMatchObject({ typeReason: reason });
  expect((await director.delete(`/api/charters/${id}`)).status).toBe(204);
};
