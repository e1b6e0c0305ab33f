import { systemActor } from '#platform/actor.ts';
import { docxFile } from '#platform/documents/docx-file.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import { missingInPdf, readDocx } from '../../../test/support/printed.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { waitingIn } from '../../../test/support/waiting.ts';
import { charterTodos } from './todos.ts';
import { templateDocument } from './documents/template-document.ts';
import type { RegulationRecord } from './schema/regulation.ts';

let at: TestServer;
let cast: Cast;
let office = '';
/** Signed in anew where the clock has outlived the session. */
const director = () => cast.as('周启明');
const executive = () => cast.as('沈国栋');
beforeAll(async () => {
  at = await startTestServer({ now: '2026-02-02T09:00:00+08:00' });
  await at.setUp();
  cast = await bringCast(at);
  await at.app.db
    .updateTable('org_unit')
    .set({ head_id: cast.personId('高建国') })
    .where('id', '=', cast.unitId('研发一部'))
    .execute();
  office = (
    await (
      await director()
    ).mustPost<{ id: string }>('/api/offices', {
      name: '总部PMO',
      displayName: '项目管理部',
      type: { preset: 'control', from: '2026-01-16', reason: '按时交付' },
    })
  ).id;
});
afterAll(() => at.close());

/** What the source of to-dos says a person has to do; the inbox asks every source. */
const todosOf = (name: string, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const personId = cast.personId(name);
  const who = { ...systemActor(name), kind: 'person' as const, personId, locale };
  return waitingIn(at, [charterTodos], { who, personId });
};

const refused = (type: string, status = 422) => ({ status, json: { type } });
const regulationOf = async (id: string) =>
  (await director()).mustGet<RegulationRecord>(`/api/regulations/${id}`);
const approve = async (subjectId: string) => {
  const { approvalId } = await (
    await director()
  ).mustPost<{ approvalId: string }>('/api/approvals', {
    kind: 'regulation',
    subjectId,
  });
  const { version } = await (await executive()).mustGet<{ version: number }>(`/api/approvals/${approvalId}`);
  await (await executive()).mustPost(`/api/approvals/${approvalId}/actions`, { action: 'approve', version });
};

