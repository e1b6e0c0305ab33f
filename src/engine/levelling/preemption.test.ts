import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Levelled, LevellingProblem, Split } from './problem.ts';
import { levelByRule, levelProject } from './level.ts';
import { verifySchedule } from './verify.ts';

function levelled(problem: LevellingProblem): Levelled {
  const result = levelProject(problem, { schedules: 200, seed: 1 });
  if (result.status !== 'levelled') throw new Error(JSON.stringify(result));
  return result;
}

const faults = (problem: LevellingProblem, { start, splits }: Levelled): readonly unknown[] =>
  verifySchedule(problem, new Map(problem.activities.map(({ id }, at) => [id, start[at] ?? NaN])), splits);

/** A long job on the one machine, and a short one that comes in the middle and is waited for. */
const shop = (preemptible: boolean): LevellingProblem => ({
  resources: [{ id: 'machine', capacity: 1 }],
  activities: [
    { id: 'long', duration: 6, demand: [1], preemptible },
    { id: 'urgent', duration: 2, demand: [1], release: 2 },
    { id: 'after', duration: 4, demand: [0] },
  ],
  links: [{ from: 'urgent', to: 'after' }],
});

describe('an activity that may be interrupted', () => {
  test('makes room for the urgent one and goes on', () => {
    expect(levelled(shop(false)).makespan).toBe(10);
    const result = levelled(shop(true));
    expect(result).toMatchObject({ makespan: 8, start: [0, 2, 4], provenOptimal: true });
    expect(result.splits).toEqual([
      {
        activity: 'long',
        parts: [
          { from: 0, to: 2 },
          { from: 4, to: 8 },
        ],
      },
    ]);
  });

  test('works round a time without capacity', () => {
    const result = levelled({
      resources: [
        {
          id: 'crew',
          capacity: 1,
          changes: [
            { from: 3, capacity: 0 },
            { from: 5, capacity: 1 },
          ],
        },
      ],
      activities: [{ id: 'A', duration: 4, demand: [1], preemptible: true }],
      links: [],
    });
    expect(result.finish).toEqual([6]);
  });

  test('waits on when one resource is back and another is still away', () => {
    const result = levelled({
      resources: [
        { id: 'crew', capacity: 0, changes: [{ from: 3, capacity: 1 }] },
        {
          id: 'crane',
          capacity: 1,
          changes: [
            { from: 1, capacity: 0 },
            { from: 5, capacity: 1 },
          ],
        },
      ],
      activities: [{ id: 'A', duration: 2, demand: [1, 1], preemptible: true }],
      links: [],
    });
    expect(result).toMatchObject({ start: [5], finish: [7] });
  });

  test('is found out where its parts are not its work', () => {
    const starts = new Map([
      ['long', 0],
      ['urgent', 2],
      ['after', 4],
    ]);
    const rules = (parts: Split['parts'], problem = shop(true)): readonly string[] =>
      verifySchedule(problem, starts, [{ activity: 'long', parts }]).map(({ rule }) => rule);
    const sound = [
      { from: 0, to: 2 },
      { from: 4, to: 8 },
    ];
    expect(rules(sound)).toEqual([]);
    expect(rules(sound, shop(false))).toEqual(['split.wrong']);
    expect(rules([{ from: 0, to: 2 }])).toEqual(['split.wrong']);
    expect(
      rules([
        { from: 0, to: 3 },
        { from: 5, to: 8 },
      ]),
    ).toEqual(['capacity.exceeded']);
  });

  test('law: neither the search nor one pass breaks a rule, whoever may be interrupted', () => {
    const rows = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.nat(9)), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const problem: LevellingProblem = {
          resources: [
            {
              id: 'crew',
              capacity: 3,
              changes: [
                { from: 4, capacity: 0 },
                { from: 7, capacity: 4 },
              ],
            },
          ],
          activities: given.map(([duration, units, preemptible], index) => ({
            id: String(index),
            duration,
            demand: [units],
            preemptible,
          })),
          links: given.flatMap(([, , , before], index) =>
            before < index ? [{ from: String(before), to: String(index) }] : [],
          ),
        };
        expect(faults(problem, levelled(problem))).toEqual([]);
        const quick = levelByRule(problem, 'serial', 'list-order');
        if (quick.status !== 'levelled') throw new Error(quick.status);
        expect(faults(problem, quick)).toEqual([]);
        expect(quick.makespan).toBe(Math.max(0, ...quick.finish));
      }),
    );
  });
});
