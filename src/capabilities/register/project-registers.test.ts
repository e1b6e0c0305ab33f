import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ListColumn } from '#platform/list/list.ts';
import { readSheets } from '#platform/sheets/read-sheet.ts';
import { cellText, defaultSheetLimits } from '#platform/sheets/sheet.ts';
import { writeSheet } from '#platform/sheets/write-sheet.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { milestoneColumns, projectColumns } from '../projects/columns.ts';
import { issueColumns, riskColumns } from '../risks/columns.ts';
import type { RegisterKindName } from './reading/kind-names.ts';
import type { Applied, RegisterPreview } from './schema.ts';

let product: TestServer;
let admin: Client;

const upload = async (kind: RegisterKindName, name: string, content: Uint8Array) => {
  const { json } = await admin.upload<RegisterPreview>(`/api/registers/imports?kind=${kind}`, {
    name,
    content,
  });
  expect(json).toMatchObject({ kind, state: 'previewed' });
  return json;
};
const uploadText = (kind: RegisterKindName, text: string) =>
  upload(kind, `${kind}.csv`, new TextEncoder().encode(text));
const apply = (importId: string) =>
  admin.mustPost<Applied>(`/api/registers/imports/${importId}/application`, { wait: true });
const bring = async (kind: RegisterKindName, text: string): Promise<string> => {
  const { importId } = await uploadText(kind, text);
  await apply(importId);
  return importId;
};
const query = async (sql: string) => (await product.app.database.query(sql)).rows;

/** The list as its page exports it, as rows of text. */
const exported = async (list: string, columns = ''): Promise<string[][]> => {
  const { body } = await admin.get(`/api/lists/${list}/export?format=xlsx${columns}`);
  const read = await readSheets(body, 'export.xlsx', defaultSheetLimits);
  if (read.status === 'unreadable') throw new Error(read.rule);
  return (read.sheets[0]?.rows ?? []).map((row) => row.map(cellText));
};
const sheetOf = ([headings = [], ...rows]: readonly (readonly string[])[]) =>
  writeSheet({ name: 'x', columns: headings.map((title) => ({ title, kind: 'text' })), rows });

beforeAll(async () => {
  product = await startTestServer();
  admin = await product.setUp();
  await bring('people', '工号,姓名\nH-1,孙乐\nH-2,周舟\n');
  await bring('register', '项目编号,项目名称\nQ-1,隧道\nQ-2,桥梁\nQ-3,同名\nQ-4,同名\n');
});
afterAll(() => product.close());

interface Case {
  readonly kind: 'risks' | 'issues' | 'milestones';
  readonly columns: readonly ListColumn[];
  readonly text: string;
  readonly stored: string;
  readonly rows: readonly object[];
  /** A cell of the export of the tunnel by its heading, its new text, and what the preview says of it. */
  readonly edit: { readonly heading: string; readonly text: string };
  readonly change: object;
}

const cases: readonly Case[] = [
  {
    kind: 'risks',
    columns: riskColumns,
    text: '项目编号,风险编号,风险,概率,影响,责任人,状态,趋势,类型\nQ-1,R-1,涌水,4,5,孙乐,应对中,上升,威胁\nQ-2,R-1,=1+1,2,2,周舟,Closed,,机会\n',
    stored: 'select code, title, status, trend, kind from risk order by title',
    rows: [
      { code: 'R-1', title: '=1+1', status: 'closed', trend: null, kind: 'opportunity' },
      { code: 'R-1', title: '涌水', status: 'open', trend: 'up', kind: 'threat' },
    ],
    edit: { heading: '状态', text: '监控中' },
    change: { field: 'status', before: 'open', after: 'watching' },
  },
  {
    kind: 'issues',
    columns: issueColumns,
    text: '项目编号,问题编号,问题,优先级,状态,责任人,提出日期,期限\nQ-1,I-1,图纸未到,高,处理中,孙乐,2026-03-01,2026-04-01\nQ-2,I-1,=1+1,低,Closed,,,\n',
    stored: 'select code, title, priority, status, raised_on, due_on from issue order by title',
    rows: [
      { code: 'I-1', title: '=1+1', priority: 'low', status: 'closed', raised_on: null, due_on: null },
      {
        code: 'I-1',
        title: '图纸未到',
        priority: 'high',
        status: 'working',
        raised_on: '2026-03-01',
        due_on: '2026-04-01',
      },
    ],
    edit: { heading: '期限', text: '2026-05-06' },
    change: { field: 'dueOn', before: '2026-04-01', after: '2026-05-06' },
  },
  {
    kind: 'milestones',
    columns: milestoneColumns,
    text: '项目编号,里程碑编号,里程碑,基准日期,预计日期,实际日期,关键里程碑\nQ-1,M1,贯通,2026-06-30,2026-07-15,,是\nQ-2,M1,=1+1,2026-01-31,,2026-02-02,no\n',
    stored: 'select code, name, baseline_on, forecast_on, actual_on, is_key from milestone order by name',
    rows: [
      {
        code: 'M1',
        name: '=1+1',
        baseline_on: '2026-01-31',
        forecast_on: null,
        actual_on: '2026-02-02',
        is_key: false,
      },
      {
        code: 'M1',
        name: '贯通',
        baseline_on: '2026-06-30',
        forecast_on: '2026-07-15',
        actual_on: null,
        is_key: true,
      },
    ],
    edit: { heading: '预计日期', text: '2026-08-01' },
    change: { field: 'forecastOn', before: '2026-07-15', after: '2026-08-01' },
  },
];

