import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readJsonSet } from '../interchange/problem-set/read-json.ts';
import { levelProject } from './level.ts';
import { levelToProof } from './settle.ts';
import { verifySchedule } from './verify.ts';

/** PSPLIB's sets with the bounds known for each project; outside the repository. */
const FOLDER = new URL('../../../../shared/bench/', import.meta.url);

interface Known {
  readonly lb: number;
  readonly ub: number;
}

const textOf = (set: string): string =>
  gunzipSync(readFileSync(new URL(`${set}.json.gz`, FOLDER))).toString();

function everyTwentieth(set: string) {
  const read = readJsonSet(textOf(set));
  if (read.status !== 'read') throw new Error(read.rule);
  const known = new Map<string, Known>(Object.entries(JSON.parse(textOf(set))));
  return read.instances
    .filter((_, index) => index % 20 === 0)
    .map((instance) => ({ ...instance, known: known.get(instance.name) ?? { lb: 0, ub: 0 } }));
}

describe.skipIf(!existsSync(FOLDER))('every twentieth project of PSPLIB', () => {
  // The sums change only with the search itself: then they are to go down.
  test.each([
    ['j30', 1524],
    ['j60', 2139],
    ['j120', 3687],
  ])('%s: 500 schedules of seed 1 find makespans of %i in all', (set, sum) => {
    const found = everyTwentieth(set).map(({ problem, known }) => {
      const result = levelProject(problem, { schedules: 500, seed: 1 });
      if (result.status !== 'levelled') throw new Error(result.status);
      const starts = new Map(problem.activities.map(({ id }, index) => [id, result.start[index] ?? NaN]));
      expect(verifySchedule(problem, starts)).toEqual([]);
      expect(result.makespan).toBeGreaterThanOrEqual(known.lb);
      expect(result.bound).toBeLessThanOrEqual(known.ub);
      return result.makespan;
    });
    expect(found.reduce((total, makespan) => total + makespan, 0)).toBe(sum);
  });

  test('J30 is solved and proven within 3,000 contradictions, but for the hardest', () => {
    const results = everyTwentieth('j30').map(({ problem, known }) => ({
      known,
      result: levelToProof(problem, { schedules: 500, seed: 1 }, { conflicts: 3000 }),
    }));
    for (const { known, result } of results)
      if (result.status === 'levelled' && result.provenOptimal) expect(result.makespan).toBe(known.ub);
    const open = results.filter(({ result }) => result.status !== 'levelled' || !result.provenOptimal);
    expect(open.length).toBeLessThanOrEqual(1);
  });
});
