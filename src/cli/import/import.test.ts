import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cases = 'test/cases/registers/';
let dataDir = '';

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'zhongshu-import-'));
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const run = promisify(execFile);

interface Ended {
  readonly code: number;
  readonly json: unknown;
}

/** `zhongshu import …` as a process of its own. */
const importing = async (...args: string[]): Promise<Ended> => {
  const options = {
    cwd: root,
    env: { ...process.env, ZHONGSHU_DATA: dataDir, DATABASE_URL: '' },
    maxBuffer: 2 ** 26,
  };
  const command = ['src/cli/main.ts', 'import', ...args, '--json'];
  const { code, stdout } = await run(process.execPath, command, options).then(
    ({ stdout: text }) => ({ code: 0, stdout: text }),
    (failed: { code: number; stdout: string }) => failed,
  );
  return { code, json: stdout === '' ? null : JSON.parse(stdout) };
};

test('a dry run says what the file says and writes nothing', async () => {
  const { code, json } = await importing(
    `${cases}right/chinese-ledger-gb18030.csv`,
    '--kind',
    'register',
    '--dry-run',
  );
  expect(code).toBe(0);
  expect(json).toMatchObject({
    rows: 4,
    mapped: { 项目编号: 'code', 健康度: 'reportedHealth' },
    doubts: expect.arrayContaining([expect.objectContaining({ row: 5, column: '健康度', value: '黄/红' })]),
    keptAsText: expect.any(Number),
  });
});

test('a file that cannot be read is told with its rule and exit code 1', async () => {
  expect(await importing(`${cases}wrong/junk.bin`, '--kind', 'register', '--dry-run')).toMatchObject({
    code: 1,
    json: { error: { rule: 'sheet.binary', at: '1' } },
  });
});

test('a wrong call says how to call it and ends with 2', async () => {
  expect((await importing(`${cases}right/forms-of-money.csv`, '--kind', 'nothing')).code).toBe(2);
  expect((await importing('not-there.csv', '--kind', 'register')).code).toBe(2);
});

test('registers and plans are imported where no product runs', async () => {
  const twice = [`${cases}wrong/duplicate-numbers.csv`, '--kind', 'register'];
  expect(await importing(...twice)).toMatchObject({
    code: 1,
    json: { error: { rule: 'register.conflicts-open' } },
  });
  expect(await importing(...twice, '--duplicates', 'last')).toMatchObject({
    code: 0,
    json: { create: 2, leftOut: 1 },
  });
  expect(await importing('test/cases/plans/right/primavera.xer', '--kind', 'plan')).toMatchObject({
    code: 0,
    json: { counts: { tasks: expect.any(Number) }, lost: expect.any(Array), differences: expect.any(Array) },
  });
}, 120_000);
