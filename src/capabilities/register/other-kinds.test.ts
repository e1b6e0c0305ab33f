import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { registerKinds } from './reading/kind-names.ts';
import type { Applied, RegisterPreview } from './schema.ts';

let product: TestServer;
let admin: Client;

beforeAll(async () => {
  product = await startTestServer();
  admin = await product.setUp();
});
afterAll(() => product.close());

const upload = async (kind: string, text: string): Promise<RegisterPreview> => {
  const content = new TextEncoder().encode(text);
  const answer = await admin.upload<RegisterPreview>(`/api/registers/imports?kind=${kind}`, {
    name: `${kind}.csv`,
    content,
  });
  expect(answer.json).toMatchObject({ kind });
  return answer.json;
};

const apply = async (
  kind: string,
  text: string,
): Promise<{ importId: string; counts: Applied['counts'] }> => {
  const { importId } = await upload(kind, text);
  const { counts } = await admin.mustPost<Applied>(`/api/registers/imports/${importId}/application`, {
    wait: true,
  });
  return { importId, counts };
};

const query = async (sql: string) => (await product.app.database.query(sql)).rows;

test('units come in with parents that stand in the same file, and go again', async () => {
  const { importId, counts } = await apply(
    'units',
    '部门编号,部门名称,上级部门,类型\nD-2,交付一部,D-1,部门\nD-1,交付中心,,事业部\nD-3,测试组,交付一部,小组\n',
  );
  expect(counts).toMatchObject({ create: 3 });
  expect(
    await query(`select unit.code, unit.kind, parent.code as parent from org_unit unit
      left join org_unit parent on parent.id = unit.parent_id where unit.code like 'D-%' order by unit.code`),
  ).toEqual([
    { code: 'D-1', kind: 'business-unit', parent: null },
    { code: 'D-2', kind: 'department', parent: 'D-1' },
    { code: 'D-3', kind: 'team', parent: 'D-2' },
  ]);
  expect((await admin.delete(`/api/registers/imports/${importId}/application`)).status).toBe(204);
  expect(await query("select 1 from org_unit where code like 'D-%'")).toEqual([]);
});

test('units come back from their own export unchanged', async () => {
  const { importId } = await apply(
    'units',
    '部门编号,部门名称,上级部门,类型\nX-1,总部,,公司\nX-2,研究所,X-1,小组\n',
  );
  const listed = await admin.get('/api/lists/units/export?format=csv');
  const again = await upload('units', new TextDecoder().decode(listed.body));
  expect(again).toMatchObject({ doubtCount: 0, plan: { create: 0, update: 0, leftOut: 0, missing: 0 } });
  await admin.delete(`/api/registers/imports/${importId}/application`);
});

test('a name that begins like a formula comes back from its own export unchanged', async () => {
  const { importId } = await apply('units', '部门编号,部门名称\nF-1,-研究所\n');
  const listed = await admin.get('/api/lists/units/export?format=csv');
  expect(new TextDecoder().decode(listed.body)).toContain("'-研究所");
  const again = await upload('units', new TextDecoder().decode(listed.body));
  expect(again.plan).toMatchObject({ create: 0, update: 0, leftOut: 0, missing: 0 });
  await admin.delete(`/api/registers/imports/${importId}/application`);
});

test('units whose parents lead back to themselves are refused', async () => {
  const { importId } = await upload('units', '部门编号,部门名称,上级部门\nC-1,甲部,C-2\nC-2,乙部,C-1\n');
  const answer = await admin.post<{ type: string }>(`/api/registers/imports/${importId}/application`, {
    wait: true,
  });
  expect(answer.json).toMatchObject({ type: 'register.parent-circle' });
  expect(await query("select 1 from org_unit where code like 'C-%'")).toEqual([]);
});

test('people come back from their own export unchanged', async () => {
  const heads = '工号,姓名,岗位,职级,邮箱,电话,城市,入职日期';
  const { importId } = await apply(
    'people',
    `${heads}\nE-1,孙乐,工程师,P6,sun@example.com,13800000000,武汉,2024-03-01\n`,
  );
  const listed = await admin.get('/api/lists/people/export?format=csv');
  const again = await upload('people', new TextDecoder().decode(listed.body));
  expect(again).toMatchObject({ doubtCount: 0, plan: { create: 0, update: 0, leftOut: 0, missing: 0 } });
  await admin.delete(`/api/registers/imports/${importId}/application`);
});

