import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { newOffice } from '../../../test/support/office.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Diagnosis, DiagnosisSheet } from './schema/diagnosis.ts';
import type { Assessment, MaturitySheet } from './schema/maturity.ts';

let at: TestServer;
let cast: Cast;
let director: Client;
let office = '';
let cloud = '';
beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-13T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  director = await cast.as('周启明');
  office = await newOffice(director, { name: '总部PMO' });
  cloud = await newOffice(director, { name: '云服务事业部PMO', orgUnitId: cast.unitId('云服务事业部') });
});
afterAll(() => at.close());

interface Page<T> {
  readonly rows: T[];
  readonly total: number;
}

const respondents = (...names: readonly (readonly [name: string, group: string])[]) =>
  names.map(([name, group]) => ({ personId: cast.personId(name), group }));

describe('a quick assessment', () => {
  const scores = [1.5, 1.2, 1.4, 1.6, 1.0, 1.3, 1.8];
  let opened: Assessment;
  const sheetOf = async (name: string): Promise<MaturitySheet> => {
    const client = await cast.as(name);
    const { rows } = await client.mustGet<Page<{ id: string }>>('/api/maturity-sheets');
    return client.mustGet<MaturitySheet>(`/api/maturity-sheets/${rows[0]?.id}`);
  };
  const answers = (sheet: MaturitySheet) =>
    sheet.questionnaire.dimensions.map(({ id }, place) => ({
      question: id,
      score: scores[place],
      evidence: '台账抽查',
    }));

  test('is opened for a unit and waits for its respondents', async () => {
    const body = {
      pmoUnitId: office,
      instrument: 'quick',
      title: '2026 年初评估',
      dueOn: '2026-01-16',
      respondents: respondents(['周启明', 'pmo'], ['高建国', 'line']),
    };
    const late = { ...body, dueOn: '2026-01-12' };
    expect((await director.post('/api/maturity-assessments', late)).json).toMatchObject({
      type: 'assessment.due-past',
    });
    opened = await director.mustPost<Assessment>('/api/maturity-assessments', body);
    expect(opened).toMatchObject({ invited: 2, submitted: 0, level: null, result: null, mayManage: true });
    expect(await director.post(`/api/maturity-assessments/${opened.id}/closure`, {})).toMatchObject({
      status: 422,
      json: { type: 'assessment.nobody-answered' },
    });
  });

  test('takes everybody once, nobody who left, and only who may manage it opens one', async () => {
    const invite = (...names: readonly (readonly [string, string])[]) =>
      director.post(`/api/maturity-assessments/${opened.id}/invitations`, {
        respondents: respondents(...names),
      });
    expect((await invite(['高建国', 'line'])).json).toMatchObject({
      type: 'assessment.respondent-twice',
      title: expect.stringContaining('高建国'),
    });
    const { version } = await director.mustGet<{ version: number }>(`/api/people/${cast.personId('马骏')}`);
    await director.patch(`/api/people/${cast.personId('马骏')}`, { version, leftOn: '2026-01-10' });
    expect((await invite(['马骏', 'pm'])).json).toMatchObject({ type: 'assessment.respondent-left' });
    expect((await invite(['陈亦凡', 'pm'])).json).toMatchObject({ invited: 3 });
    expect((await (await cast.as('陈亦凡')).get(`/api/maturity-assessments/${opened.id}`)).status).toBe(403);
  });

  test('keeps what is answered, refuses what does not fit and what is not complete', async () => {
    const line = await cast.as('高建国');
    const sheet = await sheetOf('高建国');
    const save = (version: number, given: object[]) =>
      line.put(`/api/maturity-sheets/${sheet.id}/answers`, { version, answers: given });
    const [first] = answers(sheet);
    for (const fault of [{ score: 5.1 }, { score: 1.55 }, { score: null }, { question: 'D9' }])
      expect((await save(1, [{ ...first, ...fault }])).json).toMatchObject({ type: 'sheet.answer-unfit' });
    expect((await save(1, [first ?? {}])).json).toMatchObject({ version: 2, submittedAt: null });
    expect((await save(1, [])).status).toBe(412);
    const submit = (version: number) => line.post(`/api/maturity-sheets/${sheet.id}/submission`, { version });
    expect((await submit(2)).json).toMatchObject({ type: 'sheet.unanswered', params: { count: 6 } });
    await save(2, answers(sheet));
    expect((await submit(3)).json).toMatchObject({ submittedAt: expect.any(String) });
    expect((await save(4, [])).json).toMatchObject({ type: 'sheet.submitted' });
    expect((await director.get(`/api/maturity-sheets/${sheet.id}`)).status).toBe(404);
    const back = await line.delete<MaturitySheet>(`/api/maturity-sheets/${sheet.id}/submission`);
    expect((await submit(back.json.version)).status).toBe(200);
  });

  test('closed, it is 1.40 and 初始级 and stays so; the line begins with it', async () => {
    const own = await sheetOf('周启明');
    const saved = await director.put<MaturitySheet>(`/api/maturity-sheets/${own.id}/answers`, {
      version: own.version,
      answers: answers(own),
    });
    await director.mustPost(`/api/maturity-sheets/${own.id}/submission`, { version: saved.json.version });
    const closed = await director.mustPost<Assessment>(`/api/maturity-assessments/${opened.id}/closure`, {});
    expect(closed.index).toBeCloseTo(1.4, 9);
    expect(closed).toMatchObject({ level: 'initial', submitted: 2, invited: 3 });
    expect(closed.result).toMatchObject({ answered: 2, isForReference: false, typeFit: { fit: 'match' } });
    expect(closed.result?.evidence).toHaveLength(14);
    expect((await director.post(`/api/maturity-assessments/${opened.id}/closure`, {})).json).toMatchObject({
      type: 'assessment.closed',
    });
    const { points } = await director.mustGet<{ points: object[] }>(`/api/maturity-history?office=${office}`);
    expect(points).toMatchObject([{ assessmentId: opened.id, level: 'initial', instrument: 'quick' }]);
    const { total } = await director.mustGet<Page<object>>(`/api/maturity-assessments?office=${cloud}`);
    expect(total).toBe(0);
  });
});

