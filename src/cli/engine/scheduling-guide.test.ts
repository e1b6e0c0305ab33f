import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const guide = readFileSync(join(root, 'docs/scheduling.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, text = '']) =>
    text.trim(),
  );

const run = promisify(execFile);
const command = async (words: readonly string[]): Promise<string> =>
  (await run(process.execPath, ['src/cli/main.ts', ...words], { cwd: root })).stdout;

const commands = blocks('sh').map((line) => line.split(' ').slice(4));
const answers = blocks('json');

test.each(
  commands.map((words, at) => [words.slice(1).join(' '), words.slice(1), answers[at] ?? ''] as const),
)('the guide tells what `%s` answers', async (_, words, told) => {
  expect(JSON.parse(await command(words))).toMatchObject(JSON.parse(told));
});

test('what the guide levels is sound to the verifier, which finds a team that is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scheduling-'));
  try {
    const words = commands[1]?.slice(1) ?? [];
    const answer = await command(words);
    const [, file = ''] = words;
    const result = join(folder, 'result.json');
    writeFileSync(result, answer);
    expect(JSON.parse(await command(['verify', file, result, '--json']))).toMatchObject({ valid: true });
    writeFileSync(result, answer.replaceAll('"skill":"管工"', '"skill":"焊工"'));
    const found = JSON.parse(await command(['verify', file, result, '--json']));
    expect(found).toMatchObject({ valid: false });
    expect(found.violations.map(({ rule }: { rule: string }) => rule)).toContain('task.team');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
