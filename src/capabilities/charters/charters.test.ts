import { systemActor } from '#platform/actor.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { missingInPdf, readDocx } from '../../../test/support/printed.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { waitingIn } from '../../../test/support/waiting.ts';
import { charterTodos } from './todos.ts';
import type { CharterRecord } from './schema/charter.ts';

let at: TestServer;
let cast: Cast;
let office = '';
/** Signed in anew where the clock has outlived the session. */
const director = () => cast.as('周启明');
const executive = () => cast.as('沈国栋');
const analyst = () => cast.as('何静怡');
beforeAll(async () => {
  at = await startTestServer({ now: '2026-01-16T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  const admin = await cast.as('admin');
  for (const [unit, head] of [
    ['研发一部', '高建国'],
    ['测试部', '钱文博'],
  ] as const) {
    const { units } = await admin.mustGet<{ units: { id: string; version: number }[] }>('/api/units');
    const id = cast.unitId(unit);
    const version = units.find((one) => one.id === id)?.version;
    await admin.patch(`/api/units/${id}`, { version, headId: cast.personId(head) });
  }
  office = (
    await (
      await director()
    ).mustPost<{ id: string }>('/api/offices', {
      name: '总部PMO',
      displayName: '项目管理部',
      orgUnitId: cast.unitId('项目管理办公室'),
      departments: [cast.unitId('研发一部'), cast.unitId('测试部')],
      type: { preset: 'control', from: '2026-01-16', reason: '董事会要求 2026 年按时交付率 90%' },
    })
  ).id;
});
afterAll(() => at.close());

/** What the source of to-dos says a person has to do; the inbox asks every source. */
const todosOf = (name: string) => {
  const personId = cast.personId(name);
  const who = { ...systemActor(name), kind: 'person' as const, personId };
  return waitingIn(at, [charterTodos], { who, personId });
};

const refused = (type: string, status = 422) => ({ status, json: { type } });
const charterOf = async (id: string, client?: Client) =>
  (client ?? (await director())).mustGet<CharterRecord>(`/api/charters/${id}`);
const newCharter = async () =>
  (await (await director()).mustPost<{ id: string }>('/api/charters', { officeId: office })).id;
const change = async (id: string, body: object) => {
  const { version } = await charterOf(id);
  return (await director()).patch(`/api/charters/${id}`, { version, ...body });
};
const submit = async (kind: string, subjectId: string) =>
  (await director()).post('/api/approvals', { kind, subjectId });
const approve = async (approvalId: string) => {
  const client = await executive();
  const { version } = await client.mustGet<{ version: number }>(`/api/approvals/${approvalId}`);
  return client.post(`/api/approvals/${approvalId}/actions`, { action: 'approve', opinion: '同意', version });
};
const submitAndApprove = async (kind: string, id: string) => {
  const { approvalId } = (await submit(kind, id)).json as { approvalId: string };
  expect(await approve(approvalId)).toMatchObject({ status: 204 });
};
const goal = { text: '2026 年按时交付率 ≥ 90%', measure: '按时结项 ÷ 全部结项', target: '90%' };
const sections = {
  mission: '以统一的方法和真实的数据，使公司正确地选择项目、可靠地交付项目。',
  duties: '制定并维护项目管理制度\n组织立项、里程碑与结项评审',
  powers: '审批计划基准\n叫停不合格的项目',
  reporting: '向总经理汇报，每月一次',
};

let first = '';
let draft = '';
let process = '';

describe('the first charter', () => {
  test('nothing is published before it; drafting is allowed', async () => {
    const { rows } = await (
      await analyst()
    ).mustGet<{ rows: { id: string; version: number }[] }>('/api/method?filter=kind:is:process&limit=1');
    process = rows[0]?.id ?? '';
    draft = (
      await (
        await analyst()
      ).mustPost<{ id: string }>('/api/method-drafts', { itemId: process, note: '缩短审批' })
    ).id;
    expect(
      await (await analyst()).patch(`/api/method-drafts/${draft}`, { version: 1, zh: '战略分解（修订）' }),
    ).toMatchObject({ status: 200, json: { zh: '战略分解（修订）', officeId: office, publishedAt: null } });
    const answer = await (await analyst()).post(`/api/method-drafts/${draft}/publication`, { version: 2 });
    expect(answer).toMatchObject(refused('charter.required'));
    expect(answer.json['title']).toMatch(/^请先批准 PMO 章程/);
    const direct = { version: rows[0]?.version, zh: '改名' };
    expect(await (await director()).patch(`/api/method/${process}`, direct)).toMatchObject(
      refused('charter.required'),
    );
    const terms = {
      name: '术语.csv',
      content: Buffer.from('术语,英文,定义,英文定义\n冻结,Freeze,不改,No changes\n'),
    };
    expect(await (await director()).upload('/api/glossary/imports?save=nothing', terms)).toMatchObject(
      refused('charter.required'),
    );
  });

  test('begins with the reason of the type and says what stands in its way', async () => {
    first = await newCharter();
    expect(await charterOf(first)).toMatchObject({
      edition: 'V1.0',
      state: 'draft',
      office: '项目管理部',
      documentNumber: 'PMO-CH-2026-01',
      typeReason: '董事会要求 2026 年按时交付率 90%',
      obstacle: { rule: 'charter.section-empty', text: '章程缺少“使命与定位”一节，请先写明再提交' },
    });
    expect(await (await director()).post('/api/charters', { officeId: office })).toMatchObject(
      refused('charter.draft-exists', 409),
    );
    expect(await submit('charter', first)).toMatchObject(refused('charter.section-empty'));
  });

  test.each([
    [{ sections }, 'charter.goal-lacking'],
    [{ goals: [goal] }, 'charter.goal-unlinked'],
    [{ goals: [{ ...goal, objectiveNote: 'SO-2 按时交付' }] }, 'charter.goal-unlinked'],
  ])('with %j it is refused by %s', async (body, rule) => {
    expect(await change(first, body)).toMatchObject({ status: 200 });
    const answer = await submit('charter', first);
    expect(answer).toMatchObject(refused(rule));
    if (rule === 'charter.goal-unlinked') expect(answer.json['title']).toContain(goal.text);
  });

  test('a goal serves an objective of the strategy, which stays while it does', async () => {
    const levelOf = (objectives: object[]) => ({ period: '2026', parentId: null, objectives });
    const served = { code: 'SO-2', title: '按时交付', weight: 100 };
    const { ids } = (await (await executive()).put('/api/objectives', levelOf([served]))).json as {
      ids: string[];
    };
    expect(await change(first, { goals: [{ ...goal, objectiveId: office }] })).toMatchObject(
      refused('charter.objective-gone'),
    );
    expect(
      await change(first, { goals: [{ ...goal, objectiveId: ids[0], objectiveNote: '旧' }] }),
    ).toMatchObject({
      json: { goals: [{ objectiveId: ids[0], objectiveNote: null, objective: 'SO-2 按时交付' }] },
    });
    expect(await submit('charter', first)).toMatchObject(refused('charter.mandate-lacking'));
    expect(await (await executive()).put('/api/objectives', levelOf([]))).toMatchObject(
      refused('objective.in-use'),
    );
  });

  test('a mandate that ends before it begins is refused', async () => {
    expect(await change(first, { mandateFrom: '2026-01-20', mandateTo: '2026-01-19' })).toMatchObject(
      refused('charter.mandate-reversed'),
    );
    expect(await change(first, { mandateFrom: '2026-01-20', mandateTo: '2026-12-31' })).toMatchObject({
      json: { obstacle: null },
    });
    expect(await (await director()).get(`/api/charters/${first}/letter`)).toMatchObject(
      refused('charter.letter-early'),
    );
  });

  test('is seen by those who write and decide only, until it is approved', async () => {
    const member = await cast.as('孙浩');
    expect((await member.get(`/api/charters/${first}`)).status).toBe(404);
    expect(await member.mustGet('/api/charters')).toMatchObject({ rows: [] });
    expect((await (await executive()).get(`/api/charters/${first}`)).status).toBe(200);
    expect((await member.post('/api/charters', { officeId: office })).status).toBe(403);
  });

  test('approved, it is in force, gives the mandate and asks the departments to read it', async () => {
    at.clock.set('2026-01-20T09:00:00+08:00');
    await submit('charter', first);
    expect(await charterOf(first)).toMatchObject({ state: 'in-approval' });
    expect(await change(first, { typeReason: '改' })).toMatchObject(refused('charter.not-draft'));
    const { rows } = await (
      await executive()
    ).mustGet<{ rows: { id: string }[] }>(`/api/approvals?subject=charter:${first}`);
    expect(await approve(rows[0]?.id ?? '')).toMatchObject({ status: 204 });
    const charter = await charterOf(first, await cast.as('孙浩'));
    expect(charter).toMatchObject({
      state: 'in-force',
      approvedOn: '2026-01-20',
      unread: 2,
      mayUpdate: false,
    });
    expect(charter.readings.map(({ person }) => person).toSorted()).toEqual(['钱文博', '高建国'].toSorted());
    expect(await (await director()).mustGet(`/api/offices/${office}`)).toMatchObject({
      isMandated: true,
      mandates: [{ from: '2026-01-20', to: '2026-12-31', source: `charter:${first}` }],
    });
  });

  test('the heads find it among their to-dos and confirm having read it', async () => {
    const head = await cast.as('高建国');
    expect(await todosOf('高建国')).toMatchObject([{ kind: 'reading', path: `/charters/${first}` }]);
    expect(await head.post(`/api/charters/${first}/reading`)).toMatchObject({
      status: 200,
      json: { unread: 1 },
    });
    expect(await todosOf('高建国')).toEqual([]);
    expect(await (await director()).post(`/api/charters/${first}/reading`)).toMatchObject(
      refused('reading.not-asked'),
    );
  });

  test('lets the draft be published, once', async () => {
    const published = await (await analyst()).post(`/api/method-drafts/${draft}/publication`, { version: 2 });
    expect(published).toMatchObject({ status: 200, json: { publishedBy: '何静怡' } });
    expect(await (await director()).mustGet(`/api/method/${process}`)).toMatchObject({
      zh: '战略分解（修订）',
      adapted: true,
    });
    expect(await (await analyst()).delete(`/api/method-drafts/${draft}`)).toMatchObject(
      refused('method-draft.published'),
    );
    expect(await (await analyst()).mustGet('/api/method-drafts')).toMatchObject({ total: 1 });
  });

  test('is printed as Word and PDF, with its letter of authority', async () => {
    const word = await (await director()).get(`/api/charters/${first}/document?format=docx`);
    expect(word.headers['content-disposition']).toContain('.docx');
    const { paragraphs, tables } = await readDocx(word.body);
    expect(paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)).toEqual([
      '一、使命与定位',
      '二、目标',
      '三、职责',
      '四、权力范围',
      '五、授权与汇报关系',
    ]);
    expect(tables[1]?.[1]).toEqual(['1', goal.text, goal.measure, '90%', 'SO-2 按时交付']);
    expect(tables.at(-1)?.at(-1)).toEqual(['批准', '沈国栋', '同意', '2026年1月20日']);
    const pdf = await (await director()).get(`/api/charters/${first}/document?format=pdf`);
    expect(missingInPdf(pdf.body, ['项目管理部章程', 'PMO-CH-2026-01', '审批计划基准', '沈国栋'])).toEqual(
      [],
    );
    const letter = await readDocx(
      (await (await director()).get(`/api/charters/${first}/letter?format=docx`)).body,
    );
    expect(letter.paragraphs.map(({ text }) => text).join()).toContain('2026-01-20 至 2026-12-31');
  });
});

describe('the next edition', () => {
  test('takes over the text, cannot be in force beside the first, and replaces it on its day', async () => {
    at.clock.set('2026-06-15T09:00:00+08:00');
    const next = await newCharter();
    expect(await charterOf(next)).toMatchObject({
      edition: 'V1.1',
      sections,
      goals: [{ objective: 'SO-2 按时交付' }],
    });
    await change(next, { mandateFrom: '2026-01-20', mandateTo: '2027-12-31' });
    expect(await submit('charter', next)).toMatchObject(refused('charter.two-in-force'));
    await change(next, { mandateFrom: '2026-07-01' });
    await submitAndApprove('charter', next);
    expect((await charterOf(next)).state).toBe('coming');
    expect((await charterOf(first)).state).toBe('in-force');
    at.clock.set('2026-07-01T09:00:00+08:00');
    expect((await charterOf(next)).state).toBe('in-force');
    expect(await charterOf(first, await cast.as('孙浩'))).toMatchObject({
      state: 'superseded',
      supersededOn: '2026-07-01',
    });
  });

  test('a draft can be deleted, an approved one cannot', async () => {
    const next = await newCharter();
    expect((await (await director()).delete(`/api/charters/${next}`)).status).toBe(204);
    expect(await (await director()).delete(`/api/charters/${first}`)).toMatchObject(
      refused('charter.not-draft'),
    );
  });

  test('a month before the mandate ends its head is reminded', async () => {
    const { version } = await (await director()).mustGet<{ version: number }>(`/api/offices/${office}`);
    await (
      await director()
    ).put(`/api/offices/${office}/head`, {
      version,
      personId: cast.personId('周启明'),
      rank: 'director',
    });
    const kinds = async () => (await todosOf('周启明')).map(({ kind }) => kind);
    at.clock.set('2027-11-30T09:00:00+08:00');
    expect(await kinds()).not.toContain('mandate-ending');
    at.clock.set('2027-12-01T09:00:00+08:00');
    expect(await kinds()).toContain('mandate-ending');
  });
});