test('a full questionnaire has 48 questions and keeps its own version', async () => {
  const body = {
    pmoUnitId: cloud,
    instrument: 'full',
    title: '完整评估',
    dueOn: '2026-02-01',
    respondents: respondents(['赵一鸣', 'pm']),
  };
  const { questionnaire, contentVersion } = await director.mustPost<Assessment>(
    '/api/maturity-assessments',
    body,
  );
  expect(questionnaire.dimensions.flatMap(({ questions }) => questions)).toHaveLength(48);
  expect(contentVersion).toBe('1.0');
});

describe('a diagnosis', () => {
  const departments = ['研发一部', '研发二部', '测试部'];
  let opened: Diagnosis;

  test('asks departments, by their heads or by whom it names', async () => {
    const nobody = {
      title: '现状诊断',
      dueOn: '2026-01-20',
      departments: [{ unitId: cast.unitId('质量部') }],
    };
    expect((await director.post('/api/diagnoses', nobody)).json).toMatchObject({
      type: 'diagnosis.nobody-to-ask',
      title: expect.stringContaining('质量部'),
    });
    const people = ['高建国', '许岚', '钱文博'];
    opened = await director.mustPost<Diagnosis>('/api/diagnoses', {
      title: '2026 年现状诊断',
      dueOn: '2026-01-20',
      departments: departments.slice(0, 2).map((name, place) => ({
        unitId: cast.unitId(name),
        personId: cast.personId(people[place] ?? ''),
      })),
    });
    expect(opened).toMatchObject({ departments: 2, answered: 0, sentOn: '2026-01-13' });
    const more = [{ unitId: cast.unitId('测试部'), personId: cast.personId('钱文博') }];
    expect(
      (await director.post(`/api/diagnoses/${opened.id}/departments`, { departments: more })).json,
    ).toMatchObject({ departments: 3 });
    expect((await director.mustGet<Page<object>>('/api/diagnoses')).total).toBe(1);
  });

  test('counts what the departments say beside what the system holds', async () => {
    const missing = new Set(['standards', 'history', 'vocabulary']);
    for (const name of ['高建国', '许岚', '钱文博']) {
      const client = await cast.as(name);
      const { rows } = await client.mustGet<Page<{ id: string }>>('/api/diagnosis-sheets');
      const sheet = await client.mustGet<DiagnosisSheet>(`/api/diagnosis-sheets/${rows[0]?.id}`);
      const said = sheet.symptoms.map(({ id }) => ({ symptom: id, isMissing: missing.has(id) }));
      const save = (version: number, given: object[]) =>
        client.put<DiagnosisSheet>(`/api/diagnosis-sheets/${sheet.id}/answers`, { version, answers: given });
      expect((await save(1, [{ symptom: 'weather', isMissing: true }])).json).toMatchObject({
        type: 'diagnosis.symptom-unknown',
      });
      const saved = await save(1, said);
      await client.mustPost(`/api/diagnosis-sheets/${sheet.id}/submission`, { version: saved.json.version });
    }
    const first = await cast.as('高建国');
    const { rows } = await first.mustGet<Page<{ id: string }>>('/api/diagnosis-sheets');
    const back = await first.delete<DiagnosisSheet>(`/api/diagnosis-sheets/${rows[0]?.id}/submission`);
    expect((await director.mustGet<Diagnosis>(`/api/diagnoses/${opened.id}`)).answered).toBe(2);
    await first.mustPost(`/api/diagnosis-sheets/${rows[0]?.id}/submission`, { version: back.json.version });
  });

  test('closed, it proposes the tasks that cure what is missing', async () => {
    const closed = await director.mustPost<Diagnosis>(`/api/diagnoses/${opened.id}/closure`, {});
    expect(closed).toMatchObject({ missing: 3, answered: 3, closedAt: expect.any(String) });
    expect(closed.result.symptoms[0]).toMatchObject({
      verdict: 'missing',
      evidence: { measure: 'published-standards', value: 0 },
    });
    expect(closed.result.tasks.map(({ symptom }) => symptom)).toEqual(['standards', 'history', 'vocabulary']);
    const again = await director.post(`/api/diagnoses/${opened.id}/closure`, {});
    expect(again.json).toMatchObject({ type: 'diagnosis.closed' });
  });
});