describe('the regulation', () => {
  let id = '';

  test('is assembled from what the office is made of', async () => {
    id = (await (await director()).mustPost<{ id: string }>('/api/regulations', { officeId: office })).id;
    expect(await (await director()).post('/api/regulations', { officeId: office })).toMatchObject(
      refused('regulation.draft-exists', 409),
    );
    const { chapters, state, documentNumber, blocks } = await regulationOf(id);
    expect([state, documentNumber, chapters.length]).toEqual(['draft', 'PMO-RG-2026-01', 10]);
    const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length] : []));
    expect(tables).toEqual([27, 39, 52, 36]);
    expect(blocks.filter(({ kind }) => kind === 'tree')).toHaveLength(2);
  });

  test('cannot be submitted without a chapter; its chapters can be written', async () => {
    const { version, chapters } = await regulationOf(id);
    const emptied = await (await director()).patch(`/api/regulations/${id}`, { version, chapters: [] });
    expect(emptied.status).toBe(200);
    expect(
      await (await director()).post('/api/approvals', { kind: 'regulation', subjectId: id }),
    ).toMatchObject(refused('regulation.chapter-lacking'));
    const own = { title: '岗位', text: '协调员负责例会。', part: null };
    const again = await (
      await director()
    ).patch(`/api/regulations/${id}`, {
      version: emptied.json['version'],
      chapters: [...chapters, own],
    });
    expect(again).toMatchObject({ status: 200 });
  });

  test('approved, it is printed as it was approved, whatever changes later', async () => {
    await approve(id);
    expect(await regulationOf(id)).toMatchObject({
      state: 'in-force',
      approvedOn: '2026-02-02',
      changes: [],
    });
    const { version } = await regulationOf(id);
    expect(await (await director()).patch(`/api/regulations/${id}`, { version, chapters: [] })).toMatchObject(
      refused('regulation.not-draft'),
    );
    const { version: officeVersion } = await (
      await director()
    ).mustGet<{ version: number }>(`/api/offices/${office}`);
    await (
      await director()
    ).patch(`/api/offices/${office}`, { version: officeVersion, displayName: '项目管理中心' });
    expect(await regulationOf(id)).toMatchObject({
      state: 'changed',
      changes: [{ chapter: '组织结构', before: '项目管理部', after: '项目管理中心' }],
    });
    const word = await readDocx(
      (await (await director()).get(`/api/regulations/${id}/document?format=docx`)).body,
    );
    const texts = word.paragraphs.map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual(['PMO 运作管理办法', '文件编号：PMO-RG-2026-01', '第一章　总则']);
    for (const text of ['第一节　组织结构图', '第一节　权力表', '项目管理部']) expect(texts).toContain(text);
    expect(word.tables.find((rows) => rows[0]?.[1] === '决策点')?.length).toBe(28);
  });

  test('the next edition takes over the chapters and replaces the one before', async () => {
    const next = (await (await director()).mustPost<{ id: string }>('/api/regulations', { officeId: office }))
      .id;
    expect(await regulationOf(next)).toMatchObject({ edition: 'V1.1', state: 'draft' });
    await approve(next);
    expect([(await regulationOf(id)).state, (await regulationOf(next)).state]).toEqual([
      'superseded',
      'in-force',
    ]);
    const pdf = await (await director()).get(`/api/regulations/${next}/document?format=pdf`);
    expect(
      missingInPdf(pdf.body, ['项目管理中心', '权力表', '组织结构图', '第十一章', '协调员负责例会']),
    ).toEqual([]);
    expect(await (await director()).mustGet('/api/regulations')).toMatchObject({ total: 2 });
  });

  test('is read and confirmed by the heads of departments, and only by who was asked', async () => {
    const { rows } = await (
      await director()
    ).mustGet<{ rows: { id: string; state: string }[] }>('/api/regulations');
    const inForce = rows.find(({ state }) => state === 'in-force')?.id ?? '';
    const { readings } = await regulationOf(inForce);
    expect(readings.map(({ person }) => person)).toEqual(['高建国']);
    const reader = '高建国';
    expect(await todosOf(reader)).toMatchObject([
      { kind: 'reading', title: 'PMO 运作管理办法 V1.1', path: `/regulations/${inForce}` },
    ]);
    expect(await todosOf(reader, 'en')).toMatchObject([{ title: 'PMO regulation V1.1' }]);
    const head = await cast.as(reader);
    expect(await head.mustPost(`/api/regulations/${inForce}/reading`)).toMatchObject({ isMineToRead: false });
    expect(await todosOf(reader)).toEqual([]);
    expect((await regulationOf(inForce)).readings.find(({ person }) => person === reader)).toMatchObject({
      confirmedAt: expect.any(String),
    });
    const member = await cast.as('孙浩');
    expect(await member.post(`/api/regulations/${inForce}/reading`)).toMatchObject(
      refused('reading.not-asked'),
    );
  });
});