describe.each(cases)('$kind of projects', ({ kind, columns, text, stored, rows, edit, change }) => {
  test('come in by project code, a formula as text, and go again with the import', async () => {
    const preview = await uploadText(kind, text);
    expect(preview.plan).toMatchObject({ create: 2, leftOut: 0 });
    expect(preview.doubts.map(({ row, rule }) => [row, rule])).toEqual([[3, 'register.formula-text']]);
    await apply(preview.importId);
    expect(await query(stored)).toEqual(rows);
    expect((await admin.delete(`/api/registers/imports/${preview.importId}/application`)).status).toBe(204);
    expect(await query(stored)).toEqual([]);
  });

  test('come back unchanged from their own export, whichever columns it has', async () => {
    await bring(kind, text);
    const first = await upload(kind, 'export.xlsx', await sheetOf(await exported(kind)));
    expect(first.plan).toMatchObject({ create: 0, update: 0, unchanged: 2, leftOut: 0 });
    const all = columns.map(({ key }) => key).join(',');
    const preview = await upload(kind, 'export.xlsx', await sheetOf(await exported(kind, `&columns=${all}`)));
    expect(preview.plan).toMatchObject({ create: 0, update: 0, unchanged: 2, leftOut: 0 });
    expect(preview.doubts.map(({ rule }) => rule)).toEqual(['register.formula-text']);
  });

  test('change in exactly the cell that somebody edits, and are as before when that is undone', async () => {
    const [headings = [], ...body] = await exported(kind);
    const at = headings.indexOf(edit.heading);
    const edited = body.map((row) =>
      row.includes('隧道') ? row.map((cell, column) => (column === at ? edit.text : cell)) : row,
    );
    const preview = await upload(kind, 'edited.xlsx', await sheetOf([headings, ...edited]));
    expect(preview.plan).toMatchObject({ create: 0, update: 1, unchanged: 1 });
    expect(preview.changes[0]?.fields).toMatchObject([change]);
    await apply(preview.importId);
    expect(await query(stored)).not.toEqual(rows);
    await admin.delete(`/api/registers/imports/${preview.importId}/application`);
    expect(await query(stored)).toEqual(rows);
  });

  test('stay out where project or title is missing, each with its reason and its column', async () => {
    const [heads = ''] = text.split('\n');
    const title = heads.split(',')[2] ?? '';
    const preview = await uploadText(
      kind,
      `项目,编号,${title}\nQ-404,X-1,无主\n同名,X-2,不知是哪个\nQ-1,X-3,\nQ-1,,可以\n`,
    );
    expect(preview.plan).toMatchObject({ create: 1, leftOut: 3 });
    expect(preview.doubts.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [2, '项目', 'register.row-without-project'],
      [3, '项目', 'register.project-ambiguous'],
      [4, '', 'register.required-missing'],
    ]);
  });

  test('with one number on several rows get further numbers, and the same ones again', async () => {
    const [heads = ''] = text.split('\n');
    const title = heads.split(',')[2] ?? '';
    const twice = `项目编号,编号,${title}\nQ-3,T-1,甲\nQ-3,T-1,乙\n`;
    for (const what of ['create', 'unchanged']) {
      const { importId } = await uploadText(kind, twice);
      const { json: decided } = await admin.patch<RegisterPreview>(`/api/registers/imports/${importId}`, {
        decisions: { 2: 'take', 3: 'take' },
      });
      expect(decided.changes.map((one) => [one.code, one.what])).toEqual([
        ['T-1', what],
        ['T-1-2', what],
      ]);
      if (what === 'create') await apply(importId);
    }
  });
});

describe('projects', () => {
  test('come back unchanged from their own export, what the product computes left aside', async () => {
    await bring(
      'register',
      '项目编号,项目名称,等级,阶段,部门,项目经理,开始日期,计划完成日期,预算（万元）,完成百分比,健康度\n' +
        'Q-9,地铁信号,A,执行,研发一部,孙乐,2026-01-05,2026-12-31,320.5,40,红\n',
    );
    for (const columns of ['', `&columns=${projectColumns.map(({ key }) => key).join(',')}`]) {
      const preview = await upload(
        'register',
        'own.xlsx',
        await sheetOf(await exported('projects', columns)),
      );
      expect(preview.changes.flatMap(({ fields }) => fields)).toEqual([]);
      expect(preview.plan).toMatchObject({ create: 0, update: 0, unchanged: 5, leftOut: 0 });
      expect(preview.keptAsText).toBe(0);
    }
  });
});