describe('the type assistant', () => {
  const asked = 'sponsorship=3&authority=2&form=strong-matrix';

  test('recommends by the measured maturity of the unit', async () => {
    expect(await director.mustGet(`/api/type-advice?office=${office}&${asked}`)).toMatchObject({
      recommended: 'assurance',
      inputs: { level: 'initial' },
    });
  });

  test('lets an executive choose otherwise for a reason, from a day on', async () => {
    const executive = await cast.as('沈国栋');
    const choice = {
      pmoUnitId: office,
      sponsorship: 5,
      authority: 4,
      form: 'strong-matrix',
      chosen: 'control',
      effectiveOn: '2026-01-20',
    };
    expect((await director.post('/api/type-choices', choice)).status).toBe(403);
    expect((await executive.post('/api/type-choices', choice)).json).toMatchObject({
      type: 'type-choice.reason-missing',
      title: '推荐类型是保证型，选择控制型须写明理由；理由将写入章程',
    });
    const reason = '董事会要求 2026 年按时交付率 90%';
    await executive.mustPost('/api/type-choices', { ...choice, reason });
    const { rows } = await director.mustGet<Page<object>>(`/api/type-choices?office=${office}`);
    expect(rows).toMatchObject([
      { recommended: 'assurance', chosen: 'control', reason, chosenBy: '沈国栋', pmoUnit: '总部PMO' },
    ]);
  });

  test('asks why an upgrade comes before its time', async () => {
    const client = await cast.as('赵一鸣');
    const { rows } = await client.mustGet<Page<{ id: string }>>('/api/maturity-sheets');
    const address = `/api/maturity-sheets/${rows[0]?.id}`;
    const { questionnaire, version, assessmentId } = await client.mustGet<MaturitySheet>(address);
    const given = questionnaire.dimensions.flatMap(({ questions }) =>
      questions.map(({ id }) => ({ question: id, score: 3, link: 'https://example.com/evidence' })),
    );
    const saved = await client.put<MaturitySheet>(`${address}/answers`, { version, answers: given });
    await client.mustPost(`${address}/submission`, { version: saved.json.version });
    const closed = await director.mustPost<Assessment>(
      `/api/maturity-assessments/${assessmentId}/closure`,
      {},
    );
    expect(closed).toMatchObject({ level: 'managed', result: { typeFit: { fit: 'may-upgrade' } } });
    const choice = {
      pmoUnitId: cloud,
      sponsorship: 4,
      authority: 4,
      form: 'strong-matrix',
      chosen: 'control',
      effectiveOn: '2026-09-20',
    };
    expect((await (await cast.as('沈国栋')).post('/api/type-choices', choice)).json).toMatchObject({
      type: 'type-choice.early',
      params: { months: 8 },
    });
  });
});
