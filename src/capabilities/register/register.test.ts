import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Counts, RegisterPreview } from './schema.ts';

const cases = new URL('../../../test/cases/registers/', import.meta.url);
const caseFile = (path: string): Uint8Array => readFileSync(new URL(path, cases));

let product: TestServer;
let admin: Client;

beforeAll(async () => {
  product = await startTestServer();
  admin = await product.setUp();
});
afterAll(() => product.close());

const imports = '/api/registers/imports';

const upload = async (name: string, content: Uint8Array | string, query = ''): Promise<RegisterPreview> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const answer = await admin.upload<RegisterPreview>(`${imports}${query}`, { name, content: bytes });
  expect(answer.json).toMatchObject({ state: 'previewed' });
  return answer.json;
};

const apply = async (importId: string): Promise<Counts> => {
  const { counts } = await admin.mustPost<{ counts: Counts }>(
    `/api/registers/imports/${importId}/application`,
    {
      wait: true,
    },
  );
  return counts;
};

const undo = (importId: string) =>
  admin.delete<{ type: string; title: string }>(`/api/registers/imports/${importId}/application`);

interface Project {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly [field: string]: unknown;
}

const projects = async (): Promise<Project[]> =>
  (await admin.mustGet<{ rows: Project[] }>('/api/projects?limit=5000')).rows;
const project = async (code: string): Promise<Project> => {
  const found = (await projects()).find((one) => one.code === code);
  if (!found) throw new Error(`there is no project ${code}`);
  return admin.mustGet<Project>(`/api/projects/${found.id}`);
};

describe('a register', () => {
  test('is previewed without saving any project', async () => {
    const preview = await upload('ledger.csv', caseFile('right/chinese-ledger-gb18030.csv'));
    expect(preview).toMatchObject({
      kind: 'register',
      headingRow: 3,
      encoding: 'gb18030',
      separator: ',',
      rows: 4,
      plan: { create: 3, update: 0, unchanged: 0, conflicts: 0, leftOut: 1 },
      mapped: { 项目编号: 'code', 项目经理: 'manager', '预算（万元）': 'budgetFen' },
      leftOut: [{ label: '合计' }],
    });
    expect(preview.columns.find(({ heading }) => heading === '项目经理')?.samples).toEqual([
      '陈立',
      '林夕',
      '赵岩',
    ]);
    expect(preview.doubts).toContainEqual(
      expect.objectContaining({ row: 5, column: '健康度', value: '黄/红', rule: 'register.health-between' }),
    );
    expect(await projects()).toEqual([]);
  });

  test('comes in whole, text without a place kept, and is shown so', async () => {
    const preview = await upload('ledger.csv', caseFile('right/chinese-ledger-gb18030.csv'));
    expect(await apply(preview.importId)).toMatchObject({ create: 3, update: 0 });
    expect(await project('XM-2026-001')).toMatchObject({
      name: '智慧园区,一期',
      klass: 'A',
      unit: '交付一部',
      manager: '陈立',
      startOn: '2026-03-01',
      budgetFen: 1_200_500_000,
      currency: 'CNY',
      percentComplete: 45,
      reportedHealth: 'green',
    });
    expect(await project('XM-2026-002')).toMatchObject({
      budgetFen: null,
      reportedHealth: 'amber',
      note: expect.stringContaining('设备到货推迟'),
      keptText: expect.arrayContaining([
        { heading: '预算（万元）', value: '约500' },
        { heading: '计划完成时间', value: '2027年3月' },
        { heading: '健康度', value: '黄/红' },
      ]),
    });
  });

  test('names every doubt by row and column, page by page', async () => {
    const preview = await upload('ledger.csv', caseFile('right/chinese-ledger-gb18030.csv'));
    const first = await admin.mustGet<{ rows: { row: number }[]; total: number }>(
      `/api/registers/imports/${preview.importId}/doubts?limit=2`,
    );
    expect(first.total).toBe(preview.doubtCount);
    expect(first.rows).toEqual(preview.doubts.slice(0, 2));
    const ofRule = await admin.mustGet<{ rows: object[]; total: number }>(
      `/api/registers/imports/${preview.importId}/doubts?rule=register.name-unknown`,
    );
    expect(ofRule.total).toBe(
      preview.doubtsByRule.find(({ rule }) => rule === 'register.name-unknown')?.count,
    );
  });
});