describe('the policy of a year', () => {
  let id = '';
  const policy = { year: 2026, statement: '交付为先，数据说话。' };

  test('is linked to objectives before it is published, and stays as it is then', async () => {
    id = (await (await director()).mustPost<{ id: string }>('/api/policies', { ...policy, officeId: office }))
      .id;
    expect(await (await director()).post('/api/policies', { ...policy, officeId: office })).toMatchObject(
      refused('policy.year-taken', 409),
    );
    const member = await cast.as('孙浩');
    expect(await member.mustGet('/api/policies')).toMatchObject({ total: 0 });
    expect(await (await director()).post(`/api/policies/${id}/publication`, { version: 1 })).toMatchObject(
      refused('policy.unlinked'),
    );
    await (await director()).patch(`/api/policies/${id}`, { version: 1, objectives: ['SO-2'] });
    expect(await (await director()).post(`/api/policies/${id}/publication`, { version: 2 })).toMatchObject({
      json: { publishedOn: '2026-02-02', publishedBy: '周启明', reviewOn: '2027-01-10' },
    });
    expect(
      await (await director()).patch(`/api/policies/${id}`, { version: 3, statement: '别的' }),
    ).toMatchObject(refused('policy.published'));
    expect(await member.mustGet('/api/policies')).toMatchObject({ rows: [{ statement: policy.statement }] });
    expect(await member.post(`/api/policies/${id}/reading`)).toMatchObject(refused('reading.not-asked'));
  });

  test('its review is a to-do of the head of the PMO from the day of review on', async () => {
    const { version } = await (await director()).mustGet<{ version: number }>(`/api/offices/${office}`);
    await (
      await director()
    ).put(`/api/offices/${office}/head`, {
      version,
      personId: cast.personId('周启明'),
      rank: 'director',
    });
    const keys = async (day: string) => {
      at.clock.set(`${day}T09:00:00+08:00`);
      return (await todosOf('周启明')).map(({ key }) => key);
    };
    expect(await keys('2027-01-09')).not.toContain(`policy-review:${id}`);
    expect(await keys('2027-01-10')).toContain(`policy-review:${id}`);
    at.clock.set('2026-02-02T09:00:00+08:00');
  });
});

describe('a template', () => {
  test('every one gives a document with name, number, outline and table of approval', async () => {
    const { rows } = await (
      await director()
    ).mustGet<{ rows: { id: string; zh: string }[] }>('/api/method?filter=kind:is:template&limit=100');
    expect(rows.length).toBeGreaterThanOrEqual(30);
    const read = { db: at.app.db, registry: at.app.registry, who: systemActor('test'), now: at.clock.now() };
    for (const { id, zh } of rows) {
      const file = Buffer.from(await docxFile(await templateDocument(read, id, {})));
      const { paragraphs, tables, header } = await readDocx(file);
      expect(paragraphs[0]).toEqual({ style: 'Title', text: zh });
      expect(header).toMatch(/^江城信息技术有限公司\t.+-20260202$/);
      expect(tables.at(-1)?.map(([step]) => step)).toEqual(['环节', '编制', '审核', '批准']);
      expect(paragraphs.filter(({ style }) => style === 'Heading1').length, zh).toBeGreaterThan(0);
    }
  });

  test('is filled in with what is known of a project one may see', async () => {
    const { rows } = await (
      await director()
    ).mustGet<{ rows: { id: string; code: string; kind: string }[] }>(
      '/api/method?filter=kind:is:template|process&limit=200',
    );
    const weekly = rows.find(({ code }) => code === 'weekly-report')?.id ?? '';
    const project = await (
      await director()
    ).mustPost<{ id: string }>('/api/projects', {
      code: 'P-2026-001',
      name: '城银迁移',
      managerId: cast.personId('陈亦凡'),
      confidentiality: 'secret',
    });
    const file = await (await director()).get(`/api/templates/${weekly}/document?project=${project.id}`);
    const { paragraphs, tables, header } = await readDocx(file.body);
    expect(paragraphs[0]?.text).toBe('城银迁移 项目周报');
    expect(header).toContain('P-2026-001-WEEKLY-REPORT-20260202');
    expect(tables[0]).toContainEqual(['项目经理', '陈亦凡']);
    const outsider = await cast.as('孙浩');
    const hidden = await outsider.get(`/api/templates/${weekly}/document?project=${project.id}`);
    expect(hidden.status).toBe(404);
    const other = rows.find(({ kind }) => kind === 'process')?.id ?? '';
    expect(await (await director()).get(`/api/templates/${other}/document`)).toMatchObject(
      refused('template.unfit'),
    );
  });
});