describe('people', () => {
  test('the last system administrator does not leave by a row of a file', async () => {
    const [own] = await query(
      'select person.code, person.name from account join person on person.id = account.person_id',
    );
    const { importId } = await upload(
      'people',
      `工号,姓名,离职日期\n${String(own?.['code'])},${String(own?.['name'])},2026-07-31\n`,
    );
    const refused = await admin.post(`/api/registers/imports/${importId}/application`, { wait: true });
    expect(refused.json).toMatchObject({ type: 'account.last-administrator' });
    expect(await query('select 1 from person where left_on is not null')).toEqual([]);
  });

  const heads = '工号,姓名,部门,岗位,入职日期,每日工时';

  test('come in with their unit where it is known, and by name doubted where it is not', async () => {
    await apply('units', '部门编号,部门名称\nE-1,研发部\n');
    const preview = await upload(
      'people',
      `${heads}\nH-1,孙乐,研发部,工程师,2024-03-01,7.5\nH-2,周舟,不存在的部门,,,30\n`,
    );
    expect(preview.doubts.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [3, '部门', 'register.name-unknown'],
      [3, '每日工时', 'register.out-of-range'],
    ]);
    await admin.mustPost(`/api/registers/imports/${preview.importId}/application`, { wait: true });
    expect(
      await query(`select person.code, post, minutes_per_day, hired_on, unit.name as unit from person
        left join org_unit unit on unit.id = person.unit_id where person.code like 'H-%' order by person.code`),
    ).toEqual([
      { code: 'H-1', post: '工程师', minutes_per_day: 450, hired_on: '2024-03-01', unit: '研发部' },
      { code: 'H-2', post: null, minutes_per_day: 480, hired_on: null, unit: null },
    ]);
  });

  test('are linked in a register by name when exactly one bears it', async () => {
    await apply('people', `${heads}\nH-3,重名,,,,\nH-4,重名,,,,\n`);
    const register = '项目编号,项目名称,项目经理,部门\nL-1,甲,孙乐,研发部\nL-2,乙,重名,研发部\n';
    const preview = await upload('register', register);
    expect(preview.doubts.map(({ row, rule }) => [row, rule])).toEqual([[3, 'register.name-ambiguous']]);
    await admin.mustPost(`/api/registers/imports/${preview.importId}/application`, { wait: true });
    expect(
      await query(`select project.code, person.name as manager, manager_text, org_unit.name as unit, unit_text from project
        left join person on person.id = manager_id left join org_unit on org_unit.id = project.unit_id
        where project.code like 'L-%' order by project.code`),
    ).toEqual([
      { code: 'L-1', manager: '孙乐', manager_text: null, unit: '研发部', unit_text: null },
      { code: 'L-2', manager: null, manager_text: '重名', unit: '研发部', unit_text: null },
    ]);
  });
});

test('risks come to their projects, are updated by number, and stay out where the project is unknown', async () => {
  await apply('register', '项目编号,项目名称\nK-1,风险项目\n');
  const heads = '项目编号,风险编号,风险描述,概率,影响,责任人,状态';
  const text = `${heads}\nK-1,R1,设备延期,高,4,孙乐,打开\nK-404,R1,别处的风险,低,1,,打开\nK-1,R2,人员流失,30%,中,,已关闭\n`;
  const preview = await upload('risks', text);
  expect(preview).toMatchObject({
    plan: { create: 2, leftOut: 1 },
    leftOut: [{ row: 3, label: '别处的风险' }],
  });
  expect(preview.doubts).toContainEqual(
    expect.objectContaining({ row: 3, rule: 'register.row-without-project' }),
  );
  await admin.mustPost(`/api/registers/imports/${preview.importId}/application`, { wait: true });
  expect(await query('select code, title, probability, impact, status from risk order by code')).toEqual([
    { code: 'R1', title: '设备延期', probability: 4, impact: 4, status: 'open' },
    { code: 'R2', title: '人员流失', probability: 2, impact: 3, status: 'closed' },
  ]);
  const again = await upload('risks', `${heads}\nK-1,R1,设备延期,中,4,孙乐,打开\n`);
  expect(again.changes).toMatchObject([
    { what: 'update', fields: [{ field: 'probability', before: 4, after: 3 }] },
  ]);
});

test.each(registerKinds)('the template of %s is read back without doubt', async (kind) => {
  const template = await admin.get(`/api/registers/template?kind=${kind}`);
  expect(template.headers['content-type']).toContain('spreadsheetml');
  const answer = await admin.upload<RegisterPreview>(`/api/registers/imports?kind=${kind}`, {
    name: 'template.xlsx',
    content: template.body,
  });
  expect(answer.json.unmapped).toEqual([]);
  expect(new Set(Object.values(answer.json.mapped)).size).toBe(answer.json.fields.length);
  expect(answer.json.rows).toBe(0);
});

test('an import runs as a job that tells its progress and its result', async () => {
  await product.app.jobs.work(product.app);
  const { importId } = await upload('register', '项目编号,项目名称\nJ-1,作业\n');
  const { jobId } = await admin.mustPost<Applied>(`/api/registers/imports/${importId}/application`, {});
  await expect
    .poll(async () => await admin.mustGet<{ state: string; result: object }>(`/api/jobs/${jobId}`), {
      timeout: 10_000,
    })
    .toMatchObject({ state: 'done', result: { create: 1 } });
  expect(await query("select name from project where code = 'J-1'")).toEqual([{ name: '作业' }]);
});

test('a job that is cancelled before it writes leaves nothing', async () => {
  const { importId } = await upload('register', '项目编号,项目名称\nJ-2,取消\n');
  const { jobId } = await admin.mustPost<Applied>(`/api/registers/imports/${importId}/application`, {});
  await admin.delete(`/api/jobs/${jobId}`);
  await expect
    .poll(async () => (await admin.mustGet<{ state: string }>(`/api/jobs/${jobId}`)).state, {
      timeout: 10_000,
    })
    .toBe('cancelled');
  expect(await query("select 1 from project where code = 'J-2'")).toEqual([]);
  const { state } = await admin.mustGet<{ state: string }>(`/api/registers/imports/${importId}/preview`);
  expect(state).toBe('previewed');
});