const heads = '项目编号,项目名称,项目经理,预算（万元）,计划完成时间,内部代号';
const one = `${heads}\nR-1,甲,张三,100,2026-12-31,红杉\nR-2,乙,李四,200,2026-11-30,\n`;

describe('a register that comes again', () => {
  let first = '';

  test('shows what will change, field by field, before it does', async () => {
    first = (await upload('a.csv', one)).importId;
    await apply(first);
    const again = await upload(
      'b.csv',
      `${heads}\nR-1,甲,张三,120,2027-01-31,水杉\nR-2,乙,李四,200,2026-11-30,\nR-3,丙,,,,\n`,
    );
    expect(again.plan).toMatchObject({ create: 1, update: 1, unchanged: 1 });
    expect(again.missing.map(({ code }) => code)).toContain('XM-2026-001');
    expect(again.changes[0]).toMatchObject({
      row: 2,
      code: 'R-1',
      what: 'update',
      fields: [
        { field: 'finishOn', before: '2026-12-31', after: '2027-01-31' },
        { field: 'budgetFen', before: 100_000_000, after: 120_000_000 },
        { field: 'keptText', title: ['内部代号', '内部代号'], before: '红杉', after: '水杉' },
      ],
    });
    expect(await project('R-1')).toMatchObject({ budgetFen: 100_000_000 });
    expect(await apply(again.importId)).toMatchObject({ create: 1, update: 1, unchanged: 1 });
    expect(await project('R-1')).toMatchObject({
      budgetFen: 120_000_000,
      finishOn: '2027-01-31',
      keptText: [{ heading: '内部代号', value: '水杉' }],
    });
    expect((await undo(again.importId)).status).toBe(204);
    expect(await project('R-1')).toMatchObject({
      budgetFen: 100_000_000,
      keptText: [{ heading: '内部代号', value: '红杉' }],
    });
    expect((await projects()).map(({ code }) => code)).not.toContain('R-3');
  });

  test('is in the audit log with an entry for each project', async () => {
    const again = await upload('c.csv', `${heads}\nR-1,甲,张三,130,,\nR-9,新,,,,\n`);
    await apply(again.importId);
    const entries = await product.app.db
      .selectFrom('audit_event')
      .select(['subject_type', 'subject_label', 'changes'])
      .where('action', '=', 'register.apply')
      .orderBy('id', 'desc')
      .limit(3)
      .execute();
    expect(entries.map((entry) => `${entry.subject_type} ${entry.subject_label}`).toSorted()).toEqual([
      'import c.csv',
      'project 新',
      'project 甲',
    ]);
    expect(entries.find(({ subject_label }) => subject_label === '甲')?.changes).toEqual({
      budget_fen: [100_000_000, 130_000_000],
    });
    expect((await undo(again.importId)).status).toBe(204);
  });

  test('cannot be undone where somebody changed a project since', async () => {
    const again = await upload('d.csv', `${heads}\nR-1,甲,张三,140,,\n`);
    await apply(again.importId);
    const { id, version } = await project('R-1');
    await admin.patch(`/api/projects/${id}`, { version, note: '人工修改' });
    const refused = await undo(again.importId);
    expect(refused.status).toBe(409);
    expect(refused.json).toMatchObject({
      type: 'import.changed-since',
      title: expect.stringContaining('甲'),
    });
    expect(await project('R-1')).toMatchObject({ budgetFen: 140_000_000, note: '人工修改' });
    const older = await undo(first);
    expect(older.status).toBe(409);
  });

  test('is not undone over what has been hung on a new project', async () => {
    const fresh = await upload('e.csv', '项目编号,项目名称\nR-77,带里程碑的项目\n');
    await apply(fresh.importId);
    const { id } = await project('R-77');
    await admin.mustPost(`/api/projects/${id}/milestones`, { code: 'M1', name: '启动' });
    expect((await undo(fresh.importId)).json).toMatchObject({
      type: 'import.changed-since',
      title: expect.stringContaining('带里程碑的项目'),
    });
  });

  test('is not undone over what has been said about a new project', async () => {
    const fresh = await upload('e2.csv', '项目编号,项目名称\nR-79,被讨论的项目\n');
    await apply(fresh.importId);
    const { id } = await project('R-79');
    const { database } = product.app;
    await database.query(
      `insert into file (id, sha256, name, media_type, bytes, subject_type, subject_id)
       values (gen_random_uuid(), 'x', '纪要.docx', 'application/msword', 1, 'project', '${id}')`,
    );
    expect((await undo(fresh.importId)).json).toMatchObject({ type: 'import.changed-since' });
  });

  test('is undone after the one that came later was undone', async () => {
    const earlier = await upload('g.csv', '项目编号,项目名称\nR-80,先\n');
    await apply(earlier.importId);
    const later = await upload('h.csv', '项目编号,项目名称\nR-80,后\n');
    await apply(later.importId);
    expect((await undo(earlier.importId)).json).toMatchObject({ type: 'import.changed-since' });
    expect((await undo(later.importId)).status).toBe(204);
    expect(await project('R-80')).toMatchObject({ name: '先' });
    expect((await undo(earlier.importId)).status).toBe(204);
    expect((await projects()).map(({ code }) => code)).not.toContain('R-80');
  });

  test('is undone once, and applied once', async () => {
    const fresh = await upload('f.csv', '项目编号,项目名称\nR-78,一次\n');
    await apply(fresh.importId);
    const twice = await admin.post(`/api/registers/imports/${fresh.importId}/application`, { wait: true });
    expect(twice.json).toMatchObject({ type: 'import.not-previewed' });
    expect((await undo(fresh.importId)).status).toBe(204);
    expect((await undo(fresh.importId)).json).toMatchObject({ type: 'import.not-applied' });
  });
});

