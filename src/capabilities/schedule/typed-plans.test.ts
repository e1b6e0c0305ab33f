import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheets } from '#platform/sheets/read-sheet.ts';
import { cellText } from '#platform/sheets/sheet.ts';
import { writeSheet } from '#platform/sheets/write-sheet.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { ImportDetail } from '../imports/schema.ts';

interface Preview {
  readonly importId: string;
  readonly status: string;
  readonly problem: { readonly rule: string; readonly at: string; readonly message: string } | null;
  readonly suggestedCode: string | null;
  readonly matchesProject: { readonly id: string } | null;
  readonly counts: Readonly<Record<string, number>>;
}
interface View {
  readonly tasks: readonly { readonly name: string; readonly startAt: string; readonly finishAt: string }[];
}

let product: TestServer;
let admin: Client;
let projectId = '';

beforeAll(async () => {
  product = await startTestServer();
  admin = await product.setUp();
  await admin.mustPost('/api/people', { code: 'P-1', name: '张三' });
  projectId = (await admin.mustPost<{ id: string }>('/api/projects', { code: 'T-1', name: '厂房' })).id;
});
afterAll(() => product.close());

const heads = '项目编号,序号,任务名称,工期,开始,前置任务,责任人,完成百分比';
const rows = ['T-1,1,基础,5d,2026-03-02,,张三,', 'T-1,2,=1+1,3d,,1FS+2d,王五,', 'T-1,3,竣工,0,,2,,'];

const sheetOf = ([headings = [], ...body]: readonly (readonly string[])[]) =>
  writeSheet({ name: '厂房', columns: headings.map((title) => ({ title, kind: 'text' })), rows: body });
const preview = async (lines: readonly (readonly string[])[]): Promise<Preview> => {
  const file = { name: 'plan.xlsx', content: await sheetOf(lines) };
  const answer = await admin.upload<{ previews: Preview[] }>('/api/plans/imports', file);
  const [read] = answer.json.previews;
  if (!read) throw new Error('no preview');
  return read;
};
const previewText = (...lines: string[]) => preview([heads, ...lines].map((line) => line.split(',')));
const apply = ({ importId, matchesProject }: Preview) =>
  admin.mustPost(`/api/plans/imports/${importId}/application`, { projectId: matchesProject?.id ?? null });
const undo = ({ importId }: Preview) => admin.delete(`/api/plans/imports/${importId}/application`);
const shown = async (): Promise<string[]> =>
  (await admin.mustGet<View>(`/api/projects/${projectId}/plan`)).tasks.map(
    ({ name, startAt, finishAt }) => `${name} ${startAt.slice(0, 10)} ${finishAt.slice(0, 10)}`,
  );
const exported = async (): Promise<string[][]> => {
  const { body } = await admin.get(`/api/projects/${projectId}/plan/file?format=xlsx`);
  const read = await readSheets(body, 'plan.xlsx');
  if (read.status === 'unreadable') throw new Error(read.rule);
  return (read.sheets[0]?.rows ?? []).map((row) => row.map(cellText));
};

const asTyped = ['基础 2026-03-02 2026-03-06', '=1+1 2026-03-11 2026-03-13', '竣工 2026-03-13 2026-03-13'];

test('a plan typed as a table goes to the project it names, dated by our engine, unknown people told', async () => {
  const read = await previewText(...rows);
  expect(read).toMatchObject({
    status: 'read',
    suggestedCode: 'T-1',
    matchesProject: { id: projectId },
    counts: { tasks: 3, links: 2, milestones: 1 },
  });
  const { report } = await admin.mustGet<ImportDetail>(`/api/imports/${read.importId}`);
  expect(report['lost']).toContainEqual(
    expect.objectContaining({ rule: 'plan.sheet-person-unknown', at: '2 =1+1', params: { value: '王五' } }),
  );
  await apply(read);
  expect(await shown()).toEqual(asTyped);
});

test('its export comes back the same; an edited cell changes its task and who follows, and is undone', async () => {
  const sheet = await exported();
  const same = await preview(sheet);
  expect(same.counts).toMatchObject({ tasks: 3, links: 2, differences: 0 });
  await apply(same);
  expect(await shown()).toEqual(asTyped);
  const at = sheet[0]?.indexOf('工期 / Duration') ?? -1;
  const edited = sheet.map((row, index) => (index === 1 ? row.with(at, '6d') : row));
  const read = await preview(edited);
  await apply(read);
  expect(await shown()).toEqual([
    '基础 2026-03-02 2026-03-09',
    '=1+1 2026-03-12 2026-03-16',
    '竣工 2026-03-16 2026-03-16',
  ]);
  expect((await undo(read)).status).toBe(204);
  expect(await shown()).toEqual(asTyped);
});

test.each([
  [['T-1,1,甲,1d,2026-03-02,2,,', 'T-1,2,乙,1d,,1,,'], 'plan.sheet-cycle', /^F3 .*F2/, /相互等待.*请去掉/],
  [['T-1,1,甲,1d,,,,'], 'plan.sheet-no-start', /厂房/, /请至少为第一个任务填写/],
])('a table that cannot be a plan says where and how to mend: %#', async (lines, rule, at, message) => {
  expect((await previewText(...lines)).problem).toEqual({
    rule,
    at: expect.stringMatching(at),
    message: expect.stringMatching(message),
  });
});

test('the template is read as a plan without tasks', async () => {
  const template = await admin.get('/api/plans/template');
  expect(template.headers['content-type']).toContain('spreadsheetml');
  const answer = await admin.upload<{ previews: Preview[] }>('/api/plans/imports', {
    name: 'template.xlsx',
    content: template.body,
  });
  expect(answer.json.previews[0]).toMatchObject({ status: 'read', counts: { tasks: 0 } });
});
