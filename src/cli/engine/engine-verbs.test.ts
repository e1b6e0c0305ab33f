import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const main = fileURLToPath(new URL('../main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhongshu-engine-'));

const fileOf = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

const run = (...args: string[]): Promise<{ code: number; output: string }> =>
  new Promise((done) => {
    execFile(process.execPath, [main, ...args], (error, output) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, output }),
    );
  });

const portfolio = {
  candidates: [
    { id: 'A', value: 60, cost: [100, 0] },
    { id: 'B', value: 50, cost: [60, 0], starts: [0, 1] },
    { id: 'C', value: 50, cost: [60, 0] },
  ],
  budget: [100, 60],
};

describe('the verbs of selection and staffing', () => {
  it('select prints a proven selection with reasons, and verify accepts it', async () => {
    const file = fileOf('portfolio.json', portfolio);
    const { code, output } = await run('select', file, '--limit-seconds', '2', '--json');
    const answer = JSON.parse(output);
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      status: 'optimal',
      selected: [
        { id: 'A', start: 0 },
        { id: 'B', start: 1 },
      ],
      value: 110,
      bound: 110,
      gap: 0,
      why: { C: { chosen: false, price: { least: 10, most: 10 }, leaves: ['A'] } },
    });
    expect(typeof answer.cpuMs).toBe('number');
    const verified = await run('verify', file, fileOf('answer.json', output));
    expect(JSON.parse(verified.output)).toEqual({ valid: true, violations: [] });
  });

  it('verify tells every broken promise', async () => {
    const result = fileOf('wrong.json', {
      selected: [
        { id: 'A', start: 0 },
        { id: 'C', start: 0 },
      ],
    });
    const { code, output } = await run('verify', fileOf('p.json', portfolio), result);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({
      valid: false,
      violations: [{ rule: 'budget', at: 'budget[0]' }],
    });
  });

  it('staff takes each of its three kinds of problem, and verify accepts the answers', async () => {
    const problems = [
      { tasks: ['T'], people: ['P'], cost: [[3]] },
      {
        people: [{ id: 'P', skills: { java: 4 }, capacity: [40] }],
        demands: [{ id: 'D', skill: 'java', hours: [20] }],
      },
      {
        people: [{ id: 'P', skills: ['java'] }],
        activities: [{ id: 'A', duration: 3, needs: { java: 1 } }],
      },
    ];
    for (const [at, problem] of problems.entries()) {
      const file = fileOf(`staff-${at}.json`, problem);
      const { code, output } = await run('staff', file, '--json');
      expect(code).toBe(0);
      expect(JSON.parse(output)).toMatchObject({ status: 'optimal', value: [3, 20, 3][at], gap: 0 });
      const verified = await run('verify', file, fileOf(`staffed-${at}.json`, output));
      expect(JSON.parse(verified.output)).toEqual({ valid: true, violations: [] });
    }
  });

  it('a wrong input is told as JSON with exit code 1, a wrong call by usage with 2', async () => {
    const twice = fileOf('twice.json', {
      ...portfolio,
      candidates: [portfolio.candidates[0], portfolio.candidates[0]],
    });
    const wrong = await run('select', twice);
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.output).error).toMatchObject({
      rule: 'selection.duplicate-id',
      at: 'candidates[1] (A)',
    });
    expect(JSON.parse((await run('select', fileOf('torn.json', '{"a":'))).output).error.rule).toBe(
      'file.not-json',
    );
    expect(JSON.parse((await run('verify', fileOf('other.json', {}), twice)).output).error.rule).toBe(
      'set.empty',
    );
    const none = fileOf('none.json', { status: 'infeasible', selected: [] });
    expect(JSON.parse((await run('verify', fileOf('q.json', portfolio), none)).output).error.rule).toBe(
      'selection.nothing-to-verify',
    );
    expect((await run('select')).code).toBe(2);
    expect((await run('select', twice, '--limit-seconds', 'soon')).code).toBe(2);
    expect((await run('staff', twice, '--nonsense')).code).toBe(2);
  });
});
