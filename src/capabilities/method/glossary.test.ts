import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RowsImported } from '#platform/rows/messages.ts';
import { bringCast, type Cast } from '../../../test/support/cast.ts';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import { seedWhereLacking } from './actions/seed-method.ts';
import type { GlossaryTerm } from './schema/messages.ts';

let at: TestServer;
let cast: Cast;
let director: Client;
beforeAll(async () => {
  at = await startTestServer();
  await at.setUp();
  cast = await bringCast(at);
  director = await cast.as('周启明');
});
afterAll(() => at.close());

const terms = async () => (await director.mustGet<{ terms: GlossaryTerm[] }>('/api/glossary')).terms;
const term = async (zh: string) => (await terms()).find((one) => one.zh === zh);
const csv = (...lines: readonly string[]) => ({
  name: '术语.csv',
  content: new TextEncoder().encode(['编号,术语,英文术语,缩写,定义,英文定义,同义词', ...lines].join('\n')),
});
const take = (file: { name: string; content: Uint8Array }, save: 'nothing' | 'all') =>
  director.upload<RowsImported>(`/api/glossary/imports?save=${save}`, file);
const good = [
  ',交付健康分,Delivery health score,DHS,交付状况的综合分,One score for the state of delivery,健康分；健康指数',
  'pmo,项目管理办公室,Project management office,PMO,企业自己的定义,Our own definition,项目办',
];

describe('terms from a table', () => {
  test('are shown before they are saved, then saved as a whole', async () => {
    const shown = await take(csv(...good), 'nothing');
    expect(shown.json).toEqual({ isSaved: false, created: 1, updated: 1, unchanged: 0, faults: [] });
    expect(await term('交付健康分')).toBeUndefined();
    const saved = await take(csv(...good), 'all');
    expect(saved.json).toMatchObject({ isSaved: true, created: 1, updated: 1 });
    expect(await term('交付健康分')).toMatchObject({
      code: 'term-1',
      abbreviation: 'DHS',
      synonyms: ['健康分', '健康指数'],
      definition: { zh: '交付状况的综合分', en: 'One score for the state of delivery' },
    });
    // The note has no column in the table, so it stays.
    expect(await term('项目管理办公室')).toMatchObject({
      definition: { zh: '企业自己的定义' },
      synonyms: ['项目办'],
      note: { zh: expect.any(String) },
    });
    expect((await take(csv(...good), 'all')).json).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  test('with a faulty row are not saved, and every fault says where and how to mend it', async () => {
    const before = await terms();
    const answer = await take(
      csv(
        ',范围冻结,Scope freeze,,此后范围不变,The scope stands from here on,',
        ',范围冻结,Scope freeze again,,又一次,Again,',
        'x-1,基准,Base,,重名,The name is taken,',
        ',没有英文,,,只有中文,Only Chinese,',
        `,${'长'.repeat(201)},Too long,,太长,Too long,`,
      ),
      'all',
    );
    expect(answer.json).toMatchObject({ isSaved: false });
    expect(answer.json.faults.map(({ row, column, why }) => [row, column, why[0]])).toEqual([
      [3, '中文术语', '与第 2 行重复'],
      [4, '中文术语', '编号“baseline”的条目已用这个名称；请填这个编号，或另取名称'],
      [5, '英文术语', '必填，请填写'],
      [6, '中文术语', '超过 200 个字'],
    ]);
    expect(await terms()).toEqual(before);
  });

  test('a note in one language only is a fault', async () => {
    const file = {
      name: '术语.csv',
      content: new TextEncoder().encode(
        '术语,英文,定义,英文定义,备注,英文备注\n冻结期,Freeze,不改,No changes,年底,\n',
      ),
    };
    expect((await take(file, 'all')).json.faults).toMatchObject([
      { row: 2, column: '中文备注', value: '年底' },
    ]);
  });

  test('what was exported comes back without a change', async () => {
    const table = await director.get('/api/glossary/table');
    const read = await take({ name: '术语.xlsx', content: table.body }, 'all');
    expect(read.json).toEqual({
      isSaved: true,
      created: 0,
      updated: 0,
      unchanged: (await terms()).length,
      faults: [],
    });
  });

  test('a template has their headings, and what is no table of terms is refused', async () => {
    const template = await director.get('/api/glossary/template');
    expect([template.status, template.body.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    const answer = await take({ name: 'x.csv', content: Buffer.from('a,b\n1,2\n') }, 'nothing');
    expect(answer).toMatchObject({ status: 400, json: { type: 'method.terms-unreadable' } });
    const member = await cast.as('孙浩');
    expect((await member.upload('/api/glossary/imports', csv(...good))).status).toBe(403);
  });
});

test('terms of an earlier version receive their unmarked words, those the enterprise adapted do not', async () => {
  const stored = at.app.db.selectFrom('method_item').select(['code', 'content']).where('kind', '=', 'term');
  const strip = ({ unmarked: _unmarked, ...content }: Record<string, unknown>) => JSON.stringify(content);
  for (const { code, content } of await stored.where('code', 'in', ['project', 'issue']).execute())
    await at.app.db
      .updateTable('method_item')
      .set({ content: strip(content), adapted: code === 'issue' })
      .where('code', '=', code)
      .where('kind', '=', 'term')
      .execute();
  // A start of the product: what was looked at in this one is not looked at again.
  await seedWhereLacking({ ...at.app });
  expect((await term('项目'))?.unmarked).toEqual(['项目', 'Project', '管理支持']);
  expect((await terms()).find(({ code }) => code === 'issue')?.unmarked).toEqual([]);
});
