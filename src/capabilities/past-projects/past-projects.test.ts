import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#platform/actor.ts';
import type { RowsImported } from '#platform/rows/messages.ts';
import { writeSheet } from '#platform/sheets/write-sheet.ts';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { PastProject, SimilarProjects } from './schema.ts';

let at: TestServer;
let cast: Cast;
let analyst: Client;
beforeAll(async () => {
  at = await startTestServer();
  await at.setUp();
  cast = await bringCast(at);
  analyst = await cast.as('何静怡');
});
afterAll(() => at.close());

const csv = (...lines: readonly string[]) => ({
  name: '历史.csv',
  content: new TextEncoder().encode(
    ['编号,项目名称,类型,部门,预算（万元）,实际成本（万元）,开始日期,计划完成,实际完成', ...lines].join('\n'),
  ),
});
const listed = () => analyst.mustGet<{ rows: PastProject[]; total: number }>('/api/past-projects');
const good = [
  'A-1,办公系统信创改造,内部信息化,研发一部,200,224,2024-01-01,2024-04-10,2024-05-10',
  'A-2,数据库信创适配,内部信息化,研发一部,300,354,2024/3/1,2024/9/1,2024/10/1',
  'A-3,中间件信创适配改造,内部信息化,外部公司,150,186,,,',
];

describe('history of finished projects', () => {
  test('a faulty row stops all, or only itself, as was chosen', async () => {
    const table = csv(
      ...good.slice(0, 2),
      'A-3,,内部信息化,,15x,186,2024-05-01,2024-04-01,',
      'A-1,又一个,,,1,1,,,',
    );
    const refused = await analyst.upload<RowsImported>('/api/past-projects/imports', table);
    expect(refused).toMatchObject({ status: 200, json: { isSaved: false, created: 0 } });
    expect(refused.json.faults.map(({ row, column, why }) => [row, column, why[0]])).toEqual([
      [4, '项目名称', '必填，请填写'],
      [4, '预算（万元）', '不是金额，请只写数字（单位见列名）'],
      [5, '项目编号', '与第 2 行重复'],
    ]);
    expect((await listed()).total).toBe(0);
    const skipped = await analyst.upload<RowsImported>('/api/past-projects/imports?faulty=skip', table);
    expect(skipped.json).toMatchObject({ isSaved: true, created: 2 });
    const mended = await analyst.upload<RowsImported>('/api/past-projects/imports', csv(...good));
    expect(mended.json).toMatchObject({ isSaved: true, created: 1, unchanged: 2, updated: 0, faults: [] });
  });

  test('is shown with its overruns and exported', async () => {
    const { rows } = await listed();
    expect(rows.find(({ code }) => code === 'A-1')).toMatchObject({
      projectType: 'internal-it',
      unit: '研发一部',
      plannedCostFen: 200_000_000,
      costOverrunPercent: 12,
      daysOverrunPercent: 30,
      result: 'accepted',
      source: '历史.csv',
    });
    expect(rows.find(({ code }) => code === 'A-3')).toMatchObject({
      unit: '外部公司',
      daysOverrunPercent: null,
    });
    const exported = await analyst.get('/api/lists/past-projects/export?format=csv');
    expect(exported.body.toString()).toContain('办公系统信创改造');
  });

  test('says what similar projects ran over by, and what that makes of an estimate', async () => {
    const query = new URLSearchParams({
      name: '信创适配改造',
      projectType: 'internal-it',
      costFen: '260000000',
    });
    const found = await (
      await cast.as('胡晨')
    ).mustGet<SimilarProjects>(`/api/past-projects/similar?${query}`);
    expect(found.rows.map(({ code }) => code).toSorted()).toEqual(['A-1', 'A-2', 'A-3']);
    expect(found.meanCostOverrun).toBeCloseTo(0.18, 12);
    expect(found).toMatchObject({ compared: 3, suggestedFen: 306_800_000 });
  });

  test('learns from closed projects the reader may see', async () => {
    const director = await cast.as('周启明');
    const project = {
      code: 'P-9',
      name: '信创适配改造二期',
      budgetFen: 100_000_000,
      actualCostFen: 118_000_000,
    };
    const { id } = await director.mustPost<{ id: string }>('/api/projects', project);
    await at.app.write(systemActor('test'), 'test.close', ({ tx }) =>
      tx.updateTable('project').set({ phase: 'closed' }).where('id', '=', id).execute(),
    );
    const of = async (client: Client) =>
      (
        await client.mustGet<SimilarProjects>(
          `/api/past-projects/similar?name=${encodeURIComponent('信创适配改造')}`,
        )
      ).rows
        .filter(({ source }) => source === 'project')
        .map(({ code }) => code);
    expect([await of(director), await of(await cast.as('胡晨'))]).toEqual([['P-9'], []]);
  });

  test('a file that is no table of them is refused with the headings it lacks', async () => {
    const answer = await analyst.upload('/api/past-projects/imports', {
      name: 'x.csv',
      content: Buffer.from('a,b\n1,2\n'),
    });
    expect(answer).toMatchObject({ status: 400, json: { type: 'past-project.table-unreadable' } });
    expect(JSON.stringify(answer.json)).toContain('项目名称、计划成本、实际成本');
    expect((await (await cast.as('孙浩')).get('/api/past-projects')).status).toBe(403);
  });

  test('its template can be filled in and comes back', async () => {
    const template = await analyst.get('/api/past-projects/template');
    expect([template.status, template.body.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const table = await writeSheet({
      name: '历史项目',
      columns: [
        '项目名称 / Project name',
        '计划成本 / Planned cost（万元）',
        '实际成本 / Actual cost（万元）',
      ].map((title, index) => ({ title, kind: index === 0 ? 'text' : 'number' })),
      rows: [['旧系统下线', 12.5, 13]],
    });
    const file = { name: '历史.xlsx', content: table };
    expect((await analyst.upload<RowsImported>('/api/past-projects/imports', file)).json).toMatchObject({
      created: 1,
    });
    const { rows } = await listed();
    const added = rows.find(({ name }) => name === '旧系统下线');
    expect(added).toMatchObject({ code: 'H-001', plannedCostFen: 12_500_000 });
    expect((await analyst.delete(`/api/past-projects/${added?.id}`)).status).toBeLessThan(300);
  });
});
