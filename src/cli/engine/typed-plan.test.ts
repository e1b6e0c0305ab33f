import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhongshu-typed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const zhongshu = async (...args: string[]): Promise<unknown> => {
  const { stdout } = await run(process.execPath, ['src/cli/main.ts', ...args], { cwd: root });
  return JSON.parse(stdout);
};
const datesOf = async (file: string): Promise<unknown> => {
  const { tasks } = (await zhongshu('schedule', file)) as { tasks: { name: string; finish: string }[] };
  return tasks.map(({ name, finish }) => [name, finish]);
};

test('a typed plan is scheduled, and keeps its dates from table to workbook to Project XML', async () => {
  const typed = join(folder, 'plan.csv');
  writeFileSync(typed, '序号,任务名称,工期,开始,前置任务\n1,设计,5d,2026-03-02,\n2,采购,3d,,1SS+50%\n');
  const [xlsx, xml] = [join(folder, 'plan.xlsx'), join(folder, 'plan.xml')];
  const dates = [
    ['设计', '2026-03-06T17:00'],
    ['采购', '2026-03-09T12:00'],
  ];
  expect(await datesOf(typed)).toEqual(dates);
  expect(await zhongshu('convert', typed, xlsx)).toMatchObject({ kept: { tasks: 2, links: 1 } });
  expect(await datesOf(xlsx)).toEqual(dates);
  await zhongshu('convert', xlsx, xml);
  expect(await datesOf(xml)).toEqual(dates);
});
