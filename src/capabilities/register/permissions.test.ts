import { afterAll, beforeAll, expect, test } from 'vitest';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Answer, Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { whyOf } from './reading/doubt.ts';
import type { Applied, RegisterPreview } from './schema.ts';

const { zh, en } = whyOf('register.row-skipped');
const whySkipped = [zh, en];

let product: TestServer;
let admin: Client;
let cast: Cast;

beforeAll(async () => {
  product = await startTestServer();
  admin = await product.setUp();
  cast = await bringCast(product);
});
afterAll(() => product.close());

const upload = async (client: Client, text: string, kind = 'register'): Promise<RegisterPreview> => {
  const content = new TextEncoder().encode(text);
  return (
    await client.upload<RegisterPreview>(`/api/registers/imports?kind=${kind}`, { name: 'a.csv', content })
  ).json;
};
const apply = (
  client: Client,
  importId: string,
): Promise<Answer<Applied & { type: string; title: string }>> =>
  client.post(`/api/registers/imports/${importId}/application`, { wait: true });

const withRole = async (name: string, role: string): Promise<Client> => {
  await admin.mustPost('/api/grants', { personId: cast.personId(name), role, scope: 'enterprise' });
  return cast.as(name);
};

test('who may not import is told so', async () => {
  const client = await cast.as('孙浩');
  const answer = await client.get('/api/registers/template');
  expect(answer.status).toBe(403);
});

test('who may import but not register or change projects sees the preview and is refused the rest', async () => {
  const mine = await upload(admin, '项目编号,项目名称\nZ-1,公开项目\n');
  expect((await apply(admin, mine.importId)).status).toBe(200);
  const analyst = await withRole('马骏', 'pmo-analyst');
  const fresh = await upload(analyst, '项目编号,项目名称\nZ-2,新项目\n');
  expect(fresh.plan).toMatchObject({ create: 1 });
  expect((await apply(analyst, fresh.importId)).json).toMatchObject({ type: 'permission.missing' });
  const changed = await upload(analyst, '项目编号,项目名称\nZ-1,改名\n');
  expect((await apply(analyst, changed.importId)).json).toMatchObject({
    type: 'register.may-not-change',
    title: expect.stringContaining('改名'),
  });
});

test('a number that a hidden project has is neither shown nor taken', async () => {
  const mine = await upload(admin, '项目编号,项目名称\nZ-9,机密项目\n');
  await apply(admin, mine.importId);
  const { rows } = await admin.mustGet<{ rows: { id: string; code: string }[] }>('/api/projects?q=Z-9');
  const { version } = await admin.mustGet<{ version: number }>(`/api/projects/${rows[0]?.id}`);
  await admin.patch(`/api/projects/${rows[0]?.id}`, { version, confidentiality: 'secret' });
  const coordinator = await withRole('吴倩', 'pmo-coordinator');
  const preview = await upload(coordinator, '项目编号,项目名称\nZ-9,猜一猜\n');
  expect(preview.plan).toMatchObject({ create: 1, update: 0 });
  const answer = await apply(coordinator, preview.importId);
  expect(answer.status).toBe(409);
  expect(answer.json).toMatchObject({ type: 'register.code-hidden' });
  expect(answer.json.title).not.toContain('机密项目');
});

test("another person's import is not found", async () => {
  const mine = await upload(admin, '项目编号,项目名称\nZ-3,丙\n');
  const stranger = await product.signIn('admin', 'Jiang-Cheng-2026!');
  expect((await stranger.get(`/api/registers/imports/${mine.importId}/preview`)).status).toBe(200);
  const { json } = await admin.get<{ type: string }>(
    '/api/registers/imports/00000000-0000-7000-8000-000000000000/preview',
  );
  expect(json).toMatchObject({ type: 'record.not-found' });
});

test('a file that is gone is said to be gone', async () => {
  const mine = await upload(admin, '项目编号,项目名称\nZ-4,丁\n');
  await product.app.db
    .updateTable('import_run')
    .set({ file_id: null })
    .where('id', '=', mine.importId)
    .execute();
  expect((await apply(admin, mine.importId)).json).toMatchObject({ type: 'register.file-gone' });
});

test('a row that was decided against stays out, and says so', async () => {
  const preview = await upload(admin, '项目编号,项目名称\nZ-5,甲\nZ-6,乙\n,,\n');
  const { json } = await admin.patch<RegisterPreview>(`/api/registers/imports/${preview.importId}`, {
    decisions: { 3: 'skip' },
  });
  expect(json).toMatchObject({ plan: { create: 1, leftOut: 1 }, leftOut: [{ row: 3, label: '乙' }] });
  const { report } = await admin.mustGet<{ report: { leftOut: object[] } }>(
    `/api/imports/${preview.importId}`,
  );
  expect(report.leftOut).toEqual([{ row: 3, label: '乙', why: whySkipped }]);
  const nameless = await upload(admin, '项目编号,项目名称,备注\nZ-7,甲,\n,,只有备注\n');
  expect(nameless.doubts.map(({ row, rule }) => [row, rule])).toContainEqual([3, 'register.row-nameless']);
});

test('what the columns cannot hold is kept as text, and reversed dates are named', async () => {
  const text = '项目编号,项目名称,优先级,进度,开始日期,计划完成日期\nZ-8,甲,高,130%,2026-12-01,2026-01-01\n';
  const preview = await upload(admin, text);
  expect(preview.doubts.map(({ column, rule }) => [column, rule])).toEqual(
    expect.arrayContaining([
      ['优先级', 'register.no-place'],
      ['进度', 'register.no-place'],
      ['计划完成日期', 'register.dates-reversed'],
    ]),
  );
  await apply(admin, preview.importId);
  const { rows } = await product.app.database.query(
    "select priority, percent_complete, kept_text from project where code = 'Z-8'",
  );
  expect(rows).toEqual([
    {
      priority: null,
      percent_complete: null,
      kept_text: expect.arrayContaining([
        { heading: '优先级', value: '高' },
        { heading: '进度', value: '130%' },
      ]),
    },
  ]);
});
