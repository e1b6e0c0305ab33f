import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { ChangePage, RegisterPreview } from './schema.ts';
import type { z } from 'zod';

let product: TestServer;
let admin: Client;

beforeAll(async () => {
  product = await startTestServer();
  admin = await product.setUp();
});
afterAll(() => product.close());

const upload = async (content: string): Promise<RegisterPreview> => {
  const file = { name: 'register.csv', content: new TextEncoder().encode(content) };
  return (await admin.upload<RegisterPreview>('/api/registers/imports', file)).json;
};

const apply = (importId: string) =>
  admin.post(`/api/registers/imports/${importId}/application`, { wait: true });

interface Project {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
}
const project = async (code: string): Promise<Project | undefined> => {
  const { rows } = await admin.mustGet<{ rows: Project[] }>('/api/projects?limit=5000');
  const found = rows.find((one) => one.code === code);
  return found && (await admin.mustGet<Project>(`/api/projects/${found.id}`));
};

describe('the mapping of a source', () => {
  test('is kept where its next file has a column less, one more, or another order', async () => {
    const first = await upload('编号,名称,口径甲,口径乙,口径丙\nM-1,甲,100,200,300\n');
    await admin.patch(`/api/registers/imports/${first.importId}`, {
      columns: { 口径乙: { field: 'budgetFen', unit: '万元' }, 口径丙: { field: 'customer' } },
    });
    expect((await apply(first.importId)).status).toBe(200);
    const less = await upload('口径乙,名称,编号,口径丙\n300,甲,M-1,乙方\n');
    expect(less).toMatchObject({ isRemembered: true, mapped: { 口径乙: 'budgetFen', 口径丙: 'customer' } });
    const more = await upload('编号,名称,口径甲,口径乙,口径丙,开始日期\nM-1,甲,1,300,乙方,2026-01-05\n');
    expect(more).toMatchObject({
      isRemembered: true,
      mapped: { 口径乙: 'budgetFen', 开始日期: 'startOn' },
      unmapped: ['口径甲'],
    });
  });

  test('is not taken for that of a table with other headings', async () => {
    expect(await upload('编号,名称,预算,部门,客户\nM-2,甲,1,研发部,乙方\n')).toMatchObject({
      isRemembered: false,
    });
  });
});

test('every change can be looked through before it is made, and a new record shows what it brings', async () => {
  const rows = Array.from({ length: 260 }, (_, at) => `L-${at},项目${at},客户${at}`);
  const { importId, plan } = await upload(`项目编号,项目名称,客户\n${rows.join('\n')}\n`);
  expect(plan.create).toBe(260);
  const page = await admin.mustGet<z.output<typeof ChangePage>>(
    `/api/registers/imports/${importId}/changes?limit=50&offset=250`,
  );
  expect([page.total, page.rows.length]).toEqual([260, 10]);
  expect(page.rows[9]).toMatchObject({
    code: 'L-259',
    what: 'create',
    fields: [{ field: 'customer', before: null, after: '客户259' }],
  });
});

describe('what changed between the preview and its confirmation', () => {
  test('is not written over: the import is refused, shown anew and confirmed again', async () => {
    expect((await apply((await upload('项目编号,项目名称,客户\nS-1,甲,旧\n')).importId)).status).toBe(200);
    const preview = await upload('项目编号,项目名称,客户\nS-1,甲,新\n');
    const before = await project('S-1');
    const renamed = { name: '甲（改名）', version: before?.version };
    expect((await admin.patch(`/api/projects/${before?.id}`, renamed)).status).toBe(200);
    const refused = await apply(preview.importId);
    expect([refused.status, refused.json['type']]).toEqual([409, 'register.changed-meanwhile']);
    expect(String(refused.json['title'])).toContain('甲');
    expect(await project('S-1')).toMatchObject({ name: '甲（改名）' });
    const again = await admin.mustGet<RegisterPreview>(`/api/registers/imports/${preview.importId}/preview`);
    expect(again.changes[0]?.fields.map(({ field }) => field).toSorted()).toEqual(['customer', 'name']);
    expect((await apply(preview.importId)).status).toBe(200);
    expect(await project('S-1')).toMatchObject({ name: '甲' });
  });

  test('two imports of the same new projects at the same time: one is made, the other told to look again', async () => {
    const [one, two] = [
      await upload('项目编号,项目名称\nT-1,一\nT-2,二\n'),
      await upload('项目编号,项目名称\nT-1,壹\nT-2,贰\n'),
    ];
    const answers = await Promise.all([apply(one.importId), apply(two.importId)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect(['一', '壹']).toContain((await project('T-1'))?.name);
  });
});

describe('an import that was only looked at', () => {
  test('can be dropped and is gone, from the list and from what waits', async () => {
    const { importId } = await upload('项目编号,项目名称\nD-1,甲\n');
    expect((await admin.delete(`/api/imports/${importId}`)).status).toBe(204);
    expect((await admin.get(`/api/imports/${importId}`)).status).toBe(404);
    expect(await project('D-1')).toBeUndefined();
  });

  test('cannot be dropped once it is made', async () => {
    const { importId } = await upload('项目编号,项目名称\nD-2,乙\n');
    await apply(importId);
    const refused = await admin.delete(`/api/imports/${importId}`);
    expect([refused.status, refused.json['type']]).toEqual([409, 'import.not-previewed']);
  });
});

test('a row that looks like a total is left out, taken all the same, and left out again', async () => {
  const preview = await upload('项目编号,项目名称\nU-1,甲\nU-2,乙\n汇总,集团汇总平台\n');
  expect(preview.leftOut).toMatchObject([{ row: 4, choice: 'take' }]);
  const decide = async (decision: 'take' | 'skip' | null) =>
    (
      await admin.patch<RegisterPreview>(`/api/registers/imports/${preview.importId}`, {
        decisions: { 4: decision },
      })
    ).json;
  expect(await decide('take')).toMatchObject({ leftOut: [], plan: { create: 3 } });
  expect(await decide('skip')).toMatchObject({ leftOut: [{ row: 4, choice: 'undecide' }] });
  expect(await decide(null)).toMatchObject({ leftOut: [{ row: 4, choice: 'take' }] });
});
