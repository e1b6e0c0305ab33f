import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../test/support/client.ts';
import { startTestServer, type TestServer } from '../../../test/support/server.ts';
import type { Applied, RegisterPreview } from './schema.ts';

const samples = new URL('../../../../shared/samples/', import.meta.url);
const registerFile = (year: number): URL => new URL(`registers/gmpp-${year}.csv`, samples);
const isHere = existsSync(registerFile(2022));

let product: TestServer;
let admin: Client;

beforeAll(async () => {
  product = await startTestServer();
  admin = await product.setUp();
});
afterAll(() => product.close());

const upload = async (name: string, content: Uint8Array): Promise<RegisterPreview> => {
  const { json } = await admin.upload<RegisterPreview>('/api/registers/imports', { name, content });
  expect(json.state).toBe('previewed');
  return json;
};
const apply = (importId: string) =>
  admin.mustPost<Applied>(`/api/registers/imports/${importId}/application`, { wait: true });

interface Stored {
  readonly code: string;
  readonly texts: string;
  readonly amounts: readonly (number | null)[];
  readonly days: readonly (string | null)[];
  readonly reported_health: string | null;
}

/** Everything the database holds of each project: its texts in one, its numbers apart. */
const stored = async (): Promise<Map<string, Stored>> => {
  const { rows } = await product.app.database.query(`select code,
    concat_ws(E'\\u0001', code, name, type, customer, unit_text, manager_text, sponsor_text, description, note, phase_label,
      (select string_agg(kept->>'value', E'\\u0001') from jsonb_array_elements(kept_text) as kept)) as texts,
    jsonb_build_array(budget_fen, actual_cost_fen, forecast_fen, contract_fen) as amounts,
    jsonb_build_array(start_on, finish_on, baseline_start_on, baseline_finish_on) as days, reported_health from project`);
  return new Map((rows as unknown as Stored[]).map((row) => [row.code, row]));
};

const isHeld = (row: Stored, raw: string): boolean => {
  const text = raw.trim();
  if (row.texts.includes(text) || row.reported_health === text.toLowerCase()) return true;
  const day = text.includes('.') ? text.split('.').toReversed().join('-') : text;
  if (row.days.includes(day)) return true;
  return row.amounts.includes(Math.round(Number(text.replace(/[£,]/g, '')) * 100_000_000));
};

describe.skipIf(!isHere)('the register of government projects', () => {
  test.each([
    [2022, 235],
    [2023, 244],
  ])('of %i comes into the database whole: %i projects and no text lost', async (year, count) => {
    const content = readFileSync(registerFile(year));
    const preview = await upload(`gmpp-${year}.csv`, content);
    expect(preview).toMatchObject({ rows: count, plan: { conflicts: 0, leftOut: 0 } });
    const { counts } = await apply(preview.importId);
    expect((counts?.create ?? 0) + (counts?.update ?? 0) + (counts?.unchanged ?? 0)).toBe(count);
    const { data } = Papa.parse<string[]>(new TextDecoder('windows-1252').decode(content), {
      delimiter: ';',
    });
    const [heads = [], ...records] = data;
    const code = heads.indexOf('project_number');
    const rows = await stored();
    const lost = records
      .filter((cells) => cells.some((cell) => cell.trim() !== ''))
      .flatMap((cells) => {
        const row = rows.get((cells[code] ?? '').trim());
        return cells.filter((cell) => cell.trim() !== '' && !(row && isHeld(row, cell)));
      });
    expect(lost).toEqual([]);
  });

  test('that comes a second time changes nothing', async () => {
    const preview = await upload('gmpp-2023.csv', readFileSync(registerFile(2023)));
    expect(preview).toMatchObject({ isRemembered: true, plan: { create: 0, update: 0, unchanged: 244 } });
  });

  test('in pounds is stored in pounds', async () => {
    const { rows } = await product.app.database.query(
      "select count(*)::int as n from project where currency = 'GBP' and budget_fen is not null",
    );
    expect(Number(rows[0]?.['n'])).toBeGreaterThan(100);
  });
});

test('three thousand projects are imported, found and undone', async () => {
  const lines = Array.from(
    { length: 3_000 },
    (_none, index) =>
      `S-${index},第${index}号项目,张三,${index % 90}%,2026-0${(index % 9) + 1}-15,${index}.5,说明${index}`,
  );
  const text = `项目编号,项目名称,项目经理,进度,计划完成时间,预算（万元）,内部说法\n${lines.join('\n')}`;
  const preview = await upload('many.csv', new TextEncoder().encode(text));
  expect(preview.plan.create).toBe(3_000);
  await apply(preview.importId);
  const { rows } = await product.app.database.query(
    "select count(*)::int as n from search_entry where title like '第%号项目'",
  );
  expect(Number(rows[0]?.['n'])).toBe(3_000);
  expect((await admin.delete(`/api/registers/imports/${preview.importId}/application`)).status).toBe(204);
  const left = await product.app.database.query(
    "select count(*)::int as n from project where code like 'S-%'",
  );
  expect(Number(left.rows[0]?.['n'])).toBe(0);
}, 90_000);

const plans = new URL('plans/', samples);

describe.skipIf(!existsSync(plans))('plans of other products', () => {
  const files = existsSync(plans) ? readdirSync(plans) : [];
  test.each(files)('%s comes in through HTTP', async (name) => {
    const content = readFileSync(new URL(name, plans));
    const { json } = await admin.upload<{
      previews: { importId: string; status: string; counts: { tasks: number } }[];
    }>('/api/plans/imports', { name, content });
    const [preview] = json.previews;
    expect(preview).toMatchObject({ status: 'read' });
    const { projectId } = await admin.mustPost<{ projectId: string }>(
      `/api/plans/imports/${preview?.importId}/application`,
      {
        projectId: null,
        name,
      },
    );
    const { rows } = await product.app.database.query(
      `select count(*)::int as n from task where project_id = '${projectId}'`,
    );
    expect(Number(rows[0]?.['n'])).toBe(preview?.counts.tasks);
  });
});
