import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeMspdi } from '#engine/interchange/mspdi/write.ts';
import { planOf } from '../../../../test/support/plan-notation.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const clinic = 'test/cases/simulation/clinic.xml';
const clinicRisks = 'test/cases/simulation/clinic-risks.json';
const guide = readFileSync(join(root, 'docs/simulation.md'), 'utf8');
const run = promisify(execFile);
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhongshu-simulate-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const command = async (words: readonly string[]): Promise<{ code: number; json: unknown }> => {
  const { code, stdout } = await run(process.execPath, ['src/cli/main.ts', ...words], { cwd: root }).then(
    ({ stdout: text }) => ({ code: 0, stdout: text }),
    (failed: { code: number; stdout: string }) => failed,
  );
  return { code, json: stdout === '' ? null : JSON.parse(stdout) };
};
const simulate = (...words: string[]) => command(['simulate', ...words, '--json']);

const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(guide)?.[1] ?? '';

/** A risk list as a file. */
const listed = (list: unknown): string => {
  const path = join(folder, 'risks.json');
  writeFileSync(path, typeof list === 'string' ? list : JSON.stringify(list));
  return path;
};
const refused = (rule: string, at: unknown) => ({ code: 1, json: { error: { rule, at } } });

/** The clinic's risks, apart from the time they took. */
const answer = async (workers: string): Promise<unknown> => {
  const { json } = await simulate(
    clinic,
    '--risks',
    clinicRisks,
    '--iterations',
    '1001',
    '--workers',
    workers,
  );
  return { ...Object(json), cpuMs: 0, cpu: 0 };
};

describe('simulate', () => {
  test('answers the example of the guide as the guide says', async () => {
    const words = block('sh').trim().split(' ').slice(5);
    expect(words[0]).toBe('simulate');
    const told: unknown = JSON.parse(block('json'));
    expect(await command(words)).toMatchObject({ code: 0, json: told });
  });

  test('answers the same with one worker, two and eight', { timeout: 120_000 }, async () => {
    const alone = await answer('1');
    expect(alone).toMatchObject({ status: 'simulated', iterations: 1001 });
    expect(await answer('2')).toEqual(alone);
    expect(await answer('8')).toEqual(alone);
  });

  test('prices the removal of each risk', async () => {
    const { json } = await simulate(clinic, '--risks', clinicRisks, '--iterations', '500', '--removals');
    expect(json).toMatchObject({
      removals: expect.arrayContaining([
        {
          kind: 'event',
          id: 'R3',
          name: '切换失败罚款',
          savedDaysAtP80: 0,
          savedFenAtP80: expect.any(Number),
        },
      ]),
    });
  });

  test('states the default spread where a plan has no estimates', async () => {
    const path = join(folder, 'plain.xml');
    writeFileSync(path, writeMspdi(planOf('1 10d | 2 5d after 1')));
    expect(await simulate(path, '--distribution', 'pert', '--spread', '0.8,1,1.5')).toMatchObject({
      json: {
        cost: null,
        estimates: {
          given: 0,
          spread: 2,
          defaultSpread: { low: 0.8, mode: 1, high: 1.5 },
          distribution: 'pert',
        },
      },
    });
  });
});

describe('what is wrong is told as JSON with exit code 1', () => {
  test('in the plan', async () => {
    const path = join(folder, 'cyclic.xml');
    writeFileSync(path, writeMspdi(planOf('1 1d after 2 | 2 1d after 1')));
    expect(await simulate(path)).toMatchObject(refused('plan.cyclic', expect.stringContaining('→')));
    expect(await simulate('test/cases/plans/wrong/blank.xml')).toMatchObject(
      refused('plan.empty', expect.anything()),
    );
    expect(await simulate('nowhere.xml')).toMatchObject(refused('file.unreadable', 'nowhere.xml'));
  });

  test('in the settings', async () => {
    expect(await simulate(clinic, '--iterations', '0')).toMatchObject(
      refused('simulation.iterations', 'iterations 0'),
    );
    expect(await simulate(clinic, '--iterations', 'many')).toMatchObject(
      refused('simulation.iterations', 'iterations NaN'),
    );
    expect(await simulate(clinic, '--workers', '0')).toMatchObject(
      refused('simulation.workers', 'workers 0'),
    );
    expect(await simulate(clinic, '--finish', '2026-13-01')).toMatchObject(
      refused('simulation.target', 'finish 2026-13-01'),
    );
    expect(await simulate(clinic, '--budget', 'much')).toMatchObject(
      refused('simulation.target', 'budget much'),
    );
  });

  test('in the risk list', async () => {
    const event = { id: 'R1', name: '断电', probability: 0.2, days: 3, tasks: ['1'] };
    const cases: readonly (readonly [unknown, string, string])[] = [
      [{ events: [{ ...event, probability: 1.2 }] }, 'risk.probability', 'event R1 (断电)'],
      [{ events: [{ ...event, days: [5, 3, 1] }] }, 'distribution.order', 'event R1 (断电) duration'],
      [{ events: [{ ...event, tasks: ['99'] }] }, 'risk.unknown-task', 'event R1 (断电) → 99'],
      [{ events: [{ ...event, probability: 'likely' }] }, 'risks.malformed', 'events.0.probability'],
      [{ event: [] }, 'risks.malformed', join(folder, 'risks.json')],
      ['{ "events": NaN }', 'risks.unreadable', join(folder, 'risks.json')],
    ];
    for (const [list, rule, at] of cases)
      expect(await simulate(clinic, '--risks', listed(list))).toMatchObject(refused(rule, at));
  });
});

test('a wrong call says how to call it and ends with 2', async () => {
  expect((await command(['simulate'])).code).toBe(2);
  expect((await simulate(clinic, '--distribution', 'normal')).code).toBe(2);
  expect((await simulate(clinic, '--iteration', '10')).code).toBe(2);
});
