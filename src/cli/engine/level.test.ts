import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UsageError } from '../usage.ts';
import { levelVerb } from './level.ts';
import { verifyVerb } from './verify.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cases = join(root, 'test/cases');
const folder = mkdtempSync(join(tmpdir(), 'level-'));
const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

type Verb = (args: string[]) => Promise<number>;

const run = async (verb: Verb, ...args: string[]) => {
  const code = await verb([...args, '--json']);
  return { code, answer: JSON.parse(printed.pop() ?? 'null') };
};

const kept = (answer: unknown): string => {
  const path = join(folder, 'result.json');
  writeFileSync(path, JSON.stringify(answer));
  return path;
};

describe('level and verify', () => {
  test.each(['two-crews.sm', 'two-crews.rcp', 'two-crews.json'])('answer for %s', async (name) => {
    const file = join(cases, 'problems/right', name);
    const { code, answer } = await run(levelVerb, file, '--schedules', '100', '--seed', '3');
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      instances: [{ name: 'two-crews', makespan: 9, provenOptimal: true, start: [0, 0, 0, 4, 4, 9] }],
      meanAboveCp: 0,
    });
    expect((await run(verifyVerb, file, kept(answer))).answer).toEqual({
      valid: true,
      checked: 1,
      violations: [],
    });
  });

  test('a falsified result is found out', async () => {
    const file = join(cases, 'problems/right/two-crews.sm');
    const instance = { name: 'two-crews', makespan: 8, start: [0, 0, 0, 0, 3, 9], bound: 10 };
    const { code, answer } = await run(
      verifyVerb,
      file,
      kept({ instances: [instance, { ...instance, name: 'other' }] }),
    );
    expect(code).toBe(0);
    expect(answer.valid).toBe(false);
    expect(answer.violations.map(({ rule }: { rule: string }) => rule)).toEqual([
      'link.broken',
      'capacity.exceeded',
      'capacity.exceeded',
      'makespan.wrong',
      'bound.wrong',
      'instance.unknown',
    ]);
  });

  test('a plan file is levelled, and the dates hold', async () => {
    const file = join(cases, 'plans/right/mspdi-every-kind.xml');
    const { code, answer } = await run(levelVerb, file, '--schedules', '50');
    expect(code).toBe(0);
    expect(answer).toMatchObject({ status: 'levelled' });
    expect((await run(verifyVerb, file, kept(answer))).answer).toMatchObject({ valid: true });
    const backwards = {
      tasks: answer.tasks.map((task: object) => ({ ...task, finish: '2020-01-01T08:00' })),
    };
    expect((await run(verifyVerb, file, kept(backwards))).answer).toMatchObject({ valid: false });
  });

  test.each([
    ['problems/wrong/cut-short.rcp', 'patterson.figures'],
    ['problems/wrong/nothing-in-it.json', 'set.empty'],
    ['plans/wrong/cut-short.xml', 'plan.xml-cut-off'],
    ['nowhere.sm', 'file.unreadable'],
  ])('%s is a wrong input', async (name, rule) => {
    const { code, answer } = await run(levelVerb, join(cases, name));
    expect([code, answer.error.rule]).toEqual([1, rule]);
  });

  test('a cycle in a set names the project and the activities', async () => {
    const path = join(folder, 'set.json');
    writeFileSync(path, '{"one":{"cap":[1],"dur":[1,1],"req":[[1],[1]],"succ":[[1],[0]]}}');
    const { code, answer } = await run(levelVerb, path);
    expect(code).toBe(1);
    expect(answer.error).toMatchObject({ rule: 'plan.cyclic', at: 'one: 1 → 0' });
  });

  test.each([[], ['a', 'b'], ['a', '--schedules', '0'], ['a', '--seed', 'x'], ['a', '--what']])(
    'called with %j it says how to call it',
    async (...args) => {
      await expect(levelVerb(args)).rejects.toBeInstanceOf(UsageError);
    },
  );

  test('with a limit of time a small project is proven', async () => {
    const file = join(cases, 'problems/right/two-crews.json');
    const { answer } = await run(levelVerb, file, '--schedules', '1', '--limit-seconds', '5');
    expect(answer.instances[0]).toMatchObject({ makespan: 9, bound: 9, provenOptimal: true });
  });
});
