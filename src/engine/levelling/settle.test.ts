import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LevellingProblem } from './problem.ts';
import { levelProject } from './level.ts';
import { levelToProof } from './settle.ts';
import { verifySchedule } from './verify.ts';

/** The least makespan by trying every list of activities: some list gives an optimal schedule. */
function leastMakespan({ resources, activities, links }: LevellingProblem): number {
  const periods = activities.reduce((sum, { duration }) => sum + duration, 0);
  const used = resources.map(() => Array.from({ length: periods + 1 }, () => 0));
  const finish = new Map<string, number>();
  let best = Infinity;
  const fits = (demand: readonly number[], from: number, to: number): boolean =>
    demand.every((units, index) =>
      (used[index] ?? []).slice(from, to).every((sum) => sum + units <= (resources[index]?.capacity ?? 0)),
    );
  const take = (demand: readonly number[], from: number, to: number): void =>
    demand.forEach((units, index) => {
      const row = used[index] ?? [];
      for (let period = from; period < to; period++) row[period] = (row[period] ?? 0) + units;
    });
  const place = (latest: number): void => {
    if (latest >= best) return;
    if (finish.size === activities.length) best = latest;
    for (const { id, duration, demand } of activities) {
      const before = links.filter(({ to }) => to === id).map(({ from }) => finish.get(from));
      if (finish.has(id) || before.includes(undefined)) continue;
      let start = Math.max(0, ...before.filter((end) => end !== undefined));
      while (!fits(demand, start, start + duration)) start++;
      finish.set(id, start + duration);
      take(demand, start, start + duration);
      place(Math.max(latest, start + duration));
      take(
        demand.map((units) => -units),
        start,
        start + duration,
      );
      finish.delete(id);
    }
  };
  place(0);
  return best;
}

const small = fc
  .record({
    rows: fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(3), fc.nat(3)), {
      minLength: 1,
      maxLength: 7,
    }),
    links: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 6 }),
    capacity: fc.tuple(fc.integer({ min: 3, max: 4 }), fc.integer({ min: 3, max: 5 })),
  })
  .map(({ rows, links, capacity }): LevellingProblem => ({
    resources: capacity.map((units, index) => ({ id: `R${index}`, capacity: units })),
    activities: rows.map(([duration, one, other], index) => ({
      id: String(index),
      duration,
      demand: [one, other],
    })),
    links: links
      .filter(([from, to]) => from < to && to < rows.length)
      .map(([from, to]) => ({ from: String(from), to: String(to) })),
  }));

describe('proofs', () => {
  test('agree with trying everything', () => {
    fc.assert(
      fc.property(small, (problem) => {
        const result = levelToProof(problem, { schedules: 1, seed: 1 }, { conflicts: 100_000 });
        const least = leastMakespan(problem);
        expect(result).toMatchObject({
          status: 'levelled',
          makespan: least,
          bound: least,
          provenOptimal: true,
        });
        if (result.status !== 'levelled') return;
        const starts = new Map(problem.activities.map(({ id }, index) => [id, result.start[index] ?? NaN]));
        expect(verifySchedule(problem, starts)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  /** Activities in three chains on two scarce resources. */
  const tight: LevellingProblem = {
    resources: [
      { id: 'crew', capacity: 5 },
      { id: 'crane', capacity: 3 },
    ],
    activities: Array.from({ length: 24 }, (_, index) => ({
      id: String(index),
      duration: 1 + ((index * 7) % 6),
      demand: [1 + ((index * 5) % 4), (index * 3) % 4],
    })),
    links: Array.from({ length: 21 }, (_, index) => ({ from: String(index), to: String(index + 3) })),
  };

  test('raise the bound to the makespan where the search alone cannot know', () => {
    const searched = levelProject(tight, { schedules: 2000, seed: 1 });
    const settled = levelToProof(tight, { schedules: 2000, seed: 1 }, { conflicts: 40_000 });
    expect(searched).toMatchObject({ provenOptimal: false });
    expect(settled).toMatchObject({ provenOptimal: true });
  });

  test('an attempt cut short claims nothing', () => {
    const result = levelToProof(tight, { schedules: 1, seed: 1 }, { conflicts: 1e9, shouldStop: () => true });
    expect(result.status === 'levelled' && result.provenOptimal === result.bound >= result.makespan).toBe(
      true,
    );
  });
});