describe('the mapping of columns', () => {
  test('is changed by the user and remembered for the next file with the same headings', async () => {
    const text = '编号,名称,口径甲,口径乙\nQ-1,甲,100,200\n';
    const preview = await upload('x.csv', text);
    expect(preview.columns.map(({ heading, field }) => [heading, field])).toEqual([
      ['编号', 'code'],
      ['名称', 'name'],
      ['口径甲', null],
      ['口径乙', null],
    ]);
    const changed = await admin.patch<RegisterPreview>(`/api/registers/imports/${preview.importId}`, {
      columns: { 口径乙: { field: 'budgetFen', unit: '万元' } },
    });
    expect(changed.json).toMatchObject({ mapped: { 口径乙: 'budgetFen' }, unmapped: ['口径甲'] });
    await apply(preview.importId);
    expect(await project('Q-1')).toMatchObject({
      budgetFen: 200_000_000,
      keptText: [{ heading: '口径甲', value: '100' }],
    });
    const next = await upload('y.csv', '口径乙,编号,名称,口径甲\n300,Q-1,甲,100\n');
    expect(next).toMatchObject({ isRemembered: true, mapped: { 口径乙: 'budgetFen' } });
    expect(next.columns[0]).toMatchObject({ heading: '口径乙', unit: '万元' });
    expect(next.changes[0]?.fields).toMatchObject([
      { field: 'budgetFen', before: 200_000_000, after: 300_000_000 },
    ]);
  });

  test('refuses a field that does not exist', async () => {
    const preview = await upload('x.csv', '编号,名称\nQ-2,甲\n');
    const answer = await admin.patch(`/api/registers/imports/${preview.importId}`, {
      columns: { 编号: { field: 'colour' } },
    });
    expect(answer.json).toMatchObject({ type: 'register.mapping-unknown' });
  });
});
